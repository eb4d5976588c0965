"""Direct quotations: whom the words in quotation marks belong to."""

from collections.abc import Sequence
from typing import NamedTuple

from copydesk.statements.attribution import Attribution
from copydesk.statements.cues import cue_piece, may_speak, person_noun, source_piece, trimmed
from copydesk.statements.quotes import Quote
from copydesk.statements.signatures import signature_of
from copydesk.statements.syntax import Piece, Tree
from copydesk.statements.vocabulary import Vocabulary

_TAG_TOKENS = 60
"""Tokens after or before a quotation in which its cue is looked for."""

_NOMINAL = frozenset({"PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM", "X", "VERB"})
_HEADING = frozenset({"nsubj", "nsubjpass", "ROOT"})
_LEAD = 200
"""Code points before a quotation that are looked at."""
_FAR = 4_000
"""Code points: whoever spoke so long ago no longer speaks."""
_STOPS = ".!?…"
_MIDDLE = 4
"""Words; a shorter run in marks with no stop of its own is a name or a scare quote."""


class Tag(NamedTuple):
    """Words beside a quotation that say whose it is: "he added", "said Carl Thayer".

    Attributes:
        verb: Token of the cue.
        head: Token that heads the source; -1 when the text does not name one.
        source: The words of the source.
    """

    verb: int
    head: int
    source: Piece | None


class Reader:
    """Reads the quotations of one report, in order, and remembers who spoke last."""

    def __init__(self, tree: Tree, quotes: Sequence[Quote], words: Vocabulary) -> None:
        """Keep what all questions need."""
        self.tree = tree
        self.quotes = quotes
        self.words = words
        self.last: Attribution | None = None
        self.taken: set[int] = set()

    def read(self) -> list[Attribution]:
        """Give the attribution of every quotation that is speech."""
        found: list[Attribution] = []
        for number, quote in enumerate(self.quotes):
            attribution = self._attribution(number, quote)
            if attribution:
                self.last = attribution
                if attribution.verb >= 0:
                    self.taken.add(attribution.verb)
                found.append(attribution)
        return found

    def _attribution(self, number: int, quote: Quote) -> Attribution | None:
        signed = signature_of(self.tree, quote)
        if signed:
            signer = Tag(-1, signed[1], self.tree.piece(*signed))
            return self._made(quote, quote.inner.start, signer, "quotation, signed")
        after = self._tag_after(number, quote)
        if after:
            start = self._start(number, quote)
            return self._made(quote, start, after, "quotation, cue after it")
        if self._resumed(number, quote):
            tag = Tag(self.last.verb, self.last.head, self.last.source) if self.last else None
            return self._made(quote, quote.inner.start, tag, "quotation, goes on") if tag else None
        if not self._alone(quote):
            return None
        before = self._tag_before(number, quote)
        if before:
            return self._made(quote, quote.inner.start, before, "quotation, cue before it")
        return self._floating(number, quote)

    def _resumed(self, number: int, quote: Quote) -> bool:
        """Tell whether a quotation goes on after its cue: “…,” he said, “but …”."""
        if not number or self.last is None or self.last.verb < 0:
            return False
        start, end = self.quotes[number - 1].outer.end, quote.outer.start
        between = self.tree.text[start:end]
        cue = self.tree.tokens[self.last.verb].start
        return start <= cue < end and between.rstrip()[-1:] in ",–—-:" and "\n" not in between

    def _made(self, quote: Quote, start: int, tag: Tag, because: str) -> Attribution | None:
        content = trimmed(self.tree.text, Piece(start, quote.inner.end))
        inner = trimmed(self.tree.text, quote.inner)
        if content is None or inner is None:
            return None
        return Attribution(
            content=content,
            voice="direct" if start >= quote.inner.start else "mixed",
            source=tag.source,
            cue=cue_piece(self.tree, tag.verb) if tag.verb >= 0 else None,
            verb=tag.verb,
            head=tag.head,
            quotes=(inner,),
            because=because,
        )

    def _start(self, number: int, quote: Quote) -> int:
        """Give where the content begins: at the mark, or at the words that lead into it."""
        if self._alone(quote):
            return quote.inner.start
        run = self.tree.sentences[self.tree.sentence_of[self.tree.at(quote.outer.start)]]
        floor = self.quotes[number - 1].outer.end if number else 0
        line = self.tree.text.rfind("\n", 0, quote.outer.start) + 1
        return max(run.start, floor, line)

    def _alone(self, quote: Quote) -> bool:
        """Tell whether a quotation stands as an utterance, not as words within a sentence."""
        text = self.tree.text
        inner = text[quote.inner.start : quote.inner.end].strip()
        before = text[max(0, quote.outer.start - 40) : quote.outer.start].rstrip(" ")
        if not before or before[-1] in '\n.!?:”"»…)':
            return True
        opens = inner[:1].isupper() or inner[:1] in "[(…." or inner[:1].isdigit()
        if before[-1] in ",–—-":
            return opens
        index = self.tree.at(quote.outer.start) - 1
        if index >= 0 and self.tree.lemmas[index] == "that":
            index -= 1
        says = index >= 0 and self.tree.lemmas[index] in self.words.saying
        ends = text[quote.outer.end : quote.outer.end + 2].strip()[:1] in ",.;:!?–—)\n"
        return says and (opens or (ends and len(inner.split()) > _MIDDLE))

    def _tag_after(self, number: int, quote: Quote) -> Tag | None:
        text, tree = self.tree.text, self.tree
        ending = text[quote.inner.start : quote.inner.end].rstrip(" \"'’”»")[-1:]
        rest = text[quote.outer.end : quote.outer.end + 2].lstrip()
        begins = text[quote.outer.end : quote.outer.end + 3].strip(" ,–—-")[:1]
        if ending in ".…" and not begins.islower():
            return None
        if ending not in ",?!.…–—-" and not rest.startswith((",", "–", "—")):
            return None
        first = tree.at(quote.outer.end)
        return self._tag(first, self._region_end(number, first))

    def _region_end(self, number: int, first: int) -> int:
        tokens, text = self.tree.tokens, self.tree.text
        limit = len(tokens)
        if number + 1 < len(self.quotes):
            limit = self.tree.at(self.quotes[number + 1].outer.start)
        for index in range(first, min(limit, first + _TAG_TOKENS)):
            if tokens[index].text in {".", "!", "?", "…"}:
                return index
            if index > first and "\n" in text[tokens[index - 1].end : tokens[index].start]:
                return index
        return min(limit, first + _TAG_TOKENS)

    def _tag(self, first: int, end: int) -> Tag | None:
        """Find source and cue right after a quotation."""
        tree = self.tree
        for index in range(first, end):
            token = tree.tokens[index]
            if token.pos not in {"VERB", "AUX"}:
                continue
            if self._in_aside(index, first):
                continue
            if token.dep in {"aux", "auxpass"}:
                continue
            if token.dep in {"amod", "compound"} and token.tag in {"VBG", "VBN"}:
                continue  # "managing director Hale said"
            if token.tag == "VBG":
                return None
            if token.tag in {"VBN", "VBG"} and tree.lemmas[index] not in self.words.saying:
                continue
            if tree.lemmas[index] not in self.words.saying | self.words.thinking:
                return None
            if self._says_more(index, first):
                return None
            tag = self._with_source(index, first, end)
            return self._whole_tag(tag, first) if tag else None
        return None

    def _says_more(self, verb: int, first: int) -> bool:
        """Tell whether a new sentence after “…?” has a content of its own: "Hale says that …"."""
        tree = self.tree
        stop = tree.text[: tree.tokens[first].start].rstrip(" \"'’”»")[-1:]
        if stop not in _STOPS or not tree.tokens[first].text[:1].isupper():
            return False
        clause = tree.child(verb, "ccomp")
        return clause is not None and clause > verb and tree.reach(clause)[0] > verb

    def _whole_tag(self, tag: Tag, first: int) -> Tag | None:
        """Give a tag all the words of its source; None where other words stand between.

        Before the cue nothing but the source can stand, however the parser hangs its words;
        a source after the cue leaves no room for any.
        """
        tokens = self.tree.tokens
        last = tag.verb - 1
        while last >= first and tokens[last].pos in {"PUNCT", "ADV", "AUX", "PART"}:
            last -= 1
        while first <= last and tokens[first].pos in {"PUNCT", "ADV", "CCONJ"}:
            first += 1
        if tag.head > tag.verb:
            return tag if last < first else None
        if not first <= tag.head <= last or tokens[first].pos not in _NOMINAL:
            return None
        if tokens[first].tag in {"WDT", "WP", "WRB"}:
            return None
        return tag._replace(
            head=self._named_head(tag.head, first, last), source=self.tree.piece(first, last)
        )

    def _named_head(self, head: int, first: int, last: int) -> int:
        """Prefer the name at the beginning of a source to what hangs on it: "X, one of the …"."""
        for index in range(first, last + 1):
            if self.tree.tokens[index].text in {",", "("}:
                break
            if index in self.tree.names:
                noun = index + 1 <= last and self.tree.names[index][1] + 1
                follows = noun and noun <= last and self.tree.tokens[noun].pos == "NOUN"
                return head if follows else self.tree.names[index][1]
        return head

    def _in_aside(self, index: int, first: int) -> bool:
        """Tell whether a verb is in a relative clause or an apposition of the source."""
        tokens = self.tree.tokens
        if tokens[index].dep in {"relcl", "acl"} and tokens[index].head >= first:
            return True
        return any(
            tokens[node].dep in {"relcl", "acl"} and tokens[node].head >= first
            for node in self.tree.above(index)
            if node >= first
        )

    def _with_source(self, verb: int, first: int, end: int) -> Tag | None:
        tree = self.tree
        bounds = Piece(tree.tokens[first].start, tree.tokens[end - 1].end)
        subject = tree.subject(verb)
        if subject is None or not first <= subject < end:
            subject = self._beside(verb, first, end)
        if subject is None:
            return None
        source = source_piece(tree, subject, _side(tree, verb, subject, bounds))
        return Tag(verb, subject, source) if source else None

    def _beside(self, verb: int, first: int, end: int) -> int | None:
        """Find the source of a tag whose syntax the parser has missed."""
        tree = self.tree
        before = [
            index
            for index in range(first, verb)
            if tree.tokens[index].pos in {"PROPN", "NOUN", "PRON"}
        ]
        if before:
            return person_noun(tree, before[0], verb) if before[0] < verb else None
        return person_noun(tree, verb + 1, end)

    def _tag_before(self, number: int, quote: Quote) -> Tag | None:
        tree = self.tree
        last = tree.at(quote.outer.start) - 1
        lead = tree.text[max(0, quote.outer.start - _LEAD) : quote.outer.start].rstrip()
        apart = last < 0 or "\n" in tree.text[tree.tokens[last].end : quote.outer.start]
        if apart and not lead.endswith(":"):
            return None
        if not lead or lead[-1] in _STOPS + '”"»)':
            return None
        floor = tree.at(self.quotes[number - 1].outer.end) if number else 0
        run = tree.sentences[tree.sentence_of[last]]
        first = max(floor, run.first)
        for index in range(last, first - 1, -1):
            lemma = tree.lemmas[index]
            if tree.tokens[index].pos == "VERB" and (
                lemma in self.words.saying or self._puts_it(index, last)
            ):
                subject = self._named_before(index) or tree.subject(index)
                if subject is None or not self._utters(index, subject):
                    subject = self._beside(index, first, last + 1)
                if subject is None:
                    return Tag(index, -1, None)
                bounds = _side(tree, index, subject, Piece(run.start, quote.outer.start))
                return Tag(index, subject, source_piece(tree, subject, bounds))
        return self._colon(first, last, lead)

    def _utters(self, verb: int, subject: int) -> bool:
        """Tell whether what the parser takes for the subject of a cue is its source.

        Right before a quotation, whatever noun a finite verb of saying has has said it: a sign, an
        announcer.
        """
        tree = self.tree
        token, cue = tree.tokens[subject], tree.tokens[verb]
        finite = cue.tag in {"VBD", "VBZ", "VBP"} or tree.child(verb, "aux") is not None
        own = finite and token.head == verb and token.dep == "nsubj" and subject < verb
        return may_speak(tree, subject, self.words) or (own and token.pos == "NOUN")

    def _named_before(self, verb: int) -> int | None:
        """Give the name right before a participle: "footage of Ann Hale asking, “…”"."""
        tree = self.tree
        near = verb > 0 and tree.tokens[verb].tag == "VBG" and verb - 1 in tree.names
        return verb - 1 if near else None

    def _puts_it(self, verb: int, last: int) -> bool:
        """Tell whether a verb is that of "as the mayor put it, “…”"."""
        tree = self.tree
        it = tree.lemmas[verb] == "put" and tree.tokens[min(verb + 1, last)].text.lower() == "it"
        return it and all(tree.tokens[i].pos == "PUNCT" for i in range(verb + 2, last + 1))

    def _colon(self, first: int, last: int, lead: str) -> Tag | None:
        """Read "The minister was blunt: “…”", where a name and a colon do for a cue.

        It is the subject of the sentence's own verb, where that can speak.
        """
        tree = self.tree
        if not lead.endswith(":"):
            return None
        speak = [
            index
            for index in range(first, last + 1)
            if tree.tokens[index].dep in _HEADING
            and tree.tokens[index].pos in {"PROPN", "NOUN", "PRON"}
            and may_speak(tree, index, self.words)
        ]
        main = [i for i in speak if tree.tokens[tree.tokens[i].head].dep == "ROOT"]
        if not speak:
            return None
        index = (main or speak)[0]
        bounds = Piece(tree.tokens[first].start, tree.tokens[last].end)
        return Tag(-1, index, source_piece(tree, index, bounds))

    def _floating(self, number: int, quote: Quote) -> Attribution | None:
        """Give a quotation without a cue to him who spoke last, where the page shows that."""
        inner = self.tree.text[quote.inner.start : quote.inner.end].strip()
        whole = inner[:1].isupper() or inner[:1] in "[(…."
        if not self._stands_apart(quote):
            return None
        short = len(inner.split()) < _MIDDLE and not self._same_paragraph(quote)
        if not whole or short or inner[-1] not in _STOPS + ',–—-”’)"':
            return None
        ahead = self._speaks_next(number, quote)
        if ahead:
            return self._made(quote, quote.inner.start, ahead, "quotation, cue with the next one")
        last = self.last
        if last is None or not self._near(last, quote):
            return self._made(quote, quote.inner.start, Tag(-1, -1, None), "quotation, no cue")
        tag = Tag(last.verb, last.head, last.source)
        return self._made(quote, quote.inner.start, tag, "quotation, speaker goes on")

    def _same_paragraph(self, quote: Quote) -> bool:
        """Tell whether somebody has spoken in this paragraph already."""
        if self.last is None or quote.outer.start - self.last.content.end > _FAR:
            return False
        return "\n" not in self.tree.text[self.last.content.end : quote.outer.start]

    def _stands_apart(self, quote: Quote) -> bool:
        """Tell whether a quotation is a sentence by itself, not a title within one."""
        text = self.tree.text
        before = text[max(0, quote.outer.start - 40) : quote.outer.start].rstrip(" ")[-1:]
        after = text[quote.outer.end : quote.outer.end + 2].strip(" ")[:1]
        begins = not before or before in '\n.!?:”"»…)'
        return begins and not after.islower() and after not in set(",;")

    def _speaks_next(self, number: int, quote: Quote) -> Tag | None:
        """Look whether the next quotation of the same paragraph has a cue after it.

        Of a quotation that runs over several paragraphs, the last one's cue is that of all.
        """
        after = number + 1
        if after >= len(self.quotes):
            return None
        between = self.tree.text[quote.outer.end : self.quotes[after].outer.start]
        if not self.quotes[after].continued and between.strip():
            return None
        while after + 1 < len(self.quotes) and self.quotes[after + 1].continued:
            after += 1
        return self._tag_after(after, self.quotes[after])

    def _near(self, last: Attribution, quote: Quote) -> bool:
        """Tell whether the last speaker spoke in this paragraph or in the one before."""
        if quote.outer.start - last.content.end > _FAR:
            return False
        between = self.tree.text[last.content.end : quote.outer.start]
        return quote.continued or sum(1 for line in between.split("\n")[1:-1] if line.strip()) == 0


def _side(tree: Tree, verb: int, subject: int, bounds: Piece) -> Piece:
    """Give the part of the bounds on the subject's side of the verb."""
    if subject < verb:
        return Piece(bounds.start, tree.tokens[verb].start)
    return Piece(tree.tokens[verb].end, bounds.end)
