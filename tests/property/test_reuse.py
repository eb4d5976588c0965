from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.records import Report
from copydesk.reuse import ReuseSettings, find_lineages, find_reuse, judge_kinds

SETTINGS = ReuseSettings()
PARAGRAPHS = [
    " ".join(f"{letter}{(n * n + 3 * n) % 97}" for n in range(40)) + "." for letter in "abcdef"
]
TEXTS = st.lists(
    st.sampled_from([*PARAGRAPHS, '"Nobody leaves," he said.', "On 3 May 41 of 57 boats sank."]),
    max_size=6,
).map("\n".join)
PRESS = st.lists(TEXTS, max_size=6)


def reports_of(texts):
    return [Report(id=f"r{n}", locator=str(n), text=text) for n, text in enumerate(texts)]


def outcome(reports):
    reuse = find_reuse(reports, SETTINGS, None)
    return reuse, find_lineages(reports, reuse, SETTINGS)


@settings(deadline=None, max_examples=60)
@given(PRESS, st.randoms(use_true_random=False))
def test_the_order_of_reports_never_matters(texts, chance):
    reports = reports_of(texts)
    shuffled = list(reports)
    chance.shuffle(shuffled)
    assert outcome(reports) == outcome(shuffled)


@settings(deadline=None, max_examples=60)
@given(PRESS.filter(bool), st.integers(min_value=0), st.sampled_from(["q", "z9"]))
def test_an_unaltered_copy_never_changes_the_partition_of_the_others(texts, which, name):
    reports = reports_of(texts)
    copied = reports[which % len(reports)]
    more = [*reports, Report(id=name, locator=name, text=copied.text)]
    before = {line.reports for line in outcome(reports)[1]}
    after = {tuple(one for one in line.reports if one != name) for line in outcome(more)[1]} - {()}
    assert before == after


@settings(deadline=None, max_examples=60)
@given(PRESS)
def test_spans_lie_in_the_texts_and_lineages_partition_the_reports(texts):
    reports = reports_of(texts)
    by_id = {report.id: report for report in reports}
    reuse, lineages = outcome(reports)
    for link in reuse:
        assert link.source.report != link.copy.report
        for side in (link.source, link.copy):
            assert side.words(by_id[side.report].text)
        assert 0 <= link.similarity <= 1
    members = [member for line in lineages for member in line.reports]
    assert sorted(members) == sorted(by_id)
    for report in judge_kinds(reports, reuse, lineages, SETTINGS):
        assert 0 <= report.own_share <= 1


@settings(deadline=None, max_examples=100)
@given(st.lists(st.text(max_size=200), max_size=4))
def test_no_text_breaks_the_room(texts):
    reports = reports_of(texts)
    reuse, lineages = outcome(reports)
    judge_kinds(reports, reuse, lineages, SETTINGS)
