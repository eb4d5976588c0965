"""The stemma as lines of text: lineages, trees, reports, outlets, and what was set aside."""

from collections.abc import Iterator, Sequence

from copydesk.formats.widths import broken, columns, cut
from copydesk.views import StemmaBounds, StemmaPage, Tree, counted, on_one_line, stemma_trees
from copydesk.views.stemma_findings import LineageLine, OutletLine, ReportLine, outlets_of
from copydesk.views.times import in_short, in_words

WHOLE = StemmaBounds(
    lineages=10**9, reports=10**9, outlets=10**9, tree_rows=10**9, spiked=10**9, width=120
)
"""Bounds that leave nothing out, for a file."""

NO_RANKING = (
    "This is no ranking of merit: it says what stands in the reports given here, and no more. To "
    "print an agency's text is an ordinary thing to do. Own words are those that no other origin "
    "among these reports carries."
)
_KINDS = ("own", "wire+own", "wire", "pickup", "not-article")


def write_stemma_table(page: StemmaPage, bounds: StemmaBounds = WHOLE) -> bytes:
    """Give ``stemma.txt``."""
    return ("\n".join(table_lines(page, bounds)) + "\n").encode("utf-8", "replace")


def table_lines(page: StemmaPage, bounds: StemmaBounds) -> Iterator[str]:
    """Give the tables line by line; what the bounds leave out is said."""
    several = [line for line in page.lineages if len(line.reports) > 1]
    alone = len(page.lineages) - len(several)
    yield from _front(page, len(several), bounds)
    shown = several[: bounds.lineages] if page.chosen is None else list(page.lineages)
    if shown:
        yield from _titled("Lineages, the largest first. Each counts as one witness.")
        yield from _lineages(shown, bounds)
        yield from _more(len(several) - len(shown), "lineage")
    if alone and page.chosen is None:
        yield f"{counted(alone, 'report')} {'stands' if alone == 1 else 'stand'} alone."
    yield from _trees(page, shown, bounds)
    if page.reports:
        yield from _titled("Reports, with the share of their words that is their own")
        yield from _reports(page, bounds)
    if page.outlets:
        yield from _titled("Outlets, by how much of what they print here is their own")
        yield from broken(NO_RANKING, bounds.width)
        yield from _outlets(page.outlets[: bounds.outlets])
        yield from _more(len(page.outlets) - bounds.outlets, "outlet")
    yield from _spiked(page, bounds)


def _front(page: StemmaPage, several: int, bounds: StemmaBounds) -> Iterator[str]:
    parts = [
        counted(len(page.reports), "report"),
        outlets_of(page),
        counted(len(page.lineages), "lineage") + (f", {several:,} of several reports"),
    ]
    if page.spiked:
        parts.append(f"{counted(len(page.spiked), 'item')} set aside unused")
    yield " · ".join(parts)
    for note in page.settings.notes:
        yield from broken(f"Note: {note}", bounds.width)


def _titled(title: str) -> Iterator[str]:
    yield ""
    yield title
    yield "-" * len(title)


def _lineages(lines: Sequence[LineageLine], bounds: StemmaBounds) -> Iterator[str]:
    yield "reports outlets text of               archetype first        last"
    for line in lines:
        wire = cut(line.wire or "-", 21)
        times = f"{_padded(_short(line.first), 12)} {_padded(_short(line.last), 12)}"
        yield (
            f"{len(line.reports):7,} {line.outlets:7,} {_padded(wire, 21)} "
            f"{line.archetype:9} {times}".rstrip()
        )
        yield cut(f"        “{line.headline}”", bounds.width)
        yield from _wrapped(f"{line.because} [{line.id}]", 8, bounds.width)


def _short(moment: str | None) -> str:
    return in_short(moment) if moment else "undated"


def _trees(page: StemmaPage, lines: Sequence[LineageLine], bounds: StemmaBounds) -> Iterator[str]:
    chosen: list[LineageLine] = []
    left = bounds.tree_rows
    for line in lines:
        if len(line.reports) <= left or page.chosen is not None or not chosen:
            chosen.append(line)
            left -= len(line.reports)
        if left <= 0:
            break
    if not chosen:
        return
    yield from _titled("Who has it from whom")
    for tree in stemma_trees(page, chosen):
        yield from _tree(tree, bounds)
    yield from _more(len(lines) - len(chosen), "lineage")


def _tree(tree: Tree, bounds: StemmaBounds) -> Iterator[str]:
    yield from _wrapped(tree.title, 0, bounds.width)
    rows = tree.rows[: max(bounds.tree_rows, 1)]
    for row in rows:
        indent = "  " + "   " * min(row.depth, _DEEPEST)
        sign = {"report": "└─" if row.depth else "●", "lost": "┄┄", "unknown": "??"}[row.kind]
        sign = "└╌" if row.depth and not row.sure and row.kind == "report" else sign
        told = ", in other words" if row.retold else ""
        yield cut(f"{indent}{sign} {row.name}: {row.facts}{told}", bounds.width)
        inner = len(indent) + 3
        yield cut(f"{' ' * inner}{_quoted(row.headline, row.kind)}", bounds.width)
        likely = "" if row.sure else "Likely: "
        for reason in filter(None, (row.because and likely + row.because, *row.further)):
            yield from _wrapped(reason, inner, bounds.width)
    yield from _more(len(tree.rows) - len(rows), "report")
    yield ""


_DEEPEST = 10
"""Steps that are indented; what stands deeper stands there too."""


def _quoted(headline: str, kind: str) -> str:
    return f"“{headline}”" if kind == "report" else headline


def _reports(page: StemmaPage, bounds: StemmaBounds) -> Iterator[str]:
    yield "  own kind        published         outlet, headline"
    for report in page.reports[: bounds.reports]:
        yield cut(_report(report), bounds.width)
    yield from _more(len(page.reports) - bounds.reports, "report")


def _report(report: ReportLine) -> str:
    when = in_words(report.published)[:24] if report.published else "undated"
    when = _padded(_short(report.published), 17) if len(when) > 17 else _padded(when, 17)
    return f"{report.own_share:5.0%} {report.kind:11} {when} {report.name}: {report.headline}"


def _outlets(lines: Sequence[OutletLine]) -> Iterator[str]:
    yield "  own  own words of words  reports  " + " ".join(f"{kind:>8}" for kind in _KINDS[:4])
    for line in lines:
        kinds = " ".join(f"{line.kinds.get(kind, 0) or '·':>8}" for kind in _KINDS[:4])
        other = line.kinds.get(_KINDS[4], 0)
        note = f" ({other:,} no articles)" if other else ""
        yield (
            f"{line.own_share:5.0%} {line.own_words:10,} {line.words:8,} {line.reports:8,}  {kinds}"
            f"  {cut(line.outlet, 60)}{note}"
        )


def _spiked(page: StemmaPage, bounds: StemmaBounds) -> Iterator[str]:
    if not page.spiked:
        return
    yield from _titled(f"Set aside unused: {len(page.spiked):,}")
    for item in page.spiked[: bounds.spiked]:
        yield cut(on_one_line(f"{item.locator}: {item.reason}: {item.detail}"), 3 * bounds.width)
    yield from _more(len(page.spiked) - bounds.spiked, "item")


def _more(number: int, noun: str) -> Iterator[str]:
    if number > 0:
        words = counted(number, noun).partition(" ")[2]
        yield f"… {number:,} more {words}; --out FOLDER writes them all."


def _wrapped(words: str, indent: int, width: int) -> list[str]:
    return [" " * indent + line for line in broken(words, max(width - indent, _LEAST_LINE))]


_LEAST_LINE = 40


def _padded(words: str, width: int) -> str:
    return words + " " * (width - columns(words))
