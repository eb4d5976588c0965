"""Who did what to whom: types as PLOVER's codebook has them."""

import pytest

from copydesk.statements.event_types import turned
from copydesk.statements.events import find_event_mentions
from copydesk.text.annotation import Annotation


def read(parser, text):
    annotation = parser.parse([text])[0]
    return find_event_mentions(annotation, 0, len(annotation.tokens))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The two presidents signed an agreement.", "SUPPORT"),
        ("The minister held talks with the ambassador.", "CONSULT"),
        ("The minister will meet the ambassador.", "AGREE"),
        ("The court issued an arrest warrant for the general.", "COERCE"),
        ("The government lifted sanctions against the island.", "YIELD"),
        ("The union suspended aid to the island.", "SANCTION"),
        ("The ministry condemned the raid.", "ACCUSE"),
        ("The rebels refused to release the pilots.", "REJECT"),
        ("The general threatened to attack the port.", "THREATEN"),
        ("Thousands of workers protested in the capital.", "PROTEST"),
        ("The army mobilized its troops.", "MOBILIZE"),
        ("Gunmen killed four farmers.", "ASSAULT"),
        ("The ministry sent medicine to the island.", "AID"),
        ("The council called for an end to the fighting.", "REQUEST"),
        ("The two navies cooperated on rescue at sea.", "COOPERATE"),
    ],
)
def test_a_root_type_is_named(parser, text, kind):
    assert kind in [mention.type for mention in read(parser, text)][:1]


def test_actors_affected_and_place(parser):
    (mention,) = read(parser, "Police arrested three students in Lisbon.")
    assert mention.actors == ("Police",)
    assert mention.affected == ("three students",)
    assert mention.place == "Lisbon"


def test_a_passive_turns_the_roles(parser):
    (mention,) = read(parser, "Three students were arrested by the police.")
    assert mention.actors == ("police",)
    assert mention.affected == ("Three students",)


@pytest.mark.parametrize(
    ("text", "action", "actors", "affected"),
    [
        ("The man was shot and killed by looters.", "shoot", ("looters",), ("man",)),
        ("The man was shot and killed by looters.", "kill", ("looters",), ("man",)),
        ("He mourned a man who was shot and killed by looters.", "kill", ("looters",), ("man",)),
        ("The hall was expected to close and now holds a market.", "hold", ("hall",), ("market",)),
        ("The firm's plan to build a mill failed.", "build", ("firm",), ("mill",)),
    ],
)
def test_who_did_it_to_whom(parser, text, action, actors, affected):
    mention = next(m for m in read(parser, text) if m.action == action)
    assert mention.actors == actors
    assert [phrase.removeprefix("a ").lower() for phrase in mention.affected] == [
        phrase.lower() for phrase in affected
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels attacked three posts in the northern city of Kunduz.", "city of Kunduz"),
        ("Rebels attacked three posts in Helmand province.", "Helmand province"),
        ("In the event of a flood the mayor acts.", None),
    ],
)
def test_where_it_was(parser, text, place):
    found = read(parser, text)[0].place
    assert (found or "").endswith(place or "")
    assert (found is None) == (place is None)


def test_a_light_verb_carries_its_noun(parser):
    (mention,) = read(parser, "The minister held talks with the ambassador.")
    assert mention.action == "hold talk"
    assert mention.affected == ("ambassador",)


def test_a_noun_is_an_event_of_its_own(parser):
    mentions = read(parser, "The visit by the queen to Lisbon underscored old ties.")
    visit = next(mention for mention in mentions if mention.action == "visit")
    assert (visit.type, visit.actors, visit.place) == ("CONSULT", ("queen",), "Lisbon")


def test_a_denied_attack_is_no_attack():
    assert turned("ASSAULT", ahead=False, negated=True) is None
    assert turned("AID", ahead=False, negated=True) == "REJECT"


def test_nothing_gives_nothing():
    assert find_event_mentions(Annotation(), 0, 0) == ()
    assert find_event_mentions(Annotation(), 5, 9) == ()
