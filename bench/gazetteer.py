"""Measures the gazetteer on UCDP GED's places of Iraq: `python bench/gazetteer.py DATA_DIR [IMPORT ...]`.

DATA_DIR holds conflict_data_irq.csv. Each IMPORT (CSV, GeoJSON, JSON, GeoNames dump) is first imported into a scratch
home. Prints the share of distinct names (where_prec 1 and 2) and of events whose answer lies within 20 km, and the
precision: the share of the answers given that do.
"""

from __future__ import annotations

import csv
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from marsad.claims import MarsadError
from marsad.knowledge import Gazetteer, distance_km, load_knowledge
from marsad.knowledge.importers import import_gazetteer

WITHIN_KM = 20.0
FILE = "conflict_data_irq.csv"
WHERE_FROM = "Get it from HDX: 'Iraq - Conflict Data' of UCDP (data.humdata.org), or name another folder."


def main(arguments: list[str]) -> int:
    """Measure, and print."""
    if not arguments or not (Path(arguments[0]) / FILE).exists():
        sys.stderr.write(f"bench/gazetteer.py needs a folder with {FILE}. {WHERE_FROM}\n")
        return 2
    gold = places_of_events(Path(arguments[0]) / FILE)
    report("embedded", load_knowledge().gazetteer, gold)
    if len(arguments) > 1:
        with tempfile.TemporaryDirectory() as folder:
            try:
                for source in arguments[1:]:
                    import_gazetteer(Path(source), Path(folder), country="IQ")
            except MarsadError as error:
                sys.stderr.write(f"{error}\n")
                return 1
            report("with imports", load_knowledge(Path(folder)).gazetteer, gold)
    return 0


def places_of_events(path: Path) -> Counter[tuple[str, str, float, float]]:
    """Distinct (name, governorate, lat, lon) of events located exactly or nearly, with the number of events."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["where_prec"] in ("1", "2")]
    return Counter(
        (row["where_coordinates"], row["adm_1"], float(row["latitude"]), float(row["longitude"])) for row in rows
    )


def report(label: str, gazetteer: Gazetteer, gold: Counter[tuple[str, str, float, float]]) -> None:
    """Print the shares, without and with the governorate given, and what was far off or unknown."""
    gazetteer.lookup("a name nobody knows")
    for narrowed in (False, True):
        started = time.process_time()
        hits: Counter[str] = Counter()
        events: Counter[str] = Counter()
        seen: list[tuple[int, str, str]] = []
        for (name, admin1, lat, lon), count in gold.items():
            found = gazetteer.lookup(name, admin1=admin1 if narrowed else None, country="IQ", limit=1)
            if not found or not found[0].is_answer:
                state = "unknown"
            else:
                place = found[0].place
                state = "hit" if distance_km(lat, lon, place.lat, place.lon) <= WITHIN_KM else "far"
            hits[state] += 1
            events[state] += count
            seen.append((count, state, f"{name} ({admin1})"))
        spent = time.process_time() - started
        total, all_events = sum(hits.values()), sum(events.values())
        answered = hits["hit"] + hits["far"]
        print(
            f"{label}, governorate {'given' if narrowed else 'not given'}: "
            f"{hits['hit']}/{total} = {hits['hit'] / total:.3f} of names, "
            f"{events['hit'] / all_events:.3f} of events within {WITHIN_KM:.0f} km; "
            f"{hits['far']} far off, {hits['unknown']} unknown, "
            f"precision {hits['hit'] / max(1, answered):.3f}; {spent / total * 1e6:.0f} us a lookup"
        )
        for state in ("far", "unknown"):
            worst = sorted((item for item in seen if item[1] == state), reverse=True)[:12]
            print(f"  {state}: {'; '.join(f'{name} x{count}' for count, _, name in worst)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
