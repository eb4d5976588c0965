"""Sentences: a choice becomes a cited sentence."""

from dataclasses import replace

from copydesk.account.desk import Desk
from copydesk.account.disputes import disputed_sentence, is_told
from copydesk.account.selection import Choice
from copydesk.account.wording import cite
from copydesk.records import Citation, CitedSentence, Standing

_WEAKEST_FIRST: tuple[Standing, ...] = (
    "conflicting",
    "developing",
    "sole source",
    "corroborated",
)


def sentence_of(told: Choice, desk: Desk, paragraph: int) -> CitedSentence:
    """Give the cited sentence of a claim: its own words first, then one citation a lineage.

    A claim in dispute is told as disputed, with both readings. A sentence that holds other claims
    as well names them too. Where the claim told is less than half of it, it has the weakest
    standing of them all: it must not lend one claim the standing of another.
    """
    for variation in told.claim.variations:
        if is_told(told.claim, variation, desk):
            for sentence in disputed_sentence(told.claim, variation, desk):
                return replace(sentence, part=told.part, paragraph=paragraph)
    inside = desk.claims_at.within(told.wording)
    claims = [told.claim, *(claim for claim in inside if claim.id != told.claim.id)]
    content = told.wording.statement.content
    whole = told.wording.span.end - told.wording.span.start
    counted = claims[:1] if 2 * (content.end - content.start) >= whole else claims
    weakest = min(counted, key=lambda claim: _WEAKEST_FIRST.index(claim.standing))
    return CitedSentence(
        text=told.wording.text,
        standing=weakest.standing,
        # The claim whose standing it has comes first: its reasons are shown beside the sentence.
        claims=tuple(dict.fromkeys(claim.id for claim in (weakest, *claims))),
        citations=tuple(dict.fromkeys((*told.wording.citations, *_other_witnesses(told, desk)))),
        part=told.part,
        paragraph=paragraph,
    )


def _other_witnesses(told: Choice, desk: Desk) -> list[Citation]:
    """One citation for each further lineage that carries the claim, from its earliest report."""
    index = desk.index
    seen = {index.lineage_of.get(told.wording.span.report)}
    found = []
    for statement in index.statements_of(told.claim):
        lineage = index.lineage_of.get(statement.report)
        if lineage not in seen:
            seen.add(lineage)
            found.append(cite(statement.content, index.reports[statement.report]))
    return found
