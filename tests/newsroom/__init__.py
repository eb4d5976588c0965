"""An invented press with the truth known.

Tests ask it for any mixture of reports and get, beside every printed text, what is true of
it: which words are furniture, who copied whom, who said what to whom, and how the readings
of each claim differ. Nothing here is real, and nothing here needs copydesk.

Example:
    >>> from tests import newsroom
    >>> story = newsroom.story("ferry")
    >>> story.truth.claim("toll").standing
    'conflicting'
    >>> some = newsroom.mixture(events=["ferry"], roles=["dispatch", "cut"], seed=3)
    >>> len(some.truth.lineages)
    1
"""

from __future__ import annotations

from .claims import TrueClaim, TrueReading, TrueVariation
from .furniture import KINDS
from .mix import Mixture, copies, events, mixture, other_news, roles, story
from .records import Block, PressReport, PrintedStatement, Range, Removal, Repair, restore
from .sample import sample, sample_files
from .truth import NearMiss, TrueLineage, TrueLink, Truth, truth_of
from .writers import write_html, write_jsonl, write_text

__all__ = [
    "KINDS",
    "Block",
    "Mixture",
    "NearMiss",
    "PressReport",
    "PrintedStatement",
    "Range",
    "Removal",
    "Repair",
    "TrueClaim",
    "TrueLineage",
    "TrueLink",
    "TrueReading",
    "TrueVariation",
    "Truth",
    "copies",
    "events",
    "mixture",
    "other_news",
    "restore",
    "roles",
    "sample",
    "sample_files",
    "story",
    "truth_of",
    "write_html",
    "write_jsonl",
    "write_text",
]
