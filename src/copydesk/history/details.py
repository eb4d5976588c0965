"""What of a claim's details is otherwise: disputed, no longer disputed, corrected."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from copydesk.history.pairing import Known, Pairing
from copydesk.history.wording import capital, said
from copydesk.records import Change, Claim, Reading, Statement, Variation
from copydesk.text.words import fold, words_of

PLANNED_OR_DONE = "planned or done"
"""What collation calls the detail in which a plan and its outcome differ."""

_SHORT = 60
"""Characters of a reading that says little without the claim it belongs to."""

_LONGEST = 4
"""Words put in the place of others that are still one detail and no new sentence."""

_MOST = 200
"""Words of a sentence that are laid beside those of its later form."""


def disputed(was: Claim, now: Claim, pairing: Pairing) -> Iterator[Change]:
    """Give the details that reports contradict each other on now, and those they no longer do."""
    before, after = _open(was), _open(now)
    for detail, point in after.items():
        known = before.get(detail)
        if known and _texts(point) <= _texts(known):
            continue
        told = " against ".join(_told(reading, pairing.new) for reading in point.readings[:3])
        label = f"{'Further' if known else 'Now'} disputed, {_named(detail)}: {told}"
        shown = _shown(point.readings)
        yield Change(
            kind="disputed",
            text=_with_claim(label, point, now, pairing),
            claim=now.id,
            detail=detail,
            now=" / ".join(reading.text for reading in point.readings[:3]),
            before=pairing.old.side(was),
            after=pairing.new.side(now, shown),
        )
    for detail, point in before.items():
        if detail not in after:
            yield _settled((was, now), point, pairing)


def _settled(claims: tuple[Claim, Claim], point: Variation, pairing: Pairing) -> Change:
    was, now = claims
    right = next((v.right for v in now.variations if v.detail == point.detail and v.right), None)
    label = f"No longer disputed, {_named(point.detail)}"
    if right:
        label += f" (an editor ruled “{right}” right)"
    return Change(
        kind="settled",
        text=said(label, now, pairing.settings),
        claim=now.id,
        detail=point.detail,
        was=" / ".join(reading.text for reading in point.readings[:3]),
        now=right,
        before=pairing.old.side(was, _shown(point.readings)),
        after=pairing.new.side(now),
    )


def _named(detail: str) -> str:
    return detail if detail.startswith(("whether", "planned", "who")) else f"the {detail}"


def _with_claim(label: str, point: Variation, claim: Claim, pairing: Pairing) -> str:
    """Give the claim too where the readings are mere details of it."""
    if max(len(reading.text) for reading in point.readings) > _SHORT:
        return label
    return said(label, claim, pairing.settings)


def _open(claim: Claim) -> dict[str, Variation]:
    return {
        point.detail: point
        for point in claim.variations
        if point.kind == "contradiction" and point.right is None
    }


def _texts(point: Variation) -> set[str]:
    return {fold(reading.text) for reading in point.readings}


def _told(reading: Reading, known: Known) -> str:
    names = known.names(reading.statements)
    return f"“{reading.text}” ({', '.join(names)})" if names else f"“{reading.text}”"


def _shown(readings: Sequence[Reading]) -> list[str]:
    """The first statement of each reading, then the others."""
    first = [reading.statements[0] for reading in readings if reading.statements]
    return [*first, *(at for reading in readings for at in reading.statements[1:])]


def corrected(was: Claim, now: Claim, pairing: Pairing) -> Iterator[Change]:
    """Give the details that later reports have otherwise, and those a later text has."""
    for point in now.variations:
        # That what was planned is done is said by what has happened (`times`).
        if point.kind == "version" and point.detail != PLANNED_OR_DONE:
            yield from _moved_on((was, now), point, pairing)
    for one in pairing.old.said(was):
        later = pairing.new.statements.get(pairing.statements.get(one.id, ""))
        if later and one.report in pairing.reports.revised and later.text != one.text:
            for detail, before, after in _differing(one, later):
                yield _correction(
                    (was, now), (detail, before, after), ([one.id], [later.id]), pairing
                )


def _moved_on(claims: tuple[Claim, Claim], point: Variation, pairing: Pairing) -> Iterator[Change]:
    was, now = claims
    latest = max(point.readings, key=lambda reading: (_when(reading, pairing.new), reading.text))
    known = [
        reading
        for reading in point.readings
        if reading is not latest and any(at in pairing.back for at in reading.statements)
    ]
    if not known or all(at in pairing.back for at in latest.statements):
        return
    earlier = max(known, key=lambda reading: (_when(reading, pairing.new), reading.text))
    shown = [pairing.back[at] for at in earlier.statements if at in pairing.back]
    found = (point.detail, earlier.text, latest.text)
    yield _correction((was, now), found, (shown, list(latest.statements)), pairing)


def _when(reading: Reading, known: Known) -> str:
    return known.when(reading.statements)


def _correction(
    claims: tuple[Claim, Claim],
    found: tuple[str, str, str],
    shown: tuple[Sequence[str], Sequence[str]],
    pairing: Pairing,
) -> Change:
    was, now = claims
    detail, before, after = found
    return Change(
        kind="corrected",
        text=said(f"{capital(detail)} {before} → {after}", now, pairing.settings),
        claim=now.id,
        detail=detail,
        was=before,
        now=after,
        origins=pairing.new.names(shown[1]),
        before=pairing.old.side(was, shown[0]),
        after=pairing.new.side(now, shown[1]),
    )


def _differing(one: Statement, later: Statement) -> Iterator[tuple[str, str, str]]:
    """The details in which a sentence's later form differs: figures, dates, yes or no, names."""
    found = [*_figures(one, later), *_dates(one, later)]
    if one.negated != later.negated:
        found.append(("whether it is so", _yes(one), _yes(later)))
    yield from found or _stretches(one.text, later.text)


def _yes(statement: Statement) -> str:
    return "denied" if statement.negated else "asserted"


def _figures(one: Statement, later: Statement) -> Iterator[tuple[str, str, str]]:
    for ours in one.quantities:
        same = [q for q in later.quantities if (q.counted, q.unit) == (ours.counted, ours.unit)]
        if len(same) == 1 and (same[0].low, same[0].high) != (ours.low, ours.high):
            name = ours.counted or ours.unit
            yield f"number of {name}" if name else "number", ours.text, same[0].text


def _dates(one: Statement, later: Statement) -> Iterator[tuple[str, str, str]]:
    if len(one.moments) == len(later.moments) == 1:
        ours, theirs = one.moments[0], later.moments[0]
        if (ours.earliest, ours.latest) != (theirs.earliest, theirs.latest):
            yield "date", ours.text, theirs.text


def _stretches(one: str, later: str) -> Iterator[tuple[str, str, str]]:
    """Words put in the place of others, where both have a name or a figure in them."""
    ours, theirs = words_of(one)[:_MOST], words_of(later)[:_MOST]
    matcher = SequenceMatcher(
        a=[word.folded for word in ours], b=[word.folded for word in theirs], autojunk=False
    )
    for kind, start, end, other, other_end in matcher.get_opcodes():
        if kind != "replace" or max(end - start, other_end - other) > _LONGEST:
            continue
        before = one[ours[start].start : ours[end - 1].end]
        after = later[theirs[other].start : theirs[other_end - 1].end]
        # At its very start any word has a capital, and that is no name.
        if start and other and all(_telling(text) for text in (before, after)):
            yield "wording", before, after


def _telling(text: str) -> bool:
    return any(mark.isupper() or mark.isdigit() for mark in text)
