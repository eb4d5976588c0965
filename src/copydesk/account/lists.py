"""The lists after the account: disputed, what one lineage has, what is not known, descent."""

from collections.abc import Sequence

from copydesk.account.material import Index, Material
from copydesk.account.repeats import Told
from copydesk.account.settings import AccountSettings
from copydesk.account.weighing import weight
from copydesk.account.wording import Wordings, cite
from copydesk.records import (
    Citation,
    CitedSentence,
    Claim,
    Lineage,
    Reading,
    Statement,
    Variation,
)
from copydesk.text.lexicon import words
from copydesk.text.words import fold


def disputed(material: Material, index: Index) -> tuple[CitedSentence, ...]:
    """Give where reports cannot both be right, with each reading and who carries it."""
    return tuple(
        _differ(claim, variation, index)
        for claim in material.claims
        for variation in claim.variations
        if variation.kind == "contradiction" and variation.right is None
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
    single = [claim for claim in material.claims if claim.lineages == 1]
    single.sort(key=lambda claim: (-weight(claim, wordings.index), claim.id))
    found: list[CitedSentence] = []
    for claim in single:
        ways = wordings.of(claim)
        if len(found) == settings.most_listed:
            break
        if ways and not told.repeats(ways[0]):
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
    """Give what the reports say is not known, and the dated plans whose outcome none tells."""
    told = Told(material.quick)
    found: list[CitedSentence] = []
    for claim in material.claims:
        statements = wordings.index.statements_of(claim)
        ways = wordings.of(claim)
        if len(found) == settings.most_listed:
            break
        open_question = any(_is_open(item, wordings.index) for item in statements)
        wanted = ways and (open_question or _is_due(statements, material))
        if wanted and not told.repeats(ways[0]):
            told.add(ways[0])
            found += _plain(claim, wordings)
    return tuple(found)


def _is_due(statements: Sequence[Statement], material: Material) -> bool:
    """Whether it was to happen on a day on which, or after which, the latest report came out."""
    last = (material.story.last or "")[:10]
    days = [moment.earliest[:10] for s in statements for moment in s.moments if moment.earliest]
    planned = all(item.status == "planned" and item.voice != "direct" for item in statements)
    return bool(planned and last and days) and min(days) >= last


def _is_open(statement: Statement, index: Index) -> bool:
    """Whether the sentence says in so many words that something is not known."""
    text = index.reports[statement.report].text
    said = fold(statement.sentence.words(text))
    return any(phrase in said for phrase in words("en", "account_words", "unknown"))


def descent(line: Lineage, index: Index) -> str:
    """Give how one lineage came about, with its reports by name."""
    members = [index.reports[report] for report in line.reports if report in index.reports]
    names = ", ".join(report.outlet or report.locator for report in members)
    return f"{names}: {line.because}"
