"""The proof reader: what in a sentence its citations do not bear out."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.account.dating import written
from copydesk.account.shape import out_of_place
from copydesk.records import Citation, CitedSentence, Moment, Statement
from copydesk.text.lexicon import words
from copydesk.text.words import fold, words_of

_QUOTED = re.compile(r'“([^“”]+)”|"([^"]+)"|«\s*([^«»]+?)\s*»|„([^„“”]+)[“”]')

_BRACKETED = re.compile(r" \[[^\[\]]*\]")


class Flaw(NamedTuple):
    """Something a sentence says and its citations do not.

    Attributes:
        promise: Number of the promise of the contract that it breaks.
        words: The words that nothing bears out.
    """

    promise: int
    words: str


class Quotation(NamedTuple):
    """Words in quotation marks.

    Attributes:
        words: What stands between the marks.
        start: Place of the opening mark.
        end: The code point after the closing one.
    """

    words: str
    start: int
    end: int


def quotations_of(text: str) -> list[Quotation]:
    """Give what a text puts in quotation marks, in order.

    Example:
        >>> [quotation.words for quotation in quotations_of("He said “no” and then “yes”.")]
        ['no', 'yes']
    """
    return [
        Quotation(next(group for group in match.groups() if group), *match.span())
        for match in _QUOTED.finditer(text)
    ]


def flaws_of(sentence: CitedSentence, statements: Sequence[Statement] = ()) -> Iterator[Flaw]:
    """Give what a sentence says and its citations do not.

    Stricter than the contract asks: not only numbers, dates and names, but every word has to
    stand in a cited span, but for the few that our templates add, and the words have to stand
    there one after the other (`out_of_place`).

    Example:
        >>> from copydesk.records import Citation
        >>> cited = Citation(report="r", start=0, end=9, quote="Ten boats")
        >>> sentence = CitedSentence(
        ...     text="Eleven boats.", standing="sole source", claims=(), citations=(cited,)
        ... )
        >>> [flaw.words for flaw in flaws_of(sentence)]
        ['Eleven']
    """
    if not sentence.citations:
        yield Flaw(1, sentence.text)
        return
    cited = [citation.quote for citation in sentence.citations]
    altered = list(_altered_quotations(sentence, cited, statements))
    yield from altered
    allowed = {word.folded for quote in cited for word in words_of(quote)}
    allowed |= words("en", "account_words", "template")
    if "[" in sentence.text:
        allowed |= _dates_of(sentence, statements)
    allowed |= {part for word in allowed for part in _parts(word)}
    foreign = [
        sentence.text[word.start : word.end]
        for word in words_of(sentence.text)
        if word.folded not in allowed and not _parts(word.folded) <= allowed
    ]
    yield from (Flaw(3, found) for found in foreign)
    # Words that are all there may still have been put together anew.
    placed = altered or foreign or out_of_place(sentence.text, cited)
    if isinstance(placed, str) and placed:
        yield Flaw(3, placed)
    if not placed and _is_unattributed(sentence, statements):
        yield Flaw(2, sentence.text)


def _dates_of(sentence: CitedSentence, statements: Sequence[Statement]) -> set[str]:
    """The words of the dates that "yesterday" and the like mean in the cited words."""
    return {
        word.folded
        for statement in statements
        for moment in statement.moments
        if any(_holds(citation, moment) for citation in sentence.citations)
        for word in words_of(written(moment))
    }


def _holds(citation: Citation, moment: Moment) -> bool:
    span = moment.span
    return (
        citation.report == span.report and citation.start <= span.start and span.end <= citation.end
    )


def _is_unattributed(sentence: CitedSentence, statements: Sequence[Statement]) -> bool:
    """Whether it gives as a fact what a report has somebody say: who says so was left behind."""
    said = sentence.citations[0]
    told = _run_of(sentence.text)
    if _run_of(said.quote) != told:
        return False  # a template, which names the speaker, or more than one citation's words
    return any(
        statement.report == said.report
        and statement.voice != "outlet"
        and not statement.beside
        and statement.source is not None
        and statement.content.start <= said.start
        and said.end <= statement.content.end
        and not (said.start <= statement.source.start and statement.source.end <= said.end)
        and (statement.speaker is None or fold(statement.speaker).split()[-1] not in told)
        for statement in statements
    )


def _run_of(text: str) -> list[str]:
    return [word.folded for word in words_of(text)]


def _parts(word: str) -> set[str]:
    """The possessive's owner and the halves of a hyphenated word."""
    bare = word.removesuffix("'s").removesuffix("'")
    return {bare, *bare.split("-")}


def _altered_quotations(
    sentence: CitedSentence, cited: Sequence[str], statements: Sequence[Statement]
) -> Iterator[Flaw]:
    for quoted, _, _ in quotations_of(sentence.text):
        verbatim = any(quoted in quote for quote in cited)
        printed = _as_printed(sentence, cited) or _said(quoted, sentence, statements)
        if not (verbatim and printed):
            yield Flaw(2, quoted)


def _as_printed(sentence: CitedSentence, cited: Sequence[str]) -> bool:
    """Whether the sentence is a report's own, so that its quotations are as printed there."""
    plain = _BRACKETED.sub("", sentence.text).rstrip(" .")
    return any(plain in quote or fold(plain) in fold(quote) for quote in cited)


def _said(quoted: str, sentence: CitedSentence, statements: Sequence[Statement]) -> bool:
    """Whether some cited statement is a quotation of these words by a speaker it names."""
    places = {(citation.report, citation.quote) for citation in sentence.citations}
    named = fold(sentence.text)
    return any(
        statement.voice in ("direct", "mixed")
        and quoted in statement.text
        and statement.speaker is not None
        and fold(statement.speaker) in named
        and any(report == statement.report and quoted in quote for report, quote in places)
        for statement in statements
    )
