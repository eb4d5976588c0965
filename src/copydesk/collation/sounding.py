"""How a name sounds, whatever romanisation spelt it: Qasem Soleimani, Qassim Suleimani.

Letters that romanisations of Arabic, Persian and the Cyrillic alphabets use for one another fall
into one class each, and vowels, on which they agree least, fall out; after the equivalence classes
of Freeman, Condon and Ackerman 2006, "Cross linguistic name matching in English and Arabic".
"""

import re
from functools import lru_cache

from copydesk.text.words import fold

_GROUPS = (
    ("tsch", "c"),
    ("tch", "c"),
    ("sch", "s"),
    ("dzh", "j"),
    ("dj", "j"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("sh", "s"),
    ("ch", "c"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("ck", "k"),
    ("x", "ks"),
    ("q", "k"),
    ("tz", "z"),
    ("ts", "z"),
    ("w", "v"),
    ("h", "g"),
)
_HARD_C = re.compile(r"c(?=[aoukrlt]|$)")
_GLIDE = re.compile(r"[yij]+(?=[aeou])|[yi]+$|y")
_VOWELS = re.compile(r"[aeiou]")
_DOUBLE = re.compile(r"(.)\1+")
_SHORTEST = 3
"""Letters of a skeleton below which too many words sound alike."""


@lru_cache(maxsize=1 << 13)
def skeleton(word: str) -> str:
    """Give the consonants of a word by class, and whether vowels begin and end it.

    Example:
        >>> skeleton("Mohammed") == skeleton("Muhamad")
        True
        >>> skeleton("Daniel") == skeleton("Danielle")
        False
    """
    word = fold(word).replace("'", "")
    for written, sound in _GROUPS:
        word = word.replace(written, sound)
    word = _GLIDE.sub("i", _HARD_C.sub("k", word))
    begins = "v" if word[:1] in set("aeiou") else ""
    ends = "v" if word[-1:] in set("aeiou") else ""
    return begins + _DOUBLE.sub(r"\1", _VOWELS.sub("", word)) + ends


def sounds_like(one: str, other: str) -> bool:
    """Tell whether two words can be one name in two romanisations.

    Example:
        >>> sounds_like("Serhiy", "Sergey"), sounds_like("Lee", "Lau")
        (True, False)
    """
    bones = skeleton(one)
    return len(bones) >= _SHORTEST and bones == skeleton(other)
