"""The papers say what the code does: reference, glossary, links, and every block that can run."""

import doctest
import os
import re
import subprocess
import sys
import typing
from dataclasses import is_dataclass
from pathlib import Path

import pytest
import typer

from copydesk import errors, records
from copydesk.cli.app import app
from copydesk.settings import Settings
from tests.house.project import ROOT, pages
from tools import reference

REFERENCE = ROOT / "docs" / "reference"
FENCE = re.compile(
    r"(?P<note><!-- not run:[^>]*-->\n\n?)?^```(?P<kind>python|console)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
SECONDS = 300


# ------------------------------------------------------------------------------ reference


def test_the_reference_is_what_the_code_says():
    assert reference.stale_pages() == [], "run `just fix` and commit docs/reference"


def test_every_command_is_documented():
    page = (REFERENCE / "cli.md").read_text(encoding="utf-8")
    commands = typer.main.get_command(app).commands
    assert [name for name in commands if f"## copydesk {name}\n" not in page] == []


def test_every_setting_is_documented():
    page = (REFERENCE / "settings.md").read_text(encoding="utf-8")
    rows = [
        row
        for room in reference.fields_with_defaults(Settings())
        for row in reference.setting_rows(room[1], room[0])
    ]
    assert [key for key, *_ in rows if f"| {key} |" not in page] == []
    assert [key for key, told, *_ in rows if not told] == [], "say in Attributes: what it is"


def test_every_error_is_documented():
    page = (REFERENCE / "errors.md").read_text(encoding="utf-8")
    classes = reference.descendants(errors.CopydeskError)
    assert [one.__name__ for one in classes if one.__name__ not in page] == []


def test_every_field_of_a_record_is_documented():
    every = [one for name in records.__all__ if is_dataclass(one := getattr(records, name))]
    silent = [
        f"{record.__name__}.{field}"
        for record in every
        for field in typing.get_type_hints(record)
        if not reference.attributes(record).get(field)
    ]
    assert silent == []


def test_every_record_is_in_the_glossary():
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").lower()
    names = [name for name in records.__all__ if is_dataclass(getattr(records, name))]
    spoken = {name: re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower() for name in names}
    assert [name for name, words in spoken.items() if words not in glossary] == []


# ---------------------------------------------------------------------------------- links


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    text = re.sub(
        r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text)
    local = [target for target in targets if "://" not in target and "mailto:" not in target]
    assert [target for target in local if not (page.parent / target).exists()] == []


# -------------------------------------------------------------------------- running blocks


def blocks(page):
    """The blocks of a page that run: each a kind, its words and its line."""
    text = page.read_text(encoding="utf-8")
    return [
        (found["kind"], found["body"], text.count("\n", 0, found.start("body")) + 1)
        for found in FENCE.finditer(text)
        if not found["note"]
    ]


def run_python(body, where, names):
    """Run a block of Python, as a session where it looks like one."""
    if ">>>" not in body:
        exec(compile(body, where, "exec"), names)
        return
    session = doctest.DocTestParser().get_doctest(body, names, where, where, 0)
    said = []
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    runner = doctest.DocTestRunner(optionflags=flags, verbose=False)
    runner.run(session, out=said.append, clear_globs=False)
    names.update(session.globs)
    assert runner.summarize(verbose=False).failed == 0, "".join(said)


def run_console(body, where, folder):
    """Run each `$ ` line of a block and compare what it says; `...` stands for anything."""
    bin_folder = str(Path(sys.executable).parent)
    environment = {**os.environ, "PATH": f"{bin_folder}:{os.environ['PATH']}", "COLUMNS": "100"}
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, wanted = part.partition("\n")
        result = subprocess.run(
            ["bash", "-c", command],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
        assert result.returncode == 0, f"{where}: {command}\n{result.stdout}{result.stderr}"
        if wanted.strip():
            same = doctest.OutputChecker().check_output(
                wanted.strip() + "\n",
                result.stdout.strip() + "\n",
                doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE,
            )
            assert same, f"{where}: {command}\nwanted:\n{wanted}\ngot:\n{result.stdout}"


@pytest.mark.parametrize(
    "page", [page for page in pages() if blocks(page)], ids=lambda page: str(page.relative_to(ROOT))
)
def test_the_blocks_run(page, tmp_path, monkeypatch):
    # The blocks of one page are one sitting: same folder, same names.
    monkeypatch.chdir(tmp_path)
    names = {"__name__": "page"}
    for kind, body, line in blocks(page):
        where = f"{page.relative_to(ROOT)}:{line}"
        if kind == "python":
            run_python(body, where, names)
        else:
            run_console(body, where, tmp_path)


def test_the_runner_notices_a_lie(tmp_path):
    run_console("$ echo one\none\n$ echo two three\ntwo ...\n", "here", tmp_path)
    with pytest.raises(AssertionError):
        run_console("$ echo one\ntwo\n", "here", tmp_path)
    with pytest.raises(AssertionError):
        run_console("$ false\n", "here", tmp_path)
    run_python(">>> 1 + 1\n2\n", "here", {})
    with pytest.raises(AssertionError):
        run_python(">>> 1 + 1\n3\n", "here", {})
