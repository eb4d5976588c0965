"""Pairs that may retell one another, found by names and figures alone."""

from copydesk.reuse.marks import pairs_by_marks
from copydesk.reuse.settings import RewritingSettings

SETTINGS = RewritingSettings()
TOLD = (
    "Mayor Orsola Brandt sold 4,310 crates to Harl Vettin of Kelmouth for 77,200 crowns.",
    "For 77,200 crowns Harl Vettin, from Kelmouth, bought 4,310 crates of Orsola Brandt's.",
)


def test_a_retelling_is_found_by_its_names_and_figures():
    assert pairs_by_marks([*TOLD, "Rain fell on the 31 hills of Ostrava."], SETTINGS) == [(0, 1)]


def test_names_are_one_however_they_are_spelt():
    other = TOLD[1].replace("Vettin", "Wettin").replace("Orsola", "Orsolla")
    assert pairs_by_marks([TOLD[0], other], SETTINGS) == [(0, 1)]


def test_what_everybody_writes_finds_nothing():
    assert pairs_by_marks([f"{TOLD[0]} Note x{n}." for n in range(60)], SETTINGS) == []


def test_a_word_that_opens_a_sentence_is_no_name():
    one = "Grain fell. Ships left. Crates broke. Rope tore. Salt dried. Coal burned."
    assert pairs_by_marks([one, one.title(), one.lower()], SETTINGS) == []


def test_nothing_tells_nothing():
    assert pairs_by_marks([], SETTINGS) == []
    assert pairs_by_marks(["", "…", "A", "7"], SETTINGS) == []
