"""Which names mean the same person, across all reports of a story."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from copydesk.collation.sounding import skeleton, sounds_like
from copydesk.text.lexicon import words as words_in
from copydesk.text.words import fold, words_of

_ALIKE = 86.0
_TRANSLITERATED = 75.0
"""Percent of letters that two spellings of one word share at least, standing alone, and beside
another word that is the same: Oleksandr and Olexander share 78, Smith and Smythe 73."""


_CLEARLY = 3
"""How many times oftener than all others a full name must stand to own a bare surname."""


def name_words(name: str) -> tuple[str, ...]:
    """Give the words of a name, folded, without a genitive ending.

    Example:
        >>> name_words("Nguyễn Phú Trọng’s")
        ('nguyen', 'phu', 'trong')
    """
    words = [word.folded.removesuffix("'s").rstrip("'.") for word in words_of(name)]
    while len(words) > 1 and words[0] in words_in("en", "light_words", "courtesy"):
        words = words[1:]
    return tuple(word for word in words if word)


class Names:
    """The people of a story: each form of a name leads to the fullest one."""

    def __init__(self, forms: Iterable[str]) -> None:
        """Learn the forms; the more often a form comes, the likelier it heads its group."""
        counted = Counter(words for form in forms if (words := name_words(form)))
        self._full = _merged(counted)
        self.longest = max((len(form) for form in self._full), default=1)
        self._by_word: dict[str, set[tuple[str, ...]]] = {}
        for full in set(self._full.values()):
            for word in full:
                self._by_word.setdefault(word, set()).add(full)

    def full(self, words: Sequence[str]) -> tuple[str, ...] | None:
        """Give the fullest form of a name, or None where it is unknown or could be several."""
        key = tuple(words)
        if key in self._full:
            return self._full[key]
        key = name_words(" ".join(words))
        if key in self._full:
            return self._full[key]
        fulls = [self._by_word.get(word, set()) for word in key]
        common = set.intersection(*fulls) if fulls else set()
        return next(iter(common)) if len(common) == 1 else None

    def starts(self, word: str) -> bool:
        """Tell whether any name has this word."""
        return word in self._by_word


def _merged(counted: Counter[tuple[str, ...]]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Lead each form to a fuller one that is unambiguous, longest forms first."""
    order = sorted(counted, key=lambda form: (-len(form), -counted[form], form))
    full: dict[tuple[str, ...], tuple[str, ...]] = {}
    heads: list[tuple[str, ...]] = []
    by_word: dict[str, list[tuple[str, ...]]] = {}
    for form in order:
        near = {head for key in _keys(form) for head in by_word.get(key, ())}
        found = sorted(head for head in near if same_name(form, head))
        best = max(found, key=lambda head: (counted[head], head), default=form)
        others = sum(counted[head] for head in found if head != best)
        if found and (len(form) > 1 or counted[best] > _CLEARLY * others):
            full[form] = best
            continue
        full[form] = form
        heads.append(form)
        for key in _keys(form):
            by_word.setdefault(key, []).append(form)
    return full


def _keys(form: tuple[str, ...]) -> set[str]:
    """Give the beginnings by which forms of one name meet, as written and as they sound."""
    words = _parts(form)
    return {word[:3] for word in words} | {skeleton(word)[:3].upper() for word in words}


def _parts(form: Sequence[str]) -> list[str]:
    """Give the words with hyphens opened: "al-Hassan" is written "al Hassan" too."""
    return [part for word in form for part in word.split("-") if part]


def same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two forms can name one person.

    Example:
        >>> same_name(["lam"], ["to", "lam"])
        True
        >>> same_name(["oleksandr", "haman"], ["olexander", "haman"])
        True
        >>> same_name(["qasem", "soleimani"], ["qassim", "suleimani"])
        True
        >>> same_name(["stephen", "romero"], ["alberto", "romero"])
        False
    """
    short, long = sorted((_parts(one), _parts(other)), key=len)
    if len(short) == 1:
        # A bare name is the last of the other's words, or its first (Kim Jong Un, Xi Jinping).
        return any(_alike(short[0], word) for word in (long[-1], long[0]))
    left = list(long)
    sounding = True
    for word in short:
        match = next((had for had in left if word == had), None) or next(
            (had for had in left if _alike(word, had, _TRANSLITERATED) or _initial(word, had)),
            next((had for had in left if sounds_like(word, had)), None),
        )
        if match is None:
            return False
        sounding = sounding and (word == match or sounds_like(word, match))
        left.remove(match)
    # Two spellings of every word are one name only where each sounds like the other.
    return sounding or bool(set(short) & set(long))


def _alike(one: str, other: str, least: float = _ALIKE) -> bool:
    if one == other:
        return True
    shortest = 5  # letters; in a shorter name one letter makes another name
    return min(len(one), len(other)) >= shortest and fuzz.ratio(one, other) >= least


def _initial(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and long.startswith(short)


def folded_name(name: str) -> str:
    """Give the folded words of a name in one string."""
    return " ".join(fold(word) for word in name_words(name))
