from __future__ import annotations

import re
from pathlib import Path

import pytest

from marsad.cli.main import COMMANDS
from marsad.cli.reference import render

ROOT = Path(__file__).resolve().parents[2]


def test_the_reference_of_commands_is_what_the_commands_say() -> None:
    page = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    assert page == render(), "run `make docs`"


@pytest.mark.parametrize("page", ["README.md", "docs/explanation/rooms.md"])
def test_every_command_a_page_shows_exists(page: str) -> None:
    shown = set(re.findall(r"^\s*marsad ([a-z]+)", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE))
    assert shown <= set(COMMANDS)


def test_every_recipe_the_readme_shows_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    shown = set(re.findall(r"`make ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert {name for name in shown if not re.search(rf"^{name}:", makefile, re.MULTILINE)} == set()
