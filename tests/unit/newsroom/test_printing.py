"""The printed page and the body belong together, letter by letter."""

import pytest

from tests import newsroom
from tests.newsroom.furniture import REASONS

PRESSES = {
    "as each house prints it": newsroom.mixture(seed=5).reports,
    "with furniture of every kind": newsroom.mixture(furniture=newsroom.KINDS, seed=6).reports,
    "bare": newsroom.mixture(furniture=(), seed=7).reports,
    "small news": newsroom.other_news(),
}


@pytest.fixture(params=PRESSES)
def reports(request):
    return PRESSES[request.param]


def test_without_furniture_and_damage_the_text_is_the_body(reports):
    for report in reports:
        assert newsroom.restore(report) == report.body, report.id


def test_removals_do_not_overlap_and_hold_whole_furniture(reports):
    for report in reports:
        ends = [0, *(cut.end for cut in report.removed)]
        assert all(cut.start >= end for cut, end in zip(report.removed, ends, strict=False))
        furniture = [block.text for block in report.blocks if block.reason]
        held = [report.text[cut.start : cut.end].strip() for cut in report.removed]
        assert held == furniture, report.id


def test_the_body_is_the_paragraphs_and_nothing_else(reports):
    for report in reports:
        paragraphs = [block.text for block in report.blocks if block.reason is None]
        gap = "\n\n" if "\n\n" in report.body else "\n"
        assert report.body.split(gap) == paragraphs, report.id


def test_statements_point_at_words_inside_one_paragraph(reports):
    for report in reports:
        for said in report.statements:
            for place in (said.words, said.who, said.cue):
                assert place is None or report.slice(place).strip(), report.id
            assert "\n" not in report.slice(said.words), report.id


def test_what_a_house_prints_fits_its_encoding(reports):
    for report in reports:
        assert report.text.encode(report.encoding).decode(report.encoding) == report.text


def test_a_dateline_opens_the_body(reports):
    for report in reports:
        assert report.body.startswith(report.dateline or ""), report.id


def test_headings_are_lines_of_their_own(reports):
    for report in reports:
        for place in report.headings:
            assert report.slice(place) in report.body.split("\n"), report.id


def test_damage_is_printed_and_its_repair_is_clean(reports):
    for report in reports:
        for mend in report.repairs:
            assert report.text[mend.start : mend.end] != mend.clean, report.id


@pytest.mark.parametrize("kind", sorted(newsroom.KINDS))
def test_furniture_asked_for_is_furniture_printed(kind):
    page = newsroom.mixture(events=["ferry"], roles=["cut"], furniture={kind}).report("cut")
    assert REASONS.get(kind, kind) in {cut.reason for cut in page.removed}


def test_unknown_furniture_is_refused():
    with pytest.raises(ValueError, match="no such furniture"):
        newsroom.mixture(furniture={"wallpaper"})
