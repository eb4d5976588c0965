"""Kept fingerprints: what they find, and what it costs."""

from copydesk.reuse import ReuseSettings
from copydesk.reuse import blocks as blocks_module
from copydesk.reuse.kept import FingerprintIndex
from tests.unit.reuse.press import DISPATCH, MINISTRY, WITNESS, report

SETTINGS = ReuseSettings()
EMPTY = FingerprintIndex.empty(SETTINGS)


def made_up(number):
    """A text of its own: no five words in a row are another's."""
    return " ".join(f"w{number}x{word}" for word in range(60))


def found(index, *new):
    return [(one.report, one.other) for one in index.candidates(new, SETTINGS)]


def test_a_new_report_finds_the_kept_one_it_copies_and_no_other():
    index = EMPTY.adding([report("a", DISPATCH), report("b", WITNESS), report("c", MINISTRY)])
    cut = report("d", DISPATCH[: DISPATCH.index("Sarn Lines put")])
    assert found(index, cut) == [("d", "a")]


def test_a_report_is_no_candidate_of_itself():
    index = EMPTY.adding([report("a", DISPATCH)])
    assert found(index, report("a", DISPATCH)) == []


def test_it_does_not_matter_in_what_order_and_portions_reports_are_added():
    reports = [report(f"r{n}", made_up(n % 7)) for n in range(30)]
    whole = EMPTY.adding(reports)
    singly = EMPTY
    for one in reversed(reports):
        singly = singly.adding([one])
    new = [report(f"n{n}", made_up(n)) for n in range(9)]
    assert whole.candidates(new, SETTINGS) == singly.candidates(new, SETTINGS)
    assert len(whole) == len(singly) == 30


def test_what_is_there_already_is_not_added_again():
    index = EMPTY.adding([report("a", DISPATCH)])
    assert index.adding([report("a", DISPATCH)]) is index
    assert index.has("a")
    assert not index.has("b")


def test_a_fingerprint_of_many_finds_the_first_of_them_only():
    index = EMPTY.adding([report(f"r{n:03}", DISPATCH) for n in range(100)])
    assert found(index, report("x", DISPATCH)) == [("x", "r000")]


def test_a_new_report_costs_what_it_alone_costs(monkeypatch):
    read = []
    block = blocks_module.Held.block
    monkeypatch.setattr(
        blocks_module.Held, "block", lambda self, at: read.append(1) or block(self, at)
    )

    def cost(kept):
        index = EMPTY.adding([report(f"r{n:05}", made_up(n)) for n in range(kept)])
        read.clear()
        index.candidates([report("x", made_up(3))], SETTINGS)
        looked_up = len(read)
        read.clear()
        larger = index.adding([report("y", made_up(-1))])
        return looked_up, len(read), len(larger.runs)

    few, many = cost(500), cost(8000)
    # Blocks read for one report's fingerprints: bounded by their number, and not by what is kept.
    assert few[0] <= many[0] < 150
    assert many[1] <= few[1] + 2
    assert many[2] == 2


def test_runs_stay_few_however_many_times_is_added():
    index = EMPTY
    for number in range(200):
        index = index.adding([report(f"r{number:03}", made_up(number))])
    assert len(index) == 200
    assert len(index.runs) <= 5
