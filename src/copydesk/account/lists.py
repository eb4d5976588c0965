"""The lists after the account: disputed, what one lineage has, what is not known, descent."""

from collections.abc import Iterator, Sequence

from copydesk.account.desk import Desk
from copydesk.account.disputes import disputed_sentence
from copydesk.account.material import Index
from copydesk.account.repeats import Told
from copydesk.account.wording import Wording
from copydesk.records import CitedSentence, Claim, Lineage, Statement
from copydesk.text.lexicon import words
from copydesk.text.words import fold, words_of


def disputed(desk: Desk) -> tuple[CitedSentence, ...]:
    """Give where reports cannot both be right, with each reading and who carries it."""
    found = [
        sentence
        for _, claim in desk.weighed
        for variation in claim.variations
        if variation.kind == "contradiction"
        for sentence in disputed_sentence(claim, variation, desk)
    ]
    return tuple(found)


def only_one(desk: Desk, told: Told) -> tuple[CitedSentence, ...]:
    """Give the weightiest claims that a single lineage carries, beyond those already told."""
    if len(desk.material.lineages) < 2:
        return ()
    found: list[CitedSentence] = []
    for _, claim in desk.weighed:
        if len(found) == desk.extent.listed:
            break
        wanted = claim.lineages == 1 and not told.holds(claim.id) and desk.belongs(claim)
        for way in desk.wordings.of(claim)[:1] if wanted else ():
            if not told.repeats(way):
                desk.tell(way, told)
                found.append(_plain(claim, way))
    return tuple(found)


def _plain(claim: Claim, way: Wording, opening: str = "") -> CitedSentence:
    return CitedSentence(
        text=opening + way.text,
        standing=claim.standing,
        claims=(claim.id,),
        citations=way.citations,
    )


def not_known(desk: Desk) -> tuple[CitedSentence, ...]:
    """Give what the reports say is not known, and the dated plans whose outcome none tells."""
    told = desk.told()
    found: list[CitedSentence] = []
    for opening, open_only in (("", True), ("Planned: ", False)):
        for _, claim in desk.weighed:
            if len(found) == desk.extent.listed:
                break
            for way in _open(claim, desk) if open_only else _due(claim, desk):
                if not told.repeats(way):
                    desk.tell(way, told)
                    found.append(_plain(claim, way, opening))
    return tuple(found)


def _open(claim: Claim, desk: Desk) -> Iterator[Wording]:
    """The wording that says in so many words that something is not known."""
    statements = desk.index.statements_of(claim)
    texts = (item.sentence.words(desk.index.reports[item.report].text) for item in statements)
    if not any(map(_says_unknown, texts)) or not desk.belongs(claim):
        return
    for way in desk.wordings.of(claim):
        if _says_unknown(way.text):
            yield way
            return


def _says_unknown(text: str) -> bool:
    said = fold(text)
    return any(phrase in said for phrase in words("en", "account_words", "unknown"))


def _due(claim: Claim, desk: Desk) -> Iterator[Wording]:
    """The wording of what was to happen on a day on or after which the latest report came out."""
    last = (desk.material.story.last or "")[:10]
    statements = desk.index.statements_of(claim)
    if last and all(_is_planned(item) for item in statements) and desk.belongs(claim):
        for way in desk.wordings.of(claim):
            moments = way.statement.moments
            days = [moment.earliest[:10] for moment in moments if moment.earliest]
            ahead = words("en", "account_words", "yet_to_come")
            if days and min(days) >= last and {word.folded for word in words_of(way.text)} & ahead:
                yield way
                return


def _is_planned(statement: Statement) -> bool:
    return statement.status == "planned" and statement.voice != "direct"


def descent(line: Lineage, index: Index) -> str:
    """Give how one lineage came about, with its reports by name."""
    members = [index.reports[report] for report in line.reports if report in index.reports]
    names = ", ".join(report.outlet or report.locator for report in members)
    return f"{names}: {line.because}"


def remark(desk: Desk) -> str:
    """Give what a reader has to know of the whole: that there is nothing to compare."""
    reports: Sequence[object] = desk.material.reports
    if len(reports) == 1:
        return "One report; nothing to compare."
    if len(desk.material.lineages) == 1:
        return f"{len(reports)} reports of one origin; nothing independent to compare."
    if desk.core.subjects > 1:
        return f"The reports may be of {desk.core.subjects} different stories."
    return ""
