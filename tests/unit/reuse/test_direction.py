from copydesk.reuse.direction import direction
from tests.unit.reuse.press import report


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


def test_hours_of_different_zones_on_one_day_are_not_compared():
    one = report("a", "", published="2021-07-03T08:00:00+02:00")
    other = report("b", "", published="2021-07-03T09:00:00+09:00")
    assert direction(one, other).source is None
