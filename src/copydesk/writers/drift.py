"""Drift: what a rewording says that our sentence does not, or no longer says that ours did.

A rewording keeps every word that counts, however it joins them: each number, date, name and
quotation, every "not", "at least", "will" and "according to". What may come and go are a few
words that only hold a sentence together; what may stand for another is said in
``lexicons/en/rewording.toml``. Our sentence has been proved against its citations, so a rewording
that adds no word to it is borne out by them too.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.account.proof import quotations_of
from copydesk.text.lexicon import lexicon, words
from copydesk.text.words import fold
from copydesk.writers.owners import owners_changed
from copydesk.writers.units import SAYING, Unit, stem, units_of, unquoted

_PLAIN = re.compile(r"[A-Za-z0-9 ,.;:'’“”\"()%$€£&/–—-]")
_STOP = re.compile(r"[.!?…][”\"»’']*\s+[“\"]?[A-Z]")
_MARKS = re.compile(r"[“”„«»\"‘]|(?<!\w)['’](?=\w)")
_SIGNS = re.compile(r"[$%€£&°+]|(?<![\w.,])[-–−](?=\d)")
_ASIDES = re.compile(r"[()\[\]…?!]|\.\.+")
_ENDS = (".", "!", "?", "”", '"', "»", "…")
_CALENDAR = ("months", "short_months", "weekdays")
_NAMED = ("negation", "hedge", "status", "relation")


class Drift(NamedTuple):
    """Something in which a rewording departs from our sentence.

    Attributes:
        kind: What departs: form, quotation, number, date, name, attribution, negation, hedge,
            status, relation, dispute, word added, word left out, order.
        words: The words concerned.
    """

    kind: str
    words: str


def drift_of(ours: str, theirs: str) -> Iterator[Drift]:
    """Give where a rewording departs from our sentence; nothing where it only says it otherwise.

    Who does what to whom is not looked at here, where words come in another order: `roles_of`
    asks a parser.

    Example:
        >>> ours = "At least nine boats sank on Tuesday, police said."
        >>> list(drift_of(ours, "Police said that at least nine boats sank on Tuesday."))
        []
        >>> [drift.words for drift in drift_of(ours, "Nine boats sank on Tuesday, police said.")]
        ['at', 'least']
    """
    malformed = next(_malformed(ours, theirs), None)
    if malformed:
        yield malformed
        return
    before, after = units_of(ours), units_of(theirs)
    yield from _words(before, after, ours)
    yield from _unbound((ours, before), (theirs, after))
    yield from _voices((ours, before), (theirs, after))
    yield from (Drift("relation", changed) for changed in owners_changed(ours, theirs))


def mended(ours: str, theirs: str) -> str:
    """Give the rewording with a comma or stop that was drawn into a quotation set outside again.

    Example:
        >>> mended("Dorn said: “We lost it”.", "“We lost it,” Dorn said.")
        '“We lost it”, Dorn said.'
    """
    said = {quotation.words for quotation in quotations_of(ours)}
    for quotation in reversed(quotations_of(theirs)):
        bare = quotation.words.rstrip(",.")
        if quotation.words not in said and bare != quotation.words:
            mark = quotation.words[len(bare) :]
            inside = theirs.index(quotation.words, quotation.start)
            closing = theirs[inside + len(quotation.words) : quotation.end]
            theirs = f"{theirs[:inside]}{bare}{closing}{mark}{theirs[quotation.end :]}"
    return theirs


def _malformed(ours: str, theirs: str) -> Iterator[Drift]:
    """Whether it is one plain line, no longer than a rewording can be."""
    if not theirs or "\n" in theirs or not theirs.endswith(_ENDS):
        yield Drift("form", theirs[:60])
        return
    if len(theirs) > 1.4 * len(ours) + 20:
        yield Drift("form", "longer than a rewording can be")
    odd = {mark for mark in theirs if not _PLAIN.match(mark)} - set(ours)
    if odd:
        yield Drift("form", " ".join(f"U+{ord(mark):04X}" for mark in sorted(odd)))
    if len(_STOP.findall(unquoted(theirs))) > len(_STOP.findall(unquoted(ours))):
        yield Drift("form", "more sentences than one")
    if len(_MARKS.findall(unquoted(theirs))) != len(_MARKS.findall(unquoted(ours))):
        yield Drift("quotation", "quotation marks")
    for name, sign in (("number", _SIGNS), ("form", _ASIDES)):
        if sorted(sign.findall(theirs)) != sorted(sign.findall(ours)):
            yield Drift(name, "".join(sign.findall(theirs)))


def _words(before: Sequence[Unit], after: Sequence[Unit], ours: str) -> Iterator[Drift]:
    """What was added and what was left out."""
    kept, now = Counter(map(_form, before)), Counter(map(_form, after))
    added, lost = now - kept, kept - now
    for form in list(added):
        other = next((one for one in lost if _same_verb(one, form) and lost[one]), None)
        if other is not None:
            often = min(added[form], lost[other])
            added[form] -= often
            lost[other] -= often
    differing = fold(ours).startswith("reports differ")
    allowed = words("en", "rewording", "around_readings") if differing else frozenset()
    droppable = words("en", "rewording", "droppable")
    for unit in after:
        if added[_form(unit)] > 0 and unit.form not in allowed:
            added[_form(unit)] -= 1
            yield Drift(_kind(unit, "word added"), unit.form)
    for unit in before:
        if lost[_form(unit)] > 0 and unit.form not in droppable:
            lost[_form(unit)] -= 1
            yield Drift(_kind(unit, "word left out"), unit.form)


def _form(unit: Unit) -> str:
    # A comma or stop before the closing mark is the printer's, not the speaker's.
    return unit.form.rstrip("”,. ") if unit.is_quotation else unit.form


def _same_verb(one: str, other: str) -> bool:
    return one != other and {one[-2:], other[-2:]} == {"ed", "ng"} and stem(one) == stem(other)


def _kind(unit: Unit, otherwise: str) -> str:
    """What is lost or new where this word is."""
    listed = (kind for kind in _NAMED if unit.form in words("en", "rewording", kind))
    told = (
        ("quotation", unit.is_quotation),
        ("number", unit.is_number),
        ("dispute", unit.form in words("en", "rewording", "differing")),
        ("attribution", unit.form == SAYING or reports(unit.form)),
        ("date", unit.name and fold(unit.form) in _days()),
    )
    first = next((kind for kind, holds in told if holds), None) or next(listed, None)
    return first or ("name" if unit.name and unit.start else otherwise)


def _days() -> frozenset[str]:
    table = lexicon("en", "months_and_days")
    return frozenset(word for name in _CALENDAR for word in table.get(name, ()))


def reports(form: str) -> bool:
    """Tell whether it is a form of a verb that reports what somebody says or thinks."""
    lemmas = words("en", "reporting_verbs", "neutral", "strong", "thinking")
    return bool({form, *(form.removesuffix(ending) for ending in ("s", "d", "ed"))} & lemmas)


def _unbound(ours: "_Read", theirs: "_Read") -> Iterator[Drift]:
    """A "not", "at least", "will" or "from" that goes with another word than it did."""
    before, after = list(_bonds(*ours)), list(_bonds(*theirs))
    for bond in after:
        held = next((old for old in before if _holds(old, bond)), None)
        if held:
            before.remove(held)
        elif any(old.guard == bond.guard for old in before):
            yield Drift("order", " ".join((bond.guard, *bond.following[:1])))
    stood = list(_beside(*ours))
    for number in _beside(*theirs):
        if not any(_counts_alike(old, number) for old in stood):
            yield Drift("number", " ".join(number).strip())


_Read = tuple[str, Sequence[Unit]]
"""A sentence and its units."""


def _voices(ours: "_Read", theirs: "_Read") -> Iterator[Drift]:
    """Commas that turn who speaks: "Police said the mayor lied", "Police, said the mayor, lied"."""
    stood = _commas(*ours)
    for beside, commas in _commas(*theirs).items():
        if stood.get(beside, commas) != commas:
            yield Drift("attribution", " ".join(beside))


def _commas(text: str, units: Sequence[Unit]) -> dict[tuple[str, str, str], tuple[bool, bool]]:
    """By word of saying, with those beside it, whether a comma parts it from them.

    A comma that closes what another one opened ("the leader, Tomas Reve, said") parts nothing.
    """
    found: dict[tuple[str, str, str], tuple[bool, bool]] = {}
    for before, unit, after in zip(units, units[1:], units[2:], strict=False):
        if unit.form == SAYING or reports(unit.form):
            first = "," in text[before.end : unit.start] and "," not in text[: before.end]
            second = "," in text[unit.end : after.start]
            found[before.form, unit.form, after.form] = first, second
    return found


class _Beside(NamedTuple):
    """A number, the word before it, and what it counts."""

    number: str
    before: str
    counted: str


class _Bond(NamedTuple):
    """A guarding word with those after it, up to the next one or a comma or stop."""

    guard: str
    following: tuple[str, ...]


def _bonds(text: str, units: Sequence[Unit]) -> Iterator[_Bond]:
    guards = words("en", "rewording", *_NAMED) - words("en", "rewording", "denial")
    for at, unit in enumerate(units):
        if unit.form not in guards:
            continue
        following: list[str] = []
        end = unit.end
        for other in units[at + 1 : at + 4]:
            parted = re.search("[,.;:]", text[end : other.start])
            if parted or (following and other.form in guards):
                break
            following.append(stem(_form(other)))
            end = other.end
        yield _Bond(unit.form, tuple(following))


def _holds(old: _Bond, new: _Bond) -> bool:
    """Whether a guarding word still goes with what it went with.

    What it stands before may itself come in another order, "for the first passage of the day" or
    "for the day's first passage"; a "not" or "will" stands right before its word.
    """
    if old.guard != new.guard or bool(old.following) != bool(new.following):
        return False
    if not old.following or old.following[0] == new.following[0]:
        return True
    near = old.guard in words("en", "rewording", "relation") - words("en", "rewording", "status")
    return near and old.following[0] in new.following and new.following[0] in old.following


def _beside(text: str, units: Sequence[Unit]) -> Iterator[_Beside]:
    """Each number with the words before and after it, as far as they go with it."""
    guards = words("en", "rewording", *_NAMED)
    for at, unit in enumerate(units):
        if unit.is_number:
            before = units[at - 1].form if at else ""
            after = next(iter(units[at + 1 : at + 2]), None)
            goes = after and not re.search("[,.;:]", text[unit.end : after.start])
            counted = stem(after.form) if after and goes and after.form not in guards else ""
            yield _Beside(unit.form, before, counted)


def _counts_alike(old: _Beside, new: _Beside) -> bool:
    """Whether a number still counts the same things, or stands at the end of the same phrase."""
    if old.number != new.number:
        return False
    loose = not (old.counted and new.counted)
    return old.counted == new.counted or (loose and old.before == new.before)
