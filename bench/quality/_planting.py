"""Plants details in stories, collates them again, and counts what was found and as what."""

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench.quality._collating import Press, alone
from copydesk.collation import Collation
from copydesk.records import Report, Statement
from copydesk.text.annotation import Token

_EACH = 12
"""Details planted of each kind, at most."""
_ALIKE = 0.34
"""Share of content words two sentences have in common at least, to tell of one thing."""
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


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


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its tokens and its content words."""

    report: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    words: frozenset[str]


Generator = Callable[[Line, Line, str, int], Iterator[Plant]]
"""Alters a sentence that another report has too: both, the first one's text, and a turn."""


def measure(stories: Iterable[list[Report]], press: Press, altered: Generator) -> dict[str, float]:
    """Plant, collate and count."""
    tally: Counter[str] = Counter()
    planted: Counter[str] = Counter()
    for reports in stories:
        plain, _ = press.collate(reports, alone(reports))
        alarms = _contradictions(plain)
        for alarm in sorted(alarms):
            print("alarm", *alarm)
        tally["claims"] += len(plain.claims)
        tally["alarms"] += len(alarms)
        for plant in _plants(reports, press, planted, altered):
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


def three_of_one_story(data: Path) -> list[list[dict[str, Any]]]:
    """Give the development groups of three reports."""
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    path = data / "stories" / "allsides" / "articles.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            groups[article["story_id"]].append(article)
    three = 3
    return [group for _, group in sorted(groups.items()) if len(group) == three]


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
    wanted = "version" if plant.kind.startswith("status") else "contradiction"
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


def _plants(
    reports: Sequence[Report], press: Press, planted: Counter[str], altered: Generator
) -> Iterator[Plant]:
    """Find in a story one detail of each kind that two reports share."""
    lines = [line for at, report in enumerate(reports) for line in _lines(at, report, press)]
    done: set[str] = set()
    for one in lines:
        for other in lines:
            if one.report == other.report or not _alike(one, other):
                continue
            for plant in altered(one, other, reports[one.report].text, len(planted)):
                if plant.kind not in done and planted[plant.kind] < _EACH:
                    done.add(plant.kind)
                    yield plant


def _lines(at: int, report: Report, press: Press) -> Iterator[Line]:
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
            yield Line(at, run.start, run.end, tokens, words)


def _alike(one: Line, other: Line) -> bool:
    shared = len(one.words & other.words)
    fewest = 4
    return shared >= fewest and shared / len(one.words | other.words) >= _ALIKE


def seat(token: Token, line: Sequence[Token]) -> tuple[str, str, str]:
    """Give the word and what it hangs on: the same detail hangs on the same verb or noun."""
    head = head_of(token, line)
    up = head_of(head, line)
    over = up if head.pos == "ADP" else head
    return token.text, "" if head.pos == "ADP" else token.dep, over.lemma.lower()


def head_of(token: Token, line: Sequence[Token]) -> Token:
    return next((other for other in line if other.start == token.head), token)
