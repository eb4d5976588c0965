"""A collection that grows: only what is new is cleaned, and compared with what is near it."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass, replace

from copydesk import __version__
from copydesk.clean import clean_all
from copydesk.engines import in_processes
from copydesk.pipeline import Copy, Models, Progress, as_dossier, given_twice, in_order
from copydesk.promises import keep_received
from copydesk.records import Capture, Dossier, Report, Reuse, Spiked, content_id
from copydesk.reuse import find_lineages, find_reuse, judge_kinds
from copydesk.reuse.kept import FingerprintIndex
from copydesk.settings import Settings
from copydesk.stores.collection import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """A collection as it stands after a run.

    Attributes:
        dossier: The reports given in this run, with their lineages.
        kept: What to keep, those of earlier runs included.
        index: Their fingerprints.
    """

    dossier: Dossier
    kept: Kept
    index: FingerprintIndex


def made_with(settings: Settings) -> str:
    """Give a hash of everything that what is kept depends on."""
    return content_id("w", __version__, settings.clean, settings.reuse)


def grow(
    captures: Iterable[Capture | Spiked],
    known: tuple[Kept, FingerprintIndex],
    using: tuple[Settings, Models],
    progress: Progress = lambda _: None,
) -> Grown:
    """Clean and compare what is new, and draw lineages over all that is given.

    Reports that share no run of words with a kept one are not compared with it: what was wholly
    rewritten is found among reports that come together.

    Args:
        captures: What came in, and what could not; old and new together.
        known: What was kept, and its fingerprints.
        using: The settings of all rooms, and the models.
        progress: Told each room as it begins.
    """
    kept, index = known
    settings, models = using
    progress("clean")
    work = Copy()
    here, kept = _cleaned(captures, work, kept, using)
    progress("reuse")
    fresh = [report for report in here.values() if not index.has(report.id)]
    near = {found.other for found in index.candidates(fresh, settings.reuse)} & here.keys()
    compared = [*fresh, *(here[report] for report in sorted(near))]
    links = _links(compared, {report.id for report in fresh}, kept, using)
    work.reuse = tuple(
        link for link in links if {link.source.report, link.copy.report} <= here.keys()
    )
    reports = tuple(here.values())
    work.lineages = find_lineages(reports, work.reuse, settings.reuse)
    judged = judge_kinds(reports, work.reuse, work.lineages, settings.reuse)
    work.reports = sorted(judged, key=in_order)
    return Grown(
        dossier=as_dossier(work, settings, models),
        kept=replace(kept, links=links),
        index=index.adding(fresh),
    )


def _cleaned(
    captures: Iterable[Capture | Spiked],
    work: Copy,
    kept: Kept,
    using: tuple[Settings, Models],
) -> tuple[dict[str, Report], Kept]:
    """Give the reports by id, those kept as they were cleaned, and what to keep now."""
    settings, models = using
    received = list(captures)
    work.spiked += [item for item in received if isinstance(item, Spiked)]
    named = [(_name(item), item) for item in received if isinstance(item, Capture)]
    new = {
        name: item for name, item in named if name not in kept.reports and name not in kept.spiked
    }
    outcomes = clean_all(list(new.values()), settings.clean, models.guesser) if new else ()
    reports, spiked = dict(kept.reports), dict(kept.spiked)
    for (name, capture), outcome in zip(new.items(), outcomes, strict=True):
        if isinstance(outcome, Spiked):
            spiked[name] = outcome
        else:
            keep_received(outcome, capture)
            reports[name] = outcome
    here: dict[str, Report] = {}
    for name, _ in named:
        if name in spiked:
            work.spiked.append(spiked[name])
        elif reports[name].id in here:
            work.spiked.append(given_twice(reports[name]))
        else:
            here[reports[name].id] = reports[name]
    return here, replace(kept, reports=reports, spiked=spiked)


def _links(
    compared: list[Report], fresh: set[str], kept: Kept, using: tuple[Settings, Models]
) -> tuple[Reuse, ...]:
    """Give the links kept and those of what is new, sorted."""
    settings, models = using
    encoders = models.encoders if len(compared) > 1 and fresh else None
    found = find_reuse(compared, settings.reuse, encoders, in_processes) if fresh else ()
    touching = [link for link in found if {link.source.report, link.copy.report} & fresh]
    links = {link.id: link for link in (*kept.links, *touching)}
    return tuple(sorted(links.values(), key=lambda link: (link.source, link.copy, link.kind)))


def _name(capture: Capture) -> str:
    return content_id("k", *astuple(capture))
