"""What an explanation tells of a statement: what found it, how sure that was, where it stands."""

from copydesk.records import TAGGED, Dossier, EventMention, Report, RunSettings, Span, Statement
from copydesk.views.explanation import explanation

TEXT = "Ann Hale hopes for rain, she told the Courier."


def told(**given):
    report = Report(id="r", locator="a", text=TEXT, outlet="Courier")
    content = Span(report="r", start=0, end=len(TEXT))
    statement = Statement(
        id="st-1", content=content, text=TEXT, sentence=content, voice="indirect", **given
    )
    return explanation(
        Dossier(
            copydesk="0", settings=RunSettings(rooms={}), reports=(report,), statements=(statement,)
        ),
        "st-1",
    )


def test_a_rule_is_named_as_one():
    assert told(because="according to").because == "By a rule: according to."


def test_a_model_is_named_with_its_score():
    found = told(because=TAGGED, score=0.834)
    assert found.because == "By a model: attribution tagger, which gives its words 0.83 of 1."


def test_what_was_found_without_a_rule_is_the_outlets_own():
    assert told().because == "An assertion of the outlet's own."


def test_what_is_only_held_is_said_to_be_so():
    parts = {part.title: part.lines for part in told(manner="held").parts}
    assert parts["Who says it"] == ("told to think, want, fear or do it; never shown as said",)


def test_an_event_without_a_type_is_said_to_have_none():
    parts = {
        part.title: part.lines
        for part in told(events=(EventMention(type=None, action="love"),)).parts
    }
    assert "what: love, of no root type" in parts["What was read from it"]
