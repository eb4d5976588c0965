"""Ids that stay: a story read again with newer reports has the ids it had.

An id is a hash of where a thing begins: a claim's of its earliest statement, a story's of its
earliest report. When a report comes in late that was published first, both would change. So a run
that is told of an earlier dossier takes over from it the id of each claim and story that is the
same (`matching`). What is new gets the id it would have had, unless the earlier dossier gave that
id to something else: then the hash is taken once more, with a number.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from copydesk.history.matching import same_claims, same_reports, same_statements, same_stories
from copydesk.history.settings import HistorySettings
from copydesk.records import (
    Claim,
    Dossier,
    Event,
    Join,
    Report,
    Ruled,
    Statement,
    Story,
    content_id,
)


def mark_of(dossier: Dossier) -> str:
    """Give a hash of a dossier's reports, statements and claims, by which it can be named."""
    ids = [report.id for report in dossier.reports]
    ids += [statement.id for statement in dossier.statements]
    claims = [part for claim in dossier.claims for part in (claim.id, *claim.statements)]
    return content_id("d", len(ids), *ids, *claims)


def keep_story_ids(
    stories: Sequence[Story],
    reports: Sequence[Report],
    earlier: Dossier,
    settings: HistorySettings,
) -> tuple[Story, ...]:
    """Give the stories with the ids that an earlier dossier has for them."""
    same = same_reports(earlier.reports, reports, settings)
    found = same_stories(earlier.stories, stories, same)
    names = _names([story.id for story in stories], found, [s.id for s in earlier.stories])
    return tuple(replace(story, id=names[story.id]) for story in stories)


def kept_claim_ids(
    claims: Sequence[Claim],
    found: tuple[Sequence[Report], Sequence[Statement]],
    earlier: Dossier,
    settings: HistorySettings,
) -> dict[str, str]:
    """Lead the id that each claim would have to the one it keeps.

    Args:
        claims: The claims of all stories.
        found: The reports and the statements of this run.
        earlier: The earlier dossier.
        settings: The room's numbers.
    """
    reports, statements = found
    same = same_reports(earlier.reports, reports, settings)
    said = same_statements(earlier.statements, statements, same, settings)
    leads = same_claims(earlier.claims, claims, said)
    return _names([claim.id for claim in claims], leads, [claim.id for claim in earlier.claims])


def _names(given: Sequence[str], found: Mapping[str, str], known: Sequence[str]) -> dict[str, str]:
    """Lead each given id to the one it keeps; no id of the earlier dossier means a second thing."""
    kept = {now: was for was, now in found.items()}
    taken = {*known}
    names = dict(kept)
    for id_ in given:
        if id_ in kept:
            continue
        name, number = id_, 1
        while name in taken:
            number += 1
            name = content_id(id_.partition("-")[0], id_, number)
        names[id_] = name
        taken.add(name)
    return names


Named = TypeVar("Named", Claim, Join, Event, Ruled)


def renamed(records: Sequence[Named], names: Mapping[str, str]) -> tuple[Named, ...]:
    """Give claims, joins or events with the claims' kept ids in place of their own."""
    return tuple(_renamed(record, names) for record in records)


def _renamed(record: Named, names: Mapping[str, str]) -> Named:
    if isinstance(record, Claim):
        return replace(record, id=names.get(record.id, record.id))
    if isinstance(record, Join):
        return replace(record, claim=names.get(record.claim, record.claim))
    if isinstance(record, Ruled):
        return replace(record, claims=tuple(names.get(claim, claim) for claim in record.claims))
    claims = tuple(names.get(claim, claim) for claim in record.claims)
    # An event is named after its first claim, as collation names it.
    return replace(record, id=content_id("e", claims[0]), claims=claims)
