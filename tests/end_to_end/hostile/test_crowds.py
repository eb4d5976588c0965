"""A great many of everything: time grows with the number, not with its square."""

import os
import time

import pytest

from tests.end_to_end.hostile.conftest import GOOD, row

SHORT = "Kites fell on Tavona, the mayor said."


def seconds(desk, number: int) -> float:
    begin = time.perf_counter()
    dossier, _ = desk.rows(*(row(SHORT, at, outlet=f"O{at}") for at in range(number)))
    assert len(dossier.reports) == number
    assert len(dossier.lineages) == 1
    return time.perf_counter() - begin


def test_a_crowd_of_copies_takes_linear_time(desk):
    seconds(desk, 50)
    # A square would take sixteen times as long.
    assert seconds(desk, 1_200) < 8 * max(seconds(desk, 300), 0.4)


def test_ten_thousand_tiny_reports_without_a_body_are_spiked(desk):
    dossier, files = desk.rows(*(row("Kites.", at) for at in range(10_000)))
    assert len(dossier.reports) + len(dossier.spiked) == 10_000
    assert len(files["account.html"]) < 3_000_000


def test_a_table_of_a_thousand_columns(desk):
    header = ",".join(["id", "title", "text", *(f"c{at}" for at in range(1_000))])
    words = " ".join(GOOD.split())
    lines = [",".join([str(at), "Kites", f'"{words} {at}"', *["x"] * 1_000]) for at in range(5)]
    (desk.folder / "wide.csv").write_text("\n".join([header, *lines]))
    dossier, _ = desk.places(desk.folder / "wide.csv")
    assert len(dossier.reports) == 5


def test_a_feed_of_many_entries(desk):
    entries = "".join(
        f"<item><title>Kites {at} fall</title><link>http://b.example/{at}</link><description>"
        f"Kite {at} fell on quay {at * 7} of Tavona on Tuesday.</description></item>"
        for at in range(1_000)
    )
    (desk.folder / "a.xml").write_text(f"<rss version='2.0'><channel>{entries}</channel></rss>")
    dossier, _ = desk.places(desk.folder / "a.xml", until="clean")
    assert len(dossier.reports) + len(dossier.spiked) == 1_000


def test_a_folder_of_many_files(desk):
    for at in range(1_000):
        (desk.folder / f"f{at}.txt").write_text(f"Kite {at} fell on quay {at * 7}, Ilka Dorn said.")
    dossier, _ = desk.places(desk.folder, until="clean")
    assert len(dossier.reports) + len(dossier.spiked) == 1_000


@pytest.mark.skipif(os.name == "nt", reason="names are bytes elsewhere")
def test_file_names_of_any_bytes(desk):
    names = [b"new\nline", b"sur\xed\xa0\x80", b"\xff\xfe", b"esc\x1b[31m", b"n" * 250, b"<script>"]
    names.append("\u202eevil".encode())
    for at, name in enumerate(names):
        with open(os.fsencode(desk.folder) + b"/" + name + b".tx", "w") as file:  # noqa: PTH123
            file.write(f"{GOOD} Number {at}.")
    dossier, files = desk.places(desk.folder)
    assert len(dossier.reports) == len(names)
    assert not set(files["account.md"]) & set("\x1b\u202e")
