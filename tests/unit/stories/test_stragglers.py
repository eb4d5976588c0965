"""Diaries, portraits and speeches of a folder belong to its story; chess does not."""

from copydesk.records import Report, Reuse, Span
from copydesk.stories import StoriesSettings, group_stories

NEWS = (
    "Ferry Kilindi sinks off Pemba",
    (
        "The ferry Kilindi sank off Pemba on Monday, said Amani Mwangosi of the coast guard. "
        "The shipowner Yusra Ndembele blamed a reef near Mkoani. Divers searched the wreck."
    ),
)
PORTRAIT = (
    "The woman who never slept",
    (
        "As a child she sold mangoes and cloves in the market and slept beneath the scales. Her "
        "aunts taught her arithmetic, her uncles taught her cards, and a lodger with one lung "
        "taught her to whistle operas from beginning to end. Later, with Yusra Ndembele, she built "
        "a shed at Mkoani and read novels there; friends remember that Amani Mwangosi lent her his "
        "bicycle. Novels, cards and whistling stayed her passions, the scales never did."
    ),
)
SPEECH = ("Words by candlelight", "He had no paper. " + "Put a lamp at every door tonight. " * 9)
CHESS = ("Chess title stays", "A grandmaster drew the last game and kept her title in the spring.")


def groups(*texts, dates=(), reuse=()):
    reports = [
        Report(
            id=f"r{at}",
            locator=f"{at}",
            headline=head,
            text=text,
            published=dates[at] if dates else None,
        )
        for at, (head, text) in enumerate(texts)
    ]
    stories = group_stories(reports, reuse, StoriesSettings(), None)
    return sorted(sorted(story.reports) for story in stories)


def test_rare_names_join_a_portrait_to_its_story():
    assert groups(NEWS, PORTRAIT, CHESS) == [["r0", "r1"], ["r2"]]


def test_names_of_another_week_join_nothing():
    assert len(groups(NEWS, PORTRAIT, dates=("2024-03-04", "2024-03-18"))) == 2


def test_a_long_quotation_joins_and_a_short_one_does_not():
    def quoted(length):
        return Reuse(
            id="u",
            source=Span(report="r0", start=0, end=length),
            copy=Span(report="r1", start=17, end=17 + length),
            kind="quotation",
            similarity=1.0,
            direction_known=False,
            because="the same words",
        )

    assert len(groups(NEWS, SPEECH, reuse=(quoted(160),))) == 1
    assert len(groups(NEWS, SPEECH, reuse=(quoted(60),))) == 2
