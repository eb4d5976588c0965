"""Stories of an invented press: what an editor would put into one folder."""

import itertools
import random
import time

import pytest

from copydesk.records import Report, Reuse, Span
from copydesk.stories import StoriesSettings, group_stories
from copydesk.stories.headlines import headline_of

FERRY = [
    (
        "Ferry Kilindi sinks off Pemba",
        (
            "The ferry Kilindi sank off Pemba on Monday with 212 people on "
            "board, the Zanzibar coast guard said. Divers searched the wreck of the Kilindi."
        ),
    ),
    (
        "Zanzibar mourns after Kilindi disaster",
        (
            "Flags flew at half-mast in Zanzibar after the Kilindi "
            "went down near Pemba. The coast guard said 40 of the ferry were still missing."
        ),
    ),
    (
        "Captain of sunken ferry held",
        (
            "Police on Pemba detained the captain of the Kilindi, the ferry "
            "that sank off Zanzibar. Divers found the wreck at a depth of sixty metres."
        ),
    ),
]
BILL = [
    (
        "Norway passes cod bill",
        (
            "The Storting in Oslo passed a bill on cod quotas after a night of "
            "debate. Fishermen in Lofoten protested against the quotas outside the Storting."
        ),
    ),
    (
        "Lofoten fishermen march against quotas",
        (
            "Hundreds of fishermen from Lofoten marched on the "
            "Storting in Oslo as it voted on cod quotas. The bill cuts the catch of cod by a third."
        ),
    ),
]
OTHERS = [
    (
        "Pianist Ilmari Kanto dies",
        (
            "The pianist Ilmari Kanto, who made Sibelius his own, has died in "
            "Turku at the age of 81, his family said."
        ),
    ),
    (
        "Chess title stays in Tbilisi",
        "Grandmaster Nino Abuladze drew the last game and kept her chess title in Tbilisi.",
    ),
    (
        "Lava nears village on Stromholm",
        (
            "Lava from the volcano on Stromholm came within a kilometre "
            "of the village of Vik, geologists said."
        ),
    ),
]


def reports(texts, day="2023-03-06", prefix="r"):
    return [
        Report(id=f"{prefix}{at}", locator=f"{at}", headline=head, text=text, published=day)
        for at, (head, text) in enumerate(texts)
    ]


def group(given, reuse=(), **changes):
    return group_stories(given, reuse, StoriesSettings(**changes), None)


def sizes(given):
    return [len(story.reports) for story in group(given)]


def test_reports_of_one_event_are_one_story():
    assert sizes(reports(FERRY)) == [3]


def test_reports_of_two_events_are_two_stories():
    assert sizes(reports(FERRY + BILL)) == [3, 2]


def test_unrelated_reports_are_stories_of_their_own():
    assert sizes(reports([FERRY[0], BILL[0], *OTHERS])) == [1, 1, 1, 1, 1]


def test_the_order_given_does_not_matter():
    given = reports(FERRY + BILL)
    wanted = group(given)
    for order in itertools.islice(itertools.permutations(given), 0, 120, 7):
        assert group(order) == wanted


def test_nothing_gives_nothing():
    assert group([]) == ()


@pytest.mark.parametrize("day", [None, "", "0001-11-30", "2023-02-31", "soon"])
def test_without_a_usable_date_the_words_alone_decide(day):
    assert sizes(reports(FERRY + BILL, day)) == [3, 2]


def test_empty_texts_are_stories_of_their_own():
    empty = [Report(id=f"e{at}", locator="e", text="") for at in range(3)]
    assert [len(story.reports) for story in group(empty)] == [1, 1, 1]


def test_small_words_of_another_language_bind_nobody():
    texts = [
        (None, "Die Polizei in Bremen hat nach dem Brand in einer Werft einen Mann festgenommen."),
        (None, "Der Rat in Graz hat nach dem Sommer einen Plan für eine neue Brücke gebilligt."),
        (None, "In einer Höhle bei Bern haben Forscher nach dem Regen einen Zahn gefunden."),
    ]
    assert sizes(reports(texts)) == [1, 1, 1]


def test_a_year_apart_is_another_story():
    given = reports(FERRY[:1]) + reports(FERRY[1:2], "2024-03-06", "s")
    assert sizes(given) == [1, 1]


def test_a_long_passage_of_one_text_binds_two_reports():
    given = reports([OTHERS[0], OTHERS[1]])
    link = Reuse(
        id="u",
        source=Span(report="r0", start=0, end=400),
        copy=Span(report="r1", start=0, end=400),
        kind="wire copy",
        similarity=0.9,
        direction_known=False,
        because="",
    )
    assert [len(story.reports) for story in group(given, (link,))] == [2]


def test_a_story_has_a_slug_a_headline_and_its_days():
    given = [*reports(FERRY[:2]), *reports(FERRY[2:], "2023-03-07", "s")]
    (story,) = group(given)
    assert story.headline in [head for head, _ in FERRY]
    assert "kilindi" in story.slug.split("-")
    assert (story.first, story.last) == ("2023-03-06", "2023-03-07")
    assert story.reports == ("r0", "r1", "s0")


def test_the_id_stays_when_a_newer_report_joins():
    early = reports(FERRY[:2])
    assert group(early)[0].id == group([*early, *reports(FERRY[2:], "2023-03-07", "s")])[0].id


def test_a_report_without_headline_gives_its_first_line():
    report = Report(id="r", locator="r", text="\nStorm over Vik\n\nThe storm came at night.")
    assert headline_of(report) == "Storm over Vik"


def test_two_thousand_reports_take_seconds():
    draw = random.Random(4)
    names = [f"{a}{b}{c}" for a in "Kolmar" for b in "aeiou" for c in "nrstv"]
    given = []
    for story in range(700):
        cast = draw.sample(names, 6)
        for telling in range(3):
            text = " ".join(draw.choices(cast, k=60) + draw.choices(["said", "after", "in"], k=60))
            day = f"2023-{story % 12 + 1:02d}-{story % 27 + 1:02d}"
            given.append(Report(id=f"{story}-{telling}", locator="x", text=text, published=day))
    begin = time.process_time()
    group(given)
    assert time.process_time() - begin < 20
