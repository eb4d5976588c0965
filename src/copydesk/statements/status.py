"""Tells what happened from what is planned, possible or denied, and finds negation and hedges."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from copydesk.records.voice import Status
from copydesk.statements.syntax import Tree
from copydesk.statements.vocabulary import vocabulary
from copydesk.text.lexicon import lexicon, words


class Outlook(NamedTuple):
    """How a clause stands to the facts.

    Attributes:
        status: Happened, planned, possible or denied.
        negated: Whether its main assertion is turned round by its own words.
        hedged: Whether its own words leave it open.
    """

    status: Status
    negated: bool = False
    hedged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    hedges: frozenset[str]
    hedge_verbs: frozenset[str]
    hedge_passives: frozenset[str]
    negatives: frozenset[str]
    negating_nouns: frozenset[str]
    refusing: frozenset[str]
    denying: frozenset[str]
    plan_passives: frozenset[str]
    plan_adjectives: frozenset[str]
    plan_verbs: frozenset[str]
    future: frozenset[str]
    only_possible: frozenset[str]
    wished: frozenset[str]
    conditions: frozenset[str]
    but_not: tuple[str, ...]


@cache
def _words(language: str = "en") -> _Words:
    return _Words(
        hedges=words(language, "hedges", "adverbs", "adjectives"),
        hedge_verbs=words(language, "hedges", "verbs"),
        hedge_passives=words(language, "hedges", "passives"),
        negatives=words(language, "negation", "words"),
        negating_nouns=words(language, "negation", "determiners"),
        refusing=words(language, "negation", "refusing"),
        denying=words(language, "negation", "denying"),
        plan_passives=words(language, "plans", "passives"),
        plan_adjectives=words(language, "plans", "adjectives"),
        plan_verbs=words(language, "plans", "verbs"),
        future=words(language, "plans", "future"),
        only_possible=words(language, "plans", "only_possible"),
        wished=words(language, "plans", "wished"),
        conditions=words(language, "plans", "conditions"),
        but_not=tuple(lexicon(language, "negation").get("but_not", ())),
    )


def outlook_of(tree: Tree, first: int, last: int, head: int, *, reported: bool = False) -> Outlook:
    """Judge a clause by its main verb and what hangs on it.

    Args:
        tree: The report's syntax.
        first: First token of the clause.
        last: Last token of the clause, included.
        head: Its main verb.
        reported: Whether somebody said it in the past, so that "would" stands for "will".
    """
    told = _told_within(tree, first, last, head)
    if told is not None:
        return outlook_of(tree, first, last, told, reported=tree.tokens[head].tag == "VBD")
    chain = _chain(tree, first, last, head)
    negated = any(_negated(tree, first, last, node, head) for node in chain[:2])
    hedged = _hedged(tree, first, last, chain)
    if negated:
        wish = any(_helped(tree, first, last, node) & _SHOULD for node in chain[:1])
        return Outlook("possible" if wish else "denied", negated=True, hedged=hedged)
    if _refused(tree, chain) or _called_untrue(tree, head):
        return Outlook("denied", negated=True, hedged=hedged)
    status = _planned_or_possible(tree, first, last, chain)
    if status == "planned" and not reported and _merely_wanted(tree, chain[0]):
        status = "happened"
    if status == "happened" and _foretold(tree, first, last, chain[0]):
        status = "planned"
    if status == "possible" and reported and _future_in_past(tree, first, last, chain[0]):
        return Outlook("planned", hedged=hedged)
    return Outlook(status, hedged=hedged or status == "possible")


_SHOULD = frozenset({"should", "must", "ought", "may", "might"})
"""What somebody demands or leaves open is not so is not therefore said not to be so."""


def _told_within(tree: Tree, first: int, last: int, head: int) -> int | None:
    """Give the clause that a clause is about: of "witnesses say there may be another", the second.

    None where the saying itself is denied, planned or left open.
    """
    if tree.lemmas[head] not in vocabulary().clausal or tree.child(head, "neg") is not None:
        return None
    if _helped(tree, first, last, head) & {"will", "would", "may", "might", "could", "should"}:
        return None
    for node in tree.children[head]:
        inner = tree.tokens[node]
        if head < node <= last and inner.dep == "ccomp" and tree.finite(node):
            return node
    return None


def _called_untrue(tree: Tree, head: int) -> bool:
    """Tell whether a clause denies by its own verb: "we deny that …", "the rumours are untrue"."""
    subject = tree.child(head, "nsubj")
    if subject is None:
        return False
    if tree.lemmas[head] in {"deny", "reject", "dispute", "refute"}:
        own = tree.tokens[subject].text.lower() in {"i", "we"}
        return own and tree.child(head, "dobj", "ccomp") is not None
    said = tree.child(head, "acomp", "attr")
    untrue = said is not None and tree.tokens[said].text.lower() in _UNTRUE
    return untrue and tree.lemmas[subject] in _RUMOURS


_UNTRUE = frozenset(["untrue", "false", "baseless", "unfounded", "wrong", "groundless", "lie"])
_RUMOURS = frozenset(
    ["rumour", "rumor", "report", "claim", "allegation", "suggestion", "accusation", "charge"]
)


def _merely_wanted(tree: Tree, head: int) -> bool:
    """Tell whether somebody wanted something in the past: that is told as it was."""
    return tree.lemmas[head] in {"want", "wish", "hope"} and tree.tokens[head].tag == "VBD"


def _foretold(tree: Tree, first: int, last: int, head: int) -> bool:
    """Tell whether a present tense tells what is to come: "Both sides meet tomorrow at ten"."""
    if tree.tokens[head].tag not in {"VBZ", "VBP"} or tree.in_marks(tree.tokens[head].start):
        return False
    for index in range(first, last + 1):
        low = tree.tokens[index].text.lower()
        ahead = low in {"tomorrow", "tonight"} or (
            low == "next" and index < last and tree.tokens[index + 1].text.lower() in _SPELLS
        )
        if ahead and tree.tokens[index].head in {head, index + 1}:
            return True
    return False


_SPELLS = frozenset(
    ["week", "month", "year", "spring", "summer", "autumn", "fall", "winter", "weekend"]
)


def _may_happen(tree: Tree, first: int, last: int, node: int) -> bool:
    """Tell whether "can" says what a thing may do: "Water on a car deck can turn a ship over"."""
    if "can" not in _helped(tree, first, last, node) or tree.child(node, "auxpass") is not None:
        return False
    subject = tree.child(node, "nsubj")
    if subject is None or tree.tokens[subject].pos != "NOUN":
        return False
    lemma, known = tree.lemmas[subject], vocabulary()
    return lemma not in known.people | known.bodies | known.unnamed


def _helped(tree: Tree, first: int, last: int, node: int) -> set[str]:
    """Give a verb's auxiliaries."""
    return {
        tree.tokens[n].text.lower()
        for n in tree.children[node]
        if tree.tokens[n].dep in {"aux", "auxpass"} and first <= n <= last
    }


def _future_in_past(tree: Tree, first: int, last: int, head: int) -> bool:
    helped = _helped(tree, first, last, head)
    if not helped & {"would", "'d", "’d"} or "have" in helped or tree.lemmas[head] == "like":
        return False
    return not _conditional(tree, head, first)


def said_by(verb: str, outlook: Outlook, *, asserts: bool = True, doubted: bool = False) -> Outlook:
    """Judge a clause once more by the verb that reports it: denied, promised, feared.

    Args:
        verb: The reporting verb.
        outlook: What the clause's own words say.
        doubted: Whether the verb is negated: "does not think that …".
        asserts: Whether the content has a verb of its own ("warned of floods" has none).

    Example:
        >>> said_by("deny", Outlook("happened")).status
        'denied'
    """
    known = _words()
    if verb in known.denying or doubted:
        return outlook._replace(status="denied")
    if verb in _DEMANDED:
        return outlook._replace(status="possible")
    if verb in _WARNED and not asserts:
        return outlook._replace(status="possible")
    if verb in _PROMISED and outlook.status == "happened" and not outlook.negated:
        return outlook._replace(status="planned")
    if verb in _FEARED and outlook.status == "planned":
        return outlook._replace(status="possible", hedged=True)
    return outlook


_PROMISED = frozenset(["promise", "pledge", "vow", "offer", "threaten", "propose"])
_DEMANDED = frozenset(["urge", "demand", "ask", "request", "recommend", "beg", "appeal"])
_WARNED = frozenset(["warn", "fear", "predict", "forecast", "caution", "hint"])
_FEARED = frozenset(["fear", "worry", "doubt", "suspect", "speculate", "wonder", "suggest", "hint"])


def _chain(tree: Tree, first: int, last: int, head: int) -> list[int]:
    """Give the main verb and the infinitives that hang on it: "is expected to want to sign"."""
    chain = [head]
    for node in chain:
        for child in tree.children[node]:
            token = tree.tokens[child]
            if token.dep == "xcomp" and first <= child <= last and len(chain) < 6:
                chain.append(child)
                break
    return chain


def _negated(tree: Tree, first: int, last: int, node: int, head: int) -> bool:
    known = _words()
    for child in tree.children[node]:
        if not first <= child <= last:
            continue
        token = tree.tokens[child]
        low = token.text.lower()
        after = tree.tokens[child + 1].text if child + 1 < len(tree.tokens) else ""
        if after == "to" and tree.lemmas[head] == "be":
            continue  # "the principle is not to take sides" asserts a principle
        if token.dep in {"neg", "preconj"} or (token.dep in {"advmod", "cc"}):
            if low in known.negatives and not _only(tree, child):
                return True
            if low == "longer" and tree.tokens[child - 1].text.lower() == "no":
                return True
        argument = token.dep in {"nsubj", "nsubjpass", "dobj", "attr"}
        if argument and (low in known.negating_nouns or _none_of(tree, child)):
            return True
    return False


def _none_of(tree: Tree, noun: int) -> bool:
    known = _words()
    return any(
        tree.tokens[n].text.lower() in known.negating_nouns
        and tree.tokens[n].dep in {"det", "neg", "preconj", "cc", "advmod"}
        and not _only(tree, n)
        for n in tree.children[noun]
    )


def _only(tree: Tree, index: int) -> bool:
    """Tell whether a "not" is that of "not only", which negates nothing."""
    following = tree.tokens[index + 1].text.lower() if index + 1 < len(tree.tokens) else ""
    return f"{tree.tokens[index].text.lower()} {following}" in _words().but_not


def _refused(tree: Tree, chain: list[int]) -> bool:
    known = _words()
    lemma = tree.lemmas[chain[0]]
    if lemma in known.refusing and len(chain) > 1:
        return True
    # "has yet to be determined"
    return any(
        tree.tokens[n].text.lower() == "yet"
        and n < chain[0] + 3
        and tree.tokens[min(n + 1, len(tree.tokens) - 1)].text.lower() == "to"
        for n in tree.children[chain[0]]
    )


def _hedged(tree: Tree, first: int, last: int, chain: list[int]) -> bool:
    known = _words()
    for node in chain:
        if tree.lemmas[node] in known.hedge_verbs:
            return True
        passive = tree.child(node, "auxpass") is not None
        if passive and tree.lemmas[node] in known.hedge_passives and tree.child(node, "xcomp"):
            return True
        for child in tree.children[node]:
            if first <= child <= last and tree.tokens[child].text.lower() in known.hedges:
                return True
            if tree.tokens[child].dep in {"nsubj", "nsubjpass", "dobj", "attr"} and any(
                tree.tokens[n].text.lower() in known.hedges and tree.tokens[n].dep == "amod"
                for n in tree.children[child]
            ):
                return True
    return False


def _planned_or_possible(tree: Tree, first: int, last: int, chain: list[int]) -> Status:
    known = _words()
    for node in chain:
        aux = _helped(tree, first, last, node)
        if aux & known.only_possible or _conditional(tree, node, first):
            return "possible"
        if aux & known.future or _intends(tree, node):
            return "planned"
        if aux & known.wished:
            return "possible"
        if _open(tree, node) or _may_happen(tree, first, last, node):
            return "possible"
    if (
        tree.tokens[chain[0]].tag == "VB"
        and _to(tree, chain[0])
        and (
            tree.lemmas[chain[0]] not in {"be", "have"}  # "considers him to be a friend"
        )
    ):
        return "planned"  # "vowed to boost cooperation"
    return "happened"


def _to(tree: Tree, node: int) -> bool:
    return any(tree.tokens[n].tag == "TO" for n in tree.children[node])


def _intends(tree: Tree, node: int) -> bool:
    """Tell whether a verb makes a plan of what follows: "wants to", "is due to", "is to"."""
    known = _words()
    token = tree.tokens[node]
    lemma = tree.lemmas[node]
    follows = any(
        tree.tokens[n].dep in {"xcomp", "ccomp"} and _to(tree, n) for n in tree.children[node]
    )
    passive = tree.child(node, "auxpass") is not None
    if passive and lemma in known.plan_passives:
        return follows or lemma in {"schedule", "plan", "slate", "expect"}
    if follows and (lemma in known.plan_verbs or (lemma == "go" and token.tag == "VBG")):
        return True
    if lemma in {"envisage", "envision", "foresee", "plan", "expect"} and token.pos == "VERB":
        return tree.child(node, "dobj") is not None
    if any(_ready(tree, child) for child in tree.children[node]):
        return True
    # "is to meet", "are to be signed"
    nots = (n for c in tree.children[node] for n in (c, *tree.children[c]))
    return lemma == "be" and follows and not any(tree.tokens[n].dep == "neg" for n in nots)


def _ready(tree: Tree, node: int) -> bool:
    """Tell whether an adjective makes a plan of what follows: "due to", "ready to"."""
    return (
        tree.tokens[node].dep in {"acomp", "oprd", "attr"}
        and tree.tokens[node].text.lower() in _words().plan_adjectives
        and any(tree.tokens[n].dep in {"xcomp", "ccomp"} for n in tree.children[node])
    )


def _open(tree: Tree, node: int) -> bool:
    """Tell whether a clause says itself that it does not know: "it is unclear whether"."""
    for n in tree.children[node]:
        low = tree.tokens[n].text.lower()
        if tree.tokens[n].dep not in {"acomp", "oprd"}:
            continue
        if low in {"unclear", "uncertain", "unknown", "unconfirmed"}:
            return True
        compared = any(tree.lemmas[c] in {"more", "less"} for c in tree.children[n])
        if low in {"likely", "unlikely"} and not compared:
            return True
    return False


def _conditional(tree: Tree, node: int, first: int) -> bool:
    known = _words()
    for child in tree.children[node]:
        if tree.tokens[child].dep == "mark" and tree.lemmas[child] in known.conditions:
            return True
        if tree.tokens[child].dep == "advcl" and child >= first:
            mark = tree.child(child, "mark")
            if mark is not None and tree.lemmas[mark] in {"if", "unless"}:
                return True
    return False
