"""The account as Markdown, with a footnote for every citation.

It is drawn from the same page as ``account.html``: same sigils, same numbers, same bounds.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from copydesk.formats.own_output import MARK
from copydesk.records import Dossier
from copydesk.views import (
    AccountPage,
    DeskNote,
    SpikeList,
    account_page,
    desk_notes,
    on_one_line,
    spike_list,
)
from copydesk.views.claims_table import ClaimsTable, Row
from copydesk.views.page_records import Card, Differing, Line, Section

MOST_STORIES = 100
"""Stories with an account in the file; the dossier has them all."""

_SIGNIFICANT = re.compile(r"([\\`*_\[\]<>#|~$&!^{}=])")
"""Characters that Markdown, its common extensions or HTML read as marks, wherever they stand."""

_AT_START = re.compile(r"^(\d+)([.)])|^([-+:])")
"""What would begin a list or a definition at the start of a line."""


def write_markdown(dossier: Dossier) -> bytes:
    """Give ``account.md``: every story's account, its lists and its notes."""
    stories = dossier.stories[:MOST_STORIES]
    blocks = [MARK]
    for number, story in enumerate(stories, start=1):
        prefix = f"{number}-" if len(stories) > 1 else ""
        blocks += _story(account_page(dossier, story), prefix)
    if not stories:
        blocks.append("# No report could be used")
    if len(dossier.stories) > len(stories):
        blocks.append(f"{len(dossier.stories) - len(stories)} more stories are in the dossier.")
    blocks += [part for note in desk_notes(dossier) for part in _desk_note(note)]
    blocks += _spiked(spike_list(dossier.spiked))
    return ("\n\n".join(blocks) + "\n").encode("utf-8", "replace")


def escaped(text: str) -> str:
    r"""Give a text on one line, so that Markdown shows its characters as they are.

    Example:
        >>> print(escaped("1. *Up* to $3 <b>"))
        1\. \*Up\* to \$3 \<b\>
    """
    line = _SIGNIFICANT.sub(r"\\\1", on_one_line(text))
    return _AT_START.sub(lambda found: f"{found[1] or ''}\\{found[2] or found[3]}", line)


def _story(page: AccountPage, prefix: str) -> Iterator[str]:
    yield f"# {escaped(page.headline)}"
    standings = ", ".join(f"{number} {name}" for name, number in page.standings)
    counts = " · ".join(page.counts) + (f": {standings}" if standings else "")
    yield "  \n".join(part for part in (escaped(page.when), counts, escaped(page.remark)) if part)
    for section in page.parts:
        yield f"## {section.title}"
        for paragraph in section.paragraphs():
            yield " ".join(_sentence(line, prefix) for line in paragraph)
        yield from _left(section.left_out)
    for section in page.lists:
        yield from _list(section, prefix)
    if page.timeline:
        yield from _list(page.timeline, prefix)
    if page.length != "brief":
        yield from _evidence(page)
    yield from _notes(page, prefix)


def _evidence(page: AccountPage) -> Iterator[str]:
    yield from _claims(page.claims)
    yield from _people(page)
    if page.lineages:
        yield "## How the reports descend"
        yield "\n".join(
            f"- **{escaped(', '.join(one.names))}**{_members(one.members, one.names)}: "
            f"{escaped(one.because)}"
            for one in page.lineages
        )


def _sentence(line: Line, prefix: str) -> str:
    standing = f" *({line.standing})*" if line.standing else ""
    more = f" and {line.cards_left} more in the dossier" if line.cards_left else ""
    return f"{escaped(line.text)}{standing}{_marks(line.cards, prefix)}{more}"


def _marks(cards: Sequence[Card], prefix: str) -> str:
    return "".join(f"[^{prefix}{number}]" for card in cards for number in card.numbers)


def _list(section: Section, prefix: str) -> Iterator[str]:
    yield f"## {section.title}"
    yield "\n".join(part for line in section.lines for part in _entry(line, prefix))
    yield from _left(section.left_out)


def _entry(line: Line, prefix: str) -> Iterator[str]:
    when = ", ".join(part for part in (line.day, line.clock) if part)
    yield f"- {f'**{escaped(when)}** ' if when else ''}{_sentence(line, prefix)}"
    for differing in line.differing:
        yield from _differing(differing, prefix)


def _differing(differing: Differing, prefix: str) -> Iterator[str]:
    yield f"  - {escaped(differing.detail)} — {differing.kind}: {differing.meaning}"
    for reading in differing.readings:
        who = escaped(", ".join(reading.who))
        yield f"    - “{escaped(reading.text)}” ({who}){_marks(reading.cards, prefix)}"


def _claims(table: ClaimsTable) -> Iterator[str]:
    if not table.rows:
        return
    yield "## Claims by lineage"
    yield "A asserts, S says somebody says so, H hedges, D denies; blank is silent."
    names = [escaped(column.name) for column in table.columns]
    rows = [["Claim", "Standing", *names], ["---"] * 2 + [":-:"] * len(names)]
    rows += [[escaped(row.wording), row.standing, *_cells(row)] for row in table.rows]
    yield "\n".join(f"| {' | '.join(row)} |" for row in rows)
    yield from _left(table.rows_left)
    alone = len(table.single) + table.single_left
    if alone:
        yield f"Claims that one lineage alone carries: {alone}, in the dossier."


def _cells(row: Row) -> Iterable[str]:
    return (
        f"{cell.letter} ({escaped(cell.reading)})" if cell.reading else cell.letter
        for cell in row.cells
    )


def _people(page: AccountPage) -> Iterator[str]:
    if not page.people:
        return
    yield "## People and bodies"
    rows = ["| Name | Called | Also | Statements |", "| --- | --- | --- | --: |"]
    rows += [
        f"| {escaped(row.name)} | {escaped('; '.join(row.roles))} | "
        f"{escaped(', '.join(row.also))} | {row.said} |"
        for row in page.people
    ]
    yield "\n".join(rows)
    yield from _left(page.people_left)


def _members(members: Sequence[tuple[str, str]], names: Sequence[str]) -> str:
    if len(members) < 2 or len(names) > 1:
        return ""
    return f" ({escaped(', '.join(sigil for _, sigil in members))})"


def _notes(page: AccountPage, prefix: str) -> Iterator[str]:
    for note in page.notes:
        when = f", {escaped(note.published)}" if note.published else ""
        where = f"{escaped(note.name)}{when}, {note.start}–{note.end}"
        yield f"[^{prefix}{note.number}]: {where}: “{escaped(note.quote)}”"


def _desk_note(note: DeskNote) -> Iterator[str]:
    yield f"## {note.title}"
    yield "\n".join(f"- {escaped(text)}" for text in note.lines)
    yield from _left(note.left_out)


def _spiked(found: SpikeList) -> Iterator[str]:
    if not found.items:
        return
    yield "## Set aside unused"
    yield "\n".join(
        f"- {escaped(locator)}: {escaped(reason)}: {escaped(detail)}"
        for locator, reason, detail in found.items
    )
    yield from _left(found.left_out)


def _left(number: int) -> Iterator[str]:
    if number:
        yield f"{number} more in the dossier."
