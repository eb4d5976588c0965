"""The printed page and the body belong together, letter by letter."""

import pytest

from tests import newsroom

EVERYTHING = newsroom.mixture(seed=5)
EVERY_KIND = newsroom.mixture(furniture=newsroom.KINDS, seed=6)
BARE = newsroom.mixture(furniture=(), seed=7)
REPORTS = {
    f"{name}:{report.id}": report
    for name, some in (("house", EVERYTHING), ("every-kind", EVERY_KIND), ("bare", BARE))
    for report in some.reports
}


@pytest.fixture(params=REPORTS)
def report(request):
    return REPORTS[request.param]


def test_without_furniture_and_damage_the_text_is_the_body(report):
    assert newsroom.restore(report) == report.body


def test_removals_do_not_overlap_and_hold_whole_furniture(report):
    ends = [0]
    for cut in report.removed:
        assert cut.start >= ends[-1]
        assert cut.reason
        ends.append(cut.end)
    furniture = [block.text for block in report.blocks if block.reason]
    assert [report.text[c.start : c.end].strip() for c in report.removed] == furniture


def test_the_body_is_the_paragraphs_and_nothing_else(report):
    paragraphs = [block.text for block in report.blocks if block.reason is None]
    assert report.body.split("\n\n" if "\n\n" in report.body else "\n") == paragraphs


def test_statements_point_at_their_words(report):
    for said in report.statements:
        for place in (said.words, said.who, said.cue):
            assert place is None or report.slice(place).strip()
        assert "\n" not in report.slice(said.words)


def test_what_a_house_prints_fits_its_encoding(report):
    assert report.text.encode(report.encoding).decode(report.encoding) == report.text


def test_a_dateline_opens_the_body(report):
    if report.dateline:
        assert report.body.startswith(report.dateline)


def test_headings_are_lines_of_their_own(report):
    for place in report.headings:
        assert report.slice(place) in report.body.split("\n")


@pytest.mark.parametrize("kind", sorted(newsroom.KINDS))
def test_furniture_asked_for_is_furniture_printed(kind):
    page = newsroom.mixture(events=["ferry"], roles=["cut"], furniture={kind}).report("cut")
    reason = {"date line of the day": "date line"}.get(kind, kind)
    assert reason in {cut.reason for cut in page.removed}


def test_unknown_furniture_is_refused():
    with pytest.raises(ValueError, match="no such furniture"):
        newsroom.mixture(furniture={"wallpaper"})
