"""What a reader sees of an HTML page: the words in it, and what its head says of them."""

import trafilatura

from copydesk.clean.settings import CleanSettings
from copydesk.errors import NoBodyText, TooLarge


def words_of_page(page: str, settings: CleanSettings) -> str:
    """Give the words of a page's main part, headings on lines of their own.

    Raises:
        TooLarge: When it is nested too deep to be read safely.
        NoBodyText: When no main part is found.
    """
    del settings
    try:
        words = trafilatura.extract(page, fast=True, include_comments=False, deduplicate=False)
    except RecursionError as error:
        raise TooLarge("tags nested too deep") from error
    if not words:
        raise NoBodyText("the page has no main text")
    return words
