"""The command as a person uses it, with good input and bad: real processes, real files."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

STORY = (
    "Eleven kites fall on Tavona\n\n"
    "TAVONA, March 4, 2025 (Corvane) – Eleven kites fell on the harbour of Tavona on Tuesday, "
    "the harbour master said.\n\n"
    "“The wind turned within a minute,” said Ilka Dorn, the mayor of Tavona, who had opened the "
    "festival an hour before. Nobody was hurt.\n"
)


def copydesk(*arguments: str, cwd: Path, **given) -> subprocess.CompletedProcess:
    """Run the command in a folder."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(
        [sys.executable, "-m", "copydesk.cli", *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        timeout=120,
        check=False,
        **given,
    )


def cleaned(folder: Path, *more: str) -> dict:
    """Read a folder up to the clean room, and give the dossier."""
    done = copydesk("read", ".", "--until", "clean", "--json", *more, cwd=folder)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def spiked(dossier: dict) -> dict[str, str]:
    return {item["locator"]: item["reason"] for item in dossier["spiked"]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good report, beside which bad ones are put."""
    place = tmp_path / "in"
    place.mkdir()
    (place / "good.txt").write_text(STORY)
    return place


def test_a_report_goes_all_the_way_to_an_account(folder: Path):
    done = copydesk("read", ".", "--out", "out", cwd=folder)
    assert done.returncode == 0, done.stderr.decode()
    assert {path.name for path in (folder / "out").iterdir()} == {
        "dossier.json",
        "account.md",
        "account.html",
    }
    assert "Eleven kites fell" in done.stdout.decode()
    assert b"\x1b[" not in done.stdout, "colours belong on a terminal only"


def test_the_json_stands_alone_on_standard_output(folder: Path):
    done = copydesk("read", "good.txt", "--json", cwd=folder)
    dossier = json.loads(done.stdout)
    assert dossier["schema"] == 1
    quoted = next(item for item in dossier["statements"] if item["voice"] == "direct")
    assert quoted["text"].startswith("The wind turned within a minute")
    assert quoted["speaker"] == "Ilka Dorn"


def test_standard_input_is_a_place(folder: Path):
    done = copydesk("read", "-", "--until", "clean", "--json", cwd=folder, input=STORY.encode())
    (report,) = json.loads(done.stdout)["reports"]
    assert report["locator"] == "-"
    assert "Eleven kites fell" in report["text"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("read", "nowhere.txt"), "no such file or folder"),
        (("read", ".", "--until", "kitchen"), "there is no such room"),
        (("read", ".", "--set", "reuse.shingel=7"), "there is no such setting"),
        (("read", ".", "--set", "reuse"), "ROOM.KEY=VALUE"),
        (("read",), "Missing argument"),
    ],
)
def test_a_wrong_call_says_what_would_do(folder: Path, arguments, words):
    done = copydesk(*arguments, cwd=folder)
    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert done.stdout == b""


def test_a_folder_without_reports_says_so(tmp_path: Path):
    done = copydesk("read", ".", cwd=tmp_path)
    assert done.returncode == 2
    assert "no report was found" in done.stderr.decode()


BAD = {
    "empty.txt": b"",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
    "noughts.txt": b"\x00" * 4000,
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_bad_bytes_are_spiked_and_the_rest_goes_on(folder: Path, name: str):
    (folder / name).write_bytes(BAD[name])
    dossier = cleaned(folder)
    assert [report["locator"] for report in dossier["reports"]] == ["good.txt"]
    assert list(spiked(dossier)) == [name]


def test_a_text_of_200_mb_is_spiked(folder: Path):
    block = STORY.encode() * 4000
    with (folder / "huge.txt").open("wb") as file:
        for _ in range(200 * 1024 * 1024 // len(block) + 1):
            file.write(block)
    assert spiked(cleaned(folder)) == {"huge.txt": "too large"}


def test_one_line_of_10_mb_ends_in_good_time(folder: Path):
    (folder / "long.txt").write_text("The kites fell on Tavona. " * 400_000)
    dossier = cleaned(folder)
    known = {report["locator"] for report in dossier["reports"]} | set(spiked(dossier))
    assert known == {"good.txt", "long.txt"}


def test_invalid_utf8_is_read_as_well_as_can_be(folder: Path):
    (folder / "odd.txt").write_bytes(STORY.encode().replace(b"Ilka", b"Ilk\xff\xfea"))
    (odd,) = [r for r in cleaned(folder)["reports"] if r["locator"] == "odd.txt"]
    assert "The wind turned within a minute" in odd["text"]
    assert odd["notes"]


def test_hostile_html_neither_crashes_nor_hangs(folder: Path):
    (folder / "deep.html").write_text("<html><body>" + "<div>" * 200_000 + STORY)
    bomb = '<!DOCTYPE lolz [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    (folder / "bomb.html").write_text(f"{bomb}]><html><body><p>&j;</p>{STORY}</body></html>")
    dossier = cleaned(folder)
    known = {report["locator"] for report in dossier["reports"]} | set(spiked(dossier))
    assert known == {"good.txt", "deep.html", "bomb.html"}
    assert all(len(report["text"]) < 5000 for report in dossier["reports"])


def test_one_broken_line_does_not_lose_the_others(folder: Path):
    good, other = (json.dumps({"id": item, "title": "Kites", "text": STORY}) for item in "ac")
    (folder / "many.jsonl").write_text(f'{good}\n{{"id": "b", "text": \n{other}\n')
    dossier = cleaned(folder)
    assert len(dossier["reports"]) == 3
    assert [item["reason"] for item in dossier["spiked"]] == ["broken record"]


def test_the_same_file_twice_counts_once(folder: Path):
    done = copydesk("read", "good.txt", "good.txt", "--until", "clean", "--json", cwd=folder)
    dossier = json.loads(done.stdout)
    assert len(dossier["reports"]) == 1
    assert [item["reason"] for item in dossier["spiked"]] == ["given twice"]


def test_an_unknown_script_is_kept_with_a_note(folder: Path):
    (folder / "script.txt").write_text("ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ ᎤᏓᏑᏯ. " * 30)
    (report,) = [r for r in cleaned(folder)["reports"] if r["locator"] == "script.txt"]
    assert any("script" in note for note in report["notes"])


def test_a_link_to_nowhere_is_spiked(folder: Path):
    (folder / "gone.txt").symlink_to(folder / "not-there.txt")
    assert spiked(cleaned(folder)) == {"gone.txt": "unreadable"}


def test_a_date_in_the_far_future_harms_nothing(folder: Path):
    text = STORY.replace("2025", "20250").replace("on Tuesday", "on 31 February 9999")
    (folder / "future.txt").write_text(text)
    done = copydesk("read", ".", "--json", cwd=folder)
    assert done.returncode == 0, done.stderr.decode()
    moments = [m for s in json.loads(done.stdout)["statements"] for m in s["moments"]]
    assert not any("02-31" in (moment["earliest"] or "") for moment in moments)


def test_strict_tells_by_its_exit_code_that_something_was_spiked(folder: Path):
    (folder / "empty.txt").write_bytes(b"")
    done = copydesk("read", ".", "--until", "clean", "--strict", cwd=folder)
    assert done.returncode == 3
    assert "empty.txt" in done.stdout.decode()


FULL_DISK = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))
from copydesk.cli import main
sys.exit(main(["read", "good.txt", "--until", "clean", "--out", "out"]))
"""


def test_a_full_disk_leaves_nothing_half_written(folder: Path):
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-B", "-c", FULL_DISK],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 4, done.stderr.decode()
    assert "cannot be written" in done.stderr.decode()
    assert list((folder / "out").iterdir()) == []
