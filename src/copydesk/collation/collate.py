"""Statements of several reports become claims, events and people."""

from collections.abc import Iterable, Mapping, Sequence

from copydesk.collation.bodies import is_body
from copydesk.collation.candidates import candidates
from copydesk.collation.carried import carried_over
from copydesk.collation.claims import claim_of
from copydesk.collation.clustering import Clusters
from copydesk.collation.crossed import Reading, find_crossed
from copydesk.collation.events import find_events
from copydesk.collation.evidence import Collation, Evidence
from copydesk.collation.explaining import joins, refusals
from copydesk.collation.facet import Facet
from copydesk.collation.facets import Sentencer
from copydesk.collation.grounds import Grounds
from copydesk.collation.grouping import drafts
from copydesk.collation.matching import Matcher
from copydesk.collation.material import Material
from copydesk.collation.names import Names
from copydesk.collation.people import epithets, merge_people, offices
from copydesk.collation.profiles import Profiler
from copydesk.collation.regrouping import Regrouping
from copydesk.collation.rulings import find_rulings, judged
from copydesk.collation.second import second_opinion
from copydesk.collation.settings import CollationSettings
from copydesk.collation.terms import Reader
from copydesk.collation.twins import find_twins
from copydesk.collation.vocabulary import Vocabulary
from copydesk.collation.wordlists import WordLists, word_lists
from copydesk.records import Person, Span, Statement
from copydesk.text.annotation import Annotation, Encoders
from copydesk.text.lexicon import lexicon
from copydesk.text.words import fold, words_of

_LONGEST = 80
"""Words of a statement that are compared one by one."""


def collate(
    evidence: Evidence,
    statements: Sequence[Statement],
    people: Sequence[Person],
    encoders: Encoders | None = None,
    settings: CollationSettings | None = None,
) -> Collation:
    """Bring together what the reports of a story assert alike, and where they differ.

    Args:
        evidence: The story, its reports, what the parser says of them, and their lineages.
        statements: The statements of its reports; others are ignored.
        people: The people each report names.
        encoders: Word vectors find words of like meaning; without them the word lists must do.
        settings: The room's numbers.
    """
    settings = settings or CollationSettings()
    ranks = _ranks(evidence)
    mine = sorted(
        (item for item in statements if item.report in ranks and not item.beside),
        key=lambda statement: (
            ranks[statement.report],
            statement.content,
            statement.sentence,
            statement.id,
        ),
    )
    material, groups = _material(evidence, mine, people, encoders, settings)
    made = drafts(groups, material)
    claims = tuple(claim_of(draft, material) for draft in made)
    claims, ruled = judged(claims, material.rulings, mine)
    return Collation(
        claims=claims,
        events=find_events(claims, made, material),
        people=merge_people(people, material.reader.names, material.reader.lists),
        joins=(
            *(
                join
                for claim, draft in zip(claims, made, strict=True)
                for join in joins(claim, draft, material)
            ),
            *refusals(claims, made, material),
        ),
        ruled=ruled,
    )


def _ranks(evidence: Evidence) -> dict[str, int]:
    """Number the reports in order of publication; those without a date come last."""
    chosen = set(evidence.story.reports)
    reports = sorted(
        (report for report in evidence.reports if report.id in chosen),
        key=lambda report: (report.published is None, report.published or "", report.id),
    )
    return {report.id: rank for rank, report in enumerate(reports)}


def _material(
    evidence: Evidence,
    statements: Sequence[Statement],
    people: Sequence[Person],
    encoders: Encoders | None,
    settings: CollationSettings,
) -> tuple[Material, list[list[int]]]:
    reader = _reader(evidence, people)
    keys = {
        report: reader.keys(evidence.annotations.get(report, Annotation()))
        for report in sorted({statement.report for statement in statements})
    }
    rulings = find_rulings(evidence.rulings, evidence.reports, statements)
    twins = find_twins(statements, evidence.lineages, rulings.kept_apart)
    facets = _facets(evidence, statements, twins, keys, reader.lists)
    quick = encoders.quick if encoders else None
    vocabulary = Vocabulary(facets, reader.lists, quick, settings)
    reports = {report.id: report for report in evidence.reports}
    profiler = Profiler(statements, reports, vocabulary, settings)
    profiles = [profiler.profile(facet) for facet in facets]
    grounds = Grounds(facets, profiles, vocabulary, settings)
    matcher = Matcher(facets, _spoken(statements, twins), grounds, vocabulary, settings)
    reading = Reading(
        evidence=evidence,
        statements=statements,
        facets=facets,
        keys=keys,
        vocabulary=vocabulary,
        lists=reader.lists,
        media=_media(evidence),
    )
    crossed = find_crossed(reading, settings)
    carried = carried_over(evidence.reuse, statements, matcher, settings)
    second = second_opinion(matcher, statements, encoders, evidence, settings)
    clusters = Clusters(matcher, settings, crossed.facets, carried, second)
    groups = clusters.build(candidates(matcher, vocabulary, settings))
    groups = Regrouping(facets, twins, clusters).apply(groups, rulings)
    material = Material(
        evidence=evidence,
        statements=statements,
        facets=facets,
        vocabulary=vocabulary,
        matcher=matcher,
        clusters=clusters,
        reader=reader,
        offices=offices(people, reader.names, reader.lists),
        media=reading.media,
        houses=_houses(evidence),
        keys=keys,
        reports=reports,
        lineage_of={report: line for line in evidence.lineages for report in line.reports},
        ranks=_ranks(evidence),
        settings=settings,
        by_sentence=_by_sentence(statements),
        twins=twins,
        crossed=crossed,
        rulings=rulings,
    )
    return material, groups


def _reader(evidence: Evidence, people: Sequence[Person]) -> Reader:
    lists = word_lists()
    names = _names(evidence, people, lists)
    known = epithets(people, names, lists)
    firsts = frozenset(words[0] for words in known)
    return Reader(lists=lists, names=names, epithets=known, firsts=firsts)


def _spoken(
    statements: Sequence[Statement], places: Iterable[int]
) -> Mapping[int, tuple[str, ...]]:
    return {
        place: tuple(word.folded for word in words_of(statements[place].text)[:_LONGEST])
        for place in places
    }


def _media(evidence: Evidence) -> frozenset[str]:
    agencies = lexicon("mul", "agencies").get("agency", ())
    names = [name for each in agencies for name in (each["name"], *each.get("names", ()))]
    names += [name for each in agencies for name in each.get("short", ())]
    names += [line.wire for line in evidence.lineages if line.wire]
    for report in evidence.reports:
        names += [*report.credits, *([report.outlet] if report.outlet else [])]
    return frozenset(fold(name) for name in names)


def _houses(evidence: Evidence) -> dict[str, str]:
    """Give for each outlet and agency the first lineage that is its own."""
    reports = {report.id: report for report in evidence.reports}
    found: dict[str, str] = {}
    lines = sorted(evidence.lineages, key=lambda line: line.id)
    for line in lines:
        if line.wire:
            found.setdefault(fold(line.wire), line.id)
    for line in lines:
        for member in line.reports if not line.wire else ():
            outlet = reports[member].outlet if member in reports else None
            if outlet:
                found.setdefault(fold(outlet), line.id)
    return found


def _by_sentence(statements: Sequence[Statement]) -> dict[Span, list[Statement]]:
    found: dict[Span, list[Statement]] = {}
    for statement in statements:
        found.setdefault(statement.sentence, []).append(statement)
    return found


def _names(evidence: Evidence, people: Sequence[Person], lists: WordLists) -> Names:
    forms = [
        form
        for person in people
        if not is_body(person.name, lists)
        for form in (person.name, *person.also)
    ]
    for report in evidence.reports:
        annotation = evidence.annotations.get(report.id, Annotation())
        forms += [
            report.text[run.start : run.end] for run in annotation.names if run.label == "PERSON"
        ]
    return Names(forms)


def _facets(
    evidence: Evidence,
    statements: Sequence[Statement],
    places: Iterable[int],
    keys: Mapping[str, list[str | None]],
    lists: WordLists,
) -> list[Facet]:
    sentencers = {
        report: Sentencer(evidence.annotations.get(report, Annotation()), keys[report], lists)
        for report in keys
    }
    found: list[Facet] = []
    for place in places:
        statement = statements[place]
        found += sentencers[statement.report].facets(statement, place)
    return found
