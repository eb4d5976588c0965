"""Invented reports that share the words of a third party and owe each other nothing.

A case is an event of three reports by three outlets. Each has its own opening and its own
paragraphs, drawn so that no sentence stands twice; what they share is a statement, a speech, a
press release, a list or a stock phrase, handed over in the words that the wording gives. The
controls are the opposite: one report and a copy of it, shared words included.
"""

import random
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Bank = dict[str, Any]
BANK: Bank = tomllib.loads((Path(__file__).parent / "shared_words.toml").read_text("utf-8"))
WORDINGS = ("dev", "kept")
_REPORTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Reports of one collection, and which pairs of them are asked about.

    Attributes:
        sort: What they share.
        texts: The texts, each with its outlet and its day.
        pairs: Places of the pairs that are scored.
        copied: Whether these pairs are copies: a control.
    """

    sort: str
    texts: tuple[tuple[str, str, str], ...]
    pairs: tuple[tuple[int, int], ...]
    copied: bool = False


@dataclass(slots=True)
class Writer:
    """Fills the slots of one case by lot, and gives every sentence of its own away only once."""

    chance: random.Random
    wording: Bank
    given: dict[str, str] = field(default_factory=dict)
    own: list[str] = field(default_factory=list)
    leads: list[str] = field(default_factory=list)
    picked: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def seeded(cls, seed: str, wording: str) -> "Writer":
        """Begin a case."""
        chance = random.Random(f"{seed} {wording}")
        place, body = chance.choice(BANK["places"]), chance.choice(BANK["bodies"])
        given = {"place": place, "body": body, "who": body, "day": chance.choice(BANK["days"])}
        given |= {"Name": chance.choice(BANK["names"]), "role": chance.choice(BANK["roles"])}
        own, leads = list(BANK["own"]), list(BANK["leads"])
        chance.shuffle(own)
        chance.shuffle(leads)
        return cls(chance, BANK[wording], given, own, leads)

    def filled(self, words: str, **other: str) -> str:
        """Fill a sentence's slots; numbers anew in each place."""
        given = self.given | other
        given |= {key.capitalize(): _capital(given[key]) for key in ("place", "body", "who")}
        while "{n}" in words:
            words = words.replace("{n}", str(self.chance.randrange(12, 980)), 1)
        return words.format(**given)

    def paragraphs(self, number: int) -> list[str]:
        """Give paragraphs of one's own, of two or three sentences."""
        found = []
        for _ in range(number):
            size = self.chance.randrange(2, 4)
            taken, self.own = self.own[:size], self.own[size:]
            other = self.chance.choice(BANK["names"])
            found.append(" ".join(self.filled(one, Name=other) for one in taken))
        return found

    def lead(self) -> str:
        """Give an opening that no other report of the case has."""
        return self.filled(self.leads.pop())

    def pick(self, key: str, **other: str) -> str:
        """Give one of the wording's phrases; no two reports open somebody's words alike."""
        if key in _REPEATED:
            return self.filled(self.chance.choice(self.wording[key]), **other)
        left = self.picked.setdefault(key, [])
        if not left:
            left += self.chance.sample(self.wording[key], len(self.wording[key]))
        return self.filled(left.pop(), **other)

    def some(self, key: str, least: int, most: int) -> list[str]:
        """Give some sentences of a bank, filled, in the order drawn."""
        number = self.chance.randrange(least, most + 1)
        chosen = self.chance.sample(BANK[key], min(number, len(BANK[key])))
        return [self.filled(one) for one in chosen]

    def framed(self, *shared: str) -> str:
        """Set shared paragraphs among paragraphs of one's own, after an opening."""
        before, after = self.chance.randrange(0, 2), self.chance.randrange(1, 3)
        whole = [self.lead(), *self.paragraphs(before), *shared, *self.paragraphs(after)]
        return "\n\n".join(part for part in whole if part)


_REPEATED = frozenset({"aside", "pieces"})
"""Short phrases between somebody's words, which every reporter uses."""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


_MARKS = (("“", "”"), ('"', '"'), ("„", "“"), ("«", "»"), ("''", "''"))


def _quoted(writer: Writer) -> list[str]:
    """A statement between quotation marks, in one paragraph or in several."""
    words = writer.some("said", 3, 8)
    half = len(words) // 2
    texts = []
    for _ in range(_REPORTS):
        left, right = writer.chance.choice(_MARKS)
        if writer.chance.random() < 0.5:
            shared = [writer.pick("quoted") + left + " ".join(words) + right]
        else:
            shared = [
                writer.pick("quoted") + left + " ".join(words[:half]),
                left + " ".join(words[half:]) + right,
            ]
        texts.append(writer.framed(*shared))
    return texts


def _bare(writer: Writer) -> list[str]:
    """A statement after a colon, without quotation marks: in the line, or in paragraphs below."""
    words = writer.some("said", 3, 8)
    texts = []
    for _ in range(_REPORTS):
        lead_in = writer.pick("bare")
        inline = writer.chance.random() < 0.4
        shared = [f"{lead_in} {' '.join(words)}"] if inline else [lead_in, *_broken(writer, words)]
        texts.append(writer.framed(*shared))
    return texts


def _broken(writer: Writer, words: list[str]) -> list[str]:
    """Break sentences into paragraphs as an outlet likes."""
    found: list[str] = []
    while words:
        size = writer.chance.randrange(1, 4)
        found.append(" ".join(words[:size]))
        words = words[size:]
    return found


def _mixed(writer: Writer) -> list[str]:
    """One sets marks and the others do not, and one cuts."""
    words = writer.some("said", 4, 8)
    marked = writer.framed(writer.pick("quoted") + f"“{' '.join(words)}”")
    bare = writer.framed(writer.pick("bare"), *_broken(writer, words))
    cut = writer.framed(writer.pick("bare"), *_broken(writer, words[1:]))
    return [marked, bare, cut]


def _block(writer: Writer) -> list[str]:
    """A block of short lines, as it is set in from the margin."""
    words = writer.some("said", 4, 9)
    texts = []
    for _ in range(_REPORTS):
        mark = writer.chance.choice(("> ", "    ", "• ", ""))
        lines = "\n".join(mark + one for one in words)
        texts.append(writer.framed(writer.pick("block"), lines))
    return texts


def _transcript(writer: Writer) -> list[str]:
    """A long speech, printed whole or in part, with labels or without."""
    words = writer.some("said", 10, 18)
    label = writer.chance.choice((f"{writer.given['Name'].split()[1].upper()}: ", ""))
    texts = []
    for number in range(_REPORTS):
        part = words if number == 0 else words[writer.chance.randrange(0, 4) :]
        body = [label + one for one in _broken(writer, part)]
        opening = [writer.lead(), *writer.paragraphs(writer.chance.randrange(1, 3))]
        texts.append("\n\n".join([*opening, writer.pick("transcript"), *body]))
    return texts


def _release(writer: Writer) -> list[str]:
    """A press release with light edits, in a frame of one's own."""
    words = writer.some("release", 6, 12)
    texts = []
    for _ in range(_REPORTS):
        kept = [one for one in words if writer.chance.random() < 0.85] or words
        edited = [_edited(writer, one, share=0.5) for one in kept]
        texts.append(writer.framed(writer.pick("release"), *_broken(writer, edited)))
    return texts


def _release_told(writer: Writer) -> list[str]:
    """The same with asides that say whose words these are, in every other sentence."""
    words = writer.some("release", 5, 9)
    texts = []
    for _ in range(_REPORTS):
        told = []
        for one in words:
            edited = _edited(writer, one, share=0.5)
            if "“" not in edited and writer.chance.random() < 0.6:
                edited = f"{edited.rstrip('.')}, {writer.pick('aside')}."
            told.append(edited)
        texts.append(writer.framed(writer.pick("release"), *_broken(writer, told)))
    return texts


def _edited(writer: Writer, words: str, share: float) -> str:
    for old, new in BANK["light"]:
        if writer.chance.random() < share:
            words = words.replace(old, new)
    return words


def _pieces(writer: Writer) -> list[str]:
    """A statement handed over in pieces, own words between them, with marks or without."""
    words = writer.some("said", 4, 7)
    texts = []
    for _ in range(_REPORTS):
        marked = writer.chance.random() < 0.5
        shared = []
        for at in range(0, len(words), 2):
            said = " ".join(words[at : at + 2])
            said = f"“{said}”" if marked else said
            shared.append(writer.pick("pieces") + said)
            shared += writer.paragraphs(1) if writer.chance.random() < 0.5 else []
        texts.append(writer.framed(*shared))
    return texts


def _names(writer: Writer) -> list[str]:
    """A list of people with their ages or offices."""
    people = writer.chance.sample(BANK["names"], writer.chance.randrange(6, 14))
    forms: tuple[Callable[[str], str], ...] = (
        lambda one: f"{one}, {writer.chance.randrange(17, 88)}, of {writer.filled('{place}')}",
        lambda one: f"{one}, {writer.chance.choice(BANK['roles'])}",
        lambda one: one,
        lambda one: f"{_capital(writer.chance.choice(BANK['roles']))} {one}",
    )
    form = writer.chance.choice(forms)
    listed = [form(one) for one in people]
    texts = []
    for _ in range(_REPORTS):
        style = writer.chance.choice(("inline", "lines", "inline"))
        inline = f"{writer.pick('lists')}{'; '.join(listed[:-1])} and {listed[-1]}."
        lines = writer.pick("lists").rstrip() + "\n" + "\n".join(listed)
        texts.append(writer.framed(inline if style == "inline" else lines))
    return texts


def _results(writer: Writer) -> list[str]:
    """Results and teams."""
    towns = writer.chance.sample(BANK["places"], 12)
    scores = [
        f"{one} {writer.chance.randrange(5)}-{writer.chance.randrange(5)} {other}"
        for one, other in zip(towns[::2], towns[1::2], strict=True)
    ]
    eleven = writer.chance.sample(BANK["names"], 11)
    team = f"{towns[0]}: " + ", ".join(name.split()[1] for name in eleven)
    listed = scores + ([team] if writer.chance.random() < 0.5 else [])
    texts = []
    for _ in range(_REPORTS):
        joint = writer.chance.choice(("; ", "\n", ", "))
        texts.append(writer.framed(writer.pick("results") + joint.join(listed) + "."))
    return texts


def _sanctions(writer: Writer) -> list[str]:
    """Entries of a sanctions list or a docket, one like the other."""
    entries = [
        f"{name}, born {writer.chance.randrange(1, 29)} March 19{writer.chance.randrange(40, 99)} "
        f"in {writer.chance.choice(BANK['places'])}, passport no. "
        f"{writer.chance.randrange(10**6, 10**7)}, {writer.chance.choice(BANK['roles'])}"
        for name in writer.chance.sample(BANK["names"], writer.chance.randrange(4, 9))
    ]
    joints = ("\n", "; ")
    return [
        writer.framed(writer.pick("lists") + writer.chance.choice(joints).join(entries) + ".")
        for _ in range(_REPORTS)
    ]


def _titles(writer: Writer) -> list[str]:
    """Office-holders named with their titles in a sentence of one's own."""
    people = writer.chance.sample(BANK["names"], 4)
    held = [f"{_capital(writer.chance.choice(BANK['roles']))} {one}" for one in people]
    named = f"{held[0]}, {held[1]}, {held[2]} and {held[3]} of {writer.filled('{place}')}"
    frames = ("At the table sat {}.", "It was signed by {}, who left at once.", "We saw {} go in.")
    return [writer.framed(frame.format(named)) for frame in frames]


def _tail(key: str, least: int, most: int) -> Callable[[Writer], list[str]]:
    """Give a sort that shares words of a bank under texts of one's own."""

    def tail(writer: Writer) -> list[str]:
        words = writer.some(key, least, most)
        return [writer.framed() + "\n\n" + "\n\n".join(words) for _ in range(_REPORTS)]

    return tail


SORTS: dict[str, Callable[[Writer], list[str]]] = {
    "statement in marks": _quoted,
    "statement after a colon": _bare,
    "statement, marks in one": _mixed,
    "statement as a block": _block,
    "statement in pieces": _pieces,
    "speech": _transcript,
    "press release": _release,
    "press release, asides": _release_told,
    "list of people": _names,
    "results and teams": _results,
    "sanctions entries": _sanctions,
    "office titles": _titles,
    "legal text": _tail("legal", 1, 3),
    "contact lines": _tail("contact", 1, 3),
}


def independent(sort: str, seed: int, wording: str) -> Case:
    """Make a case of three reports that share no more than words of this sort."""
    writer = Writer.seeded(f"{sort} {seed}", wording)
    texts = SORTS[sort](writer)
    outlets = writer.chance.sample(BANK["outlets"], _REPORTS)
    rows = tuple((text, outlet, "2025-03-04") for text, outlet in zip(texts, outlets, strict=True))
    return Case(sort=sort, texts=rows, pairs=((0, 1), (0, 2), (1, 2)))


def control(sort: str, seed: int, wording: str) -> Case:
    """Make a report that holds words of this sort, and two copies of it: cut, and edited."""
    writer = Writer.seeded(f"copy {sort} {seed}", wording)
    whole = SORTS[sort](writer)[0]
    parts = whole.split("\n\n")
    cut = "\n\n".join(parts[: max(round(len(parts) * 0.8), 1)])
    edited = "\n\n".join(_rewritten(writer, part) for part in parts[1:])
    texts = (whole, cut, writer.lead() + "\n\n" + edited)
    outlets = writer.chance.sample(BANK["outlets"], _REPORTS)
    rows = tuple((text, outlet, "2025-03-04") for text, outlet in zip(texts, outlets, strict=True))
    return Case(sort=sort, texts=rows, pairs=((0, 1), (0, 2)), copied=True)


_HABITS = ((" said", " told us"), (" the ", " this "), ("Nobody", "No one"), (" two ", " 2 "))


def _rewritten(writer: Writer, part: str) -> str:
    """Edit a paragraph as a sub-editor does: a word here and there."""
    for old, new in _HABITS:
        if writer.chance.random() < 0.5:
            part = part.replace(old, new, 1)
    return part
