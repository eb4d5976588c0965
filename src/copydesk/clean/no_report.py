"""Pages that hold no report: pictures with captions, announcements of a video, lists of links.

Only what is plain is said, for a report wrongly set aside is worse than a caption taken for one.
"""

import re
from collections.abc import Iterable, Sequence

from copydesk.clean.captions import CaptionLikeness, likeness
from copydesk.clean.lines import Line, lines_of
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
    lines = lines_of(text)
    cuts = list(removed)
    if _is_captions(lines, cuts):
        return "pictures and their captions"
    if _is_list(lines):
        return "a list of links"
    around = [line for cut in cuts if cut.reason != "caption" for line in cut.text.splitlines()]
    words = sum(len(line.words) for line in lines)
    played = any(_VIDEO.match(line) for line in (*around, headline or "") if line.strip())
    told = _INTRO.search(text.strip())
    if (played and words <= _VIDEO_WORDS) or (told and words <= _INTRO_WORDS):
        return "the words to a video"
    return None


def _is_captions(lines: Sequence[Line], cuts: Sequence[Removal]) -> bool:
    words = sum(len(line.words) for line in lines)
    cut = sum(len(one.text.split()) for one in cuts if one.reason == "caption")
    if cut >= _CUT * words:
        return True
    like = [line for line in lines if likeness(line) is not CaptionLikeness.NO]
    shown = sum(len(line.words) for line in like) >= _CAPTIONS * words
    stopped = sum(line.stopped for line in lines) <= _STOPPED * len(lines)
    return len(lines) >= _FEW and shown and stopped


def _is_list(lines: Sequence[Line]) -> bool:
    broken = sum(bool(_BROKEN.search(line.text)) for line in lines)
    return broken >= max(_TEASERS, _TEASER_SHARE * len(lines))
