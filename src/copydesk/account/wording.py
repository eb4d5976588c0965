"""Wording: a claim in a report's own words, or in a plain template around them."""

import re
from collections import Counter
from typing import NamedTuple

from copydesk.account.dating import Dating
from copydesk.account.material import Index
from copydesk.account.prose import is_cut, is_taken_back, own_words
from copydesk.account.settings import AccountSettings
from copydesk.account.speaking import Spoken, with_speaker
from copydesk.records import Citation, Claim, Report, Span, Statement
from copydesk.text.lexicon import words
from copydesk.text.words import fold

_RUN_TOGETHER = re.compile(r"\b\w*[a-zß-ÿ]{2}[A-ZÀ-Þ][a-zß-ÿ]{2,}\w*")
"""Two words without the space between them, as a link's text leaves them behind."""

_JOINED = re.compile(r"(?:Mac|Mc|Fitz|De|La|Le|Van|Di|O|i|e)[A-ZÀ-Þ]")
"""Names that are rightly so."""

_OVERTAKEN = 0.5
"""What each later version costs a wording that has an earlier one."""

_SHORTEST = 5
"""Words of the shortest sentence that is taken."""

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

    def __init__(self, index: Index, settings: AccountSettings, dating: Dating) -> None:
        """Keep the material, the longest sentence that is taken, and what "yesterday" means."""
        self.index = index
        self._settings = settings
        self._dating = dating
        self._known: dict[str, list[Wording]] = {}
        self._ways: dict[str, list[Spoken]] = {}

    def of(self, claim: Claim) -> list[Wording]:
        """Give the ways to word a claim, the best first; none when none stands by itself."""
        if claim.id not in self._known:
            self._known[claim.id] = self._found(claim)
        return self._known[claim.id]

    def of_statement(self, statement: Statement) -> list[Wording]:
        """Give the ways to word one statement, the best first."""
        report = self.index.reports[statement.report]
        found = [
            Wording(
                text, tuple(cite(item, report) for item in (span, *extra)), statement, span, rank
            )
            for text, span, extra, rank in self._ways_of(statement)
        ]
        return sorted(found, key=lambda way: (-way.rank, way.span))

    def _found(self, claim: Claim) -> list[Wording]:
        found: list[Wording] = []
        statements = self.index.statements_of(claim)[:_MOST_TRIED]
        agreed = _agreed_speaker(statements)
        for statement in statements:
            report = self.index.reports[statement.report]
            # Collation took the clearest statement's words for the claim: ours come from it too.
            chosen = 0.5 if statement.text == claim.wording else 0.0
            doubtful = statement.speaker not in (None, agreed) and statement.voice != "indirect"
            for text, span, extra, rank in self._ways_of(statement):
                if doubtful and extra:  # the template alone says whose words they are
                    continue
                citations = (cite(span, report), *(cite(item, report) for item in extra))
                found.append(Wording(text, citations, statement, span, rank + chosen))
        order = self.index.order
        return sorted(found, key=lambda way: (-way.rank, order[way.span.report], way.span))

    def _ways_of(self, statement: Statement) -> list[Spoken]:
        """The ways of one statement, each once however many claims it stands in."""
        if statement.id not in self._ways:
            report = self.index.reports[statement.report]
            ways = []
            for text, span, extra, rank in _ways(statement, report, self.index):
                length = text.count(" ") + 1
                if _SHORTEST <= length <= self._settings.longest_sentence:
                    rank_here = rank - _clumsiness(text, report) - length / 100
                    rank_here -= _OVERTAKEN * self.index.versions.steps_behind(span)
                    ways.append((self._dating.dated(text, span), span, extra, rank_here))
            self._ways[statement.id] = ways
        return self._ways[statement.id]


def _agreed_speaker(statements: list[Statement]) -> str | None:
    """Who said a quotation, by most of those who have it; nobody where they are at odds."""
    told = [item.speaker for item in statements if item.speaker and item.voice != "indirect"]
    if not told:
        return None
    (first, often), *others = Counter(told).most_common(2)
    return first if not others or often > others[0][1] else None


def _clumsiness(text: str, report: Report) -> float:
    """How much a reader would stumble: over words run together, or a machine's English."""
    machine = any("machine translation" in note for note in report.notes)
    run_together = sum(not _JOINED.match(found[0]) for found in _RUN_TOGETHER.finditer(text))
    return 1.5 * run_together + (0.8 if machine else 0.0)


def _ways(statement: Statement, report: Report, index: Index) -> list[Spoken]:
    """The whole sentence, its clause, or a template; each only where it stands by itself."""
    annotation = index.annotations.get(report.id)
    ways: list[Spoken] = []
    if is_cut(statement.sentence, report):
        return ways
    if statement.voice == "outlet" or _names_speaker(statement, report):
        whole = own_words(statement.sentence, report, annotation, index.known)
        ways += [(whole, statement.sentence, (), 2.0 + _share(statement))] if whole else []
    if statement.voice == "outlet" and statement.content != statement.sentence:
        clause = own_words(statement.content, report, annotation, index.known)
        whole_told = not is_taken_back(statement.content, report)
        if clause and whole_told and _begins_sentence(statement, report):
            ways.append((clause, statement.content, (), 2.2))
    if statement.voice != "outlet" and statement.speaker:
        ways += with_speaker(statement, report, annotation, index.known)
    return ways


def _share(statement: Statement) -> float:
    """How much of its sentence a statement is: one that fills it is better told by it."""
    content, sentence = statement.content, statement.sentence
    return min(1.0, (content.end - content.start) / (sentence.end - sentence.start))


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
