"""How much: quantities against the VALUEs of MEANTIME (percent, money, quantity).

A quantity is found when it shares a code point with a gold VALUE; it is normalised when its
range holds the number that a plain reading of the gold words gives, and its unit is a currency
for MONEY and a percentage for PERCENT.
"""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from bench.quality.dates import annotated_part, meantime_spans, meantime_text
from copydesk.models import load_parser
from copydesk.records import Quantity
from copydesk.statements.quantities import find_quantities
from copydesk.text.annotation import Parser

_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = dict(
    zip(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        range(20, 100, 10),
        strict=True,
    )
)
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "bn": 1e9,
    "billion": 1e9,
    "trillion": 1e12,
}

Gold = tuple[int, int, str]
Case = tuple[str, list[Gold]]


def case_of(path: Path) -> Case:
    """Read one file as its text and its values."""
    root = annotated_part(ET.parse(path).getroot())
    text, _ = meantime_text(root)
    return text, [
        (start, end, e.get("type") or "") for start, end, e in meantime_spans(root, "VALUE")
    ]


def plain_number(words: str) -> float | None:
    """Read the first number of some words, in the plainest way."""
    lower = words.lower()
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", lower)
    if digits:
        number = float(digits.group().replace(",", ""))
    else:
        parts = [p for p in re.findall(r"[a-z]+", lower) if p in _WORDS or p in _TENS]
        if not parts:
            return None
        number = float(sum(_WORDS.index(p) if p in _WORDS else _TENS[p] for p in parts[:2]))
    for scale, value in _SCALES.items():
        if re.search(rf"(?:\b|\d){scale}\b", lower):
            number *= value
    return number


def is_right(found: Quantity, words: str, kind: str) -> bool:
    """Tell whether a quantity means what the gold words say."""
    number = plain_number(words)
    if kind == "PERCENT" and not (found.unit or "").startswith(("%", "percentage")):
        return False
    if kind == "MONEY" and not re.fullmatch(r"[A-Z]{3}|cent|peso|krone", found.unit or ""):
        return False
    if number is None:
        return True
    low = found.low if found.low is not None else -1e18
    high = found.high if found.high is not None else 1e18
    return low - 1 <= number <= high + 1


def score(cases: list[Case], parser: Parser, misses: list[str]) -> dict[str, float]:
    """Give found and normalised F1."""
    found = hit = right = wanted = 0
    for (text, gold), annotation in zip(cases, parser.parse([c[0] for c in cases]), strict=True):
        free = list(find_quantities(text, "r", annotation))
        found, wanted = found + len(free), wanted + len(gold)
        for start, end, kind in gold:
            met = [q for q in free if q.span.start < end and start < q.span.end]
            context = text[max(0, start - 30) : end + 30].replace("\n", " ")
            if not met:
                misses.append(f"missed {text[start:end]!r} {kind} | {context}")
                continue
            free.remove(met[0])
            hit += 1
            right += is_right(met[0], text[start:end], kind)
            if not is_right(met[0], text[start:end], kind):
                misses.append(f"value {text[start:end]!r} {kind} {met[0]} | {context}")
        misses += [
            f"extra {q.text!r} {q.unit} {q.counted} | "
            f"{text[max(0, q.span.start - 40) : q.span.end + 30]!r}"
            for q in free
        ]
    precision, recall = hit / max(found, 1), hit / max(wanted, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return {
        "found_f1": f1,
        "normalised_f1": f1 * right / max(hit, 1),
        "precision": precision,
        "recall": recall,
    }


def cases_of(data: Path) -> list[Case]:
    """Give all files."""
    paths = sorted((data / "events/meantime/intra_cross-doc_annotation").rglob("*.xml"))
    return [case_of(path) for path in paths]


def run(data: Path) -> dict[str, float]:
    """Score the quantities."""
    parser, _ = load_parser()
    misses: list[str] = []
    figures = score(cases_of(data), parser, misses)
    for line in sorted(misses)[:20]:
        print(line)
    return figures
