"""What the attribution tagger adds to the rules, and what it must leave alone."""

from dataclasses import replace

import pytest

from copydesk.records import Report
from copydesk.statements import StatementsSettings, extract_statements, find_attributions


@pytest.fixture(scope="module")
def attributions_of(parser):
    """Find the attributions of a text, as (source, cue, content, manner)."""

    def find(text):
        report = Report(id="r", locator="a.txt", text=text)
        found = find_attributions(report, parser.parse([text])[0], StatementsSettings())
        return [
            (
                a.source.words(text) if a.source else None,
                a.cue.words(text) if a.cue else None,
                a.content.words(text),
                a.manner,
            )
            for a in found
        ]

    return find


def test_a_wish_is_an_attribution_but_nobody_said_it(attributions_of, statements_of):
    text = "Ann Hale wants to sell the bridge."
    assert attributions_of(text) == [("Ann Hale", "wants", "to sell the bridge", "held")]
    (statement,) = statements_of(text)
    assert statement.voice == "outlet"


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The council opposes the sale of the bridge.", "The council", "the sale of the bridge"),
        ("Ola Brandt fears a second flood.", "Ola Brandt", "a second flood"),
        ("The union supports the plan.", "The union", "the plan"),
    ],
)
def test_where_somebody_stands(attributions_of, text, source, content):
    [found] = attributions_of(text)
    assert (found[0], found[2], found[3]) == (source, content, "held")


def test_what_somebody_refused_to_say_was_not_said(attributions_of):
    found = attributions_of("Ann Hale declined to say whether the ferry was insured.")
    assert all(manner == "held" for *_, manner in found)


def test_a_belief_by_the_rules_is_held_too(statements_of):
    (statement,) = statements_of("Ann Hale believes that the ferry was insured.")
    assert statement.voice == "indirect"
    assert statement.manner == "held"
    (statement,) = statements_of("Ann Hale said that the ferry was insured.")
    assert statement.manner == "said"


def test_without_marks_the_rules_do_it_alone(parser):
    text = "Ann Hale wants to sell the bridge. She said it was old."
    report = Report(id="r", locator="a.txt", text=text)
    annotation = parser.parse([text])[0]
    bare = replace(annotation, marks=b"")
    settings = StatementsSettings()
    [found] = find_attributions(report, bare, settings)
    assert found.because == "reporting verb with a clause"
    # Half as many marks as the words need belong to some other text.
    halved = replace(annotation, marks=annotation.marks[: len(annotation.marks) // 2])
    assert find_attributions(report, halved, settings) == (found,)


def test_what_the_rules_tell_stays_with_the_tagger_there(parser):
    text = "Ann Hale said the ferry was insured. “We checked,” she added. Ola Brandt denies it."
    report = Report(id="r", locator="a.txt", text=text)
    annotation = parser.parse([text])[0]
    settings = StatementsSettings()
    alone = extract_statements(report, replace(annotation, marks=b""), settings)
    both = extract_statements(report, annotation, settings)
    told = {(s.text, s.voice, s.speaker, s.status) for s in alone}
    assert told <= {(s.text, s.voice, s.speaker, s.status) for s in both}


def test_a_text_without_words(attributions_of):
    assert attributions_of("") == []


def test_any_marks_at_all_crash_nothing(parser):
    text = "He said. “\n\n” Ann Hale: no; the of to.\n\n- Trade, trade, trade!"
    report = Report(id="r", locator="a.txt", text=text)
    annotation = parser.parse([text])[0]
    size = len(annotation.tokens)
    for pattern in (b"\xff\x00\x00", b"\x00\xff\x00", b"\x00\x00\xff", b"\xff\xff\xff"):
        marked = replace(annotation, marks=pattern * size)
        extract_statements(report, marked, StatementsSettings())
        find_attributions(report, marked, StatementsSettings())
    mixed = bytes((7 * n * n) % 256 for n in range(3 * size))
    extract_statements(report, replace(annotation, marks=mixed), StatementsSettings())


def test_the_article_of_the_hearer_is_no_part_of_the_cue(attributions_of):
    found = attributions_of("Hale told the Kestrel Herald that she had sold the harbour.")
    assert [cue for _, cue, _, _ in found] == ["told"]
