"""Fingerprints in a folder: kept whole, checked when read."""

import json

import pytest

from copydesk.errors import KeptUnusable
from copydesk.reuse import ReuseSettings
from copydesk.reuse.kept import FingerprintIndex
from copydesk.stores.fingerprints import keep_fingerprints, load_fingerprints
from tests.unit.reuse.press import DISPATCH, WITNESS, report

SETTINGS = ReuseSettings()
REPORTS = [report("a", DISPATCH), report("b", WITNESS)]
NEW = [report("x", DISPATCH.upper())]


@pytest.fixture
def kept(tmp_path):
    keep_fingerprints(tmp_path, FingerprintIndex.empty(SETTINGS).adding(REPORTS))
    return tmp_path


def test_what_was_kept_finds_what_it_found(kept):
    index = load_fingerprints(kept, SETTINGS)
    assert [(one.report, one.other) for one in index.candidates(NEW, SETTINGS)] == [("x", "a")]


def test_a_folder_without_any_holds_none(tmp_path):
    assert len(load_fingerprints(tmp_path / "none", SETTINGS)) == 0


def test_nothing_can_be_kept_as_well(tmp_path):
    keep_fingerprints(tmp_path, FingerprintIndex.empty(SETTINGS))
    assert len(load_fingerprints(tmp_path, SETTINGS)) == 0


def test_reports_without_fingerprints_are_kept(tmp_path):
    short = FingerprintIndex.empty(SETTINGS).adding([report("s", "Two words")])
    keep_fingerprints(tmp_path, short)
    assert load_fingerprints(tmp_path, SETTINGS).has("s")


def test_only_what_is_new_is_written(kept):
    many = load_fingerprints(kept, SETTINGS).adding([report(f"m{n}", "x") for n in range(40)])
    keep_fingerprints(kept, many)
    index = load_fingerprints(kept, SETTINGS)
    again = index.adding([report("z", "One more report of a few words only")])
    names = {path.name for path in kept.glob("run-*")}
    keep_fingerprints(kept, again)
    assert {path.name for path in kept.glob("run-*")} > names
    assert len(load_fingerprints(kept, SETTINGS)) == 43


def test_the_same_reports_give_the_same_files(kept, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    keep_fingerprints(other, FingerprintIndex.empty(SETTINGS).adding(reversed(REPORTS)))
    files = {path.name: path.read_bytes() for path in kept.iterdir()}
    assert files == {path.name: path.read_bytes() for path in other.iterdir()}


def test_fingerprints_of_other_settings_are_refused(kept):
    with pytest.raises(KeptUnusable, match="other settings"):
        load_fingerprints(kept, ReuseSettings(shingle_words=6))


@pytest.mark.parametrize("spoil", [b"", b"{", b"[]", b'{"listed": {}, "sum": ""}', b"\xff\xfe"])
def test_a_spoilt_list_is_an_error_that_says_what_to_do(kept, spoil):
    (kept / "fingerprints.json").write_bytes(spoil)
    with pytest.raises(KeptUnusable, match="Remove the folder"):
        load_fingerprints(kept, SETTINGS)


def test_a_missing_or_cut_file_is_an_error(kept):
    for path in sorted(kept.glob("run-*")):
        whole = path.read_bytes()
        for spoilt in (whole[:-8], b""):
            path.write_bytes(spoilt)
            with pytest.raises(KeptUnusable):
                load_fingerprints(kept, SETTINGS)
        path.unlink()
        with pytest.raises(KeptUnusable):
            load_fingerprints(kept, SETTINGS)
        path.write_bytes(whole)


def test_a_changed_value_is_an_error_when_it_is_looked_up(kept):
    listed = json.loads((kept / "fingerprints.json").read_text())["listed"]
    path = kept / listed["runs"][0]["keys"]["file"]
    content = bytearray(path.read_bytes())
    content[-3] ^= 1
    path.write_bytes(content)
    index = load_fingerprints(kept, SETTINGS)
    with pytest.raises(KeptUnusable, match="damaged"):
        index.candidates(NEW, SETTINGS)
