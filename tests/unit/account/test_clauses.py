"""Which words make a sentence by themselves, told by the real parser."""

import pytest

from copydesk.account.clauses import is_clause
from copydesk.account.leaning import leans
from copydesk.records import Span

WHOLE = [
    "Eleven kites fell on the harbour of Tavona",
    "The festival was opened by the mayor on Tuesday",
    "It is to be expected that the wind will turn",
]
FRAGMENT = [
    "Tavona, 100,000 inhabitants, as ideal for kites",
    "the town for its careful handling of the crisis",
    "and vowed to boost the festival",
]


def whole(text: str) -> Span:
    return Span(report="r", start=0, end=len(text))


@pytest.mark.parametrize("text", WHOLE)
def test_a_clause_has_a_subject_and_a_finite_verb(parser, text):
    assert is_clause(whole(text), parser.parse([text])[0])


@pytest.mark.parametrize("text", FRAGMENT)
def test_a_fragment_is_no_clause(parser, text):
    assert not is_clause(whole(text), parser.parse([text])[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Tuesday they opened the festival", True),
        ("This is viewed with suspicion", True),
        ("It is clear that the wind turned", False),
        ("It is licensed to carry 120 kites", True),
        ("It was the third accident on the quay", True),
        ("Ilka Dorn said she would come", False),
    ],
)
def test_a_pronoun_for_somebody_named_before_leans(parser, text, expected):
    assert leans(whole(text), parser.parse([text])[0]) is expected
