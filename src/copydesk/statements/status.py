"""Tells what happened from what is planned, possible or denied, and finds negation and hedges.

The signs are in `status_denial`, `status_plans` and `status_doubt`; here they are weighed against
one another: what the main verb's own words say first, then the verb that reports it.
"""

from typing import NamedTuple

from copydesk.records.voice import Status
from copydesk.statements.status_conditions import conditioned
from copydesk.statements.status_denial import (
    called_untrue,
    cancelled,
    done_after_all,
    excluded,
    negated,
    refused,
    undone,
)
from copydesk.statements.status_doubt import (
    asked,
    called_for,
    demanded,
    hedged,
    left_open,
    rumoured,
    unproven,
    wondered,
)
from copydesk.statements.status_plans import (
    foretold,
    future_in_past,
    helped,
    merely_wanted,
    planned_or_possible,
)
from copydesk.statements.status_words import status_words
from copydesk.statements.syntax import Tree
from copydesk.statements.vocabulary import vocabulary


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


_SHOULD = frozenset({"should", "must", "ought", "may", "might"})
"""What somebody demands or leaves open is not so is not therefore said not to be so."""


def outlook_of(tree: Tree, first: int, last: int, head: int, *, reported: bool = False) -> Outlook:
    """Judge a clause by its main verb and what hangs on it.

    Args:
        tree: The report's syntax.
        first: First token of the clause.
        last: Last token of the clause, included.
        head: Its main verb.
        reported: Whether somebody said it in the past, so that "would" stands for "will".
    """
    head = _before_colon(tree, first, head)
    doubted, told = False, _told_within(tree, first, last, head)
    for _ in range(_DEEPEST):  # "they say he thinks that …": the innermost is what is told
        if told is None:
            break
        lemma = tree.lemmas[head]
        reported = tree.tokens[head].tag == "VBD" and lemma not in status_words().opining
        doubted = doubted or lemma in status_words().doubting
        head, told = told, _told_within(tree, first, last, told)
    outlook = _judged(tree, first, last, head, reported=reported)
    return Outlook("possible", negated=outlook.negated, hedged=True) if doubted else outlook


def _before_colon(tree: Tree, first: int, head: int) -> int:
    """Give the main verb of what a colon parts from its reason: "It will be hard: nobody came"."""
    for node in tree.children[head]:
        if first <= node < head and tree.tokens[node].dep == "ccomp" and tree.finite(node):
            after = tree.tokens[min(tree.reach(node)[1] + 1, head)].text
            return node if after in {":", ";"} else head
    return head


_DEEPEST = 12
"""Sayings within sayings; a run of more is no sentence that anybody wrote."""


def _judged(tree: Tree, first: int, last: int, head: int, *, reported: bool) -> Outlook:
    """Judge the clause that is told, without the sayings it is told by."""
    chain = _chain(tree, first, last, head)
    hedge = hedged(tree, first, last, chain)
    if left_open(tree, first, last, head):
        return Outlook("possible", hedged=True)
    if asked(tree, last) or demanded(tree, head, last) or called_for(tree, head):
        return Outlook("possible", hedged=hedge)
    denied = _denied(tree, first, last, chain, hedge=hedge)
    if denied is not None:
        return denied
    status = planned_or_possible(tree, first, last, chain)
    if status == "planned" and undone(tree, chain[0], last):
        return Outlook("denied", hedged=hedge)
    if status == "planned" and not reported and merely_wanted(tree, chain[0]):
        status = "happened"
    if status == "happened" and foretold(tree, first, last, chain[0]):
        status = "planned"
    if status == "possible" and reported and future_in_past(tree, first, last, chain[0]):
        return Outlook("planned", hedged=hedge)
    if status == "happened" and unproven(tree, first, last, chain):
        status = "possible"
    doubtful = rumoured(tree, first, last, chain[:1]) or wondered(tree, head)
    if status == "planned" and doubtful:
        status = "possible"  # "will probably come", "who will come"
    return Outlook(status, hedged=hedge)


def _denied(tree: Tree, first: int, last: int, chain: list[int], *, hedge: bool) -> Outlook | None:
    """Judge a clause that is turned round; None where it is not."""
    head = chain[0]
    if done_after_all(tree, chain):
        return None
    if negated(tree, first, last, chain):
        if excluded(tree, head):
            return Outlook("possible", negated=True, hedged=True)
        wish = bool(helped(tree, first, last, head) & _SHOULD) or rumoured(tree, first, last, chain)
        wish = wish or conditioned(tree, head, first)
        return Outlook("possible" if wish else "denied", negated=True, hedged=hedge)
    if refused(tree, chain) or called_untrue(tree, head):
        return Outlook("denied", negated=True, hedged=hedge)
    off = any(cancelled(tree, node) for node in chain)
    if off and planned_or_possible(tree, first, last, chain) == "happened":
        return Outlook("denied", hedged=hedge)
    return None


def _told_within(tree: Tree, first: int, last: int, head: int) -> int | None:
    """Give the clause that a clause is about: of "witnesses say there may be another", the second.

    None where the saying itself is denied, planned or left open.
    """
    known = (
        tree.lemmas[head] in vocabulary().clausal or tree.lemmas[head] in status_words().doubting
    )
    if not known or negated(tree, first, last, [head]):
        return None
    aux = helped(tree, first, last, head)
    mild = aux & {"would", "'d", "’d"} and tree.lemmas[head] in {"say", "think", "argue"}
    if aux & {"will", "would", "may", "might", "could", "should"} and not mild:
        return None
    for node in tree.children[head]:
        inner = tree.tokens[node]
        if head < node <= last and inner.dep == "ccomp" and tree.finite(node):
            return node
    return None


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


def said_by(verb: str, outlook: Outlook, *, asserts: bool = True, doubted: bool = False) -> Outlook:  # noqa: PLR0911 - one return a case
    """Judge a clause once more by the verb that reports it: denied, promised, feared.

    Args:
        verb: The reporting verb.
        outlook: What the clause's own words say.
        doubted: Whether the verb is negated: "does not think that …".
        asserts: Whether the content has a verb of its own ("warned of floods" has none).

    Example:
        >>> said_by("deny", Outlook("happened")).status
        'denied'
        >>> said_by("deny", Outlook("happened"), doubted=True).status
        'possible'
    """
    known = status_words()
    if doubted and (verb in known.denying or verb in known.untold):
        return outlook._replace(status="possible", hedged=True)
    if verb in known.denying or doubted:
        return outlook._replace(status="denied")
    if verb in known.demanding:
        return outlook._replace(status="possible")
    if verb in known.warning and not asserts:
        return outlook._replace(status="possible")
    if verb in known.promising and outlook.status == "happened" and not outlook.negated:
        return outlook._replace(status="planned")
    guessed = verb in known.doubting and outlook.status != "possible"
    if guessed or (verb in known.fearing and outlook.status == "planned"):
        return outlook._replace(status="possible", hedged=True)
    return outlook
