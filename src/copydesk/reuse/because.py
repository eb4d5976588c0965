"""The sentence that says why reports are one witness, or why one stands alone."""

from collections.abc import Iterable, Mapping, Sequence

from copydesk.records import Report, Reuse
from copydesk.reuse.agencies import is_outlet_of
from copydesk.reuse.bonds import Bond, Pair
from copydesk.reuse.speakers import speaker_of

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MOST_NAMED = 3


def why_together(group: Sequence[Report], wire: str | None, bonds: Mapping[Pair, Bond]) -> str:
    """Say what makes these reports one witness."""
    ids = {report.id for report in group}
    within = {pair: bond for pair, bond in bonds.items() if ids >= set(pair)}
    text = f"the same {wire} text" if wire else "the same text"
    subject = f"{_count(len(group)).capitalize()} reports carry {text}{_crediting(group, wire)}"
    copied = _least_shared((item for item in within.items() if not item[1].retold), ids)
    if copied is None:
        return f"{subject}, some of them in other words: {_retold_how(within.values())}."
    if copied >= 1 or all(bond.twins for bond in within.values()):
        return f"{subject}, word for word."
    if len(group) == len(_PAIR):
        bond = next(iter(within.values()))
        credit = f"both name {wire}, and " if all(wire in one.credits for one in group) else ""
        return (
            f"{subject}: {credit}{bond.copied} words outside quotations, "
            f"{round(bond.share * 100)} % of the shorter one, stand in both."
        )
    return (
        f"{subject}: even the least alike share {round(copied * 100)} % of the shorter text's own "
        "words with another of them."
    )


def _crediting(group: Sequence[Report], wire: str | None) -> str:
    """Say how many of the reports name the agency, where not all do."""
    named = sum(
        wire in report.credits or is_outlet_of(report.outlet, wire) for report in group if wire
    )
    if not 0 < named < len(group):
        return ""
    return f" ({_count(named)} {'credits' if named == 1 else 'credit'} it)"


_PAIR = ("one", "other")


def _retold_how(bonds: Iterable[Bond]) -> str:
    retold = [bond for bond in bonds if bond.retold]
    words = max((bond.copied for bond in retold), default=0)
    sentences = max((bond.sentences for bond in retold), default=0)
    copied = f", and up to {words} words stand in both as they are" if words else ""
    many = f"up to {_count(sentences)} sentences" if sentences > 1 else "sentence by sentence they"
    return f"{many} give the same details{copied}"


def _least_shared(bonds: Iterable[tuple[Pair, Bond]], ids: Iterable[str]) -> float | None:
    """Give the smallest of the members' best shares; None where a member has no such bond."""
    best: dict[str, float] = {}
    for pair, bond in bonds:
        for report in pair:
            best[report] = max(best.get(report, 0.0), bond.share)
    return min(best.values()) if best.keys() >= set(ids) else None


def _count(number: int) -> str:
    return _COUNTS[number] if number < len(_COUNTS) else str(number)


def why_alone(report: Report, links: Iterable[Reuse]) -> str:
    """Say what a report that stands alone shares with others, if anything."""
    speakers: dict[str, None] = {}
    kinds: set[str] = set()
    for link in links:
        kinds.add(link.kind)
        span = link.source if link.source.report == report.id else link.copy
        asked = link.kind == "quotation" and len(speakers) < _MOST_NAMED
        speaker = speaker_of(report.text, span) if asked else None
        if speaker:
            speakers[speaker] = None
    beyond = []
    if speakers:
        named = list(speakers)[:_MOST_NAMED]
        beyond.append(f"quotations of {_listed(named)}")
    elif "quotation" in kinds:
        beyond.append("quotations")
    if "list" in kinds:
        beyond.append("names and titles")
    if "formula" in kinds:
        beyond.append("stock phrases")
    if kinds & {"wire copy", "translation"}:
        beyond.append("passages that make up little of either")
    if not beyond:
        return "Stands alone: it shares no passage with another report."
    return f"Stands alone: it shares no passage with another report beyond {_listed(beyond)}."


def _listed(items: Sequence[str]) -> str:
    return " and ".join((", ".join(items[:-1]), items[-1])) if len(items) > 1 else items[0]


def why_credited(report: Report, names: Sequence[str]) -> str:
    """Say by what words a report names whose its text is, without the stop.

    Example:
        >>> from copydesk.records import CreditMark
        >>> mark = CreditMark(agency="AP", words="HALVIK (AP) –", form="dateline")
        >>> why_credited(Report(id="r", locator="a", text="", credit_marks=(mark,)), ["AP"])
        'The dateline "HALVIK (AP) –" names AP'
    """
    marks = [mark for mark in report.credit_marks if mark.agency in names]
    over = [mark for mark in marks if mark.form not in {"caption", "cited"}]
    if not over:
        return f"It is given as {names[0]}'s"
    words = " ".join(over[0].words.split())
    words = words if len(words) <= _LONGEST_MARK else f"{words[:_LONGEST_MARK].rstrip()} …"
    return f'The {over[0].form} "{words}" names {over[0].agency}'


_LONGEST_MARK = 80


def why_no_report(report: Report) -> str:
    """Say what a page holds in place of a report."""
    found = [note for note in report.notes if note.startswith(_NO_REPORT)]
    return f"It holds {found[0].removeprefix(_NO_REPORT)}." if found else "It holds no report."


_NO_REPORT = "no report: "
