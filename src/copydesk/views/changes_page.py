"""The page of changes: since when, what is otherwise, in whose words, and which reports are new."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from copydesk.records import (
    Change,
    Changes,
    ChangeSide,
    Dossier,
    NewReports,
    StoryChanges,
)
from copydesk.views.harmless import counted, on_one_line
from copydesk.views.settings import ChangesBounds
from copydesk.views.sigils import sigils
from copydesk.views.times import in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedLine:
    """Words of a report that show a change.

    Attributes:
        when: ``before`` or ``now``.
        sigil: Short sign of the report.
        quote: The words, on one line.
        report: Id of the report.
        start: First code point in its text.
        end: The code point after the last one.
    """

    when: str
    sigil: str
    quote: str
    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One change as it is shown.

    Attributes:
        kind: In what way.
        text: The change in a line.
        standing: How the claim stands now; empty where it is gone.
        quotes: The words of both dossiers that show it.
        quotes_left: Passages that are only in the dossiers.
    """

    kind: str
    text: str
    standing: str
    quotes: tuple[QuotedLine, ...]
    quotes_left: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryChangesPage:
    """What changed in one story.

    Attributes:
        headline: The story in a line.
        digest: What changed in a few words; empty where nothing did.
        state: Whether the story is new or gone; empty where both dossiers have it.
        lines: The changes.
        left_out: Changes that are only in the JSON.
        reports: The new reports, a line for each lineage.
    """

    headline: str
    digest: str
    state: str
    lines: tuple[ChangeLine, ...]
    left_out: int
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesPage:
    """Everything the page of changes shows.

    Attributes:
        title: Since when, and how much is new.
        notes: What a reader has to know first.
        stories: What changed, story by story.
        stories_left: Stories that are only in the JSON.
        not_read_again: Locators of reports that only the older dossier has.
        not_read_left: How many more there are of these.
        nothing: What is said where nothing has changed; else empty.
    """

    title: str
    notes: tuple[str, ...]
    stories: tuple[StoryChangesPage, ...]
    stories_left: int
    not_read_again: tuple[str, ...]
    not_read_left: int
    nothing: str


def changes_page(
    changes: Changes, old: Dossier, new: Dossier, bounds: ChangesBounds | None = None
) -> ChangesPage:
    """Give everything the page of changes shows.

    Args:
        changes: What changed.
        old: The older dossier, for the reports' names.
        new: The newer one.
        bounds: How much is shown.
    """
    bounds = bounds or ChangesBounds()
    signs = sigils(old.reports), sigils(new.reports)
    shown = changes.stories[: bounds.stories]
    lost = changes.not_read_again
    return ChangesPage(
        title=_title(changes),
        notes=tuple(map(on_one_line, changes.notes)),
        stories=tuple(_story(story, signs, bounds) for story in shown),
        stories_left=len(changes.stories) - len(shown),
        not_read_again=tuple(on_one_line(name, 200) for name in lost[: bounds.reports]),
        not_read_left=max(0, len(lost) - bounds.reports),
        nothing="" if changes.stories or lost else "Nothing has changed.",
    )


def _title(changes: Changes) -> str:
    since = in_words(changes.old.last)
    reports = sum(len(line.reports) for story in changes.stories for line in story.reports)
    found = [change for story in changes.stories for change in story.changes]
    parts = [counted(reports, "new report"), counted(len(found), "change")]
    start = f"Since {since}" if since else "Since the older dossier, whose reports have no date"
    return f"{start}: {', '.join(parts)}"


Signs = tuple[Mapping[str, str], Mapping[str, str]]


def _story(story: StoryChanges, signs: Signs, bounds: ChangesBounds) -> StoryChangesPage:
    gone = bool(story.changes) and all(change.after is None for change in story.changes)
    state = "a new story" if story.before is None else ""
    if gone and story.before == story.story:
        state = "no longer among the stories"
    shown = story.changes[: bounds.changes]
    return StoryChangesPage(
        headline=on_one_line(story.headline, 240),
        digest=on_one_line("; ".join(_digest(story.changes)), 400),
        state=state,
        lines=tuple(_line(change, signs, bounds) for change in shown),
        left_out=len(story.changes) - len(shown),
        reports=tuple(_new_reports(line, signs[1], bounds) for line in story.reports),
    )


_TOLD = {
    "disputed": "now disputed",
    "settled": "no longer disputed",
    "corrected": "corrected",
    "happened": "taken place",
    "called off": "called off",
    "withdrawn": "withdrawn",
    "confirmed": "confirmed by a further origin",
    "weakened": "borne out by less",
    "new": "new",
    "ruled": "ruled on",
}
"""What several changes of a kind are called; the other kinds are no news."""

_SEVERAL = 3
"""Changes of a kind from which they are only counted."""


_SAID = 80
"""Characters of what has taken place that are said in a few words."""


def _now(change: Change) -> str:
    """The first words that show a change in the newer dossier."""
    return next((cited.quote for cited in change.after.citations), "") if change.after else ""


def _digest(changes: Sequence[Change]) -> Iterator[str]:
    """Say in a few words what changed, as one would across the desk."""
    for kind, told in _TOLD.items():
        found = [change for change in changes if change.kind == kind]
        if kind == "corrected" and 0 < len(found) <= _SEVERAL:
            yield from (f"{one.detail} {one.was} → {one.now}" for one in found)
        elif kind == "disputed" and 0 < len(found) < _SEVERAL:
            yield from (f"{told}: {one.detail}" for one in found)
        elif kind == "happened" and len(found) == 1 and (words := _now(found[0])):
            yield f"{told}: “{on_one_line(words, _SAID)}”"
        elif kind == "confirmed" and len(found) == 1 and found[0].after:
            yield found[0].text.partition(" (")[0].partition(":")[0].lower()
        elif found:
            yield f"{told}: {counted(len(found), 'claim')}"


def _line(change: Change, signs: Signs, bounds: ChangesBounds) -> ChangeLine:
    quotes = [
        *_quotes("before", change.before, signs[0]),
        *_quotes("now", change.after, signs[1]),
    ]
    shown = [
        quote
        for when in ("before", "now")
        for quote in [quote for quote in quotes if quote.when == when][: bounds.quotes]
    ]
    return ChangeLine(
        kind=change.kind,
        text=on_one_line(change.text, 600),
        standing=change.after.standing if change.after else "",
        quotes=tuple(shown),
        quotes_left=len(quotes) - len(shown),
    )


def _quotes(when: str, side: ChangeSide | None, signs: Mapping[str, str]) -> Iterator[QuotedLine]:
    for cited in side.citations if side else ():
        yield QuotedLine(
            when=when,
            sigil=signs.get(cited.report, cited.report),
            quote=on_one_line(cited.quote, 400),
            report=cited.report,
            start=cited.start,
            end=cited.end,
        )


def _new_reports(line: NewReports, signs: Mapping[str, str], bounds: ChangesBounds) -> str:
    """The new reports of a lineage: how many, which, and whether the lineage itself is new."""
    names = _some([signs.get(report, report) for report in line.reports], bounds.reports)
    kind = "of a lineage known before" if line.known else "a new origin"
    later = len(line.revised)
    many = counted(len(line.reports), "new report")
    told = f"{on_one_line(line.name, 120)}: {many} ({names}), {kind}"
    if later:
        told += f"; {later} of them {'is a later text' if later == 1 else 'are later texts'}"
    return told


def _some(names: Sequence[str], most: int) -> str:
    if len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[:most])} and {len(names) - most} more"
