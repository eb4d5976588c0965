"""Which line is the headline."""

import re
from collections import Counter
from collections.abc import Sequence

from copydesk.clean.furniture import label_of
from copydesk.clean.lines import Line, function_words
from copydesk.clean.phrases import keys_of

_SHORTEST, _LONGEST = 3, 30
"""Words of a headline; of 270 read the shortest has 3 and the longest 23."""

_SUFFIX = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$|\s*[|]\s*[^|]{2,40}$")
_LOOKED_AT = 40
"""Lines from the top among which a headline is looked for."""


def forms_of(headline: str) -> tuple[str, ...]:
    """Give the forms in which a known headline may stand on the page, folded.

    Example:
        >>> forms_of("Ferry sinks | The Courier")
        ('ferry sinks the courier', 'ferry sinks')
    """
    bare = _SUFFIX.sub("", headline)
    forms = (" ".join(key.word for key in keys_of(form)) for form in (headline, bare))
    return tuple(dict.fromkeys(form for form in forms if form))


def without_outlet(title: str) -> str:
    """Give a page's title without the outlet's name that many pages print after it."""
    return _SUFFIX.sub("", title).strip() or title


def find_headline(lines: Sequence[Line]) -> int | None:
    """Give the index of the line that is the report's headline, where one surely is.

    It is a short line without a final stop above the body, whose words the body takes up, or
    that the page says twice; of several the one that shares most.

    Args:
        lines: The lines of the text.
    """
    top, first = _above(lines)
    body = Counter(word[:6] for line in lines[first : first + 12] for word in line.words)
    common = function_words()
    best: tuple[float, int] | None = None
    counts = Counter(line.words for line in lines[:_LOOKED_AT])
    for index in top:
        line = lines[index]
        content = {word[:6] for word in line.words if word not in common and len(word) > 2}  # noqa: PLR2004
        shared = sum(stem in body for stem in content)
        again = counts[line.words] > 1
        if shared < 2 and not again and index:  # noqa: PLR2004
            continue
        if not shared and not again and len(top) > 1:
            continue
        score = shared + 2.0 * again + (0.5 if not index else 0.0)
        if best is None or score > best[0]:
            best = (score, index)
    return best[1] if best else None


def _above(lines: Sequence[Line]) -> tuple[list[int], int]:
    """Give the lines that may be a headline, and where the first prose stands."""
    top: list[int] = []
    for index, line in enumerate(lines[:_LOOKED_AT]):
        label = label_of(line)
        if label is None and line.is_prose and not _asks(line):
            return top, index
        if label is None and _SHORTEST <= len(line.words) <= _LONGEST:
            top.append(index)
    return [], 0


def _asks(line: Line) -> bool:
    """Whether a stopped line may be a headline all the same: a question, a cry."""
    return len(line.words) <= 16 and line.text[-1] in "?!" and line.text.count(". ") == 0  # noqa: PLR2004
