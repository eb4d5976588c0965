"""Outlets of one owner count as one witness where the settings say so, and not otherwise."""

import pytest

from copydesk.collation import CollationSettings, collate
from copydesk.settings import read_settings
from tests.unit.collation.stories import report, says, story

TOLD = "The council of Velm closed the harbour bridge on Monday"


def told_by(*outlets, owners=()):
    """Give the standing of a claim that each outlet tells in its own voice, and why."""
    reports = [report(f"r{at}", f"{TOLD}.", outlet=name) for at, name in enumerate(outlets)]
    statements = [says(each, TOLD) for each in reports]
    found = collate(story(reports), statements, [], settings=CollationSettings(owners=owners))
    (claim,) = found.claims
    return claim


STATE = (("Radio Velm", "Velm Telegraph Agency"),)


def test_nobody_is_folded_together_unless_told_so():
    claim = told_by("Radio Velm", "Velm Telegraph Agency")
    assert (claim.standing, claim.lineages) == ("corroborated", 2)


def test_two_outlets_of_one_owner_are_one_witness():
    claim = told_by("Radio Velm", "velm telegraph agency", owners=STATE)
    assert (claim.standing, claim.lineages, claim.sources) == ("sole source", 1, 1)
    assert "one owner" in claim.because


def test_a_third_outlet_bears_them_out():
    claim = told_by("Radio Velm", "Velm Telegraph Agency", "Tarnby Post", owners=STATE)
    assert (claim.standing, claim.lineages) == ("corroborated", 2)


def test_owners_are_read_from_the_settings_file(tmp_path):
    written = '[collation]\nowners = [["Radio Velm", "Velm Telegraph Agency"]]\n'
    (tmp_path / "copydesk.toml").write_text(written, encoding="utf-8")
    assert read_settings(tmp_path).collation.owners == STATE


@pytest.mark.parametrize("owners", [(), (("Tarnby Post",),), ((),)])
def test_lists_that_name_nobody_here_change_nothing(owners):
    claim = told_by("Radio Velm", "Velm Telegraph Agency", owners=owners)
    assert claim.lineages == 2
