"""The page as bytes: what a browser would be given."""

import base64
import hashlib
import re
import time

import pytest
from lxml import html

from copydesk.formats.html_page import MOST_STORIES, write_html
from copydesk.records import Dossier, RunSettings
from tests.unit.formats.build_dossier import dossier_of

EMPTY = Dossier(copydesk="0", settings=RunSettings(rooms={}))


def tree(page: bytes):
    return html.fromstring(page.decode())


def test_the_policy_admits_our_style_and_script_by_their_hashes_and_nothing_else():
    page = write_html(dossier_of(["Kites fell."])).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (inside,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_nothing_is_fetched_and_nothing_is_styled_or_scripted_in_place():
    page = tree(write_html(dossier_of(["Kites fell.", "Kites rose."])))
    assert page.xpath("//@src | //link | //@style | //iframe | //form") == []
    assert [name for node in page.iter() for name in node.attrib if name.startswith("on")] == []


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "</mark></span></main><h1>Mine</h1>",
        '" onmouseover="alert(1)',
        "{{ 7 * 7 }} {% include 'x' %}",
        "&lt;b&gt; &amp;",
        "]]><!--",
    ],
)
def test_a_text_is_shown_as_it_is_and_never_becomes_markup(text):
    page = tree(write_html(dossier_of([text])))
    assert page.xpath("//*[@class='words']")[0].text_content() == text
    assert page.xpath("//*[@class='copy']")[0].text_content() == text
    assert len(page.xpath("//script")) == 1
    assert len(page.xpath("//h1")) == 1


def test_what_turns_the_direction_of_the_page_or_drives_a_terminal_is_shown_as_a_blot():
    page = write_html(dossier_of(["a\u202eb\u2066c\x1b[31md\x00e"])).decode()
    assert not set(page) & set("\u202e\u2066\x1b\x00")
    assert "a\ufffdb\ufffdc\ufffd[31md\ufffde" in page


def test_half_a_character_does_not_stop_the_page():
    assert b"a?b" in write_html(dossier_of(["a\ud800b"]))


@pytest.mark.parametrize(
    ("url", "links"), [("https://a.example/x", 1), ("javascript:alert(1)", 0), ("data:x", 0)]
)
def test_only_addresses_of_the_web_become_links(url, links):
    page = tree(write_html(dossier_of(["Kites fell."], url=url)))
    assert len([href for href in page.xpath("//a/@href") if not href.startswith("#")]) == links


def test_ten_million_characters_make_a_small_page_quickly():
    text = "Kites fell on Tavona. " * 450_000
    began = time.perf_counter()
    page = write_html(dossier_of(["Kites fell.", text]))
    assert time.perf_counter() - began < 20
    assert len(page) < 500_000


def test_a_very_long_report_shows_what_is_cited_and_says_what_is_left_out():
    page = tree(write_html(dossier_of(["Kites fell. " + "x " * 20_000])))
    copy = page.xpath("//*[@class='copy']")[0].text_content()
    assert copy.startswith("Kites fell.")


def test_of_many_stories_the_largest_are_told_and_the_rest_are_named():
    page = tree(write_html(dossier_of(["Kites fell."], stories=MOST_STORIES + 15)))
    assert len(page.xpath("//article")) == MOST_STORIES
    assert len(page.xpath("//nav[@class='index']/ol/li")) == MOST_STORIES
    assert page.xpath("//nav[@class='index']//summary")[0].text.startswith("15 smaller stories")
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_a_page_without_reports_says_so():
    page = tree(write_html(EMPTY))
    assert page.xpath("//h1")[0].text == "No report could be used"
    assert "nothing usable was given" in page.text_content()


def test_where_readings_cannot_all_be_true_each_is_shown_with_who_has_it():
    page = tree(write_html(dossier_of(["Two kites fell.", "Three kites fell."])))
    under_the_sentence, differing = page.xpath("//*[@class='differing contradiction']")
    assert under_the_sentence.text_content() == differing.text_content()
    assert "contradiction: cannot all be true" in differing.text_content()
    assert [q.text for q in differing.xpath(".//q")] == ["Two kites fell.", "Three kites fell."]
    assert len(differing.xpath(".//a[@class='chip']")) == 2


def test_the_same_dossier_gives_the_same_page():
    texts = ["Kites fell.", "Kites rose."]
    assert write_html(dossier_of(texts)) == write_html(dossier_of(texts))


def test_a_sentence_with_very_many_citations_shows_the_first_and_counts_the_rest():
    dossier = dossier_of([f"Kite {number} fell. " + "It was red. " * 200 for number in range(90)])
    page = tree(write_html(dossier))
    told = page.xpath("//*[@class='prose']//*[@class='told']")[0]
    assert len(told.xpath(".//a[@class='chip']")) == 12
    assert "and 78 more in the dossier" in told.text_content()
    assert len(write_html(dossier)) < 2_000_000
