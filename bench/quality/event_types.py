"""Who did what to whom: PLOVER root types on sentences with a marked source and target.

The training part of the data of Hu et al. 2023 ("Leveraging codebook knowledge … for event
relation"): for each sentence the root type between two marked actors. Macro-F1 over the roots.
"""

import csv
from collections import Counter
from pathlib import Path

from copydesk.models import load_parser
from copydesk.records import EventMention
from copydesk.statements.events import find_event_mentions

ROOTS = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "YIELD",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)

CLASSES = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), "1"),
    **dict.fromkeys(("COOPERATE", "AID", "YIELD"), "2"),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), "3"),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), "4"),
}
"""The four classes: verbal and material cooperation, verbal and material conflict."""


def between(mentions: tuple[EventMention, ...], source: str, target: str) -> str:
    """Choose the type of the event that best joins the two actors."""

    def rank(mention: EventMention) -> int:
        return 2 * _meets(mention.actors, source) + _meets(mention.affected, target)

    typed = [mention for mention in mentions if mention.type]
    return max(typed, key=rank).type or "" if typed else ""


def _meets(names: tuple[str, ...], wanted: str) -> bool:
    words = {word.strip(".,'\"").lower() for word in wanted.split()} - {"the", "of", "and", "a"}
    return any(words & {word.strip(".,'\"").lower() for word in name.split()} for name in names)


def macro_f1(gold: list[str], found: list[str], kinds: tuple[str, ...] = ROOTS) -> dict[str, float]:
    """Give F1 of each kind."""
    hits = Counter(g for g, f in zip(gold, found, strict=True) if g == f)
    wanted, given = Counter(gold), Counter(found)
    return {kind: 2 * hits[kind] / max(wanted[kind] + given[kind], 1) for kind in kinds}


def rows_of(data: Path) -> list[dict[str, str]]:
    """Read the sentences."""
    with (data / "event-types/zsp/PLV_train.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def run(data: Path) -> dict[str, float]:
    """Score the types."""
    rows = rows_of(data)
    parser, _ = load_parser()
    annotations = parser.parse([row["sentence"].replace("\n", " ") for row in rows])
    found = [
        between(find_event_mentions(a, 0, len(a.tokens)), row["source"], row["target"])
        for row, a in zip(rows, annotations, strict=True)
    ]
    figures = macro_f1([row["gold_root"] for row in rows], found)
    for root, value in figures.items():
        print(f"{root:10} {value:.3f}")
    classes = macro_f1(
        [row["gold_penta"] for row in rows],
        [CLASSES.get(kind, "") for kind in found],
        tuple(sorted(set(CLASSES.values()))),
    )
    for kind, value in classes.items():
        print(f"class {kind}    {value:.3f}")
    return {
        "macro_f1": sum(figures.values()) / len(figures),
        "four_classes_macro_f1": sum(classes.values()) / len(classes),
        "found_share": sum(map(bool, found)) / max(1, len(found)),
    }
