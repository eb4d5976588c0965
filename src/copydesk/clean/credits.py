"""Words that name an agency, or another outlet, as where a text or a picture comes from."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from copydesk.clean.affiliation import affiliations, paper_beside
from copydesk.clean.agencies import agencies_in, agencies_listed, is_acronym, is_station
from copydesk.clean.papers import origins_in
from copydesk.clean.reprints import reprinted_from
from copydesk.records import CreditForm, CreditMark
from copydesk.text.lexicon import lexicon

_LONGEST = 240
"""Code points of a line that may credit somebody; longer ones are prose."""
SEVERAL = "agencies"
"""Stands for the agencies that a text names no further than as such."""

_STAFF = re.compile(
    r"^(?:['’]s)?\s+(?:journalists?|reporters?|correspondents?|photographers?|teams?"
    r"|news team|tally)\b"
)
_PICTURE = re.compile(r"^\s+(?:photographers?|photo)\b")
_STATE = re.compile(r"\b(?:state|state-run|official|government)[ -](?:\w+ ){0,2}$", re.IGNORECASE)
_HOST = re.compile(r"https?://|www\.|^site\b|\.(?:com|net|org)\b")


@cache
def _phrases(table: str) -> str:
    """Give the phrases of a table of credit words, of all languages, as alternatives."""
    groups = lexicon("mul", "credit_words")[table].values()
    phrases = {phrase for group in groups for phrase in group}
    return "|".join(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


@cache
def _source() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|(?<=[.|•]) ?)\W{{0,3}}(?:(?:{_phrases('source')})\s*:"
        rf"|(?:{_phrases('material')})|with(?=(?: the)? [A-Z])|mit (?=[A-Z])"
        r"|avec(?= [A-Z]))\s*(?P<who>[^|•\n]{2,80})",
        re.IGNORECASE,
    )


@cache
def _told() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_phrases('told')})\s*(?:(?:{_phrases('agency')}|a|an|its|our)\s*)?"
        r"(?:[\w-]+ ){0,4}?$",
        re.IGNORECASE,
    )


@cache
def _several() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:with|from|and|mit|von|und|avec|et|con|y|e|com|met|en|med|och)\s|[/+|,]\s?)"
        rf"(?:{_phrases('several')})(?=\W*$|\s(?:contributed|and)\b)",
        re.IGNORECASE,
    )


def cited_marks(text: str) -> Iterator[CreditMark]:
    """Give the agencies that were told something first hand, so that the copy is theirs.

    A state agency that others quote ("according to Tass") is a source of a statement instead.

    Example:
        >>> [mark.agency for mark in cited_marks("he told the news agency dpa on Friday")]
        ['dpa']
    """
    for agency in agencies_in(text, short=True):
        if agency.kind == "photo":
            continue
        before = text[max(0, agency.start - 80) : agency.start]
        after = text[agency.end : agency.end + 24]
        told = _told().search(before)
        staff = _STAFF.match(after)
        if (told or staff) and not _STATE.search(before) and not _PICTURE.match(after):
            start = agency.start - len(told.group()) if told else agency.start
            end = agency.end + (staff.end() if staff else 0)
            yield CreditMark(agency=agency.name, words=text[start:end], form="cited")


def credit_line_marks(line: str) -> list[CreditMark]:
    """Give what a credit line names, an agency or another outlet.

    Example:
        >>> [mark.agency for mark in credit_line_marks("Source: The Halvik Courier")]
        ['The Halvik Courier']
        >>> credit_line_marks("source site")
        []
    """
    found = _bracketed_marks(line)
    found += [
        CreditMark(agency=name, words=line.strip(), form="credit line")
        for name in reprinted_from(line)
    ]
    if not found and len(line) <= _LONGEST and (match := _several().search(line)):
        found.append(CreditMark(agency=SEVERAL, words=match.group().strip(), form="credit line"))
    for match in _source().finditer(line):
        who = match["who"].strip(" .:;-–—|()[]")
        labelled = ":" in match.group()[: match.start("who") - match.start()]
        labelled = labelled or (match.group().strip() == line.strip(" .()[]") and " from " in line)
        if _HOST.search(who) or not who:
            continue
        named = agencies_listed(who) or origins_in(who)
        names = [agency.name for agency in named if agency.kind != "photo"]
        if not names and not named and _is_name(who, labelled=labelled):
            names = [who]
        found += [
            CreditMark(agency=name, words=match.group().strip(), form="credit line")
            for name in names
        ]
    return found


_BRACKETS = re.compile(r"\s*[(\[](?P<who>[^()\[\]]{2,50})[)\]]\.?\s*")
_OWN = frozenset({"own", "own report", "own reports", "staff", "agencies", "red", "editors"})


def _bracketed_marks(line: str) -> list[CreditMark]:
    """Give the agencies of a line such as "(dpa/AFP)" or "(ETB/own report)", if it is one."""
    match = _BRACKETS.fullmatch(line)
    parts = [part.strip() for part in re.split(r"[/,+]", match["who"])] if match else []
    known = [agencies_listed(part) for part in parts]
    names = []
    for part, named in zip(parts, known, strict=True):
        if named and named[0].kind != "photo":
            names.append(named[0].name)
        elif is_acronym(part) and len(parts) > 1:
            names.append(part)
        elif part.lower() not in _OWN:
            return []
    return [CreditMark(agency=name, words=line.strip(), form="credit line") for name in names]


def line_marks(line: str, form: CreditForm) -> list[CreditMark]:
    """Give the agencies named in a line of which it is known what it credits."""
    named = agencies_in(line, short=True) if form == "caption" else origins_in(line)
    names = dict.fromkeys(one.name for one in named)
    return [CreditMark(agency=name, words=line.strip(), form=form) for name in names]


def byline_marks(line: str) -> list[CreditMark]:
    """Give the agency or paper whose the writers are, as a byline names it beside them.

    Example:
        >>> [mark.agency for mark in byline_marks("By Noor Halden-Ray, The Guardian")]
        ['The Guardian']
    """
    names = dict.fromkeys(one.name for one in affiliations(line))
    beside = paper_beside(line) if not names else None
    if beside:
        names.setdefault(beside)
    return [CreditMark(agency=name, words=line.strip(), form="byline") for name in names]


_RIGHT = r"(?:©|\(c\)|\bcopyright\b)"
_NAMED = r"(?-i:[A-ZÀ-Þ])[\w&’'-]+"
_OWNED = re.compile(
    rf"{_RIGHT}\W*(?:{_RIGHT}\W*)?(?:(?:19|20)\d\d(?:\s?[-–]\s?\d{{2,4}})?\W+)?(?:by\s+)?"
    rf"(?P<who>{_NAMED}(?: {_NAMED}){{0,2}})(?=\W*$|\W*\d|\.\s)",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\b(?:inc|llc|ltd|gmbh|ag|sa|plc|corp\w*|company|co|communications?|media|network|group"
    r"|publishing|broadcasting|television|digital|interactive|rights|reserved|holdings?)\b",
    re.IGNORECASE,
)


def owner_marks(line: str) -> list[CreditMark]:
    """Give whom a copyright line names, where it is not the firm that runs the page.

    Example:
        >>> [mark.agency for mark in owner_marks("© 2025 Corvane. All rights reserved.")]
        ['Corvane']
        >>> owner_marks("© 2025 Halvik Media Group Inc.")
        []
    """
    known = line_marks(line, "copyright")
    match = _OWNED.search(line) if not known else None
    if match is None or _COMPANY.search(match["who"]):
        return known
    return [CreditMark(agency=match["who"], words=line.strip(), form="copyright")]


def credits_of(marks: Iterable[CreditMark], given: Iterable[str]) -> tuple[str, ...]:
    """Give the origins of the copy: what is credited, then what is cited, each once.

    A caption credits a picture. An agency that speaks for a state is quoted by all the others,
    so that it is an origin only where it is credited outright.
    """
    names: dict[str, None] = dict.fromkeys(given)
    marks = list(marks)
    for mark in marks:
        # Whom a copyright line names, and no list knows, may be the firm that runs the page.
        owned = mark.form == "copyright" and not origins_in(mark.agency)
        if mark.form not in {"caption", "cited"} and mark.agency != SEVERAL and not owned:
            names.setdefault(mark.agency)
    kinds = {
        agency.name: agency.kind for mark in marks for agency in agencies_in(mark.words, short=True)
    }
    wired = any(kinds.get(name) == "agency" for name in names)
    for mark in marks:
        if mark.form == "cited" and not wired and kinds.get(mark.agency) == "agency":
            names.setdefault(mark.agency)
    return tuple(name for name in names if not is_station(name))


def _is_name(who: str, *, labelled: bool) -> bool:
    """Tell whether the words after "Source:" are an outlet's name rather than a sentence."""
    words = who.split()
    if not labelled or not 1 <= len(words) <= 6 or not who[0].isupper():
        return False
    small = {
        "the",
        "of",
        "and",
        "de",
        "la",
        "le",
        "der",
        "die",
        "das",
        "des",
        "und",
        "et",
        "del",
        "for",
    }
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in small for word in words)
