"""Clauses: whether some words of a report make a sentence by themselves."""

from bisect import bisect_left

from copydesk.records import Span
from copydesk.text.annotation import Annotation, Token
from copydesk.text.lexicon import words

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of verbs that can head a sentence: past, present and modal (Penn Treebank)."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_LEANING = frozenset({"he", "she", "they", "him", "them", "this", "these", "those", "that"})


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
        token.dep in _SUBJECTS
        and token.head in inside
        and _is_finite(token.head, tokens, annotation)
        for _, token in tokens
    )


def leans(span: Span, annotation: Annotation | None) -> bool:
    """Tell whether the first subject is a pronoun that stands for something named before.

    "It is to be expected" names nothing and does not lean.
    """
    if annotation is None:
        return False
    tokens = tokens_of(span, annotation)
    for number, (_, token) in enumerate(tokens):
        if token.dep in _SUBJECTS:
            if token.text.lower() == "it":
                return not _is_empty_it([other for _, other in tokens[number + 1 : number + 7]])
            return token.pos == "PRON" and token.text.lower() in _LEANING
        if token.pos == "PROPN" and token.entity == "PERSON":
            return False
    return False


def _is_empty_it(following: list[Token]) -> bool:
    """Whether "it" only holds the place of what comes after: "it is clear that …"."""
    said = " ".join(token.text.lower() for token in following)
    return said.startswith(tuple(words("en", "account_words", "after_empty_it")))


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
