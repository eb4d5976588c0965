"""Wording: a claim in a report's own words, or in a plain template around them."""

import re
from typing import NamedTuple

from copydesk.account.clauses import is_clause, leans
from copydesk.account.material import Index
from copydesk.account.prose import balanced, capital, hangs, own_words, trimmed
from copydesk.account.settings import AccountSettings
from copydesk.records import Citation, Claim, Report, Span, Statement
from copydesk.text.annotation import Annotation
from copydesk.text.lexicon import words
from copydesk.text.words import fold, words_of

_LEANING = re.compile(r"\b(?:those|these|this)\s+(?!(?:year|month|week|day|morning|afternoon|"
                      r"evening|night|time|season|summer|winter|spring|autumn|fall|weekend)s?\b)"
                      r"\w+", re.IGNORECASE)  # fmt: skip
_STOPS = ".!?…"
_SHORTEST_QUOTE = 6
"""Words of a quotation below which it says little by itself: "It's going to stop"."""
_MOST_TRIED = 24
"""Statements of a claim that are tried for a wording: the earliest and so on; enough to choose."""


class Wording(NamedTuple):
    """A sentence for a claim.

    Attributes:
        text: The sentence.
        citations: What bears it out; the first is the one it was worded from.
        statement: The statement it was worded from.
        span: The words of the report it stands for.
        rank: How good it is; higher is better.
    """

    text: str
    citations: tuple[Citation, ...]
    statement: Statement
    span: Span
    rank: float


class Wordings:
    """Words claims, each once: the account and its lists ask for the same ones."""

    def __init__(self, index: Index, settings: AccountSettings) -> None:
        """Keep the material and the longest sentence that is taken."""
        self.index = index
        self._settings = settings
        self._known: dict[str, list[Wording]] = {}
        self._ways: dict[str, list[Way]] = {}

    def of(self, claim: Claim) -> list[Wording]:
        """Give the ways to word a claim, the best first; none when none stands by itself."""
        if claim.id not in self._known:
            self._known[claim.id] = self._found(claim)
        return self._known[claim.id]

    def _found(self, claim: Claim) -> list[Wording]:
        found: list[Wording] = []
        for statement in self.index.statements_of(claim)[:_MOST_TRIED]:
            report = self.index.reports[statement.report]
            # Collation took the clearest statement's words for the claim: ours come from it too.
            chosen = 0.5 if statement.text == claim.wording else 0.0
            for text, span, extra, rank in self._ways_of(statement):
                citations = (cite(span, report), *(cite(item, report) for item in extra))
                found.append(Wording(text, citations, statement, span, rank + chosen))
        order = self.index.order
        return sorted(found, key=lambda way: (-way.rank, order[way.span.report], way.span))

    def _ways_of(self, statement: Statement) -> list["Way"]:
        """The ways of one statement, each once however many claims it stands in."""
        if statement.id not in self._ways:
            report = self.index.reports[statement.report]
            ways = []
            for text, span, extra, rank in _ways(statement, report, self.index):
                length = text.count(" ") + 1
                if 4 <= length <= self._settings.longest_sentence:
                    rank_here = rank - _clumsiness(text, report) - length / 100
                    ways.append((text, span, extra, rank_here))
            self._ways[statement.id] = ways
        return self._ways[statement.id]


def _clumsiness(text: str, report: Report) -> float:
    """How much a reader would stumble: over what "those reports" are, or a machine's English."""
    machine = any("machine translation" in note for note in report.notes)
    return (1.0 if _LEANING.search(text) else 0.0) + (0.8 if machine else 0.0)


Way = tuple[str, Span, tuple[Span, ...], float]
"""A sentence, the words it stands for, what else it has to cite, and how good it is."""


def _ways(statement: Statement, report: Report, index: Index) -> list[Way]:
    """The whole sentence, its clause, or a template; each only where it stands by itself."""
    annotation = index.annotations.get(report.id)
    ways: list[Way] = []
    outlet = statement.voice == "outlet"
    if outlet or _names_speaker(statement, report):
        whole = own_words(statement.sentence, report, annotation, outlet=outlet)
        ways += [(whole, statement.sentence, (), 2.0 + _share(statement))] if whole else []
    if statement.voice == "outlet" and statement.content != statement.sentence:
        clause = own_words(statement.content, report, annotation)
        if clause and _begins_sentence(statement, report):
            ways.append((clause, statement.content, (), 2.2))
    if statement.voice != "outlet" and statement.speaker:
        ways += _with_speaker(statement, report, annotation)
    return ways


def _share(statement: Statement) -> float:
    """How much of its sentence a statement is: one that fills it is better told by it."""
    content, sentence = statement.content, statement.sentence
    return min(1.0, (content.end - content.start) / (sentence.end - sentence.start))


def _with_speaker(statement: Statement, report: Report, annotation: Annotation | None) -> list[Way]:
    speaker = statement.speaker or ""
    named = _mention(speaker, statement, report)
    if named is None or not is_clause(statement.content, annotation):
        return []
    if statement.manner == "held":  # nothing tells us that it was ever said
        return []
    if _speaks_of_himself(speaker, statement) or _half_named(statement, report):
        return []
    text = trimmed(statement.content.words(report.text))
    if statement.voice == "direct" and len(words_of(text)) >= _SHORTEST_QUOTE:
        quoted = statement.content.words(report.text).strip(" ,")
        stop = "" if quoted[-1:] in _STOPS else "."
        return [(f"{speaker} said: “{quoted}”{stop}", statement.content, (named,), 1.6)]
    stands = text and not hangs(text) and not leans(statement.content, annotation)
    if statement.voice == "indirect" and stands and balanced(text):
        return [(f"{capital(text)}, according to {speaker}.", statement.content, (named,), 1.4)]
    return []


def _speaks_of_himself(speaker: str, statement: Statement) -> bool:
    """Whether the words name the speaker: then somebody else is likely to have said them."""
    said = {word.folded.removesuffix("'s") for word in words_of(statement.text)}
    return words_of(speaker)[-1:] == [] or words_of(speaker)[-1].folded in said


def _half_named(statement: Statement, report: Report) -> bool:
    """Whether one name is all we have of the speaker, and the report did not put it there."""
    named = words_of(statement.speaker or "")
    if len(named) > 1 or statement.source is None:
        return False
    return named[0].folded not in fold(statement.source.words(report.text))


def _mention(speaker: str, statement: Statement, report: Report) -> Span | None:
    """Where the report names the speaker: nearest before the words, else the first place."""
    before = report.text.rfind(speaker, 0, statement.sentence.end)
    at = before if before >= 0 else report.text.find(speaker)
    return Span(report=report.id, start=at, end=at + len(speaker)) if at >= 0 else None


def _names_speaker(statement: Statement, report: Report) -> bool:
    """Whether the sentence itself names who says it, or tells of somebody unnamed."""
    if statement.source is None or not statement.sentence.covers(statement.source):
        return False
    source = fold(statement.source.words(report.text))
    if source.split()[:1] and source.split()[0] in words("en", "account_words", "hanging"):
        return False
    surname = fold(statement.speaker or source).split()[-1]
    return surname in source or not statement.source.words(report.text)[:1].isupper()


def _begins_sentence(statement: Statement, report: Report) -> bool:
    gap = report.text[statement.sentence.start : statement.content.start]
    return not gap.strip(' “"–—-') or fold(gap).strip(" ,") in words(
        "en", "account_words", "connectives"
    )


def cite(span: Span, report: Report) -> Citation:
    """Give the citation of a span."""
    return Citation(
        report=span.report, start=span.start, end=span.end, quote=span.words(report.text)
    )
