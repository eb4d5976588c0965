"""Happened, planned, possible or denied: against the labelled clauses of two stories.

Thirty-odd clauses, read by two people: too few to tune on, enough to see a mistake.
"""

import json
from collections import Counter
from pathlib import Path

from copydesk.models import load_parser
from copydesk.records import Report, Statement
from copydesk.statements import StatementsSettings, extract_statements

_KINDS = ("happened", "planned", "possible", "denied")


def run(data: Path) -> dict[str, float]:
    """Compare the status of the statement that covers most of each labelled clause."""
    folder = data / "claims" / "stories"
    texts = {row["id"]: row["text"] for row in map(json.loads, _lines(folder / "articles.jsonl"))}
    parser, _ = load_parser()
    read: dict[str, tuple[Statement, ...]] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for gold in map(json.loads, _lines(folder / "gold.jsonl")):
        for label in gold["status"]:
            name = label["report"]
            if name not in read:
                report = Report(id=name, locator=name, text=texts[name])
                annotation = parser.parse([texts[name]])[0]
                read[name] = extract_statements(report, annotation, StatementsSettings())
            start, end = label["clause_at"]
            found = _covering(read[name], start, end)
            given = found.status if found else "none"
            counts[label["status"], given] += 1
            if given != label["status"]:
                print(f"  {label['status']:>9} given {given:<9} {texts[name][start:end]}")
    return _figures(counts)


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _covering(statements: tuple[Statement, ...], start: int, end: int) -> Statement | None:
    """Give the statement that shares most with a clause, the shorter of two that do."""
    shared = [
        (min(s.content.end, end) - max(s.content.start, start), s.content.start - s.content.end, s)
        for s in statements
    ]
    best = max(shared, key=lambda row: row[:2], default=None)
    return best[2] if best and best[0] > 0 else None


def _figures(counts: Counter[tuple[str, str]]) -> dict[str, float]:
    figures = {}
    for kind in _KINDS:
        right = counts[kind, kind]
        gold = sum(n for (label, _), n in counts.items() if label == kind)
        given = sum(n for (_, found), n in counts.items() if found == kind)
        figures[f"{kind}_f1"] = 2 * right / max(1, gold + given)
    figures["macro_f1"] = sum(figures.values()) / len(_KINDS)
    figures["clauses"] = float(counts.total())
    return figures
