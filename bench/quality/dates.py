"""When: moments against the TIMEX3 of TempEval-3's training part and of MEANTIME.

A moment is found when it shares a code point with a gold TIMEX3 ("relaxed", as in TempEval-3,
UzZaman et al. 2013); its value counts when it equals the gold value.
"""

import html
import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

from copydesk.models import load_parser
from copydesk.records import Moment
from copydesk.statements.moments import find_moments
from copydesk.text.annotation import Parser

_STEP = 3
"""Every third file, so that the bench runs within two minutes."""
_LAST_MARKED = 5
"""MEANTIME marks times and values in title, date line and first sentences only."""
_TAG = re.compile(r"<(/?)(\w+)([^>]*)>")

Gold = tuple[int, int, str, str]
Case = tuple[str, str, list[Gold]]


def tempeval_case(path: Path) -> Case:
    """Read one TimeML file as its text, its date and its TIMEX3."""
    raw = path.read_text(encoding="utf-8", errors="replace")
    created = re.search(r'<DCT>.*?value="([^"]+)"', raw, re.DOTALL)
    body = raw[raw.index("<TEXT>") + 6 : raw.index("</TEXT>")].strip()
    text, gold = "", list[Gold]()
    opened: tuple[int, str, str] | None = None
    at = 0
    for tag in _TAG.finditer(body):
        text += html.unescape(body[at : tag.start()])
        at = tag.end()
        if tag.group(2) != "TIMEX3":
            continue
        if tag.group(1) and opened:
            gold.append((opened[0], len(text), opened[1], opened[2]))
            opened = None
        else:
            value = re.search(r'value="([^"]*)"', tag.group(3))
            kind = re.search(r'type="([^"]*)"', tag.group(3))
            opened = (len(text), value.group(1) if value else "", kind.group(1) if kind else "")
    text += html.unescape(body[at:])
    return text, created.group(1) if created else "", gold


def annotated_part(root: ET.Element) -> ET.Element:
    """Cut the tokens after the last sentence that was annotated; the corpus marks beginnings."""
    sentence = {t.get("t_id"): int(t.get("sentence") or 0) for t in root.iter("token")}
    marked = [sentence[a.get("t_id")] for a in root.iter("token_anchor")]
    last = min(max(marked, default=0), _LAST_MARKED)
    for token in [t for t in root.iter("token") if int(t.get("sentence") or 0) > last]:
        root.remove(token)
    return root


def meantime_text(root: ET.Element) -> tuple[str, dict[str, tuple[int, int]]]:
    """Rebuild a MEANTIME text from its tokens, with the places of the tokens."""
    text, places, sentence = "", dict[str, tuple[int, int]](), "0"
    tight_after = False
    for token in root.iter("token"):
        # The corpus writes every pound sign as "#".
        word = (token.text or "").replace("#", "£")
        if token.get("sentence") != sentence:
            text, sentence = text + "\n", token.get("sentence") or "0"
        elif text and not tight_after and not re.fullmatch(r"[.,;:!?)\]%]|['’]s?|n['’]t", word):
            text += " "
        tight_after = word in {"(", "[", "$", "€", "£"}
        places[token.get("t_id") or ""] = (len(text), len(text) + len(word))
        text += word
    return text, places


def meantime_spans(root: ET.Element, tag: str) -> list[tuple[int, int, ET.Element]]:
    """Give the spans of one kind of markable."""
    _, places = meantime_text(root)
    spans = []
    for element in root.iter(tag):
        anchors = [
            places[a.get("t_id") or ""]
            for a in element.iter("token_anchor")
            if a.get("t_id") in places
        ]
        if anchors:
            spans.append((min(a[0] for a in anchors), max(a[1] for a in anchors), element))
    return sorted(spans, key=lambda span: span[:2])


def meantime_case(path: Path) -> Case:
    """Read one MEANTIME file as its text, its date and its TIMEX3."""
    root = annotated_part(ET.parse(path).getroot())
    text, _ = meantime_text(root)
    times = meantime_spans(root, "TIMEX3")
    created = [
        e.get("value") or ""
        for e in root.iter("TIMEX3")
        if e.get("functionInDocument") == "CREATION_TIME"
    ]
    gold = [(start, end, e.get("value") or "", e.get("type") or "") for start, end, e in times]
    return text, created[0] if created else "", gold


def score(cases: list[Case], parser: Parser, misses: list[str]) -> dict[str, float]:
    """Give relaxed and value F1 over the cases."""
    annotations = parser.parse([text for text, _, _ in cases])
    found = hit = right = wanted = 0
    for (text, created, gold), annotation in zip(cases, annotations, strict=True):
        moments = find_moments(text, "r", annotation, created)
        found, wanted = found + len(moments), wanted + len(gold)
        free = list(moments)
        for start, end, value, kind in gold:
            moment = _overlapping(free, start, end)
            if moment is None:
                misses.append(f"missed {text[start:end]!r} {value} {kind}")
                continue
            free.remove(moment)
            hit += 1
            right += _same(moment.timex, value)
            if not _same(moment.timex, value):
                context = text[max(0, start - 60) : end + 40].replace("\n", " ")
                misses.append(
                    f"value {text[start:end]!r} {value} not {moment.timex} in {created} {context!r}"
                )
        for moment in free:
            context = text[max(0, moment.span.start - 40) : moment.span.end + 30].replace("\n", " ")
            misses.append(f"extra {moment.text!r} {moment.timex} | {context!r}")
    precision, recall = hit / max(found, 1), hit / max(wanted, 1)
    relaxed = 2 * precision * recall / max(precision + recall, 1e-9)
    return {
        "relaxed_f1": relaxed,
        "value_f1": relaxed * right / max(hit, 1),
        "precision": precision,
        "recall": recall,
    }


def _overlapping(moments: list[Moment], start: int, end: int) -> Moment | None:
    for moment in moments:
        if moment.span.start < end and start < moment.span.end:
            return moment
    return None


def _same(value: str, gold: str) -> bool:
    return value == gold


def cases_of(data: Path) -> dict[str, list[Case]]:
    """Give the cases of both collections."""
    tempeval = sorted((data / "dates/tempeval3-training").rglob("*.tml"))
    meantime = sorted((data / "events/meantime/intra_cross-doc_annotation").rglob("*.xml"))
    return {
        "tempeval": [tempeval_case(path) for path in tempeval[::_STEP]],
        "meantime": [meantime_case(path) for path in meantime[::_STEP]],
    }


def run(data: Path) -> dict[str, float]:
    """Score the moments on both collections."""
    parser, _ = load_parser()
    figures: dict[str, float] = {}
    for name, cases in cases_of(data).items():
        misses: list[str] = []
        figures |= {f"{name}_{key}": value for key, value in score(cases, parser, misses).items()}
        for line, times in Counter(misses).most_common(12):
            print(f"{name}: {times} × {line}")
    return figures
