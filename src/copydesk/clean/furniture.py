"""Tells by a line's own words whether the page printed it around the report, and why."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from copydesk.clean.affiliation import is_signed
from copydesk.clean.byline import byline_of
from copydesk.clean.captions import CaptionLikeness, likeness
from copydesk.clean.credits import credit_line_marks
from copydesk.clean.dates import dates_in
from copydesk.clean.lines import Line
from copydesk.clean.phrases import keys_of, phrases
from copydesk.text.lexicon import words
from copydesk.text.words import fold


class Label(NamedTuple):
    """Why a line is furniture.

    Attributes:
        reason: One of the contract's words.
        sure: Whether it goes wherever it stands; else only above and below the body.
    """

    reason: str
    sure: bool


def labels_of(lines: Sequence[Line]) -> list[Label | None]:
    """Give for each line why it is furniture, or None; equal lines are looked at once."""
    known: dict[str, Label | None] = {}
    for line in lines:
        if line.text not in known:
            known[line.text] = label_of(line)
    return [known[line.text] for line in lines]


_COPYRIGHT = re.compile(
    r"^\W{0,3}(?:©|\(c\)|copyright\b)\W{0,3}(?=.*(?:[12]\d{3}|reserved|by ))", re.IGNORECASE
)
_ADDRESS = re.compile(r"^\W*(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S+\W*$")
_TURN = re.compile(
    r"^\W*(?:image|photo|page|slide|video)?\s?\d{1,3}\s?(?:of|/)\s?\d{1,3}\W*$"
    r"|^\W*(?:slideshow|gallery)\s?\(\d{1,3} (?:images|photos|pictures)\)\W*$",
    re.IGNORECASE,
)
_MAIL = re.compile(r"^\W*(?:[\w ]{2,24}:)?\s*[\w.+-]{1,60}@(?:[\w-]{1,40}\.){1,4}\w{2,12}\W*$")
_READ_ON = re.compile(r"[^.!?:]\s(?:Read more|READ MORE|– video(?: \w+)?|- video(?: \w+)?)\W*$")
_CODE = re.compile(r"[{};]\s*(?:[\w.]+\s*[=(:]|[}\])])|\bfunction\s?\(|\bwindow\.\w")
_HOST = re.compile(r"^(?:\w[\w-]*\.)+(?:com|org|net|co\.uk|de|fr|eu|info)(?:/\S*)?$", re.IGNORECASE)
_LINK = re.compile(r"^\[\s?[^\[\]]{8,160}\s?\]$|»\W{0,2}$|^(?:»|›|▶|►|→)\s?\S")
_TEMPERATURE = re.compile(
    r"(?:^|[^\w.])-?\d{1,3}\s?°?\s?[CF]\b|\d ?°|\b\d{1,2} (?:to|and) \d{1,2} degrees\b"
)
_SKY = re.compile(
    r"\b(?:winds?|cloudy|sunny|rain|drizzle|showers?|low|high|forecast|skies|thunderstorms?"
    r"|snow|sleet"
    r"|weather)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[|•·›»→>/\[\]<✕×]\s*|\s{2,}")
_SENTENCES = re.compile(r"(?<=[.!?])[\"'”’)]{0,2}\s+")
_COUNT = re.compile(r"\d+(?:\.\d+)?[km]?$")
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:\w+ ){0,2}to this|^\W*(?:reporting|additional reporting|writing|edited"
    r"|editing) by\b"
    r"|^\W*contributing\s*:|\breported from \w+(?: \w+)?\.?\W*$|^\W*(?:additional"
    r"|further) reporting\b"
    r"|^\W*\((?:reporting|additional reporting|writing|editing) by\b"
    r"|^\W*(?:associated press|ap|afp|reuters) (?:\w+ )?(?:writers?|reporters?|journalists?"
    r"|video)\b",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"^[^\W\d_a-z][\w.’' ]{2,50},? (?:staff(?: writers?| reporters?| report)?|newsroom"
    r"|web desk|news desk)$",
    re.IGNORECASE,
)
_SHORT = 16
"""Words; the longest of 400 one-line pleas and links read has 15."""


def label_of(line: Line) -> Label | None:
    """Give why a line is furniture, or None where its own words do not say so.

    Example:
        >>> from copydesk.clean.lines import lines_of
        >>> [label_of(line) for line in lines_of("Read also: Ten years of the tunnel")]
        [Label(reason='related link', sure=True)]
    """
    if not line.words:
        return Label("navigation", sure=True)
    for rule in (_as_caption, _by_phrases, _by_shape, _by_masthead):
        label = rule(line)
        if label:
            return label
    return None


def _by_phrases(line: Line) -> Label | None:
    named = [word for word in line.words if not _COUNT.match(word)]
    if not named:
        return Label("date line" if dates_in(line.text) else "navigation", sure=False)
    reason = phrases("whole").whole(named)
    if reason:
        return Label(reason, sure=True)
    reason = phrases("margin").whole(named)
    if reason:
        return Label(reason, sure=False)
    if len(line.words) <= 45:  # the longest plea read has 43
        held = phrases("holds").within(line.words)
        if held and not _told_besides(line):
            return Label(held[0].reason, sure=True)
    if not line.is_prose and len(line.words) <= 2 * _SHORT:
        said = phrases("short").within(line.words)
        if said:
            return Label(said[0].reason, sure=True)
    return _by_parts(line) or _by_start(line)


def _told_besides(line: Line) -> bool:
    """Whether a line opens with a sentence of its own before the one that pleads."""
    parts = [keys_of(part) for part in _SENTENCES.split(line.text)]
    sentences = [[key.word for key in part] for part in parts if part]
    holds, starts = phrases("holds"), phrases("starts")
    told = [words for words in sentences if not holds.within(words) and not starts.at(words, 0)]
    if not line.is_prose or not told:
        return False
    return told[0] is sentences[0] or sum(map(len, told)) > len(line.words) / 2


def _by_start(line: Line) -> Label | None:
    before, colon, after = line.text[:60].partition(":")
    if colon and after:
        reason = phrases("label").whole([key.word for key in keys_of(before)])
        if reason:
            return Label(reason, sure=len(line.words) <= 2 * _SHORT)
    found = phrases("starts").at(line.words, 0)
    if found and len(line.words) <= 2 * _SHORT:
        shouted = "!" in line.text or not line.is_prose
        return Label(found.reason, sure=len(line.words) <= _SHORT and shouted)
    return None


def _by_parts(line: Line) -> Label | None:
    """Judge a row of links or buttons by its parts."""
    parts = [part for part in _PARTS.split(line.text) if keys_of(part)]
    if len(parts) < 2 or len(line.words) > 60:
        return None
    keyed = [[key.word for key in keys_of(part) if not _COUNT.match(key.word)] for part in parts]
    if any(len(words) > 8 for words in keyed) or line.is_prose:
        return None
    reasons = [
        phrases("whole").whole(part) or phrases("margin").whole(part) for part in keyed if part
    ]
    reasons = [
        reason or (found.reason if (found := phrases("starts").at(part, 0)) else None)
        for reason, part in zip(reasons, [part for part in keyed if part], strict=True)
    ]
    known = [reason for reason in reasons if reason]
    if known and len(known) * 2 >= len(reasons):
        return Label(known[0], sure=True)
    return Label("navigation", sure=False) if len(parts) >= 3 else None


def _by_shape(line: Line) -> Label | None:
    text = line.text
    if _COPYRIGHT.match(text) and len(line.words) <= 60:
        return Label("copyright", sure=True)
    if any(shape.match(text) for shape in (_ADDRESS, _TURN, _HOST, _MAIL)):
        return Label("navigation", sure=True)
    if len(_CODE.findall(text[:2000])) >= 3:
        return Label("markup", sure=True)
    linked = _LINK.search(text) or _READ_ON.search(text)
    if linked and len(line.words) <= 2 * _SHORT and not line.is_prose:
        return Label("related link", sure=True)
    if _TEMPERATURE.search(text) and _SKY.search(text) and len(line.words) <= 40:
        return Label("weather", sure=not line.is_prose or "°" in text)
    return None


def _as_caption(line: Line) -> Label | None:
    return Label("caption", sure=True) if likeness(line) is CaptionLikeness.YES else None


def _by_masthead(line: Line) -> Label | None:
    if is_date_line(line):
        return Label("date line", sure=_opens_with_label(line))
    found = byline_of(line.text)
    if found and len(line.words) <= 40:
        return Label("byline", sure=len(line.words) <= 12 and " " in found.names)
    staff = _STAFF.search(line.text) and len(line.words) <= 8
    if staff or (len(line.words) <= _SHORT and is_signed(line.text)):
        return Label("byline", sure=False)
    if len(line.words) <= _SHORT and credit_line_marks(line.text):
        return Label("credit line", sure=False)
    if _CONTRIBUTED.search(line.text) and len(line.words) <= 60:
        return Label("credit line", sure=False)
    return None


def is_date_line(line: Line) -> bool:
    """Whether a line tells when the report was published, and little else."""
    if len(line.words) > 26:
        return False
    text = line.text
    if not any(map(str.isdigit, text)) and not _opens_with_label(line):
        return False
    for found in reversed(dates_in(text)):
        text = text[: found.start] + " " + text[found.end :]
    dated = text != line.text
    allowed = _date_words()
    left = [key.word for key in keys_of(text) if not any(map(str.isdigit, key.word))]
    left = [word for word in left if word not in allowed and len(word) > 1]
    aged = any(word in {"ago", "min", "mins", "vor", "hace"} for word in line.words)
    if _opens_with_label(line) and (dated or aged or len(line.words) <= 2):
        return len(left) <= 6
    return bool(dated or (aged and line.text[0].isdigit())) and len(left) <= (2 if dated else 0)


def _opens_with_label(line: Line) -> bool:
    labels = _date_words("published", "updated")
    return any(" ".join(line.words[:count]) in labels for count in (3, 2, 1))


@cache
def _date_words(*tables: str) -> frozenset[str]:
    return frozenset(map(fold, words("mul", "date_lines", *tables)))
