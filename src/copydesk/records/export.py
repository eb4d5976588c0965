"""Export: one kind of finding as a table, every row with the words that bear it out."""

from dataclasses import dataclass

from copydesk.records.account import Citation

Cell = str | int | float | None
"""What a cell of a table may hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRow:
    """One row of a table.

    Attributes:
        id: What the row is of: id of a claim, an event or a place; else a hash of the row.
        cells: The row's cells, in the order of the columns.
        citations: The words that bear the row out; never empty.
    """

    id: str
    cells: tuple[Cell, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One kind of finding as a table.

    Attributes:
        name: What it holds, such as ``timeline``.
        columns: Names of the columns.
        rows: The rows.
        outlets: What each cited report is called, by its id.
        published: When each cited report was published, by its id; without those of no date.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[ExportRow, ...]
    outlets: dict[str, str]
    published: dict[str, str]
