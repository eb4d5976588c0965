"""What the reports say is to come: events that are planned, and when."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from copydesk.records import Claim, Event, Moment, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Something that is to come.

    Attributes:
        id: Id of the event, or of the claim where no event was made of it.
        claim: The claim that tells of it.
        statements: Ids of the statements that say that it is planned.
        earliest: First moment it can be, ISO 8601; None where not known.
        latest: Last moment it can be, ISO 8601.
        place: Where, as written.
    """

    id: str
    claim: Claim
    statements: tuple[str, ...]
    earliest: str | None
    latest: str | None
    place: str | None


def plans(
    claims: Mapping[str, Claim], statements: Mapping[str, Statement], events: Sequence[Event]
) -> list[Plan]:
    """Give what is planned and, as far as the reports tell, has not happened yet.

    An event of several claims is one plan, told by the first claim that says so; a claim whose
    statements all speak of a plan is one too where no event was made of it.
    """
    found = [*_of_events(claims, statements, events)]
    told = {claim for event in events for claim in event.claims}
    for claim in claims.values():
        said = [statements[at] for at in claim.statements if at in statements]
        if claim.id not in told and said and all(item.status == "planned" for item in said):
            when = _narrowest([moment for item in said for moment in item.moments])
            found.append(
                Plan(
                    id=claim.id,
                    claim=claim,
                    statements=claim.statements,
                    earliest=when.earliest if when else None,
                    latest=when.latest if when else None,
                    place=None,
                )
            )
    return sorted(found, key=lambda plan: (plan.earliest or "~", plan.claim.wording, plan.id))


def _of_events(
    claims: Mapping[str, Claim], statements: Mapping[str, Statement], events: Sequence[Event]
) -> Iterator[Plan]:
    for event in events:
        if event.status != "planned":
            continue
        mine = [claims[at] for at in event.claims if at in claims]
        told = [(claim, _planned(claim, statements)) for claim in mine]
        first = next(((claim, said) for claim, said in told if said), None)
        if first:
            yield Plan(
                id=event.id,
                claim=first[0],
                statements=tuple(dict.fromkeys(at for _, said in told for at in said)),
                earliest=event.earliest,
                latest=event.latest,
                place=event.place,
            )


def _planned(claim: Claim, statements: Mapping[str, Statement]) -> list[str]:
    known = [at for at in claim.statements if at in statements]
    return [at for at in known if statements[at].status == "planned"]


def _narrowest(moments: Sequence[Moment]) -> Moment | None:
    bounded = [moment for moment in moments if moment.earliest and moment.latest]
    # The later the first day of a narrow range, the more exactly it says when.
    return max(
        bounded,
        key=lambda moment: (len(moment.earliest or ""), moment.earliest or "", moment.span),
        default=None,
    )
