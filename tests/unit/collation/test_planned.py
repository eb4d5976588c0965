"""From planned to done: what fulfils a plan, and what never does."""

import pytest

from tests.unit.collation.stories import report


def standings(found):
    return {
        claim.standing
        for claim in found.claims
        if len({stance.report for stance in claim.stances}) > 1
    }


def versions(found):
    return [
        variation.detail
        for claim in found.claims
        for variation in claim.variations
        if variation.kind == "version"
    ]


def test_a_plan_told_and_its_doing_by_a_second_verb_is_no_corroboration(collated):
    found = collated(
        [
            report(
                "a",
                "President Radko Selm is expected to announce agreements on trade, fishing and "
                "harbours in Tavona, officials said.",
                "2025-03-04T08:00",
            ),
            report(
                "b",
                "Both sides published a joint statement and concluded nine agreements on trade, "
                "fishing and harbours in Tavona.",
                "2025-03-05T08:00",
            ),
        ]
    )
    assert "corroborated" not in standings(found)


@pytest.mark.parametrize("deed", ["deepen", "strengthen", "boost"])
def test_what_is_always_to_become_more_is_no_plan_that_is_fulfilled(collated, deed):
    found = collated(
        [
            report("a", f"The mayor vowed to {deed} cooperation between Tavona and Velm."),
            report("b", "Tavona has deepened cooperation with Velm during the mayor's visit."),
        ]
    )
    assert versions(found) == []


def test_a_toll_that_moved_on_in_one_lineage_may_be_disputed_by_another(collated):
    found = collated(
        [
            report("a", "At least nine people died when the ferry capsized.", "2025-03-04T08:00"),
            report("b", "Fourteen people died when the ferry capsized.", "2025-03-04T18:00"),
            report("c", "Sixteen people died when the ferry capsized.", "2025-03-04T19:00"),
        ],
        [("a", "b"), ("c",)],
    )
    toll = [claim for claim in found.claims if len(claim.statements) > 2]
    assert [claim.standing for claim in toll] == ["conflicting"]
    kinds = {variation.kind for claim in toll for variation in claim.variations}
    assert {"contradiction", "version"} <= kinds
