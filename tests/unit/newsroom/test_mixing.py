"""Any mixture, the same every time."""

import json

import pytest

from tests import newsroom


def test_the_same_seed_prints_the_same_press():
    assert newsroom.mixture(seed=4) == newsroom.mixture(seed=4)


def test_another_seed_changes_furniture_and_never_the_body():
    one, other = newsroom.story("ferry", seed=1), newsroom.story("ferry", seed=2)
    assert [r.body for r in one.reports] == [r.body for r in other.reports]
    assert [r.text for r in one.reports] != [r.text for r in other.reports]


def test_a_report_prints_alike_whatever_stands_beside_it():
    alone = newsroom.mixture(events=["ferry"], roles=["cut"], seed=9).report("cut")
    assert alone == newsroom.story("ferry", seed=9).report("cut")


def test_extra_copies_join_the_lineage_of_their_dispatch():
    crowd = newsroom.mixture(events=["ferry"], roles=["dispatch", "rival"], extra_copies=(20, 10))
    assert len(crowd.reports) == 32
    assert len(crowd.truth.lineages) == 2
    assert all(newsroom.restore(report) == report.body for report in crowd.reports)


def test_edited_copies_share_words_and_are_not_the_same():
    dispatch = newsroom.story("ferry").report("dispatch")
    for copy in newsroom.copies("ferry", 8, edited=True, seed=2):
        assert copy.body not in dispatch.body
        assert copy.agency in {"ETB", "Corvane"}
        assert copy.statements


def test_other_news_belongs_to_no_event():
    small = newsroom.other_news()
    truth = newsroom.truth_of([*small, *newsroom.story("ferry").reports])
    assert len(small) >= 5
    assert {r.origin for r in small} <= {line.origin for line in truth.lineages}
    assert {claim.event for claim in truth.claims} == {"ferry"}


def test_an_unknown_role_is_refused():
    with pytest.raises(ValueError, match="no such role"):
        newsroom.mixture(roles=["poet"])


def test_files_hold_what_was_printed(tmp_path):
    some = newsroom.story("ferry").reports
    texts = newsroom.write_text(some, tmp_path)
    for path, report in zip(texts, some, strict=True):
        assert path.read_bytes().decode(report.encoding) == report.text
    rows = newsroom.write_jsonl(some, tmp_path / "all.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(row)["text"] for row in rows] == [report.text for report in some]


@pytest.mark.parametrize("event", newsroom.events())
def test_pages_hold_every_paragraph_as_printed(event, tmp_path):
    some = newsroom.story(event).reports
    for path, report in zip(newsroom.write_html(some, tmp_path), some, strict=True):
        source = path.read_text("utf-8")
        assert "{{" not in source
        for line in report.text.split("\n"):
            escaped = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            assert escaped in source or line == report.headline
