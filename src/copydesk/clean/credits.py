"""Words that name an agency, or another outlet, as where a text or a picture comes from."""

import re
from collections.abc import Iterable, Iterator

from copydesk.clean.agencies import agencies_in, agencies_listed, is_acronym, is_station
from copydesk.records import CreditForm, CreditMark

_SOURCE = re.compile(
    r"(?:^|(?<=[.|•]) ?)\W{0,3}(?:(?:source|sources|quelle|quellen|fuente|fonte|bron|kilde"
    r"|källa)\s*:"
    r"|(?:with|using) (?:additional )?(?:reports?|material|files?|information|inputs?"
    r"|reporting|copy)"
    r" (?:from|by)|with(?=(?: the)? [A-Z])|mit material (?:von|der)|mit (?=[A-Z])"
    r"|avec(?= [A-Z])|con "
    r"información de)\s*(?P<who>[^|•\n]{2,80})",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:told|tells?|telling|spoke (?:to|with)|speaking (?:to|with)|interview (?:to|with)"
    r"|informed"
    r"|(?:statement|comments|remarks|email|e-mail) to|sagte der|sagte dem|gegenüber der"
    r"|déclaré à l['’]"
    r"|a dit à l['’]|dijo a|declaró a)\s*"
    r"(?:(?:the|a|an|its|our|la|der|agencia|Nachrichtenagentur)\s+)?(?:[\w-]+ ){0,4}?$",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"^(?:['’]s)?\s+(?:journalists?|reporters?|correspondents?|photographers?|teams?"
    r"|news team|tally)\b"
)
_PICTURE = re.compile(r"^\s+(?:photographers?|photo)\b")
_STATE = re.compile(r"\b(?:state|state-run|official|government)[ -](?:\w+ ){0,2}$", re.IGNORECASE)
_HOST = re.compile(r"https?://|www\.|^site\b|\.(?:com|net|org)\b")


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
        told = _TOLD.search(before)
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
    for match in _SOURCE.finditer(line):
        who = match["who"].strip(" .:;-–—|()[]")
        labelled = ":" in match.group()[: match.start("who") - match.start()]
        labelled = labelled or (match.group().strip() == line.strip(" .()[]") and " from " in line)
        if _HOST.search(who) or not who:
            continue
        named = agencies_listed(who) or list(agencies_in(who, short=True))
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
    names: dict[str, None] = {}
    for agency in agencies_in(line, short=True):
        if agency.kind != "photo" or form == "caption":
            names.setdefault(agency.name)
    return [CreditMark(agency=name, words=line.strip(), form=form) for name in names]


def credits_of(marks: Iterable[CreditMark], given: Iterable[str]) -> tuple[str, ...]:
    """Give the origins of the copy: what is credited, then what is cited, each once.

    A caption credits a picture. An agency that speaks for a state is quoted by all the others,
    so that it is an origin only where it is credited outright.
    """
    names: dict[str, None] = dict.fromkeys(given)
    marks = list(marks)
    for mark in marks:
        if mark.form not in {"caption", "cited"}:
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
