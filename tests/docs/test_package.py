"""An installed Marsad holds every file the checkout's package holds, licences of what it ships included."""

from __future__ import annotations

import tomllib
from pathlib import Path

import marsad

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "marsad"
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_data_file_goes_into_the_package() -> None:
    patterns = CONFIG["tool"]["setuptools"]["package-data"]["marsad"]
    packed = {path for pattern in patterns for path in PACKAGE.glob(pattern)}
    data = [
        path
        for path in PACKAGE.rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"} and not path.name.startswith(".")
    ]
    assert [str(path.relative_to(PACKAGE)) for path in data if path not in packed] == []


def test_every_pattern_of_the_package_data_matches_a_file() -> None:
    # Built files are data too, but a bare checkout has none of them yet.
    made = {"**/*.geojson", "**/*.txt"}
    patterns = [each for each in CONFIG["tool"]["setuptools"]["package-data"]["marsad"] if each not in made]
    assert [pattern for pattern in patterns if not any(PACKAGE.glob(pattern))] == []


def test_every_folder_of_code_is_a_package() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    assert [str(each.relative_to(ROOT)) for each in folders if not (each / "__init__.py").exists()] == []


def test_the_version_is_written_once() -> None:
    assert marsad.__version__ == CONFIG["project"]["version"]
