"""The gazetteer that ships with copydesk."""

import pytest

from copydesk.errors import ModelMissing
from copydesk.models.gazetteer import is_installed, load_gazetteer
from copydesk.models.settings import ModelSettings
from copydesk.models.shelf import Shelf
from copydesk.text.gazetteer import KINDS, key_of, name_key

HERE = is_installed(ModelSettings())
needs_it = pytest.mark.skipif(not HERE, reason="copydesk-gazetteer is not installed")


@pytest.fixture(scope="module")
def gazetteer():
    return load_gazetteer(ModelSettings())[0]


@needs_it
@pytest.mark.parametrize(
    ("name", "kind", "country", "region", "north", "east"),
    [
        ("Oslo", "city", "NO", "12", 59.91, 10.75),
        ("Saint-Étienne", "city", "FR", "84", 45.43, 4.39),
        ("Texas", "region", "US", "TX", 31, -99),
        ("Kenya", "country", "KE", "", 1, 38),
        ("Alachua County", "county", "US", "FL", 29.7, -82.4),
        ("Africa", "continent", "", "", 7, 21),
        ("Moscow", "city", "RU", "48", 55.75, 37.6),
    ],
)
def test_well_known_places_lie_where_they_lie(gazetteer, name, kind, country, region, north, east):
    entry = next(e for e in gazetteer.find(name) if e.kind == kind)
    assert (entry.country, entry.region) == (country, region)
    assert entry.latitude == pytest.approx(north, abs=0.7)
    assert entry.longitude == pytest.approx(east, abs=0.7)


@needs_it
def test_the_most_populous_come_first(gazetteer):
    people = [entry.population for entry in gazetteer.find("Paris")]
    assert people == sorted(people, reverse=True)
    assert gazetteer.find("Paris")[0].country == "FR"


@needs_it
def test_namesakes_are_all_there(gazetteer):
    states = {e.region for e in gazetteer.find("Springfield") if e.country == "US"}
    assert {"IL", "MO", "MA", "OH"} <= states


@needs_it
def test_capitals_accents_and_short_forms_are_one_name(gazetteer):
    assert gazetteer.find("FT. WORTH") == gazetteer.find("Fort Worth") != ()
    assert gazetteer.find("Sao Paulo") == gazetteer.find("São Paulo") != ()


@needs_it
def test_no_such_place(gazetteer):
    assert tuple(gazetteer.find("Qwertzuiop")) == ()
    assert tuple(gazetteer.find("")) == ()


@needs_it
def test_every_place_lies_on_the_globe(gazetteer):
    table = gazetteer._table
    assert abs(table["latitude"]).max() <= 90
    assert abs(table["longitude"]).max() <= 180
    assert table["kind"].max() < len(KINDS)
    assert (table["keys"][1:] >= table["keys"][:-1]).all()


def test_names_are_compared_without_case_accents_and_marks():
    assert name_key("  L’Île-d'Yeu ") == "lile dyeu"
    assert name_key("The Hague") == name_key("Hague")
    assert key_of("Mt. Vernon") == key_of("Mount Vernon")


def test_none_is_a_note_and_no_error():
    shelf = Shelf(ModelSettings(gazetteer=""))
    assert shelf.gazetteer is None
    assert shelf.notes() == ("no gazetteer is installed: places are found, but not where they lie",)


@needs_it
def test_a_table_that_is_not_the_known_one_is_refused(monkeypatch):
    monkeypatch.setitem(
        __import__("copydesk.models.settings", fromlist=["x"]).KNOWN_DIGESTS,
        "copydesk_gazetteer",
        "0" * 64,
    )
    with pytest.raises(ModelMissing):
        load_gazetteer(ModelSettings())
