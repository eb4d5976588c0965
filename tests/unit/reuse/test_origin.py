from copydesk.records import CreditMark, Removal, Report
from copydesk.reuse.credit import press_of
from copydesk.reuse.origin import is_portal, originals, writes_itself
from tests.unit.reuse.press import DISPATCH, WITNESS


def report(name, outlet, text=DISPATCH, *, named=(), **fields):
    marks = tuple(
        CreditMark(agency=agency, form="byline", words=f"By {agency}") for agency in named
    )
    fields |= {"credits": named, "credit_marks": marks}
    return Report(id=name, locator=f"{name}.txt", outlet=outlet, text=text, **fields)


def origin(*members, others=(), archetype=None):
    ids, why = originals(members, archetype, press_of([*members, *others]))
    return sorted(ids), why


def test_all_versions_of_the_outlet_that_wrote_are_its_own():
    first, second = report("a", "Hill Post"), report("b", "Hill Post", f"{DISPATCH} More.")
    copy = report("c", "yahoo.com/news")
    assert origin(first, second, copy)[0] == ["a", "b"]


def test_whom_another_names_over_its_text_wrote_it():
    named = report("a", "Kelmouth Courier", DISPATCH[:600])
    copy = report("b", "Hill Post", f"{DISPATCH} More.", byline="Liv Amundrud, Kelmouth Courier")
    assert origin(named, copy) == (["a"], "others name it over their texts")


def test_who_prints_less_of_others_is_likelier_to_have_written():
    printer = report("a", "Hill Post", f"{DISPATCH} More.")
    writer = report("b", "Kelmouth Courier")
    shelf = [report(f"c{at}", "Hill Post", WITNESS, named=("AP",)) for at in range(3)]
    assert origin(printer, writer, others=shelf) == (
        ["b"],
        "it prints less of other outlets' texts",
    )


def test_else_the_fullest_text_is_the_likeliest():
    short = report("a", "Hill Post", DISPATCH[:600])
    assert origin(short, report("b", "Kelmouth Courier")) == (["b"], "its text is the fullest")


def test_nobody_wrote_it_where_all_name_another():
    copies = [report(name, name, named=("The Hill",)) for name in ("a", "b")]
    assert origin(*copies) == ([], "each names another origin")


def page(name, *lines):
    """A page without a name, with lines cut around its text."""
    at, removed = 0, []
    for text, reason in lines:
        removed.append(Removal(start=at, end=at + len(text), text=text, reason=reason))
        at += len(text)
    return report(name, None, removed=tuple(removed))


def test_unnamed_pages_in_one_dress_are_one_house():
    morning = page("a", ("Menu | Log in", "navigation"), ("As of: 11.03.2025, 09:10", "date line"))
    evening = page(
        "b", ("Ferries | Lamps", "navigation"), ("As of: 11.03.2025, 18:00", "date line")
    )
    assert origin(morning, evening)[0] == ["a", "b"]
    assert origin(page("a"), page("b"))[0] == ["a", "b"]


def test_unnamed_pages_in_different_dress_are_two_houses():
    one, other = page("a", ("Menu | Log in", "navigation")), page("b", ("Gulls | Go", "navigation"))
    assert origin(one, other) == (["b"], "its text is the fullest")


def test_a_portal_writes_seldom_itself():
    assert is_portal("yahoo.com/news")
    assert is_portal("beforeitsnews.com")
    assert not is_portal("Kelmouth Courier")
    assert writes_itself(report("a", "yahoo.com/news", f"{WITNESS} She told Yahoo News so."))
    assert not writes_itself(report("a", "yahoo.com/news"))
