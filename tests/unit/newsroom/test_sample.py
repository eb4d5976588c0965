"""The sample that ships with the program is what the press prints, and shows every finding."""

from tests import newsroom
from tests.newsroom.sample import FOLDER, UNUSABLE

SAMPLE = newsroom.sample()


def test_the_files_that_ship_are_the_files_the_press_prints():
    shipped = {path.name: path.read_bytes() for path in FOLDER.iterdir()}
    assert shipped == newsroom.sample_files()


def test_it_shows_every_standing():
    standings = {claim.id: claim.standing for claim in SAMPLE.truth.claims}
    assert standings["toll"] == "conflicting"
    assert standings["wreath"] == "developing"
    assert standings["lamp"] == "sole source"
    assert standings["deck"] == "sole source"
    assert standings["aboard"] == "corroborated"


def test_the_lamp_has_many_outlets_and_one_lineage():
    lamp = SAMPLE.truth.claim("lamp")
    assert lamp.lineages == 1
    assert len(lamp.carriers) >= 4


def test_the_professor_is_one_source_in_three_lineages():
    deck = SAMPLE.truth.claim("deck")
    assert (deck.lineages, deck.sources) == (3, ("Mirela Vantor",))


def test_it_shows_every_kind_of_variation():
    kinds = {v.kind for claim in SAMPLE.truth.claims for v in claim.variations}
    assert kinds == {
        *("contradiction", "refinement", "version", "wording", "translation"),
        "different quantity",
    }


def test_it_shows_every_kind_of_shared_words():
    kinds = {link.kind for link in SAMPLE.truth.links}
    assert kinds == {"wire copy", "translation", "quotation", "list"}


def test_one_file_cannot_be_used_and_one_text_is_damaged():
    assert all(b"\0" in content for content in UNUSABLE.values())
    assert len(SAMPLE.report("translated").repairs) == 3


def test_every_report_has_the_length_of_a_news_report():
    assert all(150 <= len(report.body.split()) <= 500 for report in SAMPLE.reports)
