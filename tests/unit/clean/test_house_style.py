from copydesk.clean import CleanSettings, clean_all
from copydesk.records import Capture


class English:
    def guess(self, text):
        return "en" if text else "und"


LINE = "The harbour never sleeps, and neither do we at the Courier of Halvik."
STORIES = [
    "A ferry ran aground on a sandbank, and sixty passengers waited aboard for the tugs.",
    "The council raised parking charges, although shopkeepers protested loudly in writing.",
    "Scientists counted puffins along cliffs and found fewer nests than during last spring.",
]


def texts_of(stories, outlet="The Courier"):
    captures = [
        Capture(
            locator=f"{index}.txt",
            form="plain",
            content=f"{story}\n\n{LINE}\n\nMore was not known about this on Tuesday: {story}",
            outlet=outlet,
        )
        for index, story in enumerate(stories)
    ]
    return [report.text for report in clean_all(captures, CleanSettings(), English())]


def test_a_line_an_outlet_repeats_on_different_stories_is_the_houses():
    assert all(LINE not in text for text in texts_of(STORIES))


def test_a_line_repeated_in_versions_of_one_story_is_the_storys():
    assert all(LINE in text for text in texts_of([STORIES[0], STORIES[0] + " ", STORIES[0]]))


def test_without_an_outlet_nothing_is_known_of_the_house():
    assert all(LINE in text for text in texts_of(STORIES, outlet=None))
