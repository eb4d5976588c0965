"""Words that a page prints twice."""

from collections.abc import Sequence

from copydesk.clean.lines import Line

_SHORTEST = 8
"""Words; shorter lines recur in honest copy ("he said", a refrain, a heading)."""


def repeats_in(lines: Sequence[Line], cut: Sequence[str | None]) -> list[int]:
    """Give the lines whose every word stands in another kept line, in the same order.

    Of two equal lines the later one is given; of a pulled quotation and the paragraph it was
    pulled from, the quotation.

    Args:
        lines: The lines.
        cut: Why a line is cut already, or None.
    """
    kept = [index for index, why in enumerate(cut) if why is None]
    first_of: dict[tuple[str, ...], int] = {}
    found = []
    for index in kept:
        words = lines[index].words
        if len(words) >= _SHORTEST and first_of.setdefault(words, index) != index:
            found.append(index)
    openings: dict[tuple[str, ...], list[int]] = {}
    for index in kept:
        words = lines[index].words
        if _SHORTEST <= len(words) <= 60:  # noqa: PLR2004 - a pulled quotation is short
            openings.setdefault(words[:_SHORTEST], []).append(index)
    for index in kept:
        found += _inside(lines, index, openings)
    return sorted(set(found))


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
