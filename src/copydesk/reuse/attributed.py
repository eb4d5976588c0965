"""Why a shared passage is taken for a third party's words: whose they are, and who says so."""

from copydesk.records import Span
from copydesk.records.reuse import ReuseKind
from copydesk.reuse.reading import Reading
from copydesk.reuse.speakers import speaker_of
from copydesk.reuse.voices import Voice
from copydesk.text.alignment import Passage
from copydesk.text.words import fold


def attributed_because(a: Reading, b: Reading, passage: Passage) -> tuple[ReuseKind, str]:
    """Give the kind of a passage that is mostly somebody else's words, and why."""
    here = _voice(a, passage.a_first, passage.a_last)
    there = _voice(b, passage.b_first, passage.b_last)
    given = [voice for voice in (here, there) if voice is not None]
    if all(voice.how == "stock" for voice in given):
        return "formula", "Such sentences are handed out: a caveat of the law, or whom to call."
    if all(voice.how == "list" for voice in given):
        return "list", "Both list the same names, titles or figures."
    names = [
        name
        for reading, voice in ((a, here), (b, there))
        if voice is not None and (name := _speaker(reading, voice))
    ]
    both = len(given) == len(("the one", "the other"))
    how = "between quotation marks" if _has_marks(given) else "as a text that is handed over"
    if len(names) == len(given) and both and fold(names[0]) == fold(names[1]):
        return "quotation", f"Both attribute these words to {names[0]}."
    who = " and ".join(dict.fromkeys(f"{name}’s" for name in names)) or "somebody’s"
    if both:
        return "quotation", f"Both give these words as {who}, {how}."
    return "quotation", f"One of the two gives these words as {who}, {how}."


def _has_marks(given: list[Voice]) -> bool:
    return any(voice.how == "marks" for voice in given)


def _voice(reading: Reading, first: int, last: int) -> Voice | None:
    """Give the stretch of somebody's words that most of a passage lies in."""
    start, end = int(reading.hashed.starts[first]), int(reading.hashed.ends[last - 1])
    inside = [voice for voice in reading.voices if voice.start < end and voice.end > start]
    return max(
        inside,
        key=lambda voice: (min(voice.end, end) - max(voice.start, start), -voice.start),
        default=None,
    )


_BEFORE, _AFTER = 400, 250
"""Code points around a quotation in which its speaker is looked for."""


def _speaker(reading: Reading, voice: Voice) -> str | None:
    """Give who is named as the speaker: in the sentence, or in the line that hands over."""
    begin = max(voice.start - _BEFORE, 0)
    # From a line's start, so that no sentence is begun in its midst.
    begin = max(reading.text.rfind("\n", begin, voice.start) + 1, begin)
    near = reading.text[begin : min(voice.end, voice.start + _BEFORE) + _AFTER]
    at = voice.start - begin
    if voice.how == "block":
        at = max(len(near[:at].rstrip()) - 1, 0)
    return speaker_of(near, Span(report=reading.report.id, start=at, end=at + 1))
