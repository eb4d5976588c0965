"""Bytes into text: by their mark, their declared encoding, or a guess; never with a crash."""

import codecs
import re
from typing import NamedTuple

from copydesk.formats.guessing import guess

# What the web takes an encoding's name to mean (WHATWG Encoding Standard, section 4.2): pages
# that say Latin-1 mean Windows-1252, and so on.
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Codecs that are no character encodings, or that hide mark-up from whoever filters it.
_REFUSED = frozenset(
    {
        "utf-7",
        "idna",
        "punycode",
        "unicode-escape",
        "raw-unicode-escape",
        "undefined",
        "mbcs",
        "oem",
    }
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNDECODABLE = "\ufffd"
# ISO-2022-JP is all ASCII bytes; these escapes stand in no other text.
_JAPANESE_MAIL = re.compile(rb"\x1b\$[@B]")


class Decoded(NamedTuple):
    """A text and how it was read.

    Attributes:
        text: The characters; line ends as they came.
        encoding: The encoding.
        notes: What a person should know, such as bytes that were no valid UTF-8.
    """

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """Give the text of some bytes.

    A byte order mark decides; then valid UTF-8, which no other encoding is by accident; then what
    was declared; then, where most of it is UTF-8, that with the rest marked; then a guess.

    Args:
        content: The bytes.
        declared: The encoding that the page or its server names.

    Example:
        >>> decode("Café".encode("cp1252"), "iso-8859-1").text
        'Café'
    """
    content, marked = without_mark(content)
    if marked:
        return _leniently(content, marked)
    named = known_encoding(declared)
    if named and named.startswith(("iso2022", "hz", "utf-16", "utf-32")):
        # Their bytes may all be ASCII, and then would pass for UTF-8.
        strict = _strictly(content, named)
        if strict is not None:
            return Decoded(strict, named)
    if _JAPANESE_MAIL.search(content) and (strict := _strictly(content, "iso2022_jp")) is not None:
        return Decoded(strict, "iso2022_jp")
    strict = _strictly(content, "utf-8")
    if strict is not None:
        return Decoded(strict, "utf-8")
    if named and (strict := _strictly(content, named)) is not None:
        return Decoded(strict, named)
    lenient = _leniently(content, "utf-8")
    return lenient if _mostly_utf8(lenient.text) else _guessed(content)


def without_mark(content: bytes) -> tuple[bytes, str | None]:
    """Give the bytes after a byte order mark and the encoding it names, UTF-16 without too."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :], encoding
    return content, _unmarked_utf16(content[:4096])


def known_encoding(name: str | None) -> str | None:
    """Give Python's name of a declared encoding as the web means it; None where unknown.

    Example:
        >>> known_encoding(" ISO-8859-1"), known_encoding("zip"), known_encoding("klingon")
        ('cp1252', None, None)
    """
    if not name or not re.fullmatch(r"[\w.:\- ]{1,40}", name, re.ASCII):
        return None
    try:
        info = codecs.lookup(name.strip())
    except LookupError:
        return None
    if info.name in _REFUSED or not getattr(info, "_is_text_encoding", True):
        return None
    return _MEANT.get(info.name, info.name)


def mended(text: str) -> str:
    r"""Give a text that can be written as UTF-8: lone halves of characters are marked.

    Example:
        >>> mended("a\ud83d\ude00b\ud800")
        'a😀b�'
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return mended(content.decode(encoding))
    except (UnicodeError, ValueError):
        return None


def _leniently(content: bytes, encoding: str) -> Decoded:
    strict = _strictly(content, encoding)
    if strict is not None:
        return Decoded(strict, encoding)
    text = content.decode(encoding, "replace")
    # Replacement characters that stood in the file already are no loss of ours.
    lost = text.count(_UNDECODABLE)
    if encoding.startswith("utf"):
        lost -= content.count(_UNDECODABLE.encode(encoding))
    places = "1 place" if lost == 1 else f"{lost} places"
    return Decoded(
        text, encoding, (f"not valid {encoding.upper()}: {places} marked {_UNDECODABLE}",)
    )


def _mostly_utf8(text: str) -> bool:
    lost = text.count(_UNDECODABLE)
    beyond_ascii = sum(1 for _ in re.finditer(r"[^\x00-\x7f\ufffd]+", text))
    return beyond_ascii >= lost


def _guessed(content: bytes) -> Decoded:
    encoding = guess(content)
    read = _leniently(content, encoding)
    note = f"not valid UTF-8: read as {encoding}, a guess"
    return Decoded(read.text, encoding, (note, *read.notes))


def _unmarked_utf16(head: bytes) -> str | None:
    """Tell UTF-16 without a mark: in Latin text every other byte is nought."""
    pairs = len(head) // 2
    if pairs < 2 or b"\0" not in head:
        return None
    first, second = head[: 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if second > 0.4 * pairs and first < 0.02 * pairs:
        return "utf-16-le"
    if first > 0.4 * pairs and second < 0.02 * pairs:
        return "utf-16-be"
    return None
