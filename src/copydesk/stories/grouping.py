"""Groups reports by the events they tell of. (First cut: all reports are one story.)"""

from collections.abc import Sequence

from copydesk.records import Report, Reuse, Story, content_id
from copydesk.stories.settings import StoriesSettings
from copydesk.text.annotation import Encoder


def group_stories(
    reports: Sequence[Report],
    reuse: Sequence[Reuse],
    settings: StoriesSettings,
    encoder: Encoder | None,
) -> tuple[Story, ...]:
    """Group the reports that tell of the same events."""
    del reuse, settings, encoder
    ordered = sorted(reports, key=lambda report: (report.published or "~", report.id))
    if not ordered:
        return ()
    headline = ordered[0].headline or ordered[0].text[:80]
    return (
        Story(
            id=content_id("s", ordered[0].id),
            slug="-".join(headline.lower().split()[:3]),
            headline=headline,
            reports=tuple(report.id for report in ordered),
            first=ordered[0].published,
            last=max((r.published for r in ordered if r.published), default=None),
        ),
    )
