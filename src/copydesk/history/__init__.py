"""History: a story at two times, and at one of them only.

In come reports, or dossiers. Out goes what they were at a time (`narrowed`: which reports a run is
to do without), ids that stay when a story is read again (`keep_story_ids`, `kept_claim_ids`), and
what changed between two dossiers as an editor would say it (`find_changes`), each change with the
exact words of both.
"""

from copydesk.history.finding import find_changes
from copydesk.history.keeping import keep_story_ids, kept_claim_ids, mark_of, renamed
from copydesk.history.proof import prove
from copydesk.history.scope import checked_moment, narrowed
from copydesk.history.settings import HistorySettings

__all__ = [
    "HistorySettings",
    "checked_moment",
    "find_changes",
    "keep_story_ids",
    "kept_claim_ids",
    "mark_of",
    "narrowed",
    "prove",
    "renamed",
]
