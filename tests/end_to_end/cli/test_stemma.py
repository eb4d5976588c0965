"""The command ``stemma`` as a person runs it, on the invented press."""

import json
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import pytest

from copydesk.cli import main
from tests import newsroom


@dataclass
class Done:
    returncode: int
    stdout: bytes
    stderr: bytes


@pytest.fixture
def run(tmp_path, monkeypatch, capfdbinary):
    """Run the command in an empty folder, as the door does it, without a new process each time."""

    def run_here(*arguments):
        monkeypatch.chdir(tmp_path)
        code = main(["stemma", *map(str, arguments)])
        said, complained = capfdbinary.readouterr()
        return Done(code, said, complained)

    return run_here


@pytest.fixture(scope="module")
def press(tmp_path_factory):
    folder = tmp_path_factory.mktemp("press")
    mixture = newsroom.mixture(events=["ferry"], seed=0)
    newsroom.write_jsonl(mixture.reports, folder / "press.jsonl")
    return folder / "press.jsonl", mixture


def test_the_table_names_the_wire_and_who_printed_it(run, press, tmp_path):
    done = run(press[0])
    assert done.returncode == 0, done.stderr
    said = done.stdout.decode()
    assert "a text of ETB" in said
    assert "The Northbank Mercury" in said
    assert "no ranking of merit" in said
    assert not list(tmp_path.iterdir())


def test_json_tells_the_truth_of_the_press(run, press, tmp_path):
    path, mixture = press
    done = run(path, "--json")
    found = json.loads(done.stdout)
    given = {report["id"]: report["given_id"] for report in found["reports"]}
    parents = {report.id: set(report.parents) for report in mixture.reports}
    before = {report.id: report.published for report in mixture.reports}
    origin = {report.id: report.origin for report in mixture.reports}
    stated = [
        (given[one["source"]], given[one["copy"]])
        for one in found["descents"]
        if one["source"] in given and one["copy"] in given
    ]
    assert stated
    for source, copy in stated:
        # A version, or what was made from one: of one origin, and never from a later text.
        assert source in parents[copy] or origin[source] == origin[copy], (source, copy)
        assert before[source] < before[copy], (source, copy)


def test_out_writes_every_form(run, press, tmp_path):
    done = run(press[0], "--out", tmp_path / "drawn")
    assert done.returncode == 0, done.stderr
    names = {path.name for path in (tmp_path / "drawn").iterdir()}
    assert names == {"stemma.txt", "stemma.json", "stemma.graphml", "stemma.svg"}
    for name in ("stemma.graphml", "stemma.svg"):
        ET.parse(tmp_path / "drawn" / name)


@pytest.mark.parametrize("form", ["graphml", "svg"])
def test_a_form_goes_to_standard_output_alone(run, press, form, tmp_path):
    done = run(press[0], "--format", form)
    assert ET.fromstring(done.stdout).tag.endswith(form)


def test_one_outlet_can_be_shown(run, press, tmp_path):
    done = run(press[0], "--lineage", "the northbank mercury")
    said = done.stdout.decode()
    assert "The Northbank Mercury" in said
    assert "Radio Halvik News" not in said


def test_the_same_reports_in_another_order_give_the_same_bytes(run, tmp_path):
    for name, text in (("a", "Kites flew over the quay. " * 20), ("b", "Rain fell. " * 20)):
        (tmp_path / f"{name}.txt").write_text(text)
    first = run("a.txt", "b.txt", "--json").stdout
    assert first == run("b.txt", "a.txt", "--json").stdout


def test_one_report_stands_alone(run, tmp_path):
    (tmp_path / "one.txt").write_text("SKARNE, 3 May (ETB) - The ferry Halden ran aground today.\n")
    done = run("one.txt")
    assert done.returncode == 0
    assert "1 report stands alone" in done.stdout.decode()


def test_nothing_to_read_is_a_usage_error(run, tmp_path):
    assert run().returncode == 2
    assert run("nowhere").returncode == 2
    (tmp_path / "empty").mkdir()
    done = run("empty")
    assert done.returncode == 2
    assert b"no report was found" in done.stderr


def test_garbage_is_set_aside_and_said(run, tmp_path):
    (tmp_path / "junk").mkdir()
    (tmp_path / "junk" / "noise.bin").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "junk" / "empty.txt").write_bytes(b"")
    done = run("junk")
    assert done.returncode == 0, done.stderr
    assert "Set aside unused: 2" in done.stdout.decode()
    assert run("junk", "--strict").returncode == 3


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--format", "pdf"), b"table, json, graphml, svg"),
        (("--lineage", "No Such Paper"), b"no lineage, outlet or report"),
        (("--set", "reuse.stemma.least_minute=3"), b"least_minutes"),
    ],
)
def test_a_wrong_wish_is_a_usage_error_with_a_remedy(run, arguments, words, tmp_path):
    (tmp_path / "one.txt").write_text("Kites flew over the quay, the harbour master said.\n")
    done = run("one.txt", *arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert not done.stdout


def test_a_folder_that_cannot_be_written_is_a_resource_error(run, tmp_path):
    (tmp_path / "one.txt").write_text("Kites flew over the quay, the harbour master said.\n")
    (tmp_path / "file").write_text("in the way")
    assert run("one.txt", "--out", "file/drawn").returncode == 4
