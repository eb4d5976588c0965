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
from copydesk.reuse.voices import names_of_releases, outlet_voices
from copydesk.text.alignment import Passage

_NEAR = 80
"""Words before or behind the shared words within which the release is named."""
_LEAST_FRAME = 8
"""Words of its own that each report needs, for it to hand over anything."""
_FRAME = 3
"""Words either side of a "said" or of a release's name that are its frame."""
_SHARED_FRAMES = 2
"""One in so many frames may recur by habit, as "the company said" does; copies keep nearly all."""


def share_a_release(a: Reading, b: Reading, passages: Sequence[Passage]) -> bool:
    """Tell whether two reports print one press release and frame it each in its own words."""
    if not passages or set(a.report.credits) & set(b.report.credits):
        return False
    mirrored = [passage.mirrored() for passage in passages]
    return _frames_alone(a, b, passages) and _frames_alone(b, a, mirrored)


def _frames_alone(one: Reading, other: Reading, passages: Sequence[Passage]) -> bool:
    """Tell whether a report names the release near the shared words, and frames them alone."""
    own = len(one.hashed.starts) - sum(p.a_last - p.a_first for p in passages)
    named = _places(one, _named_at(one.text)) if own >= _LEAST_FRAME else []
    if not named:
        return False
    shared = {place: _shared(one, other, place, passages) for place in named}
    first = min(passage.a_first for passage in passages) - _NEAR
    last = max(passage.a_last for passage in passages) + _NEAR
    if not any(first <= place < last and not shared[place] for place in named):
        return False
    spoken = _spoken(one, passages)
    shared |= {place: _shared(one, other, place, passages) for place in spoken}
    return sum(shared.values()) * _SHARED_FRAMES <= len(shared)


def _shared(one: Reading, other: Reading, place: int, passages: Sequence[Passage]) -> bool:
    """Tell whether the words around a place recur where they would in the passage it lies in."""
    for passage in passages:
        if passage.a_first <= place < passage.a_last:
            first = max(place - _FRAME, passage.a_first)
            frame = _words(one, first, min(place + _FRAME + 1, passage.a_last))
            scale = (passage.b_last - passage.b_first) / (passage.a_last - passage.a_first)
            at = passage.b_first + round((place - passage.a_first) * scale)
            begin = max(at - _ASTRAY, passage.b_first)
            return frame in _words(other, begin, min(at + _ASTRAY, passage.b_last))
    return False


_ASTRAY = 30
"""Words by which edits may have moved a frame."""


def _words(reading: Reading, first: int, last: int) -> str:
    return f" {' '.join(word.folded for word in reading.words_in(first, last))} "


def _places(reading: Reading, found: Sequence[int]) -> list[int]:
    """Give the words that begin at the code points, but for those that somebody else says."""
    places = np.searchsorted(reading.hashed.starts, found).tolist()
    return [at for at in places if at < len(reading.hashed.starts) and not reading.quoted[at]]


@lru_cache(maxsize=1 << 10)
def _named_at(text: str) -> tuple[int, ...]:
    return tuple(match.start() for match in _names().finditer(text))


@cache
def _names() -> re.Pattern[str]:
    longest_first = sorted(names_of_releases(), key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


def _spoken(reading: Reading, passages: Sequence[Passage]) -> list[int]:
    """Give the words of the passages that only a reporter needs, in sentences that quote nobody."""
    found = []
    for passage in passages:
        begin = int(reading.hashed.starts[passage.a_first])
        text = reading.text_in(passage.a_first, passage.a_last)
        for one in stretches(text):
            sentence = text[one.start : one.end]
            if not _MARK.search(sentence):
                found += [begin + one.start + at for at in outlet_voices(sentence)]
    return _places(reading, found)


_MARK = re.compile("[\"“”„«»]|''")
