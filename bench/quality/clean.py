"""Is the furniture gone and the body kept: real pages against bodies that people marked.

The body's first and last words and the furniture inside it are given for 270 scraped pages; what
is measured is the F1 of words (as bags), and the share of the body's sentences that are lost.
Outlets fall into two halves by the order of their names, so that a rule made for one outlet shows.
The pages of the extraction set say how well headline, writer and date are read from HTML.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from copydesk.clean import CleanSettings, clean
from copydesk.records import Capture, Report, Spiked
from copydesk.text.sentences import sentences_of

_WORD = re.compile(r"\w+")
_STEP = 6
"""Every sixth page of the extraction set, so that the bench runs within half a minute."""
_DATELINE = 8
"""Words that a dateline may take from the body's first sentence."""
_SHORTEST = 4
"""Words of a sentence that is looked for."""


class _English:
    """Takes every text for English, since no model is needed to judge bodies."""

    def guess(self, text: str) -> str:
        """Give English."""
        del text
        return "en"


def run(data: Path) -> dict[str, float]:
    """Score bodies on scraped text, and bodies and metadata on HTML."""
    return _bodies(data / "lineage" / "helsinki") | _pages(data / "extraction" / "wcxb-dev")


def _bodies(folder: Path) -> dict[str, float]:
    labels = {label["id"]: label for label in _lines(folder / "labels.jsonl")}
    pages = [page for page in _lines(folder / "pages.jsonl") if labels[page["id"]]["body_first"]]
    outlets = sorted({page["outlet"] for page in pages})
    scores: list[tuple[int, tuple[float, float, float], int, int]] = []
    for page in pages:
        gold = gold_body(page["text"], labels[page["id"]])
        if gold is None:
            continue
        outcome = _cleaned(page["text"], "plain", page["outlet"])
        text = outcome.text if isinstance(outcome, Report) else ""
        missing, all_of_them = lost(text, gold)
        half = outlets.index(page["outlet"]) % 2
        scores.append((half, overlap(text, gold), missing, all_of_them))
    figures = {"pages": float(len(scores))}
    for at, name in enumerate(("body_f1", "body_precision", "body_recall")):
        figures[name] = sum(score[1][at] for score in scores) / len(scores)
    for half in (0, 1):
        part = [score[1][0] for score in scores if score[0] == half]
        figures[f"body_f1_half_{half + 1}"] = sum(part) / len(part)
    missing = sum(score[2] for score in scores)
    figures["sentences_lost"] = missing / sum(score[3] for score in scores)
    return figures


def gold_body(text: str, label: Mapping[str, Any]) -> str | None:
    """Give the body as people marked it, without the furniture inside; None where not found."""
    words = [(match.group().lower(), *match.span()) for match in _WORD.finditer(text)]
    keys = [word for word, _, _ in words]
    opening = _places(keys, label["body_first"])
    closing = _places(keys, label["body_last"])
    if not opening or not closing:
        return None
    start, end = words[opening[0][0]][1], words[closing[-1][1] - 1][2]
    end += len(text[end:]) - len(text[end:].lstrip(".!?\"'”’)"))
    inside = sorted(
        (words[first][1], words[last - 1][2])
        for phrase in label["inside"]
        for first, last in _places(keys, phrase)
        if start <= words[first][1] and words[last - 1][2] <= end
    )
    pieces: list[str] = []
    at = start
    for cut_start, cut_end in inside:
        if cut_start >= at:
            pieces.append(text[at:cut_start])
            at = cut_end
    return "\n".join([*pieces, text[at:end]])


def _places(keys: list[str], phrase: object) -> list[tuple[int, int]]:
    wanted = _WORD.findall(str(phrase).lower())
    size = len(wanted)
    starts = [at for at, key in enumerate(keys) if wanted and key == wanted[0]]
    return [(at, at + size) for at in starts if keys[at : at + size] == wanted]


def overlap(found: str, gold: str) -> tuple[float, float, float]:
    """Give F1, precision and recall of words as bags."""
    ours, theirs = (Counter(_WORD.findall(text.lower())) for text in (found, gold))
    both = (ours & theirs).total()
    if not both:
        return 0.0, 0.0, 0.0
    precision, recall = both / ours.total(), both / theirs.total()
    return 2 * precision * recall / (precision + recall), precision, recall


def lost(found: str, gold: str) -> tuple[int, int]:
    """Give how many sentences of the gold body are not in the text, and how many there are.

    The first sentence counts as kept without its dateline, which is kept as a record instead.
    """
    joined = f" {' '.join(_WORD.findall(found.lower()))} "
    sentences = [_WORD.findall(sentence.text.lower()) for sentence in sentences_of(gold)]
    sentences = [words for words in sentences if len(words) >= _SHORTEST]
    missing = 0
    for rank, words in enumerate(sentences):
        tries = range(1 if rank else min(_DATELINE, len(words) - 2))
        missing += not any(f" {' '.join(words[skip:])} " in joined for skip in tries)
    return missing, len(sentences)


def _pages(folder: Path) -> dict[str, float]:
    scores: Counter[str] = Counter()
    for path in sorted((folder / "html").glob("*.html.gz"))[::_STEP]:
        with gzip.open(path) as file:
            source = file.read().decode("utf-8", "replace")
        name = path.name.removesuffix(".html.gz")
        gold = json.loads((folder / "ground-truth" / f"{name}.json").read_text())["ground_truth"]
        outcome = _cleaned(source, "html", None)
        scores["pages"] += 1
        if not isinstance(outcome, Report):
            continue
        scores["body"] += int(1e6 * overlap(outcome.text, gold["main_content"] or "")[0])
        scores += _metadata(outcome, gold)
    figures = {"html_body_f1": scores["body"] / 1e6 / scores["pages"]}
    for key in ("title", "author", "publish_date"):
        figures[f"html_{key}_right"] = scores[f"{key} right"] / max(scores[key], 1)
        figures[f"html_{key}_wrong"] = scores[f"{key} wrong"] / max(scores[key], 1)
    return figures


def _metadata(report: Report, gold: Mapping[str, Any]) -> Counter[str]:
    ours = {
        "title": report.headline,
        "author": report.byline,
        "publish_date": (report.published or "")[:10],
    }
    scores: Counter[str] = Counter()
    for key, found in ours.items():
        if not gold[key]:
            continue
        scores[key] += 1
        wanted, said = (
            " ".join(_WORD.findall((text or "").lower())) for text in (gold[key], found)
        )
        right = bool(said) and (said in wanted or wanted in said)
        scores[f"{key} {'right' if right else 'wrong' if said else 'missing'}"] += 1
    return scores


def _cleaned(content: str, form: str, outlet: str | None) -> Report | Spiked:
    capture = Capture(
        locator="page",
        form="html" if form == "html" else "plain",
        content=content,
        outlet=outlet,
    )
    return clean(capture, CleanSettings(), _English())


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
