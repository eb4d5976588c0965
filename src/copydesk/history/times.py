"""What was planned and has happened since, or was called off."""

from collections.abc import Iterator

from copydesk.history.pairing import Pairing
from copydesk.history.wording import shortened
from copydesk.records import Change, ChangeKind, Claim, Status

_AHEAD: tuple[Status, ...] = ("planned", "possible")


def happened(was: Claim, now: Claim, pairing: Pairing) -> Iterator[Change]:
    """Tell whether what was only planned is told as happened, or as not to be."""
    before = pairing.old.said(was)
    if not any(item.status == "planned" for item in before):
        return
    if not all(item.status in _AHEAD for item in before):
        return
    for status, kind, label in _WAYS:
        home, shown = _telling(now, status, pairing)
        if home:
            told = pairing.new.statements[shown[0]].text
            yield Change(
                kind=kind,
                text=f"{label}: {shortened(told, pairing.settings)}",
                claim=now.id,
                origins=pairing.new.names(shown),
                before=pairing.old.side(was),
                after=pairing.new.side(home, shown),
            )
            return


_WAYS: tuple[tuple[Status, ChangeKind, str], ...] = (
    ("happened", "happened", "It has taken place"),
    ("denied", "called off", "It is called off or denied"),
)


def _telling(now: Claim, status: Status, pairing: Pairing) -> tuple[Claim | None, list[str]]:
    """The claim that tells so: this one, or another of the same event, by new words only."""
    homes = [now]
    for event in pairing.new.dossier.events:
        if now.id in event.claims:
            others = [at for at in event.claims if at != now.id]
            homes += [pairing.new.claims[at] for at in others if at in pairing.new.claims]
    for home in homes:
        shown = [
            item.id
            for item in pairing.new.said(home)
            if item.status == status and not _known(item.id, status, pairing)
        ]
        if shown:
            return home, shown
    return None, []


def _known(statement: str, status: Status, pairing: Pairing) -> bool:
    """Whether the older dossier has the same statement with the same status."""
    was = pairing.old.statements.get(pairing.back.get(statement, ""))
    return was is not None and was.status == status
