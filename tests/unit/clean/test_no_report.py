import pytest

from copydesk.clean.no_report import why_no_report
from copydesk.records import Removal

SHOWN = "Liv Amundrud, left, walks past the lamps of Halvik on Tuesday, March 11, 2025"
TOLD = (
    "The ferry left Halvik at six on Tuesday, and sank an hour later off the island, the police "
    "said. Nobody was hurt. The owner could not be reached."
)


def cut(text, reason):
    return Removal(start=0, end=len(text), text=text, reason=reason)


def test_captions_alone_are_no_report():
    page = f"{SHOWN}\nThe mayor, right, waves to the crew in Halvik, March 11, 2025"
    assert why_no_report(page, (), None) == "pictures and their captions"


def test_a_gallery_that_was_cut_leaves_no_report():
    assert why_no_report("Today", [cut(f"{SHOWN} " * 9, "caption")], None)


def test_links_that_break_off_are_a_list():
    page = "\n".join(
        f"The ferry that sank in year {year} was never raised ..." for year in range(12)
    )
    assert why_no_report(page, (), None) == "a list of links"


@pytest.mark.parametrize("line", ["Media playback is unsupported on your device", "Video"])
def test_few_words_beside_a_player_are_a_videos(line):
    assert why_no_report(TOLD, [cut(line, "navigation")], None) == "the words to a video"
    assert why_no_report(f"{TOLD} " * 3, [cut(line, "navigation")], None) is None


def test_who_reports_at_the_end_introduces_a_video():
    said = "The ferry sank on Tuesday. Liv Amundrud has the latest from Halvik."
    assert why_no_report(said, (), None) == "the words to a video"


@pytest.mark.parametrize(
    "text",
    [
        TOLD,
        f"{TOLD}\n{SHOWN}.",
        "The police have more on this. The Halvik Courier reports that the ferry was old.",
        "Ferry sinks off Halvik.\nNobody hurt.\nOwner silent.",
    ],
)
def test_a_short_report_stays_a_report(text):
    assert why_no_report(text, (), "Ferry sinks") is None


def test_the_report_says_why_it_is_none(read):
    report = read(f"Ferry sinks\n\nVideo\n\n{TOLD}")
    assert (report.kind, report.notes) == ("not-article", ("no report: the words to a video",))
