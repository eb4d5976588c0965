from copydesk.records import Report, Reuse, Span
from copydesk.reuse.carried import is_retold, retold_spans
from tests.unit.reuse.press import DISPATCH, REWRITTEN, WITNESS


def report(name, text):
    return Report(id=name, locator=name, text=text)


def link(kind):
    spans = [Span(report=name, start=0, end=9) for name in "ab"]
    return Reuse(
        id=kind, source=spans[0], copy=spans[1], kind=kind, similarity=1.0,
        direction_known=False, because="",
    )  # fmt: skip


def words_in(spans, text):
    return sum(len(text[span.start : span.end].split()) for span in spans)


def test_every_sentence_of_a_rewriting_is_carried():
    spans = retold_spans(report("b", REWRITTEN), [report("a", DISPATCH)])
    assert words_in(spans, REWRITTEN) >= 0.9 * len(REWRITTEN.split())


def test_what_a_witness_saw_is_its_own():
    spans = retold_spans(report("b", WITNESS), [report("a", DISPATCH)])
    assert words_in(spans, WITNESS) <= 0.3 * len(WITNESS.split())


def test_retelling_is_told_from_copying():
    assert is_retold([link("translation"), link("wire copy")])
    assert not is_retold([link("translation"), link("wire copy"), link("wire copy")])
    assert not is_retold([link("wire copy")])
