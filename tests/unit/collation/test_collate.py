"""What a person would check in the collation of small invented stories."""

import pytest

from tests.unit.collation.stories import report


def claims_with(found, *words):
    return [
        claim
        for claim in found.claims
        if all(word.lower() in claim.wording.lower() for word in words)
    ]


def kinds(claim):
    return {variation.kind for variation in claim.variations}


FIRE = "A fire destroyed the Marlow paper mill in Tarnby on Tuesday, killing {} workers."
FIRE_RETOLD = "{} workers were killed when fire destroyed the Marlow paper mill in Tarnby."


def test_two_outlets_of_their_own_corroborate_a_claim(collated):
    found = collated(
        [
            report("a", "Governor Ida Krohn opened the Sella bridge in Tarnby on Monday."),
            report("b", "The Sella bridge in Tarnby was opened by Governor Ida Krohn on Monday."),
        ]
    )
    [claim] = claims_with(found, "bridge")
    assert claim.standing == "corroborated"
    assert (claim.lineages, claim.sources) == (2, 2)
    assert {stance.position for stance in claim.stances} == {"asserts"}


def test_copies_of_one_dispatch_are_one_lineage(collated):
    text = "Governor Ida Krohn opened the Sella bridge in Tarnby on Monday."
    reports = [report(name, text) for name in "abcd"]
    found = collated(reports, [("a", "b", "c", "d")])
    [claim] = claims_with(found, "bridge")
    assert claim.standing == "sole source"
    assert (claim.lineages, claim.sources) == (1, 1)
    assert len(claim.stances) == 4


def test_two_outlets_that_quote_the_same_professor_have_one_source(collated):
    found = collated(
        [
            report("a", "The dam will not hold another winter, said Piet Okker, a professor."),
            report("b", "Professor Piet Okker said the dam will not hold another winter."),
        ]
    )
    [claim] = claims_with(found, "dam")
    assert (claim.lineages, claim.sources) == (2, 1)
    assert claim.standing == "sole source"
    assert "Okker" in claim.because


@pytest.mark.parametrize(("one", "other"), [("12", "14"), ("twelve", "40")])
def test_different_numbers_of_the_same_thing_contradict(collated, one, other):
    found = collated(
        [
            report("a", FIRE.format(one)),
            report("b", FIRE.format(other)),
        ]
    )
    assert any("contradiction" in kinds(claim) for claim in found.claims)
    assert any(claim.standing == "conflicting" for claim in found.claims)


@pytest.mark.parametrize(
    ("one", "other"), [("more than ten", "12"), ("at least 12", "14"), ("12", "twelve")]
)
def test_numbers_that_can_both_be_true_do_not_contradict(collated, one, other):
    found = collated([report("a", FIRE.format(one)), report("b", FIRE.format(other))])
    assert not any("contradiction" in kinds(claim) for claim in found.claims)


def test_a_toll_that_grew_since_the_earlier_report_is_a_version(collated):
    found = collated(
        [
            report("a", FIRE.format("12"), published="2024-03-05T12:00:00Z"),
            report("b", FIRE.format("14"), published="2024-03-06T09:00:00Z"),
        ]
    )
    said = set().union(*(kinds(claim) for claim in found.claims))
    assert "version" in said
    assert "contradiction" not in said


def test_a_negation_contradicts(collated):
    found = collated(
        [
            report("a", "The council approved the new harbour at Tarnby on Monday evening."),
            report("b", "The council did not approve the new harbour at Tarnby on Monday evening."),
        ]
    )
    assert any("contradiction" in kinds(claim) for claim in found.claims)


def test_a_denial_reported_supports_neither_side(collated):
    found = collated(
        [
            report("a", "Mayor Ruth Falk took money from the builders of the Tarnby harbour."),
            report(
                "b",
                "Mayor Ruth Falk denied that she took money from the builders of the harbour.",
            ),
        ]
    )
    assert not any("contradiction" in kinds(claim) for claim in found.claims)
    assert all(len(claim.stances) == 1 for claim in found.claims)


def test_planned_then_done_is_a_version(collated):
    found = collated(
        [
            report(
                "a",
                "President Ida Krohn will meet Chancellor Piet Okker in Tarnby on Thursday.",
                published="2024-06-20T10:00:00Z",
            ),
            report(
                "b",
                "President Ida Krohn met Chancellor Piet Okker in Tarnby on Thursday.",
                published="2024-06-20T21:00:00Z",
            ),
        ]
    )
    [claim] = [claim for claim in found.claims if len(claim.statements) > 1]
    assert kinds(claim) >= {"version"}
    assert claim.standing == "developing"


def test_a_month_refines_its_year(collated):
    found = collated(
        [
            report("a", "In 2023 the court in Tarnby issued a warrant for General Otto Brandt."),
            report(
                "b", "In March 2023 the court in Tarnby issued a warrant for General Otto Brandt."
            ),
        ]
    )
    [claim] = [claim for claim in found.claims if len(claim.statements) > 1]
    assert "refinement" in kinds(claim)
    assert "contradiction" not in kinds(claim)


def test_a_further_number_is_no_rival_of_the_first(collated):
    found = collated(
        [
            report("a", "At least 11 people were treated for burns at the Tarnby hospital."),
            report("b", "Another 10 people were treated for smoke at the Tarnby hospital."),
        ]
    )
    assert not any("contradiction" in kinds(claim) for claim in found.claims)


def test_different_doers_of_like_deeds_are_two_claims(collated):
    found = collated(
        [
            report("a", "Government troops killed 17 rebels near the town of Velm on Sunday."),
            report("b", "Rebels killed 20 government troops near the town of Orsk on Sunday."),
        ]
    )
    assert not any("contradiction" in kinds(claim) for claim in found.claims)


def test_every_statement_is_in_a_claim_and_ids_are_unique(collated):
    found = collated([report("a", FIRE.format(3)), report("b", FIRE_RETOLD.format("Three"))])
    assert len({claim.id for claim in found.claims}) == len(found.claims)
    assert all(claim.statements and claim.because for claim in found.claims)


def test_people_of_several_reports_are_merged_with_all_their_roles(collated):
    found = collated(
        [
            report("a", "Piet Okker, a professor at Tarnby University, said the dam is safe."),
            report("b", "Okker is right. Piet Okker, a lecturer at Velm College, said so."),
        ]
    )
    okkers = [person for person in found.people if "Okker" in person.name]
    assert [person.name for person in okkers] == ["Piet Okker"]
    roles = " | ".join(role.text for role in okkers[0].roles)
    assert "Tarnby" in roles
    assert "Velm" in roles


def test_events_bring_the_claims_on_one_occurrence_together(collated):
    found = collated(
        [
            report("a", "President Ida Krohn arrived in Norway on Monday."),
            report("b", "President Ida Krohn visited Norway on Monday."),
        ]
    )
    told = {claim for event in found.events for claim in event.claims}
    assert told <= {claim.id for claim in found.claims}
    assert len([event for event in found.events if event.status == "happened"]) == 1


def test_an_empty_story_gives_nothing(collated):
    found = collated([])
    assert (found.claims, found.events, found.people) == ((), (), ())


def test_hostile_text_is_survived(collated):
    nasty = "((((" * 300 + " not not not 12 12 12 " + "Aa " * 400 + "\x00 \ufffd ’’’"
    found = collated([report("a", nasty), report("b", nasty[::-1])])
    assert all(claim.statements for claim in found.claims)
