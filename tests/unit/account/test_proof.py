"""The proof reader finds what a citation does not bear out, and nothing else."""

import pytest

from copydesk.account import flaws_of
from copydesk.account.wording import cite
from copydesk.records import CitedSentence, Report
from tests.unit.account.build_account import span, statement

REPORT = Report(
    id="r",
    locator="a.txt",
    text="The mayor, Ilka Dorn, said: “We lost eleven kites.” Wind reached 90 km/h on Tuesday.",
)


def sentence(text: str, *words: str) -> CitedSentence:
    citations = tuple(cite(span(REPORT, item), REPORT) for item in words)
    return CitedSentence(text=text, standing="sole source", claims=(), citations=citations)


def test_words_of_the_report_have_no_flaw():
    told = sentence("Wind reached 90 km/h on Tuesday.", "Wind reached 90 km/h on Tuesday.")
    assert list(flaws_of(told)) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Wind reached 95 km/h on Tuesday.", "95"),
        ("Wind reached 90 km/h on Monday.", "Monday"),
        ("Wind in Tavona reached 90 km/h.", "Tavona"),
        ("Wind never reached 90 km/h.", "never"),
    ],
)
def test_an_altered_number_day_name_or_word_is_found(text, wrong):
    flaws = list(flaws_of(sentence(text, "Wind reached 90 km/h on Tuesday.")))
    assert [(flaw.promise, flaw.words) for flaw in flaws] == [(3, wrong)]


def test_a_sentence_without_citation_is_a_flaw():
    assert [flaw.promise for flaw in flaws_of(sentence("Wind reached 90 km/h."))] == [1]


def test_a_quotation_in_a_template_needs_its_speaker():
    said = statement(REPORT, "We lost eleven kites.", voice="direct", speaker="Ilka Dorn")
    right = sentence(
        "Ilka Dorn said: “We lost eleven kites.”", "We lost eleven kites.", "Ilka Dorn"
    )
    assert list(flaws_of(right, [said])) == []
    of_another = statement(REPORT, "We lost eleven kites.", voice="direct", speaker="Odo Venn")
    assert [flaw.promise for flaw in flaws_of(right, [of_another])] == [2]


def test_a_changed_quotation_is_found():
    said = statement(REPORT, "We lost eleven kites.", voice="direct", speaker="Ilka Dorn")
    changed = sentence("Ilka Dorn said: “We lost kites.”", "We lost eleven kites.", "Ilka Dorn")
    assert [flaw.promise for flaw in flaws_of(changed, [said])] == [2]
