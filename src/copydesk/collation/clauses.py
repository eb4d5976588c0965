"""The words of one assertion that stand by themselves: a subject and a finite verb."""

from copydesk.collation.material import Material
from copydesk.collation.parts import Parts
from copydesk.text.annotation import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_POINTING = frozenset({"WP", "WDT", "PRP", "EX", "WRB", "DT"})
_JOINTS = frozenset({"mark", "cc", "punct", "advmod"})
_LONGEST = 60
"""Words of a clause; a longer one is no clause to read."""


def clause_of(at: int, material: Material) -> str | None:
    """Give the clause a facet asserts, or None where it cannot stand by itself.

    "Condemning the invasion", "since he began his term" and "that they view so" cannot.
    """
    part = Parts(at=at, material=material)
    facet = material.facets[at]
    head = next((own for own in part.own if part.token(own).start == facet.anchor), None)
    if head is None or facet.nominal:
        return None
    below = [own for own in part.own if part.token(own).head == head and own != head]
    verbs = [part.token(head), *(part.token(own) for own in below if _auxiliary(part.token(own)))]
    if not any(verb.tag in _FINITE for verb in verbs) or not _named(part, below):
        return None
    span = _reach(part, head)
    while span and part.token(span[0]).dep in _JOINTS and span[0] != head:
        span = span[1:]
    if not span or len(span) > _LONGEST:
        return None
    report = material.reports[part.statement.report]
    return report.text[part.token(span[0]).start : part.token(span[-1]).end]


def stands(at: int, material: Material) -> bool:
    """Tell whether a facet has a named subject and a finite verb."""
    return clause_of(at, material) is not None


def _auxiliary(token: Token) -> bool:
    return token.dep in {"aux", "auxpass"}


def _named(part: Parts, below: list[int]) -> bool:
    return any(
        part.token(own).dep in _SUBJECTS and part.token(own).tag not in _POINTING for own in below
    )


def _reach(part: Parts, head: int) -> list[int]:
    """Give the tokens of the clause with all that hangs on it, inside its statement."""
    content = part.statement.content
    tokens = part.tokens
    inside = []
    first, last = head, head
    while first > 0 and tokens[first - 1].start >= content.start and head - first < _LONGEST:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].end <= content.end and last - head < _LONGEST:
        last += 1
    for at in range(first, last + 1):
        up, steps = at, 0
        while up != head and tokens[up].head != up and steps < _LONGEST:
            up, steps = tokens[up].head, steps + 1
        if up == head:
            inside.append(at)
    return list(range(inside[0], inside[-1] + 1))
