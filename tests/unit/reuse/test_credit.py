from copydesk.records import CreditMark, Report
from copydesk.reuse import ReuseSettings, find_lineages, find_reuse, judge_kinds
from tests.unit.reuse.press import DISPATCH, NOTICE, WITNESS

SETTINGS = ReuseSettings()


def report(name, text, *marks, outlet=None):
    """A report whose marks are given as (agency, form, words)."""
    made = tuple(CreditMark(agency=a, form=form, words=words) for a, form, words in marks)
    return Report(
        id=name,
        locator=f"{name}.txt",
        text=text,
        outlet=outlet,
        credits=tuple(dict.fromkeys(mark.agency for mark in made)),
        credit_marks=made,
    )


def judged(*reports):
    reuse = find_reuse(reports, SETTINGS, None)
    lineages = find_lineages(reports, reuse, SETTINGS)
    kinds = judge_kinds(reports, reuse, lineages, SETTINGS)
    return [(one.kind, one.own_share) for one in kinds], {line.wire for line in lineages}


def test_an_agency_that_is_merely_cited_makes_no_wire_copy():
    cited = report("a", WITNESS, ("AP", "cited", "told the AP"), outlet="Valley News")
    assert judged(cited) == ([("own", 1.0)], {None})


def test_an_agency_that_contributed_makes_mixed_copy_at_most():
    words = "The Associated Press contributed to this report."
    helped = report("a", WITNESS, ("AP", "credit line", words), outlet="Valley News")
    assert judged(helped)[0] == [("wire+own", 1.0)]


def test_an_agencys_own_page_is_wire_copy_and_all_its_own():
    own = report("a", WITNESS, ("Reuters", "dateline", "KELMOUTH (Reuters) -"), outlet="Reuters")
    assert judged(own) == ([("wire", 1.0)], {"Reuters"})


def test_an_outlet_that_names_itself_is_no_agency():
    own = report("a", WITNESS, ("CNN", "dateline", "(CNN)"), outlet="CNN")
    assert judged(own)[0] == [("own", 1.0)]


def test_a_dateline_makes_an_agency_known_that_no_list_has():
    mark = ("SPB", "dateline", "KELMOUTH (SPB) -")
    source = report("a", DISPATCH, outlet="SPB")
    copy = report("b", DISPATCH[:700], mark, outlet="Hill Post")
    kinds, wires = judged(source, copy)
    assert [kind for kind, _ in kinds] == ["wire", "wire"]
    assert wires == {"SPB"}


def test_a_brief_of_four_sentences_is_of_the_dispatch_it_sums_up():
    brief = report("b", NOTICE, outlet="Hill Post")
    lineages = find_lineages(
        both := (report("a", DISPATCH, outlet="Kelmouth Courier"), brief),
        find_reuse(both, SETTINGS, None),
        SETTINGS,
    )
    assert len(lineages) == 1
