"""Where a text quotes: between quotation marks, whatever they are, and in posts set into it."""

import re

Stretch = tuple[int, int]

_MARKS = re.compile("[\"“”„‟«»]|''|``")
# The line under a post that was set into a report: "— Name (@handle) 16 July 2018".
_POST_SIGNED = re.compile(r"\s*(?:[—–-]\s?.{0,80}\(@\w{1,30}\)|@\w{1,30}\b)")
_LONGEST_POST = 700
_OPENING = frozenset("“„‟«")
_CLOSING = frozenset("”»")


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
    depth = start = 0
    for mark in _MARKS.finditer(line):
        if _opens(line, mark):
            start = mark.start() if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                found.append((start, mark.end()))
    if depth and (runs_on or start == 0):
        found.append((start, len(line)))
    return found


def _opens(line: str, mark: re.Match[str]) -> bool:
    if mark.group() in _OPENING:
        return True
    if mark.group() in _CLOSING:
        return False
    before = line[mark.start() - 1] if mark.start() else " "
    after = line[mark.end()] if mark.end() < len(line) else " "
    return not after.isspace() and (before.isspace() or before in "([-–—/")
