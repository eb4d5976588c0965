"""Who does what to whom is held, whichever order the words come in."""

import pytest

from copydesk.writers.roles import Wording, roles_of


@pytest.fixture(scope="module")
def moved(parser):
    def ask(ours, theirs):
        before, after = parser.parse([ours, theirs])
        return list(roles_of(Wording(ours, before), Wording(theirs, after)))

    return ask


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Ground staff stopped work on Monday after talks had failed.",
         "After talks had failed, ground staff stopped work on Monday."),
        ("The ministry explained that users are not concerned by the ruling.",
         "Users are not concerned by the ruling, the ministry explained."),
        ("Transport Minister Ansel Dray laid a wreath and announced an inquiry.",
         "Transport Minister Ansel Dray announced an inquiry and laid a wreath."),
        ("The Constitutional Court of Estmere struck down the levy on Friday.",
         "On Friday, Estmere's Constitutional Court struck down the levy."),
        ("The court struck down the levy, ordering the state to pay.",
         "The court struck down the levy and ordered the state to pay."),
    ],
)  # fmt: skip
def test_phrases_may_move_with_what_they_hang_on(moved, ours, theirs):
    assert moved(ours, theirs) == []


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Selm invited Verhage to Merrosk.", "Verhage invited Selm to Merrosk."),
        ("The boat sank on Tuesday, police said.", "The boat sank, police said on Tuesday."),
        ("Dorn met Energy Minister Vesna Tull and Trade Minister Igor Pallas.",
         "Dorn met Trade Minister Vesna Tull and Energy Minister Igor Pallas."),
        ("Police arrested a young man and an old woman in Tarn.",
         "Police arrested an old man and a young woman in Tarn."),
        ("Rain in Osk delayed the match in Arlen.", "Rain in Arlen delayed the match in Osk."),
        ("Holt told Berg that Reve had lied.", "Berg told Holt that Reve had lied."),
        ("The union wants a rise; the airport is prepared to strike.",
         "The airport wants a rise; the union is prepared to strike."),
        ("The former minister met the president.", "The minister met the former president."),
        ("The ferry hit the lorry and sank.", "The ferry hit the lorry, which sank."),
    ],
)  # fmt: skip
def test_roles_that_change_are_found(moved, ours, theirs):
    assert [drift.kind for drift in moved(ours, theirs)]


def test_a_deed_may_not_become_one_that_is_suffered(moved):
    found = moved("The crowd attacked police.", "The crowd attacking police.")
    assert found == [] or {drift.kind for drift in found} <= {"order", "status"}
    changed = moved("Men accused of theft left.", "Men accusing of theft left.")
    assert "status" in {drift.kind for drift in changed}
