"""Reuse: who carries whose words.

In come the clean reports; out go the passages they share, each link typed, and the lineages:
groups of reports that descend from one text and so count as one witness.
"""

from copydesk.reuse.finding import find_reuse
from copydesk.reuse.kinds import judge_kinds
from copydesk.reuse.lineages import find_lineages
from copydesk.reuse.settings import ReuseSettings
from copydesk.reuse.stemma import draw_stemma

__all__ = ["ReuseSettings", "draw_stemma", "find_lineages", "find_reuse", "judge_kinds"]
