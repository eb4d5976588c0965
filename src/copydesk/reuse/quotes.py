"""Where a text quotes: between quotation marks, whatever they are, and in posts set into it."""

import re

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
    lines = text.split("\n")
    for number, line in enumerate(lines):
        follower = next((other for other in lines[number + 1 : number + 3] if other.strip()), "")
        if line.strip() and len(line) <= _LONGEST_POST and _POST_SIGNED.match(follower):
            found.append((at, at + len(line)))
        else:
            runs_on = bool(_MARKS.match(follower.lstrip()))
            found += [(at + start, at + end) for start, end in _in_line(line, runs_on=runs_on)]
        at += len(line) + 1
    return found


def _in_line(line: str, *, runs_on: bool) -> list[Stretch]:
    found = []
    openers: list[str] = []
    start = 0
    for mark in _MARKS.finditer(line):
        if _opens(line, mark, openers):
            start = start if openers else mark.start()
            openers.append(mark.group())
        elif openers:
            openers.pop()
            if not openers:
                found.append((start, mark.end()))
    if openers and (runs_on or start == 0):
        found.append((start, len(line)))
    return found


def _opens(line: str, mark: re.Match[str], openers: list[str]) -> bool:
    """Tell whether a mark opens a quotation, where languages use the same marks otherwise."""
    written = mark.group()
    if written in "„‟":
        return True
    if written == "”":
        return False
    if written == "“":
        # It opens in English, and closes in German what „ opened.
        return openers[-1:] != ["„"]
    before = line[mark.start() - 1] if mark.start() else " "
    after = line[mark.end()] if mark.end() < len(line) else " "
    if written == "«":
        return openers[-1:] != ["»"]
    if written == "»" and openers[-1:] == ["«"]:
        return False
    return not after.isspace() and (before.isspace() or before in "([-–—/")
