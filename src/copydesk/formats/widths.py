"""Words by the columns they take: letters of some scripts are two wide, some marks take none."""

from unicodedata import combining, east_asian_width


def columns(words: str) -> int:
    """Count the columns of a terminal that words take.

    Example:
        >>> columns("ship"), columns("船")
        (4, 2)
    """
    return sum(map(_columns, words))


def _columns(letter: str) -> int:
    return 0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1


def cut(words: str, most: int) -> str:
    """Cut words to a number of columns, with a sign where something is missing.

    Example:
        >>> cut("The ferry ran aground", 10), cut("short", 10)
        ('The ferry…', 'short')
    """
    if len(words) <= most // 2:
        return words
    taken = end = 0
    for place, letter in enumerate(words):
        taken += _columns(letter)
        if taken > most:
            return words[:end].rstrip() + "…"
        if taken < most:
            end = place + 1
    return words


def broken(words: str, most: int) -> list[str]:
    """Break words into lines of so many columns at most; a longer word is cut.

    Example:
        >>> broken("The ferry ran aground", 10)
        ['The ferry', 'ran', 'aground']
    """
    lines: list[str] = []
    line = ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        if line and columns(longer) > most:
            lines.append(line)
            line = word
        else:
            line = longer
    return [cut(one, most) for one in (*lines, line) if one]
