"""Who says what, in reports read without a parser: by quotation marks and verbs of saying."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from copydesk.records import Span
from copydesk.records.voice import Voice
from copydesk.statements.light_words import LightWords
from copydesk.statements.quantity_numbers import lowered
from copydesk.statements.quotes import Quote, find_quotes
from copydesk.statements.settings import StatementsSettings
from copydesk.statements.syntax import Piece
from copydesk.text.sentences import Sentence

_NEAR = 160
"""Code points beside a quotation in which its cue and source stand."""
_LONGEST_SOURCE = 12
"""Words of a source; longer ones are clauses that were not understood."""
_WHOLE = 6
"""Words from which a quotation without a cue is somebody's speech, not a name in marks."""
_NAME = re.compile(r"[^\W\d_][\w'’.-]*")
_LONGEST_ROLE = 5
"""Words of a source that is only a role: "le ministre des transports"."""
_ELIDED = frozenset(f"{mark}{letter}" for mark in "'’" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZÉ")
_ELISION = re.compile(r"['’].*")
_COMMA = re.compile(r"\s*,\s*")
_END = re.compile(r"[,.;:!?\n«»„“”\"—–(]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A source beside its cue.

    Attributes:
        source: The words that name it.
        cue: The word that marks the saying.
        speaker: Its name, without "the" or role; None for "he" and "she".
        denied: Whether the cue says it is not so.
    """

    source: Piece | None = None
    cue: Piece | None = None
    speaker: str | None = None
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Something said, before it becomes a statement."""

    sentence: Sentence
    start: int
    end: int
    voice: Voice
    said: Said = Said()
    because: str = "sentence with a date or a number, read without a parser"

    @property
    def speaker(self) -> str | None:
        """The name of who says it."""
        return self.said.speaker

    @property
    def source(self) -> Piece | None:
        """The words that name who says it."""
        return self.said.source

    @property
    def cue(self) -> Piece | None:
        """The word that marks the saying."""
        return self.said.cue

    @property
    def denied(self) -> bool:
        """Whether it is said not to be so."""
        return self.said.denied

    def span(self, report: str, piece: Piece | None) -> Span | None:
        """Give a piece as a span of the report."""
        return None if piece is None else Span(report=report, start=piece.start, end=piece.end)


class _Reader:
    """The patterns of one language over one text."""

    def __init__(self, text: str, words: LightWords) -> None:
        self.text = text
        self.low = lowered(text)
        self.words = words
        near = rf"(?<!\w)(?:{words.said}|{words.according})(?!\w)"
        self.after = re.compile(rf"[\s,.»“”\"—–-]{{0,6}}(?P<cue>{near})\s*")
        self.cue = re.compile(rf"(?<!\w)(?P<cue>{words.said})(?!\w)")
        self.that = re.compile(rf"\s*,?\s+{words.that}(?:\s+|(?<=['’]))")
        self.according = re.compile(rf"(?<!\w)(?P<cue>{words.according})\s+")
        self.as_told = re.compile(
            rf"(?:\A|(?<=\n)|,\s+|(?<=[.!?]\s)){words.as_told}\s+(?=[^\W\d_])"
        )
        self.told = re.compile(rf"\s(?P<cue>{words.told})(?=\s*[,.]|\Z)")
        self.zufolge = re.compile(rf"(?<!\w)(?P<cue>{words.after_source})(?!\w)")

    def reported(self, begin: int, end: int) -> re.Match[str] | None:
        """Give the comma of "sagte, der Hafen sei sicher"; None without the mood that tells it."""
        comma = _COMMA.match(self.low, begin, end)
        return comma if comma and self.words.reported.search(self.low, begin, end) else None

    def source_after(self, begin: int, limit: int) -> Piece | None:
        """Give the words that name a source, from a place on to what ends them."""
        end = min(limit, begin + _NEAR)
        stop = _END.search(self.text, begin, end)
        end = stop.start() if stop else end
        word = self.words.stop.search(self.low, begin, end)
        end = word.start() if word else end
        return self._source(begin, self._name_end(begin, end))

    def _name_end(self, begin: int, end: int) -> int:
        """Give where the first run of capitalised words ends; the end where there is none."""
        last, before = -1, ""
        for match in _NAME.finditer(self.text, begin, end):
            if match.group()[0].isupper() or match.group()[1:3] in _ELIDED:
                last = match.end()
            elif last >= 0 and not self.words.links(match.group().lower(), before):
                return last
            before = match.group().lower()
        return end if last < 0 else last

    def source_before(self, begin: int, end: int) -> Piece | None:
        """Give the words that name a source, right before a cue."""
        begin = max(begin, end - _NEAR)
        stops = [match.end() for match in _END.finditer(self.text, begin, end)]
        return self._source(stops[-1] if stops else begin, end)

    def _source(self, begin: int, end: int) -> Piece | None:
        while begin < end and not self.text[begin].isalnum():
            begin += 1
        while end > begin and not self.text[end - 1].isalnum():
            end -= 1
        words = self.text[begin:end].split()
        if not 0 < len(words) <= _LONGEST_SOURCE:
            return None
        names = any(word[0].isupper() for word in words)
        called = len(words) <= _LONGEST_ROLE and _ELISION.sub("", words[0].lower())
        role = called in self.words.determiners or called in {"l", "d"}
        if not names and not role and self.low[begin:end] not in self.words.pronouns:
            return None
        return Piece(begin, end)

    def said(self, source: Piece | None, cue: Piece) -> Said:
        denied = bool(self.words.denying.search(self.low, cue.start, cue.end))
        return Said(source=source, cue=cue, speaker=self.name(source), denied=denied)

    def name(self, source: Piece | None) -> str | None:
        """Give the name in a source: its last run of capitalised words, or all but "the"."""
        if source is None or self.low[source.start : source.end] in self.words.pronouns:
            return None
        runs: list[list[str]] = [[]]
        for match in _NAME.finditer(self.text, source.start, source.end):
            word = match.group()
            inside = runs[-1] and self.words.links(word.lower(), runs[-1][-1].lower())
            if word[0].isupper() or inside:
                runs[-1].append(word)
            else:
                runs.append([])
        kept = [self._bare(run) for run in runs]
        name = next((" ".join(run) for run in reversed(kept) if run), None)
        return name or self._role(source)

    def _role(self, source: Piece) -> str | None:
        """Give a source that is only a role, without "the": "la police"."""
        words = re.sub(r"^[^\W\d_]['’]", "", self.text[source.start : source.end]).split()
        while len(words) > 1 and words[0].lower() in self.words.determiners:
            words = words[1:]
        return " ".join(words) or None

    def _bare(self, run: list[str]) -> list[str]:
        while run and (run[0].lower() in self.words.determiners or run[0][0].islower()):
            run = run[1:]
        while len(run) > 1 and run[0].lower().rstrip(".").endswith(self.words.titles or ("\n",)):
            run = run[1:]
        while run and run[-1][0].islower():
            run = run[:-1]
        return run


def found_in(
    text: str, sentences: Sequence[Sentence], words: LightWords, settings: StatementsSettings
) -> list[Found]:
    """Give what is quoted or told after somebody, in order.

    Args:
        text: The report's text.
        sentences: Its sentences, without its headings.
        words: The word lists of its language.
        settings: Bounds.
    """
    reader = _Reader(text, words)
    starts = [sentence.start for sentence in sentences]
    quoted: list[Found] = []
    parts: list[Found] = []
    goes_on = False
    for quote in reversed(find_quotes(text, settings.longest_quotation)):
        at = bisect_right(starts, quote.outer.start) - 1
        after, parts = parts, []
        if at >= 0 and quote.outer.start < sentences[at].end and (quote.closed or goes_on):
            parts = _direct(reader, quote, sentences[at])
        if goes_on and after:  # the paragraphs of one quotation have one speaker
            parts = [part if part.cue else replace(part, said=after[0].said) for part in parts]
        goes_on = quote.continued
        quoted += reversed(parts)
    quoted.reverse()
    held = [Piece(one.start, one.end) for one in quoted]
    told = [one for sentence in sentences if (one := _indirect(reader, sentence, held)) is not None]
    return [*quoted, *told]


def _direct(reader: _Reader, quote: Quote, sentence: Sentence) -> list[Found]:
    start, end = quote.inner
    while start < end and reader.text[start].isspace():
        start += 1
    while end > start and (reader.text[end - 1].isspace()):
        end -= 1
    if start >= end:
        return []
    inside = _incised(reader, sentence, start, end)
    if inside:
        return inside
    said = _cue_after(reader, quote) or _cue_before(reader, quote, sentence)
    size = len(reader.text[start:end].split())
    whole = reader.text[end - 1] in ".!?…" or size >= _WHOLE
    if size < _WHOLE // 2 and not (whole and said):
        return []  # a word in marks
    if said is None and not whole:
        return []
    because = "quotation beside a verb of saying" if said else "quotation in marks"
    return [Found(sentence, start, end, "direct", said or Said(), because)]


def _incised(reader: _Reader, sentence: Sentence, start: int, end: int) -> list[Found]:
    """Read « Nous n'avons rien vu, explique-t-elle. Tout est allé vite. » as two quotations."""
    for match in reader.cue.finditer(reader.low, start, end):
        comma = reader.text[start : match.start()].rstrip()
        after = _END.search(reader.text, match.end(), end)
        if comma[-1:] != "," or after is None:
            continue
        source = reader.source_after(match.end(), after.end())
        cue = Piece(match.start("cue"), match.end("cue"))
        if source is None and reader.text[match.end() : after.start()].strip():
            continue
        said = reader.said(source, cue)
        second = (
            after.end()
            + len(reader.text[after.end() : end])
            - len(reader.text[after.end() : end].lstrip())
        )
        pieces = ((start, start + len(comma) - 1), (second, end))
        because = "quotation around a verb of saying"
        return [Found(sentence, a, b, "direct", said, because) for a, b in pieces if b - a > 1]
    return []


def _cue_after(reader: _Reader, quote: Quote) -> Said | None:
    """Read "…", sagte Anna Weber; « … », a déclaré la ministre; "…", según Ruiz."""
    line = reader.text.find("\n", quote.outer.end)
    limit = len(reader.text) if line < 0 else line
    match = reader.after.match(reader.low, quote.outer.end, limit)
    if match is None:
        return None
    cue = Piece(match.start("cue"), match.end("cue"))
    return reader.said(reader.source_after(match.end(), limit), cue)


def _cue_before(reader: _Reader, quote: Quote, sentence: Sentence) -> Said | None:
    """Read Anna Weber sagte: "…"; la ministre a déclaré que « … »."""
    begin = max(reader.text.rfind("\n", 0, quote.outer.start) + 1, quote.outer.start - _NEAR)
    begin = max(begin, min(sentence.start, quote.outer.start))
    matches = list(reader.cue.finditer(reader.low, begin, quote.outer.start))
    if not matches:
        return None
    match = matches[-1]
    between = reader.low[match.end() : quote.outer.start]
    if not re.fullmatch(rf"[\s,:]*(?:{reader.words.that}[\s'’]*)?", between):
        after = reader.source_after(match.end(), quote.outer.start)
        if after is None or not re.fullmatch(
            r"[\s,:]*", reader.text[after.end : quote.outer.start]
        ):
            return None
        return reader.said(after, Piece(match.start("cue"), match.end("cue")))
    source = reader.source_before(begin, match.start())
    return reader.said(source, Piece(match.start("cue"), match.end("cue")))


def _indirect(reader: _Reader, sentence: Sentence, held: Sequence[Piece]) -> Found | None:
    """Read "Selon la police, …", "…, según Ruiz", "Weber sagte, dass …"."""
    whole = Piece(sentence.start, sentence.end)
    before = bisect_left(held, whole.end, key=lambda piece: piece.start)
    if before and held[before - 1].end > whole.start:
        return None
    for read in (_according_first, _according_last, _as_told, _that_clause, _inverted, _afterwards):
        one = read(reader, sentence)
        if one is not None:
            return one
    return None


def _made(
    reader: _Reader, sentence: Sentence, piece: Piece, said: Said, because: str
) -> Found | None:
    text, (start, end) = reader.text, piece
    while start < end and not (text[start].isalnum() or text[start] in "€$£"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",.;:"):
        end -= 1
    if len(text[start:end].split()) < 3 or said.source is None:
        return None
    return Found(sentence, start, end, "indirect", said, because)


def _according_first(reader: _Reader, sentence: Sentence) -> Found | None:
    match = reader.according.match(reader.low, sentence.start, sentence.end)
    if match is None:
        return None
    comma = reader.text.find(",", match.end(), sentence.end)
    source = reader.source_after(match.end(), sentence.end)
    if source is None:
        return None
    begin = comma if 0 <= comma <= source.end + 1 else source.end
    if begin == source.end and "," in reader.text[source.end : source.end + 2]:
        begin = source.end
    said = reader.said(source, Piece(match.start("cue"), match.end("cue")))
    return _made(reader, sentence, Piece(begin, sentence.end), said, "beside according to")


def _according_last(reader: _Reader, sentence: Sentence) -> Found | None:
    for match in reader.according.finditer(reader.low, sentence.start, sentence.end):
        comma = reader.text[: match.start()].rstrip()[-1:] == ","
        source = reader.source_after(match.end(), sentence.end)
        if not comma or source is None or sentence.end - source.end > 2:
            continue
        said = reader.said(source, Piece(match.start("cue"), match.end("cue")))
        return _made(
            reader, sentence, Piece(sentence.start, match.start()), said, "beside according to"
        )
    return None


def _as_told(reader: _Reader, sentence: Sentence) -> Found | None:
    """Read "Wie die Polizei mitteilte, …", "…, wie die Polizei mitteilte."."""
    begin = reader.as_told.search(reader.low, sentence.start, sentence.end)
    cue = reader.told.search(reader.low, begin.end(), sentence.end) if begin else None
    if begin is None or cue is None:
        return None
    source = reader.source_before(begin.end(), cue.start())
    said = reader.said(source, Piece(cue.start("cue"), cue.end("cue")))
    first = begin.start() == sentence.start
    piece = (cue.end(), sentence.end) if first else (sentence.start, begin.start())
    return _made(reader, sentence, Piece(*piece), said, "beside as somebody said")


def _that_clause(reader: _Reader, sentence: Sentence) -> Found | None:
    for match in reader.cue.finditer(reader.low, sentence.start, sentence.end):
        that = reader.that.match(reader.low, match.end(), sentence.end)
        that = that or reader.reported(match.end(), sentence.end)
        source = reader.source_before(sentence.start, match.start())
        if that is None or source is None:
            continue
        said = reader.said(source, Piece(match.start("cue"), match.end("cue")))
        because = "verb of saying with a clause"
        return _made(reader, sentence, Piece(that.end(), sentence.end), said, because)
    return None


def _inverted(reader: _Reader, sentence: Sentence) -> Found | None:
    """Read "…, sagte Weber." at the end of a sentence."""
    for match in reader.cue.finditer(reader.low, sentence.start, sentence.end):
        if reader.text[sentence.start : match.start()].rstrip()[-1:] != ",":
            continue
        limit = sentence.end
        source = reader.source_after(match.end(), limit)
        if source is None:
            continue
        said = reader.said(source, Piece(match.start("cue"), match.end("cue")))
        because = "verb of saying after what was said"
        return _made(reader, sentence, Piece(sentence.start, match.start()), said, because)
    return None


def _afterwards(reader: _Reader, sentence: Sentence) -> Found | None:
    """Read "Der Polizei zufolge …"."""
    match = reader.zufolge.search(reader.low, sentence.start, sentence.end)
    if match is None:
        return None
    source = reader.source_before(sentence.start, match.start())
    if source is None or source.start > sentence.start + 1:
        return None
    said = reader.said(source, Piece(match.start("cue"), match.end("cue")))
    return _made(reader, sentence, Piece(match.end(), sentence.end), said, "beside according to")
