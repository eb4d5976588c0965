"""Words that a page prints twice."""

import re
from collections.abc import Sequence

from copydesk.clean.lines import Line

_SHORTEST = 8
"""Words; shorter lines recur in honest copy ("he said", a refrain, a heading)."""

_SIGNED = re.compile(r"(?:^|.*\s)[—–-]\s?[^\n]{0,80}\(@\w{1,30}\)")
_LONGEST = 60
"""Words of a pulled quotation."""
_CROWD = 20
"""Lines that open alike; more of them are a table, and no pulled quotation."""


def repeats_in(lines: Sequence[Line], cut: Sequence[str | None]) -> list[int]:
    """Give the lines whose every word stands in another kept line, in the same order.

    Of two equal lines the later one is given; of a pulled quotation and the paragraph it was
    pulled from, the quotation.

    Args:
        lines: The lines.
        cut: Why a line is cut already, or None.
    """
    kept = [
        index
        for index, why in enumerate(cut)
        if why is None and len(lines[index].words) >= _SHORTEST and lines[index].is_prose
    ]
    kept = [index for index in kept if not _is_post(lines, index)]
    first_of: dict[tuple[str, ...], int] = {}
    for index in kept:
        first_of.setdefault(lines[index].words, index)
    found = {index for index in kept if first_of[lines[index].words] != index}
    openings: dict[tuple[str, ...], list[int]] = {}
    for words, index in first_of.items():
        if len(words) <= _LONGEST:
            openings.setdefault(words[:_SHORTEST], []).append(index)
    crowded = {opening for opening, shared in openings.items() if len(shared) > _CROWD}
    for opening in crowded:
        del openings[opening]
    for index in first_of.values():
        found.update(_inside(lines, index, openings))
    return sorted(found)


def _is_post(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a post set into the report, which the report may quote besides."""
    signed = lines[index + 1].text if index + 1 < len(lines) else ""
    return bool(_SIGNED.match(lines[index].text[-160:]) or _SIGNED.match(signed[:120]))


def _inside(
    lines: Sequence[Line], index: int, openings: dict[tuple[str, ...], list[int]]
) -> list[int]:
    words = lines[index].words
    found = []
    for place in range(len(words) - _SHORTEST + 1):
        for short in openings.get(words[place : place + _SHORTEST], ()):
            other = lines[short].words
            if len(other) < len(words) and words[place : place + len(other)] == other:
                found.append(short)
    return found
