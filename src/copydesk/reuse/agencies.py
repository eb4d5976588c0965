"""Agencies and the outlets that belong to them."""

import re
from functools import cache
from typing import Any

from copydesk.text.lexicon import lexicon
from copydesk.text.words import fold

_HOST = re.compile(r"^(?:https?://)?(?:www\.)?([^/:]+)")
_LEAST_NAME = 3


@cache
def _forms() -> dict[str, frozenset[str]]:
    """Give every agency's name forms, as bare letters, by its usual name."""
    agencies: list[dict[str, Any]] = lexicon("mul", "agencies").get("agency", [])
    return {
        agency["name"]: frozenset(
            _bare(name) for name in (agency["name"], *agency.get("names", ()))
        )
        for agency in agencies
    }


@cache
def sells_texts(agency: str) -> bool:
    """Tell whether a credited name is an agency or syndicate, whose texts others print."""
    return agency in _forms()


def _bare(name: str) -> str:
    return re.sub(r"[\W_]|^the ", "", fold(name))


@cache
def is_outlet_of(outlet: str | None, agency: str) -> bool:
    """Tell whether an outlet is the agency itself, by its name or its address.

    Example:
        >>> is_outlet_of("reuters.com", "Reuters"), is_outlet_of("yahoo.com/news", "Reuters")
        (True, False)
    """
    if not outlet:
        return False
    host = _HOST.match(fold(outlet))
    label = _bare(host.group(1).rsplit(".", 1)[0]) if host and "." in host.group(1) else ""
    names = _forms().get(agency, frozenset()) | {_bare(agency)}
    return _bare(outlet) in names or any(
        label == name or (len(name) >= _LEAST_NAME and label in {f"{name}news", f"the{name}"})
        for name in names
    )
