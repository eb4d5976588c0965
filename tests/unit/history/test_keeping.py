"""Ids that stay when a story is read again."""

from copydesk.history import HistorySettings, keep_story_ids, kept_claim_ids, mark_of, renamed
from copydesk.history.matching import same_reports, same_stories
from copydesk.records import Event, Join, Ruled, Ruling, Story, content_id
from tests.unit.history.build import claim, dossier, report, statement

SETTINGS = HistorySettings()
ONE = report("one", "Ten kites fell on Tavona.")
TWO = report("two", "On Tavona 10 kites fell.")
LATE = report("late", "Kites, ten of them, fell on Tavona.")
FIRST, SECOND, THIRD = statement(ONE), statement(TWO), statement(LATE)


def names(old, claims, reports=(ONE, TWO, LATE), statements=(FIRST, SECOND, THIRD)):
    return kept_claim_ids(claims, (reports, statements), old, SETTINGS)


def test_a_claim_keeps_its_id_when_an_earlier_report_comes_in_late():
    old = dossier([ONE, TWO], [FIRST, SECOND], [claim(FIRST, SECOND)])
    grown = claim(THIRD, FIRST, SECOND)
    assert grown.id != old.claims[0].id
    assert names(old, [grown]) == {grown.id: old.claims[0].id}


def test_of_two_halves_the_one_with_more_of_it_keeps_the_id_and_the_other_gets_a_new_one():
    old = dossier(
        [ONE, TWO, LATE], [FIRST, SECOND, THIRD], [claim(FIRST, SECOND, THIRD, id="c-old")]
    )
    rest, half = claim(FIRST), claim(SECOND, THIRD)
    assert names(old, [rest, half]) == {half.id: "c-old", rest.id: rest.id}


def test_an_id_of_the_earlier_dossier_never_names_a_second_thing():
    # The half that begins as the whole did would have its id, which the larger half has kept.
    whole = claim(FIRST, SECOND, THIRD)
    old = dossier([ONE, TWO, LATE], [FIRST, SECOND, THIRD], [whole])
    rest, half = claim(FIRST), claim(SECOND, THIRD)
    found = names(old, [rest, half])
    assert found[half.id] == whole.id
    assert found[rest.id] == content_id("c", whole.id, 2)
    assert names(old, [half, rest]) == found


def test_reading_the_same_again_keeps_every_id():
    claims = [claim(FIRST, SECOND), claim(THIRD)]
    old = dossier([ONE, TWO, LATE], [FIRST, SECOND, THIRD], claims)
    assert names(old, claims) == {one.id: one.id for one in claims}


def test_a_report_given_from_another_folder_is_the_same_report():
    moved = report("else/where", ONE.text, outlet="One")
    assert moved.id != ONE.id
    assert same_reports([ONE], [moved], SETTINGS).same == {ONE.id: moved.id}
    there = statement(moved)
    old = dossier([ONE], [FIRST], [claim(FIRST)])
    again = claim(there)
    assert names(old, [again], [moved], [there]) == {again.id: old.claims[0].id}


def test_two_reports_of_one_file_name_and_other_words_are_not_one():
    other = report("one", "Parliament debates the price of herring, and adjourns at eleven.")
    found = same_reports([ONE], [other], SETTINGS)
    assert (found.same, found.revised) == ({}, {})


def test_a_story_keeps_its_id():
    old = dossier([ONE, TWO], [], [])
    grown = Story(id="s-new", slug="s", headline="h", reports=(LATE.id, ONE.id, TWO.id))
    other = Story(id="s-1", slug="t", headline="h", reports=("r-else",))
    kept = keep_story_ids([grown, other], [ONE, TWO, LATE], old, SETTINGS)
    assert kept[0].id == "s-1"
    assert kept[1].id not in ("s-1", "s-new")


def test_a_story_that_splits_goes_with_most_of_its_reports():
    whole = [Story(id="s-1", slug="s", headline="h", reports=(ONE.id, TWO.id, LATE.id))]
    parts = [
        Story(id="s-a", slug="s", headline="h", reports=(ONE.id,)),
        Story(id="s-b", slug="s", headline="h", reports=(TWO.id, LATE.id)),
    ]
    reports = [ONE, TWO, LATE]
    assert same_stories(whole, parts, same_reports(reports, reports, SETTINGS)) == {"s-1": "s-b"}


def test_a_kept_id_stands_wherever_the_claim_is_named():
    made = claim(FIRST)
    event = Event(
        id="e", type=None, earliest=None, latest=None, status="happened", claims=(made.id,)
    )
    join = Join(claim=made.id, first="a", second="b", because="x")
    ruled = Ruled(
        ruling=Ruling(id="ru", kind="same"), outcome="applied", because="x", claims=(made.id,)
    )
    to = {made.id: "c-kept"}
    assert renamed([made], to)[0].id == "c-kept"
    assert renamed([join], to)[0].claim == "c-kept"
    assert renamed([ruled], to)[0].claims == ("c-kept",)
    [kept] = renamed([event], to)
    assert (kept.claims, kept.id) == (("c-kept",), content_id("e", "c-kept"))


def test_a_dossier_is_known_by_what_it_holds():
    assert mark_of(dossier([ONE], [FIRST], [claim(FIRST)])) != mark_of(dossier([ONE], [FIRST], []))
