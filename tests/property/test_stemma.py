"""The stemma has no cycles, gives each report at most three parents, and heeds no order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.records import CreditMark, Report
from copydesk.reuse import ReuseSettings, draw_stemma, find_lineages, find_reuse

SETTINGS = ReuseSettings()
PARAGRAPHS = [
    " ".join(f"{letter}{(n * n + 3 * n) % 97}" for n in range(60)) + "." for letter in "abcd"
]
OUTLETS = ["AP", "Hill Post", "Dale Mail", "reuters.com", None]
TIMES = [None, "1970-01-01", "2024-06-20", "2024-06-20T08:00", "2024-06-20T09:00+02:00", "2031-01"]
HEADLINES = [None, "Strike", "UPDATE 1-Strike", "UPDATE 3-Strike", "Strike (Adds details)"]
NOTES = st.sampled_from([(), ("reads like machine translation: decimal comma (3)",)])


@st.composite
def presses(draw):
    reports = []
    for n in range(draw(st.integers(0, 8))):
        parts = draw(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=4))
        named = st.sampled_from(["AP", "Hill Post", "Dale Mail"])
        credits_ = tuple(dict.fromkeys(draw(st.lists(named, max_size=2))))
        marks = tuple(
            CreditMark(agency=name, words=f"X, May 3 ({name}) -", form="dateline")
            for name in credits_
        )
        reports.append(
            Report(
                id=f"r-{n}",
                locator=str(n),
                text="\n\n".join(parts),
                outlet=draw(st.sampled_from(OUTLETS)),
                url=draw(st.sampled_from([None, "https://hill.test/a"])),
                headline=draw(st.sampled_from(HEADLINES)),
                published=draw(st.sampled_from(TIMES)),
                credits=credits_,
                credit_marks=marks,
                notes=draw(NOTES),
            )
        )
    return reports


def drawn(reports):
    reuse = find_reuse(reports, SETTINGS, None)
    lineages = find_lineages(reports, reuse, SETTINGS)
    return lineages, draw_stemma(reports, reuse, lineages, SETTINGS)


@settings(deadline=None, max_examples=200)
@given(presses())
def test_no_text_descends_from_itself(reports):
    _, stemma = drawn(reports)
    parents = {}
    for descent in stemma.descents:
        parents.setdefault(descent.copy, []).append(descent.source)
    # Kahn: take away what has no parents left, until nothing is left.
    left = {*parents, *(source for some in parents.values() for source in some)}
    while left:
        roots = {one for one in left if not set(parents.get(one, ())) & left}
        assert roots, f"a circle among {sorted(left)}"
        left -= roots


@settings(deadline=None, max_examples=100)
@given(presses(), st.randoms(use_true_random=False))
def test_the_order_of_reports_never_matters(reports, chance):
    shuffled = list(reports)
    chance.shuffle(shuffled)
    assert drawn(reports) == drawn(shuffled)


@settings(deadline=None, max_examples=100)
@given(presses())
def test_every_line_has_a_reason_and_ends_that_exist(reports):
    lineages, stemma = drawn(reports)
    known = {report.id for report in reports} | {text.id for text in stemma.lost}
    for descent in stemma.descents:
        assert {descent.source, descent.copy} <= known
        assert descent.because.endswith(".")
    roots = known - {descent.copy for descent in stemma.descents}
    assert {text.id for text in stemma.lost if text.survival == "unknown"} <= roots
    # Two reports of one lineage that share copy never both stand at its head.
    line_of = {report: line.id for line in lineages for report in line.reports}
    for link in find_reuse(reports, SETTINGS, None):
        ends = {link.source.report, link.copy.report}
        if link.kind == "wire copy" and len({line_of[end] for end in ends}) == 1:
            assert not ends <= roots
