"""Where a text quotes: between quotation marks, whatever they are, and in posts set into it."""

import re
from collections import deque
from collections.abc import Sequence

Stretch = tuple[int, int]

_MARKS = re.compile("[\"“”„‟«»]|''|``")
# The line under a post that was set into a report: "— Name (@handle) 16 July 2018".
_POST_SIGNED = re.compile(r"\s*(?:[—–-]\s?.{0,80}\(@\w{1,30}\)|@\w{1,30}\b)")
_LONGEST_POST = 700


def quoted_stretches(text: str) -> list[Stretch]:
    """Give the stretches of a text that stand between quotation marks, marks included.

    A quotation inside a quotation belongs to the outer one. One that is never closed is taken to
    run on when the next paragraph opens with a mark again, as long quotations do in print.

    Example:
        >>> text = 'He said "no, never", and left.'
        >>> [text[start:end] for start, end in quoted_stretches(text)]
        ['"no, never"']
    """
    found: list[Stretch] = []
    at = 0
    marks = deque(_MARKS.finditer(text))
    posts = "@" in text
    # The two lines after each, of which the first that is not empty follows it.
    lines = [*text.split("\n"), "", ""]
    for line, *after in zip(lines, lines[1:], lines[2:], strict=False):
        end = at + len(line)
        mine = []
        while marks and marks[0].start() < end:
            mine.append(marks.popleft())
        if posts and line.strip() and len(line) <= _LONGEST_POST and _is_post(after):
            found.append((at, end))
        elif mine:
            found += _in_line(text, mine, (at, end), after)
        at = end + 1
    return found


def _is_post(after: Sequence[str]) -> bool:
    return bool(_POST_SIGNED.match(next((line for line in after if line.strip()), "")))


def _in_line(
    text: str, marks: Sequence[re.Match[str]], line: Stretch, after: Sequence[str]
) -> list[Stretch]:
    found = []
    openers: list[str] = []
    start = line[0]
    for mark in marks:
        if _opens(text, mark, openers):
            start = start if openers else mark.start()
            openers.append(mark.group())
        elif openers:
            openers.pop()
            if not openers:
                found.append((start, mark.end()))
    if openers and (start == line[0] or _runs_on(after)):
        found.append((start, line[1]))
    return found


def _runs_on(after: Sequence[str]) -> bool:
    """Tell whether the next line opens with a mark again."""
    follower = next((line for line in after if line.strip()), "")
    return bool(_MARKS.match(follower.lstrip()))


def _opens(text: str, mark: re.Match[str], openers: list[str]) -> bool:
    """Tell whether a mark opens a quotation, where languages use the same marks otherwise."""
    written = mark.group()
    if written in "„‟":
        return True
    if written == "”":
        return False
    if written == "“":
        # It opens in English, and closes in German what „ opened.
        return openers[-1:] != ["„"]
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    if written == "«":
        return openers[-1:] != ["»"]
    if written == "»" and openers[-1:] == ["«"]:
        return False
    return not after.isspace() and (before.isspace() or before in "([-–—/")
