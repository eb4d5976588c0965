"""Places: which words name one, and which of its namesakes is meant."""

from dataclasses import replace

import pytest

from copydesk.records import Dateline, Place, Report
from copydesk.statements import StatementsSettings, find_places
from copydesk.text.gazetteer import Entry

PARIS = Entry(1, "Paris", "city", "FR", "11", 48.85, 2.35, 2_138_551)
PARIS_TEXAS = Entry(2, "Paris", "city", "US", "TX", 33.66, -95.56, 24_171)
TEXAS = Entry(3, "Texas", "region", "US", "TX", 31.25, -99.25, 29_000_000)
LAMAR = Entry(0, "Lamar County", "county", "US", "TX", 33.67, -95.57, 50_000)
FRANCE = Entry(4, "France", "country", "FR", "", 46.0, 2.0, 67_000_000)
LYON = Entry(5, "Lyon", "city", "FR", "84", 45.75, 4.85, 522_969)
READING = Entry(6, "Reading", "city", "GB", "ENG", 51.46, -0.97, 318_014)


class Small:
    """A gazetteer of seven places."""

    def find(self, name):
        entries = (PARIS, PARIS_TEXAS, TEXAS, LAMAR, FRANCE, LYON, READING)
        return tuple(entry for entry in entries if entry.name == name)


SMALL = Small()


@pytest.fixture
def places_of(parser):
    def find(*texts: str, gazetteer=SMALL, outlet: str | None = None) -> tuple[Place, ...]:
        reports = [
            Report(id=f"r{n}", locator=f"{n}.txt", text=text, outlet=outlet)
            for n, text in enumerate(texts)
        ]
        annotations = parser.parse(list(texts))
        read = {r.id: a for r, a in zip(reports, annotations, strict=True)}
        return find_places(reports, read, gazetteer, StatementsSettings())

    return find


def where(places, report="r0"):
    return {p.name: (p.country, p.region) for p in places if p.report == report}


def test_a_name_alone_means_the_place_best_known(places_of):
    (paris,) = places_of("The ministers met in Paris on Tuesday.")
    assert (paris.geonames, paris.latitude, paris.longitude) == (1, 48.85, 2.35)
    assert (
        paris.because
        == "of 2 places called Paris, the one best known: city of 2,138,551 inhabitants"
    )


def test_what_stands_behind_the_comma_tells_which(places_of):
    found = places_of("A barn burned down in Paris, Texas, on Tuesday. Paris has two fire engines.")
    assert where(found)["Paris"] == ("US", "TX")
    paris = next(p for p in found if p.name == "Paris")
    assert len(paris.spans) == 2
    assert "in Texas, which stands beside it" in paris.because


def test_short_forms_of_states_are_read(places_of):
    found = places_of("A barn burned down in Paris, Tex., on Tuesday.")
    assert {(p.known_as, p.region) for p in found} == {("Paris", "TX"), ("Texas", "TX")}


def test_other_places_of_the_report_tell_which(places_of):
    found = places_of(
        "The barn stood at the edge of Paris. Deputies of Lamar County came at noon, and help "
        "was sent from all over Texas."
    )
    assert where(found)["Paris"] == ("US", "TX")


def test_the_dateline_tells_which_though_it_is_no_part_of_the_text(parser):
    text = "The fire chief of Paris said nobody was hurt."
    report = Report(
        id="r", locator="a", text=text, dateline=Dateline(place="PARIS, Texas", date=None)
    )
    found = find_places([report], {"r": parser.parse([text])[0]}, Small(), StatementsSettings())
    assert where(found, "r") == {"Paris": ("US", "TX")}


def test_one_report_may_name_both(places_of):
    found = places_of("She flew from Paris, Texas, to Paris, France, and from there to Lyon.")
    assert sorted(p.region for p in found if p.known_as == "Paris") == ["11", "TX"]


def test_the_other_reports_of_an_outlet_tell_where_it_is_at_home(places_of):
    texts = (
        "Deputies of Lamar County, Texas, searched the farm.",
        "The judge of Lamar County spoke in Paris, Texas, on Monday.",
        "The mayor of Paris spoke in the evening.",
    )
    assert where(places_of(*texts, outlet="Lamar Lantern"), "r2")["Paris"] == ("US", "TX")
    assert where(places_of(*texts), "r2")["Paris"] == ("FR", "11")


@pytest.mark.parametrize(
    "text",
    [
        "The French and the Texan shook hands.",
        "Reading is good for you, she said.",
    ],
)
def test_these_words_are_no_places(places_of, text):
    assert places_of(text) == ()


def test_a_street_is_not_the_town_it_is_called_after(places_of):
    found = places_of("He studied at the Paris Street school.")
    assert [place for place in found if place.known_as == "Paris"] == []


def test_initials_are_no_place(places_of):
    class Un:
        def find(self, name):
            return (LYON._replace(name="Un"),) if name == "UN" else ()

    assert places_of("The UN met on Tuesday, and in the UN hall.", gazetteer=Un()) == ()


def test_spans_point_at_the_words(places_of):
    text = "PARIS (ETB) - The ministers of France met in Paris's town hall."
    for place in places_of(text):
        for span in place.spans:
            assert text[span.start : span.end].casefold() == place.name.casefold()


def test_without_a_gazetteer_names_are_found_and_nothing_is_claimed(places_of):
    (found,) = places_of("The ministers met in Paris on Tuesday.", gazetteer=None)
    assert (found.name, found.kind, found.latitude, found.country) == (
        "Paris",
        "unknown",
        None,
        None,
    )
    assert found.because == "no place of that name is known"


def test_seas_need_no_gazetteer(places_of):
    (sea,) = places_of("Two tankers collided in the Black Sea on Tuesday.", gazetteer=None)
    assert (sea.kind, sea.known_as, sea.country) == ("water", "Black Sea", None)


def test_the_order_of_the_reports_changes_nothing(places_of, parser):
    texts = ["The mayor of Paris spoke.", "Deputies of Lamar County in Paris, Texas, came."]
    reports = [
        Report(id=f"r{n}", locator="a", text=t, outlet="Lamar Lantern") for n, t in enumerate(texts)
    ]
    read = {r.id: a for r, a in zip(reports, parser.parse(texts), strict=True)}
    there = find_places(reports, read, Small(), StatementsSettings())
    back = find_places(reports[::-1], read, Small(), StatementsSettings())
    assert sorted(there, key=lambda p: p.id) == sorted(back, key=lambda p: p.id)


def test_a_text_of_names_only_takes_bounded_time_and_memory(places_of):
    crowd = [
        replace_entry(PARIS_TEXAS, n % 80 - 40.0, n % 170 - 85.0, f"Town{n // 30}")
        for n in range(12_000)
    ]
    by_name = {}
    for entry in crowd:
        by_name.setdefault(entry.name, []).append(entry)

    class Crowd:
        def find(self, name):
            return tuple(by_name.get(name, ()))

    text = "They went " + ", ".join(f"to Town{n}" for n in range(400)) + "."
    assert len(places_of(text, gazetteer=Crowd())) <= 400
    places_of("North " * 5_000 + "counties " * 500 + "Paris, " * 2_000)


def replace_entry(entry: Entry, latitude: float, longitude: float, name: str) -> Entry:
    return entry._replace(latitude=latitude, longitude=longitude, name=name)


def test_settings_are_followed(places_of, parser):
    text = "The barn in Paris burned down, said deputies of Lamar County in Texas."
    report = Report(id="r", locator="a", text=text)
    read = {"r": parser.parse([text])[0]}
    deaf = replace(StatementsSettings(), place_context=0.0)
    assert where(find_places([report], read, Small(), deaf), "r")["Paris"] == ("FR", "11")
