"""Tables as CSV, as JSON and as a calendar.

CSV is what RFC 4180 says, in UTF-8 with a byte order mark, without which spreadsheets take it for
something else. A cell that a spreadsheet would run as a formula gets an apostrophe before it.
"""

import csv
import io
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import msgspec
from icalendar import Calendar, Event

from copydesk.errors import UnknownForm
from copydesk.formats.dossier_json import plain
from copydesk.records import Cell, Citation, Export, ExportRow
from copydesk.views import harmless, on_one_line

_FORMULA = re.compile(r"^[\s\x00-\x20\ufeff\u200b]*[=+\-@\t\r|%＝＋－＠]")
"""What a spreadsheet may run: the known signs, full-width ones too, whatever blank is before."""

_PRODUCT = "-//copydesk//EN"
"""What a calendar says has made it."""

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def write_csv(table: Export) -> bytes:
    """Give a table as CSV; the last two columns are the citations' places and words."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([*table.columns, "citations", "quotes"])
    for row in table.rows:
        places = " ".join(f"{one.report}:{one.start}-{one.end}" for one in row.citations)
        quotes = " | ".join(_quoted(one, table) for one in row.citations)
        writer.writerow([safe(cell) for cell in (*row.cells, places, quotes)])
    return buffer.getvalue().encode("utf-8-sig", "replace")


def safe(cell: Cell) -> str:
    """Give a cell's text so that no spreadsheet takes it for a formula.

    Example:
        >>> safe("=1+1"), safe("-33.9"), safe("Kites fell"), safe(None)
        ("'=1+1", '-33.9', 'Kites fell', '')
    """
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return f"{cell}"
    text = harmless(cell)
    if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return f"'{text}"
    return text


def _quoted(cited: Citation, table: Export) -> str:
    return f"{table.outlets.get(cited.report, cited.report)}: “{on_one_line(cited.quote)}”"


def write_export_json(table: Export) -> bytes:
    """Give a table as JSON: one object a row, with its citations."""
    rows = [
        {
            "id": row.id,
            **dict(zip(table.columns, row.cells, strict=True)),
            "citations": [
                {"outlet": table.outlets.get(cited.report), **msgspec.to_builtins(cited)}
                for cited in row.citations
            ],
        }
        for row in table.rows
    ]
    found = {"export": table.name, "rows": rows}
    return msgspec.json.format(msgspec.json.encode(found, enc_hook=plain), indent=2) + b"\n"


def write_ics(table: Export) -> bytes:
    """Give the dated rows of a table as a calendar (RFC 5545).

    A time without a zone stays one (the calendar shows it as it reads), and the stamp is when the
    latest report behind an event was published, so that the same dossier gives the same bytes.

    Raises:
        UnknownForm: When the table has no times.
    """
    if not {"earliest", "latest", "text"} <= set(table.columns):
        form, others = "ics", ("csv", "json")
        raise UnknownForm(form, others)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    for row in table.rows:
        when = _when(row, table)
        if when:
            calendar.add_component(_event(row, table, when))
    content: bytes = calendar.to_ical()
    return content


def undated(table: Export) -> int:
    """Give how many rows of a table say not closely enough when, so that no calendar has them."""
    return sum(_when(row, table) is None for row in table.rows)


When = tuple[date, date]


def _when(row: ExportRow, table: Export) -> When | None:
    """Give when an event begins and ends: days, the second one after the last, or times."""
    known = dict(zip(table.columns, row.cells, strict=True))
    first, last = (str(known[name] or "") for name in ("earliest", "latest"))
    try:
        if len(first) > len("2026-03-04") and len(last) > len("2026-03-04"):
            begin, end = _clock(first), _clock(last)
            return (begin, end) if begin <= end else None
        begin_day, end_day = (date.fromisoformat(text[:10]) for text in (first, last))
    except (ValueError, TypeError):
        return None
    if not timedelta(0) <= end_day - begin_day <= timedelta(days=31):
        return None  # "next year" is no entry of a calendar
    return begin_day, end_day + timedelta(days=1)


def _clock(text: str) -> datetime:
    """A time with a zone in UTC, which needs no table of zones; one without as it stands."""
    found = datetime.fromisoformat(text)
    return found.astimezone(UTC) if found.tzinfo else found


def _event(row: ExportRow, table: Export, when: When) -> Event:
    known = dict(zip(table.columns, row.cells, strict=True))
    event = Event()
    event.add("uid", f"{row.id}@copydesk")
    event.add("dtstamp", _stamp(row, table))
    event.add("dtstart", when[0])
    event.add("dtend", when[1])
    event.add("summary", on_one_line(str(known["text"])))
    if known.get("place"):
        event.add("location", on_one_line(str(known["place"])))
    if known.get("standing"):
        event.add("categories", [str(known["standing"])])
        event.add("status", "TENTATIVE")
    lines = [on_one_line(str(known["because"]))] if known.get("because") else []
    lines += [_quoted(one, table) for one in row.citations]
    event.add("description", "\n".join(lines))
    return event


def _stamp(row: ExportRow, table: Export) -> datetime:
    dates = [table.published.get(one.report, "") for one in row.citations]
    latest = max(dates, default="")
    for text in (latest, latest[:10]):
        try:
            found = datetime.fromisoformat(text)
        except ValueError:
            continue
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    return datetime(1970, 1, 1, tzinfo=UTC)


EXPORT_WRITERS: dict[str, Callable[[Export], bytes]] = {
    "csv": write_csv,
    "json": write_export_json,
    "ics": write_ics,
}
"""Name of a form to the function that gives its bytes."""
