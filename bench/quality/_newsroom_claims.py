"""Collation: the same claim recognised, its differences typed, its standing counted."""

from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations

from bench.quality._newsroom_run import Run
from bench.quality._newsroom_tally import Tally, short
from copydesk.records import Claim, Statement, Variation
from tests.newsroom import TrueClaim, TrueVariation


@dataclass(slots=True)
class Matched:
    """Found statements that carry the printed ones of each true claim, and their claims."""

    bearers: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    claims_of: dict[str, list[Claim]] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)

    def of(self, claim: str) -> set[str]:
        """Give the found statements of a true claim."""
        return {item for some in self.bearers.get(claim, {}).values() for item in some}

    def claims(self, claim: str) -> list[Claim]:
        """Give the found claims that hold statements of a true one, fullest first."""
        every = [found for item in self.of(claim) for found in self.claims_of.get(item, ())]
        held = Counter(found.id for found in every)
        by_id = {found.id: found for found in every}
        ranked = sorted(held, key=lambda name: (-held[name], name))
        return [by_id[name] for name in ranked]

    def names(self, item: str) -> set[str]:
        """Give the ids of the claims a statement stands in; it may be in several."""
        return {found.id for found in self.claims_of.get(item, ())}


def matched(run: Run) -> Matched:
    """Find for each printed statement of a claim the statement that carries its words."""
    found = Matched(statements={item.id: item for item in run.dossier.statements})
    for claim in run.dossier.claims:
        for item in claim.statements:
            found.claims_of.setdefault(item, []).append(claim)
    for printed, said in run.said():
        if said.claim is None or said.position == "disputes":
            continue
        bearer = run.bearer(printed, said)
        if bearer:
            readings = found.bearers.setdefault(said.claim, {})
            readings.setdefault(said.reading or "", set()).add(bearer.id)
    return found


def score_claims(run: Run) -> Tally:
    """Score pairs of statements, standings, variations and contradictions."""
    tally = Tally()
    found = matched(run)
    _score_pairs(run, found, tally)
    for claim in run.mixture.truth.claims:
        _show_parts(run, claim, found, tally)
        _score_standing(run, claim, found, tally)
        for variation in claim.variations:
            _score_variation(run, (claim, variation), found, tally)
    _score_contradictions(run, found, tally)
    _score_trust(run, found, tally)
    for near in run.mixture.truth.near_misses:
        one, other = ({claim.id for claim in found.claims(name)} - {None} for name in near.claims)
        own = found.of(near.claims[0]) & found.of(near.claims[1])
        tally.hold("near_misses_apart", not (one & other) or bool(own), f"{run.name}: {near.why}")
    return tally


def _score_pairs(run: Run, found: Matched, tally: Tally) -> None:
    """Score every two matched statements of different reports: one claim or two?"""
    owner: dict[str, set[str]] = {}
    for claim in found.bearers:
        for item in found.of(claim):
            owner.setdefault(item, set()).add(claim)
    for one, other in combinations(sorted(owner), 2):
        a, b = found.statements[one], found.statements[other]
        if a.report == b.report:
            continue
        same = bool(owner[one] & owner[other])
        joined = bool(found.names(one) & found.names(other))
        names = "/".join(sorted(owner[one] | owner[other]))
        sides = [f"{run.press[item.report].role} “{short(item.text, 90)}”" for item in (a, b)]
        pair = f"{run.name} {names}: {' | '.join(sides)}"
        if same:
            tally.add("pair_recall", joined, 1)
        if joined:
            tally.hold("pair_precision", same, pair)


def _show_parts(run: Run, claim: TrueClaim, found: Matched, tally: Tally) -> None:
    """Note which reports' statements of a true claim were taken for one, and which apart."""
    parts: dict[str, list[str]] = {}
    for item in sorted(found.of(claim.id)):
        statement = found.statements[item]
        for part in found.names(item) or {"no claim"}:
            parts.setdefault(part, []).append(
                f"{run.press[statement.report].role} “{short(statement.text, 70)}”"
            )
    most = max((len(some) for some in parts.values()), default=0)
    if most < len(found.of(claim.id)):
        rows = sorted(
            (sorted(some) for some in parts.values()), key=lambda some: (-len(some), some)
        )
        lines = "".join(f"\n    - {'; '.join(some)}" for some in rows)
        tally.miss("claims_in_parts", f"{run.name} {claim.id}: {claim.wording}{lines}")


def _score_trust(run: Run, found: Matched, tally: Tally) -> None:
    """Score what a reader relies on: where it says corroborated or conflicting, is it so?"""
    standings: dict[str, set[str]] = {}
    for true in run.mixture.truth.claims:
        for item in found.of(true.id):
            standings.setdefault(item, set()).add(true.standing)
    for claim in run.dossier.claims:
        if claim.standing not in {"corroborated", "conflicting"}:
            continue
        true_ones = {name for item in claim.statements for name in standings.get(item, ())}
        said = " | ".join(
            f"{run.press[found.statements[item].report].role} "
            f"“{short(found.statements[item].text, 80)}”"
            for item in claim.statements
        )
        words = short(f"{run.name}: is {', '.join(sorted(true_ones)) or 'not listed'}: {said}", 420)
        if true_ones:
            tally.hold(f"{claim.standing}_precision", claim.standing in true_ones, words)
        else:
            # The press lists no claim with these words; some of them are true none the less.
            tally.miss(f"{claim.standing}_unlisted", words)


def _score_standing(run: Run, claim: TrueClaim, found: Matched, tally: Tally) -> None:
    held = found.claims(claim.id)
    if not held:
        tally.hold("claims_found", False, f"{run.name} {claim.id}: {claim.wording}")  # noqa: FBT003 - an answer
        return
    tally.add("claims_found", 1, 1)
    main = held[0]
    said = (
        f"{run.name} {claim.id}: {main.standing} for {claim.standing} "
        f"({main.lineages} lineages, {main.sources} sources for {claim.lineages}, "
        f"{', '.join(claim.sources)}); "
        f"{short(main.because, 200)} “{short(main.wording)}”"
    )
    tally.hold("standing", main.standing == claim.standing, said)
    tally.add(f"standing {claim.standing}", main.standing == claim.standing, 1)
    if claim.standing == "sole source":
        wrong = [item for item in held if item.standing == "corroborated"]
        words = f"{short(wrong[0].because, 200)} “{short(wrong[0].wording)}”" if wrong else ""
        tally.hold("no_false_corroboration", not wrong, f"{run.name} {claim.id}: {words}")


def _score_variation(
    run: Run, what: tuple[TrueClaim, TrueVariation], found: Matched, tally: Tally
) -> None:
    claim, true = what
    sides = [found.bearers.get(claim.id, {}).get(reading, set()) for reading in true.readings]
    where = f"{run.name} {claim.id}: {true.kind} {true.detail} {' / '.join(true.readings)}"
    if not all(sides):
        lost = [reading for reading, side in zip(true.readings, sides, strict=True) if not side]
        tally.hold(f"variation {true.kind}", False, f"{where}: no statement reads {lost}")  # noqa: FBT003 - an answer
        return
    kinds = {
        variation.kind
        for held in found.claims(claim.id)
        for variation in held.variations
        if _differs(variation, sides[0], sides[1])
    }
    claims = [{name for item in side for name in found.names(item)} for side in sides]
    why = f"found as {kinds or '-'}" if claims[0] & claims[1] else "the readings are two claims"
    tally.hold(f"variation {true.kind}", true.kind in kinds, f"{where}: {why}")


def _differs(variation: Variation, one: set[str], other: set[str]) -> bool:
    """Tell whether two readings of a variation stand for the two sides."""
    at_one = {n for n, reading in enumerate(variation.readings) if one & set(reading.statements)}
    at_other = {
        n for n, reading in enumerate(variation.readings) if other & set(reading.statements)
    }
    return bool(at_one and at_other) and len(at_one | at_other) > 1


def _score_contradictions(run: Run, found: Matched, tally: Tally) -> None:
    """Score contradictions that were found: does the truth know them?"""
    true = [
        [found.bearers.get(claim.id, {}).get(reading, set()) for reading in variation.readings]
        for claim in run.mixture.truth.claims
        for variation in claim.variations
        if variation.kind == "contradiction"
    ]
    for claim in run.dossier.claims:
        for variation in claim.variations:
            if variation.kind != "contradiction":
                continue
            known = any(_differs(variation, one, other) for one, other in true)
            readings = " | ".join(
                f"{reading.text}: “{short(found.statements[reading.statements[0]].text, 80)}”"
                for reading in variation.readings
            )
            said = f"{run.name}: {variation.detail}: {readings}"
            tally.hold("contradiction_precision", known, said)
