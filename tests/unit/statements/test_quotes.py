import pytest

from copydesk.statements.quotes import find_quotes


def inner(text: str) -> list[str]:
    return [text[quote.inner.start : quote.inner.end] for quote in find_quotes(text, 20)]


@pytest.mark.parametrize(
    "text",
    [
        '"The bridge is safe," she said.',
        "“The bridge is safe,” she said.",
        "„The bridge is safe,“ she said.",
        "»The bridge is safe,« she said.",
        "«The bridge is safe,» she said.",
        "‘The bridge is safe,’ she said.",
        "'The bridge is safe,' she said.",
        "''The bridge is safe,'' she said.",
        "``The bridge is safe,'' she said.",
        "”The bridge is safe,” she said.",
        "「The bridge is safe,」 she said.",
    ],
)
def test_every_typography(text):
    assert inner(text) == ["The bridge is safe,"]


def test_an_apostrophe_opens_and_closes_nothing():
    assert inner("It's the sailors' choice, isn't it? ’Tis. The boys’ dog.") == []


def test_a_plural_within_single_marks():
    text = "‘We like the sailors’ choice,’ she said."
    assert inner(text) == ["We like the sailors’ choice,"]


def test_nested_marks_give_the_outer_quotation():
    assert inner("“He told me ‘no’ and “never” again,” she said.") == [
        "He told me ‘no’ and “never” again,"
    ]


def test_a_quotation_over_paragraphs_goes_on():
    text = "“The water rose.\n\n“We left at once.\n\n“Nobody was hurt,” she said."
    quotes = find_quotes(text, 20)
    assert [quote.continued for quote in quotes] == [False, True, True]
    assert [quote.closed for quote in quotes] == [False, False, True]


def test_a_quotation_stops_after_the_paragraphs_allowed():
    text = "\n".join(["“The water rose."] * 9)
    assert sum(quote.continued for quote in find_quotes(text, 3)) <= 6


def test_a_mark_that_is_never_closed_within_a_sentence_is_a_slip():
    assert inner("He called it a “gift to the town and left. Nobody saw him.") == []
    assert inner("He called it a “gift and left. “Fine,” he said.") == ["Fine,"]


def test_feet_and_inches_are_no_quotation():
    assert inner('The pole is 6\'2" tall and the sign 5" wide.') == []


def test_hostile_marks_take_linear_time():
    assert len(find_quotes("“" * 50_000, 20)) <= 1
    assert len(find_quotes("' \"" * 50_000, 20)) < 60_000
