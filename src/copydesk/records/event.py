"""EventMention and Event: who did what to whom."""

from dataclasses import dataclass

from copydesk.records.voice import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """One statement's words for something that occurs.

    Attributes:
        type: PLOVER root type, such as ``CONSULT``; None where none fits.
        action: Lemma of the word that names the action.
        actors: Who does it, as written.
        affected: To whom or what it is done, as written.
        place: Where, as written.
        location: Id of that place among the dossier's places; None where it is not among them.
    """

    type: str | None
    action: str
    actors: tuple[str, ...] = ()
    affected: tuple[str, ...] = ()
    place: str | None = None
    location: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that occurs, as the claims of a story tell it.

    Attributes:
        id: Hash of its claims.
        type: PLOVER root type, or None.
        earliest: First moment it can have been, ISO 8601.
        latest: Last moment it can have been, ISO 8601.
        status: Whether it happened, is planned, is possible or is denied.
        claims: Ids of the claims that tell of it.
        place: Where, as most reports write it.
    """

    id: str
    type: str | None
    earliest: str | None
    latest: str | None
    status: Status
    claims: tuple[str, ...]
    place: str | None = None
