"""Places of UCDP's events in Iraq: the name looked up, the first answer's distance from UCDP's point."""

from __future__ import annotations

import csv
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.case import Answer, Case, Figure, Record
from bench.predict import Options
from marsad.knowledge import Gazetteer, distance_km, load_knowledge, lookup_record
from marsad.knowledge.importers import import_gazetteer

SOURCE = "conflict_data_irq.csv: HDX (data.humdata.org), 'Iraq - Conflict Data' of UCDP GED, CC BY 4.0."
PARTS = ("all",)
NEAR_KM = 20
NAIVE = "exact name in GeoNames, most populous"
FIGURES = (
    Figure("places, imported", way="name alone", to_beat=0.274, rival=NAIVE, goal=0.90),
    Figure("places, embedded", way="name alone", to_beat=0.274, rival=NAIVE, goal=0.70),
    Figure("events, imported", way="name alone", to_beat=0.838, rival=NAIVE),
    Figure("events, embedded", way="name alone", to_beat=0.838, rival=NAIVE),
)
NOTE = (
    "The share of distinct places (name, governorate and point; where_prec 1 and 2), and of the events there, whose "
    f"first answer in Iraq lies within {NEAR_KM} km. Imported: with COD-AB boundaries and IOM's places brought in by "
    "`marsad gazetteer import` (from the folder gazetteer beside the set)."
)
GAZETTEERS = "gazetteer"
HERE, FAR = f"within {NEAR_KM} km", "far off"


def cases(folder: Path, part: str) -> Iterator[Case]:
    """A case a distinct place, with the number of its events."""
    with (folder / "conflict_data_irq.csv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["where_prec"] in ("1", "2")]
    places = Counter((row["where_coordinates"], row["adm_1"], row["latitude"], row["longitude"]) for row in rows)
    for number, ((name, admin1, lat, lon), events) in enumerate(sorted(places.items())):
        gold = {"lat": float(lat), "lon": float(lon), "events": events}
        yield Case(f"ged-{number:03}", {"id": str(number), "name": name, "admin1": admin1, "country": "IQ"}, gold)


def records(cases: Sequence[Case], folder: Path, options: Options) -> Iterator[Record]:
    """What `marsad gazetteer lookup` answers, with what is shipped and with what was imported."""
    shipped = load_knowledge().gazetteer
    with tempfile.TemporaryDirectory() as home:
        sources = importable(folder.parent / GAZETTEERS)
        for source in sources:
            import_gazetteer(source, Path(home), country="IQ")
        gazetteers = {"embedded": shipped} | ({"imported": load_knowledge(Path(home)).gazetteer} if sources else {})
        for case in cases:
            yield {label: _asked(gazetteer, case) for label, gazetteer in gazetteers.items()}


def importable(folder: Path) -> list[Path]:
    """The boundaries below the country's, and the lists of places."""
    boundaries = (path for path in folder.glob("**/*.geojson") if "adm0" not in path.name)
    return sorted([*boundaries, *folder.glob("*.csv")])


def _asked(gazetteer: Gazetteer, case: Case) -> dict[str, Any]:
    narrow = {key: text for key, text in case.line.items() if text}
    wide = {key: text for key, text in narrow.items() if key != "admin1"}
    return {"name alone": lookup_record(gazetteer, wide), "with governorate": lookup_record(gazetteer, narrow)}


def answers(case: Case, record: Record) -> Iterator[Answer]:
    """Near, far off or unknown, counted once for the place and once for each of its events."""
    for label in ("embedded", "imported"):
        for way, found in record.get(label, {}).items():
            for name, weight in (("places", 1), ("events", case.gold["events"])):
                yield Answer(f"{name}, {label}", HERE, _state(case.gold, found), way, weight=weight)


def _state(gold: Record, found: Record) -> str | None:
    if found["lat"] is None:
        return None
    near = distance_km(gold["lat"], gold["lon"], found["lat"], found["lon"]) <= NEAR_KM
    return HERE if near else FAR
