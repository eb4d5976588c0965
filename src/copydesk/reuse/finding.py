"""All links among a collection of reports."""

from collections import defaultdict
from collections.abc import Sequence

from copydesk.records import Report, Reuse
from copydesk.reuse.candidates import candidate_pairs
from copydesk.reuse.passages import link_passages, twin_links
from copydesk.reuse.reading import read
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
    readings = [read(group[0]) for words, group in sorted(groups.items()) if words]
    for one, other in candidate_pairs(readings, settings):
        links += link_passages(readings[one], readings[other], settings)
    return tuple(sorted(links, key=lambda link: (link.source, link.copy, link.kind)))
