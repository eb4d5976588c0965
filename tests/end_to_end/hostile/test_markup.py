"""Nothing in a report is executed, loaded or followed from what we write."""

import re
from html.parser import HTMLParser

import pytest

from tests.end_to_end.hostile.conftest import GOOD, row

EVIL = (
    "</style></script></textarea><!-- <img src=http://evil.example/x onerror=alert(1)> --> "
    "[click](javascript:alert(1)) ![p](http://evil.example/p.png) <iframe src=//evil.example>"
    "</iframe><base href=http://evil.example><svg onload=alert(1)><a href='javascript:alert(1)'>"
)
PAGE = """<!doctype html><html><head><title>Eleven kites fall {evil}</title>
<base href="http://evil.example/"><script>alert(1)</script>
<style>*{{background:url(http://evil.example/x)}}</style>
<meta property="og:site_name" content="{escaped}">
<link rel="canonical" href="javascript:alert(1)"></head><body onload="alert(1)"><article>
<h1>Eleven kites fall {escaped}</h1>{text}<iframe src="http://evil.example"></iframe>
</article></body></html>"""
ESCAPED = (
    EVIL.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
)
LOADING = {"src", "srcset", "data", "action", "formaction", "background", "poster", "style", "ping"}
FORBIDDEN = {"iframe", "object", "embed", "base", "img", "form", "link", "video", "audio", "frame"}


class Reader(HTMLParser):
    """Notes whatever a browser would run, load or follow."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.scripts = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.scripts += tag == "script"
        if tag in FORBIDDEN:
            self.faults.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name in LOADING:
                self.faults.append(f"{tag} {name}")
            if name in {"href", "xlink:href"} and not (value or "").startswith("#"):
                self.faults.append(f"{tag} {name}={value}")

    def handle_comment(self, data):
        self.faults.append(f"comment {data}")


@pytest.fixture
def files(desk):
    evil = row(f"{EVIL} {GOOD}", title=EVIL, outlet=EVIL, url="javascript:alert(1)", byline=EVIL)
    words = GOOD.replace("Ilka Dorn", "<b onclick=alert(1)>Ilka</b> Dorn").replace(
        "\n\n", "</p><p>"
    )
    text = "".join(f'<p onclick="alert(1)">{words} {ESCAPED}</p>' for _ in range(3))
    page = desk.folder / "page.html"
    page.write_text(PAGE.format(evil=ESCAPED, escaped=ESCAPED, text=text))
    named = desk.folder / "<script>alert(1)<.txt"
    named.write_text(GOOD.replace("Eleven", "Twelve"))
    return desk.rows(evil, row(GOOD, 2, outlet="Courier"))[1], desk.places(page, named)[1]


def test_the_page_runs_loads_and_follows_nothing(files):
    for written in files:
        found = Reader(written["account.html"])
        assert found.faults == []
        assert found.scripts == 1


def test_the_markdown_holds_no_markup_of_a_report(files):
    for written in files:
        text = written["account.md"]
        bare = re.sub(r"\\.", "", text.partition("-->")[2])
        assert not re.search(r"!\[|\]\((?!#)|<\w|<!|<https?:", bare)
