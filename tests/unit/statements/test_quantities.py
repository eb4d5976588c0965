"""How much: expected values are worked out by reading."""

import pytest

from copydesk.statements.quantities import find_quantities
from copydesk.text.annotation import Annotation


def read(text, parser=None):
    annotation = parser.parse([text])[0] if parser else Annotation()
    return find_quantities(text, "r", annotation)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("$3.5 billion", 3.5e9, 3.5e9, "USD"),
        ("(more than €3.2 billion)", 3.2e9, None, "EUR"),
        ("US$40m", 4e7, 4e7, "USD"),
        ("£13bn", 1.3e10, 1.3e10, "GBP"),
        ("40 million euros", 4e7, 4e7, "EUR"),
        ("200%", 200, 200, "%"),
        ("three percent", 3, 3, "%"),
        ("20 to 25 percent", 20, 25, "%"),
        ("between 3 and 5 km", 3, 5, "km"),
        ("$3-5 billion", 3e9, 5e9, "USD"),
        ("38 degrees Celsius", 38, 38, "°C"),
        ("1,234,567 kg", 1234567, 1234567, "kg"),
        ("12,00,000 rupees", 1200000, 1200000, "INR"),
        ("5 crore rupees", 5e7, 5e7, "INR"),
        ("two lakh rupees", 2e5, 2e5, "INR"),
        ("billions of dollars", 2e9, 9999999999, "USD"),
        ("at least 40 km", 40, None, "km"),
        ("nearly 200 km", 180, 200, "km"),
        ("about 50 kg", 45, 55, "kg"),
        ("up to 60 km", None, 60, "km"),
        ("half of the fleet", 50, 50, "%"),
        ("two-thirds of the fleet", 66.7, 66.7, "%"),
        ("one in five sailors", 20, 20, "%"),
        ("a 59-year-old resident", 59, 59, "year"),
        ("aged 59", 59, 59, "year"),
    ],
)
def test_an_amount_is_a_range_with_a_unit(text, low, high, unit):
    (found,) = read(text)
    assert (found.low, found.high, found.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "counted"),
    [
        ("They signed more than ten agreements.", 11, None, "agreements"),
        ("At least 12 people were hurt.", 12, None, "people"),
        ("Fewer than 30 ships sailed.", None, 29, "ships"),
        ("Tens of thousands of young cadres studied there.", 20000, 99999, "cadres"),
        ("Dozens of houses burned.", 24, 99, "houses"),
        ("The island has 100 million inhabitants.", 1e8, 1e8, "inhabitants"),
        ("It fired a 21-gun salute.", 21, 21, "guns"),
        ("Twenty-five miners were rescued.", 25, 25, "miners"),
        ("Several hundred people fled.", 300, 999, "people"),
        ("Two police officers died.", 2, 2, "police officers"),
    ],
)
def test_a_count_says_what_it_counts(parser, text, low, high, counted):
    (found,) = read(text, parser)
    assert (found.low, found.high, found.unit, found.counted) == (low, high, None, counted)


def test_an_ordinal_has_a_place_in_an_order(parser):
    (found,) = read("It was her fifth visit to the island.", parser)
    assert (found.low, found.high, found.unit, found.counted) == (5, 5, "ordinal", "visit")
    (found,) = read("They marked the 80th anniversary of the landing.", parser)
    assert (found.low, found.unit, found.counted) == (80, "ordinal", "anniversary")


def test_what_an_amount_is_of(parser):
    (found,) = read("The volume of trade was only $3.5 billion.", parser)
    assert found.counted == "volume of trade"


def test_from_one_number_to_another_is_no_range(parser):
    found = read("The price rose from $3 million to $5 million.", parser)
    assert [(q.low, q.high) for q in found] == [(3e6, 3e6), (5e6, 5e6)]


@pytest.mark.parametrize(
    "text",
    [
        "In 2023 the mill closed.",
        "On June 20, 2024 at 5:30 p.m.",
        "It lasted three days.",
        "under Resolution 2231 of the council",
        "the new Boeing 737 landed",
        "Call 0171 555 0199 now",
        "Call +44 20 7946 0958 now",
        "version 3.8.18",
        "open 24/7",
        "see https://example.org/2024/12345 there",
        "No. 10",
        "one of the sailors",
        "",
    ],
)
def test_dates_names_and_addresses_are_no_amounts(parser, text):
    assert read(text, parser) == ()


def test_a_number_of_400_digits_is_no_amount():
    assert read("He owes " + "9" * 400 + " pounds") == ()


def test_spans_hold_the_words(parser):
    text = "At least 12 people, about $40 million and nearly half of the 300 ships."
    found = read(text, parser)
    assert [q.text for q in found][:2] == ["At least 12", "about $40 million"]
    for quantity in found:
        assert quantity.span.words(text) == quantity.text
