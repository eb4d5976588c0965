"""Words that mean another day by now get their date, and the proof reader knows it."""

import pytest

from copydesk.account import flaws_of
from copydesk.account.dating import Dating, written
from copydesk.account.wording import cite
from copydesk.records import CitedSentence, Moment, Report, Span
from tests.unit.account.build_account import span, statement

TEXT = "The harbour of Tavona was closed last month after a storm.\n"
REPORT = Report(id="r", locator="a.txt", published="2025-03-04", text=TEXT)


def moment(words, earliest, latest, report=REPORT):
    at = report.text.index(words)
    return Moment(
        span=Span(report=report.id, start=at, end=at + len(words)),
        text=words,
        earliest=earliest,
        latest=latest,
        timex="",
    )


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "expected"),
    [
        ("yesterday", "2025-03-03", "2025-03-03", "3 March 2025"),
        ("last month", "2025-02-01", "2025-02-28", "February 2025"),
        ("last year", "2024-01-01", "2024-12-31", "2024"),
        ("two weeks ago", "2025-02-17", "2025-02-23", "around 20 February 2025"),
        ("in recent days", "2025-02-27", "2025-03-04", ""),
        ("once", None, None, ""),
    ],
)
def test_a_date_is_no_more_precise_than_the_words(words, earliest, latest, expected):
    report = Report(id="r", locator="a.txt", text=words)
    assert written(moment(words, earliest, latest, report)) == expected


def closed():
    when = moment("last month", "2025-02-01", "2025-02-28")
    return statement(REPORT, "The harbour of Tavona was closed last month", moments=(when,))


def test_the_date_follows_the_words_in_brackets():
    item = closed()
    dated = Dating([item], "2025-03-04", "2025-03-04").dated(TEXT.strip(), item.sentence)
    assert dated == "The harbour of Tavona was closed last month [February 2025] after a storm."


def test_the_proof_reader_lets_the_right_date_stand_and_no_other():
    item = closed()

    def flaws(text):
        cited = (cite(span(REPORT, TEXT.strip()), REPORT),)
        sentence = CitedSentence(text=text, standing=None, claims=(), citations=cited)
        return [flaw.words for flaw in flaws_of(sentence, [item])]

    start = "The harbour of Tavona was closed last month"
    assert flaws(f"{start} [February 2025] after a storm.") == []
    assert "January" in flaws(f"{start} [January 2025] after a storm.")


def test_a_weekday_is_plain_within_a_week_and_dated_beyond():
    report = Report(id="r", locator="a.txt", text="The harbour closed on Tuesday.")
    tuesday = moment("Tuesday", "2025-03-04", "2025-03-04", report)
    item = statement(report, "The harbour closed on Tuesday", moments=(tuesday,))
    short = Dating([item], "2025-03-04", "2025-03-06").dated(report.text, item.sentence)
    long = Dating([item], "2025-03-04", "2025-03-20").dated(report.text, item.sentence)
    assert short == report.text
    assert long == "The harbour closed on Tuesday [4 March 2025]."
