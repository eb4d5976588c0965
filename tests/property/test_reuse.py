"""Promises of the reuse room, over invented reports made of shared and of own paragraphs."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.collation import Evidence, collate
from copydesk.records import Report, Span, Statement, Story, content_id
from copydesk.reuse import ReuseSettings, draw_stemma, find_lineages, find_reuse, judge_kinds
from copydesk.text.annotation import Annotation

SETTINGS = ReuseSettings()
PARAGRAPHS = [
    " ".join(f"{letter}{(n * n + 3 * n) % 97}" for n in range(40)) + "." for letter in "abcdef"
]
SHARED = [
    *PARAGRAPHS,
    '"Nobody leaves," he said.',
    "On 3 May 41 of 57 boats sank.",
    (
        "The ministry said in a statement:\nWe will keep our word, we will keep the bridge and we "
        "will keep the ferry, whatever it costs us and however long it takes."
    ),
    "Present were Ida Solm, mayor; Tobias Renk, judge; Marla Voss, clerk; Osk Brandel, skipper.",
    "Anyone with information is asked to call the tip line on 0800 555 123, day or night.",
]
TEXTS = st.lists(st.sampled_from(SHARED), max_size=6).map("\n".join)
PRESS = st.lists(TEXTS, max_size=6)
KNOWN = st.fixed_dictionaries(
    {
        "outlet": st.sampled_from([None, "The Bugle", "bugle.example", "Courier", "reuters.com"]),
        "published": st.sampled_from(
            [None, "2025-03-04", "2025-03-04T10:00", "2025-02-31", "20240-01-01", "2999-01-01"]
        ),
        "credits": st.sampled_from([(), ("Reuters",), ("AP",), ("The Bugle",)]),
    }
)
FULL_PRESS = st.lists(st.tuples(TEXTS, KNOWN), max_size=6)


def reports_of(texts):
    return [Report(id=f"r{n}", locator=str(n), text=text) for n, text in enumerate(texts)]


def known_reports_of(press):
    return [
        Report(id=f"r{n}", locator=str(n), text=text, **known)
        for n, (text, known) in enumerate(press)
    ]


def outcome(reports):
    reuse = find_reuse(reports, SETTINGS, None)
    return reuse, find_lineages(reports, reuse, SETTINGS)


def own_words(number, words=60):
    """A paragraph whose words no other report has."""
    return " ".join(f"{chr(97 + n % 26)}wn{number}{chr(97 + n // 26)}" for n in range(words)) + "."


@settings(deadline=None, max_examples=60)
@given(FULL_PRESS, st.randoms(use_true_random=False))
def test_the_order_of_reports_never_matters(press, chance):
    reports = known_reports_of(press)
    shuffled = list(reports)
    chance.shuffle(shuffled)
    assert msgspec.json.encode(outcome(reports)) == msgspec.json.encode(outcome(shuffled))


@settings(deadline=None, max_examples=60)
@given(PRESS.filter(bool), st.integers(min_value=0), st.sampled_from(["q", "z9"]))
def test_an_unaltered_copy_never_changes_the_partition_of_the_others(texts, which, name):
    reports = reports_of(texts)
    copied = reports[which % len(reports)]
    more = [*reports, Report(id=name, locator=name, text=copied.text)]
    before = {line.reports for line in outcome(reports)[1]}
    after = {tuple(one for one in line.reports if one != name) for line in outcome(more)[1]} - {()}
    assert before == after


@settings(deadline=None, max_examples=40)
@given(PRESS, st.integers(min_value=0, max_value=6))
def test_a_lineage_never_changes_for_a_report_that_shares_nothing(texts, place):
    reports = reports_of(texts)
    stranger = Report(id="s", locator="s", text=own_words(99, 200))
    more = [*reports[:place], stranger, *reports[place:]]
    before = {line.reports for line in outcome(reports)[1]}
    assert {line.reports for line in outcome(more)[1]} == before | {("s",)}


@settings(deadline=None, max_examples=40)
@given(PRESS, st.integers(min_value=0, max_value=3))
def test_a_reports_own_words_never_count_as_anothers(texts, place):
    reports = []
    for number, text in enumerate(texts):
        paragraphs = text.split("\n")
        paragraphs.insert(place, own_words(number))
        reports += [Report(id=f"r{number}", locator=str(number), text="\n".join(paragraphs))]
    reuse, lineages = outcome(reports)
    for link in reuse:
        for side in (link.source, link.copy):
            number = int(side.report[1:])
            own = reports[number].text.index(own_words(number))
            assert side.end <= own or side.start >= own + len(own_words(number))
    for report in judge_kinds(reports, reuse, lineages, SETTINGS):
        # Its lineage may be another's text; the sixty words are its own all the same.
        words = len(report.text.split())
        assert report.kind != "own" or report.own_share >= 60 / words - 0.01


@settings(deadline=None, max_examples=60)
@given(FULL_PRESS)
def test_spans_lie_in_the_texts_and_lineages_partition_the_reports(press):
    reports = known_reports_of(press)
    by_id = {report.id: report for report in reports}
    reuse, lineages = outcome(reports)
    for link in reuse:
        assert link.source.report != link.copy.report
        assert link.because.endswith(".")
        for side in (link.source, link.copy):
            assert side.words(by_id[side.report].text)
        assert 0 <= link.similarity <= 1
    members = [member for line in lineages for member in line.reports]
    assert sorted(members) == sorted(by_id)
    assert all(line.because for line in lineages)
    for report in judge_kinds(reports, reuse, lineages, SETTINGS):
        assert 0 <= report.own_share <= 1


@settings(deadline=None, max_examples=60)
@given(FULL_PRESS, st.randoms(use_true_random=False))
def test_a_stemma_has_no_cycles_whatever_the_hours_say(press, chance):
    reports = known_reports_of(press)
    reuse, lineages = outcome(reports)
    stemma = draw_stemma(reports, reuse, lineages, SETTINGS)
    texts = {one.id for one in (*reports, *stemma.lost)}
    parents = {}
    for descent in stemma.descents:
        assert {descent.source, descent.copy} <= texts
        parents.setdefault(descent.copy, set()).add(descent.source)
    left = dict(parents)
    while roots := [copy for copy, sources in left.items() if not sources & left.keys()]:
        for copy in roots:
            del left[copy]
    assert left == {}, "these descend from one another in a circle"
    shuffled = list(reports)
    chance.shuffle(shuffled)
    again = draw_stemma(shuffled, reuse, lineages, SETTINGS)
    assert msgspec.json.encode(again) == msgspec.json.encode(stemma)


def collated(reports):
    """Claims of reports in which every sentence is a statement, standing on their lineages."""
    _, lineages = outcome(reports)
    story = Story(id="s", slug="s", headline="", reports=tuple(one.id for one in reports))
    evidence = Evidence(
        story=story,
        reports=tuple(reports),
        annotations={one.id: Annotation() for one in reports},
        lineages=lineages,
    )
    statements = [one for report in reports for one in statements_of(report)]
    claims = collate(evidence, statements, []).claims
    return {claim.id: (claim.standing, claim.lineages, claim.sources) for claim in claims}


def statements_of(report):
    at = 0
    for line in report.text.split("\n"):
        if line:
            span = Span(report=report.id, start=at, end=at + len(line))
            yield Statement(
                id=content_id("s", report.id, at),
                content=span,
                text=line,
                sentence=span,
                voice="outlet",
            )
        at += len(line) + 1


DATED = st.lists(st.lists(st.sampled_from(SHARED), min_size=1, max_size=4), min_size=1, max_size=4)


@settings(deadline=None, max_examples=20)
@given(DATED, st.integers(min_value=0))
def test_an_unaltered_copy_never_changes_a_standing(texts, which):
    reports = [
        Report(id=f"r{n}", locator=str(n), text="\n".join(text), published=f"2025-03-0{n + 1}")
        for n, text in enumerate(texts)
    ]
    copied = reports[which % len(reports)].text
    copy = Report(id="zz", locator="zz", text=copied, published="2025-04-01")
    assert collated([*reports, copy]) == collated(reports)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.text(max_size=200), max_size=4))
def test_no_text_breaks_the_room(texts):
    reports = reports_of(texts)
    reuse, lineages = outcome(reports)
    judge_kinds(reports, reuse, lineages, SETTINGS)
    draw_stemma(reports, reuse, lineages, SETTINGS)
