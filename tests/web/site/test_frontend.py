"""What the pages serve: pinned packages, no other host, no inline script or style."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
FRONTEND = ROOT / "frontend"
SITE = ROOT / "src" / "marsad" / "web" / "site"
OWN = [*(SITE / "static" / "site").iterdir()]
TEMPLATES = sorted((ROOT / "src" / "marsad" / "web").rglob("templates/**/*.html"))


def test_every_package_has_an_exact_version() -> None:
    wanted = json.loads((FRONTEND / "package.json").read_text())["dependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())


def test_the_lock_holds_hashes_and_no_registry() -> None:
    packages = json.loads((FRONTEND / "package-lock.json").read_text())["packages"]
    assert all("integrity" in package for name, package in packages.items() if name)
    assert not any("resolved" in package for package in packages.values())


def test_the_style_sheet_stays_readable() -> None:
    assert len((SITE / "static" / "site" / "site.css").read_text().splitlines()) < 700


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_our_own_files_name_no_other_host(path: Path) -> None:
    addresses = re.findall(r"https?://[^\s\"')]+", path.read_text())
    assert [each for each in addresses if not each.startswith("http://www.w3.org/")] == []


def test_no_template_holds_inline_script_or_style() -> None:
    for path in TEMPLATES:
        html = path.read_text(encoding="utf-8")
        assert not re.search(r"\sstyle=|\son\w+=|<style|javascript:", html), path.name
        assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", html)), path.name


def test_no_template_names_another_host() -> None:
    assert [path.name for path in TEMPLATES if re.search(r"(href|src)=\"(https?:)?//", path.read_text())] == []
