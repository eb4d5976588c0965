"""Account: borne out, complete, and readable sentence by sentence."""

import re

from bench.quality._newsroom_claims import matched
from bench.quality._newsroom_run import Run
from bench.quality._newsroom_tally import Tally, short
from copydesk.account import flaws_of
from copydesk.records import CitedSentence

_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_LEANING = re.compile(r"\b(he|she|his|her|him|they|their|them)\b", re.IGNORECASE)
_OPENING = re.compile(r"(It|This|That|These|Those|There|The latter|But|And|So)\b(?! (?:is|was) )")


def score_account(run: Run) -> Tally:
    """Score the account of the largest story."""
    tally = Tally()
    account = run.dossier.account
    if account is None:
        tally.hold("written", False, run.name)  # noqa: FBT003 - an answer
        return tally
    tally.add("written", 1, 1)
    parts = (account.sentences, account.disputed, account.only_one, account.not_known)
    for sentence in (item for part in parts for item in part):
        _score_sentence(run, sentence, tally)
    _score_told(run, tally)
    return tally


def _score_sentence(run: Run, sentence: CitedSentence, tally: Tally) -> None:
    flaws = [
        f"promise {flaw.promise}: {flaw.words!r}"
        for flaw in flaws_of(sentence, run.dossier.statements)
    ]
    words = f"{run.name} “{short(sentence.text, 200)}”"
    tally.hold("no_flaw", not flaws, f"{words}: {'; '.join(flaws)}")
    tally.hold("cited", bool(sentence.citations), words)
    tally.hold("no_leaning_pronoun", not leans(sentence.text, _names(run)), words)


def _names(run: Run) -> frozenset[str]:
    """Give every word of the names of those who speak, as written."""
    people = run.mixture.truth.speakers
    forms = [form for person in people for form in (person.name, *person.also)]
    return frozenset(word for form in forms for word in form.split() if word[:1].isupper())


def leans(sentence: str, names: frozenset[str]) -> bool:
    """Tell whether a sentence needs another one before it to be understood.

    Example:
        >>> leans("He had rung the bridge.", frozenset({"Tennick"}))
        True
        >>> leans("Rolf Tennick said he had rung the bridge.", frozenset({"Tennick"}))
        False
    """
    bare = _QUOTED.sub("“”", sentence)
    pronoun = _LEANING.search(bare)
    before = set(re.findall(r"\w+", bare[: pronoun.start()])) if pronoun else set()
    if pronoun and pronoun.start() < 25 and not before & names:
        return True
    return bool(_OPENING.match(bare))


def _score_told(run: Run, tally: Tally) -> None:
    """Score how many of the truth's claims the account tells, and how many with both readings."""
    account = run.dossier.account
    if account is None:
        return
    told = {claim for sentence in account.sentences for claim in sentence.claims}
    disputed = {claim for sentence in account.disputed for claim in sentence.claims}
    found = matched(run)
    for true in run.mixture.truth.claims:
        held = {claim.id for claim in found.claims(true.id)}
        where = f"{run.name} {true.id} ({true.standing}): {true.wording}"
        tally.hold("claims_told", bool(held & (told | disputed)), where)
        if true.standing == "conflicting":
            tally.hold("dispute_told", bool(held & disputed), where)
    tally.add("sentences", len(account.sentences), 1)
