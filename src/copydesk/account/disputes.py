"""Disputes: where reports cannot both be right, told with each reading and who carries it."""

from collections.abc import Iterator

from copydesk.account.desk import Desk
from copydesk.account.proof import flaws_of
from copydesk.account.wording import cite
from copydesk.records import Citation, CitedSentence, Claim, Reading, Variation
from copydesk.text.lexicon import words

_LONGEST_DISPUTE = 70
"""Words beyond which the second reading is given bare, and not in its sentence."""

_COMPARABLE = 0.5
"""Cosine of two sentences from which a reader takes them for tellings of one thing: of the
accounts that were read, two tellings had 0.55 and more, two things mostly less than 0.45."""

_CARRIERS = 3
"""Reports cited for one reading: enough to see who carries it; the claim has them all."""


def is_told(claim: Claim, variation: Variation, desk: Desk) -> bool:
    """Tell whether the account itself says that reports differ, and not only the list after it.

    Only of what a reader sees at once: numbers, dates, and whether a thing is so, in two sentences
    that are near in all else. Of seven contradictions that collation found in 27 real stories
    with none, this left none. Names and places of two things are too easily taken for one's.
    """
    plain = variation.detail.startswith(tuple(words("en", "account_words", "plain_details")))
    if variation.kind != "contradiction" or claim.standing != "conflicting" or not plain:
        return False
    first, second, *_ = (_sentence(reading, desk) for reading in variation.readings)
    return (
        bool(first and second)
        and first != second
        and (desk.likeness.of(first, second) >= _COMPARABLE)
    )


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
        yield f"Reports differ: {first}; other reports: {'; or '.join(bare[1:])}."
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
