"""`copydesk diff`: what changed between two dossiers, as a person asks for it."""

import json

import msgspec
import pytest
from typer.testing import CliRunner

from copydesk.cli import main
from copydesk.cli.app import app
from copydesk.formats.own_output import MARK
from copydesk.records import Changes


def diff(*arguments):
    result = CliRunner().invoke(app, ["diff", *map(str, arguments)])
    assert result.exit_code == 0, result.output
    return result.output


def changes(*arguments):
    return msgspec.json.decode(diff(*arguments, "--json"), type=Changes)


def test_an_editor_is_told_what_is_new_since_noon(ferry):
    told = diff(ferry / "noon", ferry / "evening" / "dossier.json")
    assert "Since 4 March 2026, 13:30: 2 new reports" in told
    digest = next(line for line in told.splitlines() if line.startswith("now disputed"))
    assert "whether it is so; taken place: “Transport minister Ilka Dorn met" in digest
    assert "; confirmed by a second origin; new: 1 claim" in digest
    assert "Now disputed, whether it is so: " in told
    assert "It has taken place: Transport minister Ilka Dorn met the families" in told
    assert "Confirmed by a second origin (gazette): The captain of the ferry" in told
    assert "New (herald): A diver found the bell of the ferry" in told
    assert "a new origin" in told
    assert "\x1b[" not in told


def test_each_line_has_the_exact_words_of_both_dossiers(ferry):
    found = changes(ferry / "noon", ferry / "evening")
    texts = {}
    for name in ("noon", "evening"):
        dossier = json.loads((ferry / name / "dossier.json").read_text(encoding="utf-8"))
        texts[name] = {report["id"]: report["text"] for report in dossier["reports"]}
    lines = [change for story in found.stories for change in story.changes]
    assert {"disputed", "happened", "confirmed", "new"} <= {change.kind for change in lines}
    for change in lines:
        for side, name in ((change.before, "noon"), (change.after, "evening")):
            for cited in side.citations if side else ():
                assert texts[name][cited.report][cited.start : cited.end] == cited.quote
    disputed = next(change for change in lines if change.kind == "disputed")
    assert disputed.before.citations
    assert len(disputed.after.citations) == 2


def test_claims_keep_their_ids_from_noon_to_evening(ferry):
    found = changes(ferry / "noon", ferry / "evening")
    lines = [change for story in found.stories for change in story.changes]
    kept = [change for change in lines if change.before and change.after]
    assert kept
    assert all(change.before.claim == change.after.claim for change in kept)


def test_markdown_is_written_and_is_known_as_our_own(ferry, tmp_path):
    target = tmp_path / "news" / "since-noon.md"
    told = diff(ferry / "noon", ferry / "evening", "--out", target)
    assert str(target) in told
    page = target.read_text(encoding="utf-8")
    assert page.startswith(MARK)  # so that a later run does not take it for a report
    assert page.splitlines()[2].startswith("# Since 4 March 2026, 13:30: 2 new reports, ")
    assert "- **happened** It has taken place" in page
    assert "  - before: “The transport minister, Ilka Dorn, will meet" in page


def test_the_same_dossier_twice_says_that_nothing_has_changed(ferry):
    told = diff(ferry / "noon", ferry / "noon")
    assert "Nothing has changed." in told


def test_dossiers_in_the_wrong_order_are_told_so(ferry):
    told = diff(ferry / "evening", ferry / "noon")
    assert "wrong order" in told
    assert "Not read again" in told
    assert "gazette.txt" in told


def test_the_schema_fits_what_is_printed(ferry):
    schema = json.loads(CliRunner().invoke(app, ["schema", "changes"]).output)
    page = json.loads(diff(ferry / "noon", ferry / "evening", "--json"))
    assert set(page) == set(schema["$defs"]["Changes"]["properties"])
    assert page["schema"] == 1


def put(place, content):
    place.write_text(content, encoding="utf-8")
    return place


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "No such file"),
        ("", "the file is empty"),
        ("no JSON at all", "it is no dossier"),
        ("[1, 2]", "it is no dossier"),
        ('{"reports": []}', "it is no dossier"),
        ('{"schema": 0, "copydesk": "0.0.1", "texts": []}', "an older contract (0)"),
        ('{"schema": 7, "copydesk": "9.0"}', "a newer contract (7)"),
        ('{"schema": 1, "copydesk": "1", "settings": {"rooms": {}}, "reports": 3}', "no dossier"),
        ('{"schema": 1, "copydesk": "\ud83d"', "it is no dossier"),
    ],
)
def test_what_is_no_dossier_is_named_with_the_remedy(ferry, tmp_path, capsys, content, says):
    wrong = tmp_path / "dossier.json"
    if content is not None:
        wrong.write_bytes(content.encode("utf-8", "surrogatepass"))
    for pair in ((wrong, ferry / "noon"), (ferry / "noon", wrong)):
        assert main(["diff", *map(str, pair)]) == 2
        told = capsys.readouterr().err
        assert says in told
        assert str(wrong) in told
        assert "copydesk read" in told


def test_a_folder_that_cannot_be_is_a_resource_error(ferry, tmp_path):
    (tmp_path / "file").touch()
    out = tmp_path / "file" / "changes.md"
    assert main(["diff", str(ferry / "noon"), str(ferry / "evening"), "--out", str(out)]) == 4


def test_a_dossier_of_a_run_that_stopped_early_says_so(ferry, tmp_path):
    early = tmp_path / "early"
    assert main(["read", str(ferry / "in-noon"), "--until", "reuse", "--out", str(early)]) == 0
    assert "the run that wrote it stopped before" in diff(early, ferry / "evening")
