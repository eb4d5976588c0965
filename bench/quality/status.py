"""Happened, planned, possible or denied: against clauses whose status is known.

Five sets. Our own labels on development reports and on invented sentences, each in a half that
was looked at while the rules were made and a half that was only scored (``held``); a second
labeller's of other reports, halved alike; the clauses of two claims stories that two other people
labelled; and MEANTIME's events, whose annotators marked polarity, certainty and time.
"""

from collections import Counter
from pathlib import Path

from bench.quality._status_cases import (
    Cases,
    Clause,
    invented,
    meantime,
    press,
    second,
    stories,
)
from copydesk.models import load_parser
from copydesk.records import Report, Statement
from copydesk.statements import StatementsSettings, extract_statements
from copydesk.statements.syntax import Piece, Tree
from copydesk.text.annotation import Parser

_KINDS = ("happened", "planned", "possible", "denied")
Counts = Counter[tuple[str, str]]


def run(data: Path) -> dict[str, float]:
    """Compare the status of the statement that covers most of each labelled clause."""
    parser, _ = load_parser()
    figures: dict[str, float] = {}
    held: Counts = Counter()
    for name, made in (("press", press), ("invented", invented), ("second", second)):
        pairs = _judged(made(data), parser)
        for half in (False, True):
            counts = Counter((c.label, given) for c, given in pairs if c.held == half)
            held += counts if half else Counter()
            figures |= _named(f"{name}_{'held' if half else 'seen'}", counts)
        if name == "invented":
            figures |= _named("held", held)
    figures |= _named("all_held", held)
    for name, made in (("stories", stories), ("meantime", meantime)):
        pairs = _judged(made(data), parser, main=name == "meantime")
        figures |= _named(name, Counter((c.label, given) for c, given in pairs))
    return figures


def _judged(cases: Cases, parser: Parser, *, main: bool = False) -> list[tuple[Clause, str]]:
    """Give each clause with the status found for it; of marked words only the ``main`` verbs."""
    texts, clauses = cases
    names = sorted(texts)
    annotations = dict(zip(names, parser.parse([texts[name] for name in names]), strict=True))
    read = {}
    for name in names:
        report = Report(id=name, locator=name, text=texts[name], language="en")
        read[name] = extract_statements(report, annotations[name], StatementsSettings())
    judged: list[tuple[Clause, str]] = []
    trees = {name: Tree(texts[name], annotations[name]) for name in names} if main else {}
    for clause in clauses:
        found = _covering(read[clause.text], clause.start, clause.end)
        if main and (not found or not _is_main(trees[clause.text], found, clause)):
            continue
        judged.append((clause, found.status if found else "none"))
        if judged[-1][1] != clause.label and not clause.held:
            words = texts[clause.text][clause.start : clause.end]
            print(f"  {clause.label:>9} given {judged[-1][1]:<9} {words}")
    return judged


def _covering(statements: tuple[Statement, ...], start: int, end: int) -> Statement | None:
    """Give the statement that shares most with a clause, the shorter of two that do."""
    shared = [
        (min(s.content.end, end) - max(s.content.start, start), s.content.start - s.content.end, s)
        for s in statements
    ]
    best = max(shared, key=lambda row: row[:2], default=None)
    return best[2] if best and best[0] > 0 else None


def _is_main(tree: Tree, statement: Statement, clause: Clause) -> bool:
    """Tell whether a marked verb is what a statement asserts: of "wants to buy", the second."""
    inside = tree.within(Piece(statement.content.start, statement.content.end))
    if not inside:
        return False
    node: int | None = tree.head_in(inside[0], inside[-1])
    while node is not None:
        last, node = node, tree.child(node, "xcomp")
    return clause.start <= tree.tokens[last].start < clause.end


def _named(name: str, counts: Counts) -> dict[str, float]:
    figures = {}
    for kind in _KINDS:
        right = counts[kind, kind]
        gold = sum(n for (label, _), n in counts.items() if label == kind)
        given = sum(n for (_, found), n in counts.items() if found == kind)
        figures[f"{name}_{kind}_f1"] = 2 * right / max(1, gold + given)
    figures[f"{name}_macro_f1"] = sum(figures.values()) / len(_KINDS)
    figures[f"{name}_clauses"] = float(counts.total())
    return figures
