"""The statements room given what nobody meant it to read: it ends, soon, and invents nothing."""

import time

import pytest

from copydesk.models import load_parser
from copydesk.records import Report
from copydesk.statements import StatementsSettings, extract_statements, find_people

_SECONDS = 30.0
"""For one text, parsing included, on a busy machine; most take a hundredth of it."""
_NEST = "“He said ‘they wrote “we heard ‘go’ twice” once’ to us.” "
_TRANSCRIPT = (
    "HOST: Good evening, mayor.\nROTH: Thank you.\nHOST: Did the bridge fall?\nROTH: It did not.\n"
)
_TABLE = "Town | Dead | Hurt\nSorva | 3 | 14\nHalvik | 0 | 2\nLundvar | 12 | 120\n"
_POEM = "The tide comes in,\nthe tide goes out,\nand nobody\nsaid anything\nabout the boats.\n\n"

TEXTS = {
    "unclosed quotes": "He said “go and see. " * 300,
    "closing marks alone": "they came” and went” away. " * 300,
    "nested quotes": _NEST * 60,
    "every mark": "“„‟”«»‹›「」『』《》〈〉〝〞＂\"‘’‚'``'' " * 60,
    "mixed typographies": '“The ship sank", he said. „We swam«, she said. «No”, he said. ' * 60,
    "apostrophes": "the boys' dog's 'n' roll o' the '90s 'twas said " * 100,
    "ten paragraphs": "\n".join(f"“Line {n} of what I have to say." for n in range(10)) + "”\n",
    "a transcript": _TRANSCRIPT * 60,
    "capitals": "THE FERRY SANK OFF LUNDVAR ON TUESDAY, POLICE SAID. NOBODY DIED. " * 60,
    "a list": "\n".join(f"- item {n}: 3 eggs, said Ann" for n in range(200)),
    "a table": _TABLE * 60,
    "poetry": _POEM * 40,
    "5,000 words": "the ship and the crew said that " * 833 + "it sank.",
    "right to left": "קברניט אמר: ״הספינה טבעה״. قال الربان: «غرقت السفينة». " * 60,
    "emoji": "😀 said 🚢 “💥💥💥” ✋🏽 👩‍👩‍👧 on 🗓 5 May 🇫🇷. " * 60,
    "digits": "He paid $" + "9" * 400 + " and 1" + ",000" * 100 + " more on 99/99/9999.",
    "marks only": "…!?;:—–-()[]{}<>|/\\~^%$#@*&+=_" * 100,
    "one letter": "a" * 20_000,
    "says says": "said " * 2_000,
    "zero width": "sa\u200bid\u200d \ufeff“\u202ego\u202c” " * 100,
    "combining": "z\u0300\u0301\u0302\u0303\u0304" * 1000,
}
"""Each a text as received; what is asked of all of them is below."""


@pytest.fixture(scope="module")
def parser():
    return load_parser()[0]


@pytest.mark.parametrize("name", sorted(TEXTS))
@pytest.mark.parametrize("language", ["en", "fr", "it"])
def test_it_ends_soon_and_invents_nothing(name, language, parser):
    text = TEXTS[name]
    report = Report(id="r", locator="a", text=text, language=language, published="2024-05-03")
    begun = time.monotonic()
    annotation = parser.parse([text])[0]
    statements = extract_statements(report, annotation, StatementsSettings())
    people = find_people(report, annotation, statements)
    assert time.monotonic() - begun < _SECONDS
    for statement in statements:
        assert statement.content.words(text) == statement.text
        assert statement.text.strip()
        for span in (statement.source, statement.cue, statement.sentence):
            assert span is None or 0 <= span.start < span.end <= len(text)
        for part in (*statement.moments, *statement.quantities):
            assert part.span.words(text) == part.text
            assert statement.content.covers(part.span)
    ids = [statement.id for statement in statements]
    assert len(ids) == len(set(ids))
    assert {i for person in people for i in person.statements} <= set(ids)


@pytest.mark.parametrize("name", ["every mark", "marks only", "one letter", "combining"])
def test_no_speaker_where_nobody_is_named(name, parser):
    text = TEXTS[name]
    report = Report(id="r", locator="a", text=text, language="en")
    found = extract_statements(report, parser.parse([text])[0], StatementsSettings())
    assert not [s for s in found if s.speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge closed on 31 February 2024.",
        "The bridge closed on February 30.",
        "The bridge will open in the year 20240.",
        "It opened on 2024-02-31 at 25:61.",
        "It sank on 99/99/9999.",
    ],
)
def test_a_date_that_cannot_be_is_none(text, parser):
    report = Report(id="r", locator="a", text=text, language="en", published="2024-05-03")
    found = extract_statements(report, parser.parse([text])[0], StatementsSettings())
    assert [m.text for s in found for m in s.moments if m.earliest] == []


def test_four_hundred_digits_are_no_amount(parser):
    report = Report(id="r", locator="a", text=TEXTS["digits"], language="en")
    found = extract_statements(report, parser.parse([report.text])[0], StatementsSettings())
    for quantity in (q for s in found for q in s.quantities):
        assert quantity.high is None or quantity.high < 1e15
