"""Sentences: a choice becomes a cited sentence, a dispute both its readings."""

from collections.abc import Iterator
from dataclasses import replace

from copydesk.account.desk import Desk
from copydesk.account.proof import flaws_of
from copydesk.account.selection import Choice
from copydesk.account.wording import cite
from copydesk.records import (
    Citation,
    CitedSentence,
    Claim,
    Reading,
    Standing,
    Variation,
)
from copydesk.text.lexicon import words

_WEAKEST_FIRST: tuple[Standing, ...] = (
    "conflicting",
    "developing",
    "sole source",
    "corroborated",
)
_LONGEST_DISPUTE = 70
"""Words beyond which the second reading is given bare, and not in its sentence."""

_CARRIERS = 3
"""Reports cited for one reading: enough to see who carries it; the claim has them all."""


def sentence_of(told: Choice, desk: Desk, paragraph: int) -> CitedSentence:
    """Give the cited sentence of a claim: its own words first, then one citation a lineage.

    A claim in dispute is told as disputed, with both readings. A sentence that holds other claims
    as well names them too. Where the claim told is less than half of it, it has the weakest
    standing of them all: it must not lend one claim the standing of another.
    """
    for variation in told.claim.variations:
        if variation.kind == "contradiction" and told.claim.standing == "conflicting":
            for sentence in disputed_sentence(told.claim, variation, desk):
                return replace(sentence, part=told.part, paragraph=paragraph)
    inside = desk.claims_at.within(told.wording)
    claims = [told.claim, *(claim for claim in inside if claim.id != told.claim.id)]
    content = told.wording.statement.content
    whole = told.wording.span.end - told.wording.span.start
    counted = claims[:1] if 2 * (content.end - content.start) >= whole else claims
    return CitedSentence(
        text=told.wording.text,
        standing=min((claim.standing for claim in counted), key=_WEAKEST_FIRST.index),
        claims=tuple(dict.fromkeys(claim.id for claim in claims)),
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


def disputed_sentence(claim: Claim, variation: Variation, desk: Desk) -> Iterator[CitedSentence]:
    """Give where reports cannot both be right, with each reading; the fullest way that holds."""
    citations = tuple(
        dict.fromkeys(cited for reading in variation.readings for cited in _carriers(reading, desk))
    )
    for text in _ways_to_differ(variation, desk):
        sentence = CitedSentence(
            text=text, standing=claim.standing, claims=(claim.id,), citations=citations
        )
        if not any(flaws_of(sentence, desk.material.statements)):
            yield sentence
            return


def _ways_to_differ(variation: Variation, desk: Desk) -> Iterator[str]:
    first, *others = (_sentence(reading, desk) for reading in variation.readings)
    bare = [reading.text.strip(" .,") for reading in variation.readings]
    if first and others and others[0]:
        rest = "".join(f"; or {text}" for text in bare[2:])
        both = f"Reports differ: {first}; but {_small(others[0])}{rest}."
        if both.count(" ") < _LONGEST_DISPUTE and first != others[0]:
            yield both
    if first:
        yield f"Reports differ: {first}; but other reports have {' or '.join(bare[1:])}."
    yield f"Reports differ: {'; or '.join(bare)}."


def _sentence(reading: Reading, desk: Desk) -> str:
    """A reading in its own sentence, where one stands by itself and can be put beside another."""
    for item in reading.statements[:_CARRIERS]:
        if item in desk.index.statements:
            for way in desk.wordings.of_statement(desk.index.statements[item]):
                plain = way.text.rstrip(".")
                if not set(plain) & set('“”"«»;:?!'):
                    return plain
    return ""


def _small(text: str) -> str:
    first = text.split(" ", 1)[0].lower()
    small = first in words("en", "account_words", "template", "begins_small")
    return text[:1].lower() + text[1:] if small else text


def _carriers(reading: Reading, desk: Desk) -> list[Citation]:
    index = desk.index
    found = [index.statements[item] for item in reading.statements if item in index.statements]
    by_lineage = {index.lineage_of.get(item.report): item for item in reversed(found)}
    chosen = sorted(by_lineage.values(), key=found.index)
    return [cite(item.sentence, index.reports[item.report]) for item in chosen[:_CARRIERS]]
