"""Files, folders and standard input into captures."""

import io
import os

import pytest

from copydesk.errors import NoSuchPlace
from copydesk.ingest import IngestSettings, receive
from copydesk.records import Capture, Spiked

SETTINGS = IngestSettings()


def received(*places, settings=SETTINGS, stdin=None):
    return list(receive([str(place) for place in places], settings, stdin=stdin))


def spiked(items):
    return {(item.locator, item.reason) for item in items if isinstance(item, Spiked)}


def texts(items):
    return {item.locator: item.content for item in items if isinstance(item, Capture)}


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "press"
    (folder / "wire").mkdir(parents=True)
    (folder / "b.txt").write_text("The kites flew.")
    (folder / "a.md").write_text("# Kites\n\nThey fell.")
    (folder / "wire" / "c.txt").write_text("The kites rose.")
    return folder


def test_a_folder_is_walked_in_order_with_locators_inside_it(folder):
    items = received(folder)
    assert [item.locator for item in items] == ["a.md", "b.txt", "wire/c.txt"]


def test_a_single_file_bears_its_name(folder):
    assert texts(received(folder / "wire" / "c.txt")) == {"c.txt": "The kites rose."}


def test_the_order_of_places_changes_nothing(folder):
    places = [folder / "b.txt", folder / "wire", folder / "a.md"]
    assert received(*places) == received(*reversed(places))


def test_a_path_that_is_not_there_stops_before_any_work(folder):
    with pytest.raises(NoSuchPlace, match=r"nothing\.txt"):
        receive([str(folder), str(folder / "nothing.txt")], SETTINGS)


@pytest.mark.parametrize("place", ["a\0b", "x" * 5000, ""])
def test_an_impossible_path_is_not_there(place):
    with pytest.raises(NoSuchPlace):
        receive([place], SETTINGS)


def test_standard_input_is_read_and_recognised():
    stdin = io.BytesIO(
        b'{"id": "k1", "text": "The kites flew."}\n{"id": "k2", "text": "They fell."}'
    )
    assert texts(received("-", stdin=stdin)) == {"-#k1": "The kites flew.", "-#k2": "They fell."}


def test_standard_input_that_cannot_be_wound_back():
    """A pipe gives its bytes in pieces, and once."""

    class Pipe(io.RawIOBase):
        left = b"The kites flew over the harbour."

        def readable(self):
            return True

        def readinto(self, buffer):
            piece, self.left = self.left[:3], self.left[3:]
            buffer[: len(piece)] = piece
            return len(piece)

    assert texts(received("-", stdin=Pipe())) == {"-": "The kites flew over the harbour."}


def test_the_text_is_exactly_as_received(tmp_path):
    received_text = "\r\n  The kites\tflew.\r\n\r\nThey fell.\x0c \u2028\n"
    (tmp_path / "k.txt").write_bytes(received_text.encode())
    assert texts(received(tmp_path))["k.txt"] == received_text


def test_the_same_file_twice_is_used_once(folder):
    items = received(folder / "b.txt", f"{folder}/wire/../b.txt")
    assert texts(items) == {"b.txt": "The kites flew."}
    assert spiked(items) == {("b.txt", "given twice")}


def test_the_same_place_twice_is_used_once(folder):
    items = received(folder, folder)
    assert len(texts(items)) == 3
    assert {reason for _, reason in spiked(items)} == {"given twice"}


def test_a_file_inside_a_folder_that_was_given_too(folder):
    items = received(folder, folder / "b.txt")
    assert len(texts(items)) == 3
    assert spiked(items) == {("b.txt", "given twice")}


def test_files_of_one_name_and_different_words_are_both_used(folder):
    other = folder.parent / "other"
    other.mkdir()
    (other / "b.txt").write_text("The kites did not fly.")
    items = received(folder / "b.txt", other / "b.txt")
    assert sorted(item.content for item in items) == ["The kites did not fly.", "The kites flew."]


def test_hidden_files_are_not_read_and_said_so(folder):
    (folder / ".draft.txt").write_text("The kites.")
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("x")
    items = received(folder)
    assert len(texts(items)) == 3
    assert spiked(items) == {(".draft.txt", "not read"), (".git", "not read")}


def test_links_are_not_followed_out_of_the_folder_nor_round_in_circles(folder):
    (folder.parent / "secret.txt").write_text("Nobody's business.")
    (folder / "out.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "up").symlink_to(folder.parent)
    (folder / "round").symlink_to(folder)
    (folder / "self").symlink_to(folder / "self")
    (folder / "gone").symlink_to(folder / "nothing")
    (folder / "again.txt").symlink_to(folder / "b.txt")
    items = received(folder)
    assert len(texts(items)) == 3
    assert spiked(items) == {
        ("out.txt", "not read"),
        ("up", "not read"),
        ("round", "given twice"),
        ("self", "unreadable"),
        ("gone", "unreadable"),
        ("again.txt", "given twice"),
    }


def test_a_pipe_in_a_folder_is_not_waited_for(folder):
    os.mkfifo(folder / "pipe")
    assert ("pipe", "not read") in spiked(received(folder))


def test_a_pipe_given_by_name_is_not_waited_for(folder):
    os.mkfifo(folder / "pipe")
    assert spiked(received(folder / "pipe")) == {("pipe", "unreadable")}


def test_a_file_that_cannot_be_opened_harms_no_other(folder, monkeypatch):
    path_type = type(folder)
    opened = path_type.open

    def refuse(path, *args, **kwargs):
        if path.name == "b.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **kwargs)

    monkeypatch.setattr(path_type, "open", refuse)
    items = received(folder)
    assert set(texts(items)) == {"a.md", "wire/c.txt"}
    assert ("b.txt", "unreadable") in spiked(items)


def test_a_disk_that_fails_while_reading_harms_no_other(folder, monkeypatch):
    path_type = type(folder)
    opened = path_type.open

    class Failing(io.BytesIO):
        def read(self, *_):
            raise OSError(5, "Input/output error")

    def fail(path, *args, **kwargs):
        return Failing() if path.name == "b.txt" else opened(path, *args, **kwargs)

    monkeypatch.setattr(path_type, "open", fail)
    items = received(folder)
    assert ("b.txt", "unreadable") in spiked(items)
    assert len(texts(items)) == 2


def test_a_huge_file_is_spiked_without_being_read(tmp_path):
    with (tmp_path / "huge.txt").open("wb") as file:
        file.write(b"The kites flew. ")
        file.truncate(200 * 1024 * 1024)  # sparse: it takes no room on the disk
    (tmp_path / "k.txt").write_text("The kites flew.")
    items = received(tmp_path)
    assert len(texts(items)) == 1
    # Its first bytes decide: sparse bytes are nought, so it is no text or too large.
    assert {reason for _, reason in spiked(items)} <= {"too large", "unknown format"}


def test_folders_too_deep_are_said_so(tmp_path):
    deep = tmp_path
    for _ in range(6):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "k.txt").write_text("The kites flew.")
    items = received(tmp_path, settings=IngestSettings(max_depth=3))
    assert spiked(items) == {("d/d/d", "too large")}


def test_too_many_files_are_said_so_once(folder):
    items = received(folder, settings=IngestSettings(max_files=2))
    assert len(texts(items)) == 2
    assert spiked(items) == {("wire/c.txt", "too large")}


def test_a_folder_without_reports_gives_nothing(tmp_path):
    assert received(tmp_path) == []


def test_a_name_that_is_no_text_can_still_be_written(tmp_path):
    (tmp_path / os.fsdecode(b"k\xffites.txt")).write_text("The kites flew.")
    (item,) = received(tmp_path)
    assert item.locator == "k\ufffdites.txt"
    item.locator.encode()
