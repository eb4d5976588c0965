"""`copydesk read --as-of`, `--without`, `--since`: one story at two times."""

import json

import pytest
from typer.testing import CliRunner

from copydesk.cli import main
from copydesk.cli.app import app


def read(*arguments):
    result = CliRunner().invoke(app, ["read", *map(str, arguments), "--json"])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def without_scope(dossier):
    return {key: value for key, value in dossier.items() if key != "scope"}


def test_as_of_noon_is_what_was_read_at_noon(ferry):
    found = read(ferry / "in-evening", "--as-of", "2026-03-04T14:00")
    noon = json.loads((ferry / "noon" / "dossier.json").read_text(encoding="utf-8"))
    assert without_scope(found) == without_scope(noon)
    assert found["scope"]["as_of"] == "2026-03-04T14:00"
    left = {item["locator"]: item["because"] for item in found["scope"]["left_out"]}
    assert left == {
        "gazette.txt": "published after 2026-03-04T14:00",
        "herald.txt": "published after 2026-03-04T14:00",
    }


def test_without_an_outlet_or_a_file_more_than_once(ferry):
    found = read(
        ferry / "in-evening", "--without", "gazette.txt", "--without", "herald.txt", "--until",
        "reuse",
    )  # fmt: skip
    assert [report["locator"] for report in found["reports"]] == ["courier.txt", "post.txt"]
    assert found["scope"]["without"] == ["gazette.txt", "herald.txt"]


def test_what_was_left_out_is_said_on_the_terminal_and_on_the_pages(ferry, tmp_path):
    result = CliRunner().invoke(
        app, ["read", str(ferry / "in-evening"), "--without", "post.txt", "--out", str(tmp_path)]
    )
    line = "Left out: post.txt, 4 March 2026, 13:30: asked to do without post.txt"
    assert line in result.output
    assert line in (tmp_path / "account.html").read_text(encoding="utf-8")
    assert "asked to do without post.txt" in (tmp_path / "account.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--as-of", "noon"), "this is no moment"),
        (("--as-of", "1999-01-01"), "none of the 2 reports given is left"),
        (("--without", "Gazete"), "no report of that outlet, id, locator or address"),
        (("--without", "post.txt", "--without", "courier.txt"), "none of the 2 reports"),
        (("--since", "nowhere"), "No such file"),
        (("--rulings", "nowhere.jsonl"), "there is no such file"),
    ],
)
def test_a_wrong_wish_says_what_would_do(ferry, capsys, arguments, says):
    assert main(["read", str(ferry / "in-noon"), "--until", "clean", *arguments]) == 2
    told = capsys.readouterr()
    assert says in told.err
    assert told.out == ""


def test_nothing_asked_leaves_no_trace_in_the_dossier(ferry):
    noon = json.loads((ferry / "noon" / "dossier.json").read_text(encoding="utf-8"))
    assert noon["scope"] is None
    evening = json.loads((ferry / "evening" / "dossier.json").read_text(encoding="utf-8"))
    assert evening["scope"]["earlier"].startswith("d-")
