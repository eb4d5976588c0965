from copydesk.reuse import ReuseSettings, find_reuse
from copydesk.reuse import passages as passages_module
from tests.unit.reuse.press import DISPATCH, MINISTRY, OFFICERS, REWRITTEN, WITNESS, report

SETTINGS = ReuseSettings()


def links(*reports):
    return find_reuse(reports, SETTINGS, None)


def kinds(*reports):
    return {link.kind for link in links(*reports)}


def test_a_cut_copy_is_wire_copy():
    cut = DISPATCH[: DISPATCH.index("Sarn Lines put")]
    (link,) = links(report("a", DISPATCH), report("b", cut))
    assert link.kind == "wire copy"
    assert link.similarity == 1.0


def test_both_quoting_one_statement_is_a_quotation():
    one = report("a", f"Grain is dear in the hills this week.\n\n{MINISTRY}")
    other = report(
        "b", f"Nobody swims today.\n\n{MINISTRY.replace('the ministry said', 'it wrote')}"
    )
    assert kinds(one, other) == {"quotation"}


def test_office_holders_are_a_list():
    one = report("a", f"A league owns little beside a boat house. {OFFICERS}")
    other = report("b", f"They met behind closed doors until midnight. {OFFICERS}")
    assert kinds(one, other) == {"list"}


def test_a_stock_phrase_is_a_formula():
    phrase = "which has been at odds with its neighbours over water for many years"
    one = report("a", f"The valley, {phrase}, votes on Sunday for a new council of nine.")
    other = report("b", f"Skiers love the place, {phrase}, since the lifts were painted red.")
    assert kinds(one, other) == {"formula"}


def test_rewritten_sentences_are_linked_though_no_five_words_recur():
    found = links(report("a", DISPATCH), report("b", REWRITTEN))
    told = [link for link in found if link.kind == "translation"]
    assert len(told) >= 4
    grain = DISPATCH.index("About 52,000")
    assert any(link.source.start == grain for link in told)


def test_a_witness_of_the_same_strike_retells_nobody():
    assert "translation" not in kinds(report("a", DISPATCH), report("b", WITNESS))


def test_the_reason_is_a_sentence():
    for link in links(report("a", DISPATCH), report("b", REWRITTEN)):
        assert link.because.endswith(".")


def test_two_texts_that_are_the_same_are_one_link():
    (link,) = links(report("a", DISPATCH), report("b", DISPATCH))
    assert (link.kind, link.similarity) == ("wire copy", 1.0)


def test_empty_and_odd_texts_share_nothing():
    odd = [report(str(n), text) for n, text in enumerate(("", " ", "…", "\x00", "a", "\ud800"))]
    assert links(*odd) == ()
    assert links() == ()


def test_two_thousand_identical_reports_are_not_compared_with_one_another(monkeypatch):
    compared = []
    align = passages_module.align_indexed
    monkeypatch.setattr(
        passages_module, "align_indexed", lambda *args: compared.append(1) or align(*args)
    )
    many = [report(f"r{n:04}", DISPATCH) for n in range(2000)]
    found = links(*many, report("x", WITNESS))
    assert len(found) == 1999
    assert len(compared) <= 1


def test_a_text_that_many_print_a_little_differently_is_compared_with_few(monkeypatch):
    compared = []
    align = passages_module.align_indexed
    monkeypatch.setattr(
        passages_module, "align_indexed", lambda *args: compared.append(1) or align(*args)
    )
    paragraph = DISPATCH.split("\n\n")[0]
    many = [report(f"r{n:04}", f"{paragraph} Local note number x{n}.") for n in range(300)]
    links(*many)
    assert len(compared) < 300 * 12
