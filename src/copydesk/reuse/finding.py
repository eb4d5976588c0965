"""All links among a collection of reports."""

from collections.abc import Iterable, Sequence

from copydesk.records import Report, Reuse
from copydesk.reuse.candidates import Pair, apart, pairs_by_details, pairs_by_words
from copydesk.reuse.commonplaces import Commonplaces
from copydesk.reuse.gathering import Gathered, gather
from copydesk.reuse.links import directed, passage_links, retelling_links, twin_links
from copydesk.reuse.marks import pairs_by_marks
from copydesk.reuse.passages import TypedPassage, typed_passages
from copydesk.reuse.reading import Reading, Readings
from copydesk.reuse.retold import Each, Places, Texts, at_once, retold_among
from copydesk.reuse.settings import ReuseSettings
from copydesk.reuse.tolds import Tolds
from copydesk.text.annotation import Encoders


def find_reuse(
    reports: Sequence[Report],
    settings: ReuseSettings,
    encoders: Encoders | None,
    each: Each = at_once,
) -> tuple[Reuse, ...]:
    """Find the words that recur between reports, and say of each what sort of recurrence it is.

    Args:
        reports: The clean reports, in any order.
        settings: The room's numbers.
        encoders: Used where sentences retold in other words share no figure; without them only
            the surest of these are linked.
        each: Does a work on every item of a list, perhaps in several processes.

    Returns:
        The links, sorted by their spans.
    """
    gathered = gather(reports, settings)
    links = [link for group in (*gathered.groups, *gathered.wordless) for link in twin_links(group)]
    links += _links_among(gathered, settings, encoders, each)
    links = directed(links, {report.id: report for report in reports}, settings.stemma)
    return tuple(sorted(links, key=lambda link: (link.source, link.copy, link.kind)))


def _links_among(
    gathered: Gathered, settings: ReuseSettings, encoders: Encoders | None, each: Each
) -> list[Reuse]:
    readings = Readings([group[0] for group in gathered.groups], settings)
    stock = Commonplaces([group[0] for group in gathered.groups], gathered.keys, settings)
    links: list[Reuse] = []
    shares: dict[Pair, float] = {}
    common: dict[Pair, tuple[Places, Places]] = {}

    def align(share: Sequence[Pair]) -> list[list[TypedPassage]]:
        return [
            typed_passages(readings[one], readings[other], settings, stock) for one, other in share
        ]

    sharing = pairs_by_words(gathered.keys, len(readings), settings)
    for (one, other), found in zip(sharing, each(align, sharing), strict=True):
        links += passage_links(readings[one], readings[other], found)
        shares[one, other] = _copied_share((one, other), readings, found)
        if _of_one_agency(readings[one].report, readings[other].report):
            common[one, other] = _copied_places(readings[one], readings[other], found)
    scattered = {pair for pair, share in shares.items() if share >= settings.scattered_share}
    texts = Texts(
        readings=readings, told=Tolds(readings), common=common, scattered=frozenset(scattered)
    )
    near = _near(gathered, texts, settings)
    candidates = sorted(scattered.union(near))
    pairs = [pair for pair in candidates if shares.get(pair, 0.0) < settings.same_text_share]
    if len(texts.told) > settings.rewriting.all_told:
        same = (pair for pair, share in shares.items() if share >= settings.same_text_share)
        pairs = apart(pairs, same)
    retold = retold_among(texts, pairs, settings.rewriting, encoders, each)
    return [*links, *retelling_links(retold, settings.rewriting, encoders)]


def _near(gathered: Gathered, texts: Texts, settings: ReuseSettings) -> list[Pair]:
    """Give the pairs that share rare details."""
    if len(texts.told) <= settings.rewriting.all_told:
        return pairs_by_details(texts.told, settings.rewriting)
    cut = [group[0].text[: settings.longest_text] for group in gathered.groups]
    return pairs_by_marks(cut, settings.rewriting)


def _of_one_agency(a: Report, b: Report) -> bool:
    return bool(set(a.credits) & set(b.credits))


def _copied_places(
    a: Reading, b: Reading, passages: Iterable[TypedPassage]
) -> tuple[Places, Places]:
    """Give where in either text the words stand that both carry word for word."""
    copied = [typed.passage for typed in passages if typed.kind == "wire copy"]
    return (
        tuple((a.words[one.a_first].start, a.words[one.a_last - 1].end) for one in copied),
        tuple((b.words[one.b_first].start, b.words[one.b_last - 1].end) for one in copied),
    )


def _copied_share(
    pair: Pair, readings: Sequence[Reading], passages: Sequence[TypedPassage]
) -> float:
    """Give the share of the shorter text's own words that the other carries word for word."""
    if any(typed.release for typed in passages):
        return 1.0  # all they share is the release's: neither retells the other
    copied = sum(typed.own_words for typed in passages if typed.kind == "wire copy")
    if not copied:
        return 0.0  # and nobody need know which words of the two are quoted
    shorter = min(int((~readings[place].quoted).sum()) for place in pair)
    return copied / max(shorter, 1)
