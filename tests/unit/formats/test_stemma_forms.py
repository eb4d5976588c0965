import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from copydesk.formats.graphml import write_graphml
from copydesk.formats.stemma_json import read_stemma_json, stemma_schema, write_stemma_json
from copydesk.formats.stemma_svg import write_svg
from copydesk.formats.stemma_table import table_lines, write_stemma_table
from copydesk.formats.stemma_writers import STEMMA_WRITERS
from copydesk.records import RunSettings
from copydesk.views import StemmaBounds, StemmaPage
from tests.unit.formats.build_stemma import HOSTILE, build_page

GRAPH = "{http://graphml.graphdrawing.org/xmlns}"
SVG = "{http://www.w3.org/2000/svg}"
EMPTY = StemmaPage(copydesk="0.0", settings=RunSettings(rooms={}))


def words_of(element):
    return " ".join("".join(element.itertext()).split())


def graph_of(page):
    """Read a GraphML file as networkx does: keys by id, then nodes and lines with their data."""
    root = ET.fromstring(write_graphml(page))
    names = {key.get("id"): key.get("attr.name") for key in root.iter(f"{GRAPH}key")}
    nodes = {
        node.get("id"): {names[data.get("key")]: data.text for data in node}
        for node in root.iter(f"{GRAPH}node")
    }
    edges = {
        (edge.get("source"), edge.get("target")): {
            names[data.get("key")]: data.text for data in edge
        }
        for edge in root.iter(f"{GRAPH}edge")
    }
    return nodes, edges


def test_graphml_has_every_text_and_line_with_what_is_known():
    nodes, edges = graph_of(build_page())
    assert nodes.keys() == {"r-a", "r-b", "r-c", "r-d", "x-1"}
    assert nodes["r-c"]["outlet"] == "Dale Mail"
    assert (nodes["r-c"]["kind"], nodes["r-c"]["own_share"]) == ("wire+own", "0.5")
    assert nodes["r-a"]["published"] == "2025-03-11T11:40"
    assert (nodes["r-a"]["lineage"], nodes["x-1"]["sort"]) == ("l-1", "lost")
    assert edges["x-1", "r-b"]["sure"] == "false"
    assert edges["r-b", "r-c"]["kind"] == "retold"
    assert edges["r-a", "r-d"]["kind"] == "kinship"


def test_graphml_lines_end_at_nodes_and_every_key_is_declared():
    root = ET.fromstring(write_graphml(build_page()))
    keys = {key.get("id") for key in root.iter(f"{GRAPH}key")}
    nodes = {node.get("id") for node in root.iter(f"{GRAPH}node")}
    assert {data.get("key") for data in root.iter(f"{GRAPH}data")} <= keys
    for edge in root.iter(f"{GRAPH}edge"):
        assert {edge.get("source"), edge.get("target")} <= nodes


def test_the_picture_says_in_words_what_it_shows():
    root = ET.fromstring(write_svg(build_page()))
    said = words_of(root)
    assert root.find(f"{SVG}title").text == "Who has it from whom"
    assert "4 reports" in root.find(f"{SVG}desc").text
    for words in ("ETB dispatch (lost)", "Ferry aground", "50% own", "also from Kelmouth Courier"):
        assert words in said
    assert root.get("aria-labelledby") == "t d"


def test_the_picture_is_as_large_as_what_is_in_it():
    root = ET.fromstring(write_svg(build_page()))
    height = int(root.get("height"))
    lowest = max(int(text.get("y")) for text in root.iter(f"{SVG}text"))
    assert lowest < height < lowest + 80


@pytest.mark.parametrize("write", STEMMA_WRITERS.values(), ids=STEMMA_WRITERS)
def test_no_control_character_gets_through(write):
    content = write(build_page(headline=HOSTILE, outlet=HOSTILE)).decode("utf-8")
    assert not {letter for letter in content if letter < " " and letter != "\n"}
    assert "\u202e" not in content


@pytest.mark.parametrize("write", [write_svg, write_graphml])
def test_hostile_words_leave_the_xml_whole(write):
    root = ET.fromstring(write(build_page(headline=HOSTILE, outlet=HOSTILE)))
    assert "<script>alert(1)</script>" in words_of(root)


def test_the_picture_runs_and_fetches_nothing():
    picture = write_svg(build_page(headline='" onload="x" href="http://evil.test'))
    root = ET.fromstring(picture)
    names = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert names <= {"svg", "title", "desc", "rect", "g", "text", "tspan", "path", "circle"}
    attributes = {name for element in root.iter() for name in element.attrib}
    assert not {name for name in attributes if name.startswith("on") or "href" in name}
    assert b"url(" not in picture


@pytest.mark.parametrize("write", STEMMA_WRITERS.values(), ids=STEMMA_WRITERS)
def test_nothing_at_all_is_written_too(write):
    assert write(EMPTY)


def test_json_is_read_again_as_it_was_written():
    page = build_page()
    assert read_stemma_json(write_stemma_json(page)) == page


def test_the_schema_names_every_key_of_the_file():
    keys = set(re.findall(rb'"(\w+)":', write_stemma_json(build_page())))
    schema = stemma_schema()
    kinds = {
        b"wire",
        b"own",
        b"wire+own",
    }  # keys of the counts by kind, which are values and no fields
    assert {key for key in keys - kinds if b'"' + key + b'"' not in schema} == set()


def test_the_table_says_whose_text_and_why():
    text = write_stemma_table(build_page()).decode()
    assert "4 reports · 3 outlets · 2 lineages, 1 of several reports · 1 item set aside" in text
    assert re.search(r"3 +2 ETB +lost +11 Mar 11:40 11 Mar 12:00", text)
    assert "One text. [l-1]" in text
    assert "no ranking of merit" in text
    assert "z.txt: unreadable: torn" in text
    assert "Likely: It names nobody." in text


def test_a_bounded_table_says_what_it_leaves_out():
    bounds = StemmaBounds(lineages=1, reports=2, outlets=1, tree_rows=2, spiked=0)
    text = "\n".join(table_lines(build_page(), bounds))
    for words in ("2 more reports", "2 more outlets", "1 more item"):
        assert words in text


def test_a_picture_of_many_says_how_many_are_not_drawn():
    page = build_page()
    picture = write_svg(page, StemmaBounds(drawn=1)).decode()
    assert "1 more report not drawn" in picture
    assert (
        "Kelmouth Courier"
        not in write_svg(
            replace(page, kinships=(), descents=page.descents[:2]), StemmaBounds(drawn=1)
        ).decode()
    )


def test_wide_letters_are_cut_by_the_columns_they_take():
    text = "\n".join(table_lines(build_page(headline="船" * 300), StemmaBounds(width=80)))
    rows = [line for line in text.split("\n") if "船" in line]
    assert all(2 * line.count("船") <= 80 for line in rows)
