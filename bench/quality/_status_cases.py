"""Where the clauses come from whose status is known: labels, and the texts they point into."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

from bench.quality.dates import annotated_part, meantime_spans, meantime_text

LABELS = Path(__file__).parent.parent / "labels"
_BEFORE = 600
"""How many code points before the first label are read as well."""


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
    return _pointed(data, LABELS / "status.jsonl")


def second(data: Path) -> Cases:
    """Give the second labeller's clauses of five more corpora, part by lot, part by cue words."""
    return _pointed(data, LABELS / "status_second.jsonl")


def _pointed(data: Path, labels: Path) -> Cases:
    clauses = [_clause(row["report"], row) for row in _rows(labels)]
    wanted = {clause.text for clause in clauses}
    texts = dict(_named_texts(data, wanted))
    # Only the part the labels stand in: the rest would be parsed in vain.
    cut: dict[str, str] = {}
    moved: list[Clause] = []
    for name in sorted(wanted):
        own = [clause for clause in clauses if clause.text == name]
        begin = _line_start(texts[name], max(0, min(c.start for c in own) - _BEFORE))
        cut[name] = texts[name][begin : _line_end(texts[name], max(c.end for c in own))]
        moved += [c._replace(start=c.start - begin, end=c.end - begin) for c in own]
    return cut, moved


def _named_texts(data: Path, wanted: set[str]) -> Iterator[tuple[str, str]]:
    archive = data / "stories" / "allsides" / "articles.jsonl.gz"
    with gzip.open(archive, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if f"allsides/{row['id']}" in wanted:
                yield f"allsides/{row['id']}", row["text"]
    for row in _rows(data / "lineage" / "helsinki" / "pages.jsonl"):
        if f"helsinki/{row['id']}" in wanted:
            yield f"helsinki/{row['id']}", row["text"]
    for path in (data / "events/meantime/intra_cross-doc_annotation").rglob("*.xml"):
        if f"meantime/{path.name}" in wanted:
            root = annotated_part(ET.parse(path).getroot())
            yield f"meantime/{path.name}", meantime_text(root)[0]
    folders = {"polnear": data / "attribution" / "polnear", "hanoi": data / "reports" / "hanoi"}
    for name in sorted(wanted):
        corpus, _, rest = name.partition("/")
        if corpus in folders:
            yield name, (folders[corpus] / rest).read_bytes().decode("utf-8")


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


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())
