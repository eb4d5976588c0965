"""One lineage, or those an outlet prints, out of a stemma."""

from dataclasses import replace

from copydesk.views.stemma_findings import StemmaPage


def choose(page: StemmaPage, wanted: str) -> StemmaPage | None:
    """Give the part of a stemma that has to do with a lineage or an outlet; None where none has.

    Args:
        page: The whole.
        wanted: The id of a lineage, or its beginning; the name of an outlet; the id or the given
            id of a report.
    """
    asked = wanted.strip().casefold()
    lines = {line.id for line in page.lineages if _is(line.id, asked)} or {
        report.lineage
        for report in page.reports
        if asked in {_plain(report.outlet), _plain(report.id), _plain(report.given_id)}
    }
    if not lines or not asked:
        return None
    inside = {report.id for report in page.reports if report.lineage in lines}
    lost = tuple(text for text in page.lost if text.lineage in lines)
    inside |= {text.id for text in lost}
    outlets = {report.outlet for report in page.reports if report.id in inside}
    # Parents from another lineage come along, as reports with nothing around them.
    descents = tuple(one for one in page.descents if one.copy in inside or one.source in inside)
    kinships = tuple(one for one in page.kinships if {one.one, one.other} & inside)
    beside = {end for one in descents for end in (one.source, one.copy)}
    beside |= {end for one in kinships for end in (one.one, one.other)}
    return replace(
        page,
        lineages=tuple(line for line in page.lineages if line.id in lines),
        reports=tuple(one for one in page.reports if one.id in inside | beside),
        lost=tuple(text for text in page.lost if text.id in inside | beside),
        descents=descents,
        kinships=kinships,
        outlets=tuple(line for line in page.outlets if line.outlet in outlets),
        chosen=wanted,
    )


_LEAST = 4


def _is(lineage: str, asked: str) -> bool:
    return lineage == asked or (
        len(asked) >= _LEAST and lineage.removeprefix("l-").startswith(asked.removeprefix("l-"))
    )


def _plain(name: str | None) -> str:
    return (name or "").strip().casefold()
