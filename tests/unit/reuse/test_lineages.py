import pytest

from copydesk.reuse import ReuseSettings, find_lineages, find_reuse, judge_kinds
from tests.unit.reuse.press import DISPATCH, MINISTRY, OFFICERS, REWRITTEN, WITNESS, report

SETTINGS = ReuseSettings()


def lineages(*reports):
    return find_lineages(reports, find_reuse(reports, SETTINGS, None), SETTINGS)


def groups(*reports):
    return sorted(line.reports for line in lineages(*reports))


def test_a_cut_and_a_rewriting_are_one_witness_and_an_eyewitness_another():
    cut = DISPATCH[: DISPATCH.index("About 52,000")]
    found = groups(
        report("a", DISPATCH), report("b", cut), report("c", REWRITTEN), report("d", WITNESS)
    )
    assert found == [("a", "b", "c"), ("d",)]


def test_one_statement_printed_by_two_makes_two_lineages():
    one = report("a", f"{WITNESS}\n\n{MINISTRY}")
    other = report("b", f"{DISPATCH}\n\n{MINISTRY}")
    assert groups(one, other) == [("a",), ("b",)]


def test_one_list_of_office_holders_makes_two_lineages():
    assert groups(
        report("a", f"{WITNESS}\n\n{OFFICERS}"), report("b", f"{DISPATCH}\n\n{OFFICERS}")
    ) == [("a",), ("b",)]


def test_who_quotes_a_copy_to_dispute_it_is_not_its_witness():
    paragraph = DISPATCH.split("\n\n")[1]
    refuter = report(
        "b",
        "The Courier told its readers this about the talks on the river:\n\n"
        f'"{paragraph}"\n\n'
        "None of it is so. We were in the room for all of the eleven hours that they took, and "
        "what the company put on the table was not pay at all but a promise of new boots.",
    )
    assert groups(report("a", DISPATCH), refuter) == [("a",), ("b",)]


def test_a_report_that_stands_alone_says_beyond_what():
    one = report("a", f"{WITNESS}\n\n{MINISTRY}")
    other = report("b", f"{DISPATCH}\n\n{MINISTRY}")
    alone = next(line for line in lineages(one, other) if line.reports == ("a",))
    assert alone.because.startswith("Stands alone")
    assert "quotations" in alone.because


BAKERS = """\
Prices on the grain exchange rose again at the opening, dealers told us, and nobody would say for \
how long they would go on rising or where they would stop. A baker in the old town showed us empty \
shelves and a ledger with more red than black in it.

He would close on Saturday unless flour came, he told us, and his brother in the lower town had \
closed already. In the school kitchens they boil barley now, which the children push around their \
plates. The mayor, asked about it over the fence of her garden, called that an exaggeration.
"""


AGENCY = (
    (
        "The league called the men out after talks with the owners of the barges had ended in the "
        "small hours without a word that either side would repeat in public."
    ),
    (
        "Observers expect owners to look for crews abroad and to press the ministry for leave to "
        "use them, though the law has forbidden it since the days of the old river guilds."
    ),
)


def test_a_shared_agency_asks_for_less():
    one = f"{WITNESS}\n{AGENCY[0]}\n\n{AGENCY[1]}"
    other = f"{AGENCY[1]}\n\n{BAKERS}\n{AGENCY[0]}"
    assert groups(report("a", one), report("b", other)) == [("a",), ("b",)]
    wired = [report(name, text, credits=("dpa",)) for name, text in (("a", one), ("b", other))]
    (line,) = lineages(*wired)
    assert line.wire == "dpa"
    assert "both name dpa" in line.because


def test_lineages_partition_the_reports():
    reports = [
        report(name, text) for name, text in zip("abcd", (DISPATCH, "", WITNESS, "…"), strict=True)
    ]
    members = [member for line in lineages(*reports) for member in line.reports]
    assert sorted(members) == ["a", "b", "c", "d"]


def test_the_agencys_own_page_is_the_archetype():
    own = report("a", DISPATCH, outlet="reuters.com")
    copy = report("b", DISPATCH[:700], outlet="Hill Post", credits=("Reuters",))
    (line,) = lineages(own, copy)
    assert (line.wire, line.archetype) == ("Reuters", "a")


def test_the_first_to_publish_is_the_archetype_where_no_agency_is_named():
    first = report("b", DISPATCH, outlet="Kelmouth Courier", published="2021-07-03")
    later = report("a", DISPATCH[:700], outlet="Hill Post", published="2021-07-04")
    (line,) = lineages(first, later)
    assert line.archetype == "b"


@pytest.mark.parametrize("credit", [(), ("AP",)])
def test_kinds(credit):
    reports = (
        report("a", DISPATCH, outlet="Kelmouth Courier", published="2021-07-03", credits=credit),
        report("b", DISPATCH[:700], outlet="Hill Post", published="2021-07-04"),
        report("c", WITNESS, outlet="Valley News"),
    )
    reuse = find_reuse(reports, SETTINGS, None)
    judged = judge_kinds(reports, reuse, find_lineages(reports, reuse, SETTINGS), SETTINGS)
    kinds = [one.kind for one in judged]
    assert kinds == (["wire", "wire", "own"] if credit else ["own", "pickup", "own"])
    assert judged[1].own_share < 0.1
    assert judged[2].own_share == 1.0


def test_half_agency_half_own_is_mixed():
    mixed = f"{WITNESS}\n\n{DISPATCH[:420]}"
    reports = (
        report("a", DISPATCH, outlet="Kelmouth Courier", credits=("AP",)),
        report("b", f"{DISPATCH[:900]}", outlet="Hill Post", credits=("AP",)),
        report("c", mixed, outlet="Valley News", credits=("AP",)),
    )
    reuse = find_reuse(reports, SETTINGS, None)
    judged = judge_kinds(reports, reuse, find_lineages(reports, reuse, SETTINGS), SETTINGS)
    assert judged[2].kind == "wire+own"
    assert 0.4 < judged[2].own_share < 0.9
