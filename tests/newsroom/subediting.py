"""What sub-editors do to a dispatch: cut it from the bottom, change words, move paragraphs."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from .styles import outlets, wires

if TYPE_CHECKING:
    import random

    from .description import Draft, Event, Paragraph, Said

# Word for word, so that a statement's words change exactly as its paragraph does.
_HOUSE_WORDS = {
    "about": "around",
    "asked": "requested",
    "denied": "disputed",
    "nobody": "no one",
    "percent": "per cent",
    "reporters": "journalists",
    "said": "stated",
    "shortly": "soon",
    "some": "roughly",
    "told": "informed",
}
_WORD = re.compile(r"\b(" + "|".join(_HOUSE_WORDS) + r")\b")


def cut(e: Event, number: int, rng: random.Random) -> Draft:
    """A copy cut from the bottom, as short of room as a sub-editor may be."""
    dispatch = rng.choice([d for d in e.drafts.values() if d.outlet in wires()])
    keep = rng.randint(max(2, len(dispatch.paragraphs) // 2), len(dispatch.paragraphs))
    return _copy(dispatch, f"copy{number}", dispatch.paragraphs[:keep], rng)


def edited(e: Event, number: int, rng: random.Random) -> Draft:
    """A copy in the words of another house, with two paragraphs changed about."""
    dispatch = rng.choice([d for d in e.drafts.values() if d.outlet in wires()])
    paragraphs = [_reworded(p) for p in dispatch.paragraphs]
    # The first paragraph carries the news and is left where it is.
    place = rng.randrange(1, len(paragraphs) - 1)
    paragraphs[place], paragraphs[place + 1] = paragraphs[place + 1], paragraphs[place]
    copy = _copy(dispatch, f"edited{number}", tuple(paragraphs), rng)
    return replace(copy, role="edited")


def _copy(
    dispatch: Draft, name: str, paragraphs: tuple[Paragraph, ...], rng: random.Random
) -> Draft:
    houses = [key for key in outlets() if key not in wires()]
    return replace(
        dispatch,
        id=name,
        role="cut",
        outlet=rng.choice(houses),
        published=dispatch.published + timedelta(minutes=rng.randint(5, 240)),
        paragraphs=paragraphs,
        parents=(dispatch.id,),
        byline=None,
        quotes_report=None,
        damage=(),
    )


def _reworded(paragraph: Paragraph) -> Paragraph:
    return replace(
        paragraph,
        text=_in_house_words(paragraph.text),
        said=tuple(_reworded_statement(said) for said in paragraph.said),
    )


def _reworded_statement(said: Said) -> Said:
    quoted = said.voice in ("direct", "mixed")
    return replace(
        said,
        words=said.words if quoted else _in_house_words(said.words),
        who=said.who and _in_house_words(said.who),
        cue=said.cue and _in_house_words(said.cue),
    )


def _in_house_words(text: str) -> str:
    # Quotations are not edited; that much is sacred even here.
    parts = re.split(r'("[^"]*")', text)
    return "".join(
        part if part.startswith('"') else _WORD.sub(lambda m: _HOUSE_WORDS[m[1]], part)
        for part in parts
    )
