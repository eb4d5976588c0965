"""What a person would check first, on the whole pipeline over the invented press."""

from itertools import pairwise

import pytest

from bench.quality._newsroom_claims import matched
from bench.quality._newsroom_clean import sentences_of
from bench.quality._newsroom_run import Run, common, flat
from copydesk.account import flaws_of
from copydesk.records import Claim
from tests import newsroom
from tests.newsroom.description import event as described

WIRE = ("dispatch", "update1", "update2", "cut", "merged")
OWN = ("rival", "eyewitness", "statement", "list", "refuter")
PROFESSOR = {"ferry": "deck", "state-visit": "time", "strike": "dark", "court": "price"}
FURNITURE = {
    *("advertisement", "subscription", "navigation", "comment form", "share buttons"),
    *("copyright", "cookie notice", "paywall", "weather", "repeated headline"),
}


def lineage_of(story: Run, role: str) -> str:
    """The lineage of the report that plays a role."""
    report = story.found[story.mixture.report(role).id]
    (line,) = [line.id for line in story.dossier.lineages if report.id in line.reports]
    return line


def links(story: Run, one: str, other: str) -> set[str]:
    """The kinds of the links between two roles."""
    pair = {story.found[story.mixture.report(role).id].id for role in (one, other)}
    return {k.kind for k in story.dossier.reuse if {k.source.report, k.copy.report} == pair}


def straight(words: str) -> str:
    """Words with straight quotation marks, as the press is described."""
    return words.translate(str.maketrans("“”‘’", "\"\"''"))


def claims_on(story: Run, name: str) -> list[Claim]:
    """Every found claim that holds a statement made of words of a true claim."""
    held = {
        item.id
        for printed, said in story.said()
        if said.claim == name and (printed.id, said) in story.places
        for item in story.statements_of(printed)
        if common(story.places[printed.id, said], item)
    }
    return [claim for claim in story.dossier.claims if held & set(claim.statements)]


def contradicted(story: Run, one: set[str], other: set[str]) -> bool:
    """Tell whether two sets of statements stand on two sides of a contradiction."""
    sides = [
        [set(reading.statements) for reading in variation.readings]
        for claim in story.dossier.claims
        for variation in claim.variations
        if variation.kind == "contradiction"
    ]
    return any(
        first & one and second & other
        for readings in sides
        for first in readings
        for second in readings
        if first is not second
    )


def test_every_report_is_read_and_all_of_an_event_are_one_story(story: Run):
    assert len(story.found) == len(story.mixture.reports)
    assert story.dossier.spiked == ()
    assert len(story.dossier.stories) == 1


def test_the_body_is_kept_to_the_last_sentence(story: Run):
    for printed, report in story.pairs():
        text = flat(report.text)
        lost = [words for words in sentences_of(printed) if words not in text]
        assert len(lost) <= len(printed.repairs), (printed.id, lost)


def test_the_furniture_is_gone(story: Run):
    for printed, report in story.pairs():
        text, body = flat(report.text), flat(printed.body)
        left = [
            flat(block.text)
            for block in printed.blocks
            if block.reason in FURNITURE and flat(block.text) in text
        ]
        assert [words for words in left if words not in body] == [], printed.id


def test_the_received_text_can_be_had_again(story: Run):
    for printed, report in story.pairs():
        assert report.received() == printed.text


def test_the_copies_of_a_wire_are_one_witness(story: Run):
    assert len({lineage_of(story, role) for role in WIRE}) == 1


@pytest.mark.parametrize("role", OWN)
def test_own_reporting_is_a_witness_of_its_own(story: Run, role: str):
    roles = {printed.role for printed in story.mixture.reports} - {role}
    assert lineage_of(story, role) not in {lineage_of(story, other) for other in roles}


def test_the_same_long_statement_is_a_quotation_and_joins_nothing(story: Run, event: str):
    quoted = [words for kind, words in described(event).passages if kind == "quotation"]
    words = max(quoted, key=len).rstrip(".")
    printing = {item.role for item in story.mixture.reports if words in straight(item.body)}
    assert "statement" in printing
    for role in printing - {"statement"}:
        assert "quotation" in links(story, "statement", role)
        assert lineage_of(story, "statement") != lineage_of(story, role)


def test_one_professor_rung_up_by_all_is_one_source(story: Run, event: str):
    held = claims_on(story, PROFESSOR[event])
    assert held
    assert {claim.sources for claim in held} == {1}
    assert "corroborated" not in {claim.standing for claim in held}


def test_a_month_does_not_contradict_its_year(story: Run):
    found = matched(story)
    for claim in story.mixture.truth.claims:
        for variation in claim.variations:
            if variation.kind in {"refinement", "wording", "translation"}:
                one, other = (found.bearers[claim.id].get(r, set()) for r in variation.readings)
                assert not contradicted(story, one, other), (claim.id, variation)


CONTRADICTIONS = [("strike", "rank")]


@pytest.mark.parametrize(("event", "name"), CONTRADICTIONS)
def test_a_planted_contradiction_is_found(runs, event: str, name: str):
    story = runs(event)
    found = matched(story)
    (true,) = [v for v in story.mixture.truth.claim(name).variations if v.kind == "contradiction"]
    one, other = (found.bearers[name][reading] for reading in true.readings)
    assert contradicted(story, one, other)
    assert "conflicting" in {claim.standing for claim in found.claims(name)}


PLANS = [("court", "bill"), ("court", "hotline"), ("strike", "camp")]


@pytest.mark.parametrize(("event", "name"), PLANS)
def test_a_plan_that_was_carried_out_is_a_later_version(runs, event: str, name: str):
    held = matched(runs(event)).claims(name)
    assert "version" in {variation.kind for variation in held[0].variations}
    assert held[0].standing == "developing"


def test_every_sentence_of_the_account_is_borne_out(story: Run):
    account = story.dossier.account
    texts = {report.id: report.text for report in story.dossier.reports}
    sentences = (*account.sentences, *account.disputed, *account.only_one, *account.not_known)
    assert len(account.sentences) >= 8
    for sentence in sentences:
        assert sentence.citations, sentence.text
        assert not list(flaws_of(sentence, story.dossier.statements)), sentence.text
        for cited in sentence.citations:
            assert texts[cited.report][cited.start : cited.end] == cited.quote


def test_the_timeline_runs_forward(story: Run):
    times = [e.earliest or e.latest or "~" for e in story.dossier.account.timeline]
    assert all(one <= other for one, other in pairwise(times))


def test_events_and_other_news_are_stories_of_their_own(desk):
    events, other = newsroom.mixture(seed=5), newsroom.other_news()
    reports = (*events.reports, *other)
    mixture = newsroom.Mixture(reports=reports, truth=newsroom.truth_of(reports))
    dossier = desk.read(mixture, "rows", until="stories")
    press = {report.id: report for report in reports}
    given = {report.id: press[report.given_id] for report in dossier.reports}
    for story in dossier.stories:
        told = [given[report] for report in story.reports]
        assert len({report.event for report in told}) == 1, story.headline
        assert len(told) == 1 or told[0] not in other, story.headline
