"""Hostile and crowded collections: work in proportion to the reports, counted and not timed."""

from copydesk.reuse import ReuseSettings, find_lineages, find_reuse, judge_kinds
from copydesk.reuse import bonds as bonds_module
from copydesk.reuse import passages as passages_module
from tests.unit.reuse.press import DISPATCH, report

SETTINGS = ReuseSettings()
PARAGRAPH = DISPATCH.split("\n\n", maxsplit=1)[0]


def work(monkeypatch, reports):
    """Alignments made and texts whose own words were counted, and the number of lineages."""
    aligned, counted = [], []
    align, count = passages_module.align_indexed, bonds_module.OwnWords.within
    monkeypatch.setattr(
        passages_module, "align_indexed", lambda *given: aligned.append(1) or align(*given)
    )
    monkeypatch.setattr(
        bonds_module.OwnWords, "within", lambda *given: counted.append(1) or count(*given)
    )
    reuse = find_reuse(reports, SETTINGS, None)
    lineages = find_lineages(reports, reuse, SETTINGS)
    judge_kinds(reports, reuse, lineages, SETTINGS)
    return len(aligned), len(counted), len(lineages)


def test_versions_of_one_dispatch_cost_what_they_are(monkeypatch):
    def versions(number):
        return [report(f"r{n:04}", f"{PARAGRAPH} Note {n} by x{n}.") for n in range(number)]

    with monkeypatch.context() as patch:
        few = work(patch, versions(100))
    with monkeypatch.context() as patch:
        many = work(patch, versions(400))
    assert few[2] == many[2] == 1
    assert many[0] <= 4.6 * few[0]
    assert many[1] <= 4.6 * few[1]


def test_texts_of_one_phrase_each_are_nobodys_copy(monkeypatch):
    phrase = "the head of the old harbour board said on monday that "
    reports = [report(f"r{n:03}", phrase * (8 + n % 5) + f"x{n}") for n in range(200)]
    aligned, _, lineages = work(monkeypatch, reports)
    assert lineages == 200  # what recurs so often in one text seeds nothing
    assert aligned < 200 * 20


def test_a_report_as_long_as_a_library_is_cut_short(monkeypatch):
    book = report("book", " ".join(f"w{n % 9973}" for n in range(200_000)))
    aligned, _, lineages = work(monkeypatch, [book, report("a", DISPATCH), report("b", "w1 w2")])
    assert (aligned, lineages) == (0, 3)
