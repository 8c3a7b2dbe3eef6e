from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.shared import ROOT, shared_path

SCRIPT = ROOT / "bench" / "gazetteer.py"
HEADER = "where_prec,where_coordinates,adm_1,latitude,longitude\n"


def measure(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(SCRIPT), *arguments], capture_output=True, text=True, check=False)


def test_without_data_the_measure_says_where_to_get_it(tmp_path: Path) -> None:
    done = measure(str(tmp_path))
    assert done.returncode == 2
    assert "data.humdata.org" in done.stderr


def test_hits_misses_and_unknown_names_are_told_apart(tmp_path: Path) -> None:
    rows = "1,Mosul,Nineveh,36.34,43.13\n1,Mosul,Nineveh,36.34,43.13\n2,Basra,Basra,36.0,43.0\n1,Atlantis,,1.0,1.0\n"
    (tmp_path / "conflict_data_irq.csv").write_text(f"{HEADER}{rows}4,Anbar,Anbar,33,41\n", encoding="utf-8")
    done = measure(str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "1/3 = 0.333 of names, 0.500 of events" in done.stdout
    assert "far: Basra (Basra) x1" in done.stdout


def test_an_import_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "conflict_data_irq.csv").write_text(f"{HEADER}1,Mosul,Nineveh,36.34,43.13\n", encoding="utf-8")
    (tmp_path / "bad.csv").write_text("name,lat\n", encoding="utf-8")
    done = measure(str(tmp_path), str(tmp_path / "bad.csv"))
    assert done.returncode == 1
    assert "no column for lon" in done.stderr


@pytest.mark.slow
def test_seven_in_ten_of_ucdps_places_are_found_within_20_km() -> None:
    done = measure(str(shared_path("bench", "ged_iraq")))
    share = float(done.stdout.split(" = ")[1].split()[0])
    assert share >= 0.7
