"""Reads a report in a language for which no parser is installed.

Only what the marks and a word list show is taken: quotations, what stands beside "sagte", "selon"
or "según", and sentences that hold a date or a number. Nothing is guessed from syntax that was
not read, and the report carries a note.
"""

from collections.abc import Iterable

from copydesk.records import (
    Attributed,
    Moment,
    Person,
    Quantity,
    Report,
    Span,
    Statement,
    content_id,
)
from copydesk.records.voice import Status
from copydesk.statements.light_attribution import Found, found_in
from copydesk.statements.light_moments import find_light_moments
from copydesk.statements.light_quantities import find_light_quantities
from copydesk.statements.light_words import LightWords, light_words
from copydesk.statements.settings import StatementsSettings
from copydesk.text.annotation import Annotation, Run, Token
from copydesk.text.lexicon import lexicon
from copydesk.text.sentences import Sentence, sentences_of
from copydesk.text.words import words_of

NOTE = "read without a parser: only quotations, dates and numbers"
"""What is noted on such a report."""


def light_annotation(text: str) -> Annotation:
    """Give a text's words and sentences without any syntax, for a language no parser reads.

    Example:
        >>> [run.end for run in light_annotation("Es regnet. Der Fluss steigt.").sentences]
        [10, 28]
    """
    tokens: list[Token] = []
    runs = []
    for sentence in sentences_of(text):
        first = len(tokens)
        for word in words_of(sentence.text):
            start, end = sentence.start + word.start, sentence.start + word.end
            written = text[start:end]
            kind = "NUM" if written[:1].isdigit() else "X"
            tokens.append(Token(start, end, written, written.lower(), kind, "", "dep", first, ""))
        if len(tokens) > first:
            runs.append(Run(first, len(tokens), sentence.start, sentence.end))
    return Annotation(tokens=tuple(tokens), sentences=tuple(runs))


def light_statements(report: Report, settings: StatementsSettings) -> tuple[Statement, ...]:
    """Give the quotations of a report, and its sentences with a date or a number."""
    words = light_words(report.language)
    dated = report.dateline.date if report.dateline else None
    published = report.published or dated
    moments = find_light_moments(report.text, report.id, report.language, published)
    taken = [moment.span for moment in moments]
    quantities = find_light_quantities(report.text, report.id, report.language, taken)
    sentences = _body_sentences(report)
    found = found_in(report.text, sentences, words, settings)
    found += _plain(sentences, found, [*taken, *(q.span for q in quantities)])
    made = [_statement(report, one, words, moments, quantities) for one in found]
    unique = {statement.id: statement for statement in made}
    return tuple(sorted(unique.values(), key=lambda s: (s.content.start, s.content.end, s.id)))


def light_attributions(report: Report, settings: StatementsSettings) -> tuple[Attributed, ...]:
    """Give what is quoted or said in a report, in the order of the text, without a parser."""
    words = light_words(report.language)
    found = {
        Attributed(
            content=Span(report=report.id, start=one.start, end=one.end),
            source=one.span(report.id, one.source),
            cue=one.span(report.id, one.cue),
            voice=one.voice,
            because=one.because,
        )
        for one in found_in(report.text, _body_sentences(report), words, settings)
    }
    return tuple(sorted(found, key=in_order))


def in_order(found: Attributed) -> tuple[Span, Span, Span, str]:
    """Give by what attributions are sorted: where they stand, then how they were found."""
    content = found.content
    return content, found.cue or content, found.source or content, found.because


def _body_sentences(report: Report) -> list[Sentence]:
    """Give the sentences that stand in no heading."""
    return [
        sentence
        for sentence in _whole_sentences(report.text, report.language)
        if not any(h.start < sentence.end and sentence.start < h.end for h in report.headings)
    ]


def _whole_sentences(text: str, language: str) -> list[Sentence]:
    """Give the sentences of a text; "am 12. März" ends none."""
    months = lexicon(language, "months_and_days").get("months", {})
    whole: list[Sentence] = []
    for sentence in sentences_of(text):
        before = whole[-1] if whole else None
        word = sentence.text.split(" ", 1)[0].rstrip(".,;:").lower()
        numbered = before is not None and before.text[-2:-1].isdigit() and before.text[-1:] == "."
        if before and numbered and (word in months or word[:1].islower()):
            whole[-1] = Sentence(before.start, sentence.end, text[before.start : sentence.end])
        else:
            whole.append(sentence)
    return whole


def _plain(
    sentences: Iterable[Sentence], found: list[Found], figures: Iterable[Span]
) -> list[Found]:
    """Give the sentences with a date or a number that nobody is quoted in."""
    places = sorted(span.start for span in figures)
    spoken = sorted((one.sentence.start, one.sentence.end) for one in found)
    plain = []
    for sentence in sentences:
        inside = any(sentence.start <= place < sentence.end for place in places)
        meets = any(start < sentence.end and sentence.start < end for start, end in spoken)
        if inside and not meets and sentence.text.rstrip()[-1:] != "?":
            lead = len(sentence.text) - len(sentence.text.lstrip(' -–—»”"'))
            plain.append(Found(sentence, sentence.start + lead, sentence.end, "outlet"))
    return plain


def _statement(
    report: Report,
    one: Found,
    words: LightWords,
    moments: tuple[Moment, ...],
    quantities: tuple[Quantity, ...],
) -> Statement:
    content = Span(report=report.id, start=one.start, end=one.end)
    text = content.words(report.text)
    speaker = one.speaker
    status, negated = _status(text.lower(), words)
    if one.denied or (one.voice == "outlet" and words.denying.search(text.lower())):
        status = "denied"
    return Statement(
        id=content_id("st", report.id, content.start, content.end, one.voice, speaker),
        content=content,
        text=text,
        sentence=Span(report=report.id, start=one.sentence.start, end=one.sentence.end),
        voice=one.voice,
        source=one.span(report.id, one.source),
        cue=one.span(report.id, one.cue),
        speaker=speaker,
        chain=(speaker,) if speaker else (),
        status=status,
        negated=negated,
        hedged=status == "possible",
        moments=tuple(m for m in moments if content.covers(m.span)),
        quantities=tuple(q for q in quantities if content.covers(q.span)),
        because=one.because,
    )


def _status(low: str, words: LightWords) -> tuple[Status, bool]:
    """Judge by word lists alone: a negation, a "may", a "will"."""
    if words.negation.search(low):
        return "denied", True
    if words.possible.search(low):
        return "possible", False
    if words.planned.search(low) and not words.not_planned.search(low):
        return "planned", False
    return "happened", False


def light_people(statements: tuple[Statement, ...]) -> tuple[Person, ...]:
    """Give the people and bodies quoted in a report that was read without a parser."""
    said: dict[str, list[str]] = {}
    for statement in statements:
        if statement.speaker:
            said.setdefault(statement.speaker, []).append(statement.id)
    return tuple(
        Person(name=name, statements=tuple(dict.fromkeys(said[name]))) for name in sorted(said)
    )
