"""Where the clauses come from whose status is known: labels, and the texts they point into."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

from bench.quality.dates import annotated_part, meantime_spans, meantime_text

LABELS = Path(__file__).parent.parent / "labels"


class Clause(NamedTuple):
    """A clause of a text and what it is labelled.

    Attributes:
        text: Name of the text it stands in.
        start: First code point in it.
        end: The code point after the last one.
        label: Happened, planned, possible or denied.
        held: Whether it is only scored and never looked at.
    """

    text: str
    start: int
    end: int
    label: str
    held: bool = False


Cases = tuple[dict[str, str], list[Clause]]


def stories(data: Path) -> Cases:
    """Give the clauses of the two claims stories, labelled by two people who are not us."""
    folder = data / "claims" / "stories"
    texts = {row["id"]: row["text"] for row in _rows(folder / "articles.jsonl")}
    clauses = [
        Clause(label["report"], label["clause_at"][0], label["clause_at"][1], label["status"])
        for gold in _rows(folder / "gold.jsonl")
        for label in gold["status"]
    ]
    return texts, clauses


def press(data: Path) -> Cases:
    """Give our labels on development reports, which the labels point into by offsets alone."""
    labels = list(_rows(LABELS / "status.jsonl"))
    clauses = [_clause(row["report"], row) for row in labels]
    wanted = {clause.text for clause in clauses}
    archive = data / "stories" / "allsides" / "articles.jsonl.gz"
    texts: dict[str, str] = {}
    with gzip.open(archive, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            name = f"allsides/{row['id']}"
            if name in wanted:
                texts[name] = row["text"]
    for name in sorted(wanted - texts.keys()):
        path = data / "attribution" / "polnear" / name.removeprefix("polnear/")
        texts[name] = path.read_bytes().decode("utf-8")
    # Only the part the labels stand in: the rest would be parsed in vain.
    ends = {name: max(c.end for c in clauses if c.text == name) for name in wanted}
    return {name: text[: _line_end(text, ends[name])] for name, text in texts.items()}, clauses


def invented(_data: Path) -> Cases:
    """Give our labels on sentences of the invented press and others made up for them."""
    rows = list(_rows(LABELS / "status_invented.jsonl"))
    texts = {f"invented/{number}": row["text"] for number, row in enumerate(rows)}
    return texts, [_clause(name, row) for name, row in zip(texts, rows, strict=True)]


def meantime(data: Path) -> Cases:
    """Give MEANTIME's events that its annotators placed in time and certainty, as clauses.

    Only verbs, each with one of four marks: negative polarity is denied, less than certain is
    possible, a certain future is planned, a certain present or past happened.
    """
    texts: dict[str, str] = {}
    clauses = []
    for path in sorted((data / "events/meantime/intra_cross-doc_annotation").rglob("*.xml")):
        root = annotated_part(ET.parse(path).getroot())
        texts[path.name], _ = meantime_text(root)
        for start, end, element in meantime_spans(root, "EVENT_MENTION"):
            label = _meant(element)
            if label and element.get("pos") == "VERB":
                clauses.append(Clause(path.name, start, end, label))
    return texts, clauses


def _meant(element: ET.Element) -> str | None:
    certainty, time = element.get("certainty"), element.get("time")
    if element.get("special_cases") not in {"NONE", "COND_MAIN_CLAUSE", "COND_IF_CLAUSE"}:
        return None
    if element.get("polarity") == "NEG":
        return "denied"
    if element.get("special_cases") != "NONE" or certainty in {"POSSIBLE", "PROBABLE"}:
        return "possible"
    if certainty != "CERTAIN":
        return None
    return {"FUTURE": "planned", "NON_FUTURE": "happened"}.get(time or "")


def _clause(name: str, row: dict[str, Any]) -> Clause:
    return Clause(
        name, int(row["start"]), int(row["end"]), str(row["label"]), row["half"] == "held"
    )


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())
