"""Turns what was found on a page into cuts, whole lines with their breaks, and headings."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from copydesk.clean.captions import CaptionLikeness, likeness
from copydesk.clean.edits import Edit
from copydesk.clean.layout import Layout
from copydesk.clean.lines import Line
from copydesk.clean.phrases import keys_of, phrases
from copydesk.clean.repeats import repeats_in

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,2}\s+")
_OPENER = re.compile(r"^\W{0,3}(?:[•·*]|\d{1,2}[.)])\s")
_NO_HEADING = re.compile(r"@\w|://|\bpic\.twitter|^\([^()]*\)$|^[—–-]\s")
"""Posts, their signatures and addresses, and remarks in brackets."""
_LONGEST_PLEA = 60
"""Words; a sentence longer than this is no plea, whatever phrase it holds."""
_WIDEST_GAP = 2
"""Line breaks between two paragraphs; more say no more."""
_LONGEST_READ = 1_000_000
"""Code points of a line that is searched for pleas; a longer one is kept as it is."""
_LONGEST_HEADING = 14
"""Words of a heading inside the body; of 120 read the longest has 12."""


def cuts_of(text: str, page: Layout) -> list[Edit]:
    """Give the cuts of a page, sorted and disjoint, in places of its text.

    Args:
        text: The repaired text.
        page: The same text, laid out.
    """
    for index in repeats_in(page.lines, page.cut):
        page.cut[index] = "repeated passage"
    cuts: list[Edit] = []
    kept = [index for index, why in enumerate(page.cut) if why is None]
    last = kept[-1] if kept else -1
    for index, line in enumerate(page.lines):
        if index == 0 and line.start:
            cuts.append(Edit(0, line.start, "spacing"))
        following = page.lines[index + 1].start if index + 1 < len(page.lines) else len(text)
        why = page.cut[index]
        if why is not None:
            cuts.append(Edit(line.start, following, why))
        else:
            cuts += _within(text, page, index)
            cuts += _gap(text, line.end, following, ends=index == last)
    return cuts


def _gap(text: str, start: int, end: int, *, ends: bool) -> list[Edit]:
    """Close the gap below a kept line: wholly at the end, else to one blank line."""
    if ends and start < end:
        return [Edit(start, end, "spacing")]
    if text.count("\n", start, end) > _WIDEST_GAP:
        return [Edit(start, end, "spacing", "\n\n")]
    return []


def _within(text: str, page: Layout, index: int) -> list[Edit]:
    """Give the cuts inside a kept line: its dateline, and pleas between its sentences."""
    line = page.lines[index]
    cuts: list[Edit] = []
    start = line.start
    if index == page.dateline_at and page.dateline:
        found = page.dateline
        if found.lead:
            cuts.append(Edit(start, start + found.lead, "date line"))
        cuts.append(Edit(start + found.lead, start + found.end, "dateline"))
        start += found.end
    return cuts + _pleas(text, line, start)


def _pleas(text: str, line: Line, start: int) -> list[Edit]:
    words = text[start : line.end]
    if len(words) > _LONGEST_READ:
        return []
    asides, holds = phrases("drops"), phrases("holds")
    if not asides.within(line.words) and not holds.within(line.words):
        return []
    keys = keys_of(words)
    keyed = [key.word for key in keys]
    ends = [0, *(match.end() for match in _SENTENCE_END.finditer(words)), len(words)]
    cuts = {}
    for found in asides.within(keyed):
        first, last = keys[found.first].start, keys[found.last - 1].end
        if first in ends and words[first].isupper():
            gap = len(words[last:]) - len(words[last:].lstrip(" .:–—-"))
            cuts[first] = Edit(start + first, start + last + gap, found.reason)
    for found in holds.within(keyed):
        first = ends[bisect_right(ends, keys[found.first].start) - 1]
        last = next(end for end in ends if end >= keys[found.last - 1].end)
        if len(keys_of(words[first:last])) <= _LONGEST_PLEA and last - first < len(words):
            if last == len(words):
                first = len(words[:first].rstrip())
            cuts.setdefault(first, Edit(start + first, start + last, found.reason))
    kept = _disjoint(cuts.values())
    gone = sum(len(text[cut.start : cut.end].strip()) for cut in kept)
    # Where nothing but pleas would be left, the line was judged as a whole, and stays.
    return kept if gone < len("".join(words.split())) else []


def _disjoint(cuts: Iterable[Edit]) -> list[Edit]:
    kept: list[Edit] = []
    for cut in sorted(cuts):
        if cut.end > cut.start and (not kept or cut.start >= kept[-1].end):
            kept.append(cut)
    return kept


def headings_of(page: Layout, cuts: list[Edit]) -> list[tuple[int, int]]:
    """Give the places of the headings inside the body, counted in the clean text.

    Args:
        page: The page, laid out.
        cuts: Its cuts, sorted.
    """
    found = []
    kept = [index for index, why in enumerate(page.cut) if why is None]
    for rank, index in enumerate(kept[:-1]):
        line = page.lines[index]
        if _is_heading(line) and rank and page.lines[kept[rank + 1]].is_prose:
            found.append((line.start, line.end))
    starts = [cut.start for cut in cuts]
    gone = [0]
    for cut in cuts:
        gone.append(gone[-1] + cut.end - cut.start - len(cut.replacement))
    return [
        (start - gone[bisect_right(starts, start)], end - gone[bisect_right(starts, start)])
        for start, end in found
    ]


def _is_heading(line: Line) -> bool:
    text = line.text
    if not 1 <= len(line.words) <= _LONGEST_HEADING or _OPENER.match(text):
        return False
    if _NO_HEADING.search(text) or likeness(line) is CaptionLikeness.YES:
        return False
    if text[-1] == "?":
        return len(line.words) <= 10 and not re.search(r"[\"“”]", text)
    return not line.is_prose and text[-1] not in ".:,;…"
