"""Whom "he said" and "she added" mean: first of all the one who spoke last.

In news the pronoun of a reporting verb nearly always takes up the source of the attribution
before it, named or not; else it is whom the sentences just before are about. Nobody inside
quotation marks or inside what is being said is a candidate, and where two remain it is nobody.
"""

from collections.abc import Sequence
from typing import NamedTuple

from copydesk.statements.attribution import Attribution
from copydesk.statements.sexes import Sex, sex_of_noun
from copydesk.statements.speakers import Speaker, Speakers
from copydesk.statements.syntax import SUBJECTS, Piece, Tree

_PRONOUNS: dict[str, Sex] = {"he": "he", "she": "she"}
_THINGS = frozenset({"it", "they"})
_THING_BACK = 2
"""Sentences that "it said" looks back for the body or paper that spoke."""
_LOOK_BACK = 4
"""Sentences of the outlet's own that a pronoun looks back; those within quotations are free."""
_NEAR = 8
"""Sentences within which "the president" is the president who spoke."""
_FARTHEST = 30
"""Sentences, quoted ones included."""


class _Turn(NamedTuple):
    """Somebody's turn to speak."""

    head: int
    speaker: Speaker
    sex: Sex | None
    inner: bool


class Turns:
    """Resolves the pronouns of one report's sources, from beginning to end."""

    def __init__(self, speakers: Speakers, attributions: Sequence[Attribution]) -> None:
        """Keep who spoke where."""
        self.speakers = speakers
        speakers.taken_up.clear()
        self.tree: Tree = speakers.tree
        self._contents = _merged([*self.tree.quoted, *(a.content for a in attributions)])
        self._turns: dict[int, list[_Turn]] = {}
        self._things: dict[int, list[_Turn]] = {}
        order = sorted(
            (a for a in attributions if a.head >= 0), key=lambda a: (a.head, a.content, a.verb)
        )
        seen: set[int] = set()
        for attribution in order:
            if attribution.head not in seen:
                seen.add(attribution.head)
                self._take(attribution)

    def _take(self, attribution: Attribution) -> None:
        head = self.speakers.antecedent(attribution.head)
        sex = _PRONOUNS.get(self.tree.tokens[head].text.lower())
        if sex and self.tree.tokens[head].pos == "PRON":
            found = self._resolved(head, sex, attribution.content)
            self.speakers.taken_up[head] = found
            speaker = found
        elif self.tree.tokens[head].text.lower() in _THINGS:
            speaker = self._thing(head)
        else:
            speaker = self._familiar(self.speakers.speaker(attribution.head), head)
            sex = self._sex(speaker, head)
        turn = _Turn(head, speaker, sex, self._inside(head))
        turns = self._turns if self._human(speaker, head) else self._things
        turns.setdefault(self.tree.sentence_of[head], []).append(turn)

    def _thing(self, head: int) -> Speaker:
        """Give what "it said" or "they said" takes up: the body or group that spoke last."""
        number = self.tree.sentence_of[head]
        plural = self.tree.tokens[head].text.lower() == "they"
        for near in range(number, max(-1, number - _THING_BACK - 1), -1):
            turns = [t for t in self._things.get(near, ()) if t.head < head and not t.inner]
            fits = [t for t in turns if self._fits(t, plural=plural)]
            if fits and _one([t.speaker for t in turns]):
                self.speakers.taken_up[head] = fits[-1].speaker
                return fits[-1].speaker
            if turns:
                break
        return self.speakers.speaker(head)

    def _fits(self, turn: _Turn, *, plural: bool) -> bool:
        """Tell whether a pronoun may take up a thing that spoke: "they" are several or a body."""
        tree = self.tree
        head = self.speakers.antecedent(turn.head)
        if not (turn.speaker.name or turn.speaker.role):
            return False
        several = tree.tokens[head].tag in {"NNS", "NNPS"}
        if tree.tokens[head].text.lower() in _THINGS:
            return (tree.tokens[head].text.lower() == "they") == plural
        body = tree.lemmas[head] in self.speakers.words.bodies
        return several or body if plural else not several

    def _familiar(self, speaker: Speaker, head: int) -> Speaker:
        """Give him who spoke last for "the president" or a surname that more than one bears."""
        tree = self.tree
        number = tree.sentence_of[head]
        turns = [
            turn
            for near in range(max(0, number - _NEAR), number + 1)
            for turn in self._turns.get(near, ())
            if turn.head < head and turn.speaker.name
        ]
        if speaker.name is None:
            determiner = tree.child(head, "det")
            definite = determiner is not None and tree.lemmas[determiner] == "the"
            plain = not any(
                tree.tokens[n].dep in {"amod", "compound", "prep", "relcl", "poss"}
                for n in tree.children[head]
            )
            if not (definite and plain and self._somebody(head)):
                return speaker
            turns = [t for t in turns if self._holds(t.speaker.name or "", tree.lemmas[head])]
        elif speaker.name not in self.speakers.shared or not self._addressed(head):
            return speaker
        else:
            turns = [t for t in turns if (t.speaker.name or "").split()[-1] == speaker.name]
        names = {turn.speaker.name for turn in turns}
        if len(names) != 1:
            return speaker
        found = Speaker(names.pop(), speaker.role or turns[-1].speaker.role)
        self.speakers.taken_up[head] = found
        return found

    def _addressed(self, head: int) -> bool:
        """Tell whether "Mr." before a surname shows that its bearer is known already."""
        before = self.tree.tokens[head - 1].text.lower() if head else ""
        return before in self.speakers.words.honorifics

    def _holds(self, name: str, noun: str) -> bool:
        return any(self.tree.lemmas[role.noun] == noun for role in self.speakers.roles[name])

    def _resolved(self, head: int, sex: Sex, content: Piece) -> Speaker:
        """Look back, sentence by sentence, over this paragraph and the one before."""
        number = self.tree.sentence_of[head]
        own, paragraphs = 0, 0
        for back in range(min(number, _FARTHEST) + 1):
            found = self._in_sentence(number - back, head, sex, content)
            if found is not None:
                return found
            if back and not self._quoted(number - back) and not self._goes_on(number - back):
                own += 1
                paragraphs += self._begins_paragraph(number - back)
            if own >= _LOOK_BACK or paragraphs > 1:
                break
        return self._only(head, sex)

    def _only(self, head: int, sex: Sex) -> Speaker:
        """Give the one man or woman whom the report has named at all."""
        names = {
            self.speakers.meant[mention.last]: mention.last
            for mention in self.speakers.mentions
            if mention.last < head and not self._inside(mention.last)
        }
        fits = [
            name
            for name in sorted(names)
            if self.speakers.sexes.get(name) in {sex, None} and self.speakers.person_like(name)
        ]
        if len(fits) != 1 or self.speakers.sexes.get(fits[0]) != sex:
            return Speaker(None, None)
        return self.speakers.speaker(names[fits[0]])

    def _in_sentence(self, number: int, head: int, sex: Sex, content: Piece) -> Speaker | None:
        """Give whom one sentence offers: its last source, else its subject; None to go on."""
        turns = [t for t in self._turns.get(number, ()) if t.head < head and t.sex in {sex, None}]
        turns = [t for t in turns if not t.inner] or turns
        if turns:
            sure = [t for t in turns if t.sex == sex] or turns
            names = list(dict.fromkeys(t.speaker for t in sure))
            return sure[-1].speaker if _one(names) else Speaker(None, None)
        found = [
            (i, speaker, known)
            for i, speaker, known in self._subjects(number, sex)
            if i < head and not content.start <= self.tree.tokens[i].start < content.end
        ]
        if not found:
            return self._mentioned(number, head, sex, content)
        found = [s for s in found if s[2] == sex] or found
        if number == self.tree.sentence_of[head] and not self._coordinate(head):
            return found[-1][1]  # "Kim met the man he considers …": the nearest
        found = [s for s in found if self._is_main(s[0])] or found
        return found[0][1] if _one([speaker for _, speaker, _ in found]) else Speaker(None, None)

    def _coordinate(self, head: int) -> bool:
        """Tell whether a pronoun's verb stands beside the main verb: "…, but he predicted"."""
        verb = self.speakers.verb_of(head)
        if verb is None:
            return False
        return self.tree.tokens[verb].dep in {"conj", "ROOT"}

    def _subjects(self, number: int, sex: Sex) -> list[tuple[int, Speaker, Sex | None]]:
        """Give the people a sentence is about, as the outlet tells it."""
        tree, speakers = self.tree, self.speakers
        run = tree.sentences[number]
        found: list[tuple[int, Speaker, Sex | None]] = []
        for index in range(run.first, run.last):
            if self._inside(index) or speakers.verb_of(index) is None:
                continue
            mention = speakers.mention_at.get(index)
            if mention is not None and index != mention.last:
                continue
            if mention is not None:
                name = speakers.meant[index]
                known = speakers.sexes.get(name)
                if known in {sex, None} and speakers.person_like(name):
                    speaker = self._familiar(speakers.speaker(index), index)
                    found.append((index, speaker, known))
            elif tree.tokens[index].dep in SUBJECTS and self._somebody(index):
                if not self._is_main(index):
                    continue
                known = sex_of_noun(tree.lemmas[index], speakers.words)
                if known in {sex, None}:
                    found.append((index, speakers.speaker(index), known))
        return found

    def _mentioned(self, number: int, head: int, sex: Sex, content: Piece) -> Speaker | None:
        """Give the one man or woman a sentence names in another place than its subject."""
        run = self.tree.sentences[number]
        here = number == self.tree.sentence_of[head]
        found: dict[str, Speaker] = {}
        for index in range(run.first, min(run.last, head)):
            mention = self.speakers.mention_at.get(index)
            if mention is None or index != mention.last or self._inside(index):
                continue
            name = self.speakers.meant[index]
            if content.start <= self.tree.tokens[index].start < content.end:
                continue
            owning = self.tree.tokens[index].dep in {"poss", "compound", "nmod"}
            sure = self.speakers.sexes.get(name) == sex or (
                name in self.speakers.roles and self.speakers.sexes.get(name) is None
            )
            if sure and (here or not owning) and self.speakers.person_like(name):
                found[name] = self.speakers.speaker(index)
        return next(iter(found.values())) if len(found) == 1 else None

    def _somebody(self, index: int) -> bool:
        """Tell whether a noun is one person: "a spokesman", "the judge"."""
        tree, words = self.tree, self.speakers.words
        lemma = tree.lemmas[index]
        if tree.tokens[index].tag != "NN" or lemma not in words.people or lemma in words.several:
            return False
        return tree.child(index, "det", "poss", "nummod") is not None

    def _is_main(self, index: int) -> bool:
        verb = self.speakers.verb_of(index)
        return verb is not None and self.tree.tokens[verb].head == verb

    def _human(self, speaker: Speaker, head: int) -> bool:
        """Tell whether a source may be taken up as he or she."""
        token = self.tree.tokens[head]
        if speaker.name is not None:
            known = speaker.name in self.speakers.forms
            spokesman = self.tree.lemmas[head].startswith("spokes")
            return spokesman or (known and self.speakers.person_like(speaker.name))
        if token.pos == "PRON":
            return token.text.lower() in _PRONOUNS
        return token.tag == "NN" and self._somebody(head)

    def _sex(self, speaker: Speaker, head: int) -> Sex | None:
        by_name = self.speakers.sexes.get(speaker.name) if speaker.name else None
        return by_name or sex_of_noun(self.tree.lemmas[head], self.speakers.words)

    def _inside(self, index: int) -> bool:
        """Tell whether a word stands in a quotation or in what somebody is told to have said."""
        return _covered(self._contents, self.tree.tokens[index].start)

    def _goes_on(self, number: int) -> bool:
        """Tell whether a sentence goes on about him or her: its subject is a pronoun."""
        run = self.tree.sentences[number]
        return any(
            self.tree.tokens[i].text.lower() in _PRONOUNS
            and self.tree.tokens[i].dep in SUBJECTS
            and self._is_main(i)
            for i in range(run.first, run.last)
        )

    def _begins_paragraph(self, number: int) -> bool:
        start = self.tree.sentences[number].start
        return self.tree.text[max(0, start - 1) : start] in {"", "\n"}

    def _quoted(self, number: int) -> bool:
        run = self.tree.sentences[number]
        return self._inside(run.first) and self._inside(run.last - 1)


def _one(speakers: Sequence[Speaker]) -> bool:
    """Tell whether some speakers are one: the same name, or the same nameless role."""
    return len({speaker.name or speaker.role for speaker in speakers}) == 1


def _merged(pieces: Sequence[Piece]) -> list[Piece]:
    merged: list[Piece] = []
    for piece in sorted(pieces):
        if merged and piece.start <= merged[-1].end:
            merged[-1] = Piece(merged[-1].start, max(merged[-1].end, piece.end))
        else:
            merged.append(piece)
    return merged


def _covered(pieces: Sequence[Piece], place: int) -> bool:
    low, high = 0, len(pieces)
    while low < high:
        middle = (low + high) // 2
        if pieces[middle].end <= place:
            low = middle + 1
        else:
            high = middle
    return low < len(pieces) and pieces[low].start <= place
