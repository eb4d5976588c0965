"""The account as Markdown, read back by a Markdown reader."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from copydesk.formats.markdown import escaped, write_markdown
from copydesk.records import Dossier, RunSettings
from copydesk.views import on_one_line
from tests.unit.formats.build_dossier import dossier_of

READER = MarkdownIt("gfm-like", {"linkify": False})


def shown(markdown: str) -> str:
    """What a reader of Markdown shows of one paragraph."""
    tokens = READER.parse(markdown)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in tokens[1].children} <= {"text", "text_special"}
    return "".join(child.content for child in tokens[1].children)


@pytest.mark.parametrize(
    "text",
    [
        "# no title",
        "1. no list",
        "12) no list",
        "- no list",
        "+ no list",
        "> no quotation",
        "*no* _stress_ ~~here~~ `nor` code",
        "[no](https://a.example) ![link](x)",
        "<b>no tag</b> &amp; <!-- no comment -->",
        "a | b",
        "=== no rule",
        "--- no rule",
        "\\* a backslash",
        "[^1]: no note",
    ],
)
def test_marks_are_shown_as_they_are(text):
    assert shown(escaped(text)) == text


@given(st.text(st.characters(codec="utf-8"), min_size=1).map(on_one_line).filter(str.strip))
def test_any_text_is_shown_as_it_is(text):
    assert shown(escaped(text)) == text.strip()


def notes_of(page: str) -> tuple[set[str], list[str]]:
    given_notes = re.findall(r"^\[\^([\d-]+)\]: ", page, re.MULTILINE)
    used = re.findall(r"\[\^([\d-]+)\](?!:)", page)
    return set(used), given_notes


def test_each_mark_has_one_note_and_each_note_a_mark():
    used, given_notes = notes_of(
        write_markdown(dossier_of(["Kites fell.", "Kites rose."])).decode()
    )
    assert used == set(given_notes)
    assert len(given_notes) == 2


def test_notes_of_several_stories_do_not_meet():
    page = write_markdown(dossier_of(["Kites fell.", "Kites rose."], stories=3)).decode()
    used, given_notes = notes_of(page)
    assert used == set(given_notes)
    assert len(given_notes) == 6 == len(set(given_notes))


def test_a_note_names_report_and_place_and_quotes_the_words():
    page = write_markdown(dossier_of(["Kites fell."])).decode()
    assert "\n[^1]: Kites fell., 0–11: “Kites fell.”\n" in page


def test_the_table_keeps_its_columns_whatever_stands_in_it():
    page = write_markdown(dossier_of(["Two | kites", "Three\n\n| kites"])).decode()
    tables = [token for token in READER.parse(page) if token.type == "th_open"]
    assert len(tables) == 4


def test_without_reports_it_says_so():
    empty = write_markdown(Dossier(copydesk="0", settings=RunSettings(rooms={})))
    assert b"\n# No report" in empty
