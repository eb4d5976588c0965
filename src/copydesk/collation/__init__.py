"""Collation: statements of several reports become claims, events and people.

In come the statements of a story's reports, the people named in them, how the reports descend
from one another (`Evidence`), and, where installed, the sentence encoders. Out goes a
`Collation`: **claims** (statements that assert the same thing, each report's stance, where the
reports differ and in what way, and how well the claim is borne out, counted over lineages and
over the people behind it), **events**, **people** merged across the reports, and a sentence for
every join, for ``explain``.
"""

from copydesk.collation.collate import collate
from copydesk.collation.deciding import Decision, decide
from copydesk.collation.evidence import Collation, Evidence
from copydesk.collation.rulings import all_ruled, holding
from copydesk.collation.settings import CollationSettings
from copydesk.collation.settling import as_told

__all__ = [
    "Collation",
    "CollationSettings",
    "Decision",
    "Evidence",
    "all_ruled",
    "as_told",
    "collate",
    "decide",
    "holding",
]
