"""Finds where the report's body begins and ends on its page, and what stands inside it.

Every line is first judged by its own words, then by where it stands: above the body only what
reads like its beginning is kept, below it nothing that is no prose, and inside it everything
that is not surely furniture.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from copydesk.clean.byline import byline_of
from copydesk.clean.captions import CaptionLikeness, likeness
from copydesk.clean.dateline import FoundDateline, dateline_of
from copydesk.clean.furniture import Label, labels_of
from copydesk.clean.lines import Line
from copydesk.clean.placed import find_placed

HEADLINE = "headline"
REPEATED = "repeated headline"

_HOUSE = Label("house style", sure=True)
_FOLLOWED = frozenset({"related link"})
"""Labels under which a page lists other reports."""

_END = frozenset({"comment form"})
"""Labels below which no report goes on."""

_BULLET = re.compile(r"^(?:[•·*–—-]|\d{1,2}[.)])\s")
_SHOUTED = 7
"""Words of a line in capitals; crossheads have six at most, links to other reports eleven."""
_CALM = re.compile(
    r"(?P<place>[^\W\d_a-z][\w’'-]{2,20}(?: [^\W\d_a-z][\w’'-]{2,20})?)\. (?=[\"“]?[^\W\d_a-z])"
)
"""A place in small letters and a stop: "Halvik. The ferry ..."."""
_MASTHEAD = 60
"""Words: a deck and a first short paragraph, among which a byline may stand."""
_IS_A = re.compile(
    r"\s?,?\s(?:is|was|has (?:been|covered|written)|covers|writes|teaches|reports|served"
    r"|joined|holds)\b"
)
_QUOTE = re.compile(r"[\"“”«»]")
_ABOVE_DATELINE = 60
"""Words of decks that may stand above the dateline; below more, it is another text's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseStyle:
    """What an outlet prints in report after report, whatever the report is about.

    Attributes:
        lines: The words of the lines, folded.
    """

    lines: frozenset[tuple[str, ...]] = frozenset()


@dataclass(slots=True)
class Layout:
    """The lines of a page, and why each is cut; None for those that are kept.

    Attributes:
        lines: The lines that are not blank.
        labels: What each line's own words say.
        cut: Why a line is cut, or None.
        dateline: The dateline of the body's beginning.
        dateline_at: Index of the line it stands in; -1 without one.
        first: Index of the body's first line.
        last: Index of the body's last line.
        loose: Whether the report is written in notes without stops.
        extracted: Whether the main text of an HTML page was found already.
    """

    lines: list[Line]
    labels: list[Label | None]
    cut: list[str | None] = field(default_factory=list)
    dateline: FoundDateline | None = None
    dateline_at: int = -1
    first: int = 0
    last: int = -1

    loose: bool = False
    extracted: bool = False

    def prose(self, index: int) -> bool:
        """Whether a line reads like the body."""
        if self.labels[index] is not None:
            return False
        line = self.lines[index]
        return line.is_prose or (self.loose and _is_note(line))


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a page before its lines are read.

    Attributes:
        headlines: Words under which its headline is known, folded and joined; may be empty.
        outlet: The outlet's name, which may stand in a dateline.
        extracted: Whether a reader of HTML has found the main text already, so that only what is
            surely furniture goes.
        house: What its outlet prints around every report.
    """

    headlines: Sequence[str] = ()
    outlet: str = ""
    extracted: bool = False
    house: HouseStyle = field(default_factory=HouseStyle)


def lay_out(
    lines: list[Line], known: Known, labels: Sequence[Label | None] | None = None
) -> Layout:
    """Find the body among the lines, and say why each other line is cut.

    Args:
        lines: The lines of the text.
        known: What is known beforehand.
        labels: What each line's own words say, where that was looked up already.
    """
    labels = [
        label or (_HOUSE if line.words in known.house.lines else None)
        for line, label in zip(lines, labels or labels_of(lines), strict=True)
    ]
    page = Layout(lines, labels, extracted=known.extracted)
    _find_headlines(page, known.headlines)
    find_placed(lines, labels)
    _find_notes(page)
    _find_first(page, known.outlet)
    _find_last(page)
    _find_masthead_below(page)
    page.cut = [_why(page, index) for index in range(len(lines))]
    _cut_lists(page)
    _cut_shouted(page)
    _cut_writer(page)
    return page


def _find_headlines(page: Layout, headlines: Sequence[str]) -> None:
    """Label each line that says the headline; the first is it, the others repeat it."""
    seen = False
    for index, line in enumerate(page.lines):
        if not 1 <= len(line.words) <= 40:
            continue
        if " ".join(line.words) in headlines:
            page.labels[index] = Label(REPEATED if seen else HEADLINE, sure=True)
            seen = True


def _is_note(line: Line) -> bool:
    return len(line.words) >= 6 and line.fluent > 0


def _find_notes(page: Layout) -> None:
    """See whether the report is mostly notes without stops, as in a list of what is known."""
    plain = [line for line, label in zip(page.lines, page.labels, strict=True) if label is None]
    told = sum(len(line.words) for line in plain if line.is_prose)
    noted = sum(len(line.words) for line in plain if _is_note(line) and not line.is_prose)
    page.loose = noted > told


def _find_first(page: Layout, outlet: str) -> None:
    prose = [
        index
        for index, line in enumerate(page.lines)
        if page.prose(index) or (page.labels[index] is None and _is_dated(line, outlet))
    ]
    if not prose:
        page.first = 0
        return
    prose = _below_headline(page, prose)
    page.first = prose[0]
    seen = 0
    for rank, index in enumerate(prose[:12]):
        line = page.lines[index]
        found = dateline_of(line.text, outlet, bracketed_only=rank >= 4)
        found = found or (_calm(page, line) if not rank else None)
        if found:
            if seen <= 120 and (rank <= 3 or found.agencies):
                _start_at(page, prose, rank)
            above = [at for at in prose[:rank] if page.labels[at] is None]
            if sum(len(page.lines[at].words) for at in above) <= _ABOVE_DATELINE:
                page.dateline, page.dateline_at = found, index
            return
        seen += len(line.words)
    _skip_masthead(page, prose)


def _calm(page: Layout, line: Line) -> FoundDateline | None:
    """Give a place and a stop before the first sentence, where the report tells of that place."""
    match = _CALM.match(line.text)
    if match is None:
        return None
    place = match["place"]
    told = re.compile(rf"\b(?:in|at|from|near|to|of|into|outside|for) {re.escape(place)}\b")
    if not any(told.search(other.text) for other in page.lines):
        return None
    return FoundDateline(match.end(), place, None, (), match.group().strip())


def _below_headline(page: Layout, prose: list[int]) -> list[int]:
    """Leave out what stands above the headline, where that is little and no report's beginning."""
    at = next((at for at, label in enumerate(page.labels) if label and label.reason == HEADLINE), 0)
    above = [index for index in prose if index < at]
    below = [index for index in prose if index > at]
    told = sum(len(page.lines[index].words) for index in above)
    total = sum(len(page.lines[index].words) for index in prose)
    if page.extracted or not above or not below or told > max(60, total / 8):
        return prose
    for index in above:
        page.labels[index] = Label("teaser", sure=True)
    return below


def _is_dated(line: Line, outlet: str) -> bool:
    return len(line.words) >= 8 and dateline_of(line.text, outlet) is not None


def _start_at(page: Layout, prose: list[int], rank: int) -> None:
    """Begin the body at a line, leaving above it only what it does not say itself."""
    body = _said(page, prose[rank:])
    above = [index for index in prose[:rank] if not _repeats(page.lines[index], body)]
    kept = [index for index in above if likeness(page.lines[index]) is CaptionLikeness.NO]
    for index in prose[:rank]:
        if index not in kept:
            captioned = likeness(page.lines[index]) is not CaptionLikeness.NO
            page.labels[index] = Label("caption" if captioned else "teaser", sure=True)
    page.first = kept[0] if kept else prose[rank]


def _skip_masthead(page: Layout, prose: list[int]) -> None:
    """Begin below the byline or date line, where what stands above it is said again below."""
    seen = 0
    for rank, index in enumerate(prose[:4]):
        between = range(prose[rank - 1] + 1 if rank else 0, index)
        masthead = any(
            (label := page.labels[at]) and label.reason in {"byline", "date line"} for at in between
        )
        if rank and masthead and seen <= 90:
            _start_at(page, prose, rank)
            return
        seen += len(page.lines[index].words)


def _find_masthead_below(page: Layout) -> None:
    """Make sure of date lines, bylines and the like that stand among the body's first lines."""
    told = _MASTHEAD + 1 if page.extracted else 0
    for index in range(page.first, page.last + 1):
        label = page.labels[index]
        if label is None:
            told += len(page.lines[index].words) if page.prose(index) else 0
        elif label.reason in {"byline", "date line", "credit line", "navigation"}:
            page.labels[index] = Label(label.reason, sure=True)
        if told > _MASTHEAD:
            return


def _said(page: Layout, indices: list[int]) -> frozenset[str]:
    return frozenset(_stem(word) for index in indices for word in page.lines[index].words)


def _repeats(line: Line, said: frozenset[str]) -> bool:
    stems = {_stem(word) for word in line.words if len(word) > 3}
    known = sum(stem in said for stem in stems)
    return len(line.words) <= 45 and known >= 0.75 * len(stems)


def _stem(word: str) -> str:
    return word[:6]


def _find_last(page: Layout) -> None:
    """End the body at the last prose before the page's own foot."""
    page.last = len(page.lines) - 1
    prose = [index for index in range(page.first, len(page.lines)) if page.prose(index)]
    if not prose:
        return
    total = sum(len(page.lines[index].words) for index in prose)
    before = 0
    for at, index in enumerate(prose):
        before += len(page.lines[index].words)
        following = prose[at + 1] if at + 1 < len(prose) else len(page.lines)
        between = page.labels[index + 1 : following]
        if before >= total / 2 and any(
            label and label.sure and label.reason in _END for label in between
        ):
            page.last = index
            return
    page.last = prose[-1]
    _follow_list(page)


def _follow_list(page: Layout) -> None:
    """Let a list or a quotation that the last sentence opens belong to the body."""
    while page.last + 1 < len(page.lines) and page.labels[page.last + 1] is None:
        line = page.lines[page.last + 1]
        opened = page.lines[page.last].text.endswith(":")
        listed = bool(_BULLET.match(line.text)) and len(line.words) >= 2
        quoted = bool(_QUOTE.search(line.text)) and len(line.words) >= 4
        if not (opened or listed or quoted or len(line.words) >= 14):
            return
        page.last += 1


def _why(page: Layout, index: int) -> str | None:
    label = page.labels[index]
    if label and (label.sure or not page.first <= index <= page.last):
        return label.reason
    if page.extracted:
        return None
    if index < page.first:
        return "deck" if _is_note(page.lines[index]) else "navigation"
    if index > page.last:
        return "related link"
    return None


def _is_title(line: Line) -> bool:
    return len(line.words) >= 4 and not line.is_prose  # "Monday" is a heading


def _cut_lists(page: Layout) -> None:
    """Cut the titles that stand under "Related stories" and the like."""
    under = False
    for index in range(page.first, page.last + 1):
        label = page.labels[index]
        if label and label.reason in _FOLLOWED and label.sure:
            under = len(page.lines[index].words) <= 5  # a title of its own, not a link
        elif under and label is None and _is_title(page.lines[index]):
            page.cut[index] = "related link"
        elif label is None:
            under = False


def _cut_shouted(page: Layout) -> None:
    """Cut the headlines of other reports that stand in capitals between the paragraphs."""
    shouted = [
        index
        for index in range(page.first + 1, page.last)
        if page.cut[index] is None
        and len(page.lines[index].words) >= _SHOUTED
        and not page.lines[index].stopped
        and page.lines[index].text.isupper()
    ]
    prose = sum(page.prose(index) for index in range(page.first, page.last + 1))
    for index in shouted if 2 * len(shouted) <= prose else ():
        page.cut[index] = "related link"


def _cut_writer(page: Layout) -> None:
    """Cut the lines above and below the body that tell who its writer is."""
    names = {
        found.names.casefold()
        for line, label in zip(page.lines, page.labels, strict=True)
        if label and label.reason in {"byline", "date line"} and (found := byline_of(line.text))
    }
    kept = [index for index, why in enumerate(page.cut) if why is None]
    for index in {*kept[:1], *kept[-3:]} if len(kept) > 2 else ():
        text = page.lines[index].text
        if any(
            _IS_A.match(text[len(name) :]) for name in names if text.casefold().startswith(name)
        ):
            page.cut[index] = "author box"
