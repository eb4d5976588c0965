"""Finds the names of places: runs of words that the gazetteer knows, weighed by what is around.

The parser's small model misses and mislabels every fourth name of a local report. So every run of
capitalised words that bears a known name is weighed: the label the parser gives it, the word
before, the words after, how large a place bears it. The weights are those of a logistic
regression on real reports (``lexicons/en/place_weights.toml``); a score above nought is a place.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copydesk.statements.place_names import PlaceNames, PlaceWords, place_words, same_name
from copydesk.text.annotation import Annotation, Run
from copydesk.text.gazetteer import Entry
from copydesk.text.lexicon import lexicon

_LONGEST = 5
"""Words of a name."""
_INITIALS = 4
_INNER = (
    frozenset({"'s", "’s", "of", "de", "del", "la", "el", "upon", "on", "and", "the", "al", "du"})
    | frozenset({"da", "es", "sur", "le", "les", "das", "dos", "do", "e", "y", "am", "an", "der"})
    | frozenset({"ob", "bei", "ul", "ur", "&"})
)
_LISTS = {"counties": "County", "parishes": "Parish"}
_LONGEST_LIST = 40
_ELIDED = frozenset({"d'", "d’", "l'", "l’", "al"})
_DASHES = frozenset({"—", "–", "-", "--", "(", "_"})
_PLACE_LABELS = frozenset({"GPE", "LOC"})


class Mention(NamedTuple):
    """A place's name where it stands in a text."""

    start: int
    end: int
    first: int
    last: int
    name: str
    entries: tuple[Entry, ...]
    score: float = 0.0


class Window(NamedTuple):
    """A run of words that bears a name the gazetteer knows."""

    first: int
    last: int
    name: str
    entries: tuple[Entry, ...]


class Finder:
    """Finds the places that one text names."""

    def __init__(self, text: str, annotation: Annotation, names: PlaceNames) -> None:
        """Keep what all questions need."""
        self.text = text
        self.tokens = annotation.tokens
        self.names = names
        self.words: PlaceWords = place_words()
        self._sides = self.words.sides | {"the"}
        self._annotation = annotation
        self._run_starts = [run.first for run in annotation.names]
        self._labelled = Counter(
            same_name(self._bare(run)) for run in annotation.names if run.label in _PLACE_LABELS
        )
        self._unknown = {window.first: window for window in self._unknown_to_gazetteer()}
        self._listed = {window.first: window for window in self._in_lists()}
        self._elsewhere: frozenset[str] = frozenset()
        self._scores: dict[tuple[int, int, int], float] = {}
        self._seen: dict[int, tuple[Window, ...]] = {}
        self._titled = {run.first for run in annotation.sentences if self._in_title_case(run)}

    def mentions(self) -> list[Mention]:
        """Give the names of places, in order; no two share a word."""
        found = [m for run in self._annotation.sentences for m in self._in_sentence(run)]
        # What is a place once is likelier one again: a second look, at what was left.
        self._elsewhere = frozenset(same_name(m.name) for m in found)
        return [m for run in self._annotation.sentences for m in self._in_sentence(run)]

    def _in_sentence(self, run: Run) -> Iterator[Mention]:
        at, before = run.first, -1
        while at < run.last:
            best = None
            if not self.tokens[at].text[:1].isupper():
                at += 1
                continue
            for window in self._windows(at, run):
                score = self.score(window, run, before)
                if score > 0 and (window.entries or not self._holds_known(window, run)):
                    best = (window, score)
                    break
            if best is None:
                at += 1
                continue
            window, score = best
            yield self._mention(window, score)
            at = before = window.last

    def _windows(self, at: int, run: Run) -> tuple[Window, ...]:
        """Give the same windows as before at the second look."""
        if at not in self._seen:
            self._seen[at] = tuple(self.windows(at, run))
        return self._seen[at]

    def _holds_known(self, unknown: Window, run: Run) -> bool:
        """Tell whether a known place stands within an unknown one: "North Dallas"."""
        return any(
            inner.entries and inner.last <= unknown.last and self.score(inner, run, -1) > 0
            for at in range(unknown.first + 1, unknown.last)
            for inner in self._windows(at, run)
        )

    def windows(self, at: int, run: Run) -> Iterator[Window]:
        """Give the known names that begin at a token, the longest first."""
        first = self.tokens[at]
        if not first.text[:1].isupper() or first.text == "THE":
            return
        last = min(at + _LONGEST, run.last)
        if at in self._listed:
            yield self._listed[at]
        for end in range(last, at, -1):
            final = self.tokens[end - 1]
            if not (final.text[:1].isupper() or final.text[:2] in _ELIDED):
                continue
            if not all(self._may_be_inside(i) for i in range(at + 1, end - 1)):
                continue
            name = self.text[first.start : final.end]
            if "\n" in name or len(name) > 60:
                continue
            full = self._with_stop(name, end)
            entries = self.names.find(full)
            if first.text == "The":
                entries = tuple(e for e in entries if e.name.startswith("The "))
            if entries and not self._initials(full):
                yield Window(at, end, full, entries)
        if at in self._unknown and self._unknown[at].last <= run.last:
            yield self._unknown[at]

    def _initials(self, name: str) -> bool:
        """Tell whether a name is but letters, such as "UN", and no short form that we know."""
        return name.isupper() and len(name) <= _INITIALS and not self.names.short(name)

    def _with_stop(self, name: str, end: int) -> str:
        """Add the full stop of a short form that the parser cut off."""
        cut = end < len(self.tokens) and self.tokens[end].text == "."
        if cut and self.tokens[end].start == self.tokens[end - 1].end:
            return name + "." if self.names.short(name + ".") else name
        return name

    def _may_be_inside(self, at: int) -> bool:
        text = self.tokens[at].text
        return text[:1].isupper() or text in _INNER or text in {"-", "'", "’", "."}

    def _mention(self, window: Window, score: float) -> Mention:
        start = self.tokens[window.first].start
        return Mention(
            start,
            start + len(window.name),
            window.first,
            window.last,
            window.name,
            window.entries,
            score,
        )

    def score(self, window: Window, run: Run, before: int) -> float:
        """Weigh a window; above nought it names a place.

        Args:
            window: The run of words.
            run: Its sentence.
            before: Index after the last place found in the sentence, or -1.
        """
        weights = _weights()
        if self.names.gazetteer is None and not window.entries:
            label = self._label(window.first, window.last)
            return 1.0 if label in {"GPE whole", "LOC whole"} else -1.0
        key = (window.first, window.last, before)
        found = self._scores.get(key)
        if found is None:
            found = sum(weights.get(feature, 0.0) for feature in self.features(window, run, before))
            self._scores[key] = found
        again = same_name(window.name) in self._elsewhere
        return found + weights["found elsewhere"] * again + weights["margin"]

    def features(self, window: Window, run: Run, before: int) -> list[str]:
        """Give what speaks for and against a window, as the names of weights."""
        first, last, name, entries = window
        found = ["bias", f"label {self._label(first, last)}", f"size {_size(entries)}"]
        found.append(f"before {self._before(first, run)}")
        found.append(f"after {self._after(last, run)}")
        found += self._of_name(window, run)
        found += self._of_sentence(window, run, before)
        told = {
            "several words": last - first > 1,
            "labelled in report": self._labelled[same_name(name)] > 0,
            "no proper noun": self.tokens[first].pos != "PROPN",
        }
        return found + [feature for feature, holds in told.items() if holds]

    def _of_name(self, window: Window, run: Run) -> list[str]:
        """Give what the name itself tells."""
        first, last, name, entries = window
        lower, letters = name.lower(), name in self.words.letters
        titled = run.first in self._titled
        told = {
            "another name": bool(entries) and all(entry.alias for entry in entries),
            "common word": lower in self.words.common,
            "demonym": lower in self.words.demonyms,
            "two letters": letters,
            "short form": self.names.short(name) and not letters,
            "in a list of counties": first in self._listed and self._listed[first].last == last,
            "title case": titled,
            "capitals": name.isupper() and len(name) > 4 and not titled,
        }
        return [feature for feature, holds in told.items() if holds]

    def _of_sentence(self, window: Window, run: Run, before: int) -> list[str]:
        """Give what the other places and the marks around tell."""
        first, last = window.first, window.last
        begins = first == run.first
        told = {
            "behind a place": before >= 0
            and first - before == 1
            and self.tokens[first - 1].text in {",", "("},
            "before its region": self._qualified(last, run),
            "sentence start": begins,
            "dateline": begins and last < run.last and self.tokens[last].text in _DASHES,
        }
        return [feature for feature, holds in told.items() if holds]

    def _label(self, first: int, last: int) -> str:
        at = bisect_right(self._run_starts, first) - 1
        if at < 0:
            return "none"
        name = self._annotation.names[at]
        if name.last <= first:
            return "none"
        if name.label not in {"GPE", "LOC", "FAC", "ORG", "PERSON", "NORP"}:
            return "other"
        begins = name.first == first or (
            name.first == first - 1 and self.tokens[name.first].text.lower() == "the"
        )
        if begins and name.last <= last + (self.tokens[name.last - 1].tag == "POS"):
            return f"{name.label} whole"
        return f"{name.label} {'begins' if begins else 'inside'}"

    def _before(self, first: int, run: Run) -> str:
        at = first - 1
        lowest = max(run.first, first - _LONGEST)
        while at >= lowest and self.tokens[at].text.lower() in self._sides:
            at -= 1
        if at < run.first:
            return "nothing" if at == first - 1 else "side"
        token = self.tokens[at]
        word = token.text.lower()
        if word in self.words.certain:
            return "certain"
        if word == "of" and at > run.first and self.tokens[at - 1].text[:1].isupper():
            return "body of"
        if word in self.words.likely:
            return "likely"
        if token.text[:1].isupper() and token.pos == "PROPN" and at == first - 1:
            return "title" if token.text.endswith(".") else "name"
        return "word"

    def _after(self, last: int, run: Run) -> str:
        if last >= run.last:
            return "nothing"
        token = self.tokens[last]
        word, lower = token.text, token.text.lower()
        large = word[:1].isupper()
        kinds = {
            "way": word in self.words.ways,
            "natural": word in self.words.natural,
            "paper": large and lower in self.words.papers,
            "body": large and lower in self.words.bodies,
            "name": large,
            "possessive": token.tag == "POS",
            "hyphen": word == "-",
            "body word": lower in self.words.bodies,
        }
        return next((kind for kind, holds in kinds.items() if holds), "word")

    def _qualified(self, last: int, run: Run) -> bool:
        """Tell whether the name of a state or land stands behind a comma."""
        if last + 1 >= run.last or self.tokens[last].text not in {",", "("}:
            return False
        return any(
            entry.kind in {"region", "country"} and not entry.alias
            for window in self.windows(last + 1, run)
            for entry in window.entries
        )

    def _in_title_case(self, run: Run) -> bool:
        words = [t for t in self.tokens[run.first : run.last] if t.text[:1].isalpha()]
        large = sum(t.text[:1].isupper() for t in words if len(t.text) > 3)
        long = sum(len(t.text) > 3 for t in words)
        return long >= 4 and large >= 0.9 * long

    def _bare(self, run: Run) -> str:
        first, last = self._bare_run(run)
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def _unknown_to_gazetteer(self) -> Iterator[Window]:
        """Give the names that the parser calls places and the gazetteer does not know."""
        for run in self._annotation.names:
            if run.label not in {"GPE", "LOC", "FAC"}:
                continue
            first, last = self._bare_run(run)
            name = self.text[self.tokens[first].start : self.tokens[last - 1].end]
            common = self.words.common | self.words.demonyms
            if len(name) < 4 or name.lower() in common or self.names.find(name):
                continue
            if all(m.isalpha() or m in " .-'’" for m in name):
                yield Window(first, last, name, ())

    def _in_lists(self) -> Iterator[Window]:
        """Give the counties of a list: "Clay, Grant and Otter Tail counties"."""
        for at, token in enumerate(self.tokens):
            kind = _LISTS.get(token.text.lower())
            last = at
            while kind and last > 0 and at - last < _LONGEST_LIST:
                first = last
                while first > max(0, last - 3) and self.tokens[first - 1].text[:1].isupper():
                    first -= 1
                if first == last:
                    break
                name = self.text[self.tokens[first].start : self.tokens[last - 1].end]
                entries = self.names.find(f"{name} {kind}")
                if not entries:
                    break
                yield Window(first, last, name, entries)
                last = first
                while last > 0 and self.tokens[last - 1].text in {",", "and", "&", "or"}:
                    last -= 1
                if last == first:
                    break

    def _bare_run(self, run: Run) -> tuple[int, int]:
        """Give a name's first and last token without "the" and "'s"."""
        first, last = run.first, run.last
        while last - first > 1 and self.tokens[first].text.lower() == "the":
            first += 1
        while last - first > 1 and (
            self.tokens[last - 1].tag == "POS" or not self.tokens[last - 1].text[:1].isalnum()
        ):
            last -= 1
        return first, last


def _size(entries: tuple[Entry, ...]) -> str:
    if not entries:
        return "unknown"
    kinds = {entry.kind for entry in entries if not entry.alias}
    for kind in ("country", "continent", "area", "water", "region"):
        if kind in kinds:
            return kind
    people = max(entry.population for entry in entries)
    if "county" in kinds and "city" not in kinds:
        return "county"
    for least in (1_000_000, 100_000, 20_000, 5_000):
        if people >= least:
            return str(least)
    return "village"


@cache
def _weights() -> dict[str, float]:
    return {key: float(value) for key, value in lexicon("en", "place_weights")["weights"].items()}
