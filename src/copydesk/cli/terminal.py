"""What a person reads on the terminal; plain lines, one a sentence, when piped."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from copydesk.cli.drawing import STYLES, Page, Plain, Screen
from copydesk.formats.html_page import SIGNS
from copydesk.records import Dossier, Story
from copydesk.views import (
    STANDINGS,
    AccountPage,
    ViewSettings,
    account_page,
    counted,
    desk_notes,
    harmless,
    on_one_line,
    spike_list,
)
from copydesk.views.page_records import Line, Section

_WHOLE = 3
"""Stories told in full, as long as there are no more; of more, only the largest is."""

_NAMED = 20
"""Stories named."""

_LISTED = 12
"""Lines of a list, entries of the timeline."""

_BOUNDS = ViewSettings(most_claims=15, most_spiked=10)


def show(dossier: Dossier, console: Console, written: Sequence[Path]) -> None:
    """Print a summary: the accounts, their lists, what was spiked, and the files written."""
    page: Page = Screen(console) if console.is_terminal else Plain(console)
    stories = dossier.stories
    told = stories if len(stories) <= _WHOLE else stories[:1]
    if len(stories) != 1:
        _front(dossier, page)
    for story in told:
        _story(account_page(dossier, story, _BOUNDS), page)
    if not stories and dossier.reports:
        _reports(dossier, page)
    for note in desk_notes(dossier, _BOUNDS):
        page.title(note.title)
        for text in note.lines:
            page.item(text)
        page.more(note.left_out)
    _spiked(dossier, page)
    if written:
        page.title("Written")
        for path in written:
            page.line(harmless(str(path)))
    if told:
        page.blank()
        page.legend([(SIGNS[name], name) for name in STANDINGS])


def _front(dossier: Dossier, page: Page) -> None:
    """How much was read, and the stories by name."""
    counts = [counted(len(dossier.reports), "report")]
    counts += [counted(len(dossier.stories), "story")] if dossier.stories else []
    counts += [counted(len(dossier.claims), "claim")] if dossier.claims else []
    page.line(" · ".join(counts))
    for story in dossier.stories[:_NAMED] if len(dossier.stories) > _WHOLE else ():
        page.line(f"{counted(len(story.reports), 'report')}: {on_one_line(story.headline, 200)}")
    if len(dossier.stories) > _WHOLE:
        page.more(len(dossier.stories) - _NAMED, "story")
        page.line("The largest story follows; --out writes the accounts of the others.")


def _story(story: AccountPage, page: Page) -> None:
    page.headline(story.headline)
    if story.when:
        page.line(story.when)
    page.line(" · ".join(story.counts))
    if story.standings:
        page.legend([(SIGNS[name], f"{number} {name}") for name, number in story.standings])
    if story.remark:
        page.line(story.remark)
    for section in story.parts:
        _prose(section, page)
    for section in story.lists:
        _section(section, page, _LISTED)
    if story.length == "brief":
        return
    if story.timeline:
        page.title(story.timeline.title)
        for line in story.timeline.lines[:_LISTED]:
            page.dated(", ".join(part for part in (line.day, line.clock) if part), _cited(line))
        page.more(len(story.timeline.lines) - _LISTED + story.timeline.left_out)
    if story.claims.rows:
        page.title("Claims by lineage")
        page.claims(story.claims)
        page.more(story.claims.rows_left, "claim")
    _lineages(story, page)


def _lineages(story: AccountPage, page: Page) -> None:
    if story.lineages:
        page.title("How the reports descend")
    for lineage in story.lineages[:_LISTED]:
        members = [sigil for _, sigil in lineage.members]
        together = len(lineage.names) == 1 and len(members) > 1
        name = _some(lineage.names) + (f" ({_some(members)})" if together else "")
        page.item(Text.assemble((name, "bold"), f": {lineage.because}"))
    page.more(len(story.lineages) - _LISTED)


def _some(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    shown = ", ".join(names[:_LISTED])
    return shown if len(names) <= _LISTED else f"{shown} and {len(names) - _LISTED} more"


def _reports(dossier: Dossier, page: Page) -> None:
    """What a run that stopped before there were stories found: the reports and their lineages."""
    every = tuple(report.id for report in dossier.reports)
    found = account_page(dossier, Story(id="", slug="", headline="", reports=every), _BOUNDS)
    page.title("The reports")
    for report in found.reports[:_NAMED]:
        removed = counted(len(report.removed) + report.removed_left, "removal")
        # Kind and share of own words are known only once the reports have been compared.
        facts = report.facts if dossier.lineages else report.facts[1:-1]
        told = [report.headline or "without a headline", *facts, removed]
        page.item(Text.assemble((f"{report.sigil}, {report.name}", "bold"), ": ", "; ".join(told)))
    page.more(len(every) - _NAMED, "report")
    _lineages(found, page)


def _section(section: Section, page: Page, most: int) -> None:
    page.title(section.title)
    for line in section.lines[:most]:
        _sentence(line, page)
    page.more(len(section.lines) - most + section.left_out)


def _prose(section: Section, page: Page) -> None:
    """The account itself: an empty line between paragraphs."""
    page.title(section.title)
    for number, paragraph in enumerate(section.paragraphs()):
        if number:
            page.blank()
        for line in paragraph:
            _sentence(line, page)
    page.more(section.left_out)


def _sentence(line: Line, page: Page) -> None:
    page.sentence(SIGNS.get(line.standing, " "), line.standing, _cited(line))
    for differing in line.differing:
        readings = (f"{one.text} ({', '.join(one.who)})" for one in differing.readings)
        told = f"{differing.detail}, {differing.kind}: {'; '.join(readings)}"
        # Only what an editor has ruled is more than the kind says.
        _, _, ruled = differing.meaning.partition("; ")
        page.item(f"{told}; {ruled}" if ruled else told)


def _cited(line: Line) -> Text:
    """The sentence, then its standing and the reports that bear it out."""
    reports = ", ".join(card.sigil for card in line.cards)
    reports += f" and {line.cards_left} more" if line.cards_left else ""
    mark = f"{line.standing}: {reports}" if line.standing else reports
    return Text.assemble(line.text, " ", (f"[{mark}]", STYLES["mark"]))


def _spiked(dossier: Dossier, page: Page) -> None:
    found = spike_list(dossier.spiked, _BOUNDS)
    if not found.items:
        return
    page.title(f"Set aside unused: {len(dossier.spiked):,}")
    for locator, reason, detail in found.items:
        page.item(f"{locator}: {reason}: {detail}")
    if found.left_out:
        page.line(", ".join(f"{number} {reason}" for reason, number in found.reasons))
    page.more(found.left_out, "item")
