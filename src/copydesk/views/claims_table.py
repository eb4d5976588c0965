"""The claims by lineage: what each witness does with each claim."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from copydesk.records import Claim, Statement

LETTERS = {"asserts": "A", "attributes": "S", "hedges": "H", "denies": "D"}
"""What a cell shows: asserts, says somebody says so, hedges, denies; empty is silent."""

_STRONGEST_FIRST = ("denies", "asserts", "attributes", "hedges")
_MOST_ROWS = 40
"""Rows shown; the dossier has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one lineage does with one claim.

    Attributes:
        letter: A, S, H, D, or empty for silent.
        position: The same in a word.
        reading: Its own reading of a detail that varies, or empty.
    """

    letter: str
    position: str
    reading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One claim.

    Attributes:
        wording: The claim.
        standing: Its standing in words.
        because: Why.
        cells: One for each lineage, in the order of the table's columns.
    """

    wording: str
    standing: str
    because: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsTable:
    """The claims by lineage.

    Attributes:
        columns: What the lineages are called.
        rows: The claims: conflicting ones first, then those that most lineages carry.
        left_out: Number of claims that are only in the dossier.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: int


def claims_table(
    claims: Sequence[Claim], names: Mapping[str, str], statements: Iterable[Statement]
) -> ClaimsTable:
    """Give the claims by lineage.

    Args:
        claims: The claims of a story.
        names: What each report's lineage is called, by report id.
        statements: The statements, for the readings.
    """
    columns = tuple(dict.fromkeys(names.values()))
    report_of = {item.id: item.report for item in statements}
    ordered = sorted(
        enumerate(claims),
        key=lambda item: (item[1].standing != "conflicting", -item[1].lineages, item[0]),
    )
    rows = tuple(_row(claim, columns, names, report_of) for _, claim in ordered[:_MOST_ROWS])
    return ClaimsTable(columns=columns, rows=rows, left_out=max(0, len(claims) - _MOST_ROWS))


def _row(
    claim: Claim,
    columns: Sequence[str],
    names: Mapping[str, str],
    report_of: Mapping[str, str],
) -> Row:
    return Row(
        wording=claim.wording,
        standing=claim.standing,
        because=claim.because,
        cells=tuple(
            Cell(
                letter=LETTERS.get(_position(claim, column, names), ""),
                position=_position(claim, column, names) or "silent",
                reading=_reading(claim, column, names, report_of),
            )
            for column in columns
        ),
    )


def _position(claim: Claim, column: str, names: Mapping[str, str]) -> str:
    taken = {stance.position for stance in claim.stances if names.get(stance.report) == column}
    return next((position for position in _STRONGEST_FIRST if position in taken), "")


def _reading(
    claim: Claim, column: str, names: Mapping[str, str], report_of: Mapping[str, str]
) -> str:
    """The lineage's reading of the first detail in which more than the wording varies."""
    for variation in claim.variations:
        if variation.kind in ("wording", "translation"):
            continue
        for reading in variation.readings:
            if any(names.get(report_of.get(item, "")) == column for item in reading.statements):
                return reading.text
    return ""
