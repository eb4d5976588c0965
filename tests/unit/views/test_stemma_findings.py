from copydesk.views import choose, stemma_trees
from tests.unit.formats.build_stemma import build_page


def test_the_largest_lineage_comes_first_with_its_times():
    page = build_page()
    first, second = page.lineages
    assert (first.id, first.reports, first.outlets) == ("l-1", ("r-a", "r-b", "r-c"), 2)
    assert (first.archetype, first.head, first.wire) == ("lost", None, "ETB")
    assert (first.first, first.last) == ("2025-03-11T11:40", "2025-03-11T12:00")
    assert (second.id, second.archetype, second.head) == ("l-2", "survives", "r-d")


def test_an_outlets_own_words_are_counted_over_its_reports():
    outlets = {line.outlet: line for line in build_page().outlets}
    mail = outlets["Dale Mail"]
    # Two reports of four words, of which one is half its own.
    assert (mail.reports, mail.words, mail.own_words, mail.own_share) == (2, 8, 2, 0.25)
    assert mail.kinds == {"wire": 1, "wire+own": 1}


def test_outlets_stand_by_their_share_of_own_words():
    order = [line.outlet for line in build_page().outlets]
    assert order == ["Kelmouth Courier", "Dale Mail", "Hill Post"]


def test_each_text_stands_under_the_one_it_comes_from():
    page = build_page()
    (tree,) = stemma_trees(page, page.lineages[:1])
    assert [(row.text, row.depth, row.sure) for row in tree.rows] == [
        ("x-1", 0, True),
        ("r-a", 1, True),
        ("r-b", 1, False),
        ("r-c", 2, True),
    ]
    assert tree.rows[0].name == "ETB dispatch (lost)"
    assert tree.rows[3].retold
    assert tree.rows[3].further == ("also from Kelmouth Courier: It names it.",)
    assert "shares 60 words with Kelmouth Courier" in tree.rows[1].further[0]


def test_one_lineage_can_be_chosen_by_id_or_outlet_or_report():
    page = build_page()
    for wanted in ("l-1", "hill post", "r-b"):
        found = choose(page, wanted)
        assert [line.id for line in found.lineages] == ["l-1"]
        # The second parent comes along, for it is one end of a line.
        assert {one.id for one in found.reports} == {"r-a", "r-b", "r-c", "r-d"}
    assert [line.id for line in choose(page, "Kelmouth Courier").lineages] == ["l-2"]


def test_what_is_not_there_is_not_chosen():
    assert choose(build_page(), "No Such Paper") is None
    assert choose(build_page(), " ") is None
