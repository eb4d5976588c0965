"""Makes a report of a capture, or sets it aside with a reason."""

import html
from collections.abc import Iterable
from dataclasses import dataclass, replace

from copydesk.clean.credits import credits_of
from copydesk.clean.cuts import cuts_of, headings_of
from copydesk.clean.edits import Edit, Repaired
from copydesk.clean.furniture import Label, labels_of
from copydesk.clean.headline import find_headline, forms_of
from copydesk.clean.house_style import house_style
from copydesk.clean.layout import HouseStyle, Known, Layout, lay_out
from copydesk.clean.lines import Line, lines_of
from copydesk.clean.masthead import read_masthead
from copydesk.clean.no_report import why_no_report
from copydesk.clean.page import Page, read_page
from copydesk.clean.published import dateline_record, publication_of
from copydesk.clean.remarks import remarks_on
from copydesk.clean.repairs import repairs_of
from copydesk.clean.settings import CleanSettings
from copydesk.errors import MaterialError, NoBodyText, TooLarge, Unreadable
from copydesk.records import Capture, Report, Span, Spiked, content_id
from copydesk.text.annotation import LanguageGuesser

_NO_STYLE = HouseStyle()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Laid:
    """A capture's text, repaired and laid out."""

    capture: Capture
    received: str
    repaired: Repaired
    page: Layout
    headline: str | None


def clean_all(
    captures: Iterable[Capture], settings: CleanSettings, guesser: LanguageGuesser
) -> list[Report | Spiked]:
    """Give the report of each capture, with what the captures of one outlet say of each other.

    Args:
        captures: The copy as received, in any order, which is kept.
        settings: Bounds.
        guesser: Tells the language.
    """
    captures = list(captures)
    first = [clean(capture, settings, guesser) for capture in captures]
    styles = house_style((item for item in first if isinstance(item, Report)), settings)
    return [
        clean(capture, settings, guesser, styles[item.outlet])
        if isinstance(item, Report) and item.outlet in styles
        else item
        for capture, item in zip(captures, first, strict=True)
    ]


def clean(
    capture: Capture,
    settings: CleanSettings,
    guesser: LanguageGuesser,
    house: HouseStyle = _NO_STYLE,
) -> Report | Spiked:
    """Give the report that a capture holds, without what the page printed around it.

    Args:
        capture: The copy as received.
        settings: Bounds.
        guesser: Tells the language, where the capture does not.
        house: What its outlet is known to print around every report.
    """
    try:
        laid = _lay(capture, settings, house)
        return _report(laid, settings, guesser)
    except MaterialError as error:
        return Spiked(
            locator=capture.locator, room="clean", reason=error.reason, detail=error.detail
        )


def _lay(capture: Capture, settings: CleanSettings, house: HouseStyle) -> _Laid:
    received = _received(capture, settings)
    extracted = False
    if capture.form == "html":
        found = read_page(received, settings)
        received, capture = found.words, _completed(capture, found)
        extracted = found.extracted
    repaired = Repaired(received, repairs_of(received))
    breaks = repaired.text.count("\n")
    if breaks > settings.most_lines:
        detail = f"{breaks:,} lines; the bound is {settings.most_lines:,}"
        raise TooLarge(detail)
    lines = lines_of(repaired.text)
    if not lines:
        detail = "the text is empty"
        raise NoBodyText(detail)
    labels = labels_of(lines)
    headline, forms = _headline(capture, lines, labels)
    known = Known(
        headlines=forms,
        outlet=capture.outlet or "",
        extracted=extracted,
        house=house,
    )
    page = lay_out(lines, known, labels)
    return _Laid(
        capture=capture, received=received, repaired=repaired, page=page, headline=headline
    )


def _received(capture: Capture, settings: CleanSettings) -> str:
    if len(capture.content) > settings.longest_page:
        detail = f"{len(capture.content):,} characters; the bound is {settings.longest_page:,}"
        raise TooLarge(detail)
    try:
        capture.content.encode()
    except UnicodeEncodeError as error:
        detail = "the text holds halves of characters and cannot be written as UTF-8"
        raise Unreadable(detail) from error
    return capture.content


def _completed(capture: Capture, page: Page) -> Capture:
    """Give the capture with what the page says where its input said nothing."""
    return replace(
        capture,
        headline=capture.headline or page.headline,
        outlet=capture.outlet or page.outlet,
        byline=capture.byline or page.byline,
        published=capture.published or page.published,
        published_from=capture.published_from if capture.published else page.published_from,
        url=capture.url or page.url,
        language=capture.language or page.language,
    )


def _headline(
    capture: Capture, lines: list[Line], labels: list[Label | None]
) -> tuple[str | None, tuple[str, ...]]:
    """Give the headline and the forms in which it may stand in the text, folded."""
    if capture.headline and capture.headline.strip():
        known = " ".join(html.unescape(capture.headline).split())
        return known, forms_of(known)
    index = find_headline(lines, labels)
    if index is None:
        return None, ()
    return lines[index].text, (" ".join(lines[index].words),)


def _report(laid: _Laid, settings: CleanSettings, guesser: LanguageGuesser) -> Report:
    capture, page = laid.capture, laid.page
    cuts = cuts_of(laid.repaired.text, page)
    removed = laid.repaired.removals(cuts)
    text = _without(laid.repaired.text, cuts)
    if len(text.split()) < settings.shortest_body and len(text) < 4 * settings.shortest_body:
        reasons = sorted({cut.reason for cut in removed} - {"spacing"})
        detail = f"nothing is left but {text[:40]!r} once these are gone: {', '.join(reasons)}"
        raise NoBodyText(detail)
    masthead = read_masthead(page, text)
    publication = publication_of(capture, masthead, page.dateline)
    language = (capture.language or guesser.guess(text)).lower()[:3].rstrip("-_")
    identity = content_id("r", capture.locator, laid.received)
    missing = why_no_report(text, removed, laid.headline)
    return Report(
        id=identity,
        given_id=capture.given_id,
        locator=capture.locator,
        outlet=capture.outlet,
        url=capture.url,
        headline=laid.headline,
        text=text,
        language=language,
        byline=capture.byline or masthead.byline,
        dateline=dateline_record(page.dateline, publication.when),
        credits=credits_of(masthead.marks, capture.credits),
        credit_marks=masthead.marks,
        published=publication.when,
        published_from=publication.read_from,
        removed=removed,
        headings=tuple(
            Span(report=identity, start=start, end=end) for start, end in headings_of(page, cuts)
        ),
        kind="not-article" if missing else "own",
        notes=(
            *capture.notes,
            *publication.notes,
            *([f"no report: {missing}"] if missing else ()),
            *remarks_on(text, page.lines, removed, language),
        ),
    )


def _without(text: str, cuts: list[Edit]) -> str:
    pieces = []
    done = 0
    for cut in cuts:
        pieces += [text[done : cut.start], cut.replacement]
        done = cut.end
    return "".join(pieces) + text[done:]
