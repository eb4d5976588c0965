"""The family tree of a collection: who descends from whom, and which texts did not survive.

Within a lineage each report gets the known source that holds most of its words, and another one
where that adds a paragraph. What has no known source hangs from a text inferred: the agency's
dispatch, or, where nothing tells who came first, a text that one of them may be. Maas (Textkritik,
1927) calls the first a lost archetype; that errors in common show it is his as well.
"""

from collections.abc import Sequence

from copydesk.records import Descent, Lineage, LostText, Report, Reuse, Stemma
from copydesk.records.ids import content_id
from copydesk.reuse.agencies import is_outlet_of
from copydesk.reuse.contamination import cross
from copydesk.reuse.credit import wires_in
from copydesk.reuse.direction import bought
from copydesk.reuse.kin import Kin
from copydesk.reuse.parents import Family, Tree, choose_parents, origin_of, why_unknown
from copydesk.reuse.settings import ReuseSettings
from copydesk.reuse.versions import version_of


def draw_stemma(
    reports: Sequence[Report],
    reuse: Sequence[Reuse],
    lineages: Sequence[Lineage],
    settings: ReuseSettings,
) -> Stemma:
    """Draw who descends from whom, with the reason for every line.

    Args:
        reports: The clean reports, in any order.
        reuse: The links found among them.
        lineages: Their lineages.
        settings: The room's numbers.

    Returns:
        A tree without cycles, in which a report may have two parents or more.

    Example:
        >>> from copydesk.records import Span
        >>> early = Report(id="r-1", locator="a", text="kites", outlet="A", published="2024-06-20")
        >>> late = Report(id="r-2", locator="b", text="kites", outlet="B", published="2024-06-22")
        >>> spans = [Span(report=one.id, start=0, end=5) for one in (early, late)]
        >>> link = Reuse(id="u", source=spans[0], copy=spans[1], kind="wire copy", similarity=1.0,
        ...     direction_known=True, because="The same.")
        >>> line = Lineage(id="l", reports=("r-1", "r-2"), because="The same.")
        >>> found = draw_stemma([late, early], [link], [line], ReuseSettings())
        >>> [(descent.source, descent.copy) for descent in found.descents]
        [('r-1', 'r-2')]
    """
    by_id = {report.id: report for report in sorted(reports, key=lambda report: report.id)}
    kin = Kin(by_id, reuse)
    wires = wires_in(by_id.values())
    tree = Tree()
    lost: list[LostText] = []
    for lineage in sorted(lineages, key=lambda line: line.id):
        members = [by_id[report] for report in lineage.reports]
        if len(members) > 1:
            origin = origin_of(members, lineage.wire, wires)
            family = Family(members, origin, kin, (wires, settings.stemma))
            choose_parents(family, kin, tree, settings.stemma)
            lost += _infer_lost(lineage, family, tree)
    kinships = cross((by_id, kin, tree), lineages, lost, (wires, settings.stemma))
    descents = (descent for found in tree.parents.values() for descent in found)
    return Stemma(
        lost=tuple(sorted(lost, key=lambda text: text.id)),
        descents=tuple(sorted(descents, key=lambda descent: (descent.copy, descent.source))),
        kinships=kinships,
    )


def _infer_lost(lineage: Lineage, family: Family, tree: Tree) -> list[LostText]:
    """Hang the members without a known source from a text inferred, where there has to be one."""
    roots = [report for report in sorted(family.members) if not tree.parents.get(report)]
    lost: list[LostText] = []
    from_origin: list[Report] = []
    for group in family.touching(roots):
        reports = [family.members[report] for report in group]
        if any(_is_bought(report, family) for report in reports):
            from_origin += reports
        elif len(group) > 1:
            lost.append(_unknown(lineage, family, group, tree))
    return [*lost, *_lost_versions(lineage, family, from_origin, tree)]


def _lost_versions(
    lineage: Lineage, family: Family, prints: Sequence[Report], tree: Tree
) -> list[LostText]:
    """Hang the prints of a dispatch that is lost from it, each from the version it is marked as."""
    by_version: dict[int, list[Report]] = {}
    for report in prints:
        by_version.setdefault(version_of(report).number, []).append(report)
    lost: list[LostText] = []
    for number, some in sorted(by_version.items()):
        text = _lost(lineage, family, number, some)
        if lost:
            tree.add(_next_version(lost[-1], text))
        for report in some:
            tree.add(_from_lost(text, report, text.wire or ""))
        lost.append(text)
    return lost


def _is_bought(report: Report, family: Family) -> bool:
    """Tell whether a report names another outlet's text as its own origin."""
    return family.origin is not None and family.origin in bought(report)


def _unknown(lineage: Lineage, family: Family, roots: Sequence[str], tree: Tree) -> LostText:
    because = (
        f"Nothing tells which of {len(roots)} reports came first, or whether they have their "
        f"text from a third: {_lower(why_unknown(family, roots))}"
    )
    text = LostText(
        id=content_id("x", lineage.id, "unknown", roots[0]),
        lineage=lineage.id,
        survival="unknown",
        because=because,
    )
    for report in roots:
        reason = "It shares its text with the others, and nothing tells which came first."
        tree.add(Descent(source=text.id, copy=report, kind="copy", sure=False, because=reason))
    return text


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _lost(lineage: Lineage, family: Family, number: int, some: Sequence[Report]) -> LostText:
    origin = family.origin or ""
    marks = sorted(version_of(report).mark for report in some) if number else [""]
    naming = sum(origin in report.credits for report in family.members.values())
    own = sum(is_outlet_of(report.outlet, origin) for report in family.members.values())
    if own:
        whose = "carry the text of another version than the one that survives"
        because = f"{len(some)} of its prints {whose}, or of none that can be told."
    else:
        count = f"{naming} {'report names' if naming == 1 else 'reports name'}"
        because = f"{count} {origin}, and no text of {origin} itself is among the reports."
    return LostText(
        id=content_id("x", lineage.id, origin, number),
        lineage=lineage.id,
        wire=origin,
        version=marks[0],
        survival="lost",
        because=because,
    )


def _next_version(before: LostText, after: LostText) -> Descent:
    because = f"A later version of the same text, by its mark: {after.version}."
    return Descent(source=before.id, copy=after.id, kind="version", sure=True, because=because)


def _from_lost(text: LostText, report: Report, origin: str) -> Descent:
    if origin in report.credits:
        because, sure = f"It credits {origin}.", True
    elif is_outlet_of(report.outlet, origin):
        because, sure = f"It is {origin}'s own, in a version that nothing orders.", True
    else:
        because = f"It carries the text that others credit to {origin}, and names no origin."
        sure = False
    return Descent(source=text.id, copy=report.id, kind="copy", sure=sure, because=because)
