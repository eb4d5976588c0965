"""Tables as CSV and as a calendar: nothing a spreadsheet would run, nothing a calendar misreads."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from copydesk.formats.exports import safe, undated, write_csv, write_ics
from copydesk.records import Citation, Export, ExportRow

CITED = Citation(report="r-1", start=0, end=5, quote="Kites")


def table(*cells, columns=("earliest", "latest", "text"), published="2026-03-04T12:00+01:00"):
    return Export(
        name="planned",
        columns=columns,
        rows=(ExportRow(id="e-1", cells=cells, citations=(CITED,)),),
        outlets={"r-1": "=Courier"},
        published={"r-1": published} if published else {},
    )


def event(*cells, **more):
    [found] = Calendar.from_ical(write_ics(table(*cells, **more))).walk("VEVENT")
    return found


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "  =1",
        "\r=1",
        "＝1",
        "＠x",
        "|x",
        "\ufeff=1",
        "\x00=1",
    ],
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text):
    assert safe(text).startswith("'")


@pytest.mark.parametrize("text", ["Kites fell", "-33.9", "12", "", "a=b", "“=1”", "2026-03-04"])
def test_what_is_harmless_stays_as_it_is(text):
    assert safe(text) == text


@given(st.text(), st.one_of(st.none(), st.integers(), st.floats(allow_nan=False), st.text()))
def test_any_cell_comes_back_as_one_cell_that_is_no_formula(text, other):
    made = table(text, other, "x", columns=("a", "b", "c"))
    content = write_csv(made).decode("utf-8-sig")
    head, row = csv.reader(io.StringIO(content, newline=""))
    assert head == ["a", "b", "c", "citations", "quotes"]
    assert len(row) == 5
    assert not any(cell[:1] in "=+@\t\r" for cell in row if cell)
    assert row[3] == "r-1:0-5"
    assert row[4] == "'=Courier: “Kites”"


def test_a_day_is_a_whole_day_and_ends_where_the_next_begins():
    found = event("2026-03-04", "2026-03-04", "The mayor meets the fliers")
    assert found.decoded("dtstart").isoformat() == "2026-03-04"
    assert found.decoded("dtend").isoformat() == "2026-03-05"
    assert found.decoded("dtstamp").isoformat() == "2026-03-04T11:00:00+00:00"


def test_a_time_with_a_zone_is_the_same_moment_and_one_without_is_left_as_it_reads():
    found = event("2026-03-04T17:00+01:00", "2026-03-04T18:00+01:00", "x")
    assert found.decoded("dtstart").isoformat() == "2026-03-04T16:00:00+00:00"
    made = write_ics(table("2026-03-04T17:00", "2026-03-04T18:00", "x"))
    assert b"DTSTART:20260304T170000\r\n" in made


@pytest.mark.parametrize(
    ("earliest", "latest"),
    [
        (None, None),
        ("2026-03-04", None),
        ("2026", "2026"),
        ("2026-01-01", "2026-12-31"),
        ("2026-03-05", "2026-03-04"),
        ("soon", "later"),
        ("2026-03-04T10:00Z", "2026-03-04T11:00"),
    ],
)
def test_what_has_no_day_is_left_out_and_counted(earliest, latest):
    made = table(earliest, latest, "x")
    assert undated(made) == 1
    assert b"VEVENT" not in write_ics(made)


def test_no_date_of_publication_gives_the_oldest_stamp():
    assert event("2026-03-04", "2026-03-04", "x", published=None).decoded("dtstamp").year == 1970
    assert event("2026-03-04", "2026-03-04", "x", published="2026").decoded("dtstamp").year == 1970


@given(st.text(min_size=1))
def test_any_words_stay_within_their_own_line(text):
    made = write_ics(table("2026-03-04", "2026-03-04", text + "\r\nEND:VEVENT\r\nBEGIN:VEVENT"))
    assert len(Calendar.from_ical(made).walk("VEVENT")) == 1
