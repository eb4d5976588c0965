"""The stages in order; skips what is not asked for; records what was spiked."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Protocol

from copydesk import __version__, promises
from copydesk.account import Material, write_account
from copydesk.clean import clean_all
from copydesk.collation import Collation, Evidence, all_ruled, as_told, collate, holding
from copydesk.engines import in_processes
from copydesk.errors import GivenTwice, UnknownRoom
from copydesk.history import (
    checked_moment,
    keep_story_ids,
    kept_claim_ids,
    mark_of,
    narrowed,
    renamed,
)
from copydesk.models.threads import one_thread
from copydesk.records import (
    Account,
    Capture,
    Dossier,
    LeftOut,
    Lineage,
    ModelUsed,
    Person,
    Place,
    Report,
    Reuse,
    Ruling,
    RunSettings,
    Scope,
    Spiked,
    Statement,
    Story,
)
from copydesk.reuse import find_lineages, find_reuse, judge_kinds
from copydesk.settings import Settings, as_table
from copydesk.statements import (
    NOTE,
    extract_statements,
    find_people,
    find_places,
    light_annotation,
    locate_events,
    read_lightly,
)
from copydesk.stories import group_stories
from copydesk.text.annotation import Annotation, Encoders, LanguageGuesser, Parser
from copydesk.text.gazetteer import Gazetteer

ROOMS = ("clean", "reuse", "stories", "statements", "collation", "account")
"""The rooms a run may stop after, in the order the copy moves."""

Progress = Callable[[str], None]
"""Told the room that begins."""


class Models(Protocol):
    """Where rooms take their models from; each is loaded on first use."""

    @property
    def parser(self) -> Parser:
        """The parser."""
        ...

    @property
    def encoders(self) -> Encoders:
        """The sentence encoders."""
        ...

    @property
    def guesser(self) -> LanguageGuesser:
        """The language guesser."""
        ...

    @property
    def gazetteer(self) -> Gazetteer | None:
        """The gazetteer; None where none is installed."""
        ...

    def used(self) -> tuple[ModelUsed, ...]:
        """What was loaded."""
        ...

    def notes(self) -> tuple[str, ...]:
        """What could not be done for want of a model."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a run is asked for, beside its settings.

    Attributes:
        until: The room to stop after.
        as_of: The moment as of which to look, ISO 8601: later reports are left out.
        without: Outlets, ids, locators or addresses of reports to leave out.
        earlier: A dossier on the same stories, whose ids of stories and claims are kept.
        rulings: An editor's rulings, in the order they were made.
    """

    until: str = "account"
    as_of: str | None = None
    without: tuple[str, ...] = ()
    earlier: Dossier | None = None
    rulings: tuple[Ruling, ...] = ()


@dataclass(slots=True)
class Copy:
    """What has been found so far, as the copy moves from room to room."""

    reports: Sequence[Report] = ()
    spiked: list[Spiked] = field(default_factory=list)
    reuse: Sequence[Reuse] = ()
    lineages: Sequence[Lineage] = ()
    stories: Sequence[Story] = ()
    annotations: dict[str, Annotation] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    people: dict[str, tuple[Person, ...]] = field(default_factory=dict)
    places: Sequence[Place] = ()
    collations: dict[str, Collation] = field(default_factory=dict)
    accounts: list[Account] = field(default_factory=list)
    asked: Asked = field(default_factory=Asked)
    left_out: tuple[LeftOut, ...] = ()


def run(
    captures: Iterable[Capture | Spiked],
    settings: Settings,
    models: Models,
    until: str = "account",
    progress: Progress = lambda _: None,
) -> Dossier:
    """Carry captures through the rooms, and give what was found; see `run_asked`."""
    return run_asked(captures, (settings, models), Asked(until=until), progress)


def run_asked(
    captures: Iterable[Capture | Spiked],
    using: tuple[Settings, Models],
    asked: Asked,
    progress: Progress = lambda _: None,
) -> Dossier:
    """Carry captures through the rooms, and give what was found.

    Args:
        captures: What came in, and what could not.
        using: The settings of all rooms, and where they take their models from.
        asked: Where to stop, and what to leave out or keep.
        progress: Told each room as it begins.

    Raises:
        UsageError: When there is no such room to stop after, or what is asked for leaves nothing.
        ModelMissing: When a model is needed that is not there.
        BrokenPromise: When the outcome breaks a promise of the contract.
    """
    settings, models = using
    if asked.until not in ROOMS:
        raise UnknownRoom(asked.until, ROOMS)
    if asked.as_of:
        asked = replace(asked, as_of=checked_moment(asked.as_of))
    work = Copy(asked=asked)
    stages = (_clean(captures), _reuse, _stories, _statements, _collation, _account)
    with one_thread():
        for room, stage in zip(ROOMS, stages, strict=True):
            progress(room)
            stage(work, settings, models)
            if room == asked.until:
                break
    return as_dossier(work, settings, models)


def _clean(captures: Iterable[Capture | Spiked]) -> "Stage":
    def stage(work: Copy, settings: Settings, models: Models) -> None:
        items = list(captures)
        work.spiked += [item for item in items if isinstance(item, Spiked)]
        received = [item for item in items if isinstance(item, Capture)]
        reports: dict[str, Report] = {}
        outcomes: Sequence[Report | Spiked] = clean_all(received, settings.clean, models.guesser)
        asked = work.asked
        if asked.as_of or asked.without:
            wish = asked.as_of, asked.without
            again = partial(clean_all, settings=settings.clean, guesser=models.guesser)
            kept, outcomes, work.left_out = narrowed((received, outcomes), wish, again)
            received = list(kept)
        for capture, outcome in zip(received, outcomes, strict=True):
            if isinstance(outcome, Spiked):
                work.spiked.append(outcome)
            elif outcome.id in reports:
                work.spiked.append(given_twice(outcome))
            else:
                promises.keep_received(outcome, capture)
                reports[outcome.id] = outcome
        work.reports = sorted(reports.values(), key=in_order)

    return stage


Stage = Callable[[Copy, Settings, Models], None]


def given_twice(report: Report) -> Spiked:
    """Give what is said of a report that came before."""
    detail = "the same words came from the same place before; the first is used"
    return Spiked(locator=report.locator, room="clean", reason=GivenTwice.reason, detail=detail)


def in_order(report: Report) -> tuple[str, str, str]:
    """Give what reports are sorted by: the hour, then where they came from."""
    # "~" sorts after any digit: reports without a date come last.
    return (report.published or "~", report.locator, report.id)


def _reuse(work: Copy, settings: Settings, models: Models) -> None:
    encoders = models.encoders if len(work.reports) > 1 else None
    work.reuse = find_reuse(work.reports, settings.reuse, encoders, in_processes)
    work.lineages = find_lineages(work.reports, work.reuse, settings.reuse)
    judged = judge_kinds(work.reports, work.reuse, work.lineages, settings.reuse)
    work.reports = sorted(judged, key=in_order)


def _stories(work: Copy, settings: Settings, models: Models) -> None:
    quick = models.encoders.quick if len(work.reports) > 1 else None
    work.stories = group_stories(work.reports, work.reuse, settings.stories, quick)
    earlier = work.asked.earlier
    if earlier:
        work.stories = keep_story_ids(work.stories, work.reports, earlier, settings.history)


def _statements(work: Copy, settings: Settings, models: Models) -> None:
    if not work.reports:
        return
    longest = settings.models.longest_parsed
    work.reports = [_noting_reading(report, longest) for report in work.reports]
    annotations = _annotations(work.reports, longest, models)
    for report in work.reports:
        annotation = annotations[report.id]
        work.annotations[report.id] = annotation
        statements = extract_statements(report, annotation, settings.statements)
        work.statements += statements
        work.people[report.id] = find_people(report, annotation, statements)
    work.places = find_places(work.reports, work.annotations, models.gazetteer, settings.statements)
    work.statements = list(locate_events(work.statements, work.places))


def _annotations(reports: Sequence[Report], longest: int, models: Models) -> dict[str, Annotation]:
    """Parse what the parser can read; the rest gets words and sentences alone."""
    parsed = [report for report in reports if not read_lightly(report.language)]
    found = {r.id: light_annotation(r.text) for r in reports if read_lightly(r.language)}
    if parsed:
        annotations = models.parser.parse([report.text[:longest] for report in parsed])
        found |= {r.id: given for r, given in zip(parsed, annotations, strict=True)}
    return found


def _noting_reading(report: Report, longest: int) -> Report:
    """The report, with a note where it is read only in part for statements."""
    if read_lightly(report.language):
        return replace(report, notes=(*report.notes, NOTE))
    if len(report.text) <= longest:
        return report
    note = f"only its first {longest:,} characters were read for statements"
    return replace(report, notes=(*report.notes, note))


def _collation(work: Copy, settings: Settings, models: Models) -> None:
    reports = {report.id: report for report in work.reports}
    hold, _ = holding(work.asked.rulings)
    for story in work.stories:
        members = frozenset(story.reports)
        evidence = Evidence(
            story=story,
            reports=tuple(reports[report] for report in story.reports),
            annotations={report: work.annotations[report] for report in story.reports},
            lineages=tuple(line for line in work.lineages if members & set(line.reports)),
            reuse=tuple(link for link in work.reuse if link.copy.report in members),
            rulings=hold,
        )
        statements = [item for item in work.statements if item.report in members]
        people = [person for report in story.reports for person in work.people[report]]
        encoders = models.encoders if len(members) > 1 else None
        work.collations[story.id] = collate(
            evidence, statements, people, encoders, settings.collation
        )
    if work.asked.earlier:
        _keep_ids(work, work.asked.earlier, settings)


def _keep_ids(work: Copy, earlier: Dossier, settings: Settings) -> None:
    """Give the claims the ids that they have in an earlier dossier, wherever they are named."""
    claims = [claim for found in work.collations.values() for claim in found.claims]
    found = work.reports, work.statements
    names = kept_claim_ids(claims, found, earlier, settings.history)
    for story, collation in work.collations.items():
        work.collations[story] = replace(
            collation,
            claims=renamed(collation.claims, names),
            joins=renamed(collation.joins, names),
            events=renamed(collation.events, names),
            ruled=renamed(collation.ruled, names),
        )


def _account(work: Copy, settings: Settings, models: Models) -> None:
    reports = {report.id: report for report in work.reports}
    for story in work.stories:
        found = work.collations[story.id]
        members = frozenset(story.reports)
        material = Material(
            story=story,
            reports=tuple(reports[report] for report in story.reports),
            lineages=tuple(line for line in work.lineages if members & set(line.reports)),
            reuse=tuple(link for link in work.reuse if link.copy.report in members),
            statements=tuple(
                item for item in work.statements if item.report in members and not item.beside
            ),
            claims=tuple(as_told(claim) for claim in found.claims),
            people=found.people,
            annotations={report: work.annotations[report] for report in story.reports},
            quick=models.encoders.quick if len(members) > 1 else None,
        )
        work.accounts.append(write_account(material, settings.account))


def as_dossier(work: Copy, settings: Settings, models: Models) -> Dossier:
    """Give everything that was found as a dossier, its promises checked."""
    asked = work.asked
    stories = sorted(work.stories, key=lambda story: (-len(story.reports), story.id))
    collations = [work.collations[story.id] for story in stories if story.id in work.collations]
    rank = {story.id: place for place, story in enumerate(stories)}
    accounts = tuple(sorted(work.accounts, key=lambda account: rank[account.story]))
    dossier = Dossier(
        copydesk=__version__,
        settings=RunSettings(rooms=as_table(settings), models=models.used(), notes=models.notes()),
        reports=tuple(work.reports),
        spiked=tuple(sorted(work.spiked, key=lambda item: (item.locator, item.room, item.detail))),
        reuse=tuple(work.reuse),
        lineages=tuple(work.lineages),
        stories=tuple(stories),
        statements=tuple(work.statements),
        claims=tuple(claim for found in collations for claim in found.claims),
        joins=tuple(join for found in collations for join in found.joins),
        events=tuple(event for found in collations for event in found.events),
        people=tuple(person for found in collations for person in found.people),
        places=tuple(work.places),
        account=accounts[0] if accounts else None,
        accounts=accounts,
        scope=_scope(work),
        rulings=all_ruled(asked.rulings, [found.ruled for found in collations]),
    )
    promises.keep(dossier)
    return dossier


def _scope(work: Copy) -> Scope | None:
    """What the run was asked to look at; nothing where that is all that was given."""
    asked = work.asked
    scope = Scope(
        as_of=asked.as_of,
        without=tuple(sorted(set(asked.without))),
        left_out=work.left_out,
        earlier=mark_of(asked.earlier) if asked.earlier else None,
    )
    return scope if scope != Scope() else None
