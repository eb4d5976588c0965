"""A second process changes the time a reading takes, and nothing else."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from copydesk.models import SpacyParser

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="the second process is forked on Linux only"
)

TEXTS = [
    "\n".join(
        f"On day {day} the mayor of Tavona, Ilka Dorn, said that {day * 3} kites had fallen, "
        "and that the harbour master would speak of it again in the evening."
        for day in range(start, start + 40)
    )
    for start in (1, 20)
]


@pytest.fixture
def two(parser) -> SpacyParser:
    return SpacyParser(parser._pipeline, processes=2)


def test_one_process_and_two_give_the_same(parser, two):
    alone = SpacyParser(parser._pipeline)
    assert alone.parse(TEXTS) == two.parse(TEXTS)
    assert two._second is not None


def test_when_the_second_dies_the_first_does_its_work(parser, two):
    expected = SpacyParser(parser._pipeline).parse(TEXTS)
    assert two.parse(TEXTS) == expected
    os.kill(two._second._process.pid, signal.SIGKILL)
    two._second._process.join(10)
    assert two.parse(TEXTS) == expected
    assert two.parse(TEXTS) == expected


RUN = """
import time
from copydesk.models import load_parser
parser = load_parser()[0]
parser.parse(["The kites fell on Tavona and nobody was hurt.\\n" * 20 + "\\n".join(
    f"On day {day} the mayor of Tavona said that {day} kites had fallen on the harbour."
    for day in range(200))])
print(parser._second._process.pid, flush=True)
time.sleep(60)
"""


def test_when_the_run_is_killed_the_second_ends_too():
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.Popen(
        [sys.executable, "-c", RUN], stdout=subprocess.PIPE, env=environment, text=True
    )
    second = int(run.stdout.readline())
    run.kill()
    run.wait()
    for _ in range(100):
        if not _lives(second):
            return
        time.sleep(0.05)
    os.kill(second, signal.SIGKILL)
    pytest.fail("the second process outlived the run")


def _lives(process: int) -> bool:
    """Whether it still works; one that has ended and waits to be counted does not."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
