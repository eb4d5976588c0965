"""Explanations: the whole reasoning behind a claim, a statement, a lineage or a link.

In comes a dossier and an id; out goes what a person would ask of it, from the words in the
reports to the counts: what was found by which rule, what was joined to what and why, who carries
it, who is behind it, and what follows.
"""

from collections.abc import Callable, Mapping, Sequence

from copydesk.records import Claim, Dossier, Join, Lineage, Report, Reuse, Ruled, Statement
from copydesk.views.explained import WORDS, Explanation, Known, Part, bounded
from copydesk.views.harmless import counted, on_one_line
from copydesk.views.sigils import full_name
from copydesk.views.times import in_words


def ids_of(dossier: Dossier) -> tuple[str, ...]:
    """Give every id that can be explained."""
    kept: tuple[Sequence[Claim | Statement | Lineage | Reuse | Report], ...] = (
        dossier.claims,
        dossier.statements,
        dossier.lineages,
        dossier.reuse,
        dossier.reports,
    )
    rulings = tuple(one.ruling.id for one in dossier.rulings)
    return rulings + tuple(record.id for records in kept for record in records)


def explanation(dossier: Dossier, id_: str) -> Explanation | None:
    """Give the reasoning behind one record of a dossier; None where it has no such id."""
    ruled = next((one for one in dossier.rulings if one.ruling.id == id_), None)
    if ruled:
        return _ruling(ruled)
    known = Known(dossier)
    tries: tuple[tuple[Mapping[str, object], Callable[..., Explanation]], ...] = (
        (known.claims, _claim),
        (known.statements, _statement),
        (known.lineages, _lineage),
        (known.links, _link),
        (known.reports, _report),
    )
    for table, explain in tries:
        if id_ in table:
            return explain(table[id_], known)
    return None


def _kept_out(joins: Sequence[Join], known: Known) -> tuple[str, ...]:
    """Say of each statement that came near the claim what it says, and what kept it out."""
    lines = []
    for join in joins:
        said = known.statements.get(join.second)
        words = f" “{on_one_line(said.text, WORDS)}”" if said else ""
        lines.append(f"{join.second}{words}: {join.because}")
    return bounded(lines)


def _claim(claim: Claim, known: Known) -> Explanation:
    said = [known.statements[at] for at in claim.statements if at in known.statements]
    joins = [join for join in known.dossier.joins if join.claim == claim.id and join.joined]
    kept_out = [join for join in known.dossier.joins if join.claim == claim.id and not join.joined]
    parts = [
        Part(title="Who says it, in which words", lines=bounded([_said(s, known) for s in said])),
        Part(
            title="Why these are one claim",
            lines=bounded(
                [f"{join.second} with {join.first}: {join.because}" for join in joins]
                or ["Only one statement asserts it, or all have the same words."]
            ),
        ),
        *(
            [Part(title="What looks alike and is not in it", lines=_kept_out(kept_out, known))]
            if kept_out
            else []
        ),
        Part(title="What each report does with it", lines=_stances(claim, known)),
        Part(title="From how many origins", lines=_origins(claim, known)),
    ]
    if claim.variations:
        parts.append(Part(title="Where they differ", lines=_variations(claim, known)))
    ruled = [one for one in known.dossier.rulings if claim.id in one.claims]
    if ruled:
        parts.append(Part(title="What an editor ruled", lines=_ruled(ruled)))
    return Explanation(
        id=claim.id,
        what=f"claim, {claim.standing}",
        words=on_one_line(claim.wording, WORDS),
        because=on_one_line(claim.because, WORDS),
        parts=tuple(parts),
    )


def _said(statement: Statement, known: Known) -> str:
    who = statement.speaker or statement.role or known.sign(statement.report)
    return (
        f"{statement.id}: {known.sign(statement.report)}, {statement.voice}, {on_one_line(who)}: "
        f"“{on_one_line(statement.text, WORDS)}”"
    )


def _stances(claim: Claim, known: Known) -> tuple[str, ...]:
    return bounded(
        [
            f"{known.sign(stance.report)} {stance.position} it ({stance.statement})"
            for stance in claim.stances
        ]
    )


def _origins(claim: Claim, known: Known) -> tuple[str, ...]:
    reports = {stance.report for stance in claim.stances if stance.position != "denies"}
    lines = [line for line in known.dossier.lineages if reports & set(line.reports)]
    told = [
        f"{line.id}: {', '.join(known.sign(r) for r in line.reports if r in reports)}. "
        f"{on_one_line(line.because, WORDS)}"
        for line in lines
    ]
    count = f"{counted(claim.lineages, 'lineage')}, {counted(claim.sources, 'source')}"
    return bounded([*told, f"Counted: {count}."])


def _variations(claim: Claim, known: Known) -> tuple[str, ...]:
    told = []
    for variation in claim.variations:
        readings = "; ".join(
            f"“{on_one_line(reading.text, WORDS)}” ({', '.join(_carriers(reading, known))})"
            for reading in variation.readings
        )
        right = f"; ruled right: “{variation.right}”" if variation.right else ""
        told.append(f"{variation.kind} on the {variation.detail}: {readings}{right}")
    return bounded(told)


def _ruled(rulings: Sequence[Ruled]) -> tuple[str, ...]:
    told = []
    for one in rulings:
        sides = [", ".join(f"“{on_one_line(p.quote, WORDS)}”" for p in s) for s in one.ruling.sides]
        told.append(f"{one.ruling.id}: {on_one_line(one.because, WORDS)} {' / '.join(sides)}")
    return bounded(told)


def _ruling(ruled: Ruled) -> Explanation:
    ruling = ruled.ruling
    sides = [
        "; ".join(f"“{on_one_line(p.quote, WORDS)}” ({p.report}, {p.start:,})" for p in side)
        for side in ruling.sides
    ]
    facts = [("detail", ruling.detail), ("reading", ruling.reading), ("revokes", ruling.revokes)]
    facts += [("note", ruling.note), ("by", ruling.by), ("on", ruling.on)]
    told = [f"{name}: {on_one_line(text, WORDS)}" for name, text in facts if text]
    return Explanation(
        id=ruling.id,
        what=f"ruling, {ruled.outcome}",
        words=ruling.kind,
        because=on_one_line(ruled.because, WORDS),
        parts=(
            Part(title="What was ruled", lines=tuple(told) or ("Nothing more was said.",)),
            Part(title="On which words, side by side", lines=bounded(sides or ["None."])),
            Part(title="The claims it acted on", lines=bounded(ruled.claims or ["None."])),
        ),
    )


def _carriers(reading: object, known: Known) -> list[str]:
    found = getattr(reading, "statements", ())
    reports = [known.statements[at].report for at in found if at in known.statements]
    return [known.sign(report) for report in dict.fromkeys(reports)]


def _statement(statement: Statement, known: Known) -> Explanation:
    spans = [("content", statement.content), ("source", statement.source), ("cue", statement.cue)]
    found = [f"{name}: “{known.words(span)}” ({known.place(span)})" for name, span in spans if span]
    found.append(f"sentence: “{known.words(statement.sentence)}”")
    who = [
        f"speaker: {on_one_line(statement.speaker)}" if statement.speaker else "",
        f"role, as described there: {on_one_line(statement.role)}" if statement.role else "",
        f"chain: {' → '.join(map(on_one_line, statement.chain))}" if statement.chain else "",
    ]
    flags = [name for name in ("negated", "hedged") if getattr(statement, name)]
    if statement.manner == "held":
        who.append("told to think, want, fear or do it; never shown as said")
    told = [f"status: {statement.status}{''.join(f', {flag}' for flag in flags)}"]
    told += [
        f"when: “{known.words(moment.span)}” is {moment.timex or 'not placed'}"
        f" ({moment.earliest or '?'} to {moment.latest or '?'})"
        for moment in statement.moments
    ]
    told += [
        f"how much: “{known.words(much.span)}” is {_range(much.low, much.high)} "
        f"{on_one_line(much.counted or much.unit or '')}".rstrip()
        for much in statement.quantities
    ]
    told += [
        f"what: {on_one_line(event.action)}, {event.type or 'of no root type'}"
        for event in statement.events
    ]
    claims = [claim for claim in known.dossier.claims if statement.id in claim.statements]
    return Explanation(
        id=statement.id,
        what=f"statement, {statement.voice}",
        words=on_one_line(statement.text, WORDS),
        because=_found_by(statement),
        parts=(
            Part(title="Where it stands", lines=bounded(found)),
            Part(
                title="Who says it", lines=tuple(line for line in who if line) or ("The outlet.",)
            ),
            Part(title="What was read from it", lines=bounded(told)),
            Part(
                title="The claims it bears out",
                lines=bounded(
                    [f"{claim.id}: {on_one_line(claim.wording, WORDS)}" for claim in claims]
                    or ["None."]
                ),
            ),
        ),
    )


def _found_by(statement: Statement) -> str:
    """Name the rule; for a model, its score as well."""
    if not statement.because:
        return "An assertion of the outlet's own."
    by = on_one_line(statement.because, WORDS)
    if statement.score is None:
        return f"By a rule: {by}."
    return f"By a model: {by}, which gives its words {statement.score:.2f} of 1."


def _range(low: float | None, high: float | None) -> str:
    if low == high and low is not None:
        return f"{low:,.15g}"
    if low is None:
        return f"at most {high:,.15g}" if high is not None else "some"
    return f"at least {low:,.15g}" if high is None else f"{low:,.15g} to {high:,.15g}"


def _lineage(line: Lineage, known: Known) -> Explanation:
    members = set(line.reports)
    links = [
        link
        for link in known.dossier.reuse
        if link.source.report in members and link.copy.report in members
    ]
    links.sort(key=lambda link: (link.source.start - link.source.end, link.id))
    told = [
        f"{known.sign(report)}: {full_name(known.reports[report])}, "
        f"{in_words(known.reports[report].published) or 'undated'}, {known.reports[report].kind}, "
        f"{known.reports[report].own_share:.0%} of its words are its own"
        for report in line.reports
        if report in known.reports
    ]
    origin = line.wire or "an outlet of its own"
    archetype = known.sign(line.archetype) if line.archetype else "no report among these"
    return Explanation(
        id=line.id,
        what=f"lineage of {counted(len(line.reports), 'report')}",
        words=f"Origin: {on_one_line(origin)}; the text the others descend from: {archetype}.",
        because=on_one_line(line.because, WORDS),
        parts=(
            Part(title="Its reports", lines=bounded(told)),
            Part(
                title="What ties them together, longest first",
                lines=bounded([_linked(link, known) for link in links] or ["Nothing."]),
            ),
        ),
    )


def _linked(link: Reuse, known: Known) -> str:
    arrow = "→" if link.direction_known else "–"
    return (
        f"{link.id}: {known.sign(link.source.report)} {arrow} {known.sign(link.copy.report)}, "
        f"{link.kind}, alike by {link.similarity:.2f}: “{known.words(link.source)}”"
    )


def _link(link: Reuse, known: Known) -> Explanation:
    sides = (("source", link.source), ("copy", link.copy))
    direction = "known" if link.direction_known else "not known"
    return Explanation(
        id=link.id,
        what=f"link, {link.kind}",
        words=f"Alike by {link.similarity:.2f}; which is the source is {direction}.",
        because=on_one_line(link.because, WORDS),
        parts=(
            Part(
                title="The two passages",
                lines=tuple(
                    f"{name}: {known.place(span)}: “{known.words(span)}”" for name, span in sides
                ),
            ),
        ),
    )


def _report(report: Report, known: Known) -> Explanation:
    line = known.lineage_of(report.id)
    reasons = [removal.reason for removal in report.removed]
    taken = [f"{counted(reasons.count(why), 'piece')}: {why}" for why in sorted(set(reasons))]
    facts = [
        f"outlet: {on_one_line(report.outlet or 'not known')}",
        f"published: {in_words(report.published) or 'not known'}"
        + (f", from {report.published_from}" if report.published_from else ""),
        f"credits: {', '.join(map(on_one_line, report.credits)) or 'none'}",
        f"kind: {report.kind}, {report.own_share:.0%} of its words are its own",
        *(f"note: {on_one_line(note)}" for note in report.notes),
    ]
    return Explanation(
        id=report.id,
        what="report",
        words=on_one_line(report.headline or full_name(report), WORDS),
        because=on_one_line(line.because, WORDS) if line else "It was not compared with others.",
        parts=(
            Part(title="What is known of it", lines=bounded(facts)),
            Part(title="What was taken away", lines=bounded(taken or ["Nothing."])),
        ),
    )
