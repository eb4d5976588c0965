"""Makes a report's words harmless to whatever shows them."""

_CONTROLS = [*range(0x09), 0x0B, *range(0x0D, 0x20), *range(0x7F, 0xA0)]
_DIRECTIONS = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_REPLACED = dict.fromkeys([*_CONTROLS, 0x0C, *_DIRECTIONS], "\N{REPLACEMENT CHARACTER}")
"""Terminal escapes and other control characters, and those that turn the direction of all that
follows; letters that run from right to left need none of them."""


def harmless(text: str) -> str:
    r"""Give the words with every control character shown as one that does nothing.

    Each character becomes one character, so places in the text stay what they are.

    Example:
        >>> harmless("a\x1b[31mb\u202ec")
        'a�[31mb�c'
    """
    return text.translate(_REPLACED)


def on_one_line(text: str, most: int = 4_000) -> str:
    r"""Give the words harmless, on a single line, and no more of them than anyone would read.

    Args:
        text: The words.
        most: Characters, beyond which the rest is left out and a sign put in its place.

    Example:
        >>> on_one_line(" two\n  lines "), on_one_line("too many words", most=9)
        ('two lines', 'too many …')
    """
    # Runs of blanks shrink, so that twice as much is surely enough to fill a line of words.
    line = " ".join(text[: 2 * most + 1].split())
    if len(line) > most or len(text) > 2 * most + 1:
        line = (line[:most].rpartition(" ")[0] or line[:most]) + " …"
    return harmless(line)


def counted(number: int, noun: str) -> str:
    """Give a number with its noun.

    Example:
        >>> counted(1, "story"), counted(2, "story"), counted(1200, "claim")
        ('1 story', '2 stories', '1,200 claims')
    """
    if number == 1:
        return f"1 {noun}"
    many = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {many}"
