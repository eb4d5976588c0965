"""Prose: whether a report's words can stand in the account by themselves, and how."""

import re

from copydesk.account.clauses import SUBJECTS, breaks_off, is_clause, tokens_of
from copydesk.account.leaning import leans
from copydesk.records import Report, Span
from copydesk.text.annotation import Annotation
from copydesk.text.lexicon import words
from copydesk.text.words import fold, words_of

_OPENING = re.compile(r"^(?:[\s–—\-•*,;:.]+|\([A-Z][A-Za-z .&]{1,30}\)\s*[–—-]?\s*)+")
_CLOSING = re.compile(r"[\s–—\-,;:]+$")
_APART = re.compile(r"(?<=\w) +([.,;:!?])(?!\w)")
_NOT_PROSE = re.compile(
    r"https?://|www\.|pic\.twitter|(?<!\w)[@#]\w"
    r"|hide caption|^photos?:|file photo|click here|sign up for"
    r"|\w:['‘“\"]\w|\bthey (?:say|said|claim)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")
_READER = re.compile(
    r"\b(?:(?:[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our|I|[Mm]y|me)\b(?!\.)"
    r"|[Tt]his (?:newspaper|paper|website|site|page|article|reporter|correspondent)\b)"
)
_OPEN_END = frozenset({"ADP", "CCONJ", "SCONJ", "DET", "PART", "PRON"})
_TERMINAL = frozenset(".!?…:;”\"'’»)]—–")
"""What a sentence may end with."""

_ENDINGS = '.!?”"»'


def own_words(
    span: Span, report: Report, annotation: Annotation | None, known: frozenset[str]
) -> str | None:
    """Give the report's words as a sentence, or None where they cannot stand by themselves.

    Args:
        span: The words.
        report: The report they stand in.
        annotation: What the parser says of the report's text.
        known: Common nouns that the story itself makes known.
    """
    text = trimmed(span.words(report.text))
    if _announces(span, report):
        return None
    if (
        not text
        or text[0] == "("
        or "\n" in text
        or not balanced(text)
        or hangs(text)
        or not _is_prose(text)
    ):
        return None
    # Outside quotation marks "we" and "you" are the outlet's writers and readers: that is no news.
    if text.endswith("?") or _READER.search(_QUOTED.sub("", text)):
        return None
    if (
        not is_clause(span, annotation)
        or _commands(span, annotation)
        or leans(span, annotation, known)
    ):
        return None
    if (
        breaks_off(span, annotation)
        or _ends_open(span, annotation)
        or _begins_with_verb(span, annotation)
    ):
        return None
    return capital(text) + ("" if text[-1] in _ENDINGS else ".")


def _announces(span: Span, report: Report) -> bool:
    """Whether a colon follows: then what is told comes after it, and this only announces it."""
    words_here = span.words(report.text).rstrip(' "”')
    return words_here.endswith(":") or report.text[span.end : span.end + 2].lstrip()[:1] == ":"


def is_cut(sentence: Span, report: Report) -> bool:
    """Tell whether a sentence was taken apart in the middle: its line goes on after or before."""
    text = report.text
    last = sentence.words(text).rstrip()[-1:]
    after = text[sentence.end : sentence.end + 2]
    goes_on = last not in _TERMINAL and after[:1] == " " and after[1:].strip() != ""
    before = text[max(0, sentence.start - 2) : sentence.start]
    comes_on = before.endswith(" ") and before[:1].isalnum()
    return goes_on or comes_on


def is_taken_back(clause: Span, report: Report) -> bool:
    """Tell whether what follows a clause limits it: "they were to meet, but it was called off"."""
    following = [word.folded for word in words_of(report.text[clause.end : clause.end + 30])]
    return following[:1] != [] and following[0] in words("en", "account_words", "takes_back")


def trimmed(text: str) -> str:
    """Give the words without marks at the edges, and without an opening that only joins."""
    text = _APART.sub(r"\1", _CLOSING.sub("", _OPENING.sub("", text)))
    joins = words("en", "account_words", "connectives")
    parts = words_of(text[:60])
    for count in (4, 3, 2, 1):
        if len(parts) > count:
            opening = text[: parts[count].start]
            if fold(opening).strip(" ,;:–—") in joins and ("," in opening or count == 1):
                return _OPENING.sub("", text[parts[count].start :])
    return text


def hangs(text: str) -> bool:
    """Tell whether the words begin as only a second sentence does."""
    start = [word.folded for word in words_of(text[:80])]
    phrases = words("en", "account_words", "hanging_phrases")
    return (
        not start
        or start[0] in words("en", "account_words", "hanging")
        or any(" ".join(start[:count]) in phrases for count in (2, 3, 4))
        or (start[0] == "the" and _bare(start))
    )


def _bare(start: list[str]) -> bool:
    """Whether it begins with a thing said before and not said again: "The decision came …"."""
    named = words("en", "account_words", "said_before")
    says_which = words("en", "account_words", "says_which")
    return len(start) > 2 and start[1] in named and start[2] not in says_which


def balanced(text: str) -> bool:
    """Tell whether every quotation mark and bracket that opens also closes."""
    return (
        text.count("“") == text.count("”")
        and text.count('"') % 2 == 0
        and text.count("(") == text.count(")")
    )


def _is_prose(text: str) -> bool:
    """Whether it is a sentence of a report: no address, tag or shouted line."""
    letters = [mark for mark in text if mark.isalpha()]
    shouted = sum(mark.isupper() for mark in letters) > len(letters) / 2
    return not shouted and not _NOT_PROSE.search(text)


def _ends_open(span: Span, annotation: Annotation | None) -> bool:
    """Whether the words break off: after "with", "and" or "the"."""
    if annotation is None:
        return False
    ending = [token for _, token in tokens_of(span, annotation) if token.pos != "PUNCT"]
    if not ending or ending[-1].pos not in _OPEN_END:
        return False
    # "carried on", "pulled out", "against it": a particle or pronoun may well come last.
    return ending[-1].dep in ("prep", "cc", "mark", "det", "aux", "poss")


def _commands(span: Span, annotation: Annotation | None) -> bool:
    """Whether it tells the reader to do something: "Ask those who run it"."""
    inside = tokens_of(span, annotation) if annotation else []
    for place, token in inside:
        if token.dep == "ROOT" and token.tag == "VB":
            return not any(item.head == place and item.dep in SUBJECTS for _, item in inside)
    return False


def _begins_with_verb(span: Span, annotation: Annotation | None) -> bool:
    """Whether a finite verb comes first: its subject stands in the sentence before."""
    if annotation is None:
        return False
    first = next((t for _, t in tokens_of(span, annotation) if t.pos != "PUNCT"), None)
    return first is not None and first.tag in ("VBZ", "VBP", "VBD", "MD")


def capital(text: str) -> str:
    """Give the text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
