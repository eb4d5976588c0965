"""The lists after the account: timeline, disputed, what one lineage has, what is not known."""

from collections.abc import Iterable, Sequence

from copydesk.account.material import Index, Material
from copydesk.account.repeats import Told
from copydesk.account.settings import AccountSettings
from copydesk.account.wording import Wording, Wordings, cite
from copydesk.records import (
    Citation,
    CitedSentence,
    Claim,
    Moment,
    Reading,
    Statement,
    TimelineEntry,
    Variation,
)
from copydesk.text.lexicon import words
from copydesk.text.words import fold

_LONGEST_MOMENT = 10
"""Digits of a date that make it a day: a timeline of years and months is no timeline."""


def timeline(material: Material, wordings: Wordings) -> tuple[TimelineEntry, ...]:
    """Give what happened or is planned, in order of time, each thing once."""
    entries: dict[tuple[str, str], TimelineEntry] = {}
    for claim in material.claims:
        moment = _day_of(wordings.index.statements_of(claim))
        ways = wordings.of(claim)
        if moment is None or not ways:
            continue
        way = _dated(ways, moment)
        entry = TimelineEntry(
            earliest=moment.earliest,
            latest=moment.latest,
            text=way.text,
            citations=way.citations,
        )
        entries.setdefault((fold(way.text), ""), entry)
    ordered = sorted(entries.values(), key=lambda entry: (entry.earliest or "", entry.text))
    return tuple(ordered)


def _day_of(statements: Iterable[Statement]) -> Moment | None:
    """The narrowest moment that is bounded on both sides."""
    bounded = [
        moment
        for statement in statements
        for moment in statement.moments
        if moment.earliest and moment.latest and not moment.timex.startswith("P")
    ]
    within_a_year = [
        item for item in bounded if (item.earliest or "")[:4] == (item.latest or "")[:4]
    ]
    return min(within_a_year, key=_width, default=None)


def _width(moment: Moment) -> tuple[bool, bool, str, str]:
    earliest, latest = moment.earliest or "", moment.latest or ""
    return (earliest[:10] != latest[:10], earliest[:7] != latest[:7], earliest, latest)


def _dated(ways: Sequence[Wording], moment: Moment) -> Wording:
    """The wording in which the moment itself stands, where there is one."""
    return next((way for way in ways if way.span.covers(moment.span)), ways[0])


def disputed(material: Material, index: Index) -> tuple[CitedSentence, ...]:
    """Give where reports cannot both be right, with each reading and who carries it."""
    return tuple(
        _differ(claim, variation, index)
        for claim in material.claims
        for variation in claim.variations
        if variation.kind == "contradiction"
    )


def _differ(claim: Claim, variation: Variation, index: Index) -> CitedSentence:
    citations = [cited for reading in variation.readings for cited in _carriers(reading, index)]
    readings = "; or ".join(reading.text.strip(" .") for reading in variation.readings)
    return CitedSentence(
        text=f"Reports differ: {readings}.",
        standing=claim.standing,
        claims=(claim.id,),
        citations=tuple(citations),
        part="news",
    )


def _carriers(reading: Reading, index: Index) -> list[Citation]:
    found = [index.statements[item] for item in reading.statements if item in index.statements]
    return [cite(item.sentence, index.reports[item.report]) for item in found[:3]]


def only_one(
    material: Material, wordings: Wordings, settings: AccountSettings, told: Told
) -> tuple[CitedSentence, ...]:
    """Give the weightiest claims that a single lineage carries, beyond those already told."""
    if len(material.lineages) < 2:
        return ()
    found: list[CitedSentence] = []
    for claim in material.claims:
        ways = wordings.of(claim)
        if len(found) == settings.most_listed:
            break
        if claim.lineages == 1 and ways and not told.repeats(ways[0]):
            told.add(ways[0])
            found += _plain(claim, wordings)
    return tuple(found)


def _plain(claim: Claim, wordings: Wordings) -> list[CitedSentence]:
    return [
        CitedSentence(
            text=way.text, standing=claim.standing, claims=(claim.id,), citations=way.citations
        )
        for way in wordings.of(claim)[:1]
    ]


def not_known(
    material: Material, wordings: Wordings, settings: AccountSettings
) -> tuple[CitedSentence, ...]:
    """Give what the reports say is not known, and the plans whose outcome none tells."""
    index = wordings.index
    found: list[CitedSentence] = []
    for claim in material.claims:
        statements = index.statements_of(claim)
        open_question = any(_is_open(item, index) for item in statements)
        planned = all(item.status == "planned" for item in statements)
        if (open_question or planned) and len(found) < settings.most_listed:
            found += _plain(claim, wordings)
    return tuple(found)


def _is_open(statement: Statement, index: Index) -> bool:
    """Whether the sentence says that something is not known."""
    text = index.reports[statement.report].text
    said = fold(statement.sentence.words(text))
    return any(phrase in said for phrase in words("en", "account_words", "unknown"))
