"""Planted differences: one detail of one report is altered; is it found, and as what?

Stories of three reports are taken from the development groups. A detail is chosen that two of
the reports share: both have a sentence with the same number, date, name, place or assertion, and
those sentences have words in common. It is altered in one report only, and the story is collated
again. Found means: a claim has a variation of the right kind, one of whose readings rests on
the altered sentence. The same stories unaltered show the false alarms.
"""

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench.quality._collating import Press, alone
from copydesk.collation import Collation
from copydesk.collation.wordlists import word_lists
from copydesk.records import Report, Statement
from copydesk.text.annotation import Token

_STORIES = 150
_SHORTEST, _LONGEST = 1_200, 5_000
"""Characters of a report: long enough to have details, short enough for a quick bench."""
_EACH = 12
"""Details planted of each kind, at most."""
_ALIKE = 0.34
"""Share of content words two sentences have in common at least, to tell of one thing."""

_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTH_DAY = re.compile(
    r"\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})\b"
)
_SURNAMES = ("Halloran", "Vasquez", "Lindqvist", "Okafor", "Petrakis", "Marchetti")
_TOWNS = ("Lisbon", "Nairobi", "Toronto", "Osaka", "Denver", "Marseille")
_LANDS = ("Norway", "Peru", "Kenya", "Japan", "Portugal", "Chile")
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_AUXILIARIES = frozenset({"was", "were", "is", "are", "has", "have", "had", "will", "would"})


@dataclass(frozen=True, slots=True)
class Plant:
    """One altered detail.

    Attributes:
        kind: What sort of detail.
        report: Place of the altered report in the story.
        start: Where the altered sentence begins.
        end: Where it ends.
        changes: What is put in place of what, by place in the text.
        witness: The other report's sentence that has the detail: report, start, end.
    """

    kind: str
    report: int
    start: int
    end: int
    changes: tuple[tuple[int, int, str], ...]
    witness: tuple[int, int, int]


def run(data: Path) -> dict[str, float]:
    """Plant, collate and count."""
    press = Press()
    tally: Counter[str] = Counter()
    planted: Counter[str] = Counter()
    for reports in _stories(data, press):
        plain, _ = press.collate(reports, alone(reports))
        alarms = _contradictions(plain)
        for alarm in sorted(alarms):
            print("alarm", *alarm)
        tally["claims"] += len(plain.claims)
        tally["alarms"] += len(alarms)
        for plant in _plants(reports, press, planted):
            planted[plant.kind] += 1
            _try(plant, reports, press, len(alarms), tally)
    figures = {
        f"recall {kind}": tally[f"found {kind}"] / count for kind, count in sorted(planted.items())
    }
    found, all_planted = tally["found"], sum(planted.values())
    return figures | {
        "recall": found / max(1, all_planted),
        "precision": found / max(1, found + tally["wrong"]),
        "right kind of those found": found / max(1, tally["seen"]),
        "false alarms per 100 claims": 100 * tally["alarms"] / max(1, tally["claims"]),
        "planted": float(all_planted),
        "claims": float(tally["claims"]),
    }


def _stories(data: Path, press: Press) -> Iterator[list[Report]]:
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    path = data / "stories" / "allsides" / "articles.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            groups[article["story_id"]].append(article)
    three = 3
    chosen = [
        group
        for _, group in sorted(groups.items())
        if len(group) == three
        and all(_SHORTEST <= len(article["text"]) <= _LONGEST for article in group)
    ]
    for group in chosen[:_STORIES]:
        reports = press.reports(group)
        if len(reports) == three:
            yield reports


def _contradictions(collation: Collation) -> set[tuple[str, ...]]:
    return {
        (claim.id, variation.detail, *(reading.text[:90] for reading in variation.readings))
        for claim in collation.claims
        for variation in claim.variations
        if variation.kind == "contradiction"
    }


def _try(
    plant: Plant, reports: Sequence[Report], press: Press, before: int, tally: Counter[str]
) -> None:
    altered = list(reports)
    text = altered[plant.report].text
    shift = 0
    for start, end, words in sorted(plant.changes):
        text = text[: start + shift] + words + text[end + shift :]
        shift += len(words) - (end - start)
    altered[plant.report] = replace(altered[plant.report], text=text)
    collation, statements = press.collate(altered, alone(altered))
    moved = sum(
        len(words) - (end - start) for start, end, words in plant.changes if start < plant.start
    )
    first, last = plant.start + moved, plant.end + shift
    touched = _changed_sentences(plant, altered[plant.report].id, statements)
    wanted = "version" if plant.kind == "status" else "contradiction"
    kinds = [
        variation.kind
        for claim in collation.claims
        for variation in claim.variations
        if any(
            _touches(statements[at], altered[plant.report].id, first, last)
            for reading in variation.readings
            for at in reading.statements
        )
    ]
    hit = wanted in kinds
    tally["found"] += hit
    tally[f"found {plant.kind}"] += hit
    tally["seen"] += hit or any(kind not in {"wording", "translation"} for kind in kinds)
    tally["wrong"] += max(0, _elsewhere(collation, touched) - before)
    if not hit:
        print(f"missed {plant.kind}: {text[first:last][:160]!r} seen as {sorted(set(kinds))}")


def _changed_sentences(plant: Plant, report: str, statements: dict[str, Statement]) -> set[str]:
    """Give the statements whose sentence holds any change: a name is altered everywhere."""
    places = []
    shift = 0
    for start, end, words in sorted(plant.changes):
        places.append(start + shift)
        shift += len(words) - (end - start)
    return {
        at
        for at, statement in statements.items()
        if statement.report == report
        and any(statement.sentence.start <= place <= statement.sentence.end for place in places)
    }


def _elsewhere(collation: Collation, touched: set[str]) -> int:
    """Count the contradictions that rest on no altered sentence."""
    return sum(
        variation.kind == "contradiction"
        and not any(at in touched for reading in variation.readings for at in reading.statements)
        for claim in collation.claims
        for variation in claim.variations
    )


def _touches(statement: Statement, report: str, start: int, end: int) -> bool:
    content = statement.content
    return content.report == report and content.start < end and start < content.end


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence with its tokens and its content words."""

    report: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    words: frozenset[str]


def _plants(reports: Sequence[Report], press: Press, planted: Counter[str]) -> Iterator[Plant]:
    """Find in a story one detail of each kind that two reports share."""
    lines = [line for at, report in enumerate(reports) for line in _lines(at, report, press)]
    done: set[str] = set()
    for one in lines:
        for other in lines:
            if one.report == other.report or not _alike(one, other):
                continue
            for plant in _altered(one, other, reports[one.report].text, len(planted)):
                if plant.kind not in done and planted[plant.kind] < _EACH:
                    done.add(plant.kind)
                    yield plant


def _lines(at: int, report: Report, press: Press) -> Iterator[_Line]:
    annotation = press.annotation(report)
    for run in annotation.sentences:
        # Heads are told by the place of their words, since a sentence is looked at by itself.
        tokens = tuple(
            token._replace(head=annotation.tokens[token.head].start)
            for token in annotation.tokens[run.first : run.last]
        )
        words = frozenset(token.lemma.lower() for token in tokens if token.pos in _CONTENT)
        fewest, most = 5, 40
        told = any(token.pos in {"VERB", "AUX"} and token.dep == "ROOT" for token in tokens)
        told = told and not any("@" in token.text or "/" in token.text for token in tokens)
        if told and len(words) >= fewest and len(tokens) <= most:
            yield _Line(at, run.start, run.end, tokens, words)


def _alike(one: _Line, other: _Line) -> bool:
    shared = len(one.words & other.words)
    fewest = 4
    return shared >= fewest and shared / len(one.words | other.words) >= _ALIKE


def _altered(one: _Line, other: _Line, text: str, turn: int) -> Iterator[Plant]:
    theirs = {_seat(token, other.tokens) for token in other.tokens}
    witness = (other.report, other.start, other.end)
    for token in one.tokens:
        if _seat(token, one.tokens) not in theirs:
            continue
        for kind, words in _changes(token, one.tokens, turn):
            places = [(token.start, token.end)]
            if kind == "name":
                pattern = re.compile(rf"\b{re.escape(token.text)}\b")
                places = [match.span() for match in pattern.finditer(text)]
            changes = tuple((start, end, words) for start, end in places)
            yield Plant(kind, one.report, one.start, one.end, changes, witness)
    yield from _sentence_changes(one, other)


def _seat(token: Token, line: Sequence[Token]) -> tuple[str, str, str]:
    """Give the word and what it hangs on: the same detail hangs on the same verb or noun."""
    head = _head(token, line)
    up = _head(head, line)
    over = up if head.pos == "ADP" else head
    return token.text, "" if head.pos == "ADP" else token.dep, over.lemma.lower()


def _head(token: Token, line: Sequence[Token]) -> Token:
    return next((other for other in line if other.start == token.head), token)


def _changes(token: Token, line: Sequence[Token], turn: int) -> Iterator[tuple[str, str]]:
    alone = not any(
        other.entity == token.entity and other.start in {token.end + 1, token.start - 1}
        for other in line
    )
    before = any(other.end + 1 == token.start and other.entity == token.entity for other in line)
    after = any(token.end + 1 == other.start and other.entity == token.entity for other in line)
    if token.text in _WEEKDAYS:
        yield "date", _WEEKDAYS[(_WEEKDAYS.index(token.text) + 3) % 7]
    elif token.pos == "NUM" and token.text.isdigit() and token.entity == "CARDINAL":
        yield "number", str(int(token.text) * 2 + 3)
    elif token.pos == "NUM" and token.text.isdigit() and token.entity == "DATE":
        number = int(token.text)
        days = 28
        if number <= days:
            yield "date", str(number + 4 if number < days - 4 else number - 9)
    elif token.entity == "PERSON" and token.text.istitle() and before and not after:
        yield "name", _SURNAMES[turn % len(_SURNAMES)]
    elif token.entity == "GPE" and token.dep == "pobj" and alone:
        lands = token.text.lower() in word_lists().countries
        yield "place", (_LANDS if lands else _TOWNS)[turn % len(_TOWNS)]


def _sentence_changes(one: _Line, other: _Line) -> Iterator[Plant]:
    """Negate the main verb, or turn what has happened into what is planned."""
    root = next((token for token in one.tokens if token.dep == "ROOT"), None)
    theirs = next((token for token in other.tokens if token.dep == "ROOT"), None)
    witness = (other.report, other.start, other.end)
    if root is None or theirs is None or root.lemma != theirs.lemma:
        return
    if any(token.dep == "neg" for token in (*one.tokens, *other.tokens)):
        return
    if root.lemma in {"say", "tell", "be", "report", "write"}:
        return
    for token in one.tokens:
        under = token.head == root.start
        if under and token.dep in {"aux", "auxpass"} and token.text in _AUXILIARIES:
            changes = ((token.end, token.end, " not"),)
            yield Plant("negation", one.report, one.start, one.end, changes, witness)
            return
    if root.pos == "VERB" and root.tag == "VBD":
        changes = ((root.start, root.end, f"did not {root.lemma}"),)
        yield Plant("negation", one.report, one.start, one.end, changes, witness)
        changes = ((root.start, root.end, f"plans to {root.lemma}"),)
        yield Plant("status", one.report, one.start, one.end, changes, witness)
