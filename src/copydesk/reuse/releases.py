"""Papers sent to all newsrooms: what two reports share because both print one press release.

Whoever copies a report copies its frame as well: who said what to whom, and that it was said in a
press release. Two who print one release name it each in their own words, and share nothing in
which a reporter speaks.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np

from copydesk.reuse.reading import Reading
from copydesk.reuse.sentences import stretches
from copydesk.reuse.voices import names_of_releases, outlet_speaks
from copydesk.text.alignment import Passage

_NEAR = 80
"""Words before or behind the shared words within which the release is named."""
_LEAST_FRAME = 8
"""Words of its own that each report needs, for it to hand over anything."""
_FRAME = 2
"""Words either side of a release's name that are the frame."""


def share_a_release(a: Reading, b: Reading, passages: Sequence[Passage]) -> bool:
    """Tell whether two reports print one press release and frame it each in its own words."""
    if not passages or set(a.report.credits) & set(b.report.credits):
        return False
    mirrored = [passage.mirrored() for passage in passages]
    return (
        _frames_alone(a, b, passages)
        and _frames_alone(b, a, mirrored)
        and not any(_reporter_speaks(a, passage) for passage in passages)
    )


def _frames_alone(one: Reading, other: Reading, passages: Sequence[Passage]) -> bool:
    """Tell whether a report names the release near the shared words, and none of it is shared."""
    named = _places(one)
    if (
        not named
        or len(one.hashed.starts) - sum(p.a_last - p.a_first for p in passages) < _LEAST_FRAME
    ):
        return False
    first = min(passage.a_first for passage in passages)
    last = max(passage.a_last for passage in passages)
    if not any(first - _NEAR <= place < last + _NEAR for place in named):
        return False
    return not any(
        _is_shared(one, other, place, passage)
        for place in named
        for passage in passages
        if passage.a_first <= place < passage.a_last
    )


def _is_shared(one: Reading, other: Reading, place: int, passage: Passage) -> bool:
    """Tell whether the words around a release's name recur in the other report's passage."""
    first = max(place - _FRAME, passage.a_first)
    frame = _words(one, first, min(place + _FRAME + 1, passage.a_last))
    return frame in _words(other, passage.b_first, passage.b_last)


def _words(reading: Reading, first: int, last: int) -> str:
    return f" {' '.join(word.folded for word in reading.words_in(first, last))} "


def _places(reading: Reading) -> list[int]:
    """Give the places of the words at which a report names a release, in the outlet's words."""
    found = np.searchsorted(reading.hashed.starts, _named_at(reading.text)).tolist()
    return [at for at in found if at < len(reading.hashed.starts) and not reading.quoted[at]]


@lru_cache(maxsize=1 << 10)
def _named_at(text: str) -> tuple[int, ...]:
    return tuple(match.start() for match in _names().finditer(text))


@cache
def _names() -> re.Pattern[str]:
    longest_first = sorted(names_of_releases(), key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


def _reporter_speaks(reading: Reading, passage: Passage) -> bool:
    """Tell whether a passage holds a whole sentence in which somebody is said to have said so."""
    text = reading.text_in(passage.a_first, passage.a_last)
    return any(
        outlet_speaks(sentence) and not _MARK.search(sentence)
        for sentence in (text[one.start : one.end] for one in stretches(text))
    )


_MARK = re.compile("[\"“”„«»]|''")
