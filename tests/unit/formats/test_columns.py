"""Named values into captures."""

from datetime import UTC, datetime

import pytest

from copydesk.errors import NoBodyText
from copydesk.formats.columns import capture_of, is_header, text_of

WORDS = "The kites flew."


def of(**values):
    return capture_of({"text": WORDS, **values}, "k#1")


def test_the_first_name_that_is_there_is_taken():
    capture = of(outlet="The Bugle", publisher="Bugle Group", source="A. Person")
    assert capture.outlet == "The Bugle"
    assert of(publisher="Bugle Group", source="A. Person").outlet == "Bugle Group"
    assert of(title="Kites", headline="Kites fly").headline == "Kites"
    assert of(published=None, date="", scrape_time="2031-05-02").published == "2031-05-02"


@pytest.mark.parametrize("name", ["Scrape_Time", "scrapeTime", " SCRAPE TIME "])
def test_names_are_read_in_any_dress(name):
    assert of(**{name: "2031-05-02"}).published == "2031-05-02"


def test_the_text_goes_before_the_page():
    capture = of(html="<p>The kites flew, and more.</p>")
    assert (capture.form, capture.content) == ("plain", WORDS)
    capture = capture_of({"text": " ", "html": "<p>Kites</p>"}, "k#1")
    assert (capture.form, capture.content) == ("html", "<p>Kites</p>")


def test_a_body_that_is_marked_up_is_a_page():
    assert capture_of({"body": "<p>Kites</p>"}, "k#1").form == "html"
    assert capture_of({"body": "<AP> Kites flew."}, "k#1").form == "plain"


@pytest.mark.parametrize("nothing", [None, "", "  ", "null", "NaN", float("nan"), [], {}, True])
def test_values_that_say_nothing_are_left_out(nothing):
    capture = of(outlet=nothing, published=nothing, url=nothing)
    assert (capture.outlet, capture.published, capture.url) == (None, None, None)
    assert capture.published_from is None


def test_values_of_other_kinds_become_text():
    assert of(id=7).given_id == "7"
    assert of(id=7.0).given_id == "7"
    assert of(source={"id": 3, "name": "The Bugle"}).outlet == "The Bugle"
    assert of(authors=["A. Person", "B. Person"]).byline == "A. Person, B. Person"
    assert capture_of({"text": ["One.", "Two."]}, "k").content == "One.\n\nTwo."


def test_dates_keep_the_precision_they_have():
    assert of(date="2 May 2031").published == "2 May 2031"
    assert of(date=1935482400).published == "2031-05-02T10:00:00+00:00"
    assert of(date="1935482400000").published == "2031-05-02T10:00:00+00:00"
    assert of(date=20310502).published == "20310502"
    assert of(date=datetime(2031, 5, 2, tzinfo=UTC)).published == "2031-05-02T00:00:00+00:00"


def test_without_words_there_is_no_report():
    with pytest.raises(NoBodyText, match="title"):
        capture_of({"title": "Kites", "text": None}, "k#1")


def test_deep_values_end():
    value = "kites"
    for _ in range(10_000):
        value = [value]
    assert text_of(value) == ""


def test_a_header_names_words_and_one_thing_more():
    assert is_header("ID;Outlet;Text")
    assert not is_header("text")
    assert not is_header("body, soul, mind")
    assert not is_header("The text, its title and its body were read aloud.")
