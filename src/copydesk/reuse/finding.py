"""All links among a collection of reports."""

from collections import defaultdict
from collections.abc import Sequence

from copydesk.records import Report, Reuse
from copydesk.reuse.candidates import pairs_by_details, pairs_by_words
from copydesk.reuse.details import tellings
from copydesk.reuse.links import passage_links, retelling_links, twin_links
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
        encoders: Used to recognise rewritten sentences; without them only words are compared.

    Returns:
        The links, sorted by their spans.
    """
    del encoders
    groups: dict[tuple[str, ...], list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda report: report.id):
        groups[tuple(word.folded for word in words_of(report.text))].append(report)
    links = [link for group in groups.values() for link in twin_links(group)]
    readings = [read(group[0], settings) for words, group in sorted(groups.items()) if words]
    links += _links_among(readings, settings)
    return tuple(sorted(links, key=lambda link: (link.source, link.copy, link.kind)))


def _links_among(readings: Sequence[Reading], settings: ReuseSettings) -> list[Reuse]:
    links: list[Reuse] = []
    passages: dict[tuple[int, int], list[TypedPassage]] = {}
    for one, other in pairs_by_words(readings, settings):
        found = typed_passages(readings[one], readings[other], settings)
        passages[one, other] = found
        links += passage_links(readings[one], readings[other], found)
    told = [tellings(reading) for reading in readings]
    for one, other in pairs_by_details(told, settings.rewriting):
        copied = sum(
            typed.own_words for typed in passages.get((one, other), ()) if typed.kind == "wire copy"
        )
        a, b = readings[one], readings[other]
        shorter = min(int((~reading.quoted).sum()) for reading in (a, b))
        share = copied / max(shorter, 1)
        if share >= settings.same_text_share:
            continue
        compared = retelling(told[one], told[other], settings.rewriting)
        scattered = share >= settings.scattered_share and compared.supports_copy(settings.rewriting)
        if scattered or compared.is_copy(settings.rewriting):
            links += retelling_links((a, told[one]), (b, told[other]), compared, settings.rewriting)
    return links
