"""Captions that are known by where they stand: by a picture's credit, or under its button."""

import re
from collections.abc import Sequence

from copydesk.clean.captions import (
    CaptionLikeness,
    is_picture_credit,
    likeness,
    signs_of_picture,
)
from copydesk.clean.furniture import Label
from copydesk.clean.lines import Line

_PLACED = Label("caption", sure=True)
"""A caption known by where it stands, and not by its own words."""
_CAPTION = 20
"""Words; a longer line under a picture must look like a caption by its own words."""
_OPENING = 8
"""Words by which two lines that say the same are found."""
_PLACED_SHARE = 0.05
"""Share of the prose that may go for where it stands alone; more is no caption."""
_QUOTE = re.compile(r"[\"“”«»]")
_FINITE = re.compile(
    r"\b(?:said|told|was|were|had|has|have|did|would|will|could|announced|called|killed|died)\b",
    re.IGNORECASE,
)


def find_placed(lines: Sequence[Line], labels: list[Label | None]) -> None:
    """Label the captions that only their place betrays, and spare what tells too much for one.

    Args:
        lines: The lines of a page.
        labels: What each line's own words say; changed in place.
    """
    _find_neighbours(lines, labels)
    _find_twins(lines, labels)
    _spare_placed(lines, labels)


def _find_neighbours(lines: Sequence[Line], labels: list[Label | None]) -> None:
    """Label the caption that stands by a line that only credits a picture."""
    for index, line in enumerate(lines):
        if labels[index] != Label("caption", sure=True) or not is_picture_credit(line.text):
            continue
        if index and labels[index - 1] == Label("caption", sure=True):
            continue
        for near, enough in ((index - 1, 1), (index + 1, 2)):
            if 0 <= near < len(lines) and _may_be_caption(lines, labels, near, enough):
                labels[near] = _PLACED
                break


def _may_be_caption(
    lines: Sequence[Line], labels: Sequence[Label | None], index: int, enough: int
) -> bool:
    line = lines[index]
    if labels[index] is not None or len(line.words) > 80:
        return False
    return signs_of_picture(line) >= enough and not _QUOTE.search(line.text)


def _find_twins(lines: Sequence[Line], labels: list[Label | None]) -> None:
    """Label each line that says again what a caption says, or that a page offers to enlarge."""
    captions: dict[tuple[str, ...], tuple[str, ...]] = {
        line.words[:_OPENING]: line.words
        for line, label in zip(lines, labels, strict=True)
        if label and label.reason == "caption" and len(line.words) >= _OPENING
    }
    for index, line in enumerate(lines):
        enlarged = (
            index
            and lines[index - 1].words == ("enlarge", "this", "image")
            and (len(line.words) <= _CAPTION or likeness(line) is not CaptionLikeness.NO)
        )
        whole = captions.get(line.words[:_OPENING], ())
        if labels[index] is None and (
            enlarged or (whole and line.words == whole[: len(line.words)])
        ):
            labels[index] = Label("caption", sure=True)


def _spare_placed(lines: Sequence[Line], labels: list[Label | None]) -> None:
    """Give back what goes only for where it stands, where that is too much of the prose."""
    placed = [at for at, label in enumerate(labels) if label is _PLACED]
    prose = [
        line
        for line, label in zip(lines, labels, strict=True)
        if line.is_prose and (label is None or label is _PLACED)
    ]
    told = sum(len(line.words) for line in prose)
    for at in placed:
        line = lines[at]
        if len(line.words) > max(_CAPTION, _PLACED_SHARE * told) and _FINITE.search(line.text):
            labels[at] = None
