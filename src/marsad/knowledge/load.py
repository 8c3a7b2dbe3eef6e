"""Loads everything: the shipped files, what `build` extracted, and the user's own files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from marsad.knowledge.actor_files import actors_of
from marsad.knowledge.actors import ActorRegister
from marsad.knowledge.codebook import Codebook, codebook_of
from marsad.knowledge.gazetteer import Gazetteer
from marsad.knowledge.generic import GenericWords
from marsad.knowledge.merge import merged
from marsad.knowledge.place import Place
from marsad.knowledge.place_files import claims_of_places, places_of
from marsad.knowledge.polygons import polygons_of
from marsad.knowledge.sources import SourceRegister, sources_of
from marsad.knowledge.tables import rows_of

DATA = Path(__file__).parent / "data"
BUILT = Path(__file__).parent / "built"


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the rooms are given to read, resolve and code with; `version` names the bytes it was loaded from."""

    gazetteer: Gazetteer
    actors: ActorRegister
    sources: SourceRegister
    codebook: Codebook
    version: str


@cache
def load_knowledge(home: Path | None = None) -> Knowledge:
    """The shipped knowledge, with the files of `home` added: an entry of the same id replaces the shipped one.

    Files read in `home`, each optional: gazetteer.csv, place_claims.csv, region_parts.csv, actors.yaml,
    sources.yaml, codebook.yaml. Errors: InputError naming the file and line.
    """
    folders = [DATA] if home is None else [DATA, home]
    return Knowledge(
        gazetteer=_gazetteer(home, folders),
        actors=actors_of(_all(folders, "actors*.yaml")),
        sources=sources_of(_all(folders, "sources*.yaml")),
        codebook=codebook_of(_all(folders, "codebook.yaml")),
        version=_version(home),
    )


@cache
def generic_words() -> GenericWords:
    """The shipped words that tell kinds of places."""
    return GenericWords.of_file(DATA / "generic_words.yaml")


def _all(folders: Iterable[Path], pattern: str) -> list[Path]:
    return [path for folder in folders for path in sorted(folder.glob(pattern))]


def _gazetteer(home: Path | None, folders: list[Path]) -> Gazetteer:
    claims = claims_of_places(_all(folders, "place_claims.csv"))
    curated: dict[str, Place] = {}
    for path in _all([DATA / "places"], "*.csv"):
        curated.update((place.id, place) for place in places_of(path, claims))
    places = list(curated.values())
    if home is not None and (home / "gazetteer.csv").exists():
        own = {place.id: place for place in places_of(home / "gazetteer.csv", claims)}
        replaced = [own.pop(place.id, place) for place in places]
        places = merged(replaced, own.values())
    built = BUILT / "geonames.csv"
    if built.exists():
        places = merged(places, places_of(built, claims))
    parts: dict[str, tuple[str, ...]] = {}
    for path in _all(folders, "region_parts.csv"):
        for _, row in rows_of(path, ("region_id", "part_id")):
            parts[row["region_id"]] = (*parts.get(row["region_id"], ()), row["part_id"])
    return Gazetteer(places, generic_words(), parts=parts, polygons=polygons_of(BUILT / "governorates.geojson"))


def _version(home: Path | None) -> str:
    shipped = f"overlay {_digest(p for p in DATA.rglob('*') if p.is_file())}"
    # Files whose name begins with a dot are the build's own marks: an installed package has none.
    built = [path for path in BUILT.glob("*.*") if path.suffix]
    parts = [shipped, f"built {_digest(built)}" if built else "overlay only"]
    own = [] if home is None else [path for path in home.glob("*.*") if path.suffix in (".csv", ".yaml")]
    if own:
        parts.append(f"home {_digest(own)}")
    return ", ".join(parts)


def _digest(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:8]
