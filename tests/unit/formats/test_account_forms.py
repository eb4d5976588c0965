"""Paragraphs, lengths and remarks reach Markdown, the page and the terminal."""

import io
from dataclasses import replace

from lxml import html
from rich.console import Console

from copydesk.cli.terminal import show
from copydesk.formats.html_page import write_html
from copydesk.formats.markdown import write_markdown
from tests.unit.formats.build_dossier import dossier_of

TOLD = ("Ten boats left.", "Nine boats came back.", "The mayor of Skarne spoke.")


def dossier(**fields):
    given = dossier_of(["Ten boats left. Nine boats came back. The mayor of Skarne spoke."])
    (account,) = given.accounts
    (first, *_) = account.sentences
    sentences = tuple(
        replace(first, text=text, part="news", paragraph=place)
        for text, place in zip(TOLD, (0, 0, 1), strict=True)
    )
    account = replace(account, headline="The harbour", sentences=sentences, **fields)
    return replace(given, account=account, accounts=(account,))


def markdown(**fields):
    return write_markdown(dossier(**fields)).decode()


def printed(**fields):
    out = io.StringIO()
    show(dossier(**fields), Console(file=out, width=80), [])
    return out.getvalue()


def test_sentences_of_a_paragraph_are_one_block_of_markdown():
    blocks = markdown().split("\n\n")
    (together,) = [block for block in blocks if block.startswith(TOLD[0])]
    assert TOLD[1] in together
    assert TOLD[2] not in together


def test_on_the_page_a_sentence_says_whether_it_goes_on():
    lines = html.fromstring(write_html(dossier())).xpath("//*[@class='prose']//li")
    assert [
        "goes-on" in line.get("class") for line in lines if "sentence" in line.get("class", "")
    ] == [False, True, False]


def test_on_the_terminal_an_empty_line_parts_paragraphs():
    lines = printed().splitlines()
    places = [next(n for n, line in enumerate(lines) if f"{text} [" in line) for text in TOLD]
    assert "" not in lines[places[0] : places[1]]
    assert "" in lines[places[1] : places[2]]


def test_a_brief_has_no_headings_between_its_lines_and_no_tables_after_them():
    brief = markdown(length="brief")
    assert "## In brief" in brief
    assert "## What happened" not in brief
    assert "Claims by lineage" not in brief
    assert "How the reports descend" not in printed(length="brief")


def test_what_a_reader_has_to_know_of_the_whole_is_said_before_it():
    remark = "One report; nothing to compare."
    for shown in (markdown(remark=remark), printed(remark=remark)):
        assert shown.index("nothing to compare.") < shown.index(TOLD[0])
    assert remark.encode() in write_html(dossier(remark=remark))
