"""The built-in sample of `copydesk demo`: one story of this press, as files.

The files stand in src/copydesk/sample. `python -m tests.newsroom.make_sample` writes them
anew; a test holds them against what the press prints.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from . import description
from .assemble import print_report
from .mix import Mixture, seeded
from .pages import page
from .truth import truth_of
from .writers import as_row

if TYPE_CHECKING:
    from .records import PressReport

FOLDER = Path(__file__).parents[2] / "src" / "copydesk" / "sample"
EVENT = "ferry"
SEED = 11
# Which drafts stand in which file. Left out on purpose: the update that two of the copies
# were made from, so that their common parent is not among the witnesses.
FILES = {
    "corvane.txt": ("rival",),
    "estmere-today.html": ("rewritten",),
    "etb-bulletins.jsonl": ("dispatch", "update2"),
    "gazeta-tavona.txt": ("translated",),
    "harbour-and-tide.txt": ("list",),
    "national-observer.txt": ("statement",),
    "northbank-mercury.txt": ("cut",),
    "skarne-courier.txt": ("eyewitness",),
}
# A photograph that somebody saved under the wrong name: nothing in it can be read.
UNUSABLE = {
    "skarne-quay.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01" + bytes(range(64))
}


def sample() -> Mixture:
    """The sample's reports and what is true of them."""
    reports = [report for some in _printed().values() for report in some]
    ordered = tuple(sorted(reports, key=lambda r: (r.published, r.id)))
    return Mixture(reports=ordered, truth=truth_of(ordered))


def sample_files() -> dict[str, bytes]:
    """Every file of the sample by name, byte for byte."""
    files = {name: _bytes(name, some) for name, some in _printed().items()}
    return dict(sorted({**files, **UNUSABLE}.items()))


def _printed() -> dict[str, list[PressReport]]:
    e = description.event(EVENT)
    return {
        name: [
            print_report(e, e.drafts[draft], rng=seeded(SEED, e, e.drafts[draft]))
            for draft in drafts
        ]
        for name, drafts in FILES.items()
    }


def _bytes(name: str, reports: list[PressReport]) -> bytes:
    if name.endswith(".jsonl"):
        rows = (json.dumps(as_row(report), ensure_ascii=False) for report in reports)
        return "".join(row + "\n" for row in rows).encode("utf-8")
    if name.endswith(".html"):
        return page(reports[0]).encode("utf-8")
    return reports[0].text.encode(reports[0].encoding)
