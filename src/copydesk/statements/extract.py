"""Gives every statement of a report, in the order of the text."""

from copydesk.records import Attributed, Report, Span, Statement, content_id
from copydesk.statements.assertions import Assertion, attributed, plain
from copydesk.statements.attribution import Attribution
from copydesk.statements.attributions import ruled_attributions
from copydesk.statements.chains import chain_of
from copydesk.statements.clauses import Clause, clauses_of
from copydesk.statements.floating import CUE_BEFORE
from copydesk.statements.light import in_order, light_attributions, light_statements
from copydesk.statements.light_words import read_lightly
from copydesk.statements.manners import manner_of, tells
from copydesk.statements.settings import StatementsSettings
from copydesk.statements.sharing import Shared
from copydesk.statements.speakers import Speaker, Speakers, speakers_of
from copydesk.statements.status import Outlook, outlook_of, said_by
from copydesk.statements.status_words import status_words
from copydesk.statements.syntax import Piece, Tree
from copydesk.statements.tagged import find_tagged
from copydesk.statements.turns import Turns
from copydesk.statements.vocabulary import vocabulary
from copydesk.statements.voices import voice_of
from copydesk.text.annotation import Annotation


def extract_statements(
    report: Report, annotation: Annotation, settings: StatementsSettings
) -> tuple[Statement, ...]:
    """Give every attributed statement and every plain assertion of a report's body.

    Args:
        report: The cleaned report; its headings assert nothing.
        annotation: The parser's view of ``report.text``; not asked in a language it cannot read.
        settings: Bounds.
    """
    if read_lightly(report.language):
        return light_statements(report, settings)
    words = vocabulary()
    speakers = speakers_of(report.text, annotation)
    tree = speakers.tree
    ruled = ruled_attributions(tree, words, settings)
    attributions, tagged, _ = find_tagged(tree, ruled, annotation.marks, settings)
    told = [attribution for attribution in tagged if tells(tree, attribution)]
    Turns(speakers, [*attributions, *told])
    shared = Shared(report, annotation)
    assertions = [
        *attributed(tree, attributions, settings),
        *plain(tree, report, attributions, settings),
        *attributed(tree, told, settings),
    ]
    headings = [Piece(span.start, span.end) for span in report.headings]
    assertions = [a for a in assertions if not any(a.piece.meets(h) for h in headings)]
    assertions.sort(key=lambda assertion: assertion.piece)
    made = [_statement(report, speakers, shared, assertion) for assertion in assertions]
    unique = {statement.id: statement for statement in made}
    return tuple(sorted(unique.values(), key=lambda s: (s.content.start, s.content.end, s.id)))


def find_attributions(
    report: Report, annotation: Annotation, settings: StatementsSettings
) -> tuple[Attributed, ...]:
    """Give every attribution of a report, thoughts, wishes and deeds among them.

    `extract_statements` gives of these what somebody said, clause by clause and judged; this
    gives the words of all of them as they stand, in the order of their contents.

    Args:
        report: The cleaned report.
        annotation: The parser's view of ``report.text``; not asked in a language it cannot read.
        settings: Bounds.
    """
    if read_lightly(report.language):
        return light_attributions(report, settings)
    tree = speakers_of(report.text, annotation).tree
    ruled = ruled_attributions(tree, vocabulary(), settings)
    found = {
        _attributed(report, tree, attribution)
        for part in find_tagged(tree, ruled, annotation.marks, settings)
        for attribution in part
    }
    return tuple(sorted(found, key=in_order))


def _attributed(report: Report, tree: Tree, attribution: Attribution) -> Attributed:
    voice = voice_of(tree, attribution, attribution.content)
    return Attributed(
        content=_span(report, attribution.content),
        source=_maybe(report, attribution.source),
        cue=_maybe(report, attribution.cue),
        voice=voice,
        manner=manner_of(tree, attribution) if voice == "indirect" else "said",
        because=attribution.because,
    )


def _statement(
    report: Report, speakers: Speakers, shared: Shared, assertion: Assertion
) -> Statement:
    tree = speakers.tree
    content = _span(report, assertion.piece)
    attribution = assertion.attribution
    voice = voice_of(tree, assertion.attribution, assertion.piece)
    outlook = _outlook(tree, assertion)
    speaker = Speaker(None, None)
    chain: tuple[str, ...] = ()
    if attribution is not None:
        if attribution.head >= 0:
            speaker = speakers.speaker(attribution.head)
        chain = chain_of(speakers, attribution, speaker)
    return Statement(
        id=content_id("st", report.id, content.start, content.end, voice, speaker.name),
        content=content,
        text=content.words(report.text),
        sentence=_sentence(report, tree, assertion),
        voice=voice,
        manner=manner_of(tree, attribution) if attribution and voice == "indirect" else "said",
        source=_maybe(report, attribution.source if attribution else None),
        cue=_maybe(report, attribution.cue if attribution else None),
        speaker=speaker.name,
        role=speaker.role,
        chain=chain,
        status=outlook.status,
        negated=outlook.negated,
        hedged=outlook.hedged,
        moments=shared.moments(content),
        quantities=shared.quantities(content),
        events=shared.events(assertion.clause.first, assertion.clause.last + 1),
        because=assertion.because,
        score=attribution.score if attribution else None,
    )


def _outlook(tree: Tree, assertion: Assertion) -> Outlook:
    """Judge a clause by its own words, then by the verb that reports it."""
    verb = assertion.attribution.verb if assertion.attribution else -1
    clause = _first_clause(tree, assertion)
    if verb < 0 or assertion.because in CUE_BEFORE:
        return outlook_of(tree, *clause)
    past = tree.tokens[verb].tag in {"VBD", "VBN", "VBG"}
    # Within quotation marks "would" is the speaker's own, and no "will" of then.
    quoted = voice_of(tree, assertion.attribution, assertion.piece) == "direct"
    reported = past and not quoted and tree.lemmas[verb] not in status_words().opining
    outlook = outlook_of(tree, *clause, reported=reported)
    first, last, _ = clause
    asserts = any(tree.tokens[i].pos in {"VERB", "AUX"} for i in range(first, last + 1))
    doubted = assertion.attribution is not None and tree.child(verb, "neg") is not None
    outlook = said_by(tree.lemmas[verb], outlook, asserts=asserts, doubted=doubted)
    telling = tree.lemmas[verb] in vocabulary().telling or _calls_for(tree, verb)
    demanded = (telling and _infinitive(tree, assertion)) or _calls_for(tree, verb)
    promised = tree.lemmas[verb] in status_words().promising
    return outlook._replace(status="possible") if demanded and not promised else outlook


def _first_clause(tree: Tree, assertion: Assertion) -> Clause:
    """Give the clause a sentence in quotation marks is judged by: its first."""
    first, last, _ = assertion.clause
    if (
        voice_of(tree, assertion.attribution, assertion.piece) != "direct"
        or tree.sentence_of[first] != tree.sentence_of[last]
    ):
        return assertion.clause
    return next(iter(clauses_of(tree, first, last, last - first + 1)), assertion.clause)


def _calls_for(tree: Tree, verb: int) -> bool:
    """Tell whether a verb calls on somebody to do something: "is calling on members to"."""
    return tree.lemmas[verb] == "call" and any(
        tree.tokens[n].text.lower() in {"for", "on", "upon"} for n in range(verb, verb + 2)
    )


def _infinitive(tree: Tree, assertion: Assertion) -> bool:
    """Tell whether a content is what somebody is told to do."""
    head = assertion.clause.head
    return tree.tokens[head].tag == "VB" and any(
        tree.tokens[n].tag == "TO" for n in tree.children[head]
    )


def _sentence(report: Report, tree: Tree, assertion: Assertion) -> Span:
    """Give the whole sentence around a piece, its source and its cue."""
    numbers = [
        tree.sentence_of[assertion.clause.first],
        tree.sentence_of[assertion.clause.last],
    ]
    attribution = assertion.attribution
    if attribution is not None and attribution.verb >= 0:
        near = tree.sentence_of[attribution.verb]
        if min(numbers) - 1 <= near <= max(numbers) + 1:
            numbers.append(near)
    start = tree.sentences[min(numbers)].start
    end = tree.sentences[max(numbers)].end
    return Span(report=report.id, start=start, end=end)


def _span(report: Report, piece: Piece) -> Span:
    return Span(report=report.id, start=piece.start, end=piece.end)


def _maybe(report: Report, piece: Piece | None) -> Span | None:
    return None if piece is None else _span(report, piece)
