"""A small invented stemma for the tests of its views and forms."""

from copydesk.records import (
    Descent,
    Dossier,
    Kinship,
    Lineage,
    LostText,
    Report,
    RunSettings,
    Spiked,
    Stemma,
)
from copydesk.views import stemma_page

HOSTILE = 'Kites & "stars" <script>alert(1)</script>]]>\x00\x1b[31m\u202eevil'


def report(name, outlet, lineage_kind="wire", **known):
    return Report(
        id=f"r-{name}",
        locator=f"{name}.txt",
        outlet=outlet,
        text="one two three four",
        kind=lineage_kind,
        own_share=known.pop("own_share", 0.0),
        headline=known.pop("headline", f"Headline of {name}"),
        **known,
    )


def build_page(headline="Ferry aground", outlet="Hill Post"):
    """Three reports of a lost ETB dispatch, one of which retells a lone one's words too."""
    reports = (
        report("a", outlet, published="2025-03-11T11:40", headline=headline),
        report("b", "Dale Mail", published="2025-03-11T12:00"),
        report("c", "Dale Mail", "wire+own", own_share=0.5),
        report("d", "Kelmouth Courier", "own", own_share=1.0, published="2025-03-10"),
    )
    lost = LostText(
        id="x-1", lineage="l-1", wire="ETB", survival="lost", because="Two reports name ETB."
    )
    descents = [
        Descent(source="x-1", copy="r-a", kind="copy", sure=True, because="It credits ETB."),
        Descent(source="x-1", copy="r-b", kind="copy", sure=False, because="It names nobody."),
        Descent(source="r-b", copy="r-c", kind="retold", words=9, sure=True, because="Later."),
        Descent(source="r-d", copy="r-c", kind="copy", words=5, sure=True, because="It names it."),
    ]
    dossier = Dossier(
        copydesk="0.0",
        settings=RunSettings(rooms={}),
        reports=reports,
        lineages=(
            Lineage(id="l-2", reports=("r-d",), archetype="r-d", because="Stands alone."),
            Lineage(id="l-1", reports=("r-a", "r-b", "r-c"), wire="ETB", because="One text."),
        ),
        spiked=(Spiked(locator="z.txt", room="ingest", reason="unreadable", detail="torn"),),
    )
    kinship = Kinship(one="r-a", other="r-d", passages=1, words=60, because="Nothing tells.")
    return stemma_page(dossier, Stemma(lost=(lost,), descents=tuple(descents), kinships=(kinship,)))
