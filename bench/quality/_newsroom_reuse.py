"""Reuse: which reports are one witness, how the shared words are typed, what a report is."""

from collections import defaultdict
from itertools import combinations

from bench.quality._newsroom_run import Run
from bench.quality._newsroom_tally import Tally, short
from bench.quality.lineage import scores

_COPIES = frozenset({"wire copy", "translation"})


def score_lineages(run: Run) -> Tally:
    """Score pairs of one origin by the role of the younger report, and B-cubed."""
    tally = Tally()
    found = {
        run.press[report].id: line.id
        for line in run.dossier.lineages
        for report in line.reports
        if report in run.press
    }
    because = {line.id: line.because for line in run.dossier.lineages}
    reports = {report.id: report for report in run.mixture.reports if report.id in found}
    for one, other in combinations(sorted(reports.values(), key=lambda r: (r.published, r.id)), 2):
        same = one.origin == other.origin
        joined = found[one.id] == found[other.id]
        pair = f"{run.name}/{one.id} + {other.role}"
        if same:
            for role in sorted({one.role, other.role}):
                tally.add(f"pairs_joined {role}", joined, 1)
            tally.hold("pairs_joined", joined, f"{pair}: kept apart (false corroboration)")
        else:
            said = f"{pair}: joined: {short(because[found[one.id]], 160)}"
            tally.hold("pairs_apart", not joined, said)
    return tally


def bcubed(run: Run) -> dict[str, float]:
    """Give B-cubed figures of the whole run's lineages."""
    truth = {report.id: report.origin for report in run.mixture.reports}
    found = {
        run.press[report].id: line.id
        for line in run.dossier.lineages
        for report in line.reports
        if report in run.press
    }
    kept = {key: scores(truth, found)[key] for key in ("bcubed_precision", "bcubed_recall")}
    return kept | {"false_corroboration": scores(truth, found)["false_corroboration"]}


def score_links(run: Run) -> Tally:
    """Score the kinds of links, and wires and kinds of reports."""
    tally = Tally()
    kinds: dict[frozenset[str], set[str]] = defaultdict(set)
    for link in run.dossier.reuse:
        ends = (run.press.get(link.source.report), run.press.get(link.copy.report))
        if ends[0] and ends[1]:
            kinds[frozenset(end.id for end in ends if end)].add(link.kind)
    roles = {report.id: report.role for report in run.mixture.reports}
    origins = {report.id: report.origin for report in run.mixture.reports}
    for true in run.mixture.truth.links:
        said = kinds.get(frozenset((true.a, true.b)), set())
        right = bool(said & _COPIES) if true.kind in _COPIES else true.kind in said
        pair = f"{run.name}/{true.a} + {roles[true.b]}"
        words = short(true.words or "", 50)
        tally.hold(
            f"link {true.kind}", right, f"{pair}: {true.kind} {words} found as {said or '-'}"
        )
    for pair_ids, said in sorted(kinds.items(), key=lambda item: sorted(item[0])):
        one, other = sorted(pair_ids) if len(pair_ids) == 2 else (next(iter(pair_ids)),) * 2
        if origins[one] != origins[other]:
            wrong = said & _COPIES
            tally.hold("link_no_false_copy", not wrong, f"{run.name}/{one} + {other}: {wrong}")
    _score_kinds(run, tally)
    return tally


def _score_kinds(run: Run, tally: Tally) -> None:
    wires = {report: line.wire for line in run.dossier.lineages for report in line.reports}
    for printed, report in run.pairs():
        where = f"{run.name}/{printed.id}"
        said = f"{where}: {report.kind} (own share {report.own_share:.2f}) for {printed.kind} "
        tally.hold("report_kind", report.kind == printed.kind, said + f"({printed.own_share})")
        wire = wires.get(report.id) or ""
        tally.hold("wire", wire == printed.agency, f"{where}: {wire!r} for {printed.agency!r}")
