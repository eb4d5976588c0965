"""Agencies and the outlets that belong to them."""

import re
from functools import cache
from typing import Any

from copydesk.text.lexicon import lexicon
from copydesk.text.words import fold

_HOST = re.compile(r"^(?:https?://)?(?:www\.)?([^/:]+)")
_LEAST_NAME = 3
_EDITION = re.compile(
    r"\s*\([^()]{1,40}\)\s*$|(?<=\w )(?:online|web|digital|website)\s+(?=\w)"
    r"|\s(?:[-–]\s)?(?:online|website|web edition|digital|opinions?|editorials?)\s*$",
    re.IGNORECASE,
)
"""What a catalogue adds to an outlet's name to tell its pages from one another."""
_INITIALS = re.compile(r"[A-Z]{3,6}")


@cache
def _forms() -> dict[str, frozenset[str]]:
    """Give every agency's name forms, as bare letters, by its usual name."""
    agencies: list[dict[str, Any]] = lexicon("mul", "agencies").get("agency", [])
    return {
        one["name"]: frozenset(
            name_letters(name)
            for name in (one["name"], *one.get("names", ()), *one.get("hosts", ()))
        )
        for one in (*agencies, *_papers())
    }


@cache
def written_forms(name: str) -> tuple[str, ...]:
    """Give the forms in which an agency or paper is written, the longest first."""
    agencies: list[dict[str, Any]] = lexicon("mul", "agencies").get("agency", [])
    forms = {name}
    for one in (*agencies, *_papers()):
        if one["name"] == name:
            forms.update((*one.get("names", ()), *one.get("short", ())))
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


def _papers() -> list[dict[str, Any]]:
    papers: list[dict[str, Any]] = lexicon("mul", "papers").get("paper", [])
    return papers


@cache
def sells_texts(agency: str) -> bool:
    """Tell whether a credited name is an agency or syndicate, whose texts others print.

    Example:
        >>> sells_texts("Reuters"), sells_texts("The Guardian")
        (True, False)
    """
    return agency in _forms() and not is_paper(agency)


@cache
def is_paper(name: str) -> bool:
    """Tell whether a name is that of a paper or broadcaster whose texts others print too."""
    return any(paper["name"] == name for paper in _papers())


@cache
def is_syndicate(agency: str) -> bool:
    """Tell whether an agency sells what papers wrote."""
    agencies: list[dict[str, Any]] = lexicon("mul", "agencies").get("agency", [])
    return any(one["name"] == agency and one["kind"] == "syndicate" for one in agencies)


@cache
def paper_of_outlet(outlet: str | None) -> str | None:
    """Give the usual name of an outlet that is a paper or broadcaster others print.

    Example:
        >>> paper_of_outlet("nytimes.com"), paper_of_outlet("The Halvik Courier")
        ('The New York Times', None)
    """
    if not outlet:
        return None
    return next((one["name"] for one in _papers() if is_outlet_of(outlet, one["name"])), None)


def name_letters(name: str) -> str:
    """Give the letters and digits of a name, folded, without a leading article.

    Example:
        >>> name_letters("The Washington Post")
        'washingtonpost'
    """
    return re.sub(r"^the |[\W_]", "", fold(name))


@cache
def outlet_letters(outlet: str | None) -> str:
    """Give an outlet's name by its letters; of an address, the part that names it.

    Example:
        >>> outlet_letters("www.washingtonpost.com/world"), outlet_letters("Vestnik Obale")
        ('washingtonpost', 'vestnikobale')
        >>> outlet_letters("Vestnik Online Obale"), outlet_letters("CNN (Web News)")
        ('vestnikobale', 'cnn')
    """
    outlet = _EDITION.sub("", outlet or "")
    host = _HOST.match(fold(outlet))
    if not host or "." not in host.group(1) or " " in host.group(1):
        return name_letters(outlet)
    parts = host.group(1).split(".")
    # "bbc.co.uk": a second-level name of two or three letters is the registry's, not the outlet's.
    label = parts[-3] if len(parts) > 2 and len(parts[-2]) <= 3 else parts[-2]
    return name_letters(label)


@cache
def agency_of_outlet(outlet: str | None) -> str | None:
    """Give the agency an outlet is; None for outlets that print more than they sell.

    Example:
        >>> agency_of_outlet("reuters.com"), agency_of_outlet("cnn.com")
        ('Reuters', None)
    """
    if not outlet:
        return None
    agencies: list[dict[str, Any]] = lexicon("mul", "agencies").get("agency", [])
    names = (one["name"] for one in agencies if one["kind"] in {"agency", "state"})
    return next((name for name in names if is_outlet_of(outlet, name)), None)


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())


@cache
def is_outlet_of(outlet: str | None, agency: str) -> bool:
    """Tell whether an outlet is the agency itself, by its name or its address.

    Example:
        >>> is_outlet_of("reuters.com", "Reuters"), is_outlet_of("yahoo.com/news", "Reuters")
        (True, False)
        >>> is_outlet_of("Sarn Sea Service", "SSS")
        True
    """
    if not outlet:
        return False
    # An agency that no list knows is known to its buyers by its initials.
    if agency not in _forms() and _INITIALS.fullmatch(agency) and agency == _initials(outlet):
        return True
    label = outlet_letters(outlet)
    names = _forms().get(agency, frozenset()) | {name_letters(agency)}
    return any(
        label == name or (len(name) >= _LEAST_NAME and label in {f"{name}news", f"the{name}"})
        for name in names
    )
