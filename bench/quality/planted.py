"""Planted differences: one detail of one report is altered; is it found, and as what?

Stories of three reports are taken from the development groups. A detail is chosen that two of
the reports share: both have a sentence with the same number, date, name, place or assertion, and
those sentences have words in common. It is altered in one report only, and the story is collated
again. Found means: a claim has a variation of the right kind, one of whose readings rests on
the altered sentence. The same stories unaltered show the false alarms.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.quality._collating import Press
from bench.quality._planting import Line, Plant, measure, seat, three_of_one_story
from copydesk.collation.wordlists import word_lists
from copydesk.text.annotation import Token

_STORIES = 150
_SHORTEST, LONGEST = 1_200, 5_000
"""Characters of a report: long enough to have details, short enough for a quick bench."""
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTH_DAY = re.compile(
    r"\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})\b"
)
_SURNAMES = ("Halloran", "Vasquez", "Lindqvist", "Okafor", "Petrakis", "Marchetti")
_TOWNS = ("Lisbon", "Nairobi", "Toronto", "Osaka", "Denver", "Marseille")
_LANDS = ("Norway", "Peru", "Kenya", "Japan", "Portugal", "Chile")
_AUXILIARIES = frozenset({"was", "were", "is", "are", "has", "have", "had", "will", "would"})


def run(data: Path) -> dict[str, float]:
    """Plant, collate and count."""
    press = Press()
    chosen = [press.reports(group) for group in three_of_one_story(data) if short(group)]
    three = 3
    stories = [reports for reports in chosen[:_STORIES] if len(reports) == three]
    return measure(stories, press, _altered)


def short(group: Sequence[dict[str, Any]]) -> bool:
    """Tell whether all reports of a group are of a middling length."""
    return all(_SHORTEST <= len(article["text"]) <= LONGEST for article in group)


def _altered(one: Line, other: Line, text: str, turn: int) -> Iterator[Plant]:
    theirs = {seat(token, other.tokens) for token in other.tokens}
    witness = (other.report, other.start, other.end)
    for token in one.tokens:
        if seat(token, one.tokens) not in theirs:
            continue
        for kind, words in _changes(token, one.tokens, turn):
            places = [(token.start, token.end)]
            if kind == "name":
                pattern = re.compile(rf"\b{re.escape(token.text)}\b")
                places = [match.span() for match in pattern.finditer(text)]
            changes = tuple((start, end, words) for start, end in places)
            yield Plant(kind, one.report, one.start, one.end, changes, witness)
    yield from _sentence_changes(one, other)


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


def _sentence_changes(one: Line, other: Line) -> Iterator[Plant]:
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
