"""Newsroom: every room scored on the invented press, whose truth is known.

The real pipeline reads the four events with their houses' furniture: as rows of a table, as bare
text files and as web pages, each from another seed. Needs no data folder. With
``COPYDESK_BENCH_MISSES`` set, what came out wrong is printed room by room, or written to
``newsroom-<room>.md`` in the folder it names.
"""

import os
import time
from collections import defaultdict
from pathlib import Path

from bench.quality._newsroom_account import score_account
from bench.quality._newsroom_claims import score_claims
from bench.quality._newsroom_clean import score_body, score_metadata
from bench.quality._newsroom_reuse import bcubed, score_lineages, score_links
from bench.quality._newsroom_run import Run, shelved
from bench.quality._newsroom_statements import score_moments, score_statements
from bench.quality._newsroom_tally import Tally, f1
from tests import newsroom

NEEDS_DATA = False
"""The press is part of the project."""

_EVENTS = ("ferry", "state-visit", "strike", "court")
_PASSES = (("rows", 0), ("text", 1), ("html", 2))
_EXTRA = (2, 2)
"""So many further copies of the wires, cut and edited, among the rows."""
_MISSES = "COPYDESK_BENCH_MISSES"


def run(data: Path) -> dict[str, float]:
    """Measure every room; the data folder is not looked at."""
    del data
    began = time.perf_counter()
    rooms, spread = measure()
    figures = {
        key: value for room, tally in rooms.items() for key, value in tally.figures(room).items()
    }
    figures |= {key: sum(values) / len(values) for key, values in spread.items()}
    figures["lineages_bcubed_f1"] = f1(
        figures["lineages_bcubed_precision"], figures["lineages_bcubed_recall"]
    )
    show(rooms, os.environ.get(_MISSES))
    figures["seconds"] = time.perf_counter() - began
    return figures


def measure() -> tuple[dict[str, Tally], dict[str, list[float]]]:
    """Run every event in every form, and give the tallies by room."""
    desk = shelved()
    rooms: dict[str, Tally] = defaultdict(Tally)
    spread: dict[str, list[float]] = defaultdict(list)
    for form, seed in _PASSES:
        for event in _EVENTS:
            extra = _EXTRA if form == "rows" else (0, 0)
            mixture = newsroom.mixture(events=[event], extra_copies=extra, seed=seed)
            done = Run(name=form, mixture=mixture, dossier=desk.read(mixture, form))
            for room, tally in score(done, given=form == "rows").items():
                add(rooms[room], tally)
            for key, value in bcubed(done).items():
                spread[f"lineages_{key}"].append(value)
    return rooms, spread


def score(done: Run, *, given: bool) -> dict[str, Tally]:
    """Score one run room by room."""
    return {
        "clean": score_body(done),
        "metadata": score_metadata(done, given=given),
        "lineages": score_lineages(done),
        "links": score_links(done),
        "statements": score_statements(done),
        "moments": score_moments(done),
        "claims": score_claims(done),
        "account": score_account(done),
    }


def add(whole: Tally, part: Tally) -> None:
    """Add the counts and misses of one run to those of others."""
    for key, asked in part.asked.items():
        whole.add(key, part.right[key], asked)
    for key, misses in part.misses.items():
        whole.misses[key] += misses


def show(rooms: dict[str, Tally], misses: str | None) -> None:
    """Print the shares room by room, and the misses where they are asked for."""
    for room, tally in rooms.items():
        print(f"\n{room}")
        for key in sorted(tally.asked):
            right, asked = tally.right[key], tally.asked[key]
            print(f"  {key:<36} {right:6d} of {asked:6d}  {tally.share(key):7.3f}")
        if misses:
            lines = list(missed(tally))
            if Path(misses).is_dir():
                (Path(misses) / f"newsroom-{room}.md").write_text("\n".join(lines) + "\n")
            else:
                print("\n".join(lines))


def missed(tally: Tally) -> list[str]:
    """Give the misses, the same miss in several forms once with its number."""
    lines = []
    for key in sorted(tally.misses):
        lines += ["", f"## {key}: {len(tally.misses[key])} missed", ""]
        counted: dict[str, list[str]] = defaultdict(list)
        for miss in tally.misses[key]:
            form, words = _split(miss)
            counted[words].append(form)
        lines += [f"- {words} [{', '.join(forms)}]" for words, forms in counted.items()]
    return lines


def _split(miss: str) -> tuple[str, str]:
    """Part a miss into the form of input it happened in and the rest."""
    for form, _ in _PASSES:
        if miss.startswith(form):
            return form, miss[len(form) :].lstrip("/ :")
    return "", miss
