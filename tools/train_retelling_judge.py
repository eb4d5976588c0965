"""Find the weights of the judge that tells retold copy from independent reports.

Usage:
    COPYDESK_BENCH_DATA=… python tools/train_retelling_judge.py [--fine] [--across]

Pairs of one origin come from three invented presses (the data folder's, `tests/newsroom`, and the
open events of `bench/press/copying`), the others from these too, from real reports of one story by
different outlets (nearly all independent), and from the labelled pages of one summit. Prints the
weights as they stand in `reuse/settings.py`, and how the judge does on events it was not trained
on: each invented event, and each eighth of the real pairs, is left out in turn.
"""

import argparse
import gzip
import json
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.quality._newsroom_run import shelved
from bench.quality.lineage import cleaned
from copydesk.models import load_encoders
from copydesk.records import Report
from copydesk.reuse.candidates import pairs_by_details
from copydesk.reuse.details import Told, told_by
from copydesk.reuse.finding import _copied_share
from copydesk.reuse.judge import PARTS
from copydesk.reuse.likeness import alike_in_order
from copydesk.reuse.passages import typed_passages
from copydesk.reuse.reading import Reading, read
from copydesk.reuse.rewriting import retelling
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.annotation import Encoder
from tests import newsroom

SETTINGS = ReuseSettings()
OPEN = Path(__file__).parents[1] / "bench" / "press" / "copying"
STORIES, FOLDS, RIDGE = 200, 8, 1.0
EASY = 0.1
"""Real pairs of one story that share more of their words are left out: they may be copies."""

RIVALS = {"agency2", "rival", "third", "eyewitness"}
"""Who has the same facts on his own: few such pairs, and the ones to be told from copies."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A report with what is known of it."""

    reading: Reading
    told: Told
    origin: str
    role: str = ""


@dataclass(slots=True, kw_only=True)
class Pair:
    """Two reports, and whether they descend from one text."""

    event: str
    names: tuple[str, str]
    roles: tuple[str, str]
    same: bool
    given: bool
    numbers: list[float]


def main() -> None:
    """Read the presses, train, and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--fine", action="store_true", help="ask the sentence encoder as well")
    asked.add_argument("--quick", action="store_true", help="ask the static vectors as well")
    asked.add_argument("--alike", type=float, help="cosine from which sentences are counterparts")
    asked.add_argument("--across", action="store_true", help="as between two languages")
    options = asked.parse_args()
    encoders = load_encoders()[0]
    encoder = encoders.fine if options.fine else encoders.quick if options.quick else None
    data = Path(os.environ["COPYDESK_BENCH_DATA"])
    least = options.alike or SETTINGS.rewriting.alike_quick
    pairs = [
        pair
        for event, pages in events(data)
        for pair in pairs_of(event, pages, Asked(encoder, least, across=options.across))
    ]
    if encoder is not None:
        print("with what sentences mean")
        report(pairs)
    print("by details alone")
    report([replace(pair, numbers=[*pair.numbers[:-1], 0.0]) for pair in pairs])


@dataclass(frozen=True, slots=True)
class Asked:
    """How pairs are to be compared."""

    encoder: Encoder | None
    least: float
    across: bool


# ---------------------------------------------------------------------------- the pairs
def events(data: Path) -> Iterator[tuple[str, list[Page]]]:
    """Give the events with their reports."""
    rows = read_lines((data / "lineage" / "invented" / "press.jsonl").read_text(encoding="utf-8"))
    for path in sorted(OPEN.glob("open-*.jsonl")):
        rows += read_lines(path.read_text(encoding="utf-8"))
    by_event: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        if "text" in row:
            by_event[row["event"]].append(row)
    for event, of_event in by_event.items():
        known = {row["id"]: row for row in of_event}
        reports = [
            replace(one, language=known[one.locator].get("language", "en"))
            for one in cleaned(of_event)
        ]
        yield (
            event,
            [
                page(one, known[one.locator]["origin"], known[one.locator]["role"])
                for one in reports
            ],
        )
    yield from newsroom_events()
    yield from real_stories(data / "stories" / "allsides")
    yield from labelled_pages(data / "lineage" / "helsinki")


def read_lines(text: str) -> list[dict[str, str]]:
    """Give the rows of a file of JSON lines."""
    return [json.loads(line) for line in text.splitlines()]


def page(one: Report, origin: str, role: str = "") -> Page:
    """Make a report ready."""
    reading = read(one, SETTINGS)
    return Page(reading=reading, told=told_by(reading), origin=origin, role=role)


def newsroom_events() -> Iterator[tuple[str, list[Page]]]:
    """Give the events of the project's own press, as bare texts."""
    desk = shelved()
    for event in ("ferry", "state-visit", "strike", "court"):
        mixture = newsroom.mixture(events=[event], seed=1)
        known = {printed.id: printed for printed in mixture.reports}
        dossier = desk.read(mixture, "text", until="clean")
        yield (
            f"newsroom {event}",
            [
                page(one, known[Path(one.locator).stem].origin, known[Path(one.locator).stem].role)
                for one in dossier.reports
                if Path(one.locator).stem in known
            ],
        )


def real_stories(folder: Path) -> Iterator[tuple[str, list[Page]]]:
    """Give real stories, each outlet's report taken for its own."""
    with gzip.open(folder / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        articles = {row["id"]: row for row in map(json.loads, lines)}
    stories = read_lines((folder / "stories.jsonl").read_text(encoding="utf-8"))
    stories.sort(key=lambda row: row["story_id"])
    for number, story in enumerate(islice(stories, STORIES)):
        rows = [
            {"id": name, "text": articles[name]["text"], "outlet": articles[name]["source"]}
            for name in story["article_ids"]
            if len(articles.get(name, {}).get("text", "")) > 400
        ]
        yield f"real {number % FOLDS}", [page(one, one.locator) for one in cleaned(rows)]


def labelled_pages(folder: Path) -> Iterator[tuple[str, list[Page]]]:
    """Give the labelled pages, those that stand in two lineages left out."""
    labels = {
        row["id"]: row
        for row in read_lines((folder / "labels.jsonl").read_text(encoding="utf-8"))
        if row["kind"] != "not-article" and not row.get("also_from")
    }
    rows = read_lines((folder / "pages.jsonl").read_text(encoding="utf-8"))
    reports = cleaned(row for row in rows if row["id"] in labels)
    yield "summit", [page(one, labels[one.locator]["lineage"]) for one in reports]


def pairs_of(event: str, pages: Sequence[Page], asked: Asked) -> Iterator[Pair]:
    """Compare the reports of an event two by two."""
    chosen: Iterable[tuple[int, int]] = combinations(range(len(pages)), 2)
    if event == "summit":
        chosen = pairs_by_details([one.told for one in pages], SETTINGS.rewriting)
    for at, other in chosen:
        a, b = pages[at], pages[other]
        if a.told.language != b.told.language:
            continue
        passages = typed_passages(a.reading, b.reading, SETTINGS)
        share = _copied_share((0, 1), (a.reading, b.reading), passages)
        if event.startswith("real") and share >= EASY:
            continue
        given = share >= SETTINGS.same_text_share
        names = (a.reading.report.locator, b.reading.report.locator)
        same = a.origin == b.origin
        numbers = [0.0] * len(PARTS) if given else numbers_of(a, b, asked)
        yield Pair(
            event=event,
            names=names,
            roles=(a.role, b.role),
            same=same,
            given=given,
            numbers=numbers,
        )


def numbers_of(a: Page, b: Page, asked: Asked) -> list[float]:
    """Give what the judge is given of a pair."""
    told_b = replace(b.told, language="xx") if asked.across else b.told
    compared = retelling(a.told, told_b, SETTINGS.rewriting)
    found = compared.likeness
    if asked.encoder is not None:
        vectors = [asked.encoder.encode(sentences(one)) for one in (a, b)]
        shorter, longer = vectors[:: -1 if compared.swapped else 1]
        found = found._replace(meaning=alike_in_order(shorter, longer, asked.least))
    return list(found)


def sentences(one: Page) -> list[str]:
    """Give the sentences of a report that tell something."""
    return [one.reading.text[told.start : told.end] for told in one.told.tellings]


# --------------------------------------------------------------------------- the judge
def trained(numbers: Numbers, same: Numbers, weights: Numbers) -> Numbers:
    """Fit a logistic regression by Newton's method, with a little ridge."""
    mean, spread = numbers.mean(axis=0), numbers.std(axis=0) + 1e-9
    rows = np.c_[(numbers - mean) / spread, np.ones(len(numbers))]
    ridge = np.eye(rows.shape[1]) * RIDGE
    ridge[-1, -1] = 1e-6
    found = np.zeros(rows.shape[1])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-np.clip(rows @ found, -30, 30)))
        slope = rows.T @ (weights * (same - likely)) - ridge @ found
        curve = (rows * (weights * likely * (1 - likely))[:, None]).T @ rows + ridge
        found += np.linalg.solve(curve, slope)
    plain = found[:-1] / spread
    weighed: Numbers = np.r_[plain, found[-1] - plain @ mean]
    return weighed


def weigh(pairs: Sequence[Pair]) -> Numbers:
    """Let copies and others weigh alike; two copies of one lost text half as much."""
    weights = np.ones(len(pairs))
    dispatches = {"dispatch", "update1", "update2"}
    for at, pair in enumerate(pairs):
        if pair.same and not dispatches & set(pair.roles):
            weights[at] = 0.5
        if pair.event == "summit" and not pair.same:
            weights[at] = 0.5
        if RIVALS & set(pair.roles) and not pair.same:
            weights[at] = 4.0
    same = np.array([pair.same for pair in pairs])
    weights[same] *= 0.5 * weights[~same].sum() / weights[same].sum()
    return weights


def report(pairs: Sequence[Pair]) -> None:
    """Train on all, and score what is left out in turn."""
    asked = [pair for pair in pairs if not pair.given]
    numbers = np.array([pair.numbers for pair in asked], dtype=np.float64)
    same = np.array([float(pair.same) for pair in asked])
    weights, groups = weigh(asked), np.array([pair.event for pair in asked])
    sure = np.zeros(len(asked))
    for group in sorted(set(groups)):
        left = groups == group
        found = trained(numbers[~left], same[~left], weights[~left])
        sure[left] = np.c_[numbers[left], np.ones(left.sum())] @ found
    of_pair = {pair.names: float(value) for pair, value in zip(asked, sure, strict=True)}
    real = np.array([pair.event.startswith("real") for pair in asked])
    summit = groups == "summit"
    print(f"{len(asked)} pairs, {int(same.sum())} of one origin")
    for cut in (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5):
        taken = [float((sure[kind & (same == 0)] > cut).mean()) for kind in (real, summit)]
        print(
            f"cut {cut}: real {taken[0]:.4f} summit {taken[1]:.4f}", standing(pairs, of_pair, cut)
        )
    for pair in sorted(asked, key=lambda pair: -of_pair[pair.names])[:150]:
        if not pair.same and not pair.event.startswith("real"):
            print(f"  {of_pair[pair.names]:.2f} apart {pair.names}")
    found = trained(numbers, same, weights)
    print("base", round(float(found[-1]), 2))
    for name, value in zip(PARTS, found, strict=False):
        print(f"{name}={value:.2f},")


def standing(pairs: Sequence[Pair], sure: dict[tuple[str, str], float], cut: float) -> str:
    """Join what is sure in each invented event, and give recall and precision of pairs."""
    counts: Counter[str] = Counter()
    by_event: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.roles[0]:
            by_event[pair.event].append(pair)
    for of_event in by_event.values():
        lead = leaders(of_event, lambda pair: pair.given or sure.get(pair.names, -9.0) > cut)
        for pair in of_event:
            joined = lead[pair.names[0]] == lead[pair.names[1]]
            counts["joined"] += joined
            counts["rightly"] += joined and pair.same
            if pair.same:
                for role in {"all", *pair.roles}:
                    counts[role] += 1
                    counts[f"{role} found"] += joined
    shares = " ".join(
        f"{role} {counts[f'{role} found'] / counts[role]:.2f}"
        for role in ("all", "rewritten", "translated", "summary", "merged", "interleaved")
        if counts[role]
    )
    return f"precision {counts['rightly'] / max(counts['joined'], 1):.3f} recall {shares}"


def leaders(pairs: Iterable[Pair], joins: Callable[[Pair], bool]) -> dict[str, str]:
    """Give for each report the first of those it is joined with."""
    lead: dict[str, str] = {}
    for pair in pairs:
        for name in pair.names:
            lead.setdefault(name, name)
        if joins(pair):
            one, other = (lead[name] for name in pair.names)
            lead = {name: one if value == other else value for name, value in lead.items()}
    return lead


if __name__ == "__main__":
    main()
