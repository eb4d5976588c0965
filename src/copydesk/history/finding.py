"""Two dossiers become what an editor would say has changed between them."""

from collections.abc import Iterator, Sequence
from typing import get_args

from copydesk.history.details import corrected, disputed
from copydesk.history.figures import moved
from copydesk.history.keeping import mark_of
from copydesk.history.pairing import Known, Pairing
from copydesk.history.passing import gone, ruled, withdrawn
from copydesk.history.proof import prove
from copydesk.history.settings import HistorySettings
from copydesk.history.times import happened
from copydesk.history.wording import ordinal, said
from copydesk.records import (
    Change,
    ChangeKind,
    Changes,
    Claim,
    Dossier,
    DossierMark,
    NewReports,
    Story,
    StoryChanges,
)

_ORDER = {kind: place for place, kind in enumerate(get_args(ChangeKind))}


def find_changes(old: Dossier, new: Dossier, settings: HistorySettings | None = None) -> Changes:
    """Say what changed from an older dossier to a newer one, each change in the words of both.

    Args:
        old: The older dossier.
        new: The newer one.
        settings: The room's numbers.

    Raises:
        BrokenPromise: When a citation is not the words at its place.
    """
    pairing = Pairing.of(old, new, settings or HistorySettings())
    stories = [_story(story, pairing) for story in new.stories]
    stories += [_lost(story, pairing) for story in old.stories if story.id not in pairing.stories]
    lead = pairing.reports.all
    found = Changes(
        copydesk=new.copydesk,
        old=_mark(old),
        new=_mark(new),
        stories=tuple(story for story in stories if story.changes or story.reports),
        not_read_again=tuple(report.locator for report in old.reports if report.id not in lead),
        notes=tuple(_notes(pairing)),
    )
    prove(found, old, new)
    return found


def _mark(dossier: Dossier) -> DossierMark:
    dates = [report.published for report in dossier.reports if report.published]
    return DossierMark(
        mark=mark_of(dossier),
        copydesk=dossier.copydesk,
        reports=len(dossier.reports),
        last=max(dates, default=None),
    )


def _notes(pairing: Pairing) -> Iterator[str]:
    old, new = pairing.old.dossier, pairing.new.dossier
    if mark_of(old) == mark_of(new):
        yield "Both dossiers hold the same reports and the same claims."
        return
    lead = pairing.reports.all
    fresh = {report.id for report in new.reports} - set(lead.values())
    lost = [report for report in old.reports if report.id not in lead]
    if not lead and old.reports and new.reports:
        yield "The two dossiers have no report in common; they may be on different stories."
    elif lost and not fresh:
        yield (
            "The older dossier has reports that the newer one has not, and none is new: "
            "the two may have been given in the wrong order, or reports were left out."
        )
    for name, dossier in (("older", old), ("newer", new)):
        if dossier.reports and not dossier.claims:
            yield f"The {name} dossier has no claims: the run that wrote it stopped before."
    if old.copydesk != new.copydesk:
        yield (
            f"The dossiers were written by versions {old.copydesk} and {new.copydesk}: "
            "a change may be one of the program."
        )


def _story(story: Story, pairing: Pairing) -> StoryChanges:
    claims = pairing.new.of_story.get(story.id, [])
    before = pairing.claims_back
    changes: list[Change] = []
    for claim in claims:
        was = pairing.old.claims.get(before.get(claim.id, ""))
        changes += _changes(was, claim, pairing) if was else _told(claim, pairing)
    first = pairing.stories_back.get(story.id)
    earlier = pairing.old.of_story.get(first or "", [])
    unmatched = [claim for claim in earlier if claim.id not in pairing.claims]
    changes += [gone(claim, pairing) for claim in unmatched]
    return StoryChanges(
        story=story.id,
        before=first,
        headline=story.headline,
        changes=_in_order(changes),
        reports=tuple(_reports(story, pairing)),
    )


def _lost(story: Story, pairing: Pairing) -> StoryChanges:
    claims = pairing.old.of_story.get(story.id, [])
    left = [claim for claim in claims if claim.id not in pairing.claims]
    return StoryChanges(
        story=story.id,
        before=story.id,
        headline=story.headline,
        changes=_in_order([gone(claim, pairing) for claim in left]),
    )


def _in_order(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The gravest first, of those the one that most origins carry, each only once."""
    seen = {(change.kind, change.claim, change.text): change for change in changes}
    return tuple(sorted(seen.values(), key=_rank))


def _rank(change: Change) -> tuple[int, int, int, int, str, str]:
    side = change.after or change.before
    lineages, sources = (side.lineages, side.sources) if side else (0, 0)
    # What stands nearer to the top of a report matters more to whoever wrote it.
    top = min((cited.start for cited in side.citations), default=0) if side else 0
    return _ORDER[change.kind], -lineages, -sources, top, change.text, change.claim


def _changes(was: Claim, now: Claim, pairing: Pairing) -> list[Change]:
    found = [
        *disputed(was, now, pairing),
        *corrected(was, now, pairing),
        *happened(was, now, pairing),
    ]
    borne = list(_borne_out(was, now, pairing))
    if found:
        # Whoever disputes a claim, or has later news of it, is told by that.
        borne = [change for change in borne if change.kind != "carried"]
    return [*found, *withdrawn(was, now, pairing), *ruled(now, pairing), *borne]


def _borne_out(was: Claim, now: Claim, pairing: Pairing) -> Iterator[Change]:
    origins = pairing.origins(was, now)
    kind: ChangeKind
    if now.standing == "corroborated" != was.standing:
        kind = "confirmed"
        label = f"Confirmed by a {ordinal(now.lineages)} origin"
    elif now.lineages > was.lineages:
        kind, label = "carried", "Carried by one more origin, with no second source yet"
        if now.standing != "sole source":
            label = f"Carried by a {ordinal(now.lineages)} origin"
    elif now.lineages < was.lineages or (
        was.standing == "corroborated" and (now.standing == "sole source")
    ):
        kind = "weakened"
        label = f"Borne out by less than before ({_borne(was)} → {_borne(now)})"
    else:
        return
    if origins and kind != "weakened":
        label += f" ({', '.join(origins)})"
    fresh = [item.id for item in pairing.fresh(now)]
    yield Change(
        kind=kind,
        text=said(label, now, pairing.settings),
        claim=now.id,
        origins=origins,
        before=pairing.old.side(was),
        after=pairing.new.side(now, fresh),
    )


def _borne(claim: Claim) -> str:
    lineages = "lineage" if claim.lineages == 1 else "lineages"
    sources = "source" if claim.sources == 1 else "sources"
    return f"{claim.lineages} {lineages}, {claim.sources} {sources}"


def _told(claim: Claim, pairing: Pairing) -> list[Change]:
    """A claim that was not there: later figures for what was there, or else new."""
    story = pairing.stories_back.get(claim.story, "")
    return list(moved(claim, story, pairing)) or [_new(claim, pairing)]


def _new(claim: Claim, pairing: Pairing) -> Change:
    """A claim that was not there: news, or words that stood in another claim before."""
    fresh = [item.id for item in pairing.fresh(claim)]
    origins = pairing.origins(None, claim)
    kind: ChangeKind = "new" if fresh else "split"
    label = f"New ({', '.join(origins)})" if origins else "New"
    if not fresh:
        label = "Now told as a claim of its own"
    old = pairing.old
    known = [pairing.back[at] for at in claim.statements if at in pairing.back]
    home = next((old.homes[at] for at in known if at in old.homes), None)
    return Change(
        kind=kind,
        text=said(label, claim, pairing.settings),
        claim=claim.id,
        origins=origins,
        before=old.side(home) if home else None,
        after=pairing.new.side(claim, fresh),
    )


def _reports(story: Story, pairing: Pairing) -> Iterator[NewReports]:
    """The new reports of a story, lineage by lineage, in order of publication."""
    known = set(pairing.reports.same.values())
    later = set(pairing.reports.revised.values())
    new: Known = pairing.new
    fresh = [report for report in story.reports if report not in known]
    lines = {line.id: line for at in fresh if (line := new.lineage_of.get(at))}
    for line in lines.values():
        mine = tuple(at for at in fresh if at in line.reports)
        yield NewReports(
            lineage=line.id,
            name=new.name(line),
            known=any(at in known or at in later for at in line.reports),
            reports=mine,
            revised=tuple(at for at in mine if at in later),
            because=line.because,
        )
