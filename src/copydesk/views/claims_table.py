"""The claims by lineage: what each witness does with each claim."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from copydesk.records import Claim, Statement
from copydesk.views.harmless import counted, on_one_line
from copydesk.views.readings import MEANINGS, in_order
from copydesk.views.settings import ViewSettings

LETTERS = {"asserts": "A", "attributes": "S", "hedges": "H", "denies": "D"}
"""What a cell shows: asserts, says somebody says so, hedges, denies; empty is silent."""

_STRONGEST_FIRST = ("denies", "asserts", "attributes", "hedges")
_ORDER = ("conflicting", "developing", "corroborated", "sole source")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A lineage of the table, or the smallest ones together.

    Attributes:
        name: What it is called.
        reports: Number of its reports.
        lineages: Number of lineages in it: 1, but for the last column of a wide table.
    """

    name: str
    reports: int
    lineages: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one lineage does with one claim.

    Attributes:
        letter: A, S, H, D, or empty for silent; a number where several lineages share a column.
        position: The same in words.
        reading: Its own reading of a detail that varies, or empty.
        report: Id of the report that shows it, or empty.
        statement: Id of the statement that shows it, or empty.
    """

    letter: str
    position: str
    reading: str = ""
    report: str = ""
    statement: str = ""


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
        columns: The lineages.
        rows: Claims of several lineages, or with several readings: conflicting ones first.
        rows_left: Number of such claims that are only in the dossier.
        single: Claims that one lineage alone carries.
        single_left: Number of such claims that are only in the dossier.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    rows_left: int = 0
    single: tuple[Row, ...] = ()
    single_left: int = 0


def claims_table(
    claims: Sequence[Claim],
    names: Mapping[str, str],
    statements: Mapping[str, Statement],
    settings: ViewSettings | None = None,
) -> ClaimsTable:
    """Give the claims by lineage.

    Args:
        claims: The claims of a story.
        names: What each report's lineage is called, by report id.
        statements: The statements by id, for the readings.
        settings: The bounds.
    """
    settings = settings or ViewSettings()
    columns, column_of = _columns(names, settings.most_columns)
    maker = _Rows(columns, column_of, statements)
    ordered = sorted(
        enumerate(claims),
        key=lambda item: (_ORDER.index(item[1].standing), -item[1].lineages, item[0]),
    )
    shared = [claim for _, claim in ordered if _is_shared(claim)]
    single = [claim for _, claim in ordered if not _is_shared(claim)]
    most = settings.most_claims
    return ClaimsTable(
        columns=columns,
        rows=tuple(maker.row(claim) for claim in shared[:most]),
        rows_left=max(0, len(shared) - most),
        single=tuple(maker.row(claim) for claim in single[:most]),
        single_left=max(0, len(single) - most),
    )


def _is_shared(claim: Claim) -> bool:
    return claim.lineages > 1 or any(item.kind in MEANINGS for item in claim.variations)


def _columns(names: Mapping[str, str], most: int) -> tuple[tuple[Column, ...], dict[str, str]]:
    """The columns, and by report the name of its column."""
    sizes = Counter(names.values())
    if len(sizes) <= most:
        return tuple(Column(name=name, reports=sizes[name]) for name in sizes), dict(names)
    largest = {name for name, _ in sizes.most_common(most - 1)}
    folded = [name for name in sizes if name not in largest]
    others = counted(len(folded), "other")
    columns = [Column(name=name, reports=sizes[name]) for name in sizes if name in largest]
    reports = sum(sizes[name] for name in folded)
    columns.append(Column(name=others, reports=reports, lineages=len(folded)))
    return tuple(columns), {
        report: name if name in largest else others for report, name in names.items()
    }


class _Rows:
    """Turns claims into rows."""

    def __init__(
        self,
        columns: Sequence[Column],
        column_of: Mapping[str, str],
        statements: Mapping[str, Statement],
    ) -> None:
        self._columns = columns
        self._column_of = column_of
        self._statements = statements

    def row(self, claim: Claim) -> Row:
        return Row(
            wording=on_one_line(claim.wording, 400),
            standing=claim.standing,
            because=on_one_line(claim.because, 600),
            cells=tuple(self._cell(claim, column) for column in self._columns),
        )

    def _cell(self, claim: Claim, column: Column) -> Cell:
        taken = [item for item in claim.stances if self._column_of.get(item.report) == column.name]
        if not taken:
            return Cell(letter="", position="silent")
        if column.lineages > 1:
            return Cell(
                letter=str(len(taken)), position=f"{counted(len(taken), 'report')} of these"
            )
        stance = min(taken, key=lambda item: _STRONGEST_FIRST.index(item.position))
        return Cell(
            letter=LETTERS[stance.position],
            position=stance.position,
            reading=self._reading(claim, column),
            report=stance.report,
            statement=stance.statement,
        )

    def _reading(self, claim: Claim, column: Column) -> str:
        """The lineage's readings of the first detail in which more than the wording varies."""
        for variation in claim.variations:
            if variation.kind not in MEANINGS:
                continue
            mine = [
                on_one_line(reading.text, 200)
                for reading in in_order(variation, claim)
                if any(self._is_in(column, statement) for statement in reading.statements)
            ]
            if mine:
                return " → ".join(mine) if variation.kind == "version" else " / ".join(mine)
        return ""

    def _is_in(self, column: Column, statement: str) -> bool:
        known = self._statements.get(statement)
        return known is not None and self._column_of.get(known.report) == column.name
