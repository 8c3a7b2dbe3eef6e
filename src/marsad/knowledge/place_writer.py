"""Makes rows of places from other gazetteers, and writes them in our columns."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from pathlib import Path

from marsad.knowledge.kinds import radius_of
from marsad.knowledge.names import Name
from marsad.knowledge.place import Place
from marsad.knowledge.place_files import COLUMNS, OPTIONAL

CITY, TOWN = 100_000, 5_000
_ARABIC = re.compile("[\u0600-\u06ff]")
_SORANI = re.compile("[ەێۆڕڵڤ]")
_LATIN = re.compile("^[\\W\\da-zA-Z\u00c0-\u024f\u0250-\u02bf\u1e00-\u1eff]+$")


def settlement(
    *,
    id: str,
    name: str,
    lat: float,
    lon: float,
    country: str,
    population: int = 0,
    names: Iterable[Name] = (),
    source: str = "",
) -> Place:
    """A settlement whose kind follows from its population; where that is not known (0) it counts as a town."""
    kind = "city" if population >= CITY else "town" if population >= TOWN or population == 0 else "village"
    return Place(
        id=id,
        name=name,
        kind=kind,
        lat=lat,
        lon=lon,
        radius_km=radius_of(kind),
        country=country,
        names=tuple(names),
        source=source,
        population=population,
    )


def names_by_script(texts: Iterable[str]) -> tuple[Name, ...]:
    """Names in Latin and Arabic letters with the language that their letters tell; others are left out."""
    names = []
    for text in dict.fromkeys(text.strip().replace(";", " ") for text in texts):
        if _ARABIC.search(text):
            names.append(Name(text, "ckb" if _SORANI.search(text) else "ar"))
        elif _LATIN.match(text) and not _is_spelt_out(text):
            names.append(Name(text, "en"))
    return tuple(names)


def _is_spelt_out(text: str) -> bool:
    """True for what a machine made of another alphabet, letter by letter and all small: "a lei po", "almwsl"."""
    return text == text.lower()


def write_places(places: Iterable[Place], path: Path, *, notice: str) -> int:
    """Write places as CSV with a notice above the columns; returns how many."""
    count = 0
    with path.open("w", encoding="utf-8", newline="") as target:
        target.write(f"# {notice}\n")
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow([*COLUMNS, *OPTIONAL])
        for place in places:
            writer.writerow(_cells(place))
            count += 1
    return count


def _cells(place: Place) -> list[object]:
    by_language = {
        language: ";".join(name.text for name in place.names if name.language == language)
        for language in ("en", "ar", "ckb")
    }
    start = [place.id, place.name, place.kind, place.lat, place.lon, place.radius_km]
    area = [place.admin1 or "", place.admin2 or "", place.country]
    return [*start, *area, *by_language.values(), place.source, place.parent or "", place.population]
