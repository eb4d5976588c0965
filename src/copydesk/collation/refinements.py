"""Where one report is more exact about the same thing: a fence, a perimeter fence."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from copydesk.collation.material import Material
from copydesk.collation.parts import Parts
from copydesk.collation.readings import variation
from copydesk.records import Variation

_NARROWING = frozenset({"amod", "compound", "nmod"})
_MOST = 16
"""Facets of one claim whose nouns are compared."""

_MOST_SHOWN = 2
"""Refinements shown of one claim, the most telling ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A noun with what narrows it."""

    key: str
    narrowed: frozenset[str]
    text: str
    part: Parts


def refinement_variations(parts: Sequence[Parts], material: Material) -> list[Variation]:
    """Give the nouns that one report narrows further than another."""
    by_key: dict[str, list[Noun]] = {}
    for part in parts[:_MOST]:
        for noun in _nouns(part, material):
            by_key.setdefault(noun.key, []).append(noun)
    found = []
    for key, nouns in by_key.items():
        kept = _narrowed(nouns, material)
        if kept:
            values = [(noun.narrowed, noun.text, noun.part.place) for noun in kept]
            made = variation(key, "refinement", values, material)
            found += [(-material.vocabulary.weight(key), key, made)] if made else []
    return [made for _, _, made in sorted(found, key=lambda item: item[:2])[:_MOST_SHOWN]]


def _narrowed(nouns: Sequence[Noun], material: Material) -> list[Noun]:
    """Give the nouns of close facets where one's words hold all of the other's and more."""
    kept: dict[int, Noun] = {}
    for one, other in combinations(range(len(nouns)), 2):
        ours, theirs = nouns[one], nouns[other]
        if ours.part.statement.report == theirs.part.statement.report:
            continue
        nested = ours.narrowed < theirs.narrowed or theirs.narrowed < ours.narrowed
        score = material.clusters.score(ours.part.at, theirs.part.at)
        if nested and score >= material.settings.tight:
            kept |= {one: ours, other: theirs}
    return [kept[at] for at in sorted(kept)]


def _nouns(part: Parts, material: Material) -> list[Noun]:
    light = material.reader.lists.light
    found = []
    for at in part.own:
        token, key = part.token(at), part.key(at)
        if token.pos != "NOUN" or not key or key in light:
            continue
        below = [
            other
            for other in part.own
            if part.token(other).head == at and part.token(other).dep in _NARROWING
        ]
        narrowed = {word for other in below if (word := part.key(other)) and word not in light}
        start = min([token.start, *(part.token(other).start for other in below)])
        report = material.reports[part.statement.report]
        text = report.text[start : token.end]
        found.append(Noun(key=key, narrowed=frozenset(narrowed), text=text, part=part))
    return found
