"""Tells which of its namesakes a place is, from the other places of the report.

Every name has its candidates. A candidate is likelier the more people live there, the higher it
stands (a land before a region before a town), and the better it fits what else the report names:
the region behind its comma, the county in the same sentence, the towns around. As each name's
reading depends on the others', the candidates vote for each other in a few rounds (relaxation
labelling, Rosenfeld, Hummel and Zucker 1976), each with the weight it has won so far. One name
means one place in a report, unless a comma says otherwise.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from copydesk.statements.place_names import usual
from copydesk.statements.settings import StatementsSettings
from copydesk.text.gazetteer import Entry, name_key

Floats = NDArray[np.float64]
_MOST_CANDIDATES = 1200
"""Of a report: what is compared pair by pair must fit into memory, whatever a text names."""
_EARTH = 6371.0
"""Kilometres from its middle."""
_SAME_COUNTRY, _REGION_NEAR, _TOGETHER = 0.35, 0.7, 0.5
"""How well belong together: two places of one country, two of one region, two regions."""
_AROUND = ((400, 0.45), (160, 0.8), (60, 1.0))
"""Kilometres, and how well two towns so far apart belong together."""


class Named(NamedTuple):
    """One name of a report with what may be meant by it.

    Attributes:
        name: As written most fully.
        entries: The places of that name.
        sentences: Numbers of the sentences that name it.
        within: Places named right behind it as its region, such as Texas in "Paris, Texas".
        times: How many reports name it, where several are read as one.
    """

    name: str
    entries: tuple[Entry, ...]
    sentences: frozenset[int]
    within: tuple[Entry, ...] = ()
    times: int = 1


class Choice(NamedTuple):
    """The place chosen for a name, and why."""

    entry: Entry
    because: str


def choose(
    named: Sequence[Named], home: tuple[Entry, ...], settings: StatementsSettings
) -> list[Choice | None]:
    """Choose a place for each name; None where the gazetteer knows none.

    Args:
        named: The names of one report.
        home: Where the outlet is at home, as far as its other reports tell.
        settings: Weights.
    """
    if len(named) > settings.most_pooled:
        half = len(named) // 2
        return [*choose(named[:half], home, settings), *choose(named[half:], home, settings)]
    most = min(settings.most_namesakes, max(4, _MOST_CANDIDATES // max(1, len(named))))
    groups = [_shortlist(item, named, most) for item in named]
    if not any(groups):
        return [None] * len(named)
    table = _Table(groups, named, settings)
    weights = _vote(table, home, settings)
    return [
        table.chosen(number, weights, home=bool(home)) if group else None
        for number, group in enumerate(groups)
    ]


def _vote(table: "_Table", home: tuple[Entry, ...], settings: StatementsSettings) -> Floats:
    """Let the candidates vote for each other, and give the share each has won of its name."""
    scores = table.prior + settings.place_qualifier * table.qualified()
    if home:
        scores = scores + settings.place_home * table.support_of(home)
    weights = table.shares(scores)
    for _ in range(settings.place_rounds):
        support = table.support(weights)
        weights = table.shares(scores + settings.place_context * np.log1p(support))
    return weights


def _shortlist(item: Named, named: Sequence[Named], most: int) -> tuple[Entry, ...]:
    """Keep the largest namesakes and those in a region that the report names."""
    if len(item.entries) <= most:
        return item.entries
    regions = {
        (e.country, e.region)
        for other in named
        for e in (*other.entries[:5], *other.within)
        if e.kind in {"region", "county"}
    }
    kept = item.entries[:most]
    more = tuple(e for e in item.entries[most:] if (e.country, e.region) in regions)
    return kept + more[:most]


class _Table:
    """All candidates of all names of a report, as arrays."""

    def __init__(
        self,
        groups: list[tuple[Entry, ...]],
        named: Sequence[Named],
        settings: StatementsSettings,
    ) -> None:
        self.groups, self.named, self.settings = groups, named, settings
        self.entries = [entry for group in groups for entry in group]
        self.group = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
        self.prior = np.array(
            [
                _prior(e, named[int(g)].name) - _named_for_its_town(e, groups[int(g)])
                for e, g in zip(self.entries, self.group, strict=True)
            ]
        )
        self.fit = closeness(self.entries, self.entries)
        self.fit[self.group[:, None] == self.group[None, :]] = 0.0
        near = np.array([[_near(a, b) for b in named] for a in named])
        self.fit *= near[np.ix_(self.group, self.group)]

    def qualified(self) -> Floats:
        """Tell how well each candidate lies in what stands behind its comma."""
        found = np.zeros(len(self.entries))
        for number, item in enumerate(self.named):
            if item.within:
                mine = np.flatnonzero(self.group == number)
                inside = closeness([self.entries[i] for i in mine], item.within)
                found[mine] = (inside.max(axis=1) >= _INSIDE) * 1.0
        return found

    def support_of(self, places: Sequence[Entry]) -> Floats:
        """Tell how close each candidate is to some places."""
        return np.asarray(closeness(self.entries, places).max(axis=1), dtype=np.float64)

    def shares(self, scores: Floats) -> Floats:
        """Turn scores into shares that add up to one within each name."""
        top = np.full(len(self.groups), -np.inf)
        np.maximum.at(top, self.group, scores)
        raised = np.exp(scores - top[self.group])
        total = np.zeros(len(self.groups))
        np.add.at(total, self.group, raised)
        return np.asarray(raised / total[self.group])

    def support(self, weights: Floats) -> Floats:
        """Sum, over the other names, how well a candidate fits their best reading."""
        whole, land, total = np.zeros(len(self.entries)), np.zeros(len(self.entries)), 1.0
        voting = self.fit * weights[None, :]
        for number in range(len(self.groups)):
            columns = self.group == number
            if columns.any():
                times = 1.0 + float(np.log(self.named[number].times))
                votes = voting[:, columns]
                near = np.where(self.fit[:, columns] > _SAME_COUNTRY, votes, 0.0)
                whole += times * near.max(axis=1)
                land += times * votes.max(axis=1)
                total += times
        # Towns near by add up; that many others lie in the same country says it once.
        return whole + self.settings.place_country * land / total

    def chosen(self, number: int, weights: Floats, *, home: bool) -> Choice:
        """Give the place chosen for a name, and why."""
        mine = np.flatnonzero(self.group == number)
        # Rounded, so that two that are as good as equal fall to the first in order anywhere.
        best = int(mine[np.argmax(np.round(weights[mine], 6))])
        entry = self.entries[best]
        return Choice(entry, self._because(number, best, weights, home=home))

    def _because(self, number: int, best: int, weights: Floats, *, home: bool) -> str:
        entry, item = self.entries[best], self.named[number]
        others = len(item.entries)
        if others == 1:
            return f"the only place of that name known; {_described(entry)}"
        of = f"of {others} places called {item.name}, "
        if item.within and closeness([entry], item.within).max() >= _INSIDE:
            return f"{of}the one in {item.within[0].name}, which stands beside it"
        votes = self.fit[best] * weights
        helper = int(np.argmax(np.round(votes, 6)))
        if votes[helper] >= _TELLING:
            other = self.entries[helper]
            same = bool(item.sentences & self.named[int(self.group[helper])].sentences)
            where = "in the same sentence" if same else "in the report"
            return f"{of}the one {_beside(entry, other)}, named {where}"
        if home and self.prior[best] < max(self.prior[self.group == number]):
            return f"{of}the one near where the outlet's other reports play"
        return f"{of}the one best known: {_described(entry)}"


_TELLING = 0.4
"""Share of a vote from which another place is named as the reason."""
_INSIDE = 0.7
_OTHER_SENTENCE = 0.7
_ABOVE = {"country": 4.0, "continent": 4.0, "area": 6.0, "water": 6.0}
"""Powers of ten by which a land is likelier meant than a town of as many people."""


def _near(one: Named, other: Named) -> float:
    """Weigh a vote: places of one sentence belong together more than those of one report."""
    return 1.0 if one.sentences & other.sentences else _OTHER_SENTENCE


def _prior(entry: Entry, name: str) -> float:
    """Say how likely a place is meant by its name when nothing else is known."""
    prior = float(np.log10(entry.population + 100))
    prior += _ABOVE.get(entry.kind, 0.0)
    if entry.kind == "region" and entry.population > 1_000_000:
        prior += 0.5
    if entry.kind == "county" and name_key(entry.name) == name_key(name):
        prior -= 0.5
    if entry.alias:
        prior -= 2.0
    wanted = usual().get(name_key(name))
    if wanted:
        prior += 5.0 if wanted == entry.kind else 0.0
    return prior


def _named_for_its_town(entry: Entry, group: Sequence[Entry]) -> float:
    """Tell whether a region bears the name of its chief town, which is then meant."""
    return 1.5 * (
        entry.kind == "region"
        and any(
            other.kind == "city"
            and (other.country, other.region) == (entry.country, entry.region)
            and other.population * 20 > entry.population
            for other in group
        )
    )


def closeness(some: Sequence[Entry], others: Sequence[Entry]) -> Floats:
    """Say from 0 to 1 how well pairs of places belong together.

    Example:
        >>> paris = Entry(1, "Paris", "city", "US", "TX", 33.66, -95.56, 24171)
        >>> texas = Entry(2, "Texas", "region", "US", "TX", 31.25, -99.25, 27469114)
        >>> float(closeness([paris], [texas])[0, 0])
        1.0
    """
    a, b = _columns(some), _columns(others)
    far = kilometres(a[:, 0:2], b[:, 0:2])
    country = (a[:, 2][:, None] == b[:, 2][None, :]) & (a[:, 2] > 0)[:, None]
    region = country & (a[:, 3][:, None] == b[:, 3][None, :]) & (a[:, 3] > 0)[:, None]
    spot = (a[:, 4] > 0)[:, None] & (b[:, 4] > 0)[None, :]
    fit = np.where(country, _SAME_COUNTRY, 0.0)
    fit = np.where(region, _REGION_NEAR, fit)
    for kilometre, near in _AROUND:
        fit = np.where(spot & (far < kilometre), np.maximum(fit, near), fit)
    whole_region = region & ((a[:, 5] > 0)[:, None] | (b[:, 5] > 0)[None, :])
    fit = np.where(whole_region, 1.0, fit)
    whole_country = country & ((a[:, 6] > 0)[:, None] | (b[:, 6] > 0)[None, :])
    both_regions = country & (a[:, 5] > 0)[:, None] & (b[:, 5] > 0)[None, :]
    fit = np.where(both_regions, np.maximum(fit, _TOGETHER), fit)
    return np.asarray(np.where(whole_country, np.maximum(fit, 0.75), fit), dtype=np.float64)


def kilometres(some: Floats, others: Floats) -> Floats:
    """Give the distances between points, latitude and longitude in degrees, along the globe."""
    a, b = np.radians(some)[:, None, :], np.radians(others)[None, :, :]
    half = (
        np.sin((b[..., 0] - a[..., 0]) / 2) ** 2
        + np.cos(a[..., 0]) * np.cos(b[..., 0]) * np.sin((b[..., 1] - a[..., 1]) / 2) ** 2
    )
    return np.asarray(2 * _EARTH * np.arcsin(np.sqrt(np.clip(half, 0, 1))))


def _columns(entries: Sequence[Entry]) -> Floats:
    # A country's letters, and a region's with them, as numbers: equal only where they are equal.
    rows = [
        (
            entry.latitude,
            entry.longitude,
            _number(entry.country),
            _number(entry.region),
            entry.kind in {"city", "county"},
            entry.kind == "region",
            entry.kind == "country",
        )
        for entry in entries
    ]
    return np.array(rows, dtype=np.float64).reshape(len(rows), 7)


def _number(code: str) -> float:
    return float(int.from_bytes(code.encode()[:6], "big"))


def _described(entry: Entry) -> str:
    if entry.population:
        return f"{entry.kind} of {entry.population:,} inhabitants"
    return f"{entry.kind} {entry.name}"


def _beside(entry: Entry, other: Entry) -> str:
    wide = {"region", "country"}
    if entry.kind in wide:
        within = entry.country == other.country and other.kind not in wide
        return f"that {other.name} lies in" if within else f"that goes with {other.name}"
    if other.kind in wide:
        return f"in {other.name}"
    here = np.array([[entry.latitude, entry.longitude]])
    there = np.array([[other.latitude, other.longitude]])
    return f"{round(float(kilometres(here, there)[0, 0]))} km from {other.name}"
