from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from marsad.cli import progress
from marsad.cli.progress import LONG, stage_bars


def lines(capsys: pytest.CaptureFixture[str], stage: str, total: int) -> list[str]:
    """What a run of `total` items prints where there is no terminal."""
    with stage_bars() as report:
        for done in range(total + 1):
            report(stage, done, total)
    out, err = capsys.readouterr()
    assert out == "", "progress is no result"
    return err.splitlines()


def test_without_a_terminal_a_stage_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert lines(capsys, "read", 58) == ["Reading: 58 of 58"]


def test_a_long_stage_says_each_tenth(capsys: pytest.CaptureFixture[str]) -> None:
    found = lines(capsys, "code", LONG)
    assert len(found) == 10
    assert found[0] == f"Coding incidents: {LONG // 10} of {LONG}"
    assert found[-1] == f"Coding incidents: {LONG} of {LONG}"


def test_large_numbers_are_grouped(capsys: pytest.CaptureFixture[str]) -> None:
    assert lines(capsys, "read", 2000)[-1] == "Reading: 2,000 of 2,000"


def test_a_stage_of_one_step_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert lines(capsys, "resolve", 1) == []


def test_gathering_says_nothing_since_its_total_grows(capsys: pytest.CaptureFixture[str]) -> None:
    with stage_bars() as report:
        for number in range(1, 5):
            report("gather", number, number)
    assert capsys.readouterr().err == ""


def test_a_stage_without_a_label_goes_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert lines(capsys, "polish", 2) == ["polish: 2 of 2"]


def test_on_a_terminal_each_stage_is_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    out = StringIO()
    screen = Console(file=out, force_terminal=True, width=80, color_system=None)
    monkeypatch.setattr(progress, "console", lambda *, stderr: screen)
    with stage_bars() as report:
        report("read", 1, 2)
        report("read", 2, 2)
        report("code", 1, 1)
    last = out.getvalue()
    assert "Reading" in last
    assert "2/2" in last
    assert "Coding incidents" in last
