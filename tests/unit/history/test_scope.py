"""As of a time, and without a report."""

import pytest

from copydesk.errors import BadMoment, NoSuchReport, NothingLeft
from copydesk.history.scope import (
    check_names,
    checked_moment,
    end_of,
    is_named,
    later,
    left_out,
    narrowed,
)
from tests.unit.history.build import report


def out(published):
    return report("courier", "Kites fell.", published=published)


@pytest.mark.parametrize(
    ("published", "as_of"),
    [
        ("2026-03-04T14:00", "2026-03-04T14:00"),
        ("2026-03-04T14:00:30", "2026-03-04T14:00"),
        ("2026-03-04", "2026-03-04"),
        ("2026-03-04T23:59", "2026-03-04"),
        ("2026-03-04T15:00+01:00", "2026-03-04T14:00Z"),
        ("2026-03-04T14:00+01:00", "2026-03-04T14:00"),  # one has no zone: as the clocks read
        ("2026-02", "2026-03-01"),
    ],
)
def test_what_was_out_by_then_stays(published, as_of):
    assert later(out(published), as_of) == ""


@pytest.mark.parametrize(
    ("published", "as_of", "why"),
    [
        ("2026-03-04T14:01", "2026-03-04T14:00", "published after"),
        ("2026-03-04", "2026-03-04T14:00", "too vague"),
        ("2026-03-05", "2026-03-04T14:00", "published after"),
        ("2026-03-04T14:30Z", "2026-03-04T15:00+01:00", "published after"),
        ("2026", "2026-03-04", "too vague"),
        ("2026-03", "2026-03-04T10:00+01:00", "too vague"),
        ("2027", "2026-03-04", "published after"),
        (None, "2026-03-04", "has no date"),
        ("last night", "2026-03-04", "cannot be read"),
    ],
)
def test_what_was_not_or_nobody_can_tell_is_left_out_with_the_reason(published, as_of, why):
    assert why in later(out(published), as_of)


def test_the_ends_of_the_calendar_are_no_trouble():
    assert later(out("0001-01-01T00:00+14:00"), "9999-12-31T23:59-14:00") == ""
    assert later(out("9999-12-31T23:59-14:00"), "0001-01-01T00:00+14:00")


@pytest.mark.parametrize(
    "given",
    ["noon", "2026-13-01", "2026-02-30", "14:00", "", "2026-3-4", "0000", "0000-01", "٢٠٢٦"],
)
def test_what_is_no_moment_is_refused(given):
    assert end_of(given) is None
    with pytest.raises(BadMoment, match="2026-03-04T14:00"):
        checked_moment(given)


@pytest.mark.parametrize("name", ["Courier", "COURIER", "courier.txt", "in/courier.txt", "77"])
def test_a_report_goes_by_outlet_file_locator_and_given_id(name):
    one = report("in/courier", "Kites fell.", outlet="Courier", given_id="77")
    assert is_named(one, name)
    assert not is_named(one, "Post")
    assert not is_named(report("x", "y", outlet=None), "")


def test_a_name_that_means_nothing_is_refused_with_the_nearest():
    with pytest.raises(NoSuchReport, match="Courier"):
        check_names([out("2026")], ["Couriere"])


def test_reports_are_cleaned_again_without_those_left_out():
    reports = [report(name, "Kites fell.") for name in "abc"]
    given = [f"capture {name}" for name in "abc"]
    seen = []

    def again(captures):
        seen.append(list(captures))
        return [reports[given.index(one)] for one in captures]

    captures, outcomes, left = narrowed((given, reports), (None, ["B"]), again)
    assert captures == ["capture a", "capture c"]
    assert [one.outlet for one in outcomes] == ["A", "C"]
    assert seen == [captures]
    assert [one.because for one in left] == ["asked to do without B"]


def test_leaving_out_everything_says_what_would_do():
    one = out(None)
    with pytest.raises(NothingLeft, match="--as-of"):
        narrowed((["capture"], [one]), ("2026", ()), lambda _: [])


def test_nothing_asked_leaves_nothing_out():
    assert left_out([out(None)], None, ()) == {}
