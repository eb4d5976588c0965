"""Two ways to put a line before a person: on a screen, or plain into a pipe or a file."""

from collections.abc import Sequence
from typing import Protocol

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from copydesk.formats.html_page import SIGNS
from copydesk.views.claims_table import ClaimsTable, Row
from copydesk.views.harmless import counted

STYLES = {
    "corroborated": "green",
    "conflicting": "bold red",
    "sole source": "dim",
    "developing": "magenta",
    "mark": "dim cyan",
}
"""Colour is only the third cue, after a word and a shape."""

_CLAIM = 28
"""Columns that the wording of a claim needs beside those of the lineages."""


class Page(Protocol):
    """What can be printed; a screen and a pipe print it differently."""

    def blank(self) -> None:
        """An empty line."""

    def headline(self, text: str) -> None:
        """The headline of a story."""

    def title(self, text: str) -> None:
        """The title of a section."""

    def line(self, text: str) -> None:
        """A line."""

    def item(self, text: str | Text) -> None:
        """A line of a list."""

    def sentence(self, sign: str, standing: str, text: Text) -> None:
        """A sentence with the sign of its standing."""

    def dated(self, when: str, text: Text) -> None:
        """An entry of a timeline."""

    def legend(self, signs: Sequence[tuple[str, str]]) -> None:
        """Signs with words."""

    def claims(self, table: ClaimsTable) -> None:
        """The claims by lineage."""

    def more(self, number: int, noun: str = "") -> None:
        """How many more there are; nothing when there are none."""


class Plain:
    """One line each, never wrapped, no colour and no drawing: for grep and other programs."""

    def __init__(self, console: Console) -> None:
        """Keep where to print."""
        self._console = console

    def _print(self, text: str) -> None:
        self._console.print(text, soft_wrap=True, markup=False, highlight=False, emoji=False)

    def blank(self) -> None:
        """Print an empty line."""
        self._print("")

    def headline(self, text: str) -> None:
        """Print the headline of a story after an empty line."""
        self._print(f"\n{text}")

    def title(self, text: str) -> None:
        """Print the title of a section after an empty line."""
        self._print(f"\n{text}")

    def line(self, text: str) -> None:
        """Print a line."""
        self._print(text)

    def item(self, text: str | Text) -> None:
        """Print a line of a list."""
        self._print(f"- {text}")

    def sentence(self, sign: str, standing: str, text: Text) -> None:
        """Print a sentence; the mark at its end says the standing in words."""
        del standing
        self._print(f"{sign} {text}")

    def dated(self, when: str, text: Text) -> None:
        """Print an entry of a timeline."""
        self._print(f"- {when}: {text}")

    def legend(self, signs: Sequence[tuple[str, str]]) -> None:
        """Print signs with words."""
        self._print("  ".join(f"{sign} {words}" for sign, words in signs))

    def claims(self, table: ClaimsTable) -> None:
        """Print each claim: its standing, who does what with it, its wording."""
        for row in table.rows:
            self._print(f"{row.standing} | {_stances(row, table)} | {row.wording}")

    def more(self, number: int, noun: str = "") -> None:
        """Print how many more there are."""
        if number > 0:
            self._print(_left(number, noun))


class Screen:
    """Wrapped to the window, with colours and a table."""

    def __init__(self, console: Console) -> None:
        """Keep where to print."""
        self._console = console

    def blank(self) -> None:
        """Print an empty line."""
        self._console.print()

    def headline(self, text: str) -> None:
        """Print the headline of a story after an empty line."""
        self._console.print()
        self._console.print(Text(text, style="bold"))

    def title(self, text: str) -> None:
        """Print the title of a section after an empty line."""
        self._console.print()
        self._console.print(Text(text, style="bold underline"))

    def line(self, text: str) -> None:
        """Print a line."""
        self._console.print(Text(text, style="dim"))

    def item(self, text: str | Text) -> None:
        """Print a line of a list, indented as one."""
        self._row(Text("–", style="dim"), Text(text) if isinstance(text, str) else text)

    def sentence(self, sign: str, standing: str, text: Text) -> None:
        """Print a sentence, its sign before it."""
        self._row(Text(sign, style=STYLES.get(standing, "")), text)

    def dated(self, when: str, text: Text) -> None:
        """Print an entry of a timeline: its time, and below what."""
        self._console.print(Text(when, style="dim"))
        self._console.print(Padding(text, (0, 0, 0, 2)))

    def legend(self, signs: Sequence[tuple[str, str]]) -> None:
        """Print signs with words."""
        parts = [Text(f"{sign} {words}", style=_style(words)) for sign, words in signs]
        self._console.print(Text("  ").join(parts))

    def claims(self, table: ClaimsTable) -> None:
        """Print the claims as a table, one column a lineage where the window is wide enough."""
        widths = [max(len(column.name), 3) + 2 for column in table.columns]
        by_column = sum(widths) + _CLAIM <= self._console.width
        drawn = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False, pad_edge=False)
        drawn.add_column("")
        drawn.add_column("claim", ratio=1)
        for column in table.columns if by_column else ():
            drawn.add_column(Text(column.name), no_wrap=True)
        if not by_column:
            drawn.add_column("who", ratio=1)
        for row in table.rows:
            sign = Text(SIGNS[row.standing], style=STYLES[row.standing])
            if by_column:
                cells = [Text(cell.letter) for cell in row.cells]
                drawn.add_row(sign, _with_readings(row, table), *cells)
            else:
                drawn.add_row(sign, Text(row.wording), Text(_stances(row, table)))
        self._console.print(drawn)
        self._console.print(
            Text("A asserts, S says somebody says so, H hedges, D denies", style="dim")
        )

    def more(self, number: int, noun: str = "") -> None:
        """Print how many more there are."""
        if number > 0:
            self.line(_left(number, noun))

    def _row(self, sign: Text, text: Text) -> None:
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(width=1)
        grid.add_column(ratio=1)
        grid.add_row(sign, text)
        self._console.print(grid)


def _left(number: int, noun: str) -> str:
    words = counted(number, noun).partition(" ")[2] if noun else ""
    return " ".join(part for part in (f"… {number:,} more", words, "in the dossier") if part)


def _style(words: str) -> str:
    return next((style for name, style in STYLES.items() if words.endswith(name)), "")


def _with_readings(row: Row, table: ClaimsTable) -> Text:
    """The claim, and under it the readings where they differ."""
    readings = [
        f"{column.name}: {cell.reading}"
        for cell, column in zip(row.cells, table.columns, strict=True)
        if cell.reading
    ]
    return Text.assemble(row.wording, ("\n" + "; ".join(readings) if readings else "", "dim"))


def _stances(row: Row, table: ClaimsTable) -> str:
    """Who does what with a claim, with each lineage's own reading where readings differ."""
    taken = [
        f"{cell.letter} {column.name}" + (f" “{cell.reading}”" if cell.reading else "")
        for cell, column in zip(row.cells, table.columns, strict=True)
        if cell.letter
    ]
    return ", ".join(taken)
