"""Speaking: a plain template around what somebody said, where no whole sentence will do."""

import re

from copydesk.account.clauses import SUBJECTS, breaks_off, is_clause, tokens_of
from copydesk.account.leaning import leans
from copydesk.account.prose import balanced, capital, hangs, is_taken_back, trimmed
from copydesk.records import Report, Span, Statement
from copydesk.text.annotation import Annotation
from copydesk.text.lexicon import words
from copydesk.text.words import fold, words_of

_STOPS = ".!?…"
_SHORTEST_QUOTE = 6
"""Words of a quotation below which it says little by itself: "It's going to stop"."""

_OPENERS = frozenset({"But", "And", "The", "When", "As", "After", "While", "If", "For", "Then"})
"""Words with a capital before a surname that begin a sentence and name nobody."""

_SMALL = frozenset(
    {"of", "the", "for", "and", "de", "la", "le", "van", "von", "der", "al", "bin", "da"}
)
"""Words of a name that may be small."""

_NEAR = 400
"""Characters before a pronoun within which the one it stands for is named: two sentences."""

Spoken = tuple[str, Span, tuple[Span, ...], float]
"""A sentence, the words it stands for, what else it has to cite, and how good it is."""


def with_speaker(
    statement: Statement, report: Report, annotation: Annotation | None, known: frozenset[str]
) -> list[Spoken]:
    """Give "… said: “…”" or "…, according to …"; nothing where either could be wrong."""
    speaker = statement.speaker or ""
    named = _mention(speaker, statement, report)
    content = statement.content
    if named is None or not _is_sure(statement, report, annotation):
        return []
    if not is_clause(content, annotation) or leans(content, annotation, known):
        return []
    if statement.voice == "indirect" and is_taken_back(content, report):
        return []
    if statement.voice == "direct":
        return _quoted(statement, report, speaker, named)
    text = trimmed(content.words(report.text))
    stands = text[-1:] not in _STOPS and not hangs(text) and balanced(text)
    stands = bool(text) and stands and not breaks_off(content, annotation)
    if statement.voice == "indirect" and stands and _says_plainly(statement, report, annotation):
        return [(f"{capital(text)}, according to {speaker}.", content, (named,), 1.4)]
    return []


def _quoted(statement: Statement, report: Report, speaker: str, named: Span) -> list[Spoken]:
    text = statement.content.words(report.text).strip(" ,")
    # A quotation that begins small goes on from something that is not here.
    whole = balanced(text) and not text[:1].islower() and not text.endswith("?")
    whole = whole and fold(text).split(" ", 1)[0] not in ("but", "and", "so", "or", "yet")
    if len(words_of(text)) < _SHORTEST_QUOTE or not whole:
        return []
    stop = "" if text[-1:] in _STOPS else "."
    return [(f"{speaker} said: “{text}”{stop}", statement.content, (named,), 1.6)]


def _is_sure(statement: Statement, report: Report, annotation: Annotation | None) -> bool:
    """Whether it is beyond doubt that this speaker said it."""
    if statement.manner == "held" or statement.source is None or not statement.speaker:
        return False  # nothing tells us that it was ever said, or by whom
    if not all(word[:1].isupper() or word in _SMALL for word in statement.speaker.split()):
        return False  # "police chief": that is what he is, and not who
    if _speaks_of_himself(statement.speaker, statement):
        return False
    source = fold(statement.source.words(report.text))
    surname = fold(statement.speaker).split()[-1]
    if " " not in statement.speaker and _is_part_of_a_name(statement, report):
        return False
    named = source.replace("’", "'").replace("'s", "").split()
    if surname in named:
        first = fold(statement.speaker).split()[0]
        return first in named or not _has_namesakes(statement.speaker, report)
    return source in ("he", "she") and _was_subject(surname, statement.source, report, annotation)


def _is_part_of_a_name(statement: Statement, report: Report) -> bool:
    """Whether a speaker of one name is called by more: "Press" of “Meet the Press”."""
    source = statement.source.words(report.text) if statement.source else ""
    titles = words("en", "titles", "before_names", "honorifics", "before_titles")
    names = {word for word in re.findall(r"\b[A-Z][\w’'-]*", source) if fold(word) not in titles}
    return bool(names - {statement.speaker, f"{statement.speaker}’s", f"{statement.speaker}'s"})


def _has_namesakes(speaker: str, report: Report) -> bool:
    """Whether the report names others of this surname, such as a father and his son."""
    surname = speaker.rsplit(maxsplit=1)[-1]
    called = words("en", "titles", "before_names", "honorifics", "before_titles")
    before = re.findall(rf"\b([A-Z][\w.’'-]*) {re.escape(surname)}\b", report.text)
    return len({name for name in before if fold(name) not in called} - _OPENERS) > 1


def _was_subject(
    surname: str, pronoun: Span, report: Report, annotation: Annotation | None
) -> bool:
    """Whether the last person to be the subject of a sentence before the pronoun is this one."""
    if annotation is None:
        return False
    before = Span(report=report.id, start=max(0, pronoun.start - _NEAR), end=pronoun.start)
    for _, token in reversed(tokens_of(before, annotation)):
        if token.dep in SUBJECTS and token.entity == "PERSON":
            return fold(token.text) == surname
    return False


def _says_plainly(statement: Statement, report: Report, annotation: Annotation | None) -> bool:
    """Whether he says that it is so: who denies or doubts something is no source for it."""
    if statement.status == "denied" or statement.cue is None:
        return False
    cue = fold(statement.cue.words(report.text))
    if "according to" in cue:
        return True
    lemmas = (
        {token.lemma.lower() for _, token in tokens_of(statement.cue, annotation)}
        if (annotation)
        else set(cue.split())
    )
    negated = statement.negated and bool({"not", "n't", "never"} & set(cue.split()))
    return not negated and bool(lemmas & words("en", "account_words", "plain_saying"))


def _speaks_of_himself(speaker: str, statement: Statement) -> bool:
    """Whether the words name the speaker: then somebody else is likely to have said them."""
    said = {word.folded.removesuffix("'s") for word in words_of(statement.text)}
    return words_of(speaker)[-1:] == [] or words_of(speaker)[-1].folded in said


def _mention(speaker: str, statement: Statement, report: Report) -> Span | None:
    """Where the report names the speaker: nearest before the words, else the first place."""
    before = report.text.rfind(speaker, 0, statement.sentence.end)
    at = before if before >= 0 else report.text.find(speaker)
    return Span(report=report.id, start=at, end=at + len(speaker)) if at >= 0 and speaker else None
