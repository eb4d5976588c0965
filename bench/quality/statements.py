"""Who says what: attributions against PolNeAR (Newell et al. 2018), development half.

Sources, cues and contents are compared word by word over a whole report (a word counts once,
however many attributions hold it). A quotation of the gold is found when at least half of it is
given as quoted speech; its speaker is right when the source given meets the gold's source.

The gold holds thoughts, wishes and deeds as well as sayings, so it is held against everything that
`find_attributions` gives; `said_…` are the figures of `extract_statements`, which gives as
attributed only what was said. Two people who marked the same report agree on `cue_f1` .744,
`source_f1` .840 and `content_f1` .933 (the reports of train with six annotators, pair by pair).

A cue has two figures. `cue_f1` is by words: each word of "has also said" that both sides have, or
only one of them, counts, so that "said" for "has also said" is a third of it. `cue_met_f1` is by
cues: one is found when ours and the gold's share at least a code point, however long either is;
precision is the share of our cues that meet one of the gold's, recall the share of the gold's that
one of ours meets.

Cost is processor time, in one process and with one thread for matrices, as the pipeline has it:
parser, tagger and room over the bare parser.
"""

import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from copydesk.models import ModelSettings, load_parser
from copydesk.models.threads import one_thread
from copydesk.records import Attributed, Report, Span, Statement
from copydesk.statements import StatementsSettings, extract_statements, find_attributions

_REPORTS = 60
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[\"“'‘](?s:.{12,})[\"”'’][.,]?$")
_PARTS = ("Content", "Source", "Cue")

Range = tuple[int, int]


@dataclass
class Gold:
    """The attributions one annotator found in one report."""

    words: dict[str, set[int]] = field(default_factory=lambda: {part: set() for part in _PARTS})
    cues: list[Range] = field(default_factory=list)
    quotations: list[tuple[list[Range], list[Range]]] = field(default_factory=list)
    contents: list[Range] = field(default_factory=list)


def run(data: Path) -> dict[str, float]:
    """Score the first reports of the development half, evenly picked."""
    with one_thread():
        return _measured(data)


def _measured(data: Path) -> dict[str, float]:
    folder = data / "attribution" / "polnear" / "dev"
    paths = sorted((folder / "text").glob("*.txt"))
    paths = paths[:: max(1, len(paths) // _REPORTS)][:_REPORTS]
    parser, _ = load_parser(ModelSettings(processes=1))
    bare, _ = load_parser(ModelSettings(processes=1, tagger=""))
    settings = StatementsSettings()
    counts: Counter[str] = Counter()
    said: Counter[str] = Counter()
    spent = parsed = 0.0
    for path in paths:
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        report = Report(id=path.stem, locator=path.name, text=text)
        began = time.process_time()
        bare.parse([text])
        parsed += time.process_time() - began
        began = time.process_time()
        annotation = parser.parse([text])[0]
        statements = extract_statements(report, annotation, settings)
        spent += time.process_time() - began
        found = find_attributions(report, annotation, settings)
        for name in sorted((folder / "attributions").glob(f"{path.stem}_*.ann")):
            gold = read_gold(name)
            _compare(text, found, gold, counts)
            _compare(text, statements, gold, said)
    figures = {f"{part.lower()}_f1": _f1(counts, part) for part in _PARTS}
    for measure, figure in (("f1", _f1), ("precision", _precision), ("recall", _recall)):
        figures[f"cue_met_{measure}"] = figure(counts, "cue_met")
    figures |= {f"{part.lower()}_precision": _precision(counts, part) for part in _PARTS}
    figures |= {f"{part.lower()}_recall": _recall(counts, part) for part in _PARTS}
    figures["direct_found_f1"] = _f1(counts, "direct")
    figures["direct_found_recall"] = _recall(counts, "direct")
    figures["direct_right_source"] = counts["right"] / max(1, counts["direct_found"])
    figures |= {f"said_{part.lower()}_f1": _f1(said, part) for part in _PARTS}
    figures["said_direct_found_f1"] = _f1(said, "direct")
    figures["said_direct_right_source"] = said["right"] / max(1, said["direct_found"])
    figures["cost_over_parser"] = spent / parsed
    return figures


def read_gold(path: Path) -> Gold:
    """Read one annotator's file."""
    spans: dict[str, list[Range]] = {}
    texts: dict[str, str] = {}
    gold = Gold()
    with path.open(encoding="utf-8", newline="") as file:
        for line in file.read().split("\n"):
            parts = line.split("\t")
            if line.startswith("T") and len(parts) > 2:
                ranges = parts[1].split(" ", 1)[1]
                spans[parts[0]] = [
                    (int(one.split()[0]), int(one.split()[1])) for one in ranges.split(";")
                ]
                texts[parts[0]] = parts[2]
            elif line.startswith("E") and len(parts) > 1:
                _add(gold, parts[1], spans, texts)
    return gold


def _add(gold: Gold, event: str, spans: dict[str, list[Range]], texts: dict[str, str]) -> None:
    roles: dict[str, list[str]] = {}
    for one in event.split():
        role, name = one.split(":")
        if name in spans:
            roles.setdefault(role.rstrip("0123456789"), []).append(name)
    for part in _PARTS:
        for name in roles.get(part, ()):
            for start, end in spans[name]:
                gold.words[part] |= set(range(start, end))
    gold.cues += [(spans[name][0][0], spans[name][-1][1]) for name in roles.get("Cue", ())]
    contents = roles.get("Content", [])
    sources = [one for name in roles.get("Source", ()) for one in spans[name]]
    for name in contents:
        gold.contents += spans[name]
        if _QUOTED.match(texts[name].strip()):
            gold.quotations.append((spans[name], sources))


Found = Statement | Attributed


def _compare(text: str, statements: Iterable[Found], gold: Gold, counts: Counter[str]) -> None:
    found: dict[str, set[int]] = {part: set() for part in _PARTS}
    said = [s for s in statements if s.voice != "outlet"]
    for statement in said:
        for part, span in zip(_PARTS, _spans(statement), strict=True):
            if span:
                found[part] |= set(range(span.start, span.end))
    starts = [match.start() for match in _WORD.finditer(text)]
    for part in _PARTS:
        ours, theirs = found[part], gold.words[part]
        counts[f"{part}_right"] += sum(1 for at in starts if at in ours and at in theirs)
        counts[f"{part}_ours"] += sum(1 for at in starts if at in ours)
        counts[f"{part}_theirs"] += sum(1 for at in starts if at in theirs)
    cues = {(s.cue.start, s.cue.end) for s in said if s.cue}
    counts["cue_met_ours"] += len(cues)
    counts["cue_met_theirs"] += len(gold.cues)
    met = sum(1 for one in gold.cues if any(_meet(one, cue) for cue in cues))
    right = sum(1 for cue in cues if any(_meet(one, cue) for one in gold.cues))
    counts["cue_met_right"] += right
    counts["cue_met_found"] += met
    _compare_quotations(said, gold, counts)


def _meet(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _spans(statement: Found) -> Iterator[Span | None]:
    yield statement.content
    yield statement.source
    yield statement.cue


def _compare_quotations(said: list[Found], gold: Gold, counts: Counter[str]) -> None:
    quoted = [s for s in said if s.voice in {"direct", "mixed"}]
    for ranges, sources in gold.quotations:
        held = {at for start, end in ranges for at in range(start, end)}
        near = [s for s in quoted if held & set(range(s.content.start, s.content.end))]
        covered = sum(len(held & set(range(s.content.start, s.content.end))) for s in near)
        counts["direct_theirs"] += 1
        if covered * 2 >= len(held):
            counts["direct_found"] += 1
            counts["direct_right"] += 1
            named = [s.source for s in near if s.source]
            counts["right"] += not sources or any(
                one.start < end and start < one.end for one in named for start, end in sources
            )
    counts["direct_ours"] += counts["direct_right"] - counts["direct_seen"]
    counts["direct_seen"] = counts["direct_right"]
    everything = {at for start, end in gold.contents for at in range(start, end)}
    for statement in said:
        if statement.voice == "direct":
            span = set(range(statement.content.start, statement.content.end))
            counts["direct_ours"] += len(span & everything) * 2 < len(span)


def quotation_figures(
    name: str, gold: Sequence[Sequence[Gold]], found: Sequence[Sequence[Attributed]]
) -> dict[str, float]:
    """Score direct quotations and their speakers, report by report; for any tool's findings."""
    counts: Counter[str] = Counter()
    for annotators, given in zip(gold, found, strict=True):
        for one in annotators:
            _compare_quotations(list(given), one, counts)
    return {
        f"quotations_{name}_found_f1": _f1(counts, "direct"),
        f"quotations_{name}_right_source": counts["right"] / max(1, counts["direct_found"]),
    }


def _precision(counts: Counter[str], part: str) -> float:
    return counts[f"{part}_right"] / max(1, counts[f"{part}_ours"])


def _recall(counts: Counter[str], part: str) -> float:
    met = counts.get(f"{part}_found", counts[f"{part}_right"])
    return met / max(1, counts[f"{part}_theirs"])


def _f1(counts: Counter[str], part: str) -> float:
    precision, recall = _precision(counts, part), _recall(counts, part)
    return 2 * precision * recall / max(1e-9, precision + recall)
