"""Which reports tell of the same events.

In come reports and the words that recur between them; out go stories, each with a slug.
"""

from copydesk.stories.grouping import group_stories
from copydesk.stories.settings import StoriesSettings

__all__ = ["StoriesSettings", "group_stories"]
