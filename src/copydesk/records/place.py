"""Place: where on earth a name of a report stands for."""

from dataclasses import dataclass

from copydesk.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place that a report names, wherever it names it.

    Attributes:
        id: Hash of the report, the name and the place.
        report: Id of the report.
        name: The place's name as the report writes it most fully.
        spans: Every words of the report that name it, in order.
        kind: ``city``, ``county``, ``region`` (state, province), ``country``, ``continent``,
            ``area``, ``water``; ``unknown`` where the gazetteer does not know it.
        known_as: The place's usual name in the gazetteer; None where it is not in it.
        geonames: Its number in GeoNames; None where it has none here.
        country: Two-letter code of its country; None where it lies in none or in several.
        region: Code of the region within the country, such as ``TX``; None where not known.
        latitude: Degrees north of a point in it; None where it is not known where it lies.
        longitude: Degrees east of that point.
        population: Inhabitants; None where not known.
        because: Why this place and not a namesake, said plainly.
    """

    id: str
    report: str
    name: str
    spans: tuple[Span, ...]
    kind: str
    known_as: str | None = None
    geonames: int | None = None
    country: str | None = None
    region: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int | None = None
    because: str = ""
