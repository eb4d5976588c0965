"""Finds every attribution of a report: quotations, reported speech, "according to"."""

from collections import defaultdict
from dataclasses import replace

from copydesk.statements.according import Aside, find_asides
from copydesk.statements.attribution import Attribution
from copydesk.statements.blocks import find_blocks
from copydesk.statements.cues import trimmed
from copydesk.statements.floating import with_sources
from copydesk.statements.labels import find_labelled
from copydesk.statements.nested import find_nested
from copydesk.statements.quotations import Reader
from copydesk.statements.quotes import Quote, find_quotes
from copydesk.statements.reported import Reporter
from copydesk.statements.settings import StatementsSettings
from copydesk.statements.signatures import find_signed
from copydesk.statements.syntax import Piece, Tree
from copydesk.statements.vocabulary import Vocabulary


def ruled_attributions(
    tree: Tree, words: Vocabulary, settings: StatementsSettings
) -> list[Attribution]:
    """Give the attributions of a report, in the order of their contents.

    Where one stands within another ("Tass reported that he said …"), the outer one's source is
    kept as a carrier of the inner one.
    """
    quotes = find_quotes(tree.text, settings.longest_quotation)
    tree.quoted = [quote.inner for quote in quotes if quote.closed]
    tree.opened = [quote.inner for quote in quotes]
    reader = Reader(tree, quotes, words)
    quoted = defaultdict(list)
    reporter = Reporter(tree, quotes, words)
    for attribution in reader.read():
        quoted[_sentence(tree, attribution)].append(attribution)
        for inner in attribution.quotes:
            reporter.hide(inner)
    labelled = [*find_labelled(tree), *find_signed(tree), *find_blocks(tree, words)]
    for attribution in labelled:
        reporter.hide(attribution.content)
    found: list[Attribution] = [*labelled]
    for number, run in enumerate(tree.sentences):
        near = quoted[number]
        if run.last - run.first > settings.longest_sentence:
            found += near
            continue
        here = [a for a in reporter.read(run.first, run.last) if a.verb not in reader.taken]
        asides = list(find_asides(tree, run.first, run.last, words))
        for aside in asides:
            here = _with_aside(tree, quotes, aside, here, near)
        found += _nested([*(_carried(a, asides) for a in near), *here], tree, words)
    found = with_sources(tree, found, words)
    found += find_nested(tree, found, words)
    return sorted(found, key=lambda a: (a.content.start, a.content.end, a.verb))


def _sentence(tree: Tree, attribution: Attribution) -> int:
    """Give the sentence to which a quotation's carriers belong: that of its cue."""
    if attribution.verb >= 0:
        return tree.sentence_of[attribution.verb]
    return tree.sentence_of[tree.holding(attribution.content.end - 1)]


def _carried(attribution: Attribution, asides: list[Aside]) -> Attribution:
    outside = [a.head for a in asides if not attribution.content.meets(a.cue)]
    return attribution.carried_by(*outside)


def _with_aside(
    tree: Tree,
    quotes: list[Quote],
    aside: Aside,
    here: list[Attribution],
    near: list[Attribution],
) -> list[Attribution]:
    """Let "according to" carry the sentence's attributions, or make one of its own."""
    run = tree.sentences[tree.sentence_of[aside.first]]
    if near:
        return here
    mains = [a for a in here if _main(tree, a)]
    if mains:
        return [_cut(tree, a, aside).carried_by(aside.head) if a in mains else a for a in here]
    rest = _rest(tree, aside, run.first, run.last)
    if rest is None:
        return here
    inside = tuple(q.inner for q in quotes if rest.meets(q.inner) and q.closed)
    return [
        *here,
        Attribution(
            content=rest,
            voice="mixed" if inside else "indirect",
            source=aside.source,
            cue=aside.cue,
            head=aside.head,
            quotes=inside,
            because="according to",
        ),
    ]


def _main(tree: Tree, attribution: Attribution) -> bool:
    """Tell whether an attribution is what its sentence says, not an aside of it."""
    verb = attribution.verb
    if attribution.because == "reporting verb after what was said":
        return True
    return verb >= 0 and (
        tree.tokens[verb].head == verb or tree.tokens[verb].dep in {"ROOT", "conj", "ccomp"}
    )


def _cut(tree: Tree, attribution: Attribution, aside: Aside) -> Attribution:
    """Take the aside out of the content that it stands at the end of."""
    begin = tree.tokens[aside.first].start
    if not attribution.content.start < begin < attribution.content.end:
        return attribution
    piece = trimmed(tree.text, Piece(attribution.content.start, begin))
    return replace(attribution, content=piece) if piece else attribution


def _rest(tree: Tree, aside: Aside, first: int, last: int) -> Piece | None:
    """Give what an aside carries: the rest of its sentence."""
    if _verb(tree, first, aside.first):
        return trimmed(tree.text, tree.piece(first, aside.first - 1))
    before = _words(tree, first, aside.first)
    if not before and not _words(tree, aside.last + 1, last):
        return None
    start = aside.last + 1 if not before else first
    while start < last - 1 and tree.tokens[start].text == ",":
        start += 1
    end = last - 1
    while end > start and tree.tokens[end].text in {".", "!"}:
        end -= 1
    return trimmed(tree.text, tree.piece(start, end))


def _words(tree: Tree, first: int, last: int) -> bool:
    return any(tree.tokens[i].pos not in {"PUNCT", "SPACE", "CCONJ"} for i in range(first, last))


def _verb(tree: Tree, first: int, last: int) -> bool:
    return any(tree.tokens[i].pos in {"VERB", "AUX"} for i in range(first, last))


def _nested(found: list[Attribution], tree: Tree, words: Vocabulary) -> list[Attribution]:
    """Let each attribution know the sources of those it stands within."""
    result = []
    for inner in found:
        place = tree.tokens[inner.verb].start if inner.verb >= 0 else inner.content.start
        holders = [
            outer
            for outer in found
            if outer is not inner
            and outer.content.start <= place < outer.content.end
            and outer.content.covers(inner.content)
            and outer.content != inner.content
            and not _parted(tree, inner.verb, outer.verb)
        ]
        holders.sort(key=lambda a: (a.content.end - a.content.start, a.content.start))
        if holders and _own_thought(tree, inner, words):
            continue
        for outer in holders:
            inner = inner.carried_by(outer.head, *outer.outer)  # noqa: PLW2901
        result.append(inner)
    return result


def _parted(tree: Tree, inner: int, outer: int) -> bool:
    """Tell whether "while" or "but" parts an inner saying from the outer one."""
    if inner < 0 or outer < 0:
        return False
    for node in (inner, *tree.above(inner)):
        if node == outer:
            return False
        mark = tree.child(node, "mark")
        if mark is not None and tree.lemmas[mark] in {"while", "whereas", "though", "although"}:
            return True
    return False


def _own_thought(tree: Tree, inner: Attribution, words: Vocabulary) -> bool:
    """Tell whether a speaker tells what he himself thinks: "said he did not expect …"."""
    if inner.verb < 0 or inner.head < 0 or tree.tokens[inner.head].tag != "PRP":
        return False
    lemma = tree.lemmas[inner.verb]
    return lemma in words.thinking and lemma not in words.saying
