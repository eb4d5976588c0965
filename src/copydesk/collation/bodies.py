"""Bodies (ministries, embassies, agencies, countries) under whatever name reports give them."""

from copydesk.collation.wordlists import WordLists
from copydesk.text.words import words_of

_SHORTEST_PLURAL = 4
"""Letters from which a final s is taken for a plural ending."""


def body_words(text: str, lists: WordLists) -> frozenset[str]:
    """Give the words that tell a body, countries under their names, spokesmen left out.

    Example:
        >>> from copydesk.collation.wordlists import word_lists
        >>> sorted(body_words("a spokesman for the Russian embassy in Paris", word_lists()))
        ['embassy', 'france', 'russia']
    """
    folded = [word.folded.removesuffix("'s") for word in words_of(text)]
    found = set()
    skip = False
    for at, word in enumerate(folded):
        if skip:
            skip = False
            continue
        pair = f"{word} {folded[at + 1]}" if at + 1 < len(folded) else ""
        country = _country(pair, lists)
        skip = bool(country)
        country = country or _country(word, lists)
        if country:
            found.add(country)
        elif word not in lists.joints:
            found.add(word.rstrip("s") if len(word) >= _SHORTEST_PLURAL else word)
    heavy = found - lists.mouths
    return frozenset(heavy or found)


def _country(phrase: str, lists: WordLists) -> str | None:
    return lists.countries.get(phrase) or lists.seats.get(phrase)


def is_body(name: str, lists: WordLists) -> bool:
    """Tell whether a name is a body's and not a person's, by its words alone.

    Example:
        >>> from copydesk.collation.wordlists import word_lists
        >>> is_body("U.S. embassy in Hanoi", word_lists()), is_body("Carl Thayer", word_lists())
        (True, False)
    """
    words = name.split()
    folded = [word.folded for word in words_of(name)]
    small = any(word.islower() and word in lists.joints for word in words)
    countries = any(_country(word, lists) for word in folded)
    return small or countries or (len(words) == 1 and name.isupper())
