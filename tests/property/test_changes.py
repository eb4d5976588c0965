"""Whatever two dossiers hold: what changed can be said, and each word of it is where it is said."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.collation.rulings import find_rulings, holding
from copydesk.formats.changes import write_changes_json, write_changes_markdown
from copydesk.formats.rulings import read_rulings, write_ruling
from copydesk.history import HistorySettings, find_changes, kept_claim_ids, mark_of
from copydesk.records import (
    Quantity,
    Reading,
    RuledPassage,
    Ruling,
    Span,
    Statement,
    Variation,
    content_id,
)
from copydesk.views import changes_page
from tests.unit.history.build import claim, dossier, report

TEXTS = (
    "Ten kites fell on Tavona, killing 2 people. Nobody flew them.",
    "Ten kites fell on Tavona, killing 3 people. Nobody flew them.",
    "The death toll rose to 4. <b>Mr Vale</b> will meet [them](x) on Friday.",
    "\x1b[31mThe toll was revised to nine.\u202e 🪁🪁 Kites, kites.",
)
reports = st.builds(
    lambda name, text, when: report(name, text, published=when),
    st.sampled_from(["a", "b", "c/d"]),
    st.sampled_from(TEXTS),
    st.sampled_from([None, "2026", "2026-03-04T12:00", "soon"]),
)
statuses = st.sampled_from(["happened", "planned", "possible", "denied"])


@st.composite
def statements(draw, of):
    start = draw(st.integers(0, len(of.text) - 2))
    span = Span(report=of.id, start=start, end=draw(st.integers(start + 1, len(of.text))))
    figure = Quantity(span=span, text=span.words(of.text), low=1.0, high=draw(st.floats(1, 9)))
    return Statement(
        id=content_id("st", span),
        content=span,
        text=span.words(of.text),
        sentence=span,
        voice="outlet",
        status=draw(statuses),
        negated=draw(st.booleans()),
        quantities=(figure,) if draw(st.booleans()) else (),
    )


@st.composite
def dossiers(draw):
    given_ = draw(st.lists(reports, max_size=3, unique_by=lambda one: one.id))
    said = {}
    for one in given_:
        for found in draw(st.lists(statements(one), max_size=3)):
            said[found.id] = found
    left, claims = sorted(said.values(), key=lambda one: one.id), []
    while left:
        size = draw(st.integers(1, len(left)))
        group, left = left[:size], left[size:]
        kind = draw(st.sampled_from(["contradiction", "version", "refinement"]))
        readings = tuple(
            Reading(text=one.text, statements=(one.id,), lineages=(f"l-{one.report}",))
            for one in group
        )
        made = claim(*group, standing=draw(st.sampled_from(["corroborated", "sole source"])))
        if len(group) > 1:
            point = Variation(detail="number of kites", kind=kind, readings=readings)
            made = replace(made, variations=(point,))
        claims.append(made)
    return dossier(given_, tuple(said.values()), claims)


@settings(max_examples=150, deadline=None)
@given(old=dossiers(), new=dossiers())
def test_what_changed_can_always_be_said_and_shown(old, new):
    found = find_changes(old, new)  # proves every citation
    assert write_changes_json(found) == write_changes_json(find_changes(old, new))
    page = changes_page(found, old, new)
    assert b"\x1b" not in write_changes_markdown(page)
    told = [line.text for story in page.stories for line in story.lines]
    assert not any(mark in text for text in told for mark in "\x1b\u202e\n")


@settings(max_examples=60, deadline=None)
@given(one=dossiers())
def test_nothing_changes_between_a_dossier_and_itself(one):
    assert find_changes(one, one).stories == ()


@settings(max_examples=100, deadline=None)
@given(old=dossiers(), new=dossiers())
def test_kept_ids_are_as_many_as_claims_and_never_change_hands(old, new):
    found = new.reports, new.statements
    names = kept_claim_ids(new.claims, found, old, HistorySettings())
    assert set(names) == {one.id for one in new.claims}
    assert len(set(names.values())) == len(new.claims)
    again = replace(new, claims=tuple(replace(one, id=names[one.id]) for one in new.claims))
    kept = kept_claim_ids(again.claims, found, again, HistorySettings())
    assert all(was == now for was, now in kept.items())
    assert mark_of(again).startswith("d-")


passages = st.builds(
    RuledPassage,
    report=st.sampled_from(["r-none", report("a", TEXTS[0]).id]),
    words=st.sampled_from(["w-none", content_id("w", TEXTS[1])]),
    start=st.integers(-3, 99),
    end=st.integers(-3, 10**12),
    quote=st.text(max_size=5),
)
rulings = st.builds(
    lambda kind, sides, revokes: Ruling(
        id=content_id("ru", kind, sides), kind=kind, sides=sides, revokes=revokes
    ),
    st.sampled_from(["same", "not-same", "reading", "revoke"]),
    st.lists(st.lists(passages, max_size=2).map(tuple), max_size=3).map(tuple),
    st.one_of(st.none(), st.just("ru-1")),
)


@settings(max_examples=150, deadline=None)
@given(made=st.lists(rulings, max_size=4), data=st.data())
def test_any_ruling_is_used_or_said_to_be_unusable(made, data):
    one = report("a", data.draw(st.sampled_from(TEXTS[:2])))
    said = data.draw(st.lists(statements(one), max_size=3))
    hold, others = holding(made)
    assert {ruling.id for ruling in made} == {
        *(ruling.id for ruling in hold),
        *(ruled.ruling.id for ruled in others),
    }
    found = find_rulings(hold, [one], said)
    for each in found.found:
        assert each.missing or all(each.sides)


@given(st.binary(max_size=200))
def test_any_bytes_are_rulings_or_set_aside_line_by_line(content):
    found, spiked = read_rulings(content, "rulings.jsonl")
    lines = [line for line in content.removeprefix(b"\xef\xbb\xbf").splitlines() if line.strip()]
    assert len(found) + len(spiked) == len(lines)


@given(rulings)
def test_what_is_written_is_read(ruling):
    [line] = write_ruling(ruling).splitlines()
    found, spiked = read_rulings(line, "rulings.jsonl")
    assert found == (ruling,) or spiked
