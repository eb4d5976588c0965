import pytest

from copydesk.records import CreditMark, Report
from copydesk.reuse import ReuseSettings, draw_stemma, find_lineages, find_reuse
from tests.unit.reuse.press import DISPATCH, REWRITTEN, WITNESS, report

SETTINGS = ReuseSettings()
PARAGRAPHS = DISPATCH.strip().split("\n\n")
ADDED = (
    "Late in the evening the river authority opened the upper lock for two barges with insulin and "
    "milk powder. The league had agreed to it by telephone, its president said, on condition that "
    "the crews gave their wages to the strike fund, and the operator called that a matter for them "
    "alone. Both barges reached the coast before dawn without an escort."
)


def drawn(*reports):
    reuse = find_reuse(reports, SETTINGS, None)
    return draw_stemma(reports, reuse, find_lineages(reports, reuse, SETTINGS), SETTINGS)


def edges(stemma):
    return {(descent.source, descent.copy) for descent in stemma.descents}


def text(*paragraphs):
    return "\n\n".join(paragraphs) + "\n"


def from_agency(given_id, words, **known):
    mark = CreditMark(agency="AP", words="KELMOUTH (AP) -", form="dateline")
    return report(given_id, words, credits=("AP",), credit_marks=(mark,), **known)


def test_the_agencys_own_dispatch_is_the_parent_of_its_prints():
    own = from_agency("c", DISPATCH, outlet="AP")
    print_one = from_agency("a", text(*PARAGRAPHS[:4]), outlet="Hill Post")
    silent = report("b", DISPATCH.replace("Some 4,600", "About 4,600"), outlet="Dale Mail")
    stemma = drawn(own, print_one, silent)
    assert edges(stemma) == {("c", "a"), ("c", "b")}
    assert stemma.lost == ()


def test_brothers_hang_from_a_dispatch_that_is_lost():
    one = from_agency("a", DISPATCH, outlet="Hill Post", published="2021-07-03T08:00")
    other = from_agency("b", DISPATCH, outlet="Dale Mail", published="2021-07-04T08:00")
    stemma = drawn(one, other)
    (lost,) = stemma.lost
    assert (lost.wire, lost.survival) == ("AP", "lost")
    assert edges(stemma) == {(lost.id, "a"), (lost.id, "b")}
    assert all(descent.sure for descent in stemma.descents)
    assert "no text of AP itself" in lost.because


def test_who_names_no_origin_hangs_from_the_lost_dispatch_as_likely():
    one = from_agency("a", DISPATCH, outlet="Hill Post")
    other = report("b", DISPATCH, outlet="Dale Mail", published="2021-07-01")
    sure = {descent.copy: descent.sure for descent in drawn(one, other).descents}
    assert sure == {"a": True, "b": False}


def test_prints_of_two_versions_hang_from_two_lost_dispatches_in_order():
    first = from_agency("a", DISPATCH, outlet="Hill Post", headline="Strike on the Sarn")
    second = from_agency(
        "b", text(*PARAGRAPHS[:4], ADDED), outlet="Dale Mail", headline="UPDATE 2-Strike goes on"
    )
    stemma = drawn(first, second)
    by_version = {lost.version: lost.id for lost in stemma.lost}
    assert by_version.keys() == {"", "UPDATE 2"}
    assert edges(stemma) == {
        (by_version[""], "a"),
        (by_version["UPDATE 2"], "b"),
        (by_version[""], by_version["UPDATE 2"]),
    }


def test_versions_of_one_dispatch_stand_in_order():
    first = from_agency("c", DISPATCH, outlet="AP", headline="Strike")
    second = from_agency("b", text(*PARAGRAPHS, ADDED), outlet="AP", headline="UPDATE 1-Strike")
    third = from_agency("a", text(ADDED, *PARAGRAPHS), outlet="AP", headline="UPDATE 2-Strike")
    stemma = drawn(third, second, first)
    assert edges(stemma) == {("c", "b"), ("b", "a")}
    assert {descent.kind for descent in stemma.descents} == {"version"}


def test_a_print_comes_from_the_version_that_has_its_words():
    first = from_agency("c", DISPATCH, outlet="AP", headline="Strike")
    second = from_agency("b", text(*PARAGRAPHS, ADDED), outlet="AP", headline="UPDATE 1-Strike")
    early = from_agency("d", text(*PARAGRAPHS[:4]), outlet="Hill Post")
    late = from_agency("e", text(*PARAGRAPHS[:3], ADDED), outlet="Dale Mail")
    assert edges(drawn(first, second, early, late)) == {("c", "b"), ("c", "d"), ("b", "e")}


def test_own_work_that_another_takes_over_is_its_parent():
    own = report("b", WITNESS, outlet="Kelmouth Courier", published="2021-07-03")
    taker = report("a", WITNESS, outlet="Hill Post", published="2021-07-05")
    stemma = drawn(own, taker)
    assert edges(stemma) == {("b", "a")}
    assert "published later" in stemma.descents[0].because


def test_without_dates_or_credits_nobody_is_guessed_to_be_first():
    stemma = drawn(report("a", WITNESS, outlet="Hill Post"), report("b", WITNESS, outlet="Mail"))
    (unknown,) = stemma.lost
    assert unknown.survival == "unknown"
    assert edges(stemma) == {(unknown.id, "a"), (unknown.id, "b")}
    assert not any(descent.sure for descent in stemma.descents)


def test_what_was_rewritten_is_said_to_be_retold():
    own = from_agency("b", DISPATCH, outlet="AP")
    rewritten = report("a", REWRITTEN, outlet="Hill Post")
    (descent,) = drawn(own, rewritten).descents
    assert (descent.source, descent.copy, descent.kind) == ("b", "a", "retold")


def test_a_report_of_two_lineages_has_two_parents():
    agency = from_agency("a", DISPATCH, outlet="AP")
    witness = report("b", WITNESS, outlet="Kelmouth Courier")
    halves = text(*PARAGRAPHS, *WITNESS.split("\n\n")[:3])
    both = report("c", halves, outlet="Hill Post", credits=("AP", "Kelmouth Courier"))
    assert edges(drawn(agency, witness, both)) == {("a", "c"), ("b", "c")}


def test_a_third_part_of_unknown_direction_is_kinship_and_no_descent():
    line = [
        from_agency("a", DISPATCH, outlet="AP"),
        from_agency("c", text(*PARAGRAPHS, *WITNESS.split("\n\n")[:2]), outlet="Hill Post"),
    ]
    stemma = drawn(*line, report("b", WITNESS, outlet="Kelmouth Courier"))
    assert edges(stemma) == {("a", "c")}
    assert [(kinship.one, kinship.other) for kinship in stemma.kinships] == [("b", "c")]


def test_reports_that_share_nothing_have_no_parents():
    stemma = drawn(report("a", WITNESS), report("b", ADDED))
    assert (stemma.lost, stemma.descents, stemma.kinships) == ((), (), ())


def test_no_reports_draw_nothing():
    assert draw_stemma([], [], [], SETTINGS).descents == ()


@pytest.mark.parametrize("count", [3000])
def test_thousands_of_the_same_report_take_moments(count):
    reports = [
        Report(id=f"r-{n:05}", locator=str(n), text=WITNESS, outlet=f"Outlet {n}")
        for n in range(count)
    ]
    stemma = drawn(*reports)
    assert len(stemma.descents) == count
    assert len(stemma.lost) == 1
