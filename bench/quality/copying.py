"""Copying: our own invented press, in which who copied whom is known.

Eight events of 13 to 16 texts, in ``bench/press/copying`` (its README says how they were made).
A pair is same-origin when both texts descend from one. Measured within each event and with all
events pooled, for open and closed files apart. Of the closed files only totals by role are ever
printed, never a pair: who has seen the pair would mend it.

``recall_ROLE`` is the share of same-origin pairs with a text of that role that share a lineage;
``merged_ROLE`` the share of other pairs with a text of that role that do so too;
``found_ROLE`` the share of copies in their dispatch's lineage, and ``taken_ROLE`` the share of
independent texts that share a lineage with any other text.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path

from bench.quality.lineage import partition
from copydesk.clean import CleanSettings, clean
from copydesk.models import load_encoders
from copydesk.records import Capture, Report
from copydesk.reuse import ReuseSettings, find_lineages, find_reuse

NEEDS_DATA = False
"""The press is part of the project."""

Row = Mapping[str, str]
Lines = Mapping[str, str]

_PRESS = Path(__file__).parents[1] / "press" / "copying"
_SHELVES = ("open", "closed")


class _Told:
    """The press says in which language each text is."""

    def __init__(self, language: str) -> None:
        self.language = language

    def guess(self, text: str) -> str:
        """Repeat what the press says."""
        return self.language if text else "und"


def run(data: Path) -> dict[str, float]:
    """Measure lineages on the press; the data folder is not looked at."""
    del data
    figures: dict[str, float] = {}
    for shelf in _SHELVES:
        events = [_rows(path) for path in sorted(_PRESS.glob(f"{shelf}-*.jsonl"))]
        apart = [_lineages(event) for event in events]
        together = [row for event in events for row in event]
        rows = {row["id"]: row for row in together}
        pooled = _lineages(together)
        for name, found in (("", apart), ("pooled_", [pooled])):
            figures |= {f"{shelf}_{name}{key}": value for key, value in _scores(rows, found)}
        if shelf == "open":
            _show_pairs(rows, apart)
    return figures


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _lineages(rows: Sequence[Row]) -> Lines:
    """Give each text's lineage; one that the clean room spiked stands alone."""
    reports = _cleaned(rows)
    settings = ReuseSettings()
    reuse = find_reuse(reports, settings, load_encoders()[0])
    found = partition(find_lineages(reports, reuse, settings), reports)
    return {row["id"]: found.get(row["id"], row["id"]) for row in rows}


def _cleaned(rows: Iterable[Row]) -> list[Report]:
    reports = []
    for row in rows:
        capture = Capture(
            locator=row["id"],
            form="plain",
            content=row["text"],
            given_id=row["id"],
            outlet=row["outlet"],
            language=row["language"],
        )
        outcome = clean(capture, CleanSettings(), _Told(row["language"]))
        if isinstance(outcome, Report):
            reports.append(outcome)
    return reports


def _scores(rows: Mapping[str, Row], partitions: Sequence[Lines]) -> list[tuple[str, float]]:
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for found in partitions:
        for one, other in combinations(sorted(found), 2):
            same = rows[one]["origin"] == rows[other]["origin"]
            joined = found[one] == found[other]
            right["joined"] += joined
            right["joined rightly"] += joined and same
            measure = "recall" if same else "merged"
            roles = {_role(rows[one]), _role(rows[other])} - {"dispatch"}
            for name in (measure, *(f"{measure}_{role}" for role in roles)):
                asked[name] += 1
                right[name] += joined
        for name, well in _standings(rows, found):
            asked[name] += 1
            right[name] += well
    figures = {name: right[name] / count for name, count in asked.items()}
    figures["precision"] = right["joined rightly"] / max(right["joined"], 1)
    return sorted(figures.items())


def _standings(rows: Mapping[str, Row], found: Lines) -> Iterable[tuple[str, bool]]:
    """Say of each text but the dispatches whether it was found, or taken for a copy."""
    sizes: dict[str, int] = defaultdict(int)
    for line in found.values():
        sizes[line] += 1
    for page in sorted(found):
        row = rows[page]
        if row["origin"] != page:
            yield f"found_{_role(row)}", found[page] == found[row["origin"]]
        elif row["role"] != "dispatch":
            yield f"taken_{_role(row)}", sizes[found[page]] > 1


def _role(row: Row) -> str:
    """Texts in another language than the dispatch are a role of their own."""
    return row["role"] if row["language"] == "en" else f"{row['role']}_abroad"


def _show_pairs(rows: Mapping[str, Row], partitions: Sequence[Lines]) -> None:
    """Print what went wrong among the open events."""
    for found in partitions:
        for one, other in combinations(sorted(found), 2):
            same = rows[one]["origin"] == rows[other]["origin"]
            joined = found[one] == found[other]
            if joined and not same:
                print(f"  taken for one: {one} {other}")
            if same and not joined and "dispatch" in {rows[one]["role"], rows[other]["role"]}:
                print(f"  kept apart: {one} {other}")
