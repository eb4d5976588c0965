"""Whatever the text: spans lie in it, quotations are verbatim, nobody crashes."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.records import Report
from copydesk.statements import StatementsSettings, extract_statements, find_people
from copydesk.statements.quotes import find_quotes
from copydesk.text.annotation import Annotation

_PIECES = st.sampled_from(
    [
        "Ann Hale", "said", "told", "that", "the ferry", "sank", ".", ",", "“", "”", '"', "'", "’",
        "‘", "«", "»", "„", ":", "\n", " ", "(", ")", "he", "according to", "denied", "charges",
        "will", "not", "—", "Mr.", "President", "🚢", "ALL HANDS LOST", "مرحبا", "whom", "\u200f",
    ]
)  # fmt: skip
_TEXTS = st.lists(_PIECES, max_size=40).map(" ".join) | st.text(max_size=120)
_SLOW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def read(parser):
    def run(text):
        annotation = parser.parse([text])[0]
        report = Report(id="r", locator="a.txt", text=text)
        statements = extract_statements(report, annotation, StatementsSettings())
        return statements, find_people(report, annotation, statements)

    return run


@given(text=_TEXTS)
@_SLOW
def test_every_span_lies_in_the_report_and_slices_to_its_words(read, text):
    statements, people = read(text)
    for statement in statements:
        assert statement.content.words(text) == statement.text
        assert statement.text.strip()
        for span in (statement.source, statement.cue, statement.sentence):
            assert span is None or span.words(text)
    for person in people:
        assert all(span.words(text) == role.text for role in person.roles for span in role.spans)


@given(text=_TEXTS)
@_SLOW
def test_what_is_called_direct_stands_within_quotation_marks(read, text):
    quotes = [quote.inner for quote in find_quotes(text, 20)]
    for statement in read(text)[0]:
        if statement.voice == "direct":
            span = statement.content
            assert any(q.start <= span.start and span.end <= q.end for q in quotes)


@given(text=_TEXTS)
@_SLOW
def test_twice_gives_the_same(read, text):
    assert read(text) == read(text)


@given(text=_TEXTS)
@_SLOW
def test_the_outlets_own_voice_has_no_source_and_a_speaker_heads_his_chain(read, text):
    for statement in read(text)[0]:
        if statement.voice == "outlet":
            assert statement.source is None
            assert statement.speaker is None
            assert statement.chain == ()
        if statement.speaker:
            assert statement.chain[0] == statement.speaker


@given(text=st.text(alphabet="“”\"'‘’«»„` \nab.,", max_size=300))
def test_quotations_do_not_overlap_and_lie_in_their_marks(text):
    quotes = find_quotes(text, 20)
    for before, after in pairwise(quotes):
        assert before.outer.end <= after.outer.start
    for quote in quotes:
        assert quote.outer.start < quote.inner.start < quote.inner.end <= quote.outer.end


_FOREIGN = st.sampled_from(
    [
        "Ida Voss", "sagte", "a déclaré", "dijo", "laut", "selon", "según", "dass", "que", ",", ".",
        "„", "“", "»", "«", "”", ":", "\n", "wie", "mitteilte", "gab", "an", "sei", "31. Februar",
        "vor", "zwei", "Wochen", "siebenundzwanzig", "mil millones", "vingt", "et", "un", "entre",
        "10", "à", "15", "%", "€", "2024", "im", "mars", "año", "pasado", "14.30", "Uhr", "1.200,5",
    ]
)  # fmt: skip


@given(
    text=st.lists(_FOREIGN, max_size=40).map(" ".join) | st.text(max_size=120),
    language=st.sampled_from(["de", "fr", "es", "it"]),
)
@settings(max_examples=150, deadline=None)
def test_without_a_parser_too_every_span_slices_to_its_words(text, language):
    report = Report(id="r", locator="a", text=text, language=language, published="2024-03-13")
    found = extract_statements(report, Annotation(), StatementsSettings())
    assert found == extract_statements(report, Annotation(), StatementsSettings())
    for statement in found:
        assert statement.content.words(text) == statement.text
        assert statement.text.strip()
        for measure in (*statement.moments, *statement.quantities):
            assert measure.span.words(text) == measure.text
            assert statement.content.covers(measure.span)
        for moment in statement.moments:
            assert not moment.earliest or not moment.latest or moment.earliest <= moment.latest
        for quantity in statement.quantities:
            assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
