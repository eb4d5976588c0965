"""Claims that tell of the same occurrence, brought together as events."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from copydesk.collation.material import Draft, Material
from copydesk.collation.parts import Parts
from copydesk.collation.ranges import moments_relation
from copydesk.records import Claim, Event, EventMention, Moment, Status, content_id

_SURE: tuple[Status, ...] = ("happened", "planned", "possible", "denied")
"""What is said to have happened outweighs what is said to be planned, and so on."""


@dataclass(slots=True)
class _Telling:
    """What one claim tells of an occurrence."""

    claim: Claim
    mentions: list[EventMention]
    action: frozenset[str]
    names: frozenset[str]
    moments: list[Moment]
    statuses: list[Status]


@dataclass(slots=True)
class _Group:
    """Claims that tell of one occurrence; the first one is what others are compared with."""

    tellings: list[_Telling] = field(default_factory=list)


def find_events(
    claims: Sequence[Claim], drafts: Sequence[Draft], material: Material
) -> tuple[Event, ...]:
    """Give what occurs in a story, from the claims that tell of it.

    Two claims tell of one occurrence when the action is the same or much alike, they share the
    people or places in it, and their times do not exclude each other.
    """
    buckets: dict[str, list[_Group]] = defaultdict(list)
    groups: list[_Group] = []
    for claim, draft in zip(claims, drafts, strict=True):
        telling = _telling(claim, draft, material)
        if telling is None:
            continue
        marks = sorted(_marks(telling))
        group = next(
            (
                known
                for mark in marks
                for known in buckets[mark]
                if _same(known.tellings[0], telling, material)
            ),
            None,
        )
        if group is None:
            group = _Group()
            groups.append(group)
            for mark in marks:
                buckets[mark].append(group)
        group.tellings.append(telling)
    return tuple(_event(group) for group in groups)


def _telling(claim: Claim, draft: Draft, material: Material) -> _Telling | None:
    facets = [material.facets[at] for at in draft.facets]
    told = [facet for facet in facets if not facet.nominal] or facets
    mentions = [
        mention
        for facet in told
        for mention in material.statements[facet.statement].events
        if set(mention.action.split()) & (facet.action | {facet.head})
    ]
    if not mentions:
        return None
    names = Counter(name for facet in told for name in facet.names)
    return _Telling(
        claim=claim,
        mentions=mentions,
        action=frozenset(word for facet in told for word in facet.action),
        names=frozenset(name for name, count in names.items() if 2 * count >= len(told)),
        moments=[
            moment
            for at in draft.facets
            for moment in Parts(at=at, material=material).moments
            if moment.earliest and moment.latest
        ],
        statuses=[material.statements[at].status for at in draft.statements],
    )


def _marks(telling: _Telling) -> set[str]:
    return {mention.type or mention.action for mention in telling.mentions}


def _same(one: _Telling, other: _Telling, material: Material) -> bool:
    near = material.vocabulary.near
    alike = any(
        near.get(ours, {}).get(theirs, 0.0) >= material.settings.same_action
        for ours in one.action
        for theirs in other.action
    )
    enough = 2
    if not alike or len(one.names & other.names) < enough:
        return False
    relations = {moments_relation(ours, theirs) for ours in one.moments for theirs in other.moments}
    return not relations or relations != {"apart"}


def _event(group: _Group) -> Event:
    tellings = group.tellings
    mentions = [mention for telling in tellings for mention in telling.mentions]
    claims = tuple(telling.claim.id for telling in tellings)
    when = _when([moment for telling in tellings for moment in telling.moments])
    statuses = {status for telling in tellings for status in telling.statuses}
    return Event(
        id=content_id("e", claims[0]),
        type=_commonest([mention.type for mention in mentions if mention.type]),
        earliest=when.earliest if when else None,
        latest=when.latest if when else None,
        status=next(status for status in _SURE if status in statuses),
        claims=claims,
        place=_commonest([mention.place for mention in mentions if mention.place]),
    )


def _when(moments: Sequence[Moment]) -> Moment | None:
    """Give the moment most claims fit, the most exact of them."""
    if not moments:
        return None
    return max(
        moments,
        key=lambda moment: (
            sum(moments_relation(moment, other) != "apart" for other in moments),
            moment.earliest or "",
            -len(moment.latest or ""),
        ),
    )


def _commonest(values: Sequence[str]) -> str | None:
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value)) if counted else None
