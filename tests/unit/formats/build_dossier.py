"""Small dossiers by hand, for the tests of what is written."""

from collections.abc import Sequence

from copydesk.records import (
    Account,
    Citation,
    CitedSentence,
    Claim,
    Dossier,
    Lineage,
    Reading,
    Report,
    RunSettings,
    Span,
    Spiked,
    Stance,
    Statement,
    Story,
    Variation,
)


def dossier_of(texts: Sequence[str], url: str | None = None, stories: int = 1) -> Dossier:
    """One report a text, each its own lineage; each story's account cites every report whole."""
    made = [_story(number, texts, url) for number in range(stories)]
    return Dossier(
        copydesk="0",
        settings=RunSettings(rooms={}),
        reports=tuple(report for reports, *_ in made for report in reports),
        lineages=tuple(line for _, lines, *_ in made for line in lines),
        stories=tuple(story for _, _, story, *_ in made),
        statements=tuple(item for *_, items, _, _ in made for item in items),
        claims=tuple(claim for *_, claim, _ in made),
        account=made[0][-1] if made else None,
        accounts=tuple(account for *_, account in made),
        spiked=(Spiked(locator="x.png", room="ingest", reason="unknown format", detail=texts[0]),),
    )


def _story(number: int, texts: Sequence[str], url: str | None):
    reports = [
        Report(id=f"r-{number}-{n}", locator=f"{n}.txt", text=text, url=url, outlet=text[:30])
        for n, text in enumerate(texts)
    ]
    lines = [Lineage(id=f"l-{r.id}", reports=(r.id,), because=r.text) for r in reports]
    items = [_statement(report) for report in reports]
    readings = tuple(
        Reading(text=item.text, statements=(item.id,), lineages=(line.id,))
        for item, line in zip(items, lines, strict=True)
    )
    claim = Claim(
        id=f"c-{number}",
        story=f"s-{number}",
        wording=texts[0],
        statements=tuple(item.id for item in items),
        stances=tuple(
            Stance(report=item.report, position="asserts", statement=item.id) for item in items
        ),
        variations=(Variation(detail=texts[0], kind="contradiction", readings=readings),),
        standing="conflicting",
        lineages=len(reports),
        sources=len(reports),
        because=texts[0],
    )
    sentence = CitedSentence(
        text=texts[0],
        standing="conflicting",
        claims=(claim.id,),
        citations=tuple(
            Citation(report=r.id, start=0, end=len(r.text), quote=r.text) for r in reports
        ),
    )
    story = Story(
        id=f"s-{number}",
        slug=f"story-{number}",
        headline=texts[0],
        reports=tuple(report.id for report in reports),
    )
    account = Account(
        story=story.id, headline=texts[0], sentences=(sentence,), disputed=(sentence,)
    )
    return reports, lines, story, items, claim, account


def _statement(report: Report) -> Statement:
    whole = Span(report=report.id, start=0, end=len(report.text))
    return Statement(
        id=f"st-{report.id}", content=whole, text=report.text, sentence=whole, voice="outlet"
    )
