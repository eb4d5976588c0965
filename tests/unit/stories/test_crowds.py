"""Reports that are all but the same count as one, but only where there are too many pairs."""

import dataclasses
import time

from copydesk.records import Report
from copydesk.stories import StoriesSettings, group_stories

SETTINGS = StoriesSettings()
TIGHT = dataclasses.replace(SETTINGS, pairs_each=1, collection=1)


KITES = "Kite number {at} of the Tavona festival fell on the harbour of Tavona."
COD = "Norway's Storting voted on cod quota {at}; fishermen from Lofoten blew their horns."


def notices(number: int, words: str) -> list[Report]:
    return [
        Report(
            id=f"{words[:3]}{at:05}",
            locator="a",
            headline=None,
            text=words.format(at=at),
            published="2025-03-04",
        )
        for at in range(number)
    ]


def groups(reports, settings):
    return sorted(sorted(s.reports) for s in group_stories(reports, (), settings, None))


def test_a_crowd_is_grouped_as_its_reports_would_be_one_by_one():
    reports = [*notices(30, KITES), *notices(20, COD)]
    apart = groups(reports, SETTINGS)
    assert sorted(len(group) for group in apart) == [20, 30]
    assert groups(reports, TIGHT) == apart
    assert groups(reports[::-1], TIGHT) == apart


def test_thousands_of_notices_take_no_square_of_time():
    begin = time.perf_counter()
    (story,) = group_stories(notices(3_000, KITES), (), SETTINGS, None)
    assert len(story.reports) == 3_000
    assert time.perf_counter() - begin < 20
