"""Captions: words that belong to a picture the text does not have."""

import re
from enum import IntEnum
from functools import cache

from copydesk.clean.lines import Line
from copydesk.text.lexicon import lexicon

_NAME = r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,4}"

_TITLED = r"[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){0,4}"


class CaptionLikeness(IntEnum):
    """How sure it is that a line is a caption."""

    NO = 0
    MAYBE = 1
    YES = 2


_FILE = re.compile(
    r"^\W{0,2}(?:FILE\b\s?(?:PHOTO)?\W|File (?:photo|picture|image)\b|In this .{0,60}\bphoto\b"
    r"|Photo(?:graph)? (?:by|credit|courtesy|illustration)\b|Pictured\b|Photo\W"
    r"|Media playback is (?:un|not )?supported\b|(?:Image|Media) (?:copyright|caption)\b"
    r"|Facebook Twitter Pinterest\b|Play [Vv]ideo\b(?! games?))"
)
_FILE_INSIDE = re.compile(
    r"\bfile (?:photo|picture|image)\b|\bin this [^.]{0,60}\bphoto\b", re.IGNORECASE
)
# "(L)", "left,", "from left": where somebody stands in a picture.
_SIDES = re.compile(
    r"\((?:l|r|c|left|right|cent(?:er|re)|front|back|pictured|top|bottom|seen here|2nd \w+"
    r"|top \w+)\)"
    r"|,? (?:second |third |far |background |front )?(?:from )?(?:left|right|cent(?:er|re))\b,"
    r"|\bfrom (?:left|right)\b,?|\b(?:pictured|seen here|shown here|above)\b[,.)]"
    r"|\b(?:is|are) (?:pictured|shown|seen) (?:here |above |below |speaking |with )|\(pictured\b",
    re.IGNORECASE,
)
_SIDE_SIGNS = ("left", "right", "cent", "pictured", "seen", "shown", "above", "(")
"""What every pattern above holds one of; looked at first, for most lines hold none."""
_FULL_DATE = re.compile(
    r"\b(?:on |in )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? [12]\d{3}"
    r"|\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? [12]\d{3})",
    re.IGNORECASE,
)
_WEEKDAY_DATE = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day, [A-Z][a-z]{2,8}\.? \d{1,2}, [12]\d{3}"
)
_CREDITS = re.compile(r"[/|©]|[Pp]hoto|PHOTO|[Pp]icture|[Ii]mage|Foto|Bild|Credit|via ")
# A caption tells in the present tense what the picture shows.
_SHOWS = re.compile(
    r"\b(?:arrives?|walks?|stands?|sits?|shakes?|shake|speaks?|talks?|waves?|poses?|looks?|attends?"
    r"|listens?|gestures?|smiles?|gathers?|meets?|holds?|watch(?:es)?|work|works|passes"
    r"|rides?|carry"
    r"|carries|leaves?|boards?|disembarks?|descends?|greets?|greet|embraces?|hugs?|delivers?"
    r"|addresses"
    r"|is seen|are seen|are pictured|is pictured|is shown|is flanked|take part|takes part"
    r"|participate"
    r"|march|wait|waits|queue|inspects?|shows?|sets behind|escorts?|answers?|review|reviews"
    r"|exit|exits)\b"
)
_SAYS = re.compile(
    r"[\"“”]|\b(?:said|says|told|according to|announced|added|warned)\b", re.IGNORECASE
)


def likeness(line: Line) -> CaptionLikeness:
    """Tell how much a line looks like a caption.

    Args:
        line: One line of a text, looked at by itself.
    """
    text = line.text
    if len(line.words) > 160:  # the longest of 300 captions read has 118
        return CaptionLikeness.NO
    if is_picture_credit(text) or _ends_in_credit(text) or _FILE.match(text):
        return CaptionLikeness.YES
    low = text.lower()
    sides = any(sign in low for sign in _SIDE_SIGNS) and bool(_SIDES.search(text))
    dated = any(map(str.isdigit, text)) and bool(_FULL_DATE.search(text))
    filed = ("file" in low or "photo" in low) and bool(_FILE_INSIDE.search(text))
    shows = not _SAYS.search(text) and bool(_SHOWS.search(text))
    if len(line.words) <= 80 and (sides + dated + shows + filed >= 3 or (filed and dated)):
        return CaptionLikeness.YES
    if len(line.words) <= 80 and shows and (sides or _WEEKDAY_DATE.search(text)):
        return CaptionLikeness.YES
    return CaptionLikeness.MAYBE if sides + dated + shows + filed >= 1 else CaptionLikeness.NO


def signs_of_picture(line: Line) -> int:
    """Count what speaks for a caption: where people stand, a full date, what a picture shows."""
    text = line.text
    dated = 2 * bool(_FULL_DATE.search(text) or _FILE_INSIDE.search(text))
    shows = (
        len(line.words) <= 45
        and not re.search(r"[a-z]\. [A-Z]", text)
        and _SHOWS.search(text)
        and not _SAYS.search(text)
    )
    return dated + 2 * bool(_SIDES.search(text)) + bool(shows)


_DATED_RIGHT = re.compile(r"^\W{0,3}(?:©|\(c\)|copyright\b).{0,60}\b(?:19|20)\d\d\b", re.IGNORECASE)
"""A right with its year is the text's; a picture's has a photographer."""


def is_picture_credit(text: str) -> bool:
    """Whether the line credits a picture and says nothing else.

    Example:
        >>> is_picture_credit("(AP Photo/Liv Amundrud)"), is_picture_credit("Photo: Cosimo Arle")
        (True, True)
    """
    if _DATED_RIGHT.match(text):
        return False
    if len(text) > 140 or (re.search(r"\b[Bb]y [A-Z]", text) and "hoto" not in text):
        return False
    return bool(_bare().fullmatch(text.strip()))


def _ends_in_credit(text: str) -> bool:
    tail = text[-160:]
    if _DATED_RIGHT.match(text) or not _CREDITS.search(tail):
        return False
    ends = [match.end() for match in _tail().finditer(tail)]
    return bool(ends) and not tail[ends[-1] :].strip(" .)]\"'”’")


@cache
def _houses() -> str:
    names = {
        form
        for agency in lexicon("mul", "agencies")["agency"]
        for form in (*agency["names"], *agency.get("short", ()))
    }
    # Reports print agencies' names in capitals as they please.
    names |= {name.upper() for name in names}
    return "|".join(sorted(map(re.escape, names), key=lambda name: (-len(name), name)))


@cache
def _bare() -> re.Pattern[str]:
    house = f"(?:{_houses()})"
    who = r"[^\W\d_][\w.,’'& -]{1,60}"
    return re.compile(
        rf"\W{{0,3}}(?:{house}(?: Photo| Images| File Photo| Pictures)?\s?[/–—|-]\s?{who}"
        rf"|{who}\s?[/|]\s?(?:{who}\s?[/|]\s?)?(?:via )?{house}(?: Photo| Images)?"
        r"(?:, F(?:ile|ILE)| file)?"
        rf"|{who} via {house}(?:, File)?|©\s?{house}.{{0,40}}"
        rf"|(?:Photo|Photos|Image|Picture|Foto|Bild|Credit|Photograph)(?: credit| by"
        rf"|graph)?\s?(?::|by\b)\s?.{{2,80}}"
        rf"|{house} (?:Photo|Video|File)|{who}, {house}(?: File| Photo)"
        rf"|(?:twitter|facebook|instagram)/@?\w+ via {house}"
        rf"|[^\W\d_][\w.’' -]{{2,40}}/The [A-Z][\w ]{{3,30}})\W{{0,3}}"
    )


@cache
def _tail() -> re.Pattern[str]:
    house = f"(?:{_houses()})"
    return re.compile(
        rf"[(\[][^()\[\]]{{0,80}}(?:{house})[^()\[\]]{{0,12}}/[^()\[\]]{{2,60}}"
        rf"|[(\[][^()\[\]]{{2,70}}/[^()\[\]]{{0,40}}(?:{house})[^()\[\]]{{0,30}}"
        rf"|[(\[](?:Photo|Picture|Image|Foto|Bild|Photos|Credit|Photo credit)\b[^()\[\]]{{2,90}}"
        rf"|(?<=[.!?\"”’]) ?[(\[]{_TITLED}/(?:The )?{_TITLED}"
        rf"|(?<=\S )©\s?(?:{house}|{_TITLED})(?:\s?[-–—/|]\s?{_NAME})?"
        rf"|\b(?:Photo|Photograph|Picture|Image|Foto|Photos|Bild)s?(?: credit)?: ?[^.!?]{{2,60}}"
        rf"|\bPhoto(?:graph)? by {_NAME}(?: ?/ ?{_NAME})?(?: for {_NAME})?"
        rf"|\bCredit(?=[A-Z])[^.!?]{{3,80}}|\bvia {house}"
        rf"|[.\w]\s?{_NAME} ?/ ?{house}(?: (?:file|images|photo)s?)?"
        rf"|(?<=[.!?\s]){house}(?: Photo)?/{_TITLED}|{house} file photo|\| {house}"
    )
