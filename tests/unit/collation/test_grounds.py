"""Who did what: what joins two reports' statements, what keeps them apart, who counts."""

import pytest

from tests.unit.collation.stories import report


@pytest.fixture(scope="session")
def read(collated):
    """Collate two reports."""

    def run(one, other, **fields):
        reports = [report("a", one, **fields), report("b", other, **fields)]
        return collated(reports)

    return run


def shared(found):
    """Give the claims that both reports carry."""
    return [claim for claim in found.claims if len(claim.stances) > 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The ferry Sella capsized off Orsk on Monday.",
            "The ferry Sella rolled over off Orsk on Monday.",
        ),
        (
            "The Tarnby court struck down the harbour tax on Monday.",
            "The Tarnby court annulled the harbour tax on Monday.",
        ),
        (
            "President Ida Krohn arrived in Norway on Monday.",
            "President Ida Krohn landed in Norway on Monday.",
        ),
        (
            "The parliament passed the harbour bill on Monday.",
            "The parliament approved the harbour bill on Monday.",
        ),
    ],
)
def test_the_same_doing_in_other_verbs_is_one_claim(read, one, other):
    assert shared(read(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # One verb that fits any subject, and nothing else.
        (
            "The video begins with a driver standing beside his car.",
            "The senator stands before the judge when the trial begins.",
        ),
        # The same doing, to other people, in other years.
        (
            "Gunmen killed Otto Brandt near the mill in 2009.",
            "Gunmen killed Ruth Falk near the mill on Monday.",
        ),
        # The strike of long ago is not this one.
        (
            "Ground staff at Tarnby airport last stopped work in 2019.",
            "Ground staff at Tarnby airport stopped work on Monday.",
        ),
    ],
)
def test_one_shared_word_is_no_claim(read, one, other):
    assert not shared(read(one, other, published="2024-03-05T12:00:00Z"))


def test_what_each_says_of_himself_is_his_own(read):
    found = read(
        "“We will support the new harbour,” said Mayor Ruth Falk.",
        "“We will support the new harbour at any price,” said Senator Otto Brandt.",
    )
    assert all(claim.standing != "corroborated" or claim.sources > 1 for claim in found.claims)


def test_a_copy_without_the_attribution_is_no_second_source(read):
    saying = "the dam at Velm will not hold another winter of heavy rain"
    found = read(f"Piet Okker, a professor, said that {saying}.", f"T{saying[1:]}.")
    [claim] = shared(found)
    assert (claim.lineages, claim.sources) == (2, 1)
    assert claim.standing == "sole source"


def test_a_surname_and_a_full_name_are_one_source(read):
    found = read(
        "“The dam at Velm will not hold another winter,” Piet Okker said.",
        "“The dam at Velm will not hold another winter,” Okker said.",
    )
    [claim] = shared(found)
    assert claim.sources == 1


def test_tolls_of_one_day_from_two_houses_disagree(read):
    found = read(
        "Fourteen people died when the ferry Sella sank off Orsk on Monday.",
        "Sixteen people died when the ferry Sella sank off Orsk on Monday.",
        published="2024-03-05T18:00:00Z",
    )
    assert any(claim.standing == "conflicting" for claim in found.claims)


def test_tolls_of_one_house_move_on(collated):
    text = "{} people died when the ferry Sella sank off Orsk on Monday."
    reports = [
        report("a", text.format("Nine"), published="2024-03-05T10:00:00Z"),
        report("b", text.format("Fourteen"), published="2024-03-05T18:00:00Z"),
    ]
    found = collated(reports, [("a", "b")])
    assert any(claim.standing == "developing" for claim in found.claims)
    assert not any(claim.standing == "conflicting" for claim in found.claims)


def test_asked_not_to_do_one_thing_and_to_do_another_is_no_contradiction(read):
    found = read(
        "Passengers are asked not to travel to Tarnby airport on Monday.",
        "Passengers are asked to carry water to Tarnby airport on Monday.",
    )
    assert not any(claim.standing == "conflicting" for claim in found.claims)
