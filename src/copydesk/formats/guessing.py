"""Guesses the encoding of bytes that say nothing about it and are not UTF-8.

Two cases. Where most letters of a word lie beyond ASCII (Russian, Greek, Chinese), statistics of
the script decide, which charset-normalizer has. Where only some do (French, Polish, Turkish), a
few accents are all there is to go by, and that one decides whose letters are then ordinary ones.
"""

import re

from charset_normalizer import from_bytes

_SAMPLE = 32_768
"""Bytes on which a guess is made, so that a long file takes no longer than a short one."""
_LATIN_BELOW = 0.5
"""Share of bytes beyond ASCII, in words with any, below which the script is Latin."""
_DEFAULT = "cp1252"

# The legacy encodings of the web for other scripts; no other guess is ever right for news.
_OTHER_SCRIPTS = (
    "cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp1253", "cp1255", "cp1256", "cp874",
    "gb18030", "big5", "cp932", "euc_jp", "cp949", "cp1252",
)  # fmt: skip

_WESTERN = "àâäáãåæçèéêëìíîïñòóôöõøœßùúûüÿ"
_CENTRAL = (
    "ąćęłńóśźż",  # Polish
    "áčďéěíňóřšťúůýž",  # Czech
    "áäčďéíĺľňóôŕšťúýž",  # Slovak
    "áéíóöőúüű",  # Hungarian
    "ăâîşţ",  # Romanian
    "čćđšž",  # Croatian, Slovene
)
# Encodings with the letters that one of their languages uses; of equal ones the first is taken.
_LATIN: tuple[tuple[str, str], ...] = (
    ("cp1252", _WESTERN),
    ("cp1252", "áéíóúýþæöð"),  # Icelandic
    *(("cp1250", letters) for letters in _CENTRAL),
    *(("iso8859_2", letters) for letters in _CENTRAL),
    ("cp1254", "çğıöşüâî"),  # Turkish
    ("cp1257", "āčēģīķļņšūž"),  # Latvian
    ("cp1257", "ąčęėįšųūž"),  # Lithuanian
    ("cp1257", "äõöüšž"),  # Estonian
    ("mac_roman", _WESTERN),
    ("cp850", _WESTERN),
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_ANYWHERE = frozenset("“”‘’„‚«»‹›–—…•·\u00a0\u00ad")
_BEFORE_WORDS = frozenset("¿¡€£§©°")
_AFTER_NUMBERS = frozenset("°€£®™²³½¼¾º")


def guess(content: bytes) -> str:
    """Give the likeliest encoding of some bytes.

    Example:
        >>> guess("Le préfet a déclaré la fête close.".encode("cp1252"))
        'cp1252'
        >>> guess("Město už žízní, řekl starosta.".encode("cp1250"))
        'cp1250'
    """
    sample = _sample(content)
    if _is_latin(sample):
        return _latin(sample)
    best = from_bytes(sample, cp_isolation=list(_OTHER_SCRIPTS)).best()
    return best.encoding if best is not None else _DEFAULT


def _is_latin(sample: bytes) -> bool:
    words = re.findall(rb"[A-Za-z\x80-\xff]{2,}", sample)
    foreign = [word for word in words if not word.isascii()]
    high = sum(len(re.findall(rb"[\x80-\xff]", word)) for word in foreign)
    return high < _LATIN_BELOW * sum(map(len, foreign)) or not foreign


def _latin(sample: bytes) -> str:
    def oddities(choice: tuple[str, str]) -> int:
        encoding, letters = choice
        text = f" {sample.decode(encoding, 'replace')} "
        return sum(
            _is_odd(text[match.start() - 1 : match.end() + 1], letters)
            for match in _BEYOND_ASCII.finditer(text)
        )

    return min(_LATIN, key=oddities)[0]


def _is_odd(place: str, letters: str) -> bool:
    """Tell whether a character, between its neighbours, is not what the language writes there."""
    before, mark, after = place[0], place[1], place[2]
    if mark.isalpha() or mark in _ANYWHERE:
        return mark.lower() not in letters and mark not in _ANYWHERE
    if mark in _BEFORE_WORDS and not before.isalpha():
        return False
    return mark not in _AFTER_NUMBERS or before.isalpha() or after.isalpha()


def _sample(content: bytes) -> bytes:
    """Give a stretch that holds what is to be guessed: from the first line beyond ASCII."""
    first = re.search(rb"[\x80-\xff]", content)
    if first is None or first.start() < _SAMPLE // 2:
        return content[:_SAMPLE]
    start = content.rfind(b"\n", 0, first.start()) + 1
    start = max(start, first.start() - _SAMPLE // 2)
    return content[start : start + _SAMPLE]
