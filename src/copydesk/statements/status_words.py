"""The word lists by which plans, doubts and denials are known."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from copydesk.text.lexicon import lexicon, words


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusWords:
    """Words of the lexicons `hedges`, `negation` and `plans`; the lists say what each is for."""

    hedges: frozenset[str]
    hedge_adverbs: frozenset[str]
    hedge_verbs: frozenset[str]
    hedge_passives: frozenset[str]
    open: frozenset[str]
    sure: frozenset[str]
    chances: frozenset[str]
    doubting: frozenset[str]
    opining: frozenset[str]
    weighing: frozenset[str]
    perceiving: frozenset[str]
    provisos: frozenset[str]
    worries: frozenset[str]
    anxious: frozenset[str]
    needful: frozenset[str]
    looking_into: frozenset[str]
    negatives: frozenset[str]
    negating_nouns: frozenset[str]
    refusing: frozenset[str]
    unable: frozenset[str]
    cancelling: frozenset[str]
    cancelling_with: Mapping[str, str]
    giving_up: frozenset[str]
    given_up: frozenset[str]
    no_such: frozenset[str]
    measured: frozenset[str]
    untold: frozenset[str]
    denying: frozenset[str]
    but_not: frozenset[str]
    plan_passives: frozenset[str]
    plan_adjectives: frozenset[str]
    plan_verbs: frozenset[str]
    plan_nouns: frozenset[str]
    planning: frozenset[str]
    looking_back: frozenset[str]
    future: frozenset[str]
    only_possible: frozenset[str]
    wished: frozenset[str]
    conditions: frozenset[str]
    scheduled: frozenset[str]
    ahead: frozenset[str]
    spells: frozenset[str]
    courtesies: frozenset[str]
    promising: frozenset[str]
    demanding: frozenset[str]
    warning: frozenset[str]
    fearing: frozenset[str]
    telling: frozenset[str]
    proposals: frozenset[str]
    days: frozenset[str]


@cache
def status_words(language: str = "en") -> StatusWords:
    """Give the word lists of a language.

    Example:
        >>> "may" in status_words().only_possible
        True
    """
    hedges = (
        "open",
        "sure",
        "chances",
        "doubting",
        "opining",
        "weighing",
        "perceiving",
        "provisos",
        "worries",
        "anxious",
        "needful",
        "looking_into",
    )
    negation = (
        "refusing",
        "unable",
        "cancelling",
        "giving_up",
        "given_up",
        "no_such",
        "untold",
        "measured",
    )
    plans = ("future", "only_possible", "wished", "conditions", "scheduled", "ahead", "spells")
    made = ("planning", "looking_back")
    verbs = ("courtesies", "promising", "demanding", "warning", "fearing", "telling", "proposals")
    named = {name: words(language, "hedges", name) for name in hedges}
    named |= {name: words(language, "negation", name) for name in (*negation, "denying", "but_not")}
    named |= {name: words(language, "plans", name) for name in (*plans, *made, *verbs)}
    days = lexicon(language, "months_and_days")
    return StatusWords(
        hedges=words(language, "hedges", "adverbs", "adjectives"),
        hedge_adverbs=words(language, "hedges", "adverbs"),
        hedge_verbs=words(language, "hedges", "verbs"),
        hedge_passives=words(language, "hedges", "passives"),
        negatives=words(language, "negation", "words"),
        negating_nouns=words(language, "negation", "determiners"),
        cancelling_with=dict(lexicon(language, "negation").get("cancelling_with", {})),
        plan_passives=words(language, "plans", "passives"),
        plan_adjectives=words(language, "plans", "adjectives"),
        plan_verbs=words(language, "plans", "verbs"),
        plan_nouns=words(language, "plans", "nouns"),
        days=frozenset(
            day for table in ("months", "short_months", "weekdays") for day in days[table]
        ),
        **named,
    )
