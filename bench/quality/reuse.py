"""Reuse: copying through five strengths of rewriting, against five kinds of independence.

Invented events of twelve texts each. A pair is same-origin when both descend from one text.
Recall of same-origin pairs is given by the role of the descendant; a false pair is an independent
text taken into a copy's lineage.
"""

import json
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

from bench.quality.lineage import cleaned, partition
from copydesk.models import load_encoders
from copydesk.reuse import ReuseSettings, find_lineages, find_reuse

Row = dict[str, str]


def run(data: Path) -> dict[str, float]:
    """Measure lineages on the invented press, event by event and all together."""
    path = data / "lineage" / "invented" / "press.jsonl"
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows: dict[str, Row] = {line["id"]: line for line in lines if "text" in line}
    events: dict[str, list[str]] = defaultdict(list)
    for row in rows.values():
        events[row["event"]].append(row["id"])
    figures = _scores(rows, [_lineages(rows, members) for members in events.values()])
    pooled = _scores(rows, [_lineages(rows, list(rows))])
    print("  pooled: " + " ".join(f"{name} {value:.3f}" for name, value in sorted(pooled.items())))
    return figures


def _lineages(rows: dict[str, Row], members: list[str]) -> dict[str, str]:
    pages = [
        {"id": row["id"], "text": row["text"], "outlet": row["outlet"]}
        for row in (rows[member] for member in members)
    ]
    reports = cleaned(pages)
    settings = ReuseSettings()
    reuse = find_reuse(reports, settings, load_encoders()[0])
    found = partition(find_lineages(reports, reuse, settings), reports)
    return {member: found.get(member, member) for member in members}


def _scores(rows: dict[str, Row], partitions: list[dict[str, str]]) -> dict[str, float]:
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for found in partitions:
        for one, other in combinations(sorted(found), 2):
            same = rows[one]["origin"] == rows[other]["origin"]
            joined = found[one] == found[other]
            right["joined"] += joined
            right["joined rightly"] += joined and same
            for role in {rows[one]["role"], rows[other]["role"]} - {"dispatch"}:
                name = f"recall_{role}" if same else f"merged_{role}"
                asked[name] += 1
                right[name] += joined
            asked["recall" if same else "merged"] += 1
            right["recall" if same else "merged"] += joined
            if joined and not same:
                print(f"  taken for one: {one} {other}")
            if same and not joined and "dispatch" in rows[one]["role"] + rows[other]["role"]:
                print(f"  kept apart: {one} {other}")
    figures = {name: right[name] / count for name, count in asked.items()}
    figures["precision"] = right["joined rightly"] / max(right["joined"], 1)
    return figures
