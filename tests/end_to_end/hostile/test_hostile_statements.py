"""Texts never meant as reports: what is found stands in them, and time grows with length."""

import re
import time

import pytest

from copydesk.models import load_parser
from copydesk.records import Report
from copydesk.statements import (
    StatementsSettings,
    extract_statements,
    find_attributions,
    find_people,
    find_places,
    light_annotation,
    read_lightly,
)
from copydesk.statements.light_moments import find_light_moments
from copydesk.statements.light_quantities import find_light_quantities
from copydesk.statements.moments import find_moments
from copydesk.statements.quantities import find_quantities
from copydesk.text.annotation import Annotation

SETTINGS = StatementsSettings()
MARKS = (*"“”„‟«»‹›「」『』《》〈〉〝〞〟＂\"‘’‚'", "``")
_TEN = "\n".join(f"“Line {n} of what I have to say to you all." for n in range(1, 10))

TEXTS = {
    "4,000 unclosed quotes": "He said “go and see. " * 4000,
    "unclosed straight quotes": 'He said "go and see.\n' * 1000,
    "opening guillemets": "« a b " * 1000,
    "quotes of all kinds, unclosed": "".join(f"He said {mark}go on. " for mark in MARKS) * 20,
    "nested a thousand deep": "“‘" * 1000 + "go" + "’”" * 1000,
    "nested with words": "“a ‘b «c " * 300 + "go" + " c» b’ a”" * 300,
    "100,000 brackets": "(" * 100_000,
    "50,000 pairs of brackets": "(" * 50_000 + ")" * 50_000,
    "brackets around words": "[a (b {c " * 2000,
    "a quotation over ten paragraphs": f"{_TEN}\n“And that is all,” Ann Hale said.",
    "a transcript": "MS. HALE: Good evening.\nQ. Did it fall?\nA. It did not.\nTHE COURT: Go on.\n"
    * 80,
    "capitals": "THE FERRY SANK OFF LUNDVAR ON TUESDAY, POLICE SAID. “NOBODY DIED,” HALE SAID. "
    * 50,
    "a list": "\n".join(f"{n}. Buy {n} eggs from Ann ({n} EUR)" for n in range(300)),
    "a flattened table": "Town Dead Hurt Sorva 3 14 Halvik 0 2 Lundvar 12 120 Total 15 136 " * 60,
    "poetry": "The tide comes in,\n  the tide goes out,\nand nobody\n  said\nanything\n\n" * 60,
    "a sentence of 5,000 words": "the ship and the crew said that " * 833 + "it sank.",
    "5,000 names": "Ann, Bob and " * 1700 + "Cid said it sank.",
    "right to left": "קברניט אמר: ״הספינה טבעה״ ב-5 במאי. قال الربان: «غرقت السفينة» في 5 مايو. "
    * 80,
    "right-to-left marks": "\u202e“sank it”\u202c said \u2067Ann\u2069 Hale on \u200f5 May. " * 80,
    "emoji": "😀 said 🚢 “💥💥💥” ✋🏽 👩‍👩‍👧 on 🗓 5 May 🇫🇷 for 5️⃣ €. " * 80,
    "zero width": "A\u200bnn sa\u200bid\u200d \ufeff“it\u2060 sank” on 5\u200b May 2\u200b024. "
    * 100,
    "combining marks": "He s\u0301a\u0302i\u0303d\u0304 it s\u0301ank\u0308 on 5\u0301 M\u0302ay. "
    * 100,
    "a mountain of marks": "z" + "\u0301" * 20_000 + " said so.",
    "400 digits": "He paid $" + "9" * 400 + ", 1" + ",000" * 100 + " and 1" + ".000" * 100 + " €.",
    "numbers in words without end": "one hundred million " * 1000,
    "said said said": "said " * 5000,
    "according to according to": "according to " * 2000,
    "nothing but marks": "…!?;:—–-|/\\~^%$#@*&+=_" * 400,
    "nul and controls": "Ann\x00 said\x01 it\x0b sank\x0c on\x1b 5\x7f May.\x85 " * 50,
    "nothing": "",
    "spaces": " \t\u00a0\u2028\n" * 500,
}
LANGUAGES = ("en", "de", "fr", "ar")


@pytest.fixture(scope="module")
def parser():
    return load_parser()[0]


@pytest.fixture(scope="module")
def annotated(parser):
    """Give a text's annotation as the pipeline does; each is parsed once."""
    kept: dict[str, Annotation] = {}

    def give(text, language):
        if read_lightly(language):
            return light_annotation(text)
        if text not in kept:
            kept[text] = parser.parse([text])[0]
        return kept[text]

    return give


def measures(report, annotation):
    text, language = report.text, report.language
    if read_lightly(language):
        moments = find_light_moments(text, "r", language, report.published)
        return moments, find_light_quantities(text, "r", language, [m.span for m in moments])
    return (
        find_moments(text, "r", annotation, report.published),
        find_quantities(text, "r", annotation),
    )


def read(report, annotation):
    """Read a report in every way the room has."""
    statements = extract_statements(report, annotation, SETTINGS)
    return (
        statements,
        find_attributions(report, annotation, SETTINGS),
        find_people(report, annotation, statements),
        find_places([report], {"r": annotation}, None, SETTINGS),
        *measures(report, annotation),
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(TEXTS))
def test_nothing_is_invented(name, language, annotated):
    text = TEXTS[name]
    report = Report(id="r", locator="a", text=text, language=language, published="2024-05-03")
    statements, attributions, people, places, moments, quantities = read(
        report, annotated(text, language)
    )
    check_statements(statements, text)
    for attribution in attributions:
        assert attribution.content.words(text).strip()
        for span in (attribution.source, attribution.cue):
            assert span is None or span.words(text).strip()
    assert all(stands_in(person.name, text) for person in people)
    assert all(span.words(text).strip() for place in places for span in place.spans)
    check_measures(moments, quantities, text)


def check_statements(statements, text):
    first = min((text.index(mark) for mark in MARKS if mark in text), default=len(text))
    for statement in statements:
        assert statement.content.words(text) == statement.text
        assert statement.text.strip()
        assert stands_in(statement.speaker, text)
        assert all(stands_in(link, text) for link in statement.chain)
        assert statement.voice != "direct" or statement.content.start > first
        assert not statement.speaker or statement.source is not None or statement.chain


def check_measures(moments, quantities, text):
    for measure in (*moments, *quantities):
        assert measure.span.words(text) == measure.text
        assert measure.text.strip()
    for moment in moments:
        if moment.earliest and moment.latest:
            assert "0001" <= moment.earliest[:10] <= moment.latest[:10] <= "9999-12-31"
    for quantity in quantities:
        assert all(abs(end) < 1e30 for end in (quantity.low, quantity.high) if end is not None)


def stands_in(name, text):
    """Tell whether each word of a name stands in a text."""
    return name is None or all(word in text for word in re.findall(r"\w+", name))


def test_ten_paragraphs_are_one_speakers(parser):
    text = TEXTS["a quotation over ten paragraphs"]
    report = Report(id="r", locator="a", text=text, language="en")
    said = extract_statements(report, parser.parse([text])[0], SETTINGS)
    quoted = {s.text.rstrip(",.") for s in said if s.voice == "direct" and s.speaker == "Ann Hale"}
    assert {f"Line {n} of what I have to say to you all" for n in range(1, 10)} <= quoted
    assert "And that is all" in quoted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge closed on 31 February 2024."),
        ("en", "It opened on February 30th and closed on 2023-02-29."),
        ("en", "It will open in the year 20240, on 32 May."),
        ("en", "It sank on 99/99/9999 at 25:61."),
        ("de", "Die Brücke schloss am 31. Februar 2024 und am 30.02.2023."),
        ("de", "Sie öffnet im Jahr 20240, am 32. Mai."),
        ("fr", "Le pont a fermé le 31 février 2024 et le 30/02/2023."),
        ("fr", "Il ouvrira en 20240, le 32 mai."),
        ("es", "El puente cerró el 31 de febrero de 2024 y el 30/02/2023."),
        ("es", "Abrirá en el año 20240, el 32 de mayo."),
    ],
)
def test_a_day_that_cannot_be_has_no_value(language, text, annotated):
    report = Report(id="r", locator="a", text=text, language=language, published="2024-05-03")
    moments, _ = measures(report, annotated(text, language))
    assert [(m.text, m.earliest) for m in moments if m.earliest] == []


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_four_hundred_digits_are_no_amount(language, annotated):
    text = TEXTS["400 digits"]
    report = Report(id="r", locator="a", text=text, language=language)
    _, quantities = measures(report, annotated(text, language))
    assert [q.text for q in quantities if len(re.sub(r"\D", "", q.text)) > 24] == []


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    "name", ["nothing but marks", "100,000 brackets", "emoji", "400 digits", "a flattened table"]
)
def test_nobody_is_named_so_nobody_speaks(name, language, annotated):
    text = TEXTS[name]
    report = Report(id="r", locator="a", text=text, language=language)
    found = extract_statements(report, annotated(text, language), SETTINGS)
    assert [s.speaker for s in found if s.speaker] == []


GROWING = {
    "unclosed quotes": lambda n: "He said “go and see. " * n,
    "quotations": lambda n: "".join(f"“It sank at {i},” he said. " for i in range(n)),
    "a list": lambda n: "- 3 eggs, said Ann\n" * n,
    "a table": lambda n: "Sorva | 3 | 14\n" * n,
    "one sentence": lambda n: "the ship and the crew said that " * n + "it sank.",
    "nested": lambda n: "“a ‘b «c " * n + "go" + " c» b’ a”" * n,
    "brackets": lambda n: "(" * 20 * n,
    "numbers": lambda n: "two hundred million 1,000 3 eins hundert mil millones " * n,
    "days": lambda n: "last Monday 31 February in drei Tagen il y a deux ans 2010 und " * n,
}
_PIECES = 120
_WORTH_MEASURING = 0.4
"""Seconds of processor time below which a doubled text says nothing about growth."""


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", sorted(GROWING))
def test_twice_the_text_takes_about_twice_the_time(name, language, parser):
    """Processor time, the parser's left out; doubled until there is enough of it to tell."""
    spent, pieces = seconds(GROWING[name](_PIECES), language, parser), _PIECES
    again = seconds(GROWING[name](2 * pieces), language, parser)
    while again > _WORTH_MEASURING and again > 3 * spent and pieces < 4 * _PIECES:
        pieces *= 2
        spent, again = again, seconds(GROWING[name](2 * pieces), language, parser)
    assert again <= _WORTH_MEASURING or again <= 3 * spent


def seconds(text, language, parser):
    report = Report(id="r", locator="a", text=text, language=language, published="2024-05-03")
    annotation = light_annotation(text) if read_lightly(language) else parser.parse([text])[0]
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        read(report, annotation)
        best = min(best, time.process_time() - begun)
    return best


def test_a_wall_of_brackets_is_parsed_in_pieces(parser):
    """The tokenizer alone takes a second for 4,000 brackets without a space, four for 8,000."""
    annotation = parser.parse(["(" * 3000 + " Ann Hale said it sank."])[0]
    assert [token.text for token in annotation.tokens][-4:] == ["said", "it", "sank", "."]
    assert len(annotation.tokens) == 3006


def test_words_that_were_not_parsed_are_left_alone(parser):
    """A report longer than what is parsed: its annotation ends before its text does."""
    text = (
        "Ann Hale said it sank. “It went down,” she said.\n“Nothing was left.\n“Nothing,” Ann said."
    )
    for end in (0, 3, 22, 30, 50, 70, len(text)):
        annotation = parser.parse([text[:end]])[0] if end else Annotation()
        report = Report(id="r", locator="a", text=text, language="en")
        for statement in read(report, annotation)[0]:
            assert statement.content.end <= end
