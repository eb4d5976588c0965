"""What is no longer said, or no longer told as it was; and what an editor has ruled since."""

from collections.abc import Iterator

from copydesk.history.pairing import Pairing, called
from copydesk.history.wording import said
from copydesk.records import Change, Claim, Statement


def withdrawn(was: Claim, now: Claim, pairing: Pairing) -> Iterator[Change]:
    """Give the outlets whose later text no longer has a claim that others still carry."""
    lost = [item for item in pairing.old.said(was) if _taken_back(item, pairing)]
    lead = pairing.reports.all
    still = {stance.report for stance in now.stances}
    lost = [item for item in lost if lead.get(item.report) not in still]
    if lost:
        yield Change(
            kind="withdrawn",
            text=said(f"No longer said by {_outlets(lost, pairing)}", now, pairing.settings),
            claim=now.id,
            before=pairing.old.side(was, [item.id for item in lost]),
            after=pairing.new.side(now),
        )


def _taken_back(statement: Statement, pairing: Pairing) -> bool:
    revised = statement.report in pairing.reports.revised
    return revised and statement.id not in pairing.statements


def _outlets(statements: list[Statement], pairing: Pairing) -> str:
    reports = [pairing.old.reports[item.report] for item in statements]
    return ", ".join(dict.fromkeys(called(report) for report in reports))


def gone(claim: Claim, pairing: Pairing) -> Change:
    """Say what became of a claim that the newer dossier does not have."""
    said_before = pairing.old.said(claim)
    lost = [item for item in said_before if _taken_back(item, pairing)]
    before = pairing.old.side(claim, [item.id for item in lost])
    settings = pairing.settings
    if lost:
        label = f"Withdrawn, no longer in the later text of {_outlets(lost, pairing)}"
        return Change(
            kind="withdrawn", text=said(label, claim, settings), claim=claim.id, before=before
        )
    lead = pairing.reports.all
    missing = [item for item in said_before if item.report not in lead]
    if missing:
        label = f"Not read again, of {_outlets(missing, pairing)}"
        return Change(
            kind="not read again", text=said(label, claim, settings), claim=claim.id, before=before
        )
    kept = [pairing.statements[at] for at in claim.statements if at in pairing.statements]
    homes = pairing.new.homes
    home = next((homes[at] for at in kept if at in homes), None)
    label = "Now told as one with another claim" if home else "No longer told as a claim"
    return Change(
        kind="merged",
        text=said(label, claim, settings),
        claim=home.id if home else claim.id,
        before=before,
        after=pairing.new.side(home) if home else None,
    )


def ruled(now: Claim, pairing: Pairing) -> Iterator[Change]:
    """Give what an editor has ruled on a claim since."""
    known = {ruled.ruling.id for ruled in pairing.old.dossier.rulings if ruled.outcome == "applied"}
    for one in pairing.new.dossier.rulings:
        if one.outcome == "applied" and one.ruling.id not in known and now.id in one.claims:
            label = one.because.removesuffix(".")
            yield Change(
                kind="ruled",
                text=said(label, now, pairing.settings),
                claim=now.id,
                detail=one.ruling.detail,
                now=one.ruling.reading,
                after=pairing.new.side(now),
            )
