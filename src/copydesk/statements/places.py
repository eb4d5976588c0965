"""Where: the places a report names, each with the point on earth that is meant."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from copydesk.records import Report, Span, content_id
from copydesk.records.place import Place
from copydesk.statements.place_choice import Choice, Named, choose
from copydesk.statements.place_mentions import Finder, Mention
from copydesk.statements.place_names import PlaceNames, same_name
from copydesk.statements.settings import StatementsSettings
from copydesk.text.annotation import Annotation
from copydesk.text.gazetteer import Entry, Gazetteer

_LONGEST_DATELINE = 4
"""Names of a dateline."""


def find_places(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    gazetteer: Gazetteer | None,
    settings: StatementsSettings,
) -> tuple[Place, ...]:
    """Give the places of reports, report by report, in the order of the text.

    The reports of one outlet help each other: a paper whose reports play in Ohio means the
    Springfield there.

    Args:
        reports: The reports, in any order.
        annotations: By report, what the parser says of its text.
        gazetteer: What knows the world's places; without one they are found, not resolved.
        settings: Weights and bounds.
    """
    names = PlaceNames(gazetteer)
    read = {r.id: _Read(r, annotations[r.id], names) for r in reports}
    homes = _homes(reports, read, settings)
    chosen = {
        r.id: choose(read[r.id].named, homes.get(r.outlet or "", ()), settings) for r in reports
    }
    return tuple(place for report in reports for place in read[report.id].places(chosen[report.id]))


class _Read:
    """One report's names of places, those of one place together."""

    def __init__(self, report: Report, annotation: Annotation, names: PlaceNames) -> None:
        self.report = report
        self._text = report.text
        self._starts = [run.start for run in annotation.sentences]
        self._names = names
        self.mentions = Finder(report.text, annotation, names).mentions()
        self.groups = self._grouped()
        self.named = self._with_dateline(
            _with_longer([self._named(group) for group in self.groups])
        )

    def _grouped(self) -> list[list[int]]:
        """Put the mentions of one name together; a name behind two regions is two places."""
        groups: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, mention in enumerate(self.mentions):
            region = self._region_behind(number)
            key = "|".join(sorted({f"{e.country}.{e.region}" for e in region}))
            groups[same_name(mention.name), key].append(number)
        told: dict[str, str] = {}
        for (name, key), _ in sorted(groups.items(), key=lambda item: item[1]):
            if key:
                told.setdefault(name, key)
        merged: dict[tuple[str, str], list[int]] = defaultdict(list)
        for (name, key), group in groups.items():
            merged[name, key or told.get(name, "")].extend(group)
        return sorted(sorted(group) for group in merged.values())

    def _region_behind(self, number: int) -> tuple[Entry, ...]:
        """Give what a place stands in by the words behind it: "Paris, Texas"."""
        if number + 1 == len(self.mentions):
            return ()
        mention, behind = self.mentions[number], self.mentions[number + 1]
        between = self._text[mention.end : behind.start]
        if not mention.entries or between not in {", ", " (", ",", " in ", " in the "}:
            return ()
        top = mention.entries[0].kind
        if "in" in between and top in {"country", "region"}:
            return ()
        inside = tuple(wide for wide in behind.entries if _lies_in(mention.entries, wide))
        lands = any(c.kind == "country" and not c.alias for c in mention.entries)
        # "Niger, Nigeria" is a list of lands.
        return () if lands and inside and inside[0].country != "US" else inside

    def _named(self, group: list[int]) -> Named:
        mentions = [self.mentions[number] for number in group]
        fullest = max(mentions, key=lambda m: (len(m.entries) > 0, len(m.name), -m.start))
        sentences = frozenset(bisect_right(self._starts, m.start) for m in mentions)
        within = next((r for n in group if (r := self._region_behind(n))), ())
        entries = fullest.entries
        return Named(fullest.name, entries, sentences, within)

    def _with_dateline(self, named: list[Named]) -> list[Named]:
        """Let the dateline, which is no longer part of the text, have its say.

        Its places come after those of the text, and count for the others only.
        """
        where = self.report.dateline.place if self.report.dateline else None
        parts = [part.strip(" ()") for part in (where or "").split(",")]
        told = [(part, self._names.find(part)) for part in parts[:_LONGEST_DATELINE]]
        for number, (part, entries) in enumerate(told):
            wide = tuple(
                e for _, behind in told[number + 1 :] for e in behind if _lies_in(entries, e)
            )
            same = [n for n, item in enumerate(named) if same_name(item.name) == same_name(part)]
            for at in same:
                named[at] = named[at]._replace(within=named[at].within or wide)
            if entries and not same:
                named.append(Named(part, entries, frozenset(), wide))
        return named

    def places(self, chosen: Sequence[Choice | None]) -> list[Place]:
        """Give the report's places, as chosen."""
        made = [
            _place(self.report.id, item.name, [self.mentions[n] for n in group], choice)
            for group, item, choice in zip(self.groups, self.named, chosen, strict=False)
        ]
        return sorted(made, key=lambda place: (place.spans[0].start, place.id))


def _with_longer(named: list[Named]) -> list[Named]:
    """Let a short name mean what a longer one of the report means: "DeKalb", "DeKalb County"."""
    longer: dict[str, list[Named]] = defaultdict(list)
    for item in named:
        first, _, rest = item.name.rpartition(" ")
        if first and rest and item.entries:
            longer[first].append(item)
    found = []
    for item in named:
        more = tuple(e for other in longer.get(item.name, ()) for e in other.entries)
        both = tuple(dict.fromkeys((*item.entries, *more))) if item.entries else item.entries
        found.append(item._replace(entries=both))
    return found


def _lies_in(entries: Sequence[Entry], wide: Entry) -> bool:
    """Tell whether one of some places can lie in a region, county or country."""
    return wide.kind in {"region", "country", "county"} and any(
        entry.country == wide.country
        and (wide.kind == "country" or entry.region == wide.region)
        and _RANK[entry.kind] < _RANK[wide.kind]
        for entry in entries
    )


_RANK = {"city": 0, "county": 1, "region": 2, "country": 3, "area": 3, "water": 3, "continent": 4}


def _homes(
    reports: Sequence[Report], read: Mapping[str, _Read], settings: StatementsSettings
) -> dict[str, tuple[Entry, ...]]:
    """Give, by outlet, the towns and counties that its reports taken together are about."""
    by_outlet: dict[str, list[_Read]] = defaultdict(list)
    for report in reports:
        if report.outlet:
            by_outlet[report.outlet].append(read[report.id])
    return {
        outlet: home
        for outlet, ones in by_outlet.items()
        if len(ones) > 1 and (home := _home(ones, settings))
    }


def _home(ones: Sequence[_Read], settings: StatementsSettings) -> tuple[Entry, ...]:
    """Read an outlet's reports as one, and give the towns of the region most of them name."""
    pooled: dict[str, list[Named]] = defaultdict(list)
    for one in sorted(ones, key=lambda one: one.report.id):
        for item in one.named:
            if item.entries:
                pooled[same_name(item.name)].append(item)
    often = sorted(pooled, key=lambda name: (-len(pooled[name]), name))[: settings.most_pooled]
    # Sentences of different reports have nothing to do with each other.
    named = [
        pooled[name][0]._replace(sentences=frozenset(), times=len(pooled[name])) for name in often
    ]
    towns: Counter[Entry] = Counter()
    regions: Counter[tuple[str, str]] = Counter()
    for name, choice in zip(often, choose(named, (), settings), strict=True):
        if choice and choice.entry.kind in {"city", "county"}:
            towns[choice.entry] += len(pooled[name])
            regions[choice.entry.country, choice.entry.region] += len(pooled[name])
    if not regions:
        return ()
    top = min(regions, key=lambda region: (-regions[region], region))
    ranked = sorted(towns, key=lambda town: (-towns[town], town))
    return tuple(
        town
        for town in ranked
        if (town.country, town.region) == top and towns[town] >= settings.fewest_at_home
    )[: settings.most_at_home]


def _place(report: str, name: str, mentions: Sequence[Mention], choice: Choice | None) -> Place:
    spans = tuple(Span(report=report, start=m.start, end=m.end) for m in mentions)
    where = choice.entry if choice else None
    key = content_id("pl", report, name, spans[0].start)
    if where is None:
        because = "no place of that name is known"
        return Place(id=key, report=report, name=name, spans=spans, kind="unknown", because=because)
    return Place(
        id=key,
        report=report,
        name=name,
        spans=spans,
        kind=where.kind,
        known_as=where.name,
        geonames=where.id or None,
        country=where.country or None,
        region=where.region or None,
        latitude=where.latitude,
        longitude=where.longitude,
        population=where.population or None,
        because=choice.because if choice else "",
    )
