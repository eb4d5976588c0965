"""Statements: found, with voice, speaker, chain, status and negation as they are."""

import re
from datetime import date, timedelta

from bench.quality._newsroom_run import HALF, Run, shorter
from bench.quality._newsroom_tally import Tally, short
from copydesk.records import Statement
from copydesk.text.words import words_of
from tests.newsroom import PressReport, PrintedStatement

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEGATION = re.compile(r"\b(no|not|nobody|nothing|never|none|neither)\b|n['’]t\b", re.IGNORECASE)


def score_statements(run: Run) -> Tally:
    """Score attributed statements, and whether the outlet's own are somewhere in a statement."""
    tally = Tally()
    names = {
        form: speaker.name
        for speaker in run.mixture.truth.speakers
        for form in (speaker.name, *speaker.also)
    }
    for printed, said in run.said():
        if printed.id not in run.found:
            continue
        words = short(printed.slice(said.words), 90)
        where = f"{run.name}/{printed.id} “{words}”"
        if (printed.id, said) not in run.places:
            tally.hold("words_kept", False, where)  # noqa: FBT003 - an answer
            continue
        tally.add("words_kept", 1, 1)
        if said.speaker is None or said.voice == "outlet":
            _score_own(run, printed, said, tally, where)
        else:
            _score_attributed(run, (printed, said), names, tally, where)
    _score_precision(run, tally)
    return tally


def _score_own(
    run: Run, printed: PressReport, said: PrintedStatement, tally: Tally, where: str
) -> None:
    found = run.bearer(printed, said)
    tally.hold("own_voice_recall", found is not None, where)
    if found:
        right = found.voice == "outlet"
        tally.hold("own_voice_unattributed", right, f"{where}: {_found(found)}")
        tally.hold(f"status {said.status}", _same_status(said, found), f"{where}: {_found(found)}")


def _found(item: Statement) -> str:
    return (
        f"found {item.voice}, speaker {item.speaker!r}, role {item.role!r}, chain {item.chain}, "
        f"{item.status}{', negated' if item.negated else ''}: “{short(item.text, 100)}”"
    )


def _score_attributed(
    run: Run,
    what: tuple[PressReport, PrintedStatement],
    names: dict[str, str],
    tally: Tally,
    where: str,
) -> None:
    printed, said = what
    found, share = run.best(printed, said)
    bearer = run.bearer(printed, said)
    got = _found(bearer) if bearer else "in no statement"
    tally.hold("attributed_recall", found is not None, f"{where} by {said.speaker}: {got}")
    tally.add("attributed_recall_exact", found is not None and share >= HALF, 1)
    if found is None:
        return
    wanted = f"{said.voice}, speaker {said.speaker!r}, chain {said.chain}, {said.status}"
    both = f"{where}: is {wanted}; {_found(found)}"
    tally.hold("voice", found.voice == said.voice, both)
    _score_speaker(printed, said, (found, names), tally, both)
    # A denial may show as a negation or as the status "denied".
    tally.hold(f"status {said.status}", _same_status(said, found), both)
    if said.status != "denied" and not _NEGATION.search(printed.slice(said.words)):
        tally.hold("not_negated_in_vain", not found.negated, both)
    _score_chain(printed, said, found, tally, both)


def _score_chain(
    printed: PressReport, said: PrintedStatement, found: Statement, tally: Tally, both: str
) -> None:
    """Score whom a speaker told, and apart from that the agency whose copy it stands in."""
    through = found.chain[1:] if found.chain else ()
    for name in said.chain[1:]:
        key = "chain_agency" if name == printed.agency else "chain_told"
        tally.hold(key, any(_same_name(name, told) for told in through), both)
    for told in through:
        known = any(_same_name(name, told) for name in said.chain[1:])
        tally.hold("chain_precision", known, f"{both}: {told!r}")


def _same_status(said: PrintedStatement, found: Statement) -> bool:
    """A negated sentence may be told as a denial: the contract's words allow both."""
    plainly = said.status == "happened" and found.status == "denied" and found.negated
    return found.status == said.status or (plainly and bool(_NEGATION.search(found.text)))


def _score_speaker(
    printed: PressReport,
    said: PrintedStatement,
    found: tuple[Statement, dict[str, str]],
    tally: Tally,
    both: str,
) -> None:
    item, names = found
    true = said.speaker or ""
    if item.speaker is None:
        # An unnamed body or paper may be told by its role alone.
        known = true[:1].islower() and bool(item.role or item.source)
        tally.hold("speaker_recall", known, both)
        return
    right = _same_name(names.get(item.speaker, item.speaker), true) or (
        said.who is not None
        and true[:1].islower()
        and _same_name(item.speaker, printed.slice(said.who))
    )
    tally.add("speaker_recall", right, 1)
    tally.hold("speaker_precision", right, both)


def _plain(name: str) -> str:
    return " ".join(word.folded for word in words_of(name) if word.folded != "the")


def _same_name(one: str, other: str) -> bool:
    first, second = set(_plain(one).split()), set(_plain(other).split())
    return bool(first) and (first <= second or second <= first)


def _score_precision(run: Run, tally: Tally) -> None:
    """Score how many attributed statements are true ones, where the truth tells them all."""
    for printed, report in run.pairs():
        if printed.event != "ferry":
            continue
        places = [
            place
            for said in printed.statements
            if said.speaker and (place := run.places.get((printed.id, said)))
        ]
        for item in run.statements_of(printed):
            if item.voice == "outlet":
                continue
            true = any(shorter(place, item) >= HALF for place in places)
            sentence = short(item.sentence.words(report.text), 160)
            said = f"{run.name}/{printed.id}: {_found(item)} in “{sentence}”"
            tally.hold("attributed_precision", true, said)


def score_moments(run: Run) -> Tally:
    """Score days of the week: each event fills one week, so a day's name has one date."""
    tally = Tally()
    for printed, report in run.pairs():
        if report.published is None:
            continue
        for item in run.statements_of(printed):
            for moment in item.moments:
                name = re.search("|".join(_DAYS), moment.text)
                before = report.text[max(0, moment.span.start - 12) : moment.span.start]
                if not name or re.search(r"\b(every|last|next)\b", before + moment.text):
                    continue
                true = _nearest(printed.published.date(), _DAYS.index(name.group()))
                right = (moment.earliest or "")[:10] == true.isoformat()
                said = f"{moment.text!r} read as {moment.earliest}..{moment.latest} for {true}"
                tally.hold(
                    "weekday", right, f"{run.name}/{printed.id}: {said} in “{short(item.text)}”"
                )
    return tally


def _nearest(day: date, weekday: int) -> date:
    """Give the nearest day of that name."""
    return min(
        (day + timedelta(days=off) for off in range(-4, 5)),
        key=lambda other: (other.weekday() != weekday, abs((other - day).days), other),
    )
