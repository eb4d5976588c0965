import pytest

from copydesk.collation import collate
from copydesk.collation.standing import standing_of
from copydesk.records import Variation
from tests.unit.collation.stories import report, says, story


def differing(kind):
    return (Variation(detail="number of dead", kind=kind, readings=()),)


@pytest.mark.parametrize(
    ("lineages", "sources", "variations", "expected"),
    [
        (2, 2, (), "corroborated"),
        (5, 3, differing("refinement"), "corroborated"),
        (2, 1, (), "sole source"),
        (1, 3, (), "sole source"),
        (1, 1, (), "sole source"),
        (3, 3, differing("contradiction"), "conflicting"),
        (3, 3, differing("version"), "developing"),
        (3, 3, differing("different quantity"), "corroborated"),
    ],
)
def test_the_table_of_standings(lineages, sources, variations, expected):
    assert standing_of(lineages, sources, variations) == expected


DAM = "the old Sella dam will break before spring"


def test_a_spokesman_and_his_body_are_one_source():
    a = report("a", f"The Tarnby water board said {DAM}")
    b = report("b", f"A spokesman for the Tarnby water board said {DAM}")
    statements = [
        says(a, DAM, source="The Tarnby water board", speaker="Tarnby water board"),
        says(b, DAM, source="A spokesman for the Tarnby water board"),
    ]
    [claim] = collate(story([a, b]), statements, [], None).claims
    assert (claim.lineages, claim.sources, claim.standing) == (2, 1, "sole source")


def test_two_named_people_are_two_sources():
    a = report("a", f"Ida Krohn said {DAM}")
    b = report("b", f"Piet Okker said {DAM}")
    statements = [
        says(a, DAM, source="Ida Krohn", speaker="Ida Krohn"),
        says(b, DAM, source="Piet Okker", speaker="Piet Okker"),
    ]
    [claim] = collate(story([a, b]), statements, [], None).claims
    assert (claim.sources, claim.standing) == (2, "corroborated")


def test_a_lineage_that_names_its_source_is_no_source_itself():
    a = report("a", f"{DAM}. Ida Krohn said {DAM}")
    statements = [
        says(a, DAM),
        says(a, f"Ida Krohn said {DAM}", source="Ida Krohn", speaker="Ida Krohn"),
    ]
    found = collate(story([a]), statements, [], None).claims
    assert all(claim.sources == 1 for claim in found)


def test_because_names_the_lineages_and_the_source():
    a = report("a", f"Ida Krohn said {DAM}", outlet="Tarnby Post")
    b = report("b", f"Ida Krohn said {DAM}", outlet="Velm Echo")
    statements = [says(each, DAM, source="Ida Krohn", speaker="Ida Krohn") for each in (a, b)]
    [claim] = collate(story([a, b]), statements, [], None).claims
    assert claim.because == (
        "Two lineages (Tarnby Post, Velm Echo) carry it, both from one source (Ida Krohn)."
    )


def test_a_hedged_assertion_hedges_and_a_quotation_attributes():
    a = report("a", f"Ida Krohn said {DAM}")
    b = report("b", DAM)
    statements = [
        says(a, DAM, source="Ida Krohn", speaker="Ida Krohn"),
        says(b, DAM, hedged=True),
    ]
    [claim] = collate(story([a, b]), statements, [], None).claims
    assert {stance.report: stance.position for stance in claim.stances} == {
        "a": "attributes",
        "b": "hedges",
    }


def test_the_claim_keeps_its_id_when_a_newer_report_joins():
    a = report("a", DAM, published="2024-03-01")
    b = report("0", DAM, published="2024-03-02")
    [alone] = collate(story([a]), [says(a, DAM)], [], None).claims
    [joined] = collate(story([b, a]), [says(b, DAM), says(a, DAM)], [], None).claims
    assert alone.id == joined.id


def test_what_a_general_says_others_promised_has_the_general_for_its_source():
    inner = "the rebels would keep the old truce this spring"
    text = f"The rebels promised {inner}, General Otto Brandt said"
    a, b = report("a", text), report("b", text)
    statements = []
    for each in (a, b):
        outer = f"The rebels promised {inner}"
        statements.append(says(each, outer, source="General Otto Brandt", speaker="Otto Brandt"))
        statements.append(says(each, inner, source="The rebels", speaker="The rebels"))
    found = collate(story([a, b]), statements, [], None).claims
    assert {claim.sources for claim in found} == {1}
    assert all("Brandt" in claim.because for claim in found)
