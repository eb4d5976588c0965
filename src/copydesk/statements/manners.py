"""Whether a source said it, or is only told to think, want or do it."""

from functools import cache

from copydesk.records.voice import Manner
from copydesk.statements.attribution import Attribution
from copydesk.statements.syntax import Tree
from copydesk.statements.vocabulary import vocabulary
from copydesk.statements.voices import voice_of
from copydesk.text.lexicon import lexicon, words

_SHORTEST = 4
"""Tokens of a clause that says something by itself."""
_HELPING = frozenset({"have", "be", "do", "go", "continue", "keep"})
"""Verbs that may stand in a cue beside the one that says: "has gone on to say"."""


@cache
def _uttering() -> frozenset[str]:
    """Verbs and nouns by which something is said or written, not merely thought or felt."""
    known = vocabulary()
    verbs = known.saying | known.showing | (known.acting - known.thinking)
    nouns = lexicon("en", "reporting_verbs").get("nouns", {}).get("said", ())
    return verbs.union(nouns, {"accord", "put", "cite", "quote"})


@cache
def _undone() -> frozenset[str]:
    return words("en", "reporting_verbs", "unsaid")


def tells(tree: Tree, attribution: Attribution) -> bool:
    """Tell whether what the tagger found is a statement: said, by somebody, with a verb.

    What somebody wants or fears, and what is only named ("its plan for the harbour"), is told by
    the outlet in its own voice, and given by `find_attributions` alone.
    """
    if attribution.source is None:
        return False
    if voice_of(tree, attribution, attribution.content) != "indirect":
        return True
    if manner_of(tree, attribution) == "held":
        return False
    inside = tree.within(attribution.content)
    return len(inside) >= _SHORTEST and any(
        tree.finite(index) and _subject_inside(tree, index, inside) for index in inside
    )


def _subject_inside(tree: Tree, verb: int, inside: range) -> bool:
    subject = tree.subject(verb)
    return subject is not None and subject in inside


def manner_of(tree: Tree, attribution: Attribution) -> Manner:
    """Give ``held`` unless the cue tells that it was said.

    "Wants to say", "refused to say" and "will say" tell of no saying.
    """
    if attribution.cue is None:
        return "said"
    cue = tree.within(attribution.cue)
    if not any(tree.tokens[index].text.isalpha() for index in cue):
        return "said"  # a colon or a dash
    verbs = {tree.lemmas[i] for i in cue if tree.tokens[i].pos == "VERB"} - _HELPING
    lemmas = {tree.lemmas[i] for i in cue}
    if lemmas & _undone() or any(tree.tokens[i].dep == "neg" for i in cue):
        return "held"
    said = verbs <= _uttering() if verbs else bool(lemmas & _uttering())
    return "said" if said else "held"
