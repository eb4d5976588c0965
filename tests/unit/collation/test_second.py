"""A second opinion: what is told in other words is joined, what is barred stays apart."""

import pytest

from copydesk.collation.second import surely
from copydesk.collation.weights import Told
from tests.unit.collation.stories import report


@pytest.fixture(scope="session")
def read(collated):
    """Collate two reports."""

    def run(one, other):
        day = "2024-09-01T08:00:00Z"
        return collated([report("a", one, published=day), report("b", other, published=day)])

    return run


def shared(found):
    """Give the claims that both reports carry."""
    return [claim for claim in found.claims if len(claim.stances) > 1]


OTHER_WORDS = (
    "The mayor of Tarnby, Lena Holt, quit her post over the harbour affair.",
    "Lena Holt stepped down as mayor of Tarnby because of the harbour affair.",
)


def test_what_is_told_in_other_words_is_one_claim(read):
    assert shared(read(*OTHER_WORDS))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Rescuers in Orsk gave no number of people killed in the blast.",
            "Police in Orsk put the number of people killed in the blast at 14.",
        ),
        (
            "The council will pay the fishermen of Orsk 3 percent more.",
            "The fishermen of Orsk demand 7 percent more from the council.",
        ),
        (
            "Twelve people were treated for burns at the Tarnby hospital.",
            "Another ten people received care for smoke at the Tarnby hospital.",
        ),
    ],
)
def test_what_other_figures_days_or_a_no_set_apart_stays_apart(read, one, other):
    assert not shared(read(one, other))


def test_every_join_says_why(read):
    joined = [join for join in read(*OTHER_WORDS).joins if join.joined]
    assert joined
    assert all(join.because.startswith("alike by") for join in joined)


def test_a_near_miss_says_what_kept_it_out(read):
    found = read(
        "Lena Holt, the mayor of Tarnby, resigned over the harbour affair on Monday.",
        "Karl Brandt, the mayor of Orsk, resigned over a hospital affair on Monday.",
    )
    assert not shared(found)
    refused = [join for join in found.joins if not join.joined]
    assert any("other people do it" in join.because for join in refused)
    claims = {claim.id: claim for claim in found.claims}
    assert all(join.second not in claims[join.claim].statements for join in refused)


def test_more_that_is_alike_makes_it_surer():
    nothing = Told(*[0.0] * len(Told._fields))
    assert surely(nothing) < 0.05
    assert surely(nothing._replace(whole=0.8, words=0.5, sure=0.9)) > surely(nothing)
    assert 0.0 <= surely(nothing._replace(whole=-1.0)) <= 1.0
