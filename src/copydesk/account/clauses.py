"""Clauses: whether some words of a report make a sentence by themselves."""

from bisect import bisect_left

from copydesk.records import Span
from copydesk.text.annotation import Annotation, Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of verbs that can head a sentence: past, present and modal (Penn Treebank)."""

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
"""Relations of a word to the verb whose subject it is."""

_NEEDED = frozenset({"dobj", "ccomp", "xcomp", "attr", "acomp", "oprd", "dative", "pobj", "pcomp"})
"""Relations of what a verb or preposition cannot do without."""

_SEEN_AFTER = 60
"""Tokens after the words that are looked at for what belongs to them: a long sentence."""


def is_clause(span: Span, annotation: Annotation | None) -> bool:
    """Tell whether the words have a finite verb with a subject of its own among them.

    Without an annotation nothing is known against them, and they are let pass.
    """
    if annotation is None:
        return True
    tokens = tokens_of(span, annotation)
    if not tokens:
        return False
    inside = {place for place, _ in tokens}
    return any(
        token.dep in SUBJECTS
        and token.head in inside
        and _is_finite(token.head, tokens, annotation)
        for _, token in tokens
    )


def breaks_off(span: Span, annotation: Annotation | None) -> bool:
    """Tell whether what the words need to be whole stands outside them.

    "She bet" of "she bet him that it would work" has lost its object; "while the court is closed"
    has lost the sentence that it belongs to.
    """
    if annotation is None:
        return False
    inside = tokens_of(span, annotation)
    places = {place for place, _ in inside}
    if not places:
        return False
    if _is_dependent(inside, places, annotation):
        return True
    last = max(places)
    return any(
        token.dep in _NEEDED and token.head in places
        for token in annotation.tokens[last + 1 : last + 1 + _SEEN_AFTER]
    )


def _is_dependent(
    inside: list[tuple[int, Token]], places: set[int], annotation: Annotation
) -> bool:
    """Whether it opens with "while" or "if" and its main sentence is not there."""
    first = next((token for _, token in inside if token.pos != "PUNCT"), None)
    if first is None or first.dep != "mark":
        return False
    verb = annotation.tokens[first.head]
    return verb.dep == "advcl" and verb.head not in places


def _is_finite(head: int, tokens: list[tuple[int, Token]], annotation: Annotation) -> bool:
    """Whether a verb is finite itself or has a finite helper among the words."""
    if annotation.tokens[head].tag in _FINITE:
        return True
    return any(
        token.head == head and token.dep in ("aux", "auxpass", "cop") and token.tag in _FINITE
        for _, token in tokens
    )


def tokens_of(span: Span, annotation: Annotation) -> list[tuple[int, Token]]:
    """Give the tokens of some words with their places in the annotation."""
    tokens = annotation.tokens
    first = bisect_left(tokens, span.start, key=lambda token: token.start)
    found = []
    for place in range(first, len(tokens)):
        if tokens[place].end > span.end:
            break
        found.append((place, tokens[place]))
    return found
