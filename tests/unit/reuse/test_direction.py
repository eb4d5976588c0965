import pytest

from copydesk.records import CreditMark
from copydesk.reuse.direction import direction
from tests.unit.reuse.press import DISPATCH, report


def test_the_earlier_is_the_source():
    early = report("b", "", published="2021-07-03T08:15")
    late = report("a", "", published="2021-07-03T09:00")
    assert direction(late, early).source == "b"


def test_the_same_day_without_an_hour_tells_nothing():
    day = report("a", "", published="2021-07-03")
    hour = report("b", "", published="2021-07-03T09:00")
    assert direction(day, hour).source is None


def test_no_time_tells_nothing():
    assert direction(report("a", ""), report("b", "", published="2021-07-03")).source is None


def test_two_prints_of_one_agency_are_brothers():
    one = report("a", "", published="2021-07-03", credits=("Reuters",))
    other = report("b", "", published="2021-07-05", credits=("Reuters",))
    assert direction(one, other).source is None


def test_a_credited_outlet_is_the_source_even_when_it_is_later():
    origin = report("a", "", outlet="Kelmouth Courier", published="2021-07-05")
    taker = report(
        "b", "", outlet="Hill Post", published="2021-07-04", credits=("Kelmouth Courier",)
    )
    found = direction(origin, taker)
    assert found.source == "a"
    assert "Kelmouth Courier" in found.because


def test_an_update_comes_after_what_it_updates():
    first = report("b", "", headline="River strike", credits=("AP",))
    second = report("a", "", headline="UPDATE 2-River strike", credits=("AP",))
    third = report("c", "", headline="UPDATE 3-River strike", credits=("AP",))
    assert direction(second, third).source == "a"
    assert direction(first, second).source is None


def test_hours_of_known_zones_are_compared_as_moments():
    one = report("a", "", published="2021-07-03T08:00:00+02:00")
    other = report("b", "", published="2021-07-03T09:00:00+09:00")
    assert direction(one, other).source == "b"


def test_an_hour_of_an_unknown_zone_tells_little_beside_one_of_a_known_zone():
    known = report("a", "", published="2021-07-03T08:00:00+02:00")
    unknown = report("b", "", published="2021-07-03T12:00:00")
    assert direction(known, unknown).source is None
    days_later = report("c", "", published="2021-07-05T12:00:00")
    assert direction(known, days_later).source == "a"


def test_who_prints_at_the_same_minute_has_it_from_a_third():
    one = report("a", "", published="2021-07-03T08:00")
    other = report("b", "", published="2021-07-03T08:03")
    assert direction(one, other).source is None


@pytest.mark.parametrize("unset", ["1970-01-01T00:00:00Z", "0001-01-01", "9999-12-31", "soon", ""])
def test_a_clock_that_was_never_set_tells_nothing(unset):
    one = report("a", "", published=unset)
    other = report("b", "", published="2021-07-03T08:03")
    assert direction(one, other).source is None


def test_an_agency_is_the_source_of_who_prints_it_without_a_credit():
    agency = report("b", "", outlet="reuters.com", published="2021-07-03T09:00")
    taker = report("a", "", outlet="Hill Post", published="2021-07-03T08:00")
    assert direction(taker, agency).source == "b"


def test_an_agency_is_no_source_of_who_credits_another_agency():
    agency = report("b", "", outlet="reuters.com")
    taker = report("a", "", outlet="Hill Post", credits=("AFP",))
    assert direction(taker, agency).source is None


def test_two_that_credit_each_other_tell_nothing():
    one = report("a", "", outlet="Kelmouth Courier", credits=("Hill Post",))
    other = report("b", "", outlet="Hill Post", credits=("Kelmouth Courier",))
    assert direction(one, other).source is None


def test_revisions_of_one_outlet_are_ordered_by_their_hours():
    first = report("b", "", outlet="Hill Post", published="2021-07-03T08:00")
    second = report("a", "", outlet="Hill Post", published="2021-07-03T12:00")
    assert direction(second, first).source == "b"


@pytest.mark.parametrize(("url", "source"), [("hill.test/strike", "b"), (None, None)])
def test_two_prints_of_an_agency_by_one_outlet_are_revisions_only_of_one_page(url, source):
    known = {"outlet": "Hill Post", "credits": ("AP",), "url": url}
    first = report("b", "", published="2021-07-03T08:00", **known)
    second = report("a", "", published="2021-07-03T12:00", **known)
    assert direction(second, first).source == source


def test_who_names_itself_in_the_dateline_is_the_source_of_who_names_nobody():
    mark = CreditMark(agency="Sarn Wire", words="KELMOUTH (Sarn Wire) -", form="dateline")
    wire = report("b", "", outlet="Sarn Wire", credits=("Sarn Wire",), credit_marks=(mark,))
    taker = report("a", "", outlet="Hill Post")
    assert direction(taker, wire).source == "b"


def test_marks_that_the_hours_contradict_tell_nothing():
    marked = report(
        "b", "", outlet="Hill Post", published="2021-07-03T08:00", headline="UPDATE 1-Strike"
    )
    plain = report("a", "", outlet="Hill Post", published="2021-07-03T12:00", headline="Strike")
    assert direction(marked, plain).source is None


def test_prints_of_two_versions_by_two_outlets_are_no_father_and_son():
    one = report("a", "", outlet="Hill Post", headline="UPDATE 1-Strike", credits=("AP",))
    other = report("b", "", outlet="Dale Mail", headline="UPDATE 2-Strike", credits=("AP",))
    assert direction(one, other).source is None


def test_a_machines_translation_is_not_the_source_of_good_english():
    note = "reads like machine translation: foreign time of day (2)"
    early = report("a", "", published="2021-07-03", notes=(note,))
    late = report("b", "", published="2021-07-05")
    assert direction(early, late).source is None


def test_copy_is_cut_from_the_bottom():
    found = direction(report("a", "\n\n".join(DISPATCH.split("\n\n")[:3])), report("b", DISPATCH))
    assert (found.source, found.sure) == ("b", False)


def test_an_earlier_text_that_stops_short_is_not_the_source_of_the_whole():
    cut = "\n\n".join(DISPATCH.split("\n\n")[:3])
    early = report("a", cut, published="2021-07-03")
    late = report("b", DISPATCH, published="2021-07-05")
    assert direction(early, late).source is None
