"""Planted differences of other sorts, in other stories than ``bench planted`` alters.

A generator written to differ from the first, since a text may be altered in ways nobody listed:
numbers in words and with units, another unit, "at least" for "at most", months and ordinals, two
names that change places, a name or place altered in one sentence while the rest of the report
keeps it, a verb that says the opposite, a "not" taken away, what is to come told as done.
Found and counted as there.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.quality._collating import Press
from bench.quality._planting import Line, Plant, head_of, measure, seat, three_of_one_story
from bench.quality.planted import short
from copydesk.collation.wordlists import word_lists
from copydesk.records import Report
from copydesk.text.annotation import Token


def _pairs(written: str) -> dict[str, str]:
    """Read "one: other, one: other"."""
    halves = (pair.split(":") for pair in written.split(","))
    return {one.strip(): other.strip() for one, other in halves}


_STORIES = 90
_SHORTEST, _LONGEST = 700, 8_000

_WORDS = (
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_GREAT = {"thousand": "million", "million": "billion", "billion": "million", "trillion": "billion"}
_MEASURES = _pairs(
    """
    miles: yards, feet: inches, kilometers: meters, minutes: hours, hours: days,
    days: weeks, weeks: months, months: years, years: months
    """
)
_BOUNDS = _pairs(
    """
    at least: at most, at most: at least, more than: fewer than, over: under,
    fewer than: more than, less than: more than, up to: at least
    """
)
_PEOPLE = ("Arne Solheim", "Rosa Quintero", "Dieter Haas", "Wanjiru Kamau", "Paolo Brandt")
_TOWNS = ("Leeds", "Tampere", "Quito", "Adelaide", "Lyon", "Calgary")
_LANDS = ("Iceland", "Ghana", "Uruguay", "Nepal", "Finland", "Bolivia")
_OPPOSITES = _pairs(
    """
    won: lost, lost: won, rose: fell, fell: rose, accepted: rejected,
    rejected: approved, approved: rejected, passed: rejected, opened: closed,
    increased: decreased, released: withheld, supported: opposed, began: ended,
    arrested: freed, allowed: barred, blocked: allowed, upheld: overturned,
    confirmed: denied, backed: opposed, raised: lowered, joined: left,
    resigned: stayed, survived: died, succeeded: failed, agreed: refused
    """
)
_WILL = re.compile(r"\b(?:will|is expected to|plans to|is set to)$")


def run(data: Path) -> dict[str, float]:
    """Plant, collate and count."""
    press = Press()
    return measure(_stories(data, press), press, _altered)


def _stories(data: Path, press: Press) -> list[list[Report]]:
    three = 3
    stories: list[list[Report]] = []
    for group in three_of_one_story(data):
        lengths = [len(article["text"]) for article in group]
        if short(group) or min(lengths) < _SHORTEST or max(lengths) > _LONGEST:
            continue
        reports = press.reports(group)
        if len(reports) == three and len(stories) < _STORIES:
            stories.append(reports)
    return stories


def _altered(one: Line, other: Line, text: str, turn: int) -> Iterator[Plant]:
    theirs = {seat(token, other.tokens) for token in other.tokens}
    for at, token in enumerate(one.tokens):
        if seat(token, one.tokens) in theirs:
            for kind, start, end, words in _token_changes(at, one, other, turn):
                yield _plant(kind, one, other, ((start, end, words),))
    for kind, changes in _sentence_changes(one, other, text):
        yield _plant(kind, one, other, changes)


def _plant(kind: str, one: Line, other: Line, changes: tuple[tuple[int, int, str], ...]) -> Plant:
    witness = (other.report, other.start, other.end)
    return Plant(kind, one.report, one.start, one.end, changes, witness)


def _token_changes(
    at: int, one: Line, other: Line, turn: int
) -> Iterator[tuple[str, int, int, str]]:
    token, low = one.tokens[at], one.tokens[at].text.lower()
    theirs = {each.text.lower() for each in other.tokens}
    before = one.tokens[at - 1] if at else None
    after = one.tokens[at + 1] if at + 1 < len(one.tokens) else None
    counted = bool(before and before.pos == "NUM")
    whole = (token.start, token.end)
    if low in _WORDS and token.pos == "NUM":
        # More and less in turn, so that no word is always the greater.
        step = 3 if turn % 2 else -4
        yield "number in words", *whole, _WORDS[(_WORDS.index(low) + step) % len(_WORDS)]
    elif low in _GREAT and counted:
        yield "unit of number", *whole, _GREAT[low]
    elif low in _MEASURES and counted:
        yield "unit of measure", *whole, _MEASURES[low]
    elif low in _ORDINALS and token.pos == "ADJ":
        yield "ordinal", *whole, _ORDINALS[(_ORDINALS.index(low) + 2) % len(_ORDINALS)]
    elif token.text in _MONTHS and token.entity == "DATE":
        yield "month", *whole, _MONTHS[(_MONTHS.index(token.text) + 5) % len(_MONTHS)]
    else:
        yield from _figures(token, after.text if after else "")
        yield from _names(at, one, theirs, turn)


def _figures(token: Token, after: str) -> Iterator[tuple[str, int, int, str]]:
    plain = re.fullmatch(r"\d+(\.\d+)?", token.text)
    if plain and (after in {"%", "percent"} or after in _GREAT):
        fine = 1 if plain[1] else 0
        yield "figure", token.start, token.end, f"{float(token.text) * 1.6 + 2:.{fine}f}"
    elif re.fullmatch(r"\d{1,3}(,\d{3})+", token.text):
        figure = int(token.text.replace(",", "")) * 3 // 2 + 111
        yield "figure", token.start, token.end, f"{figure:,}"


def _names(at: int, one: Line, theirs: set[str], turn: int) -> Iterator[tuple[str, int, int, str]]:
    token = one.tokens[at]
    if token.entity == "PERSON" and _last_of_two(at, one.tokens):
        first = one.tokens[at - 1]
        if first.text.lower() in theirs:
            yield "name once", first.start, token.end, _PEOPLE[turn % len(_PEOPLE)]
    elif token.entity == "GPE" and token.dep == "pobj" and _by_itself(at, one.tokens):
        lands = token.text.lower() in word_lists().countries
        towns = (_LANDS if lands else _TOWNS)[turn % len(_TOWNS)]
        yield "place once", token.start, token.end, towns


def _last_of_two(at: int, line: Sequence[Token]) -> bool:
    person = [
        0 <= place < len(line) and line[place].entity == "PERSON" and line[place].text.istitle()
        for place in (at - 2, at - 1, at, at + 1)
    ]
    return person == [False, True, True, False]


def _by_itself(at: int, line: Sequence[Token]) -> bool:
    beside = [line[place].entity for place in (at - 1, at + 1) if 0 <= place < len(line)]
    return line[at].entity not in beside


def _sentence_changes(
    one: Line, other: Line, text: str
) -> Iterator[tuple[str, tuple[tuple[int, int, str], ...]]]:
    words, others = (" ".join(token.text.lower() for token in side.tokens) for side in (one, other))
    for bound, opposite in _BOUNDS.items():
        found = re.search(rf"\b({bound}) (?=[\d$]|{'|'.join(_WORDS)})", text[one.start : one.end])
        if found and re.search(rf"\b{bound} \S*\d|\b{bound} \w+", others) and bound in words:
            yield "bound", ((one.start + found.start(1), one.start + found.end(1), opposite),)
            break
    yield from _swapped(one, other)
    yield from _verbs(one, other, text)


def _swapped(one: Line, other: Line) -> Iterator[tuple[str, tuple[tuple[int, int, str], ...]]]:
    """Let the doer and the one it is done to change places."""
    ours, theirs = (
        {
            token.dep: token
            for token in side.tokens
            if token.dep in {"nsubj", "dobj"}
            and token.entity in {"PERSON", "GPE", "ORG"}
            and head_of(token, side.tokens).dep == "ROOT"
        }
        for side in (one, other)
    )
    both = len({"nsubj", "dobj"})
    if len(ours) != both or {dep: token.text for dep, token in ours.items()} != {
        dep: token.text for dep, token in theirs.items()
    }:
        return
    doer, done = ours["nsubj"], ours["dobj"]
    if doer.text != done.text:
        yield (
            "roles swapped",
            ((doer.start, doer.end, done.text), (done.start, done.end, doer.text)),
        )


def _verbs(
    one: Line, other: Line, text: str
) -> Iterator[tuple[str, tuple[tuple[int, int, str], ...]]]:
    roots = [
        next((token for token in side.tokens if token.dep == "ROOT"), None) for side in (one, other)
    ]
    root, theirs = roots
    if root is None or theirs is None or root.lemma != theirs.lemma:
        return
    nays = [any(token.dep == "neg" for token in side.tokens) for side in (one, other)]
    if all(nays):
        for token in one.tokens:
            if token.dep == "neg" and token.head == root.start and token.text == "not":
                yield "negation removed", ((token.start, token.end + 1, ""),)
    if any(nays) or root.lemma in {"say", "tell", "be", "report", "write"}:
        return
    if root.tag == "VBD" and root.text in _OPPOSITES:
        yield "opposite verb", ((root.start, root.end, _OPPOSITES[root.text]),)
    aux = [token for token in one.tokens if token.head == root.start and token.dep == "aux"]
    if root.tag == "VBD" and not aux:
        yield "refused to", ((root.start, root.end, f"refused to {root.lemma}"),)
        yield "failed to", ((root.start, root.end, f"failed to {root.lemma}"),)
        yield "status will", ((root.start, root.end, f"will {root.lemma}"),)
        yield "status expected", ((root.start, root.end, f"is expected to {root.lemma}"),)
    if (
        len(aux) == 1
        and _WILL.search(text[one.start : aux[0].end])
        and aux[0].end + 1 == root.start
    ):
        yield "status done", ((aux[0].start, root.end, _past(root.lemma)),)


_IRREGULAR = _pairs(
    """
    meet: met, hold: held, begin: began, make: made, take: took, give: gave, go: went,
    leave: left, send: sent, speak: spoke, become: became, get: got, pay: paid,
    run: ran, see: saw, win: won, have: had, do: did, face: faced, bring: brought,
    come: came
    """
)


def _past(lemma: str) -> str:
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ied"
    return f"{lemma}d" if lemma.endswith("e") else f"{lemma}ed"
