"""What must hold of claims and their standing, whatever the reports say."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.collation import Evidence, collate
from copydesk.records import Lineage, Report, Span, Statement, Story, content_id
from copydesk.text.annotation import Annotation

_ORDER = ("conflicting", "developing", "sole source", "corroborated")

_WORDS = """harbour bridge council opened closed mill fire Tarnby Velm governor workers dam spring
river court warrant general market prices election ferry"""

words = st.sampled_from(_WORDS.split())
sentences = st.lists(words, min_size=5, max_size=12, unique=True).map(" ".join)
speakers = st.sampled_from([None, "Ida Krohn", "Piet Okker", "Ruth Falk"])
texts = st.lists(st.tuples(sentences, speakers), min_size=1, max_size=4)
stories = st.lists(texts, min_size=1, max_size=4)


def press(given_texts):
    """Make reports with one statement a sentence."""
    reports, statements = [], []
    for number, said in enumerate(given_texts):
        text = "\n".join(sentence for sentence, _ in said)
        made = Report(
            id=f"r{number}", locator=f"r{number}", text=text, published=f"2024-03-{number + 1:02}"
        )
        reports.append(made)
        at = 0
        for sentence, speaker in said:
            span = Span(report=made.id, start=at, end=at + len(sentence))
            statements.append(
                Statement(
                    id=content_id("s", made.id, at),
                    content=span,
                    text=sentence,
                    sentence=span,
                    voice="indirect" if speaker else "outlet",
                    speaker=speaker,
                )
            )
            at += len(sentence) + 1
    return reports, statements


def evidence(reports, lineages):
    return Evidence(
        story=Story(id="s", slug="s", headline="", reports=tuple(each.id for each in reports)),
        reports=tuple(reports),
        annotations={each.id: Annotation() for each in reports},
        lineages=tuple(
            Lineage(id=f"l-{members[0]}", reports=tuple(members), because="")
            for members in lineages
        ),
    )


def copied(reports, statements, which, name):
    """Copy a report under another name, printed last."""
    report = replace(reports[which], id=name, locator=name, published="2024-04-01")
    again = [
        replace(
            each,
            id=content_id("s", name, each.content.start),
            content=replace(each.content, report=name),
            sentence=replace(each.sentence, report=name),
        )
        for each in statements
        if each.report == reports[which].id
    ]
    return report, again


@settings(max_examples=60, deadline=None)
@given(stories, st.randoms(use_true_random=False))
def test_the_order_of_reports_and_statements_does_not_matter(given_texts, chance):
    reports, statements = press(given_texts)
    lineages = [(each.id,) for each in reports]
    plain = collate(evidence(reports, lineages), statements, [])
    shuffled, mixed, turned = list(statements), list(reports), list(lineages)
    for each in (shuffled, mixed, turned):
        chance.shuffle(each)
    assert collate(evidence(mixed, turned), shuffled, []) == plain


@settings(max_examples=60, deadline=None)
@given(stories, st.data())
def test_an_unaltered_derived_copy_changes_no_standing(given_texts, data):
    reports, statements = press(given_texts)
    which = data.draw(st.integers(0, len(reports) - 1))
    lineages = [(each.id,) for each in reports]
    before = collate(evidence(reports, lineages), statements, [])
    copy, again = copied(reports, statements, which, "zz")
    joined = [(*members, "zz") if members[0] == f"r{which}" else members for members in lineages]
    after = collate(evidence([*reports, copy], joined), statements + again, [])
    assert {
        claim.id: (claim.standing, claim.lineages, claim.sources) for claim in after.claims
    } == {claim.id: (claim.standing, claim.lineages, claim.sources) for claim in before.claims}


@settings(max_examples=60, deadline=None)
@given(stories, st.data())
def test_an_independent_agreeing_witness_lowers_no_standing(given_texts, data):
    reports, statements = press(given_texts)
    which = data.draw(st.integers(0, len(reports) - 1))
    lineages = [(each.id,) for each in reports]
    before = collate(evidence(reports, lineages), statements, [])
    copy, again = copied(reports, statements, which, "zz")
    after = collate(evidence([*reports, copy], [*lineages, ("zz",)]), statements + again, [])
    now = {claim.id: claim for claim in after.claims}
    for claim in before.claims:
        rank = _ORDER.index(now[claim.id].standing)
        assert rank >= _ORDER.index(claim.standing)
        assert now[claim.id].lineages >= claim.lineages


@settings(max_examples=60, deadline=None)
@given(stories)
def test_every_statement_is_in_a_claim_and_every_report_has_one_stance(given_texts):
    reports, statements = press(given_texts)
    found = collate(evidence(reports, [(each.id,) for each in reports]), statements, [])
    assert {at for claim in found.claims for at in claim.statements} == {
        each.id for each in statements
    }
    by_id = {each.id: each for each in statements}
    for claim in found.claims:
        carriers = {by_id[at].report for at in claim.statements}
        assert sorted(carriers) == sorted(stance.report for stance in claim.stances)
    assert len({claim.id for claim in found.claims}) == len(found.claims)
