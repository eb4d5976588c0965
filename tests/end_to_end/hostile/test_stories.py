"""Stories built to mislead: crowds against one, two as one, denials, satire, forty readings.

Each must come to a sensible account: no crash, no sentence without a citation, and no verdict of
truth; copydesk says who carries what.
"""

import pytest

from tests.end_to_end.hostile.conftest import row

KITES = (
    "TAVONA - The council of Tavona closed the harbour bridge on Tuesday after a crack was found "
    "in its eastern pillar, the harbour master Ilka Dorn said.\n\n"
    "Lorries must take the road through Velm, which is an hour longer, for at least {} weeks.\n\n"
    "The bridge was built in 1931 and last repaired eleven years ago, the council said."
)
OTHER = (
    "MIREVO - The novelist Tomas Verrin won the Halden prize for his fourth book on Tuesday.\n\n"
    "The jury praised the patience of its sentences. Verrin gave the money to a school."
)
OWN_WORDS = (
    "The harbour bridge of Tavona is shut. Ilka Dorn, who runs the port, let nobody across on "
    "Tuesday once divers had seen a crack in the pillar on the eastern side.\n\n"
    "{}"
)


def rows(*texts):
    """Number the texts, each from an outlet of its own, one hour after the other."""
    return [
        row(text, number, outlet=f"Outlet {number}", published=f"2025-03-04T{number % 24:02}:00")
        for number, text in enumerate(texts)
    ]


def check(dossier):
    """What must hold of whatever was read: every sentence is cited, in words that stand there."""
    texts = {report.id: report.text for report in dossier.reports}
    known = {claim.id for claim in dossier.claims}
    for account in dossier.accounts:
        for sentence in account.sentences:
            assert sentence.citations
            assert set(sentence.claims) <= known
            for cited in sentence.citations:
                assert texts[cited.report][cited.start : cited.end] == cited.quote
    return dossier


def claims_with(dossier, *words):
    """The claims one of whose statements has all the words."""
    texts = {item.id: item.text for item in dossier.statements}
    return [
        claim
        for claim in dossier.claims
        if any(all(word in texts[item] for word in words) for item in claim.statements)
    ]


def said(dossier):
    return " ".join(item.text for account in dossier.accounts for item in account.sentences)


def test_a_crowd_of_copies_is_one_witness_against_one_dissenter(desk):
    copies = [KITES.format("six")] * 60
    dissenter = OWN_WORDS.format("The bridge was built in 1913, not in 1931, her records show.")
    dossier, _ = desk.rows(*rows(*copies, dissenter))
    check(dossier)
    assert sorted(len(line.reports) for line in dossier.lineages) == [1, 60]
    for claim in dossier.claims:
        assert claim.lineages <= 2


def test_a_crowd_alone_corroborates_nothing(desk):
    dossier, _ = desk.rows(*rows(*[KITES.format("six")] * 40))
    check(dossier)
    assert {claim.standing for claim in dossier.claims} == {"sole source"}


def test_two_stories_given_together_share_no_claim(desk):
    dossier, _ = desk.rows(*rows(KITES.format("six"), OWN_WORDS.format(""), OTHER))
    check(dossier)
    report_of = {item.id: item.report for item in dossier.statements}
    prize = {item.id for item in dossier.reports if "novelist" in item.text}
    for claim in dossier.claims:
        carriers = {report_of[item] for item in claim.statements}
        assert carriers <= prize or not carriers & prize


def test_a_claim_quoted_to_be_denied_is_not_borne_out_by_the_denial(desk):
    denial = (
        "Divers for the harbour union went down on Wednesday. Union head Piet Okker denied that a "
        "crack was found in the eastern pillar of the harbour bridge."
    )
    dossier, _ = desk.rows(*rows(KITES.format("six"), denial))
    check(dossier)
    denying = next(item.id for item in dossier.reports if "Okker" in item.text)
    for claim in claims_with(dossier, "crack", "pillar"):
        assert claim.standing != "corroborated"
        positions = {item.position for item in claim.stances if item.report == denying}
        assert "asserts" not in positions


def test_satire_among_them_is_carried_like_any_report_and_judged_by_nobody(desk):
    satire = (
        "The harbour bridge of Tavona asked for a day off on Tuesday, officials confirmed, after "
        "94 years of standing in cold water.\n\n"
        "“I have a crack, and I am using it,” the bridge said."
    )
    dossier, files = desk.rows(*rows(KITES.format("six"), OWN_WORDS.format(""), satire))
    check(dossier)
    assert claims_with(dossier, "day off")
    for claim in claims_with(dossier, "day off"):
        assert claim.standing == "sole source"
    for word in ("satire", "hoax", "false", "true"):
        assert word not in files["account.md"].lower().split()


def test_times_that_contradict_are_told_with_both_readings(desk):
    later = KITES.format("six").replace("on Tuesday", "on Friday")
    later = later.replace("Lorries must take", "Trucks have to take")
    lines = [KITES.format("six"), later]
    dossier, _ = desk.rows(*rows(*lines))
    check(dossier)
    days = [
        variation
        for claim in dossier.claims
        for variation in claim.variations
        if variation.detail == "date"
    ]
    for variation in days:
        assert {"Tuesday", "Friday"} <= {
            word for reading in variation.readings for word in reading.text.split()
        }
    assert days
    assert "Tuesday" in said(dossier) or "Friday" in said(dossier)


@pytest.mark.parametrize("number", [40])
def test_a_claim_with_forty_readings_is_one_claim_or_several_and_never_corroborated(desk, number):
    texts = [
        f"In Tavona {count} kites fell on the harbour on Tuesday, the harbour master of port "
        f"office {count} said."
        for count in range(11, 11 + number)
    ]
    dossier, _ = desk.rows(*rows(*texts))
    check(dossier)
    carried = claims_with(dossier, "kites")
    assert carried
    for claim in carried:
        if len(claim.statements) > 1:
            assert claim.standing in {"conflicting", "developing", "sole source"}
    assert len(said(dossier)) < 4_000
