"""The clearest of a claim's statements, in its own words."""

from copydesk.collation.clauses import clause_of, stands
from copydesk.collation.material import Draft, Material

_SHORTEST = 40
_LONGEST = 240
"""Characters of a clause that reads well on its own."""

_EDGES = " ,;:–—-“”\"'"
_FIRST_PERSON = frozenset({"i", "we", "my", "our", "us", "me", "you", "your"})
_POINTERS = frozenset({"he", "she", "it", "they", "this", "that", "these", "those", "there"})


def wording_of(draft: Draft, material: Material) -> str:
    """Give the words of the statement that tells the claim best on its own.

    It should be a complete clause whose subject is named, not a pronoun, of readable length,
    and close to what the others say.
    """
    facets = material.facets
    best = max(
        draft.facets,
        key=lambda at: (
            facets[at].main,
            not facets[at].nominal,
            _clarity(at, draft, material),
            -at,
        ),
    )
    facet = material.facets[best]
    statement = material.statements[facet.statement]
    text = statement.text
    if not facet.main and not facet.nominal:
        text = clause_of(best, material) or statement.text
    return " ".join(text.split()).strip(_EDGES) or text


def _clarity(at: int, draft: Draft, material: Material) -> float:
    facet = material.facets[at]
    statement = material.statements[facet.statement]
    text = " ".join(statement.text.split()).strip(_EDGES)
    words = text.lower().split()
    others = [other for other in draft.facets if other != at][:8]
    central = sum(material.clusters.score(at, other) for other in others) / (len(others) or 1)
    clarity = central
    clarity += 0.3 * (_SHORTEST <= len(text) <= _LONGEST)
    clarity -= 0.6 * (bool(words) and words[0].strip("“\"'") in _POINTERS)
    clarity -= 0.4 * any(word in _FIRST_PERSON for word in words)
    clarity += 0.8 * stands(at, material)
    clarity += 0.2 * bool(facet.names) + 0.2 * text[:1].isupper()
    return clarity
