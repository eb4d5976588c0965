"""Same claim, standing, kinds of variation and near misses, against people's own collations.

Two sentences are a pair when one claim holds statements of both. Only sentences that the people
put into some claim are counted, since they listed twenty claims of each story, not all.
"""

import json
from collections import Counter
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.quality._collating import Press, received_place
from copydesk.records import Claim, Report, Statement

Sentence = tuple[str, int, int]
Pair = tuple[Sentence, Sentence]


def run(data: Path) -> dict[str, float]:
    """Score the stories that people collated; each labeller counts as a story."""
    folder = data / "claims" / "stories"
    articles = [json.loads(line) for line in (folder / "articles.jsonl").open(encoding="utf-8")]
    press = Press()
    totals: Counter[str] = Counter()
    for line in (folder / "gold.jsonl").open(encoding="utf-8"):
        gold = json.loads(line)
        mine = [article for article in articles if article["story_id"] == gold["story"]]
        reports = press.reports(mine)
        collation, statements = press.collate(reports, press.lineages(reports))
        scored = _score(gold, collation.claims, statements, reports)
        print(gold["story"], gold["labeller"], dict(scored))
        totals += scored
    return {
        "same-claim pairs precision": _share(totals["both"], totals["ours"]),
        "same-claim pairs recall": _share(totals["both"], totals["theirs"]),
        "same-claim pairs F1": _share(2 * totals["both"], totals["ours"] + totals["theirs"]),
        "across reports F1": _share(
            2 * totals["both across"], totals["ours across"] + totals["theirs across"]
        ),
        "near misses kept apart": 1 - _share(totals["near joined"], totals["near"]),
        "standing accuracy": _share(totals["standing right"], totals["standing"]),
        "false corroboration": _share(totals["falsely corroborated"], totals["standing"]),
        "variation kinds F1": _share(
            2 * totals["kinds both"], totals["kinds ours"] + totals["kinds theirs"]
        ),
        "contradictions per 100 claims": 100 * _share(totals["contradictions"], totals["claims"]),
        "claims": float(totals["claims"]),
    }


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _score(
    gold: dict[str, Any],
    claims: Iterable[Claim],
    statements: dict[str, Statement],
    reports: list[Report],
) -> Counter[str]:
    groups = [_sentences_of(claim) for claim in gold["claims"]]
    placed = _placed(gold, statements, reports)
    inside = {sentence for group in groups for sentence in group}
    ours_groups = [
        ({placed[at] for at in claim.statements if placed.get(at)}, claim) for claim in claims
    ]
    ours = {
        pair
        for group, _ in ours_groups
        for pair in combinations(sorted(s for s in group if s), 2)
        if pair[0] in inside and pair[1] in inside
    }
    theirs = {pair for group in groups for pair in combinations(sorted(group), 2)}
    near = {tuple(sorted((tuple(miss["a"]), tuple(miss["b"])))) for miss in gold["near_misses"]}
    joined = {
        pair for group, _ in ours_groups for pair in combinations(sorted(s for s in group if s), 2)
    }
    scored = Counter(
        {
            "ours": len(ours),
            "theirs": len(theirs),
            "both": len(ours & theirs),
            "ours across": len(_across(ours)),
            "theirs across": len(_across(theirs)),
            "both across": len(_across(ours & theirs)),
            "near": len(near),
            "near joined": len(near & joined),
            "claims": len(ours_groups),
            "contradictions": sum(
                variation.kind == "contradiction"
                for _, claim in ours_groups
                for variation in claim.variations
            ),
        }
    )
    return scored + _aligned(gold, groups, ours_groups)


def _across(pairs: set[Pair]) -> set[Pair]:
    return {pair for pair in pairs if pair[0][0] != pair[1][0]}


def _aligned(
    gold: dict[str, Any],
    groups: list[set[Sentence]],
    ours: list[tuple[set[Sentence | None], Claim]],
) -> Counter[str]:
    """Compare each of people's claims with the one of ours that shares most sentences."""
    scored: Counter[str] = Counter()
    for claim, group in zip(gold["claims"], groups, strict=True):
        overlaps = [
            (len(group & mine) / len(group | mine), at) for at, (mine, _) in enumerate(ours)
        ]
        best, at = max(overlaps, default=(0.0, -1))
        if best < 0.34:
            continue
        found = ours[at][1]
        scored["standing"] += 1
        scored["standing right"] += found.standing == claim["standing"]
        scored["falsely corroborated"] += (
            found.standing == "corroborated" and claim["standing"] == "sole source"
        )
        kinds = Counter(variation["kind"] for variation in claim["variations"])
        have = Counter(variation.kind for variation in found.variations)
        scored["kinds theirs"] += sum(kinds.values())
        scored["kinds ours"] += sum(have.values())
        scored["kinds both"] += sum((kinds & have).values())
    return scored


def _sentences_of(claim: dict[str, Any]) -> set[Sentence]:
    return {
        (stance["report"], start, end) for stance in claim["stances"] for start, end in stance["at"]
    }


def _placed(
    gold: dict[str, Any], statements: dict[str, Statement], reports: list[Report]
) -> dict[str, Sentence | None]:
    """Give each statement the labelled sentence in which most of it stands."""
    known = {sentence for claim in gold["claims"] for sentence in _sentences_of(claim)}
    known |= {tuple(miss[side]) for miss in gold["near_misses"] for side in "ab"}
    by_id = {report.id: report for report in reports}
    placed: dict[str, Sentence | None] = {}
    for statement in statements.values():
        report = by_id[statement.report]
        start = received_place(report, statement.content.start)
        end = received_place(report, statement.content.end)
        shared = [
            (min(end, sentence[2]) - max(start, sentence[1]), sentence)
            for sentence in known
            if sentence[0] == report.given_id
        ]
        best, sentence = max(shared, default=(0, None))
        placed[statement.id] = sentence if best > 0 else None
    return placed
