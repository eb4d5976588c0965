"""Reads the two collections with places: LGL (local papers) and GeoVirus (Wikinews)."""

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET


class GoldPlace(NamedTuple):
    """A place that people marked; without coordinates where they found none."""

    start: int
    end: int
    name: str
    at: tuple[float, float] | None


class GoldReport(NamedTuple):
    """A text with its places, and the outlet where the collection tells it."""

    id: str
    outlet: str | None
    text: str
    places: tuple[GoldPlace, ...]

    @property
    def half(self) -> int:
        """Which random half of the collection the text is in, 0 or 1."""
        return int(sha256(self.id.partition("#")[0].encode()).hexdigest(), 16) % 2


def lgl(data: Path) -> list[GoldReport]:
    """Read LGL (Lieberman, Samet and Sankaranarayanan 2010)."""
    return [
        GoldReport(
            article.get("docid") or "",
            article.findtext("domain"),
            article.findtext("text") or "",
            tuple(_lgl_place(t) for t in article.iter("toponym")),
        )
        for article in ET.parse(data / "places/lgl.xml").getroot().iter("article")
    ]


def _lgl_place(element: ET.Element) -> GoldPlace:
    tag = element.find("gaztag")
    latitude, longitude = ((tag or element).findtext(name) for name in ("lat", "lon"))
    at = (float(latitude), float(longitude)) if latitude and longitude else None
    start, end = int(element.findtext("start") or 0), int(element.findtext("end") or 0)
    return GoldPlace(start, end, element.findtext("phrase") or "", at)


def geovirus(data: Path) -> list[GoldReport]:
    """Read GeoVirus (Gritta, Pilehvar and Collier 2018); its offsets count from one."""
    root = ET.parse(data / "places/GeoVirus.xml").getroot()
    return [
        GoldReport(
            f"{article.findtext('source')}#{number}",
            None,
            article.findtext("text") or "",
            tuple(
                GoldPlace(
                    int(place.findtext("start") or 0) - 1,
                    int(place.findtext("end") or 0) - 1,
                    place.findtext("name") or "",
                    (float(place.findtext("lat") or 0), float(place.findtext("lon") or 0)),
                )
                for place in article.iter("location")
            ),
        )
        for number, article in enumerate(root.iter("article"))
    ]
