"""What the command prints, on a screen and into a pipe."""

import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from copydesk.cli.terminal import show
from tests.unit.formats.build_dossier import dossier_of

LONG = "Kites that nobody had let out of hand fell on the roofs of Tavona in the night, " * 2


def printed(dossier, *, width: int, screen: bool) -> str:
    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=screen, highlight=False, legacy_windows=False
    )
    show(dossier, console, [Path("out/account.md")])
    return out.getvalue()


def bare(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def test_a_pipe_gets_one_line_a_sentence_without_colour_or_boxes():
    text = printed(dossier_of([LONG, "Kites rose."]), width=40, screen=False)
    assert "\x1b" not in text
    assert not set(text) & set("│─━┃┏┓┡┩├┤┼╭╮")
    sentences = [line for line in text.splitlines() if line.startswith("◆ Kites")]
    assert sentences[0].startswith(f"◆ {LONG.strip()} [conflicting: ")


def test_the_claims_in_a_pipe_are_one_line_each():
    text = printed(dossier_of(["Two kites fell.", "Six kites fell."]), width=80, screen=False)
    (row,) = [line for line in text.splitlines() if line.startswith("conflicting | ")]
    standing, stances, wording = row.split(" | ")
    assert (standing, wording) == ("conflicting", "Two kites fell.")
    assert stances.count("A ") == 2
    assert "“Six kites fell.”" in stances


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_screen_gets_lines_that_fit(width):
    text = bare(printed(dossier_of([LONG, "Kites rose."]), width=width, screen=True))
    assert max(len(line) for line in text.splitlines()) <= width
    assert "Nothing" not in text
    for title in ("What happened", "Disputed", "Claims by lineage", "Set aside unused", "Written"):
        assert f"\n{title}" in text


def test_standing_is_a_word_and_a_shape_before_it_is_a_colour():
    text = bare(printed(dossier_of(["Kites fell."]), width=80, screen=True))
    assert "◆ Kites fell. [conflicting: " in text
    assert "◆ 1 conflicting" in text


def test_no_report_can_drive_the_terminal():
    nasty = "Kites\x1b]0;owned\x07 fell \x1b[2J\r\x9b31m[bold]not bold[/bold] :smile: \u202etxet"
    for screen in (True, False):
        text = printed(dossier_of([nasty]), width=80, screen=screen)
        assert not set(bare(text)) & set("\x1b\x07\r\x9b\u202e")
        assert "[bold]not" in text
        assert ":smile:" in text


def test_of_many_stories_the_largest_is_told_and_the_others_are_named():
    text = printed(dossier_of(["Kites fell."], stories=30), width=80, screen=False)
    assert text.startswith("30 reports · 30 stories · 30 claims\n1 report: Kites fell.\n")
    assert "… 10 more stories in the dossier" in text
    assert text.count("What happened") == 1


def test_files_written_come_last_but_for_the_legend():
    text = printed(dossier_of(["Kites fell."]), width=80, screen=False)
    assert text.endswith(
        "\nWritten\nout/account.md\n\n● corroborated  ◆ conflicting  ◐ developing  ○ sole source\n"
    )
