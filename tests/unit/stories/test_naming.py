"""What a story is called: on the page, and in a list."""

from copydesk.records import Report
from copydesk.stories import StoriesSettings, group_stories
from copydesk.stories.headlines import best_headline, is_plain

LEDE = (
    "The ferry Kilindi sank off Pemba on Monday with 212 people on board. The coast guard said "
    "divers had found the wreck of the Kilindi, and the captain of the ferry was held."
)


def reports(*headlines: str, text: str = LEDE) -> list[Report]:
    return [
        Report(id=f"r{at}", locator=f"{at}", headline=headline, text=text)
        for at, headline in enumerate(headlines)
    ]


def slug(*headlines: str, text: str = LEDE) -> str:
    (story,) = group_stories(reports(*headlines, text=text), (), StoriesSettings(), None)
    return story.slug


def test_the_headline_says_what_the_others_say():
    odd = "Celebrities mourn on social media"
    found = best_headline(reports(odd, "Ferry Kilindi sinks off Pemba", "Kilindi ferry sinks"))
    assert found == "Ferry Kilindi sinks off Pemba"


def test_a_plain_headline_goes_before_quotations_questions_teasers_and_long_ones():
    plain = "Pemba ferry sinks with 212 aboard"
    for other in (
        "Ferry Kilindi 'sinks off Pemba in a minute with 212 aboard'",
        "Why did the ferry Kilindi sink off Pemba with 212 aboard?",
        "What we know: ferry Kilindi sinks off Pemba with 212 aboard",
        "FERRY KILINDI SINKS OFF PEMBA WITH 212 ABOARD",
        "The ferry Kilindi that sank off Pemba on Monday had 212 people on board when it sank",
    ):
        assert best_headline(reports(other, plain, other + " ")) == plain


def test_a_quotation_stands_where_there_is_nothing_plainer():
    assert best_headline(reports("“We have lost the Kilindi”")) == "“We have lost the Kilindi”"


def test_an_apostrophe_is_no_quotation():
    assert is_plain("Pemba’s ferry Kilindi doesn't return")


def test_a_slug_holds_nouns_and_names_only():
    assert slug("Kilindi sinks off Pemba, ferry captain held", "Ferry Kilindi gives up") in {
        "kilindi-ferry-captain",
        "kilindi-pemba-ferry",
    }


def test_a_slug_holds_no_contraction_and_no_number_but_a_year():
    words = set(slug("Kilindi won't sail: 212 didn't drown", "Ferry: 20 don't swim").split("-"))
    assert not words & {"won", "t", "didn", "don", "212", "20", "drown", "swim", "sail"}
    text = "The wreck of 1911 was found off Pemba. Divers saw the wreck of 1911."
    assert "1911" in slug("Wreck of 1911 found", text=text)


def test_the_outlet_is_not_in_the_slug():
    report = Report(
        id="r", locator="a", outlet="Pemba Courier", headline="Courier: Kilindi sinks", text=LEDE
    )
    (story,) = group_stories([report], (), StoriesSettings(), None)
    assert "courier" not in story.slug
