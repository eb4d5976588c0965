import pytest

from copydesk.reuse import ReuseSettings, find_lineages, find_reuse
from tests.unit.reuse.press import report

SETTINGS = ReuseSettings()
APPEAL = (
    "This paper belongs to those who read it, and whoever values what it does may join the nine "
    "thousand of them who put by a little every month so that it can go on asking what others "
    "would rather not be asked."
)
PLACES = ["Kelmouth", "Tavona", "Skarne", "Corvane", "Orstead", "Vesterby", "Hollin", "Saltmere"]


def story(number, appeal=APPEAL):
    """A report on a matter of its own, with names that no other has."""
    place, other = PLACES[number], f"{PLACES[number]}er"
    words = " ".join(f"{place.lower()}{at}" for at in range(60))
    names = f"{place} Ax{place}a {other} By{place}o Cu{place}i Do{place}u Ef{place}y"
    return f"In {names} went by. {words}. {appeal}"


def kinds_and_reasons(texts, outlets):
    reports = [
        report(f"r{at}", text, outlet=outlet)
        for at, (text, outlet) in enumerate(zip(texts, outlets, strict=True))
    ]
    reuse = find_reuse(reports, SETTINGS, None)
    lineages = find_lineages(reports, reuse, SETTINGS)
    return {(link.kind, link.because) for link in reuse}, len(lineages)


def test_boilerplate_is_learnt_from_an_outlets_other_stories():
    found, lineages = kinds_and_reasons([story(n) for n in range(8)], ["The Bugle"] * 8)
    assert found == {
        ("formula", "In 6 reports of The Bugle on other stories: its own boilerplate.")
    }
    assert lineages == 8


def test_a_stock_phrase_is_learnt_from_the_stories_of_several_outlets():
    found, _ = kinds_and_reasons([story(n) for n in range(8)], list("ABCDABCD"))
    assert ("formula", "In 6 reports of 4 outlets on other stories: a stock phrase.") in found
    assert {kind for kind, _ in found} == {"formula"}


def test_one_outlet_under_two_names_is_counted_once():
    names = ["The Bugle", "bugle.example"] * 4
    found, _ = kinds_and_reasons([story(n) for n in range(8)], names)
    assert all("its own boilerplate" in because for _, because in found)


@pytest.mark.parametrize("number", [2, 4])
def test_a_small_collection_teaches_nothing(number):
    found, _ = kinds_and_reasons([story(n) for n in range(number)], ["A"] * number)
    assert {kind for kind, _ in found} == {"wire copy"}


def test_what_many_print_on_one_story_is_no_stock_phrase():
    texts = [f"{story(0)} {' '.join(f'own{n}x{at}' for at in range(30))}." for n in range(8)]
    found, lineages = kinds_and_reasons(texts, list("ABCDEFGH"))
    assert {kind for kind, _ in found} == {"wire copy"}
    assert lineages == 1
