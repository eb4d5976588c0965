"""The distinct texts of a collection, with their fingerprints."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from copydesk.records import Report
from copydesk.reuse.counting import packed
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.fingerprints import Fingerprints, fingerprints
from copydesk.text.hashing import Hashes, Places
from copydesk.text.words import words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The distinct texts of a collection.

    Attributes:
        groups: The reports with the same words, each sorted by id; the longest texts first, in an
            order that depends on the words alone. Reports without words are left out.
        keys: Fingerprints, each with the place of its group, sorted.
        wordless: The reports without a word, as groups of the same text.
    """

    groups: tuple[tuple[Report, ...], ...]
    keys: Hashes
    wordless: tuple[tuple[Report, ...], ...]


def gather(reports: Sequence[Report], settings: ReuseSettings) -> Gathered:
    """Bring together the reports that have the same words, and fingerprint each text once."""
    by_text: dict[str, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda report: report.id):
        by_text[report.text].append(report)
    texts = sorted(by_text)
    cut = [text[: settings.longest_text] for text in texts]
    found = fingerprints(cut, settings.shingle_words, settings.winnow_window)
    groups = _same_words(texts, found)
    place = np.full(len(texts), -1, dtype=np.int32)
    for at, group in enumerate(groups):
        if found.words[group[0]]:
            place[group[0]] = at
    owners = place[found.owners]
    kept = owners >= 0
    gathered = tuple(
        tuple(sorted((one for at in group for one in by_text[texts[at]]), key=lambda one: one.id))
        for group in groups
    )
    worded = sum(1 for group in groups if found.words[group[0]])
    return Gathered(
        groups=gathered[:worded],
        keys=packed(found.hashes[kept], owners[kept]),
        wordless=gathered[worded:],
    )


def _same_words(texts: Sequence[str], found: Fingerprints) -> list[list[int]]:
    """Give the places of texts that have the same words, the groups with most words first."""
    order: Places = np.lexsort((found.digests, -found.words))
    rows = zip(found.words[order].tolist(), found.digests[order].tolist(), strict=True)
    alike: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, row in zip(order.tolist(), rows, strict=True):
        alike[row].append(at)
    return [group for one in alike.values() for group in _spelt_alike(one, texts)]


def _spelt_alike(places: Sequence[int], texts: Sequence[str]) -> list[list[int]]:
    """Part texts by their very words: numbers may agree by chance, or past what is compared."""
    if len(places) == 1:
        return [list(places)]
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in places:
        groups[tuple(word.folded for word in words_of(texts[at]))].append(at)
    return [groups[words] for words in sorted(groups)]
