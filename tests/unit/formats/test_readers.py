"""What the readers read, beyond what all of them promise."""

import gzip
import json

import pytest

from copydesk.formats import ReadLimits, read_captures
from copydesk.formats.readers.markdown import front_matter
from copydesk.records import Capture, Spiked


def read(content, name="given", **limits):
    content = content if isinstance(content, bytes) else content.encode()
    return list(read_captures(content, name, ReadLimits(**limits)))


def kinds(items):
    return ["ok" if isinstance(item, Capture) else item.reason for item in items]


def test_a_broken_line_is_spiked_with_its_number_and_harms_no_other():
    items = read('{"id":"a","text":"Kites."}\n\n{"id":"b","text":"Ki\n{"id":"c","text":"Fell."}\n')
    assert kinds(items) == ["ok", "broken record", "ok"]
    assert items[1].locator == "given#3"
    assert items[1].detail.startswith("line 3:")


def test_a_line_that_is_no_object_is_a_broken_record():
    items = read('{"text":"Kites."}\n[1]\n"x"\nnull\n7\n', "k.jsonl")
    assert kinds(items) == ["ok", *["broken record"] * 4]


def test_a_line_of_many_megabytes_is_spiked_and_the_next_one_read():
    long = b'{"text":"' + b"x" * 3_000_000 + b'"}\n{"text":"Kites."}\n'
    items = read(long, "k.jsonl", max_line_bytes=1_000_000)
    assert kinds(items) == ["too large", "ok"]
    assert items[1].locator == "k.jsonl#2"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "k.json"),
        (b"[" * 100_000, "k.json"),
        (b'{"a":' * 100_000, "k.jsonl"),
    ],
)
def test_deep_nesting_is_spiked(content, name):
    assert kinds(read(content, name)) in (["too large"], ["broken record"])


def test_a_bad_line_of_bytes_is_noted_on_its_own_report_only():
    fine, bad = b'{"text":"Kites."}', b'{"text":"The caf\xe9 was shut."}'
    first, second = read(fine + b"\n" + bad, "k.jsonl")
    assert first.notes == ()
    assert second.content == "The café was shut."
    assert "guess" in second.notes[0]


def test_half_characters_in_json_are_marked():
    (item,) = read(r'{"text": "Kites \ud800 flew."}')
    assert item.content == "Kites � flew."


def test_a_table_keeps_line_breaks_and_quotation_marks_in_a_value():
    (item,) = read('id,text\r\n1,"The kites\r\nflew, ""high"", he said."\r\n')
    assert item.content == 'The kites\r\nflew, "high", he said.'


def test_a_quotation_mark_that_is_never_closed_costs_one_row():
    items = read('id,text\n1,"Kites flew\n2,Kites fell\n3,Kites rose\n')
    assert kinds(items) == ["broken record", "ok", "ok"]
    assert "line 2" in items[0].detail


def test_rows_with_too_many_or_too_few_values_are_broken():
    items = read("id,outlet,text\n1,Bugle,Kites,more\n2,Bugle\n3,Bugle,Fell\n")
    assert kinds(items) == ["broken record", "broken record", "ok"]


def test_a_table_without_words_says_which_columns_it_has():
    (item,) = read("name,price\nkite,3\n", "k.csv")
    assert item.reason == "unknown format"
    assert "name, price" in item.detail


RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Bugle</title><language>en</language>
<item><title>Kites fly</title><link>https://bugle.example/kites</link><guid>k1</guid>
<pubDate>Fri, 02 May 2031 10:00:00 GMT</pubDate><dc:creator>A. Person</dc:creator>
<source url="https://wire.example/feed">The Wire</source>
<description>Short.</description>
<content:encoded><![CDATA[<p>The kites <b>flew</b>.</p><script>x()</script>]]></content:encoded>
</item>
<item><title>Nothing</title><guid>k2</guid></item>
</channel></rss>"""


def test_an_entry_of_a_feed_is_a_report_of_the_outlet_it_came_from():
    capture, without = read(RSS)
    assert capture.form == "html"
    assert capture.content == "<p>The kites <b>flew</b>.</p><script>x()</script>"
    assert capture.outlet == "The Wire"
    assert capture.headline == "Kites fly"
    assert capture.url == "https://bugle.example/kites"
    assert (capture.published, capture.published_from) == ("Fri, 02 May 2031 10:00:00 GMT", "feed")
    assert capture.byline == "A. Person"
    assert without.reason == "no body text"


ITEM = "<rss><channel><item><description>&e;</description></item></channel></rss>"


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "ha"><!ENTITY e "&a;&a;&a;&a;">',
        '<!ENTITY e SYSTEM "file:///etc/passwd">',
        '<!entity e SYSTEM "http://bugle.example/">',
    ],
)
def test_a_feed_with_entities_is_spiked_unread(declared):
    (item,) = read(f"<!DOCTYPE rss [{declared}]>{ITEM}")
    assert item.reason == "broken record"
    assert "entities" in item.detail


def test_a_feed_over_its_bound_is_too_large():
    assert kinds(read(RSS, max_feed_bytes=100)) == ["too large"]


def test_a_feed_without_entries_says_so():
    empty = "<rss><channel><title>The Bugle</title></channel></rss>"
    assert kinds(read(empty)) == ["no body text"]


def test_ninjs_gives_its_roles_and_credits():
    item = {
        "uri": "urn:k1",
        "versionCreated": "2031-05-02T10:00:00Z",
        "headlines": [{"role": "sub", "value": "Sub"}, {"role": "main", "value": "Kites fly"}],
        "bodies": [{"contentType": "text/plain", "value": "The kites flew."}],
        "by": "A. Person",
        "language": "en",
        "infoSources": [
            {"role": "wire", "name": "The Wire"},
            {"role": "credit", "name": "The Wire"},
            {"role": "expert", "name": "B. Person"},
        ],
    }
    (capture,) = read(json.dumps(item))
    assert capture.content == "The kites flew."
    assert capture.headline == "Kites fly"
    assert capture.credits == ("The Wire",)
    assert (capture.published, capture.published_from) == ("2031-05-02T10:00:00Z", "ninjs")
    assert (capture.byline, capture.language, capture.given_id) == ("A. Person", "en", "urn:k1")


def test_front_matter_is_read_as_fields_and_left_out_of_the_text():
    (capture,) = read(
        '---\ntitle: "Kites: they fly"\ndate: 2031-05-02\noutlet: The Bugle\n'
        "authors:\n  - A. Person\n  - B. Person\nurl: https://bugle.example/k\n---\n\n# Kites\n"
    )
    assert capture.content == "\n# Kites\n"
    assert capture.headline == "Kites: they fly"
    assert capture.byline == "A. Person, B. Person"
    assert (capture.published, capture.published_from) == ("2031-05-02", "front matter")
    assert "front matter" in capture.notes[0]


@pytest.mark.parametrize(
    "text", ["---\nKites flew.\n---\nThen fell.", "---\n", "---\ntitle: Kites\nno end", "# Kites"]
)
def test_lines_of_dashes_are_no_front_matter(text):
    assert front_matter(text) == ({}, 0)


def test_a_page_is_decoded_as_it_declares():
    page = '<html><head><meta charset="windows-1251"></head><body><p>Паром</p></body></html>'
    (capture,) = read(page.encode("cp1251"))
    assert (capture.form, capture.content, capture.notes) == ("html", page, ())


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"WARC/1.1\r\nWARC-Type: response\r\n", "k.warc"),
        (b'<?xml version="1.0"?><nitf><body/></nitf>', "k.xml"),
        (b'<?xml version="1.0"?><newsItem/>', "k.xml"),
    ],
)
def test_what_is_not_read_yet_is_not_misread(content, name):
    (item,) = read(content, name)
    assert isinstance(item, Spiked)
    assert "not read yet" in item.detail


def test_nul_characters_in_a_text_are_noted():
    (capture,) = read(b"The kites flew over the harbour\0 and far away beyond the hills.")
    assert "\0" in capture.content
    assert "NUL" in capture.notes[0]


def test_lines_before_the_place_where_a_packed_file_breaks_off_are_read():
    packed = gzip.compress(b"".join(b'{"id":%d,"text":"Kite %d."}\n' % (n, n) for n in range(5000)))
    items = read(packed[: len(packed) // 2], "k.jsonl.gz")
    assert kinds(items) == ["ok"] * (len(items) - 1) + ["unreadable"]
    assert len(items) > 1000


def test_packed_parts_that_follow_one_another_are_one_file():
    items = read(gzip.compress(b'{"text":"A"}\n') + gzip.compress(b'{"text":"B"}\n'), "k.jsonl.gz")
    assert [item.content for item in items] == ["A", "B"]


def test_a_packed_bomb_is_given_up_at_the_bound():
    packed = gzip.compress(b"The kites flew. " * 1_000_000)
    assert kinds(read(packed, "k.txt.gz", max_file_bytes=1_000_000)) == ["too large"]
