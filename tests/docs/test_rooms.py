"""The page of the rooms and the rooms themselves name the same things."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "explanation" / "rooms.md").read_text(encoding="utf-8")
ROOMS = ["knowledge", "gather", "reading", "resolving", "coding", "assessing", "exporting", "running"]


def section(room: str) -> str:
    return PAGE.split(f"\n## {room}\n", 1)[1].split("\n## ", 1)[0]


def module(room: str) -> ModuleType:
    return importlib.import_module(f"marsad.{room}")


def found(room: str, dotted: str) -> bool:
    """True if `dotted` is in the room: a name, a field or method of a class, or something of a part of the room."""
    at: Any = module(room)
    for part in dotted.split("."):
        if isinstance(at, ModuleType) and not hasattr(at, part):
            try:
                at = importlib.import_module(f"{at.__name__}.{part}")
            except ModuleNotFoundError:
                return False
            continue
        if not hasattr(at, part):
            return part in getattr(at, "__dataclass_fields__", {}) or part in getattr(at, "__annotations__", {})
        at = getattr(at, part)
    return True


@pytest.mark.parametrize("room", ROOMS)
def test_what_a_room_exports_is_named_on_the_page(room: str) -> None:
    named = set(re.findall(r"\w+", section(room)))
    assert sorted(set(module(room).__all__) - named) == []


@pytest.mark.parametrize("room", ROOMS)
def test_what_the_page_calls_is_there(room: str) -> None:
    lines = "\n".join(re.findall(r"```python\n(.*?)```", section(room), re.DOTALL)).splitlines()
    called = [match[1] for line in lines if (match := re.match(r"(?:reading\.)?([A-Za-z_][\w.]*)\(", line))]
    assert [name for name in called if not found(room, name)] == []


@pytest.mark.parametrize("room", ["claims", *ROOMS])
def test_exports_are_sorted_unique_and_there(room: str) -> None:
    names = module(room).__all__
    assert len(set(names)) == len(names)
    assert [name for name in names if not hasattr(module(room), name)] == []


def test_the_page_lists_every_room_in_order() -> None:
    rooms = [*ROOMS, "web", "cli"]
    assert re.findall(r"^## (\w+)$", PAGE, re.MULTILINE) == rooms
    walk = re.search(r"Data walks one way: (.*?)\. A room", PAGE, re.DOTALL)
    assert walk is not None
    assert re.findall(r"`(\w+)`", walk[1]) == ["claims", *rooms]
