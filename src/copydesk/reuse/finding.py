"""All links among a collection of reports."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from copydesk.records import Report, Reuse
from copydesk.reuse.agencies import is_outlet_of
from copydesk.reuse.candidates import Pair, pairs_by_details, pairs_by_words
from copydesk.reuse.details import told_by
from copydesk.reuse.links import Retold, directed, passage_links, retelling_links, twin_links
from copydesk.reuse.passages import TypedPassage, typed_passages
from copydesk.reuse.reading import Reading, read
from copydesk.reuse.rewriting import retelling
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.annotation import Encoders
from copydesk.text.words import words_of


def find_reuse(
    reports: Sequence[Report], settings: ReuseSettings, encoders: Encoders | None
) -> tuple[Reuse, ...]:
    """Find the words that recur between reports, and say of each what sort of recurrence it is.

    Args:
        reports: The clean reports, in any order.
        settings: The room's numbers.
        encoders: Used where sentences retold in other words share no figure; without them only
            the surest of these are linked.

    Returns:
        The links, sorted by their spans.
    """
    groups = _by_words(reports)
    links = [link for group in groups.values() for link in twin_links(group)]
    readings = [read(group[0], settings) for words, group in sorted(groups.items()) if words]
    links += _links_among(readings, settings, encoders)
    links = directed(links, {report.id: report for report in reports}, settings.stemma)
    return tuple(sorted(links, key=lambda link: (link.source, link.copy, link.kind)))


def _by_words(reports: Sequence[Report]) -> dict[tuple[str, ...], list[Report]]:
    """Bring together the reports that have the same words, each sorted by id."""
    by_text: dict[str, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda report: report.id):
        by_text[report.text].append(report)
    groups: dict[tuple[str, ...], list[Report]] = defaultdict(list)
    for text, same in by_text.items():
        groups[tuple(word.folded for word in words_of(text))] += same
    return {words: sorted(group, key=lambda one: one.id) for words, group in groups.items()}


def _links_among(
    readings: Sequence[Reading], settings: ReuseSettings, encoders: Encoders | None
) -> list[Reuse]:
    passages = {
        (one, other): typed_passages(readings[one], readings[other], settings)
        for one, other in pairs_by_words(readings, settings)
    }
    links = [
        link
        for (one, other), found in passages.items()
        for link in passage_links(readings[one], readings[other], found)
    ]
    shares = {pair: _copied_share(pair, readings, found) for pair, found in passages.items()}
    retold = _retold(readings, shares, settings)
    return [*links, *retelling_links(retold, settings.rewriting, encoders)]


def _retold(
    readings: Sequence[Reading], shares: Mapping[Pair, float], settings: ReuseSettings
) -> list[Retold]:
    """Give the pairs of readings one of which retells the other, copies word for word left out."""
    told = [told_by(reading) for reading in readings]
    scattered = {pair for pair, share in shares.items() if share >= settings.scattered_share}
    found = []
    for one, other in sorted(scattered.union(pairs_by_details(told, settings.rewriting))):
        if shares.get((one, other), 0.0) >= settings.same_text_share:
            continue
        compared = retelling(told[one], told[other], settings.rewriting)
        supports = (one, other) in scattered and compared.supports_copy(settings.rewriting)
        a, b = readings[one], readings[other]
        same_wire = _name_one_agency(a.report, b.report)
        if supports or compared.is_copy(settings.rewriting, same_wire=same_wire):
            found.append(Retold(a=a, b=b, told_a=told[one], told_b=told[other], found=compared))
    return found


def _name_one_agency(a: Report, b: Report) -> bool:
    """Tell whether both name one agency, or the one names the other's outlet."""
    if set(a.credits) & set(b.credits):
        return True
    return any(
        is_outlet_of(one.outlet, agency)
        for one, other in ((a, b), (b, a))
        for agency in other.credits
    )


def _copied_share(
    pair: Pair, readings: Sequence[Reading], passages: Iterable[TypedPassage]
) -> float:
    """Give the share of the shorter text's own words that the other carries word for word."""
    copied = sum(typed.own_words for typed in passages if typed.kind == "wire copy")
    shorter = min(int((~readings[place].quoted).sum()) for place in pair)
    return copied / max(shorter, 1)
