from dataclasses import replace

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


def test_a_paper_whose_text_another_prints_is_named_as_an_agency_is():
    own = report("a", DISPATCH, outlet="nydailynews.com")
    line = ("New York Daily News", "byline", "New York Daily News•")
    kinds, wires = judged(own, report("b", DISPATCH, line, outlet="yahoo.com/news"))
    assert ([kind for kind, _ in kinds], wires) == (["own", "pickup"], {"New York Daily News"})


def test_a_papers_own_page_names_no_agency():
    line = ("USA Today", "byline", "Liv Amundrud, USA TODAY")
    assert judged(report("a", WITNESS, line, outlet="usatoday.com")) == ([("own", 1.0)], {None})


def test_a_text_under_another_outlets_name_is_picked_up():
    line = ("Skarne Gazette", "byline", "By Liv Amundrud, Skarne Gazette")
    assert judged(report("a", WITNESS, line, outlet="Hill Post"))[0] == [("pickup", 0.0)]


def test_a_paper_beside_the_names_may_be_the_unnamed_outlet_itself():
    line = ("Skarne Gazette", "byline", "By Liv Amundrud, Skarne Gazette")
    assert judged(report("a", WITNESS, line))[0] == [("own", 1.0)]


def test_the_paper_that_wrote_goes_before_the_syndicate_that_sold():
    words = "Los Angeles Times (TNS)"
    marks = [(name, "byline", words) for name in ("Los Angeles Times", "TNS")]
    assert judged(report("a", WITNESS, *marks, outlet="Hill Post"))[1] == {"Los Angeles Times"}


def test_an_agencys_own_writers_who_contributed_sign_off_its_text():
    words = "AP writers Liv Amundrud and Teo Marrable contributed to this report."
    signed = report("a", WITNESS, ("AP", "credit line", words), outlet="Hill Post")
    assert judged(signed)[0] == [("wire", 0.0)]


def test_agencies_without_names_make_mixed_copy():
    mark = ("agencies", "credit line", "and agencies")
    mixed = report("a", WITNESS, mark, outlet="Hill Post")
    assert judged(replace(mixed, credits=()))[0] == [("wire+own", 1.0)]


def test_an_agency_no_list_knows_is_known_by_its_datelines_and_who_told_it():
    mark = ("Corvane", "dateline", "KELMOUTH (Corvane) —")
    told = f"{DISPATCH} He told Corvane so on Tuesday."
    assert judged(report("a", told, mark, outlet="Corvane")) == ([("wire", 1.0)], {"Corvane"})
    assert judged(report("a", DISPATCH, mark, outlet="Corvane"))[1] == {None}


def test_an_owner_of_rights_is_an_agency_where_it_was_told():
    mark = ("Corvane", "copyright", "© 2025 Corvane. All rights reserved.")
    copy = replace(report("a", f"{WITNESS} She told Corvane so.", mark, outlet="P"), credits=())
    assert judged(copy) == ([("wire", 0.0)], {"Corvane"})
    firm = replace(report("a", WITNESS, mark, outlet="Hill Post"), credits=())
    assert judged(firm)[0] == [("own", 1.0)]


def test_help_that_is_stated_needs_less_own_work_to_show():
    helped = ("AP", "credit line", "With material from AP")
    part = WITNESS[: len(DISPATCH) // 3]
    source = report("a", DISPATCH, ("AP", "dateline", "KELMOUTH (AP) -"), outlet="Hill Post")
    mixed = report("b", f"{DISPATCH}\n\n{part}", helped, outlet="Kelmouth Courier")
    bare = report("b", DISPATCH, helped, outlet="Kelmouth Courier")
    assert [kind for kind, _ in judged(source, mixed)[0]] == ["wire", "wire+own"]
    assert [kind for kind, _ in judged(source, bare)[0]] == ["wire", "wire"]


def test_whose_writers_signed_is_told_from_whom_they_thank():
    words = "Fox News' Liv Amundrud and The Associated Press contributed to this report."
    marks = [(name, "credit line", words) for name in ("AP", "Fox News")]
    assert judged(report("a", WITNESS, *marks, outlet="Fox Online News"))[0] == [("wire+own", 1.0)]


def test_an_outlet_stays_itself_under_a_catalogues_name():
    mark = ("CNN", "dateline", "Kelmouth (CNN)")
    for name in ("CNN (Web News)", "CNN - Editorial", "cnn.com/world"):
        assert judged(report("a", WITNESS, mark, outlet=name))[0] == [("own", 1.0)]


def why(*reports):
    reuse = find_reuse(reports, SETTINGS, None)
    lineages = find_lineages(reports, reuse, SETTINGS)
    return [one.kind_because for one in judge_kinds(reports, reuse, lineages, SETTINGS)]


def test_every_kind_says_why():
    dated = report("a", DISPATCH, ("AP", "dateline", "KELMOUTH (AP) -"), outlet="Hill Post")
    bare = report("b", DISPATCH, outlet="Kelmouth Courier")
    seen = report("c", WITNESS, outlet="Sarn Mail")
    own = "0% of its words no other report of its lineage carries"
    assert why(dated, bare, seen) == [
        'The dateline "KELMOUTH (AP) -" names AP.',
        f"It carries the AP text; {own}.",
        "It names no other origin, and no other outlet carries it.",
    ]


def test_a_kind_says_what_it_knows_of_the_page():
    set_aside = report("a", WITNESS, outlet="Sarn Mail")
    note = "no report: the words to a video"
    assert why(replace(set_aside, kind="not-article", notes=(note,))) == [
        "It holds the words to a video."
    ]
    assert why(report("a", WITNESS, outlet="reuters.com")) == ["Its outlet is the agency Reuters."]
    assert why(report("a", WITNESS, outlet="yahoo.com/news")) == [
        "yahoo.com/news prints the texts of other outlets."
    ]
