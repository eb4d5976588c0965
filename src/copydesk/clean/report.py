"""Makes a report of a capture, or sets it aside with a reason."""

from copydesk.clean.edits import Edit, Repaired
from copydesk.clean.page import words_of_page
from copydesk.clean.settings import CleanSettings
from copydesk.errors import MaterialError, NoBodyText, TooLarge
from copydesk.records import Capture, Report, Spiked, content_id
from copydesk.text.annotation import LanguageGuesser


def clean(
    capture: Capture, settings: CleanSettings, guesser: LanguageGuesser
) -> Report | Spiked:
    """Give the report that a capture holds, without what the page printed around it.

    Args:
        capture: The copy as received.
        settings: Bounds.
        guesser: Tells the language, where the capture does not.
    """
    try:
        return _report(capture, settings, guesser)
    except MaterialError as error:
        return Spiked(
            locator=capture.locator, room="clean", reason=error.reason, detail=error.detail
        )


def _report(capture: Capture, settings: CleanSettings, guesser: LanguageGuesser) -> Report:
    if len(capture.content) > settings.longest_page:
        raise TooLarge(f"{len(capture.content):,} characters")
    received = capture.content
    if capture.form == "html":
        received = words_of_page(received, settings)
    repaired = Repaired(received, ())
    text = repaired.text.strip()
    if not text:
        raise NoBodyText("the text is empty")
    start = repaired.text.index(text)
    end = start + len(text)
    cuts = [Edit(0, start, "spacing"), Edit(end, len(repaired.text), "spacing")]
    return Report(
        id=content_id("r", capture.locator, received),
        given_id=capture.given_id,
        locator=capture.locator,
        outlet=capture.outlet,
        url=capture.url,
        headline=capture.headline,
        text=text,
        language=capture.language or guesser.guess(text),
        byline=capture.byline,
        credits=capture.credits,
        published=capture.published,
        published_from=capture.published_from,
        removed=repaired.removals([cut for cut in cuts if cut.end > cut.start]),
        notes=capture.notes,
    )
