"""An editor's rulings: applied last, kept, told, and said where they cannot be used."""

from dataclasses import dataclass, replace

import pytest

from copydesk.collation import all_ruled, as_told, collate, holding
from copydesk.collation.deciding import Decision, decide, id_of
from copydesk.errors import BadRuling, NoSuchId
from copydesk.formats.rulings import read_rulings, write_ruling
from copydesk.records import Dossier, Ruled, Ruling, RunSettings, content_id
from copydesk.statements import StatementsSettings, extract_statements, find_people
from tests.unit.collation.stories import report, story

MILL = "A fire destroyed the Marlow paper mill in Tarnby on Tuesday, killing {} workers."
MILL_RETOLD = "{} workers were killed when fire destroyed the Marlow paper mill in Tarnby."
HARBOUR = "The harbour master closed the port of Tarnby to all ships on Tuesday evening."


@dataclass
class Told:
    """What a run found, and its dossier as far as rulings need it."""

    collation: object
    dossier: Dossier

    def claim(self, *words):
        [found] = [
            claim
            for claim in self.collation.claims
            if all(word.lower() in claim.wording.lower() for word in words)
        ]
        return found


@pytest.fixture(scope="module")
def told(parser, encoders):
    """Reads invented reports with rulings."""
    parsed = {}

    def run(reports, rulings=()):
        for one in reports:
            if one.text not in parsed:
                [parsed[one.text]] = parser.parse([one.text])
        notes = {one.id: parsed[one.text] for one in reports}
        statements, people = [], []
        for one in reports:
            said = extract_statements(one, notes[one.id], StatementsSettings())
            statements += said
            people += find_people(one, notes[one.id], said)
        evidence = replace(story(reports, None, notes), rulings=holding(rulings)[0])
        found = collate(evidence, statements, people, encoders)
        dossier = Dossier(
            copydesk="0",
            settings=RunSettings(rooms={}),
            reports=tuple(reports),
            statements=tuple(statements),
            claims=found.claims,
            rulings=all_ruled(list(rulings), [found.ruled]),
        )
        return Told(found, dossier)

    return run


REPORTS = [
    report("courier", MILL.format(12)),
    report("post", MILL_RETOLD.format(19)),
    report("herald", HARBOUR),
]


def made(found, kind, *subjects, **more):
    return decide(found.dossier, Decision(kind=kind, subjects=subjects, **more))


def test_claims_ruled_the_same_are_one_and_say_so(told):
    before = told(REPORTS)
    mill, port = before.claim("mill"), before.claim("port")
    ruling = made(before, "same", mill.id, port.id, note="the fire boats", by="K. Oster")
    after = told(REPORTS, [ruling])
    [claim] = [one for one in after.collation.claims if one.id == mill.id]
    assert set(claim.statements) == {*mill.statements, *port.statements}
    assert claim.because.endswith(
        "An editor ruled that these are the same claim (K. Oster): the fire boats."
    )
    [ruled] = after.dossier.rulings
    assert (ruled.outcome, ruled.claims) == ("applied", (mill.id,))


def test_statements_ruled_not_the_same_are_two_claims_that_no_longer_conflict(told):
    before = told(REPORTS)
    mill = before.claim("mill")
    assert mill.standing == "conflicting"
    after = told(REPORTS, [made(before, "not-same", *mill.statements)])
    homes = [one for one in after.collation.claims if set(one.statements) & set(mill.statements)]
    assert [one.standing for one in homes] == ["sole source", "sole source"]
    assert homes[0].id == mill.id
    assert all("not the same claim" in one.because for one in homes)
    assert after.dossier.rulings[0].claims == tuple(one.id for one in homes)


def test_the_very_same_words_can_be_kept_apart(told):
    twice = [report("courier", HARBOUR), report("post", HARBOUR), report("herald", MILL.format(1))]
    before = told(twice)
    port = before.claim("port")
    after = told(twice, [made(before, "not-same", *port.statements)])
    homes = [one for one in after.collation.claims if set(one.statements) & set(port.statements)]
    assert [len(one.statements) for one in homes] == [1, 1]


def right(found, text="12"):
    mill = found.claim("mill")
    [point] = [one for one in mill.variations if one.kind == "contradiction"]
    reading = next(one.text for one in point.readings if text in one.text)
    return made(found, "reading", mill.id, reading=reading.upper(), note="the coroner’s list")


def test_a_reading_ruled_right_ends_the_dispute_and_keeps_both_readings(told):
    before = told(REPORTS)
    after = told(REPORTS, [right(before)])
    mill = after.claim("mill")
    [point] = [one for one in mill.variations if one.kind == "contradiction"]
    assert "12" in point.right
    assert len(point.readings) == 2
    assert (mill.standing, mill.lineages) == ("sole source", 1)
    assert "12" in mill.wording
    assert "the coroner’s list" in mill.because
    # The account tells only what the right reading's reports say.
    shown = as_told(mill)
    assert shown.variations == tuple(one for one in mill.variations if one.right is None)
    assert set(shown.statements) < set(mill.statements)


def test_a_denial_ruled_right_turns_the_claim_round(told):
    reports = [
        report("courier", "The Marlow company had inspected the boilers of the mill in Tarnby."),
        report("post", "The Marlow company had not inspected the boilers of the mill in Tarnby."),
    ]
    before = told(reports)
    [claim] = [one for one in before.collation.claims if one.standing == "conflicting"]
    [point] = [one for one in claim.variations if one.kind == "contradiction"]
    denial = next(one.text for one in point.readings if "not" in one.text)
    after = told(reports, [made(before, "reading", claim.id, reading=denial)])
    [claim] = [one for one in after.collation.claims if one.id == claim.id]
    assert claim.standing == "sole source"
    assert {one.report: one.position for one in claim.stances}["courier"] == "denies"
    assert " not " in claim.wording


def test_the_last_ruling_on_a_thing_counts_and_the_first_is_called_overruled(told):
    before = told(REPORTS)
    mill = before.claim("mill")
    one, other = mill.statements
    apart, together = made(before, "not-same", one, other), made(before, "same", one, other)
    after = told(REPORTS, [apart, together])
    assert len(after.claim("mill").statements) == 2
    assert [one.outcome for one in after.dossier.rulings] == ["overruled", "applied"]
    turned = told(REPORTS, [together, apart])
    assert [one.outcome for one in turned.dossier.rulings] == ["overruled", "applied"]
    twelve, nineteen = right(before), right(before, "19")
    assert [one.outcome for one in told(REPORTS, [twelve, nineteen]).dossier.rulings] == [
        "overruled",
        "applied",
    ]


def test_a_ruling_made_twice_is_made_once(told):
    before = told(REPORTS)
    ruling = made(before, "same", before.claim("mill").id, before.claim("port").id)
    assert told(REPORTS, [ruling, ruling]).dossier == told(REPORTS, [ruling]).dossier


def test_a_ruling_outlives_newer_reports_and_another_folder(told):
    before = told(REPORTS)
    rulings = [made(before, "same", before.claim("mill").id, before.claim("port").id)]
    newer = [replace(one, id=f"r-{one.id}", locator=f"new/{one.locator}") for one in REPORTS]
    newer.append(report("gazette", "Prosecutors in Tarnby opened an inquiry on Wednesday."))
    after = told(newer, rulings)
    assert after.dossier.rulings[0].outcome == "applied"
    [claim] = [one for one in after.collation.claims if len(one.statements) > 2]
    assert "the same claim" in claim.because


def test_a_ruling_whose_words_are_gone_is_said_to_be_unusable(told):
    before = told(REPORTS)
    rulings = [made(before, "same", before.claim("mill").id, before.claim("port").id)]
    without = told(REPORTS[:2], rulings)
    [ruled] = without.dossier.rulings
    assert ruled.outcome == "unusable"
    assert "not among those of the story" in ruled.because
    elsewhere = told([report("gazette", "Nothing of the kind was seen in Orn.")], rulings)
    [ruled] = elsewhere.dossier.rulings
    assert "no report it is on" in ruled.because


def test_a_reading_that_nobody_disputes_any_more_is_idle(told):
    before = told(REPORTS)
    rulings = [right(before)]
    agreed = told([REPORTS[0], REPORTS[2]], rulings)
    [ruled] = agreed.dossier.rulings
    assert (ruled.outcome, ruled.because) == ("idle", "the reports do not differ on that")


def test_a_revoked_ruling_holds_no_longer_and_can_be_made_again(told):
    before = told(REPORTS)
    ruling = made(before, "same", before.claim("mill").id, before.claim("port").id)
    revoked = made(told(REPORTS, [ruling]), "revoke", ruling.id[:8], note="a mistake")
    after = told(REPORTS, [ruling, revoked])
    assert after.collation.claims == before.collation.claims
    assert [(one.outcome, one.because) for one in after.dossier.rulings] == [
        ("overruled", f"revoked by {revoked.id}: a mistake"),
        ("applied", "it holds no longer"),
    ]
    again = told(REPORTS, [ruling, revoked, ruling])
    assert {one.outcome for one in again.dossier.rulings} == {"applied"}


def test_a_revocation_of_nothing_is_unusable():
    lost = Ruling(id="ru-x", kind="revoke", revokes="ru-y")
    [ruled] = all_ruled([lost], [])
    assert (ruled.outcome, ruled.because) == (
        "unusable",
        "there is no ruling ru-y before it that holds",
    )


def test_rulings_do_not_change_what_they_are_not_on(told):
    before = told(REPORTS)
    after = told(REPORTS, [right(before)])
    assert after.claim("port") == before.claim("port")


def test_an_id_is_of_the_decision_not_of_the_note(told):
    before = told(REPORTS)
    ids = (before.claim("mill").id, before.claim("port").id)
    first, second = made(before, "same", *ids), made(before, "same", *ids, note="x", by="y")
    assert first.id == second.id == id_of(second)
    assert first.sides[0][0].words == content_id("w", MILL.format(12))


@pytest.mark.parametrize(
    ("kind", "more", "says"),
    [
        ("same", {}, "at least two"),
        ("reading", {}, "--reading"),
        ("reading", {"reading": "700"}, "it has no such reading; it has number of workers"),
    ],
)
def test_a_decision_that_cannot_be_made_says_why(told, kind, more, says):
    before = told(REPORTS)
    with pytest.raises(BadRuling, match=says):
        made(before, kind, before.claim("mill").id, **more)


def test_whatever_a_shell_hands_on_can_be_written(told):
    before = told(REPORTS)
    ids = (before.claim("mill").id, before.claim("port").id)
    line = write_ruling(made(before, "same", *ids, note="caf\udce9", by="\x1b[31m"))
    [kept], spiked = read_rulings(line, "rulings.jsonl")
    assert (kept.note, spiked) == ("caf?", ())


def test_a_ruling_over_two_stories_is_unusable():
    ruling = Ruling(id="ru-1", kind="same")
    missing = Ruled(ruling=ruling, outcome="unusable", because="a report is missing")
    [ruled] = all_ruled([ruling], [[missing], [missing]])
    assert "different stories" in ruled.because


def test_one_claim_is_not_two(told):
    before = told(REPORTS)
    mill = before.claim("mill").id
    with pytest.raises(BadRuling, match="named twice"):
        made(before, "same", mill, mill)


def test_an_unknown_id_names_the_nearest(told):
    before = told(REPORTS)
    with pytest.raises(NoSuchId):
        made(before, "same", "c-0", before.claim("mill").id)
    with pytest.raises(NoSuchId):
        made(before, "revoke", "ru-0")
