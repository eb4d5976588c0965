"""Whom a report of a lineage has its words from: the known sources that hold most of them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from copydesk.records import Descent, DescentKind, Report
from copydesk.reuse.agencies import is_outlet_of
from copydesk.reuse.credit import credited, own_agency
from copydesk.reuse.direction import Direction, Ground, bought, direction
from copydesk.reuse.hours import when
from copydesk.reuse.kin import Kin, Share
from copydesk.reuse.settings import StemmaSettings
from copydesk.reuse.versions import version_of

_STRENGTH: dict[Ground, int] = {
    "version": 4,
    "credit": 3,
    "agency": 2,
    "hour": 1,
    "cut": 0,
    "nothing": -1,
}
_MOST_OF_ONE_HOUSE = 8
"""Reports of one outlet with the same words that are looked at as sources of one report."""
_MOST_NAMED = 20
"""Credited names that are looked for among the outlets of a lineage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A report that another may have its words from.

    Attributes:
        source: Its id.
        found: How one knows that it is a source.
        share: What the other has in common with it.
        rivalled: Whether an earlier version of it holds nearly as much.
    """

    source: str
    found: Direction
    share: Share
    rivalled: bool = False


class Family:
    """The reports of a lineage, and what of their order is known."""

    def __init__(
        self,
        members: Sequence[Report],
        origin: str | None,
        kin: Kin,
        known: tuple[frozenset[str], StemmaSettings],
    ) -> None:
        """Sort the members by what speaks for their being first."""
        self.members = {report.id: report for report in members}
        self.origin = origin
        self._kin = kin
        self._wires, self._settings = known
        ranked = sorted(members, key=self._rank)
        self._texts: dict[str, list[str]] = defaultdict(list)
        self._house: dict[tuple[str, str], list[str]] = defaultdict(list)
        for report in ranked:
            text = kin.text_of[report.id]
            self._texts[text].append(report.id)
            if report.outlet:
                self._house[text, report.outlet].append(report.id)
        named = self._named(members)
        self._credited = {
            text: [one for one in ids if one in named] for text, ids in self._texts.items()
        }

    def _rank(self, report: Report) -> tuple[bool, str, int, str]:
        bought = own_agency(report, self._wires) is None
        return (bought, report.published or "~", version_of(report).number, report.id)

    def _named(self, members: Sequence[Report]) -> set[str]:
        """Give the members whose outlets others credit."""
        often = Counter(name for report in members for name in report.credits)
        names = sorted(often, key=lambda name: (-often[name], name))[:_MOST_NAMED]
        return {
            report.id
            for report in members
            if any(is_outlet_of(report.outlet, name) for name in names)
        }

    def between(self, one: str, other: str) -> Direction:
        """Tell which of two members is the source, knowing whose text the family's is."""
        a, b = self.members[one], self.members[other]
        found = direction(a, b, self._wires, self._settings)
        if not found.sure and self.origin:
            found = _by_origin(a, b, self.origin) or found
        return within_wire(found, a, b, self.origin)

    def touching(self, reports: Sequence[str]) -> list[tuple[str, ...]]:
        """Bring together those of some members that share copy with one another."""
        of_text: dict[str, list[str]] = defaultdict(list)
        for report in sorted(reports):
            of_text[self._kin.text_of[report]].append(report)
        groups = []
        left = dict.fromkeys(sorted(of_text))
        while left:
            waiting = [next(iter(left))]
            del left[waiting[0]]
            group: list[str] = []
            while waiting:
                text = waiting.pop()
                group += of_text[text]
                near = [one for one in self._kin.near.get(text, ()) if one in left]
                for one in near:
                    del left[one]
                waiting += near
            groups.append(tuple(sorted(group)))
        return sorted(groups)

    def options(self, report: str) -> list[Option]:
        """Give the known sources of a member, likeliest first."""
        text = self._kin.text_of[report]
        found = []
        for other in (text, *self._kin.near.get(text, ())):
            for source in self._sources(other, self.members[report]):
                told = self.between(source, report)
                if told.source == source:
                    share = self._kin.share(text, other)
                    found.append(Option(source=source, found=told, share=share))
        most = max((_copied(option) for option in found), default=0)
        ordered = sorted(found, key=lambda option: self._likelihood(option, report, most))
        if ordered and self._is_rivalled(ordered[0], ordered):
            ordered[0] = replace(ordered[0], rivalled=True)
        return ordered

    def _is_rivalled(self, best: Option, every: Sequence[Option]) -> bool:
        """Tell whether an earlier version of the best source may be the source as well."""
        chosen = self.members[best.source]
        return best.found.ground != "version" and any(
            self.members[one.source].outlet == chosen.outlet
            and self._rank(self.members[one.source]) < self._rank(chosen)
            and _copied(one) >= _RIVAL * _copied(best)
            for one in every
        )

    def _sources(self, text: str, report: Report) -> Iterator[str]:
        """Give the reports of a text that may be sources; of hundreds alike only the first."""
        house = self._house.get((text, report.outlet or ""), ())
        chosen = [*self._texts.get(text, ())[:1], *self._credited.get(text, ())[:_MOST_NAMED]]
        chosen += house[:_MOST_OF_ONE_HOUSE]
        yield from dict.fromkeys(one for one in chosen if one != report.id)

    def _likelihood(self, option: Option, report: str, most: int) -> tuple[object, ...]:
        source = self.members[option.source]
        ground = option.found.ground
        if ground == "version":
            # A version comes from the one before it, however much the first one holds.
            return (0, -version_of(source).number, -_moment(source), -_copied(option), source.id)
        late = _moment(source) > _moment(self.members[report]) > 0
        # Who holds nearly all that the fullest source holds may as well be the source.
        copied = _copied(option)
        less = -most if copied > most - _AS_GOOD else -copied
        return (1, late, less, -_STRENGTH[ground], self._rank(source))


def _copied(option: Option) -> int:
    return round(option.share.words * option.share.likeness)


_RIVAL = 0.8
"""Share of the best source's words from which an earlier version may be the source as well."""

_AS_GOOD = 8
"""Words by which a source may hold less than the fullest and be as good: a phrase. Of those the one
first published is taken."""


def _moment(report: Report) -> float:
    found = when(report.published)
    return found.first.timestamp() if found else 0.0


def _by_origin(a: Report, b: Report, origin: str) -> Direction | None:
    """The report of the outlet whose text the others say it is."""
    own = is_outlet_of(a.outlet, origin), is_outlet_of(b.outlet, origin)
    if own[0] == own[1]:
        return None
    seller, buyer = (a, b) if own[0] else (b, a)
    if any(name != origin for name in bought(buyer)):
        return None
    because = f"Reports with the same text name {origin} as its origin."
    return Direction(seller.id, because, "agency")


def within_wire(found: Direction, a: Report, b: Report, origin: str | None) -> Direction:
    """Doubt hours and lengths between outlets that may both have a third one's text."""
    if found.ground not in {"hour", "cut", "version"} or origin is None:
        return found
    if any(is_outlet_of(report.outlet, origin) for report in (a, b)):
        return found
    if found.ground == "version" and (not a.outlet or (a.url and a.url == b.url)):
        return found
    return Direction(None, f"Both may have it from {origin}.")


def origin_of(members: Sequence[Report], wire: str | None, wires: frozenset[str]) -> str | None:
    """Give the agency or outlet whose text a lineage's is, as far as its reports say."""
    if wire:
        return wire
    often = Counter(name for report in members for name in credited(report, wires).whole)
    return min(often, key=lambda name: (-often[name], name)) if often else None


class Tree:
    """Who descends from whom, so far; it never closes a circle."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self.parents: dict[str, list[Descent]] = defaultdict(list)

    def add(self, descent: Descent) -> bool:
        """Add a descent, unless the source comes from the copy itself."""
        if self._comes_from(descent.source, descent.copy):
            return False
        self.parents[descent.copy].append(descent)
        return True

    def _comes_from(self, text: str, ancestor: str) -> bool:
        waiting, seen = [text], {text}
        while waiting:
            at = waiting.pop()
            if at == ancestor:
                return True
            for descent in self.parents.get(at, ()):
                if descent.source not in seen:
                    seen.add(descent.source)
                    waiting.append(descent.source)
        return False


def choose_parents(family: Family, kin: Kin, tree: Tree, settings: StemmaSettings) -> None:
    """Give each member its parents: the best source, and others that add a paragraph or more."""
    options = {report: family.options(report) for report in sorted(family.members)}
    # The surest first, so that of descents that would close a circle the weakest is left out.
    order = sorted(options, key=lambda report: (-_best(options[report]), report))
    first: dict[str, Option] = {}
    for report in order:
        for option in options[report]:
            if tree.add(descent_of(report, option)):
                first[report] = option
                break
    for report, option in sorted(first.items()):
        _further_parents(report, option, options[report], (kin, tree, settings))


def _best(options: Sequence[Option]) -> int:
    return max((_STRENGTH[option.found.ground] for option in options), default=-1)


def _further_parents(
    report: str,
    first: Option,
    options: Sequence[Option],
    using: tuple[Kin, Tree, StemmaSettings],
) -> None:
    kin, tree, settings = using
    text = kin.text_of[report]
    spans = list(first.share.spans)
    have = kin.own_words(text, spans)
    parents = 1
    for option in sorted(options, key=lambda one: (-one.share.words, one.source)):
        if parents >= settings.most_parents or option.share.words < settings.second_parent_words:
            break
        both = kin.own_words(text, [*spans, *option.share.spans])
        if both - have < settings.second_parent_words or not option.found.sure:
            continue
        if tree.add(descent_of(report, option, both - have)):
            spans += option.share.spans
            have, parents = both, parents + 1


def descent_of(report: str, option: Option, words: int | None = None) -> Descent:
    """Give the descent of a report from a known source, with the reason."""
    share = option.share
    have = share.words if words is None else words
    kind: DescentKind = "retold" if share.retold else "copy"
    if option.found.ground == "version":
        kind = "version"
    also = "further " if words is not None else ""
    how = (
        f"{have:,} {also}words outside quotations in common"
        if have
        else "nothing but quotations in common"
    )
    doubt = " An earlier version has nearly as many." if option.rivalled else ""
    return Descent(
        source=option.source,
        copy=report,
        kind=kind,
        passages=share.passages,
        words=have,
        sure=option.found.sure and not option.rivalled,
        because=f"{option.found.of_copy or option.found.because} {how[0].upper()}{how[1:]}.{doubt}",
    )


def why_unknown(family: Family, roots: Sequence[str]) -> str:
    """Give what most often keeps the order of some members unknown."""
    first = roots[0]
    reasons: Mapping[str, int] = Counter(
        family.between(first, other).because for other in roots[1:_MOST_NAMED]
    )
    return min(reasons, key=lambda reason: (-reasons[reason], reason)) if reasons else ""
