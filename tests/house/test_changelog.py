"""CHANGELOG.md keeps its form: newest first, dated, in Keep a Changelog's sections."""

import re
import tomllib

from tests.house.project import ROOT

SECTIONS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
HEADINGS = re.findall(r"^## (.+)$", CHANGELOG, flags=re.MULTILINE)


def test_what_is_coming_stands_first():
    assert HEADINGS[0] == "[Unreleased]"


def test_versions_are_dated_and_newest_first():
    released = [
        re.fullmatch(r"\[(\d+)\.(\d+)\.(\d+)\] - (\d{4}-\d\d-\d\d)", line) for line in HEADINGS[1:]
    ]
    assert all(released)
    order = [(*map(int, one.groups()[:3]), one[4]) for one in released]
    assert order == sorted(order, reverse=True)


def test_sections_bear_the_usual_names():
    assert set(re.findall(r"^### (.+)$", CHANGELOG, flags=re.MULTILINE)) <= SECTIONS


def test_the_present_version_is_told_of():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    coming = CHANGELOG.split("\n## ")[1]
    assert f"[{project['version']}]" in CHANGELOG or "\n- " in coming
