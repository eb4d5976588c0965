"""From a claim in the making to a claim."""

from dataclasses import replace

from copydesk.collation.differences import differences
from copydesk.collation.independence import carrier
from copydesk.collation.material import Draft, Material
from copydesk.collation.settling import settle
from copydesk.collation.sources import sources_of
from copydesk.collation.stances import stances_of
from copydesk.collation.standing import because, standing_of
from copydesk.collation.wording import wording_of
from copydesk.records import Claim, content_id


def claim_of(draft: Draft, material: Material) -> Claim:
    """Count who carries a claim, and say how well it is borne out."""
    variations, against = differences(draft, material)
    settled = settle(draft, variations, against, material)
    against, apart = settled.against, settled.against | settled.lost
    carriers = [at for at in draft.statements if at not in apart]
    lineages = {carrier(at, material) for at in carriers}
    sources = sources_of(carriers, material)
    standing = standing_of(len(lineages), len(sources), settled.open)
    statements = material.statements
    return Claim(
        id=claim_id(draft, material),
        story=material.evidence.story.id,
        wording=wording_of(_right(draft, settled.lost, material), material),
        statements=tuple(statements[at].id for at in draft.statements),
        stances=stances_of(draft.statements, against, material),
        variations=settled.variations,
        standing=standing,
        lineages=len(lineages),
        sources=len(sources),
        because=because(standing, carriers, sources, settled.open, material),
    )


def _right(draft: Draft, lost: frozenset[int], material: Material) -> Draft:
    """The claim without those who carry a reading that an editor ruled out, for its wording."""
    kept = tuple(at for at in draft.facets if material.facets[at].statement not in lost)
    return replace(draft, facets=kept or draft.facets)


def claim_id(draft: Draft, material: Material) -> str:
    """Give an id that stays as newer reports join: the earliest statement's.

    A side remark of that statement adds the word that names what happens, since the statement's
    main assertion has the plain id.
    """
    first = draft.statements[0]
    statement = material.statements[first].id
    if draft.home:
        return content_id("c", statement)
    facet = next(at for at in draft.facets if material.facets[at].statement == first)
    return content_id("c", statement, material.facets[facet].anchor)
