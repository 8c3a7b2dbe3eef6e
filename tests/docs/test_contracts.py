"""The contracts of the rooms leave no module out."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
# The package `__init__` of the room re-exports its modules; gather fetches addresses, and web and cli are no library.
OUTSIDE = {"gather", "reading", "web", "cli"}


def contract(start: str) -> dict[str, Any]:
    (found,) = [each for each in CONFIG["tool"]["importlinter"]["contracts"] if each["name"].startswith(start)]
    return dict(found)


def test_every_part_of_reading_but_one_is_kept_from_calling_out() -> None:
    named = set(contract("Of the plain library")["source_modules"])
    reading = ROOT / "src" / "marsad" / "reading"
    parts = {path.stem for path in reading.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    wanted = {f"marsad.reading.{part}" for part in parts - {"__init__", "llm", "__pycache__"}}
    assert wanted <= named


def test_every_room_of_the_plain_library_is_kept_from_calling_out() -> None:
    named = set(contract("Of the plain library")["source_modules"])
    rooms = {path.name for path in (ROOT / "src" / "marsad").iterdir() if (path / "__init__.py").exists()}
    assert {f"marsad.{room}" for room in rooms - OUTSIDE} <= named


def test_one_module_opens_the_connection_to_a_model() -> None:
    assert contract("Within the reader")["ignore_imports"] == ["marsad.reading.llm.endpoint -> httpx"]


def test_make_check_runs_the_contracts() -> None:
    assert "lint-imports" in (ROOT / "Makefile").read_text(encoding="utf-8")
