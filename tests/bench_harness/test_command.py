"""`marsad bench` at the edge: it finds the checkout or says what to do, and ends with the right status."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from bench.run import main as everything

import marsad
from marsad.claims import InputError
from tests.bench_harness.records import small_set
from tests.cli.commands import here, run
from tests.shared import ROOT

SOURCE = ROOT / "src" / "marsad"


def test_no_data_is_an_error_that_says_where_to_get_it(tmp_path: Path) -> None:
    done = run("bench", "reading", "--data", str(tmp_path), "--set", "isaf")
    assert done.status == 1
    assert "github.com/strickvl" in done.err and done.out == ""


def test_a_set_is_measured_from_the_command_line(tmp_path: Path) -> None:
    small_set(tmp_path)
    done = here("bench", "reading", "--data", str(tmp_path), "--set", "wiki_terror", "--workers", "1")
    assert done.exit_code == 0, done.stderr
    assert "== Figures" in done.stdout


def test_without_its_checkout_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marsad, "__file__", str(tmp_path / "site-packages" / "marsad" / "__init__.py"))
    done = here("bench", "speed")
    assert done.exit_code == 1
    assert isinstance(done.exception, InputError)
    assert "Clone the repository" in str(done.exception)


def test_an_unknown_part_of_the_speed_bench_is_refused_with_the_known_ones() -> None:
    done = here("bench", "speed", "--part", "height")
    assert "words, processes, memory, length, start" in str(done.exception)


def test_make_bench_wants_the_folder_of_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert everything([]) == 2
    assert "usage" in capsys.readouterr().err


def test_make_bench_runs_the_other_benches_also_when_there_is_no_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    called: list[str] = []

    def ran(command: list[str], check: bool) -> subprocess.CompletedProcess[str]:
        called.append(command[4])
        return subprocess.CompletedProcess(command, 1 if command[4] == "reading" else 0)

    monkeypatch.setattr(subprocess, "run", ran)
    assert everything([str(tmp_path)]) == 1
    assert called == ["reading", "speed", "assess"]


def test_no_set_is_named_in_the_package() -> None:
    names = [path.stem for path in (ROOT / "bench" / "sets").iterdir() if not path.name.startswith("_")]
    assert "isaf" in names
    texts = {path: path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")}
    assert [(path.name, name) for path, text in texts.items() for name in names if f"bench/{name}" in text] == []
    assert not any(name in texts[SOURCE / "cli" / "bench.py"] for name in names)
