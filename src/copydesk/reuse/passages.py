"""The passages two readings share word for word, and what sort of passage each is."""

from collections.abc import Sequence
from typing import NamedTuple

from copydesk.records.reuse import ReuseKind
from copydesk.reuse.attributed import attributed_because
from copydesk.reuse.commonplaces import Commonplaces
from copydesk.reuse.listing import is_list
from copydesk.reuse.reading import Reading
from copydesk.reuse.releases import share_a_release
from copydesk.reuse.sentences import stretches
from copydesk.reuse.settings import ReuseSettings
from copydesk.text.alignment import Passage, align_indexed


class TypedPassage(NamedTuple):
    """A shared passage with its kind and the reason, own words counted.

    Attributes:
        passage: Where it stands in both.
        kind: What sort of recurrence it is.
        own_words: Words of it that are not given as somebody else's.
        because: One sentence that says why.
        release: Whether both print a press release, so that sentences retold are its as well.
    """

    passage: Passage
    kind: ReuseKind
    own_words: int
    because: str
    release: bool = False


def typed_passages(
    a: Reading, b: Reading, settings: ReuseSettings, stock: Commonplaces | None = None
) -> list[TypedPassage]:
    """Give the passages two readings share, each with its kind.

    Args:
        a: One reading.
        b: The other.
        settings: The room's numbers.
        stock: Stock phrases learnt from the collection; without them the rules stand alone.
    """
    found = [
        _typed(a, b, passage, settings)
        for passage in align_indexed(a.indexed, b.indexed, settings.alignment)
    ]
    if stock is not None:
        found = [_unless_stock(a, b, typed, stock) for typed in found]
    if _frame_is_shared(a, b, found):
        return [_with_its_frame(a, typed, settings) for typed in found]
    return _without_lone(_unless_released(a, b, found), settings)


_WHOLE_FRAME = 0.8
"""Share of the shorter report's own words from which its whole frame is copied."""
_LEAST_FRAME = 12
"""Own words that a frame has at least."""


def _frame_is_shared(a: Reading, b: Reading, found: Sequence[TypedPassage]) -> bool:
    """Tell whether nearly all that the shorter report says for itself stands in the other.

    Who prints the same statement as another shares the statement; who copies the other's report
    shares the words around it as well, however few they are.
    """
    if all(typed.kind == "wire copy" for typed in found):
        return False
    shorter, passages = a, [typed.passage for typed in found]
    if (len(b.hashed.starts), b.text) < (len(a.hashed.starts), a.text):
        shorter, passages = b, [passage.mirrored() for passage in passages]
    own = ~shorter.quoted
    shared = sum(int(own[one.a_first : one.a_last].sum()) for one in passages)
    return shared >= max(_WHOLE_FRAME * int(own.sum()), _LEAST_FRAME)


def _with_its_frame(a: Reading, typed: TypedPassage, settings: ReuseSettings) -> TypedPassage:
    """Take a passage that holds own words beside somebody else's for copy as a whole."""
    own = int((~a.quoted[typed.passage.a_first : typed.passage.a_last]).sum())
    if typed.kind == "wire copy" or own < settings.least_copied:
        return typed
    because = f"{typed.passage.matched} words recur, and what stands around them as well."
    return typed._replace(kind="wire copy", because=because)


def _typed(a: Reading, b: Reading, passage: Passage, settings: ReuseSettings) -> TypedPassage:
    quoted_a = float(a.quoted[passage.a_first : passage.a_last].mean())
    quoted_b = float(b.quoted[passage.b_first : passage.b_last].mean())
    quoted = max(quoted_a, quoted_b)
    own = round(passage.matched * (1 - quoted))
    if quoted >= settings.quoted_share and own < 2 * settings.least_copied:
        kind, because = attributed_because(a, b, passage)
        return TypedPassage(passage, kind, own, because)
    if is_list(a, passage.a_first, passage.a_last, settings):
        return TypedPassage(passage, "list", own, "Both list the same names and titles.")
    if own < settings.least_copied:
        because = f"Only {own} words of their own, as chance or habit would have it."
        return TypedPassage(passage, "formula", own, because)
    return TypedPassage(passage, "wire copy", own, _copy_because(a, b, passage, own))


def _copy_because(a: Reading, b: Reading, passage: Passage, own: int) -> str:
    shared = sorted(set(a.report.credits) & set(b.report.credits))
    either = sorted({*a.report.credits, *b.report.credits})
    credit = "No credit"
    if either:
        credit = f"Both credit {shared[0]}" if shared else f"One credits {either[0]}"
    sentences = len(stretches(a.text_in(passage.a_first, passage.a_last)))
    order = f"{sentences} sentences in order" if sentences > 1 else "within one sentence"
    return f"{credit}, {order}: {passage.matched} words, {own} of them outside quotations."


def _unless_stock(a: Reading, b: Reading, typed: TypedPassage, stock: Commonplaces) -> TypedPassage:
    """Take words that stand in reports on other stories for a stock phrase."""
    if typed.kind != "wire copy":
        return typed
    because = stock.because(a, b, typed.passage)
    return typed._replace(kind="formula", because=because) if because else typed


_RELEASE = "Both name a statement or press release near these words, each in words of its own."


def _unless_released(a: Reading, b: Reading, found: list[TypedPassage]) -> list[TypedPassage]:
    """Take what two reports copied from one press release for its words, not for theirs."""
    copied = [typed.passage for typed in found if typed.kind == "wire copy"]
    if not share_a_release(a, b, copied):
        return found
    return [
        typed._replace(kind="quotation", because=_RELEASE, release=True)
        if typed.kind == "wire copy"
        else typed
        for typed in found
    ]


def _without_lone(found: Sequence[TypedPassage], settings: ReuseSettings) -> list[TypedPassage]:
    """Take a short passage that stands alone between two reports for a stock phrase."""
    copied = [typed for typed in found if typed.kind == "wire copy"]
    if len(copied) != 1 or copied[0].own_words >= settings.lone_passage:
        return list(found)
    because = f"{copied[0].own_words} words, and nothing else is shared: a stock phrase."
    return [
        typed._replace(kind="formula", because=because) if typed is copied[0] else typed
        for typed in found
    ]
