"""Introductions: who is named for the first time is named in full."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from copydesk.account.clauses import tokens_of
from copydesk.account.material import Material
from copydesk.account.proof import flaws_of
from copydesk.account.wording import cite
from copydesk.records import Citation, CitedSentence, Person, Report, Span

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")


def introduce(sentences: Sequence[CitedSentence], material: Material) -> list[CitedSentence]:
    """Write a person's full name where a sentence is the first to name him, by surname only.

    The place where a report gives the full name is cited beside the sentence's own words. A
    sentence that the proof reader would not let stand so keeps its wording.
    """
    surnames = _surnames(material.people)
    reports = {report.id: report for report in material.reports}
    known: set[str] = set()
    told = []
    for sentence in sentences:
        worded = sentence
        for surname, name in surnames.items():
            if name in known or not re.search(rf"\b{re.escape(surname)}\b", sentence.text):
                continue
            known.add(name)
            if name not in sentence.text:
                worded = _in_full(worded, (surname, name), reports, material)
        told.append(worded)
    return told


def _surnames(people: Iterable[Person]) -> dict[str, str]:
    """Surnames that only one person has, with the full name."""
    owners: dict[str, set[str]] = {}
    for person in people:
        if " " in person.name:
            for form in person.also:
                # Only a last name: a first name or a middle one may be anybody's, or a place.
                if form == person.name.split()[-1] and form != person.name:
                    owners.setdefault(form, set()).add(person.name)
    return {form: next(iter(names)) for form, names in sorted(owners.items()) if len(names) == 1}


def _in_full(
    sentence: CitedSentence,
    named: tuple[str, str],
    reports: dict[str, Report],
    material: Material,
) -> CitedSentence:
    surname, name = named
    if not _is_person(surname, sentence.citations[0], material):
        return sentence
    citation = _mention(name, sentence.citations[0].report, reports)
    text = _outside_quotes(sentence.text, surname, name)
    if citation is None or text == sentence.text:
        return sentence
    full = replace(sentence, text=text, citations=(*sentence.citations, citation))
    return sentence if any(flaws_of(full, material.statements)) else full


def _is_person(surname: str, cited: Citation, material: Material) -> bool:
    """Whether the parser takes the word for somebody's name where the sentence has it from."""
    annotation = material.annotations.get(cited.report)
    if annotation is None:
        return True
    span = Span(report=cited.report, start=cited.start, end=cited.end)
    return any(
        token.text == surname and token.entity == "PERSON"
        for _, token in tokens_of(span, annotation)
    )


def _mention(name: str, first: str, reports: dict[str, Report]) -> Citation | None:
    """Where the full name stands: in the sentence's own report, else in the next that has it."""
    for report in sorted(reports.values(), key=lambda item: (item.id != first, item.id)):
        at = report.text.find(name)
        if at >= 0:
            return cite(Span(report=report.id, start=at, end=at + len(name)), report)
    return None


def _outside_quotes(text: str, surname: str, name: str) -> str:
    """The text with the first surname outside quotation marks made full."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    # Not inside a longer form of the name, such as one with a title: that names him already.
    for match in re.finditer(rf"\b{re.escape(surname)}\b(?! [A-Z])", text):
        longer = re.search(r"[A-Z][\w.]* $", text[: match.start()])
        if not longer and not any(start <= match.start() < end for start, end in quoted):
            return text[: match.start()] + name + text[match.end() :]
    return text
