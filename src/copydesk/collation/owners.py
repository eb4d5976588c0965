"""Outlets of one owner or one government, which count as one witness where a reader says so."""

from functools import cache

from copydesk.text.words import fold

Owners = tuple[tuple[str, ...], ...]


def owner_of(outlet: str | None, owners: Owners) -> str | None:
    """Give what stands for an outlet's owner; None where nobody has listed it.

    Example:
        >>> listed = (("Radio Velm", "Velm Telegraph Agency"),)
        >>> owner_of("Velm Telegraph Agency", listed), owner_of("Tarnby Post", listed)
        ('owner:radio velm', None)
    """
    return _listed(owners).get(fold(outlet)) if outlet and owners else None


@cache
def _listed(owners: Owners) -> dict[str, str]:
    return {
        fold(outlet): f"owner:{fold(group[0])}" for group in owners for outlet in group if outlet
    }
