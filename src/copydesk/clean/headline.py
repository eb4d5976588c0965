"""Which line is the headline."""

import re
from collections import Counter
from collections.abc import Sequence

from copydesk.clean.byline import bare_byline_of
from copydesk.clean.dates import dates_in
from copydesk.clean.furniture import Label, label_of
from copydesk.clean.lines import Line, function_words
from copydesk.clean.phrases import keys_of

_SHORTEST, _LONGEST = 2, 30
"""Words of a headline; of 330 read the shortest has 2 and the longest 23."""

_SUFFIX = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$|\s*[|]\s*[^|]{2,40}$")
_ADDRESS = re.compile(r"https?:|www\.|@\w|\bpic\.twitter")
_TWEET = re.compile(r"^[—–-]\s")
_RUNNING_TIME = re.compile(r"\s\d{1,2}:\d{2}$")
_TITLE_WORDS = 7
"""Words of an outlet's name and a weekday."""
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


def find_headline(
    lines: Sequence[Line], labels: Sequence[Label | None] | None = None
) -> int | None:
    """Give the index of the line that is the report's headline, where one surely is.

    It is a short line without a final stop above the body, whose words the body takes up, or
    that the page says twice; of several the one that shares most.

    Args:
        lines: The lines of the text.
        labels: What each line's own words say, where that is known.
    """
    labels = labels or [label_of(line) for line in lines[:_LOOKED_AT]]
    labels = labels[:_LOOKED_AT]
    first = next((at for at, label in enumerate(labels) if _is_told(lines[at], label)), len(labels))
    body = {word[:6] for line in lines[first : first + 12] for word in line.words}
    counts = Counter(line.words for line in lines[:_LOOKED_AT])
    linked = {
        lines[at].words
        for at in range(1, len(labels))
        if (above := labels[at - 1]) and above.reason == "related link"
    }
    best: tuple[float, int] | None = None
    told = candidates = 0
    for index, line in enumerate(lines[:_LOOKED_AT]):
        if labels[index] is None and line.is_prose and not _asks(line):
            told += len(line.words)
            if told > _SPARED:
                break
            continue
        if labels[index] is not None or not _may_be_headline(line):
            continue
        if line.words in linked:
            continue
        again = counts[line.words] > 1
        below = {
            label.reason
            for at, label in enumerate(labels[index + 1 : index + 4], index + 1)
            if label and not _TWEET.match(lines[at].text)
        }
        headed = bool(below & {"byline", "date line"})
        if told and not (again or headed):
            continue
        shared = sum(stem in body for stem in _content(line))
        candidates += 1
        if shared >= 2 or again or (headed and shared) or (not index and not told):
            score = shared + 2.0 * again + 1.5 * headed + (0.5 if not index else 0.0)
            if best is None or score > best[0]:
                best = (score, index)
    if best is None or (best[0] < 1 and candidates > 1):
        return None
    return best[1]


_SPARED = 60
"""Words of prose that may stand above a headline, such as a plea to switch notices on."""


def _content(line: Line) -> set[str]:
    common = function_words()
    return {word[:6] for word in line.words if word not in common and len(word) > 2}


def _is_told(line: Line, label: Label | None) -> bool:
    return label is None and line.is_prose and not _asks(line)


def _may_be_headline(line: Line) -> bool:
    ended = line.text[-1] in ":,;" or re.search(r"[a-z]\. [A-Z]", line.text)
    if ended or _ADDRESS.search(line.text) or _RUNNING_TIME.search(line.text):
        return False
    if _is_title_line(line.text) or bare_byline_of(line.text) == line.text:
        return False
    return _SHORTEST <= line.size <= _LONGEST


def _is_title_line(text: str) -> bool:
    """Whether a line names the outlet and its day: "The Courier, Tuesday, 11 March 2025"."""
    dates = dates_in(text)
    if not dates or not dates[-1].has_day or text[dates[-1].end :].strip(" .|"):
        return False
    before = text[: dates[-1].start].rstrip()
    return before.endswith((",", "|", "-", "–", "·")) and len(before.split()) <= _TITLE_WORDS


def _asks(line: Line) -> bool:
    """Whether a line that reads like prose may be a headline all the same: a question, a cry."""
    ended = line.text.endswith((".", ".”", '."', ":", ";", ","))
    return len(line.words) <= 20 and not ended and ". " not in line.text
