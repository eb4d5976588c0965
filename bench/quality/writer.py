"""A writer's rewordings: is what says the same kept, and what drifts refused?

Faithful rewordings and drifting ones were written by hand (``labels/writer_*.jsonl``): the first 53
and 116 to sentences of accounts of the invented press, before the check was; 30 and 66 more to
sentences of other stories, to break it once it stood (it then kept 21 and refused 59 of them); and
24 once that was mended (it refused them all). Further drifts are made by program from the accounts
as they are today: one wrong step each, of the kinds that models take.
"""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bench.quality._newsroom_run import Shelved, shelved
from bench.quality._writer_drifts import Drifted, drifts_of
from copydesk.text.annotation import Annotation, Parser
from copydesk.writers.drift import drift_of, mended
from copydesk.writers.rewording import cited_in
from copydesk.writers.roles import Wording, roles_of
from tests import newsroom

NEEDS_DATA = False

_LABELS = Path(__file__).parent.parent / "labels"


def run(data: Path) -> dict[str, float]:  # noqa: ARG001 (every bench is given the data)
    """Give the shares of faithful rewordings kept and of drifting ones refused."""
    desk = shelved()
    parser = desk.shelf.parser
    faithful = [Drifted("", row["ours"], row["theirs"]) for row in _rows("faithful")]
    by_hand = [Drifted(row["kind"], row["ours"], row["theirs"]) for row in _rows("drift")]
    accounts = [_sentences(event, desk) for event in newsroom.events()]
    made = [drift for sentences in accounts for drift in _made(sentences, parser)]
    kept = Counter(_kept(faithful, parser))
    passed = _kept(by_hand, parser) + _kept(made, parser)
    for drift in passed:
        print(f"  passed as faithful ({drift.kind}): {drift.theirs}")
    lost = len(passed)
    return {
        "faithful, by hand": float(len(faithful)),
        "faithful kept": kept.total() / len(faithful),
        "drifting, by hand": float(len(by_hand)),
        "drifting, made": float(len(made)),
        "drifting refused": 1 - lost / (len(by_hand) + len(made)),
        **_by_kind(made, passed),
    }


def _by_kind(made: Sequence[Drifted], passed: Sequence[Drifted]) -> dict[str, float]:
    every, lost = Counter(one.kind for one in made), Counter(one.kind for one in passed)
    return {f"made, {kind}, refused": 1 - lost[kind] / every[kind] for kind in sorted(every)}


def _rows(name: str) -> list[dict[str, str]]:
    text = (_LABELS / f"writer_{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def _sentences(event: str, desk: Shelved) -> list[str]:
    dossier = desk.read(newsroom.story(event), "rows")
    return list(dict.fromkeys(one.text for item in dossier.accounts for one in cited_in(item)))


def _made(sentences: Sequence[str], parser: Parser) -> list[Drifted]:
    read = _read(sentences, parser)
    return [
        drift
        for place, ours in enumerate(sentences)
        for drift in drifts_of(ours, [*sentences[place + 1 :], *sentences[:place]], read[ours])
    ]


def _kept(rewordings: Sequence[Drifted], parser: Parser) -> list[Drifted]:
    """The rewordings that would be taken, checked as the pipeline checks them."""
    whole = [(one, mended(one.ours, one.theirs)) for one in rewordings]
    sound = [(one, text) for one, text in whole if not any(drift_of(one.ours, text))]
    read = _read(sorted({t for one, text in sound for t in (one.ours, text)}), parser)
    return [
        one
        for one, text in sound
        if not any(roles_of(Wording(one.ours, read[one.ours]), Wording(text, read[text])))
    ]


def _read(texts: Sequence[str], parser: Parser) -> dict[str, Annotation]:
    return dict(zip(texts, parser.parse(texts), strict=True))
