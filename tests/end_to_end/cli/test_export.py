"""`copydesk export`: findings as tables and as a calendar, every row with its citations."""

import csv
import io
import json

import pytest
from icalendar import Calendar
from typer.testing import CliRunner

from copydesk.cli import main
from copydesk.cli.app import app
from copydesk.views import EXPORTS


def export(*arguments):
    result = CliRunner().invoke(app, ["export", *map(str, arguments)])
    assert result.exit_code == 0, result.output
    return result.stdout_bytes


def rows(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def texts(ferry):
    dossier = json.loads((ferry / "evening" / "dossier.json").read_text(encoding="utf-8"))
    return {report["id"]: report["text"] for report in dossier["reports"]}


@pytest.mark.parametrize("name", list(EXPORTS))
def test_every_row_of_every_table_cites_the_words_of_a_report(ferry, texts, name):
    found = rows(export(name, "--in", ferry / "evening"))
    told = json.loads(export(name, "--in", ferry / "evening", "--format", "json"))
    assert len(found) == len(told["rows"])
    for row, same in zip(found, told["rows"], strict=True):
        assert row["quotes"]
        places = [place.rpartition(":") for place in row["citations"].split()]
        assert len(places) == len(same["citations"])
        for (report, _, span), cited in zip(places, same["citations"], strict=True):
            start, end = map(int, span.split("-"))
            assert texts[report][start:end] == cited["quote"]


def test_a_reading_of_what_is_disputed_is_a_row(ferry):
    found = rows(export("disputed", "--in", ferry / "evening"))
    assert {(row["detail"], row["outlets"], row["ruled_right"]) for row in found} == {
        ("whether it is so", "gazette.txt", ""),
        ("whether it is so", "post.txt", ""),
    }


def test_people_have_their_roles_and_places_their_kind(ferry):
    people = {row["name"]: row["roles"] for row in rows(export("people", "--in", ferry / "noon"))}
    assert "captain of the ferry" in people["Marek Solen"]
    places = rows(export("places", "--in", ferry / "noon"))
    assert {row["name"] for row in places} >= {"Tavona"}


def test_a_plan_is_an_entry_of_a_calendar(ferry, tmp_path):
    target = tmp_path / "plans.ics"
    told = export("planned", "--in", ferry / "noon", "--format", "ics", "--out", target)
    assert b"1 row written to" in told
    calendar = Calendar.from_ical(target.read_bytes())
    [event] = calendar.walk("VEVENT")
    assert "Ilka Dorn, will meet the families" in event["summary"]
    assert event.decoded("dtstart").isoformat() == "2026-03-04T17:00:00"
    assert event.decoded("dtstamp").isoformat() == "2026-03-04T12:10:00+00:00"
    assert "courier.txt: “The transport minister" in event["description"]
    lines = target.read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 75  # RFC 5545, section 3.1
    assert lines[-1] == b""


def test_what_has_happened_since_is_no_plan(ferry):
    assert rows(export("planned", "--in", ferry / "evening")) == []


def test_the_same_dossier_gives_the_same_bytes(ferry):
    for form in ("csv", "ics"):
        first = export("planned", "--in", ferry / "noon", "--format", form)
        assert first == export("planned", "--in", ferry / "noon", "--format", form)


def test_one_story_alone(ferry):
    dossier = json.loads((ferry / "noon" / "dossier.json").read_text(encoding="utf-8"))
    story = dossier["stories"][0]["id"]
    assert export("claims", "--in", ferry / "noon", "--story", story[:6]) == export(
        "claims", "--in", ferry / "noon"
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("weather",), "there is no such form; the forms are timeline, people"),
        (("people", "--format", "xlsx"), "the forms are csv, json, ics"),
        (("people", "--format", "ics"), "ics: there is no such form"),
        (("people", "--story", "s-nothing"), "the dossier has no such id"),
        (("people", "--in", "nowhere"), "No such file"),
    ],
)
def test_a_wrong_call_says_what_would_do(ferry, capsys, arguments, says):
    where = () if "--in" in arguments else ("--in", str(ferry / "noon"))
    assert main(["export", *arguments, *where]) == 2
    told = capsys.readouterr()
    assert says in told.err
    assert told.out == ""


def test_a_dossier_without_stories_gives_an_empty_table(ferry, tmp_path):
    early = tmp_path / "early"
    assert main(["read", str(ferry / "in-noon"), "--until", "clean", "--out", str(early)]) == 0
    assert rows(export("claims", "--in", early)) == []
    empty = Calendar.from_ical(export("timeline", "--in", early, "--format", "ics"))
    assert list(empty.walk("VEVENT")) == []
