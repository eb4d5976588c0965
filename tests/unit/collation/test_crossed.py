"""Sentences that tell the same with one detail changed: found, named, and nothing else."""

import pytest

from tests.unit.collation.stories import report

BRIDGE = (
    "Mayor Ida Krohn reopened the Sella bridge for lorries in Tarnby on Monday after repairs "
    "that lasted eleven months."
)
# The same told anew, in another order and other words, with a place for each detail.
RETOLD = (
    "After eleven months of repairs {who} {deed} the Sella bridge in {place} for lorries on {day}."
)
PLAIN = {
    "who": "Mayor Ida Krohn",
    "deed": "reopened",
    "place": "Tarnby",
    "day": "Monday",
}


def differing(found):
    """Give what differs: detail and kind of every variation that is no mere wording."""
    return {
        (variation.detail, variation.kind)
        for claim in found.claims
        for variation in claim.variations
        if variation.kind in {"contradiction", "version"}
    }


def retold(**changed):
    return RETOLD.format(**{**PLAIN, **changed})


@pytest.mark.parametrize(
    ("changed", "detail", "kind"),
    [
        ({"who": "Mayor Ida Halden"}, "name", "contradiction"),
        ({"deed": "did not reopen"}, "whether it is so", "contradiction"),
        ({"deed": "refused to reopen"}, "whether it is so", "contradiction"),
        ({"deed": "plans to reopen"}, "planned or done", "version"),
        ({"deed": "will reopen"}, "planned or done", "version"),
        ({"day": "Thursday"}, "date", "contradiction"),
    ],
)
def test_one_altered_detail_is_found_as_what_it_is(collated, changed, detail, kind):
    found = collated([report("a", BRIDGE), report("b", retold(**changed))])
    assert (detail, kind) in differing(found)


def test_the_same_told_in_other_words_differs_in_nothing(collated):
    found = collated([report("a", BRIDGE), report("b", retold())])
    assert differing(found) == set()


def test_a_shortened_name_is_no_other_name(collated):
    found = collated([report("a", BRIDGE), report("b", retold(who="Mayor Krohn"))])
    assert differing(found) == set()


def test_what_is_asked_or_conditional_denies_nothing(collated):
    asked = "Will Mayor Ida Krohn reopen the Sella bridge in Tarnby for lorries after repairs?"
    found = collated([report("a", BRIDGE), report("b", asked)])
    assert differing(found) == set()


def test_a_participle_before_a_noun_denies_nothing(collated):
    found = collated(
        [
            report("a", "President Selm wants to show that Tavonia is not isolated after the war."),
            report("b", "In the isolated country of Tavonia, President Selm spoke after the war."),
        ]
    )
    assert differing(found) == set()


def test_two_agencies_that_carry_one_saying_are_no_other_names(collated):
    saying = "Water is no luxury for the farms of Tarnby, economist Judith Aalborn told {}."
    found = collated(
        [
            report("a", saying.format("Corvane"), outlet="Corvane"),
            report("b", saying.format("Tavopress"), outlet="Tavopress"),
        ]
    )
    assert differing(found) == set()


@pytest.mark.parametrize(("number", "differs"), [("19", True), ("eleven", False), ("11", False)])
def test_numbers_of_one_thing_are_compared_wherever_they_stand(collated, number, differs):
    told = "The repairs of the Sella bridge in Tarnby that Mayor Krohn reopened cost eleven lives."
    other = f"{number} lives were what the repairs cost of the Sella bridge that Krohn reopened."
    found = collated([report("a", told), report("b", other)])
    assert bool(differing(found)) is differs


def test_a_fifth_visit_may_be_a_third_trip(collated):
    found = collated(
        [
            report("a", "It is President Radko Selm's fifth visit to Estmere as head of state."),
            report("b", "The visit to Estmere marks President Radko Selm's third trip this year."),
        ]
    )
    assert differing(found) == set()


WALL = (
    "The sea wall of Lomar gave way at dawn on 3 March after 40 hours of rain, and the harbour "
    "master ordered 12 million crowns of repairs for the third time."
)


@pytest.mark.parametrize(
    ("was", "now", "detail"),
    [
        ("40 hours", "40 days", "length of time"),
        ("12 million", "12 billion", "number"),
        ("third time", "fifth time", "which one"),
        ("3 March", "3 August", "date"),
    ],
)
def test_one_word_of_a_value_is_found_where_all_around_is_the_same(collated, was, now, detail):
    found = collated([report("a", WALL), report("b", WALL.replace(was, now))])
    assert (detail, "contradiction") in {
        (name.split(" of ")[0] if name.startswith("number") else name, kind)
        for name, kind in differing(found)
    }


def test_a_name_that_the_other_report_knows_from_elsewhere_is_still_another_name(collated):
    other = BRIDGE.replace("Ida Krohn", "Emil Brandt") + "\n\nIda Krohn was away."
    found = collated([report("a", BRIDGE), report("b", other)])
    assert ("name", "contradiction") in differing(found)


def test_who_struggles_to_do_it_has_not_denied_that_it_was_done(collated):
    found = collated([report("a", BRIDGE), report("b", retold(deed="struggled to reopen"))])
    assert ("whether it is so", "contradiction") not in differing(found)
