"""All links among a collection of reports."""

from collections.abc import Mapping, Sequence

from copydesk.records import Report, Reuse
from copydesk.reuse.agencies import is_outlet_of
from copydesk.reuse.candidates import Pair, pairs_by_details, pairs_by_words
from copydesk.reuse.commonplaces import Commonplaces
from copydesk.reuse.details import told_by
from copydesk.reuse.gathering import Gathered, gather
from copydesk.reuse.links import Retold, directed, passage_links, retelling_links, twin_links
from copydesk.reuse.passages import TypedPassage, typed_passages
from copydesk.reuse.reading import Readings
from copydesk.reuse.rewriting import retelling
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.annotation import Encoders


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
    gathered = gather(reports, settings)
    links = [link for group in (*gathered.groups, *gathered.wordless) for link in twin_links(group)]
    links += _links_among(gathered, settings, encoders)
    links = directed(links, {report.id: report for report in reports}, settings.stemma)
    return tuple(sorted(links, key=lambda link: (link.source, link.copy, link.kind)))


def _links_among(
    gathered: Gathered, settings: ReuseSettings, encoders: Encoders | None
) -> list[Reuse]:
    readings = Readings([group[0] for group in gathered.groups], settings)
    stock = Commonplaces([group[0] for group in gathered.groups], gathered.keys, settings)
    links: list[Reuse] = []
    shares: dict[Pair, float] = {}
    for one, other in pairs_by_words(gathered.keys, len(readings), settings):
        found = typed_passages(readings[one], readings[other], settings, stock)
        links += passage_links(readings[one], readings[other], found)
        shares[one, other] = _copied_share((one, other), readings, found)
    retold = _retold(readings, shares, settings)
    return [*links, *retelling_links(retold, settings.rewriting, encoders)]


def _retold(
    readings: Readings, shares: Mapping[Pair, float], settings: ReuseSettings
) -> list[Retold]:
    """Give the pairs of readings one of which retells the other, copies word for word left out."""
    told = [told_by(readings[place]) for place in range(len(readings))]
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


def _copied_share(pair: Pair, readings: Readings, passages: Sequence[TypedPassage]) -> float:
    """Give the share of the shorter text's own words that the other carries word for word."""
    if any(typed.release for typed in passages):
        return 1.0  # all they share is the release's: neither retells the other
    copied = sum(typed.own_words for typed in passages if typed.kind == "wire copy")
    shorter = min(int((~readings[place].quoted).sum()) for place in pair)
    return copied / max(shorter, 1)
