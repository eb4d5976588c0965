"""A sentence whose words are all cited, and put together to say something else, is found."""

from dataclasses import replace

import pytest

from copydesk.account import flaws_of
from copydesk.account.shape import out_of_place
from copydesk.account.wording import cite
from copydesk.records import CitedSentence, Report
from tests.unit.account.build_account import span, statement

TOLL = "12 people died and 30 were hurt in Skarne on Tuesday, police said."
DENIAL = "Lundvar Line denied that the ferry had been overloaded."
OTHER = "At least 14 people died, according to the coastguard, which has not found the ferry."
REPORT = Report(
    id="r", locator="a.txt", text=f"{TOLL} {DENIAL} {OTHER} The mayor is Ilka Dorn. Dorn left."
)


def sentence(text: str, *words: str) -> CitedSentence:
    citations = tuple(cite(span(REPORT, item), REPORT) for item in words)
    return CitedSentence(text=text, standing="sole source", claims=(), citations=citations)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("30 people died and 12 were hurt in Skarne on Tuesday, police said.", [TOLL]),
        ("12 people died in Skarne on Tuesday, police said.", [TOLL]),
        ("12 people died and 30 were hurt in Skarne, police said on Tuesday.", [TOLL]),
        ("Police died and 12 people said 30 were hurt in Skarne on Tuesday.", [TOLL]),
        ("14 people died and 30 were hurt in Skarne on Tuesday, police said.", [TOLL, OTHER]),
        ("12 people died and 30 were not hurt in Skarne on Tuesday, police said.", [TOLL]),
        ("Lundvar Line said that the ferry had been overloaded.", [DENIAL]),
        ("Lundvar Line denied that the ferry had not been overloaded.", [DENIAL, OTHER]),
        ("Lundvar Line had overloaded the ferry.", [DENIAL]),
        ("The coastguard denied that the ferry had been overloaded.", [DENIAL, OTHER]),
        ("Reports differ: 12 people; or at least 14 were hurt.", [TOLL, OTHER]),
        ("The ferry had been overloaded, according to the police said.", [DENIAL, TOLL]),
    ],
)  # fmt: skip
def test_a_mutation_of_cited_words_is_found(text, cited):
    assert [flaw.promise for flaw in flaws_of(sentence(text, *cited))] == [3]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        (TOLL, [TOLL]),
        ("12 people died and 30 were hurt in Skarne on Tuesday.", [TOLL]),
        ("Planned: " + OTHER, [OTHER]),
        ("Reports differ: 12 people died; or at least 14 people died.", [TOLL, OTHER]),
        ("Reports differ: 12 people died; but other reports have 14 people.", [TOLL, OTHER]),
        ("The ferry had been overloaded, according to Ilka Dorn.", [DENIAL, "Ilka Dorn"]),
        ("Ilka Dorn left.", ["Dorn left.", "Ilka Dorn"]),
    ],
)
def test_words_as_they_stand_and_templates_are_in_place(text, cited):
    assert out_of_place(text, [cite(span(REPORT, item), REPORT).quote for item in cited]) == ""


def test_what_somebody_says_is_not_told_without_him():
    said = statement(
        REPORT, "the ferry had been overloaded", voice="indirect", speaker="Lundvar Line"
    )
    source = span(REPORT, "Lundvar Line")
    told = sentence("The ferry had been overloaded.", "the ferry had been overloaded")
    assert [flaw.promise for flaw in flaws_of(told, [replace(said, source=source)])] == [2]
    assert list(flaws_of(sentence(DENIAL, DENIAL), [replace(said, source=source)])) == []
