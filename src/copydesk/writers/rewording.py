"""Rewords the accounts of a dossier: asks, checks each sentence, keeps ours where one fails."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from hashlib import sha256
from typing import Any, Protocol

from copydesk.records import Account, CitedSentence, Dossier, ModelUsed
from copydesk.text.annotation import Annotation, Parser
from copydesk.writers.answers import Unusable, wordings_in
from copydesk.writers.drift import Drift, drift_of, mended
from copydesk.writers.roles import Wording, roles_of
from copydesk.writers.settings import WriterSettings

NOTE = "wording by "
"""How the note in the dossier's settings begins that says what came of a writer."""


class Writer(Protocol):
    """Gives a model's words on some sentences."""

    def ask(self, sentences: Sequence[str]) -> str:
        """Give the words of the model; raise `Unusable` where there are none."""
        ...


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What came of asking.

    Attributes:
        taken: Accepted rewordings by our sentence.
        same: How many sentences came back as they were.
        refused: How many rewordings were refused, by the kind of drift found first.
        unanswered: How many sentences got no rewording.
        failures: Why requests failed, each once.
        answers: The words of the model, in the order in which it was asked.
    """

    taken: dict[str, str] = field(default_factory=dict)
    same: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    unanswered: int = 0
    failures: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)


def reword(
    dossier: Dossier, writer: Writer, parser: Callable[[], Parser], settings: WriterSettings
) -> Dossier:
    """Let a writer smooth a dossier's accounts; what it may not say keeps our wording.

    Every sentence that is reworded keeps ours beside it (``unsmoothed``), so that anybody can
    check it again.

    Args:
        dossier: What a run found.
        writer: Who is asked.
        parser: Gives the parser that reads both wordings; called where one is needed.
        settings: How many sentences are asked about at once, and how often that may fail.
    """
    texts = list(dict.fromkeys(item.text for one in dossier.accounts for item in cited_in(one)))
    if not texts:
        return dossier
    outcome = Outcome()
    offered = _offered(texts, writer, settings, outcome)
    _judge(texts, offered, parser, outcome)
    accounts = tuple(_reworded(one, outcome.taken, settings.model) for one in dossier.accounts)
    used = _used(settings, outcome)
    return replace(
        dossier,
        account=accounts[0] if accounts else None,
        accounts=accounts,
        settings=replace(
            dossier.settings,
            models=(*dossier.settings.models, *used),
            notes=(*dossier.settings.notes, *_notes(settings, outcome, len(texts))),
        ),
    )


def cited_in(account: Account) -> Iterator[CitedSentence]:
    """Give every sentence of an account that has citations, in whatever part it stands."""
    for entry in fields(account):
        value = getattr(account, entry.name)
        if isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, CitedSentence))


def _offered(
    texts: Sequence[str], writer: Writer, settings: WriterSettings, outcome: Outcome
) -> dict[str, str]:
    """What the writer offers for each sentence; it is asked no more once it has failed often."""
    offered: dict[str, str] = {}
    failed = 0
    for start in range(0, len(texts), settings.sentences):
        batch = texts[start : start + settings.sentences]
        if failed == settings.most_failures:
            break
        try:
            answer = writer.ask(batch)
            outcome.answers.append(answer)
            found = wordings_in(answer, len(batch))
        except Unusable as error:
            failed += 1
            outcome.failures.append(str(error))
            continue
        offered |= {batch[place]: text.strip() for place, text in found.items()}
    outcome.failures = list(dict.fromkeys(outcome.failures))
    return offered


def _judge(
    texts: Sequence[str],
    offered: Mapping[str, str],
    parser: Callable[[], Parser],
    outcome: Outcome,
) -> None:
    """Take each offer that says what our sentence says, and count the others."""
    outcome.unanswered = sum(text not in offered for text in texts)
    outcome.same = sum(offered.get(text) == text for text in texts)
    changed = {
        ours: mended(ours, offered[ours]) for ours in texts if offered.get(ours, ours) != ours
    }
    sound: dict[str, str] = {}
    for ours, theirs in changed.items():
        drift = next(drift_of(ours, theirs), None)
        if drift:
            outcome.refused[drift.kind] += 1
        else:
            sound[ours] = theirs
    if not sound:
        return
    read = _read(sorted({*sound, *sound.values()}), parser())
    for ours, theirs in sound.items():
        moved = next(roles_of(Wording(ours, read[ours]), Wording(theirs, read[theirs])), None)
        if moved:
            outcome.refused[moved.kind] += 1
        else:
            outcome.taken[ours] = theirs


def _read(texts: Sequence[str], parser: Parser) -> dict[str, Annotation]:
    return dict(zip(texts, parser.parse(texts), strict=True))


def _reworded(account: Account, taken: Mapping[str, str], model: str) -> Account:
    changed: dict[str, Any] = {}
    for entry in fields(account):
        value = getattr(account, entry.name)
        if isinstance(value, tuple) and any(isinstance(item, CitedSentence) for item in value):
            changed[entry.name] = tuple(_sentence(item, taken) for item in value)
    often = sum(item.text in taken for item in cited_in(account))
    if often:
        sentences = "1 sentence" if often == 1 else f"{often} sentences"
        told = f"A model ({model}) smoothed the wording of {sentences}, held to ours word by word."
        changed["remark"] = f"{account.remark} {told}".strip()
    return replace(account, **changed)


def _sentence(item: CitedSentence, taken: Mapping[str, str]) -> CitedSentence:
    if item.text not in taken:
        return item
    return replace(item, text=taken[item.text], unsmoothed=item.text)


def drift_in(sentence: CitedSentence) -> Drift | None:
    """Give what a reworded sentence says that ours did not, as far as words alone tell."""
    if not isinstance(sentence.unsmoothed, str):
        return None
    return next(drift_of(sentence.unsmoothed, sentence.text), None)


def _used(settings: WriterSettings, outcome: Outcome) -> tuple[ModelUsed, ...]:
    """The model by the name it was asked by, and a digest of all it answered."""
    if not outcome.answers:
        return ()
    whole = sha256()
    for answer in outcome.answers:
        whole.update(sha256(answer.encode("utf-8", "replace")).digest())
    return (
        ModelUsed(
            task="writer",
            name=settings.model,
            version="as its server names it; asked at temperature 0",
            digest=whole.hexdigest(),
        ),
    )


def _notes(settings: WriterSettings, outcome: Outcome, sent: int) -> Iterator[str]:
    """What came of it, in figures, and why requests failed."""
    kinds = ", ".join(f"{often} {kind}" for kind, often in sorted(outcome.refused.items()))
    refused = outcome.refused.total()
    parts = [
        f"{len(outcome.taken)} of {sent} sentences reworded ({len(outcome.taken) / sent:.0%})",
        f"{refused} refused ({refused / sent:.0%}{f': {kinds}' if kinds else ''})",
        f"{outcome.same} given back as they were",
        f"{outcome.unanswered} not answered",
    ]
    yield f"{NOTE}{settings.model}: {'; '.join(parts)}; all but the reworded keep our wording"
    for failure in outcome.failures:
        yield f"{NOTE}{settings.model}: a request failed: {failure}"
