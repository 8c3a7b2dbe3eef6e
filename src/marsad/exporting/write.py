"""Writing an export: one registry of kinds, files replaced whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from marsad.claims import UnknownCode
from marsad.exporting.claimreview import claimreview
from marsad.exporting.coded import coded_csv
from marsad.exporting.frictionless import TABLE, datapackage, incidents_csv
from marsad.exporting.geojson import geojson
from marsad.exporting.hxl import hxl
from marsad.exporting.material import Material
from marsad.exporting.parquet import parquet
from marsad.exporting.prov import prov

if TYPE_CHECKING:
    from marsad.coding import IncidentFile, IncidentSummary
    from marsad.knowledge import Knowledge

Maker = Callable[[Material], bytes]


@dataclass(frozen=True, slots=True)
class Export:
    """One kind of export: the files it writes and how each is made."""

    kind: str
    media_type: str
    about: str
    files: Mapping[str, Maker]


def _coded(profile: str) -> Maker:
    return lambda material: coded_csv(material, profile)


_ALL = (
    Export("ged-csv", "text/csv", "UCDP GED's 49 columns", {"incidents-ged.csv": _coded("ucdp")}),
    Export("acled-csv", "text/csv", "ACLED's 31 columns", {"incidents-acled.csv": _coded("acled")}),
    Export("hxl", "text/csv", "Incidents with HXL hashtags in the second line", {"incidents-hxl.csv": hxl}),
    Export("geojson", "application/geo+json", "Incidents as points and regions", {"incidents.geojson": geojson}),
    Export("parquet", "application/vnd.apache.parquet", "Incidents as one table", {"incidents.parquet": parquet}),
    Export(
        "frictionless",
        "application/json",
        "Incidents as CSV with schema and checksum",
        {TABLE: incidents_csv, "datapackage.json": datapackage},
    ),
    Export("prov", "application/ld+json", "From incident to quotation, as PROV-O", {"provenance.jsonld": prov}),
    Export("claimreview", "application/ld+json", "Graded incidents", {"claimreview.jsonld": claimreview}),
)
EXPORTS: Mapping[str, Export] = MappingProxyType({export.kind: export for export in _ALL})


def make(
    kind: str, files: Sequence[IncidentFile], summaries: Sequence[IncidentSummary], knowledge: Knowledge
) -> dict[str, bytes]:
    """The files of an export, name to content; raises UnknownCode for a kind that does not exist."""
    if kind not in EXPORTS:
        raise UnknownCode(f"{kind!r} is not a kind of export", hint=f"Use one of {', '.join(EXPORTS)}.")
    material = Material(files, summaries, knowledge)
    return {name: maker(material) for name, maker in EXPORTS[kind].files.items()}


def write(
    kind: str,
    files: Sequence[IncidentFile],
    summaries: Sequence[IncidentSummary],
    out: Path,
    knowledge: Knowledge,
) -> tuple[Path, ...]:
    """Write an export into the folder `out` (made when missing) and give the paths written.

    The same input gives the same bytes, whatever its order. Everything is made before the first file is touched, and
    each file is put in place by one rename.
    """
    made = make(kind, files, summaries, knowledge)
    out.mkdir(parents=True, exist_ok=True)
    return tuple(_put(out / name, content) for name, content in made.items())


def _put(path: Path, content: bytes) -> Path:
    draft = path.with_name(f".{path.name}.part")
    draft.write_bytes(content)
    draft.replace(path)
    return path
