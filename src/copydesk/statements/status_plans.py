"""What a clause tells as to come, and what it leaves open."""

from copydesk.records.voice import Status
from copydesk.statements.status_conditions import conditional
from copydesk.statements.status_words import status_words
from copydesk.statements.syntax import Tree
from copydesk.statements.vocabulary import vocabulary


def helped(tree: Tree, first: int, last: int, node: int) -> set[str]:
    """Give a verb's auxiliaries, and the verb itself where it is one: "may or may not go"."""
    found = {
        tree.tokens[n].text.lower()
        for n in tree.children[node]
        if tree.tokens[n].dep in {"aux", "auxpass"} and first <= n <= last
    }
    if tree.tokens[node].tag == "MD":
        found.add(tree.tokens[node].text.lower())
    if tree.tokens[node].tag in {"VBN", "VBD"}:
        found -= {"'d", "’d"}  # "they'd decided" had
    return found


def planned_or_possible(tree: Tree, first: int, last: int, chain: list[int]) -> Status:  # noqa: PLR0911 - one return a case
    """Judge a clause that nothing turns round by its auxiliaries, its verbs and its conditions."""
    known = status_words()
    for node in chain:
        aux = helped(tree, first, last, node)
        if aux & known.only_possible and not _perceived(tree, node, aux):
            return "possible"
        if conditional(tree, node, first):
            return "possible"
        if aux & known.future or _intends(tree, node, chain):
            return "planned"
        if aux & known.wished:
            thanks = tree.lemmas[node] == "like" and _thanks(tree, chain)
            return "happened" if thanks or _looking_back(tree, node, aux) else "possible"
        if _may_happen(tree, first, last, node) or _weighed(tree, node) or _needed(tree, node):
            return "possible"
    if _is_plan(tree, chain[0]):
        return "planned"
    opening = tree.tokens[chain[0]]
    vague = tree.lemmas[chain[0]] in {"be", "have"}  # "considers him to be a friend"
    if opening.tag == "VB" and _to(tree, chain[0]) and not vague:
        return "planned"  # "vowed to boost cooperation"
    return "happened"


def _perceived(tree: Tree, node: int, aux: set[str]) -> bool:
    """Tell whether "could" says what somebody perceived: "could hear the steps"."""
    return "could" in aux and "have" not in aux and tree.lemmas[node] in status_words().perceiving


def _thanks(tree: Tree, chain: list[int]) -> bool:
    """Tell whether "I want to thank" or "would like to thank" thanks there and then."""
    return any(tree.lemmas[n] in status_words().courtesies for n in chain[1:2])


def _looking_back(tree: Tree, node: int, aux: set[str]) -> bool:
    """Tell whether "would" tells what came of something: "the house would later become"."""
    if "would" not in aux or "have" in aux:
        return False
    return any(
        tree.tokens[n].text.lower() in status_words().looking_back or _time_and_again(tree, n)
        for n in tree.children[node]
    )


def _time_and_again(tree: Tree, node: int) -> bool:
    """Tell whether words say how often: "every summer", "over the years"."""
    token = tree.tokens[node]
    noun = tree.child(node, "pobj") if token.dep == "prep" else node
    if noun is None or tree.lemmas[noun] not in _STRETCHES:
        return False
    if token.dep == "prep":
        return token.text.lower() in {"over", "through", "throughout"}
    return any(tree.tokens[n].text.lower() in {"every", "each"} for n in tree.children[noun])


_STRETCHES = frozenset(
    ["day", "night", "week", "month", "year", "decade", "summer", "winter", "spring", "autumn"]
)


def _weighed(tree: Tree, node: int) -> bool:
    """Tell whether something is thought about and not decided: "is weighing a move"."""
    lemma, prep = tree.lemmas[node], tree.child(node, "prep")
    if lemma in {"risk", "propose", "suggest", "recommend"}:
        # "risks losing", "proposed closing"
        done = tree.child(node, "xcomp", "dobj", "ccomp")
        return done is not None and tree.tokens[done].tag in {"VBG", "VB"}
    thinking = lemma == "think" and prep is not None and tree.child(prep, "pcomp") is not None
    if tree.tokens[node].tag != "VBG" or not (thinking or lemma in status_words().weighing):
        return False
    return tree.child(node, "aux") is not None


def _needed(tree: Tree, node: int) -> bool:
    """Tell whether something has to be done and is not said to be: "needs to act", "we have to"."""
    if tree.lemmas[node] not in {"need", "have"} or tree.tokens[node].tag not in {"VBZ", "VBP"}:
        return False
    goal = tree.child(node, "xcomp")
    if goal is None or not _to(tree, goal) or tree.child(node, "dobj") is not None:
        return False
    who = tree.subject(node)
    ours = who is not None and tree.tokens[who].text.lower() in {"we", "you"}
    if tree.lemmas[node] == "have" and not ours:
        return False  # "the borrower has to show a pass" tells a rule
    return tree.lemmas[goal] not in status_words().courtesies | {"admit", "do", "deal"}


def _may_happen(tree: Tree, first: int, last: int, node: int) -> bool:
    """Tell whether "can" says what a thing may do: "Water on a car deck can turn a ship over"."""
    if "can" not in helped(tree, first, last, node) or tree.child(node, "auxpass") is not None:
        return False
    subject = tree.child(node, "nsubj")
    if subject is None or tree.tokens[subject].pos != "NOUN":
        return False
    lemma, known = tree.lemmas[subject], vocabulary()
    return lemma not in known.people | known.bodies | known.unnamed


def _to(tree: Tree, node: int) -> bool:
    return any(tree.tokens[n].tag == "TO" for n in tree.children[node])


def _intends(tree: Tree, node: int, chain: list[int]) -> bool:  # noqa: PLR0911 - one return a case
    """Tell whether a verb makes a plan of what follows: "wants to", "is due to", "is to"."""
    known = status_words()
    token = tree.tokens[node]
    lemma = tree.lemmas[node]
    follows = any(
        tree.tokens[n].dep in {"xcomp", "ccomp"} and _to(tree, n) for n in tree.children[node]
    )
    if tree.child(node, "auxpass") is not None and _plan_passive(tree, node, follows=follows):
        return True
    if (lemma == "want" and _thanks(tree, chain)) or _became(tree, node):
        return False
    if follows and (lemma in known.plan_verbs or (lemma == "go" and token.tag == "VBG")):
        return True
    if lemma in _FORESEEING and token.pos == "VERB":
        return tree.child(node, "dobj") is not None
    if lemma == "prepare" and token.tag == "VBG":
        return any(tree.lemmas[n] == "for" for n in tree.children[node])
    if any(_ready(tree, child) or _plan_noun(tree, child) for child in tree.children[node]):
        return True
    # "is to meet", "are to be signed"; "it was an honour to meet" is none
    if lemma != "be" or not follows or tree.child(node, "attr", "acomp") is not None:
        return False
    nots = (n for c in tree.children[node] for n in (c, *tree.children[c]))
    return not any(tree.tokens[n].dep == "neg" for n in nots)


def _became(tree: Tree, node: int) -> bool:
    """Tell whether "was to" tells what came of something: "was to become the pride of the port"."""
    goal = tree.child(node, "xcomp")
    if goal is None or tree.lemmas[node] != "be" or tree.tokens[node].tag != "VBD":
        return False
    return tree.lemmas[goal] in {"become", "prove", "remain", "last"}


_FORESEEING = frozenset({"envisage", "envision", "foresee", "plan", "expect", "schedule"})


def _plan_passive(tree: Tree, node: int, *, follows: bool) -> bool:
    lemma, text = tree.lemmas[node], tree.tokens[node].text.lower()
    if lemma not in status_words().plan_passives and text not in status_words().plan_adjectives:
        return False
    if follows or lemma in {"schedule", "plan", "slate", "expect"}:
        return True
    under_way = any(tree.tokens[n].text.lower() == "being" for n in tree.children[node])
    fixed = any(tree.lemmas[n] == "for" for n in tree.children[node])
    return (under_way and text in {"readied", "prepared"}) or (fixed and lemma in {"set", "book"})


def _plan_noun(tree: Tree, node: int) -> bool:
    """Tell whether somebody has or makes a plan to do something: "announced plans to"."""
    token = tree.tokens[node]
    if token.dep not in {"dobj", "attr", "nsubj", "nsubjpass"} or not _is_plan(tree, node):
        return False
    if token.dep == "nsubj" and tree.lemmas[token.head] != "be":
        return False
    return tree.lemmas[token.head] in status_words().planning


def _is_plan(tree: Tree, node: int) -> bool:
    """Tell whether a noun is a plan to do something: "announced plans to build a mill"."""
    if tree.lemmas[node] not in status_words().plan_nouns or tree.tokens[node].pos != "NOUN":
        return False
    return any(tree.tokens[n].dep in {"acl", "relcl"} and _to(tree, n) for n in tree.children[node])


def _ready(tree: Tree, node: int) -> bool:
    """Tell whether an adjective makes a plan of what follows: "due to", "ready to"."""
    return (
        tree.tokens[node].dep in {"acomp", "oprd", "attr"}
        and tree.tokens[node].text.lower() in status_words().plan_adjectives
        and any(tree.tokens[n].dep in {"xcomp", "ccomp"} for n in tree.children[node])
    )


def foretold(tree: Tree, first: int, last: int, head: int) -> bool:
    """Tell whether a present tense tells what is to come: "Both sides meet tomorrow at ten"."""
    tag = tree.tokens[head].tag
    going_on = tag == "VBG" and any(
        tree.tokens[n].tag in {"VBZ", "VBP"} for n in tree.children[head]
    )
    if not going_on and tag not in {"VBZ", "VBP"}:
        return False
    known = status_words()
    placed = going_on or tree.lemmas[head] in known.scheduled
    return any(
        _ahead(tree, child) or (placed and _on_a_day(tree, child))
        for child in tree.children[head]
        if first <= child <= last
    )


def _ahead(tree: Tree, node: int) -> bool:
    known = status_words()
    low = tree.tokens[node].text.lower()
    if tree.tokens[node].dep == "prep":
        inner = tree.child(node, "pobj")
        return inner is not None and _next(tree, inner)
    return low in known.ahead or _next(tree, node)


def _next(tree: Tree, node: int) -> bool:
    return tree.tokens[node].text.lower() in status_words().spells and any(
        tree.tokens[n].text.lower() in {"next", "coming"} for n in tree.children[node]
    )


def _on_a_day(tree: Tree, node: int) -> bool:
    """Tell whether words are a day: "on 4 May", "on Tuesday"; "on the last Tuesday" is past."""
    if tree.tokens[node].dep == "prep" and tree.lemmas[node] in {"since", "after", "before"}:
        return False
    noun = tree.child(node, "pobj") if tree.tokens[node].dep == "prep" else node
    if noun is None or any(
        tree.lemmas[n] in {"last", "past", "every", "each"} for n in tree.children[noun]
    ):
        return False
    if tree.tokens[noun].dep not in {"pobj", "npadvmod"}:
        return False
    return tree.tokens[noun].text.rstrip(".").lower() in status_words().days


def merely_wanted(tree: Tree, head: int) -> bool:
    """Tell whether somebody wanted something in the past: that is told as it was."""
    return tree.lemmas[head] in {"want", "wish", "hope"} and tree.tokens[head].tag == "VBD"


def future_in_past(tree: Tree, first: int, last: int, head: int) -> bool:
    """Tell whether "would" stands for "will", as in speech that was reported in the past."""
    aux = helped(tree, first, last, head)
    if not aux & {"would", "'d", "’d"} or "have" in aux or tree.lemmas[head] == "like":
        return False
    if _of_a_proposal(tree, head):
        return False
    return not conditional(tree, head, first)


def _of_a_proposal(tree: Tree, head: int) -> bool:
    """Tell whether something not yet in force would do something: "the bill would raise taxes".

    "Closing the port would cost jobs" and "it would be a mistake to" weigh what is not done.
    """
    subject = tree.child(head, "nsubj", "nsubjpass", "csubj", "csubjpass")
    if subject is None:
        return False
    low = tree.tokens[subject].text.lower()
    if low == "it" and tree.lemmas[head] == "be":
        said = tree.child(head, "attr", "acomp")
        near = (*tree.children[head], *(tree.children[said] if said is not None else ()))
        return any(tree.tokens[n].tag == "VB" and _to(tree, n) for n in near)
    if tree.tokens[subject].dep in {"csubj", "csubjpass"}:
        return True
    if tree.lemmas[subject] in status_words().proposals and tree.tokens[subject].dep == "nsubj":
        return True
    return any(
        tree.tokens[n].text.lower() in {"such", "any"} and n < subject
        for n in tree.children[subject]
    )
