"""What the press says of itself must hold together, or tests built on it prove nothing."""

from datetime import UTC, datetime
from itertools import combinations

import pytest

from tests import newsroom
from tests.newsroom import description
from tests.newsroom.styles import fill_in, outlets, wires

EVERYWHERE = (
    *("dispatch", "update1", "update2", "cut", "merged", "rewritten", "translated", "summary"),
    *("eyewitness", "statement", "list", "refuter", "rival", "morning", "evening"),
)
KINDS = {
    *("contradiction", "refinement", "version", "wording", "translation", "different quantity"),
}


@pytest.fixture(params=newsroom.events())
def story(request):
    return newsroom.story(request.param)


def test_every_event_has_every_role(story):
    assert set(EVERYWHERE) <= set(newsroom.roles(story.reports[0].event))


def test_every_event_shows_every_kind_of_variation(story):
    assert {v.kind for c in story.truth.claims for v in c.variations} == KINDS


def test_every_event_has_every_standing(story):
    standings = {claim.standing for claim in story.truth.claims}
    assert standings == {"corroborated", "conflicting", "developing", "sole source"}


def test_every_event_has_every_kind_of_shared_words(story):
    kinds = {link.kind for link in story.truth.links}
    assert {"wire copy", "translation", "quotation", "list"} <= kinds


def test_lineages_partition_the_reports(story):
    held = [name for line in story.truth.lineages for name in line.reports]
    assert sorted(held) == sorted(report.id for report in story.reports)


def test_pairs_of_one_origin_are_pairs_of_one_lineage(story):
    ordered = sorted(story.reports, key=lambda report: report.id)
    same = {(a.id, b.id) for a, b in combinations(ordered, 2) if a.origin == b.origin}
    assert same == story.truth.same_origin_pairs


def test_parents_are_older_and_of_the_same_origin(story):
    by_id = {report.id: report for report in story.reports}
    for report in story.reports:
        for parent in (by_id[name] for name in report.parents):
            assert parent.published < report.published
            assert parent.origin == report.origin


def test_a_refuter_is_no_copy_of_what_it_quotes(story):
    refuter = story.report("refuter")
    quoted = story.report(refuter.quotes_report)
    assert quoted.origin != refuter.origin
    disputed = [said for said in refuter.statements if said.position == "disputes"]
    assert disputed
    for said in disputed:
        assert _plain(refuter.slice(said.words)) in _plain(quoted.body)


def test_a_claim_only_one_lineage_has_is_printed_by_three_outlets(story):
    outlet = {report.id: report.outlet for report in story.reports}
    alone = [
        {outlet[name] for name in claim.carriers}
        for claim in story.truth.claims
        if claim.standing == "sole source" and claim.lineages == 1
    ]
    assert any(len(names) >= 3 for names in alone)


def test_one_speaker_may_stand_behind_several_lineages(story):
    assert any(
        claim.lineages >= 2 and len(claim.sources) == 1
        for claim in story.truth.claims
        if claim.standing == "sole source"
    )


def test_every_reading_described_is_printed_somewhere(story):
    slug = story.reports[0].event
    for claim in description.event(slug).claims.values():
        carried = {reading.id for reading in story.truth.claim(claim.id).readings}
        assert carried == set(claim.readings)


def test_planned_becomes_happened_in_later_reports(story):
    published = {report.id: report.published for report in story.reports}
    turned = 0
    for claim in story.truth.claims:
        status = {reading.status: reading.reports for reading in claim.readings}
        if {"planned", "happened"} <= set(status):
            turned += 1
            first = min(published[name] for name in status["planned"])
            assert first < min(published[name] for name in status["happened"])
    assert turned


def test_chains_begin_with_the_speaker_and_end_with_the_agency(story):
    for report in story.reports:
        for said in report.statements:
            if said.speaker:
                assert said.chain[0] == said.speaker
            if report.agency and report.role != "merged":
                assert said.chain[-1] == report.agency


def test_statements_name_readings_that_the_claim_has(story):
    claims = description.event(story.reports[0].event).claims
    for report in story.reports:
        for said in report.statements:
            assert said.claim is None or said.reading in claims[said.claim].readings


def test_counts_hold_for_the_mixture_and_not_for_the_press():
    few = newsroom.mixture(events=["ferry"], roles=["dispatch", "cut", "rewritten"])
    assert few.truth.claim("toll").standing == "developing"
    assert few.truth.claim("aboard").standing == "sole source"
    assert newsroom.story("ferry").truth.claim("aboard").standing == "corroborated"


def test_weekdays_are_those_of_the_calendar(story):
    dispatch = story.report("dispatch")
    assert fill_in("{weekday}", dispatch.published) in dispatch.body
    assert fill_in("{weekday} {day} {month}", datetime(2025, 3, 11, tzinfo=UTC)) == (
        "Tuesday 11 March"
    )


def test_own_share_is_all_or_nothing_but_in_merged_reports(story):
    for report in story.reports:
        assert (0 < report.own_share < 1) == (report.role == "merged")


def test_the_press_is_large_enough():
    assert len(newsroom.events()) >= 4
    assert len(outlets()) - len(wires()) >= 10
    assert len(wires()) >= 2


def _plain(text):
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def test_different_quantities_do_not_bear_one_another_out():
    few = newsroom.mixture(events=["ferry"], roles=["dispatch", "list"])
    accidents = few.truth.claim("accidents")
    assert len(accidents.carriers) == 2
    assert (accidents.lineages, accidents.standing) == (1, "sole source")
