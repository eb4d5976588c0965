"""Promises of history: as of a time is as if later reports had never come; ids stay.

The whole pipeline runs in every example, so there are few of them, over small mixtures of the
invented press.
"""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from copydesk.collation import Decision, decide
from copydesk.formats.dossier_json import write_dossier
from copydesk.history import find_changes
from copydesk.history.matching import same_claims, same_reports, same_statements
from copydesk.models.shelf import Shelf
from copydesk.pipeline import Asked, run_asked
from copydesk.records import Capture, Dossier
from copydesk.settings import Settings
from tests import newsroom
from tests.newsroom import Mixture
from tests.newsroom.writers import as_row

SETTINGS = Settings()
few = settings(
    max_examples=3,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
ROLES = ("dispatch", "update1", "update2", "rival", "cut", "eyewitness", "statement")


def mixed(event: str, more: set[str], seed: int) -> Mixture:
    """An event's dispatch and some others of its reports."""
    roles = (more | {"dispatch", "rival"}) & set(newsroom.roles(event))
    return newsroom.mixture(events=[event], roles=roles, seed=seed)


mixtures = st.builds(
    mixed,
    event=st.sampled_from(newsroom.events()),
    more=st.sets(st.sampled_from(ROLES), min_size=2, max_size=3),
    seed=st.integers(0, 9),
)


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    """The models, loaded once."""
    return Shelf(SETTINGS.models)


def captures(mixture: Mixture) -> list[Capture]:
    return [
        Capture(
            locator=row["id"],
            form="plain",
            content=row["text"],
            given_id=row["id"],
            outlet=row["outlet"],
            url=row["url"],
            headline=row["title"],
            published=row["published"],
            published_from="column",
        )
        for row in map(as_row, mixture.reports)
    ]


def read(shelf: Shelf, received: Sequence[Capture], **asked) -> Dossier:
    return run_asked(received, (SETTINGS, shelf), Asked(**asked))


@few
@given(mixture=mixtures, data=st.data())
def test_as_of_a_time_is_as_if_later_reports_had_never_come(shelf, mixture, data):
    received = captures(mixture)
    as_of = data.draw(st.sampled_from(sorted(one.published for one in received)))
    found = read(shelf, received, as_of=as_of)
    # All of the press is in one time zone, so their dates compare as they read.
    alone = read(shelf, [one for one in received if one.published <= as_of])
    assert found.scope is not None
    assert len(found.scope.left_out) == len(received) - len(alone.reports)
    assert write_dossier(replace(found, scope=None)) == write_dossier(alone)


@few
@given(mixture=mixtures, data=st.data())
def test_without_a_report_is_as_if_it_had_never_come(shelf, mixture, data):
    received = captures(mixture)
    gone = data.draw(st.sampled_from(received))
    found = read(shelf, received, without=(gone.locator,))
    alone = read(shelf, [one for one in received if one is not gone])
    assert write_dossier(replace(found, scope=None)) == write_dossier(alone)


@few
@given(mixture=mixtures, data=st.data())
def test_a_story_read_again_with_newer_reports_keeps_its_claim_ids(shelf, mixture, data):
    received = captures(mixture)
    times = sorted(one.published for one in received)
    old = read(shelf, received, as_of=data.draw(st.sampled_from(times)))
    new = read(shelf, received, earlier=old)
    same = same_reports(old.reports, new.reports, SETTINGS.history)
    said = same_statements(old.statements, new.statements, same, SETTINGS.history)
    leads = same_claims(old.claims, new.claims, said)
    assert leads
    assert all(was == now for was, now in leads.items())
    assert len({claim.id for claim in new.claims}) == len(new.claims)
    assert {story.id for story in old.stories} & {story.id for story in new.stories}
    # The same again: the same bytes, in whatever order the reports come; told of itself, itself.
    again = read(shelf, received[::-1], earlier=old)
    assert write_dossier(again) == write_dossier(new)
    third = read(shelf, received, earlier=new)
    assert write_dossier(replace(third, scope=None)) == write_dossier(replace(new, scope=None))
    assert find_changes(new, third).stories == ()
    find_changes(old, new)  # proves each of its citations


@few
@given(mixture=mixtures, data=st.data())
def test_rulings_hold_and_made_twice_are_made_once(shelf, mixture, data):
    received = captures(mixture)
    before = read(shelf, received)
    [story] = {claim.story for claim in before.claims}
    subjects = data.draw(
        st.lists(
            st.sampled_from([claim.id for claim in before.claims]),
            min_size=2,
            max_size=2,
            unique=True,
        )
    )
    ruling = decide(before, Decision(kind="same", subjects=tuple(subjects)))
    once = read(shelf, received, rulings=(ruling,))
    twice = read(shelf, received, rulings=(ruling, ruling))
    assert once.rulings[0].outcome == "applied"
    assert write_dossier(once) == write_dossier(twice)
    assert story == once.claims[0].story
