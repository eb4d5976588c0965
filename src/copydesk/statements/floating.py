"""Quotations without a cue of their own: whose they are by what stands before them."""

from collections.abc import Sequence
from dataclasses import replace

from copydesk.statements.attribution import Attribution
from copydesk.statements.cues import source_piece
from copydesk.statements.syntax import SUBJECTS, Piece, Tree
from copydesk.statements.vocabulary import Vocabulary

_CUELESS = frozenset({"quotation, no cue", "quotation, speaker goes on"})
_BEFORE = "quotation, speaker of the sentence before"
CUE_BEFORE = frozenset({_BEFORE, "quotation, speaker goes on"})
"""Rules by which a quotation has its speaker from an earlier cue, which says nothing of it."""
_FAR = 600
"""Code points between somebody's words and a quotation that may still be his."""


def with_sources(tree: Tree, found: Sequence[Attribution], words: Vocabulary) -> list[Attribution]:
    """Give cueless quotations the source of the sentence before them.

    "Hale told me she was tired. “I slept for a week.”" The sentence before tells whose words
    follow: by its own attribution, or, in the same paragraph, by the one person it is about.
    """
    done: list[Attribution] = []
    ends: list[tuple[int, Attribution]] = []
    for attribution in sorted(found, key=lambda a: (a.content, a.verb)):
        made = attribution
        if attribution.because in _CUELESS:
            made = _sourced(tree, attribution, ends, words)
        done.append(made)
        if made.head >= 0 and (made.verb >= 0 or made.because in _CUELESS):
            ends.append((_end(tree, made), made))
    return done


def _end(tree: Tree, attribution: Attribution) -> int:
    cue = tree.tokens[attribution.verb].end if attribution.verb >= 0 else 0
    near = tree.sentence_of[attribution.verb] if attribution.verb >= 0 else -1
    return max(attribution.content.end, cue if near >= 0 else 0)


def _sourced(
    tree: Tree,
    quote: Attribution,
    ends: Sequence[tuple[int, Attribution]],
    words: Vocabulary,
) -> Attribution:
    start = quote.content.start
    number = tree.sentence_of[tree.at(start)] - 1
    if number < 0:
        return quote
    before = tree.sentences[number]
    same = "\n" not in tree.text[before.end - 1 : start].strip(" ")
    near = [
        a
        for end, a in ends[-8:]
        if before.start < end <= start and start - end < _FAR and not _inner(a, ends)
    ]
    if near and len({a.head for a in near}) == 1:
        last = near[-1]
        if last.verb >= 0 and (same or quote.head < 0):
            return _taken(quote, last)
        return quote
    if same and quote.head < 0:
        subject = _about(tree, number, words)
        if subject is not None:
            bounds = Piece(before.start, before.end)
            return replace(
                quote,
                head=subject,
                source=source_piece(tree, subject, bounds),
                because="quotation after a sentence about its speaker",
            )
    return quote


def _inner(attribution: Attribution, ends: Sequence[tuple[int, Attribution]]) -> bool:
    """Tell whether somebody's words stand within another's."""
    return any(
        other is not attribution
        and other.content.covers(attribution.content)
        and other.content != attribution.content
        for _, other in ends[-8:]
    )


def _taken(quote: Attribution, last: Attribution) -> Attribution:
    return replace(
        quote,
        head=last.head,
        verb=last.verb,
        source=last.source,
        cue=last.cue,
        because=_BEFORE,
    )


def _about(tree: Tree, number: int, words: Vocabulary) -> int | None:
    """Give the subject of a sentence's main verb where it is a person."""
    run = tree.sentences[number]
    for index in range(run.first, run.last):
        token = tree.tokens[index]
        if token.dep not in SUBJECTS or tree.tokens[token.head].head != token.head:
            continue
        person = index in tree.names or token.text.lower() in {"he", "she"}
        lemma = tree.lemmas[index]
        known = token.tag == "NN" and lemma in words.people and lemma not in words.several
        return index if person or known else None
    return None
