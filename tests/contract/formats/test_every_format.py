"""Promises that every reader keeps, whatever the format."""

import bz2
import gzip
import io
import json
import lzma
import random

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from copydesk.formats import READERS, ReadLimits, read_captures
from copydesk.records import Capture, Spiked

TEXT = "The kites flew over the harbour on Tuesday, the mayor said."
OTHER = "Two kites fell into the sea, a fisherman said."


def _parquet():
    stream = io.BytesIO()
    pq.write_table(pa.table({"id": ["k1", "k2"], "text": [TEXT, OTHER]}), stream)
    return stream.getvalue()


def _records():
    return [{"id": "k1", "text": TEXT}, {"id": "k2", "text": OTHER}]


ONE = {
    "plain text": TEXT.encode(),
    "markdown": f"---\ntitle: Kites\n---\n{TEXT}".encode(),
    "html": f"<!DOCTYPE html><html><body><p>{TEXT}</p></body></html>".encode(),
    "json object": json.dumps(_records()[0]).encode(),
    "ninjs": json.dumps(
        {"uri": "k1", "versioncreated": "2031-05-02T10:00:00Z", "body_text": TEXT}
    ).encode(),
}
MANY = {
    "json list": json.dumps(_records(), indent=1).encode(),
    "json wrapped": json.dumps({"reports": _records()}).encode(),
    "json lines": "\n".join(map(json.dumps, _records())).encode(),
    "csv": f'id,text\nk1,"{TEXT}"\nk2,{OTHER}\n'.replace(f"k2,{OTHER}", f'k2,"{OTHER}"').encode(),
    "parquet": _parquet(),
    "rss": (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>The Bugle</title>'
        f"<item><guid>k1</guid><description>{TEXT}</description></item>"
        f"<item><guid>k2</guid><description>{OTHER}</description></item></channel></rss>"
    ).encode(),
    "atom": (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Bugle</title>'
        f'<entry><id>k1</id><content type="text">{TEXT}</content></entry>'
        f'<entry><id>k2</id><content type="text">{OTHER}</content></entry></feed>'
    ).encode(),
    "json feed": json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "The Bugle",
            "items": [{"id": r["id"], "content_text": r["text"]} for r in _records()],
        }
    ).encode(),
}
ALL = ONE | MANY
LIMITS = ReadLimits()


def read(content, name="given", limits=LIMITS):
    return list(read_captures(content, name, limits))


@pytest.mark.parametrize("form", ALL)
def test_its_words_come_out_and_its_name_is_not_needed(form):
    items = read(ALL[form])
    assert all(isinstance(item, Capture) for item in items)
    assert TEXT in items[0].content
    assert len(items) == (1 if form in ONE else 2)


@pytest.mark.parametrize("form", ALL)
def test_a_wrong_name_misleads_nobody(form):
    wrong = "report.txt" if form != "markdown" else "report"
    assert [item.content for item in read(ALL[form], wrong)] == [
        item.content for item in read(ALL[form])
    ]


@pytest.mark.parametrize("form", MANY)
def test_each_record_has_its_own_locator_and_given_id(form):
    assert [(item.locator, item.given_id) for item in read(MANY[form])] == [
        ("given#k1", "k1"),
        ("given#k2", "k2"),
    ]


@pytest.mark.parametrize("form", ALL)
def test_an_open_stream_gives_the_same_as_its_bytes(form):
    assert read(io.BytesIO(ALL[form])) == read(ALL[form])


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize("form", ALL)
def test_packed_it_gives_the_same(form, pack):
    assert read(pack(ALL[form])) == read(ALL[form])


@pytest.mark.parametrize("form", ALL)
def test_broken_off_anywhere_it_raises_nothing(form):
    content = ALL[form]
    for end in range(0, len(content), max(1, len(content) // 40)):
        for item in read(content[:end]):
            assert isinstance(item, Capture | Spiked)


@pytest.mark.parametrize("form", ALL)
def test_with_bytes_flipped_it_raises_nothing_and_says_what_it_cannot_use(form):
    chance = random.Random(form)
    for _ in range(60):
        content = bytearray(ALL[form])
        for _ in range(chance.randint(1, 8)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        items = read(bytes(content))
        assert items
        for item in items:
            str(item).encode()
            assert isinstance(item, Capture) or (item.room == "ingest" and item.reason)


@pytest.mark.parametrize("form", ALL)
def test_over_the_bound_of_a_report_it_is_too_large(form):
    (*_, item) = read(ALL[form], limits=ReadLimits(max_report_chars=20, max_page_chars=20))
    assert isinstance(item, Spiked)
    assert item.reason == "too large"


@pytest.mark.parametrize("form", MANY)
def test_over_the_bound_of_records_the_rest_is_said_to_be_left(form):
    if form == "json feed":
        pytest.skip("a JSON Feed is bounded by its size")
    first, last = read(MANY[form], limits=ReadLimits(max_records=1))
    assert isinstance(first, Capture)
    assert isinstance(last, Spiked)
    assert last.reason == "too large"


def test_a_record_given_twice_in_a_file_is_used_once():
    lines = b'{"id":"k1","text":"Kites."}\n{"id":"k1","text":"Kites."}\n{"id":"k1","text":"Other."}'
    items = read(lines, "k.jsonl")
    assert [type(item) for item in items] == [Capture, Spiked, Capture]
    assert items[1].reason == "given twice"
    assert len({item.locator for item in items}) == 3


def test_every_reader_is_reached_by_recognition():
    assert set(READERS) == {
        "plain text", "markdown", "html", "json", "json lines", "csv", "parquet", "feed",
        "WARC", "NewsML-G2", "NewsML 1", "NITF",
    }  # fmt: skip
