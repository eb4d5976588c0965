"""What happens somewhere leads to where that lies."""

from copydesk.records import EventMention, Place, Span, Statement
from copydesk.statements import locate_events

TEXT = "Crews reached the village of Marenburg in Lindland on Monday"


def _statement(place: str | None) -> Statement:
    span = Span(report="r", start=100, end=100 + len(TEXT))
    event = EventMention(type=None, action="reach", place=place)
    return Statement(
        id="s", content=span, sentence=span, text=TEXT, voice="outlet", events=(event,)
    )


def _place(name: str, report: str = "r") -> Place:
    start = 100 + TEXT.index(name)
    span = Span(report=report, start=start, end=start + len(name))
    return Place(id=f"pl_{name}_{report}", report=report, name=name, spans=(span,), kind="city")


def _location(place: str | None, *places: Place) -> str | None:
    ((statement),) = locate_events([_statement(place)], places)
    return statement.events[0].location


def test_an_event_leads_to_the_place_its_words_name():
    places = (_place("Lindland"), _place("Marenburg"))
    assert _location("village of Marenburg", *places) == "pl_Marenburg_r"


def test_a_place_of_another_report_is_not_taken():
    assert _location("village of Marenburg", _place("Marenburg", "other")) is None


def test_an_event_without_a_place_has_no_location():
    assert _location(None, _place("Marenburg")) is None
