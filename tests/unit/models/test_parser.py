"""The parser reads what was set with other marks as the same copy, and shows it as written."""

from copydesk.models import load_parser
from copydesk.text.annotation import Annotation

PLAIN = 'The ferry\'s crew said "all is well" at noon, and "no one" believed them.'
CURLY = "The ferry’s crew said “all is well” at\xa0noon, and “no one” believed them."


def _without_words(annotation: Annotation) -> list[tuple[object, ...]]:
    return [(t.start, t.end, t.lemma, t.tag, t.dep, t.head, t.entity) for t in annotation.tokens]


def test_curly_and_straight_marks_are_parsed_alike() -> None:
    parser, _ = load_parser()
    plain, curly = parser.parse([PLAIN, CURLY])
    assert _without_words(plain) == _without_words(curly)
    assert plain.sentences == curly.sentences
    assert plain.marks == curly.marks


def test_words_stand_in_the_annotation_as_they_stand_in_the_text() -> None:
    parser, _ = load_parser()
    (curly,) = parser.parse([CURLY])
    assert [CURLY[t.start : t.end] for t in curly.tokens] == [t.text for t in curly.tokens]
    assert "’s" in {token.text for token in curly.tokens}


def test_a_text_is_parsed_alike_alone_and_beside_its_twin() -> None:
    parser, _ = load_parser()
    assert parser.parse([CURLY]) == [parser.parse([PLAIN, CURLY])[1]]


def test_no_sentence_ends_with_a_short_title() -> None:
    text = "His wife, Lindhaven police Sgt. Ann Marie Dorrit, told the Mercury. Gov. Hale agreed."
    parser, _ = load_parser()
    (annotation,) = parser.parse([text])
    sentences = [text[run.start : run.end] for run in annotation.sentences]
    assert sentences == [text[: text.index("Gov.") - 1], "Gov. Hale agreed."]
