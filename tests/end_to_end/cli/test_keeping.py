"""``stemma --keep``: what was compared once is kept, and a grown collection costs what is new."""

import json

import pytest

import copydesk.growing
from copydesk.cli import main
from tests import newsroom


@pytest.fixture
def draw(tmp_path, monkeypatch, capfdbinary):
    """Draw some reports as JSON, keeping in one folder."""
    monkeypatch.chdir(tmp_path)

    def draw_now(reports, *arguments):
        newsroom.write_jsonl(reports, tmp_path / "press.jsonl")
        code = main(["stemma", "press.jsonl", "--json", *arguments])
        said, complained = capfdbinary.readouterr()
        assert code == 0, complained
        return json.loads(said)

    return draw_now


def partition(found):
    given = {report["id"]: report["given_id"] for report in found["reports"]}
    return {frozenset(given[one] for one in line["reports"]) for line in found["lineages"]}


def test_a_grown_collection_is_drawn_as_if_read_at_once(draw, monkeypatch):
    reports = newsroom.mixture(events=["ferry"], seed=0).reports
    half = [report for report in reports if report.role not in {"cut", "merged", "update2"}]
    whole = partition(draw(reports))
    draw(half, "--keep", "kept")
    cleaned = []
    clean_all = copydesk.growing.clean_all
    monkeypatch.setattr(
        copydesk.growing,
        "clean_all",
        lambda captures, *rest: cleaned.append(len(captures)) or clean_all(captures, *rest),
    )
    assert partition(draw(reports, "--keep", "kept")) == whole
    assert cleaned == [len(reports) - len(half)]


def test_nothing_new_costs_nothing_and_changes_nothing(draw, monkeypatch):
    reports = newsroom.mixture(events=["ferry"], seed=0).reports
    first = draw(reports, "--keep", "kept")

    def refuse(*_):
        pytest.fail("nothing is new")

    monkeypatch.setattr(copydesk.growing, "clean_all", refuse)
    monkeypatch.setattr(copydesk.growing, "find_reuse", refuse)
    again = draw(reports, "--keep", "kept")
    assert {key: value for key, value in again.items() if key != "settings"} == {
        key: value for key, value in first.items() if key != "settings"
    }


def test_what_is_no_longer_given_is_not_shown(draw):
    reports = newsroom.mixture(events=["ferry"], seed=0).reports
    draw(reports, "--keep", "kept")
    found = draw(reports[:3], "--keep", "kept")
    assert {report["given_id"] for report in found["reports"]} == {one.id for one in reports[:3]}


def test_what_was_kept_and_is_damaged_is_said(draw, tmp_path, capfdbinary):
    draw(newsroom.mixture(events=["ferry"], seed=0).reports[:3], "--keep", "kept")
    path = tmp_path / "kept" / "collection.msgpack"
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    assert main(["stemma", "press.jsonl", "--keep", "kept"]) == 4
    assert b"damaged" in capfdbinary.readouterr().err


def test_other_settings_need_another_folder(draw, capfdbinary):
    draw(newsroom.mixture(events=["ferry"], seed=0).reports[:3], "--keep", "kept")
    changed = ["--set", "reuse.stemma.least_minutes=9"]
    assert main(["stemma", "press.jsonl", "--keep", "kept", *changed]) == 4
    assert b"other settings" in capfdbinary.readouterr().err
