"""Promises of moments and quantities that hold for every text."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from copydesk.statements.moments import find_moments
from copydesk.statements.quantities import find_quantities
from copydesk.text.annotation import Annotation

_PIECES = st.sampled_from(
    [
        "the",
        "last",
        "next",
        "this",
        "early",
        "in",
        "on",
        "at",
        "20",
        "31",
        "June",
        "February",
        "Monday",
        "2024",
        "2023",
        "1990s",
        "two",
        "three",
        "days",
        "years",
        "ago",
        "week",
        ".",
        ",",
        "-",
        "/",
        ":",
        "$",
        "€",
        "%",
        "million",
        "and",
        "to",
        "between",
        "more",
        "than",
        "at",
        "least",
        "nearly",
        "half",
        "of",
        "dozens",
        "thousands",
        "5th",
        "first",
        "noon",
        "05:00",
        "GMT",
        "p.m.",
        "evening",
        "Thursday",
        "century",
        "quarter",
        "May",
        "March",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=30).map(" ".join))
ANCHORS = st.one_of(
    st.none(),
    st.dates().map(str),
    st.sampled_from(
        ["2024", "2024-02", "2024-02-29T23:59", "not a date", "9999-12-31", "0001-01-01"]
    ),
)


@given(text=TEXTS, anchor=ANCHORS)
@example(text="9" * 400, anchor=None)
@example(text="in 99999 years ago", anchor="0001-01-01")
@settings(max_examples=150, deadline=None)
def test_moments_lie_in_the_text_in_order_and_run_forward(text, anchor):
    found = find_moments(text, "r", Annotation(), anchor)
    at = 0
    for moment in found:
        assert moment.span.start >= at
        assert moment.span.words(text) == moment.text
        at = moment.span.end
        if moment.earliest and moment.latest:
            assert moment.earliest[:10] <= moment.latest[:10]


@given(text=TEXTS)
@example(text="$" + "9" * 400)
@example(text="one hundred " * 200)
@settings(max_examples=150, deadline=None)
def test_quantities_lie_in_the_text_and_low_is_not_above_high(text):
    for quantity in find_quantities(text, "r", Annotation()):
        assert quantity.span.words(text) == quantity.text
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high


def test_long_hostile_lines_are_read_in_bounded_time():
    for piece in ("1,", "one ", "the last ", "between 1 and ", "- ", "20.", "((((5 ", "May "):
        text = piece * 5_000
        find_moments(text, "r", Annotation(), "2024-01-01")
        find_quantities(text, "r", Annotation())
