"""Pages that hold no report: pictures with captions, announcements of a video, lists of links.

Only what is plain is said, for a report wrongly set aside is worse than a caption taken for one.
"""

import re
from collections.abc import Iterable, Sequence

from copydesk.clean.captions import CaptionLikeness, likeness
from copydesk.clean.lines import lines_of
from copydesk.records import Removal

_CAPTIONS = 0.85
"""Share of the kept words in lines like captions; reports read have .79 at most, and those end
their lines as sentences do, pages of pictures have .86 and more."""
_STOPPED = 0.5
_CUT = 2
"""Times as many words in captions cut as are left; a report with a long gallery has 1.2."""
_FEW = 2
_TEASERS = 10
"""Lines that break off; reports read have one at most, lists of links over a hundred."""
_TEASER_SHARE = 0.2
_VIDEO_WORDS = 60
_INTRO_WORDS = 100
_BROKEN = re.compile(r"\s?(?:\.\.\.|…)\W{0,2}$")
_INTRO = re.compile(
    r"(?:^|[.!?][\"”’]?\s)(?:[^\W\d_a-z][\w’'-]+ ){1,3}(?:and (?:[^\W\d_a-z][\w’'-]+ ){1,3})?"
    r"(?:reports?|has more|has the (?:story|details|latest)|explains?|joins? us|takes a look)"
    r"(?:,? (?:from|on|with) [^.!?]{2,60})?\.$"
)
_VIDEO = re.compile(
    r"^\W*(?:media playback\b.*|(?:watch )?(?:the )?(?:full )?videos?(?: only)?"
    r"|watch(?: live| now)?:?|play video|now playing|[\w. ]{2,24} videos)\W*$",
    re.IGNORECASE,
)


def why_no_report(text: str, removed: Iterable[Removal], headline: str | None) -> str | None:
    """Give what a page holds in place of a report; None where it holds one.

    Args:
        text: The clean text.
        removed: What was cut from it.
        headline: Its headline, where known.

    Example:
        >>> why_no_report("The ferry sank on Tuesday. Liv Amundrud reports from Halvik.", (), None)
        'the words to a video'
    """
    lines = [line for line in text.splitlines() if line.strip()]
    cuts = list(removed)
    words = len(text.split())
    if _is_captions(lines, words, cuts):
        return "pictures and their captions"
    if _is_list(lines):
        return "a list of links"
    around = [line for cut in cuts if cut.reason != "caption" for line in cut.text.splitlines()]
    played = any(_VIDEO.match(line) for line in (*around, headline or "") if line.strip())
    told = _INTRO.search(text.strip())
    if (played and words <= _VIDEO_WORDS) or (told and words <= _INTRO_WORDS):
        return "the words to a video"
    return None


def _is_captions(lines: Sequence[str], words: int, cuts: Sequence[Removal]) -> bool:
    if sum(len(one.text.split()) for one in cuts if one.reason == "caption") >= _CUT * words:
        return True
    stopped = sum(line.rstrip(_CLOSERS)[-1:] in _STOPS for line in lines)
    if len(lines) < _FEW or stopped > _STOPPED * len(lines):
        return False
    like = [line for line in lines_of("\n".join(lines)) if likeness(line) is not CaptionLikeness.NO]
    return sum(len(line.text.split()) for line in like) >= _CAPTIONS * words


_CLOSERS = " \"'”’»)]"
_STOPS = frozenset(".!?…。")
_ENDING = 8
"""Code points at the end of a line in which it may break off."""


def _is_list(lines: Sequence[str]) -> bool:
    broken = sum(bool(_BROKEN.search(line[-_ENDING:])) for line in lines)
    return broken >= max(_TEASERS, _TEASER_SHARE * len(lines))
