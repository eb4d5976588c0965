"""Groups reports by the events they tell of."""

import math
from collections.abc import Sequence

import numpy as np

from copydesk.records import Report, Reuse, Story, content_id
from copydesk.stories.clustering import clusters_of
from copydesk.stories.crowds import thinned
from copydesk.stories.headlines import best_headline
from copydesk.stories.links import day_of, with_reuse
from copydesk.stories.naming import slug_of
from copydesk.stories.settings import StoriesSettings
from copydesk.stories.stragglers import Folder, rejoined
from copydesk.stories.vectors import Terms, matrix_of, terms_of
from copydesk.text.annotation import Encoder


def group_stories(
    reports: Sequence[Report],
    reuse: Sequence[Reuse],
    settings: StoriesSettings,
    encoder: Encoder | None,
) -> tuple[Story, ...]:
    """Group the reports that tell of the same events, and give each group a name.

    Two reports are alike when telling words recur, names above all, and when they appeared
    close together; groups are joined while they are alike on average. The order in which the
    reports are given does not matter.

    Args:
        reports: Reports of any number of stories.
        reuse: The words that recur between them; a long shared text binds two reports.
        settings: The numbers.
        encoder: Not needed: sentence vectors gained nothing beside the words (measured by
            ``bench stories``); kept so that a better one can be tried.

    Returns:
        The stories, those with most reports first, then by date.

    Example:
        >>> one = Report(id="r1", locator="a", text="The Zanzibar ferry Kilindi sank at Pemba.")
        >>> two = Report(id="r2", locator="b", text="Off Pemba the ferry Kilindi of Zanzibar sank.")
        >>> other = Report(id="r3", locator="c", text="Parliament in Oslo passed the fishing bill.")
        >>> [len(s.reports) for s in group_stories([one, two, other], (), StoriesSettings(), None)]
        [2, 1]
    """
    del encoder
    ordered = sorted(reports, key=_order)
    if not ordered:
        return ()
    terms = [terms_of(report, settings) for report in ordered]
    days = np.array([day_of(report) for report in ordered])
    least = least_of(len(ordered), settings)
    crowds, links = thinned(matrix_of(terms, settings), days, settings, least)
    leaders = [ordered[crowd[0]] for crowd in crowds]
    links = with_reuse(links, leaders, reuse, settings)
    joined = clusters_of(len(crowds), links, least, [len(crowd) for crowd in crowds])
    groups = [sorted(at for crowd in group for at in crowds[crowd]) for group in joined]
    if len(ordered) <= settings.collection:
        groups = rejoined(groups, Folder(ordered, days, links, reuse), settings)
    stories = [_story(group, ordered, terms) for group in groups]
    return tuple(sorted(stories, key=lambda s: (-len(s.reports), s.first or "~", s.id)))


def least_of(reports: int, settings: StoriesSettings) -> float:
    """Give the mean likeness from which groups are joined, in a run of so many reports.

    Example:
        >>> settings = StoriesSettings()
        >>> least_of(5, settings) == settings.same_story_few
        True
        >>> least_of(5, settings) < least_of(100, settings) < least_of(5000, settings)
        True
    """
    slide = math.log(max(reports, 1) / settings.few) / math.log(settings.many / settings.few)
    share = min(max(slide, 0.0), 1.0)
    return settings.same_story_few + share * (settings.same_story - settings.same_story_few)


def _order(report: Report) -> tuple[bool, float, str, str]:
    day = day_of(report)
    undated = bool(np.isnan(day))
    return undated, 0.0 if undated else day, report.published or "", report.id


def _story(group: Sequence[int], ordered: Sequence[Report], terms: Sequence[Terms]) -> Story:
    members = [ordered[at] for at in group]
    dates = [report.published for report in members if not np.isnan(day_of(report))]
    known = sorted(published for published in dates if published)
    return Story(
        id=content_id("s", members[0].id),
        slug=slug_of(members, [terms[at] for at in group]),
        headline=best_headline(members),
        reports=tuple(report.id for report in members),
        first=known[0] if known else None,
        last=known[-1] if known else None,
    )
