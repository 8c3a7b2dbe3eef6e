"""What the README shows is what happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from marsad.cli.main import COMMANDS
from tests.cli.commands import here, on_terminal

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
CONSOLES = re.findall(r"^```console\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def example() -> dict[str, str]:
    """Each command of the first console and what is shown beneath it."""
    parts = re.split(r"^\$ (.*)\n", CONSOLES[0], flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_reading_the_report_of_the_readme_shows_what_the_readme_shows(tmp_path: Path) -> None:
    shown = example()
    (tmp_path / "report.txt").write_text(shown["cat report.txt"], encoding="utf-8")
    command = next(each for each in shown if each.startswith("marsad read"))
    found = on_terminal(*command.split()[1:], columns=100, cwd=tmp_path, NO_COLOR="1")
    assert found.strip() == shown[command].strip(), f"put the output of `{command}` (100 columns) into README.md"


@pytest.mark.parametrize("line", re.findall(r"^\$ (marsad .*)$", README, re.MULTILINE))
def test_every_command_of_the_readme_takes_the_options_it_shows(line: str) -> None:
    _, name, *rest = line.split()
    assert name in COMMANDS
    told = here(name, "--help").stdout
    assert [each for each in rest if each.startswith("--") and each not in told] == []


def test_the_example_has_no_placeholder_and_no_colour_codes() -> None:
    assert "EXAMPLE_OUTPUT" not in README
    assert "\x1b" not in README
