"""What an editor would say has changed, over dossiers made by hand."""

import pytest

from copydesk.errors import BrokenPromise
from copydesk.history import find_changes, prove
from copydesk.records import Event, Reading, Ruled, Ruling, Variation
from tests.unit.history.build import claim, dossier, number, report, statement

COURIER = report("courier", "Ten kites fell on Tavona.", published="2026-03-04T12:00")
POST = report("post", "On Tavona 10 kites fell.", published="2026-03-04T13:00")
HERALD = report("herald", "Eleven kites fell on Tavona.", published="2026-03-04T20:00")
SAYS = {one.id: statement(one) for one in (COURIER, POST, HERALD)}


def kinds(found):
    return [change.kind for story in found.stories for change in story.changes]


def changes(found):
    return [change for story in found.stories for change in story.changes]


def said(*reports):
    return [SAYS[one.id] for one in reports]


def one_claim(*reports, **more):
    return claim(*said(*reports), **more)


def of(*reports, claims=None, **more):
    made = claims or ([one_claim(*reports)] if reports else [])
    if not reports:
        more["stories"] = ()
    return dossier(reports, said(*reports), made, **more)


def test_nothing_has_changed_between_a_dossier_and_itself():
    found = find_changes(of(COURIER, POST), of(COURIER, POST))
    assert found.stories == ()
    assert found.not_read_again == ()
    assert found.notes == ("Both dossiers hold the same reports and the same claims.",)


def test_a_second_origin_confirms_and_is_named_with_its_words():
    found = find_changes(of(COURIER), of(COURIER, POST))
    [change] = changes(found)
    assert change.kind == "confirmed"
    assert change.text == "Confirmed by a second origin (Post): Ten kites fell on Tavona."
    assert [one.quote for one in change.before.citations] == [COURIER.text]
    assert [one.quote for one in change.after.citations] == [POST.text]
    [line] = found.stories[0].reports
    assert (line.name, line.known, line.reports) == ("Post", False, (POST.id,))


def test_a_copy_of_the_same_origin_confirms_nothing():
    lines = {"l-1": [COURIER, POST]}
    after = of(
        COURIER,
        POST,
        claims=[one_claim(COURIER, POST, lineages=1, sources=1, standing="sole source")],
        lineages=lines,
    )
    found = find_changes(of(COURIER), after)
    assert kinds(found) == []
    [line] = found.stories[0].reports
    assert line.known


def test_another_origin_with_the_same_source_carries_it_and_does_not_confirm():
    after = of(COURIER, POST, claims=[one_claim(COURIER, POST, sources=1, standing="sole source")])
    [change] = changes(find_changes(of(COURIER), after))
    assert change.kind == "carried"
    assert change.text.startswith("Carried by one more origin, with no second source yet (Post)")


def test_later_news_of_a_toll_is_a_correction_from_what_to_what():
    toll = Variation(
        detail="number of kites",
        kind="version",
        readings=(
            Reading(text="Ten", statements=(SAYS[COURIER.id].id,), lineages=("l-1",)),
            Reading(text="Eleven", statements=(SAYS[HERALD.id].id,), lineages=("l-2",)),
        ),
    )
    after = of(
        COURIER,
        HERALD,
        claims=[one_claim(COURIER, HERALD, standing="developing", variations=(toll,))],
    )
    change = changes(find_changes(of(COURIER), after))[0]
    assert (change.kind, change.was, change.now) == ("corrected", "Ten", "Eleven")
    assert change.text.startswith("Number of kites Ten → Eleven")
    assert [one.quote for one in change.before.citations] == [COURIER.text]
    assert [one.quote for one in change.after.citations] == [HERALD.text]


def test_reports_that_contradict_make_a_dispute_and_its_end_is_told_too():
    against = Variation(
        detail="number of kites",
        kind="contradiction",
        readings=(
            Reading(text="Ten", statements=(SAYS[COURIER.id].id,), lineages=("l-1",)),
            Reading(text="Eleven", statements=(SAYS[HERALD.id].id,), lineages=("l-2",)),
        ),
    )
    disputed = of(
        COURIER,
        HERALD,
        claims=[one_claim(COURIER, HERALD, standing="conflicting", variations=(against,))],
    )
    first = changes(find_changes(of(COURIER), disputed))[0]
    assert first.kind == "disputed"
    assert "“Ten” (Courier) against “Eleven” (Herald)" in first.text
    back = changes(find_changes(disputed, of(COURIER, HERALD)))[0]
    assert (back.kind, back.was) == ("settled", "Ten / Eleven")


def planned_and_done(status):
    plan = report("plan", "The mayor will meet the fliers.", published="2026-03-04T10:00")
    news = report("news", "The mayor met the fliers.", published="2026-03-04T20:00")
    before = statement(plan, status="planned")
    after = statement(news, status=status)
    old = dossier([plan], [before], [claim(before)])
    return old, (plan, news), before, after


def test_what_was_planned_has_taken_place_in_the_same_claim():
    old, reports, before, after = planned_and_done("happened")
    new = dossier(reports, [before, after], [claim(before, after, standing="developing")])
    change = changes(find_changes(old, new))[0]
    assert change.kind == "happened"
    assert change.text == "It has taken place: The mayor met the fliers."
    assert [one.quote for one in change.before.citations] == ["The mayor will meet the fliers."]


def test_what_was_planned_has_taken_place_in_another_claim_of_the_same_event():
    old, reports, before, after = planned_and_done("happened")
    claims = [claim(before), claim(after)]
    event = Event(
        id="e-1",
        type="CONSULT",
        earliest=None,
        latest=None,
        status="happened",
        claims=tuple(one.id for one in claims),
    )
    new = dossier(reports, [before, after], claims, events=(event,))
    assert kinds(find_changes(old, new)) == ["happened", "new"]


def test_a_plan_that_is_denied_is_called_off():
    old, reports, before, after = planned_and_done("denied")
    new = dossier(reports, [before, after], [claim(before, after)])
    assert kinds(find_changes(old, new))[0] == "called off"


def revised():
    text = "Ten kites fell on Tavona at noon. Mr Vale flew one of them. Nobody was hurt at all."
    later = "Twelve kites fell on Tavona at noon. Mr Dorn flew one of them."
    return report("courier", text), report("courier", later)


def test_a_later_text_of_a_report_corrects_and_withdraws():
    first, later = revised()
    old_said = [
        statement(
            first,
            "Ten kites fell on Tavona at noon.",
            quantities=(number(first, "Ten", 10, "kites"),),
        ),
        statement(first, "Mr Vale flew one of them."),
        statement(first, "Nobody was hurt at all."),
    ]
    new_said = [
        statement(
            later,
            "Twelve kites fell on Tavona at noon.",
            quantities=(number(later, "Twelve", 12, "kites"),),
        ),
        statement(later, "Mr Dorn flew one of them."),
    ]
    old = dossier([first], old_said, [claim(one) for one in old_said])
    new = dossier([later], new_said, [claim(one) for one in new_said])
    found = find_changes(old, new)
    told = {(change.kind, change.was, change.now) for change in changes(found)}
    assert told == {
        ("corrected", "Ten", "Twelve"),
        ("corrected", "Vale", "Dorn"),
        ("withdrawn", None, None),
    }
    [line] = found.stories[0].reports
    assert line.revised == (later.id,)


def test_what_was_not_given_again_is_not_called_withdrawn():
    found = find_changes(
        of(COURIER, POST, claims=[one_claim(COURIER), one_claim(POST)]), of(COURIER)
    )
    assert kinds(found) == ["not read again"]
    assert found.not_read_again == ("post.txt",)
    assert "wrong order" in found.notes[0]


def test_claims_that_are_told_as_one_or_apart_are_no_news():
    apart = of(COURIER, POST, claims=[one_claim(COURIER), one_claim(POST)])
    together = of(COURIER, POST)
    assert "merged" in kinds(find_changes(apart, together))
    assert "split" in kinds(find_changes(together, apart))


def test_what_an_editor_ruled_since_is_told():
    ruling = Ruling(id="ru-1", kind="same")
    made = of(COURIER, POST)
    ruled = Ruled(
        ruling=ruling,
        outcome="applied",
        because="An editor ruled that these are the same claim.",
        claims=(made.claims[0].id,),
    )
    after = of(COURIER, POST, rulings=(ruled,))
    [change] = changes(find_changes(made, after))
    assert change.kind == "ruled"


def test_dossiers_on_other_stories_say_so():
    found = find_changes(of(COURIER), of(POST))
    assert "no report in common" in found.notes[0]
    assert [story.before for story in found.stories] == [None, "s-1"]


@pytest.mark.parametrize(("old", "new"), [(of(), of(COURIER)), (of(COURIER), of()), (of(), of())])
def test_empty_dossiers_are_no_trouble(old, new):
    find_changes(old, new)


def test_a_quote_that_is_not_at_its_place_is_a_defect():
    old, new = of(COURIER), of(COURIER, POST)
    found = find_changes(old, new)
    with pytest.raises(BrokenPromise):
        prove(found, old, of(COURIER))


def toll(before, after, old_figure, new_figure):
    """What changed when a later report, in a claim of its own, tells of a figure."""
    noon = report("noon", before, published="2026-03-04T12:00")
    night = report("night", after, published="2026-03-04T20:00")
    first = statement(noon, quantities=(number(noon, *old_figure),))
    second = statement(night, quantities=(number(night, *new_figure),))
    old = dossier([noon], [first], [claim(first)])
    new = dossier([noon, night], [first, second], [claim(first), claim(second)])
    [change] = changes(find_changes(old, new))
    return change


@pytest.mark.parametrize(
    ("before", "after", "old_figure", "new_figure"),
    [
        (
            "The ferry sank, killing 10 passengers.",
            "The death toll from the sinking of the ferry off Tavona rose to 11.",
            ("10", 10, "passengers"),
            ("11", 11, "death toll"),
        ),
        (
            "The ferry sank, killing 10 passengers.",
            "The death toll from the sinking of the ferry off Tavona rose to 11 passengers.",
            ("10", 10, "passengers"),
            ("11", 11, "passengers"),
        ),
        (
            "Ten people were killed when the ferry sank.",
            "The number of people killed now stands at 11.",
            ("Ten", 10, "people"),
            ("11", 11, "number of people"),
        ),
        (
            "Fourteen people died in the fire.",
            "Officials revised the death toll down to nine.",
            ("Fourteen", 14, "people"),
            ("nine", 9, None),
        ),
    ],
)
def test_a_toll_that_a_report_says_has_moved_is_a_correction(before, after, old_figure, new_figure):
    change = toll(before, after, old_figure, new_figure)
    assert (change.kind, change.was, change.now) == ("corrected", old_figure[0], new_figure[0])
    assert change.text.startswith(f"Death toll {old_figure[0]} → {new_figure[0]}: ")
    assert [one.quote for one in change.before.citations] == [before]
    assert [one.quote for one in change.after.citations] == [after]


def test_any_figure_that_moved_is_found_by_what_it_counts():
    change = toll(
        "The airport cancelled 140 flights on Monday.",
        "Cancellations rose to 212 flights by the evening.",
        ("140", 140, "flights"),
        ("212", 212, "flights"),
    )
    assert change.text.startswith("Number of flights 140 → 212")


@pytest.mark.parametrize(
    ("before", "after", "old_figure", "new_figure"),
    [
        (  # the hurt are not the dead
            "The fire killed 12 workers.",
            "The number of people hurt in the fire rose to 30 people.",
            ("12", 12, "workers"),
            ("30", 30, "people"),
        ),
        (  # nothing says that anything moved
            "The fire killed 12 workers.",
            "A fire in Orn killed 3 workers.",
            ("12", 12, "workers"),
            ("3", 3, "workers"),
        ),
        (  # it moved to what it was
            "The fire killed 12 workers.",
            "The death toll stood at 12.",
            ("12", 12, "workers"),
            ("12", 12, "death toll"),
        ),
    ],
)
def test_another_figure_is_no_correction(before, after, old_figure, new_figure):
    assert toll(before, after, old_figure, new_figure).kind == "new"
