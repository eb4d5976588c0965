"""Whose words a quoted passage is, as far as the sentence around it says."""

import re
from functools import cache

from copydesk.records import Span
from copydesk.reuse.quotes import quoted_stretches
from copydesk.reuse.sentences import stretches
from copydesk.text.lexicon import words
from copydesk.text.words import fold

_WORD = re.compile(r"[^\W\d_][\w’'.\-]*")
_LONGEST = 9
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "which", "we", "i", "this", "that"})


def speaker_of(text: str, span: Span) -> str | None:
    """Give the words that name the speaker of a quoted passage; None where they are not plain.

    Example:
        >>> text = 'The US embassy stated: "No platform for war." Rain fell.'
        >>> speaker_of(text, Span(report="r", start=24, end=43))
        'the US embassy'
    """
    # A line break always ends a sentence, so the others need not be looked for.
    first = text.rfind("\n", 0, span.start) + 1
    last = text.find("\n", span.start)
    line = text[first : last if last >= 0 else len(text)]
    at = span.start - first
    sentence = next((one for one in stretches(line) if one.start <= at < one.end), None)
    if sentence is None:
        return None
    said = line[sentence.start : sentence.end]
    blank = list(said)
    for start, end in quoted_stretches(said):
        blank[start:end] = " " * (end - start)
    found = list(_WORD.finditer("".join(blank)))
    for at, word in enumerate(found):
        if word.group().lower().rstrip(".") in saying_forms():
            name = _before(said[: word.start()], found[:at]) or _after(
                said, found[at + 1 :], word.end()
            )
            if name:
                return name
    return None


def _before(said: str, found: list[re.Match[str]]) -> str | None:
    """Give the words from the last comma to the verb, where they are few."""
    first = len(found)
    while first and "," not in said[found[first - 1].end() : _start(found, first, said)]:
        first -= 1
    return _named(said, found[first:])


def _start(found: list[re.Match[str]], at: int, said: str) -> int:
    return found[at].start() if at < len(found) else len(said)


def _after(said: str, found: list[re.Match[str]], verb_end: int) -> str | None:
    """Give the words from the verb to the next comma, where they are few."""
    kept = []
    end = verb_end
    for word in found:
        if "," in said[end : word.start()] or word.start() - end > 1:
            break
        kept.append(word)
        end = word.end()
    return _named(said, kept)


def _named(said: str, found: list[re.Match[str]]) -> str | None:
    if not 0 < len(found) <= _LONGEST or found[0].group().lower() in _PRONOUNS:
        return None
    inner = found[found[0].group().lower() in _OPENERS :]
    if any(word.group() in _joints() or word.group().lower() in _days() for word in inner):
        return None
    name = said[found[0].start() : found[-1].end()].rstrip(".")
    if (
        not any(word.group()[0].isupper() for word in found[1:])
        and not found[0].group()[0].isupper()
    ):
        return None
    opens = re.match(r"(?:The|A|An)\b", name)
    return name[0].lower() + name[1:] if opens else name


_OPENERS = frozenset({"the", "a", "an"})


@cache
def _days() -> frozenset[str]:
    return words("en", "months_and_days", "weekdays", "months")


@cache
def _joints() -> frozenset[str]:
    """Give the small words that stand in sentences and not in names: "with", "are", "she"."""
    return words("mul", "function_words", "en") - {"of", "de"} | {"but", "because", "by", "in"}


@cache
def saying_in(language: str) -> frozenset[str]:
    """Give the forms of the verbs of saying of a language; the English ones where it has no list.

    Example:
        >>> "dijo" in saying_in("es"), "said" in saying_in("nl")
        (True, True)
    """
    forms = frozenset(fold(form) for form in words(language, "reporting_verbs", "forms"))
    return forms or saying_forms()


@cache
def saying_forms() -> frozenset[str]:
    """Give the past and present forms of the verbs of saying."""
    lemmas = words("en", "reporting_verbs", "neutral", "strong")
    regular = {form for lemma in lemmas for form in _forms(lemma)}
    return frozenset(regular | {"said", "told", "wrote", "according"})


def _forms(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("e"):
        return f"{lemma}d", f"{lemma}s"
    if lemma.endswith("y"):
        return f"{lemma[:-1]}ied", f"{lemma[:-1]}ies"
    return f"{lemma}ed", f"{lemma}s"
