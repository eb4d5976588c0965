"""Formats are told by content; names are hints."""

import pytest

from copydesk.errors import NoBodyText, UnknownFormat
from copydesk.formats.recognition import recognise


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b"The kites flew.", "plain text"),
        (b"[Photo] The mayor (left) and {late} guests.", "plain text"),
        (b"{ADVERT} The mayor spoke.", "plain text"),
        (b'["We won," he said.]', "plain text"),
        (b"The tag <html> begins every page, she wrote.", "plain text"),
        (b"<AP> The kites flew.", "plain text"),
        (b"text, body and title are words, he said.", "plain text"),
        (b"--- \nA line of dashes, then prose.", "plain text"),
        (b"---\ntitle: Kites\n---\nThey flew.", "markdown"),
        (b"\n\n <!-- saved -->\n<!DOCTYPE html>\n<html lang=en>", "html"),
        (b"<p>The kites flew.</p>", "html"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "html"),
        (b"HTTP junk\n<html><head><title>Kites</title>", "html"),
        (b'<?xml version="1.0"?><!-- x --><rss version="2.0">', "feed"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        (b'<rdf:RDF xmlns="http://purl.org/rss/1.0/">', "feed"),
        (b'<!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf>', "NITF"),
        (b'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">', "NewsML-G2"),
        (b"WARC/1.1\r\nWARC-Type: warcinfo\r\n", "WARC"),
        (b'{\n  "text": "Kites"\n}', "json"),
        (b'[{"text": "Kites"}]', "json"),
        (b'{"text": "a"}\n{"text": "b"}\n', "json lines"),
        (b'{"text": "a\n{"text": "b"}\n', "json lines"),
        (b"id,outlet,text\n1,Bugle,Kites\n", "csv"),
        (b"title;text\nKites;They flew\n", "csv"),
        (b"PAR1....", "parquet"),
        ("Воздушные змеи".encode("cp1251"), "plain text"),
        ("The kites flew.".encode("utf-16"), "plain text"),
        ("{\n".encode("utf-16") + '"text": 1}'.encode("utf-16-le"), "json"),
    ],
)
def test_content_tells_the_format(head, form):
    assert recognise(head) == form


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("k.md", "markdown"),
        ("k.jsonl", "json lines"),
        ("k.json", "json"),
        ("k.csv", "csv"),
        ("k.txt", "plain text"),
        ("k.pdf", "plain text"),
    ],
)
def test_the_name_helps_where_the_content_says_nothing(name, form):
    assert recognise(b"The kites flew.", name) == form


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04....", "unpacked folder"),
        (b"{\\rtf1\\ansi Kites}", "RTF"),
        (bytes(range(256)) * 4, "binary"),
        (b"\0" * 100, "binary"),
        (b"Kites\0\0\0\0" * 100, "binary"),
        (b'<?xml version="1.0"?><svg><p>x</p></svg>', "svg"),
    ],
)
def test_what_is_no_report_is_refused_with_what_it_looks_like(head, what):
    with pytest.raises(UnknownFormat, match=what):
        recognise(head, "report.txt")


@pytest.mark.parametrize("head", [b"", b" \n\t ", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_nothing_is_no_report(head):
    with pytest.raises(NoBodyText):
        recognise(head)


def test_hostile_prologs_take_no_time():
    for head in (b"<!--" * 16_000, b"<?" * 30_000, b"<!doctype x [" + b"] " * 30_000):
        assert recognise(head) == "plain text"
