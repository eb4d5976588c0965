"""Bytes into text."""

import pytest

from copydesk.formats.decoding import decode, mended
from copydesk.formats.readers.html import declared_charset

FRENCH = "Le maire a déclaré que la fête à Corvane était « reportée à l'été » : c'est sûr."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le"])
def test_unicode_in_every_dress_comes_out_without_remarks(encoding):
    decoded = decode(FRENCH.encode(encoding))
    assert decoded.text == FRENCH
    assert decoded.notes == ()


def test_line_ends_and_odd_spaces_stay():
    text = "a\r\nb\rc\n\u2028d\x0b\x0c\u00a0e\ufeff"
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        ("“We won’t pay,” said the mayor – twice.", "cp1252"),
        ("Die Fähre fährt für Ärzte über Größe", "cp1252"),
        ("Mała łódź zatonęła, powiedział świadek, którego żona też płynęła", "cp1250"),
        ("Loď se potopila, řekl svědek, jehož žena byla též na palubě", "iso8859_2"),
        ("Gemi battı, dedi tanık; eşi de güvertedeydi ve çığlık attı", "cp1254"),
        ("Паром вышел из порта поздно вечером, сообщил капитан.", "cp1251"),
        ("Паром вышел из порта поздно вечером, сообщил капитан.", "koi8_r"),
        ("Το πλοίο έφυγε αργά το βράδυ από το λιμάνι, είπε ο καπετάνιος", "cp1253"),
        ("渡轮晚上很晚才离开港口，船长对记者表示遗憾。", "gb18030"),
        ("フェリーは夜遅くに港を出たと船長は記者に語った。", "cp932"),
        ("フェリーは夜遅くに港を出た。", "iso2022_jp"),
        ("페리는 늦은 밤 항구를 떠났다고 선장이 말했다.", "cp949"),
    ],
)
def test_undeclared_encodings_are_guessed(text, encoding):
    assert decode(text.encode(encoding)).text == text


def test_a_guess_is_said_to_be_one():
    (note,) = decode(FRENCH.encode("cp1252")).notes
    assert "guess" in note
    assert "cp1252" in note


def test_a_declared_encoding_is_believed_where_it_fits():
    russian = "Паром"
    assert decode(russian.encode("koi8_r"), "koi8-r").text == russian
    # Declared Latin-1, yet valid UTF-8: it is UTF-8, as with so many pages.
    assert decode(FRENCH.encode(), "iso-8859-1").text == FRENCH


@pytest.mark.parametrize("name", ["zip", "hex", "rot13", "utf-7", "idna", "x" * 100, "é", ""])
def test_a_declared_encoding_that_is_none_is_ignored(name):
    assert decode(FRENCH.encode("cp1252"), name).text == FRENCH


def test_a_few_bad_bytes_in_utf8_are_marked_and_counted():
    decoded = decode(FRENCH.encode() + b"\xff and \xe9")
    assert decoded.text == FRENCH + "� and �"
    assert "2 places" in decoded.notes[0]


def test_a_mark_that_stood_there_is_not_counted():
    decoded = decode(("�" + FRENCH).encode() + b"\xff")
    assert "1 place " in decoded.notes[0]


def test_any_bytes_at_all_give_a_text():
    for first in range(256):
        text = decode(bytes([first, 0xE9, 0x81, 0xFF, 0x41]) * 3).text
        text.encode()


def test_halves_of_characters_are_joined_or_marked():
    assert mended("a\ud83d\ude00b\ud800c") == "a😀b�c"


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b'<meta charset="windows-1251">', "windows-1251"),
        (b"<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=koi8-r'>", "koi8-r"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?><html>', "iso-8859-2"),
        (b'<meta charset="utf-16">', None),
        (b"<p>charset=koi8-r</p>", None),
        (b"<meta " * 2000, None),
    ],
)
def test_what_a_page_declares(head, charset):
    assert declared_charset(head) == charset
