"""The edge: which commands there are, how they are found, and what becomes of errors."""

from __future__ import annotations

import subprocess
import sys
from typing import NoReturn

import click
import pytest
from click.testing import CliRunner

from marsad import __version__
from marsad.claims import InputError
from marsad.cli.main import COMMANDS, main, root
from marsad.cli.reference import render
from tests.cli.commands import MARSAD, environment, here, run

NAMES = [
    *([name] for name in COMMANDS),
    ["gazetteer", "lookup"],
    ["gazetteer", "import"],
    ["spark", "read"],
    ["spark", "resolve"],
]


def ended(monkeypatch: pytest.MonkeyPatch, error: BaseException, *arguments: str) -> int:
    """The exit status of `main()` when the command `schema` (or `arguments`) ends with `error`."""

    def fail(*_: object, **__: object) -> NoReturn:
        raise error

    monkeypatch.setattr(root, "main", fail)
    monkeypatch.setattr(sys, "argv", ["marsad", *(arguments or ("schema",))])
    with pytest.raises(SystemExit) as end:
        main()
    assert isinstance(end.value.code, int)
    return end.value.code


def test_help_lists_every_command_under_its_group() -> None:
    shown = here("--help").output
    assert all(f"  {name} " in shown for name in COMMANDS)
    assert shown.index("Reports") < shown.index("  read ") < shown.index("Ledger") < shown.index("  add ")


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_has_a_short_name(option: str) -> None:
    assert here(option).exit_code == here("read", option).exit_code == 0


@pytest.mark.parametrize("name", NAMES, ids=" ".join)
def test_every_command_says_in_a_sentence_what_it_does(name: list[str]) -> None:
    result = here(*name, "--help")
    assert result.exit_code == 0
    assert len(result.output.split("\n\n")[1].strip()) > 20


@pytest.mark.parametrize("name", [each for each in NAMES if each != ["gazetteer"]], ids=" ".join)
def test_every_command_shows_an_example_of_itself(name: list[str]) -> None:
    shown = here(*name, "--help").output
    assert f"marsad {' '.join(name)}" in shown.split("Example")[1]


@pytest.mark.parametrize("name", NAMES, ids=" ".join)
def test_every_option_is_described(name: list[str]) -> None:
    command = root
    for part in name:
        found = command.get_command(click.Context(command), part)  # type: ignore[attr-defined]
        assert found is not None
        command = found
    assert [each.name for each in command.params if isinstance(each, click.Option) and not each.help] == []


def test_the_line_of_the_list_is_what_the_command_says_of_itself() -> None:
    assert all(line.endswith(".") and len(line) < 100 for line, _ in COMMANDS.values())


def test_the_version_is_the_packages() -> None:
    assert here("--version").output == f"marsad, version {__version__}\n"


def test_without_a_command_help_is_shown_and_the_status_is_2() -> None:
    done = run()
    assert done.status == 2
    assert "Usage: marsad" in done.err


@pytest.mark.parametrize(
    ("typed", "meant"), [("raed", "read"), ("asess", "assess"), ("updat", "update"), ("gazeteer", "gazetteer")]
)
def test_a_mistyped_command_gets_a_suggestion(typed: str, meant: str) -> None:
    result = here(typed, "x")
    assert result.exit_code == 2
    assert f"There is no command '{typed}'. Did you mean `marsad {meant}`?" in result.output


def test_a_word_like_no_command_gets_the_way_to_the_list() -> None:
    assert "`marsad --help` lists the commands." in here("xyzzy").output


def test_a_mistyped_option_gets_a_suggestion() -> None:
    result = here("read", "a.txt", "--publishd", "2018-11-11")
    assert result.exit_code == 2
    assert "--published" in result.output


def test_help_imports_neither_django_nor_spacy_nor_rich() -> None:
    code = (
        "import sys; from marsad.cli.main import root\n"
        "try: root.main(['--help'], standalone_mode=False)\n"
        "finally: print({'django', 'spacy', 'numpy', 'rich'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("set()\n")


def test_reading_imports_no_django() -> None:
    code = (
        "import sys; from marsad.cli.main import root\n"
        "try: root.main(['dates', 'on 1 May 2018'], standalone_mode=False)\n"
        "finally: print('django' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment())
    assert done.stdout.endswith("False\n")


def test_a_refusal_is_one_line_and_status_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(monkeypatch, InputError("no text.", where="a.txt:3", hint="Give one.")) == 1
    assert capsys.readouterr() == ("", "marsad: a.txt:3: no text. Give one.\n")


def test_an_error_of_the_system_is_one_line_with_the_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(monkeypatch, OSError(28, "No space left on device", "out.csv")) == 1
    assert capsys.readouterr().err == "marsad: out.csv: No space left on device.\n"


def test_wrong_usage_is_status_2(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(monkeypatch, click.UsageError("Give a FILE.")) == 2
    assert "Error: Give a FILE." in capsys.readouterr().err


@pytest.mark.parametrize(("name", "kept"), [("update", True), ("rebuild", True), ("read", False)])
def test_a_stop_is_status_130_and_says_whether_anything_is_kept(
    name: str, kept: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(monkeypatch, click.exceptions.Abort(), name) == 130
    message = capsys.readouterr().err
    assert message.startswith("Stopped.")
    assert ("the same command goes on from there" in message) is kept


def test_a_fault_of_ours_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ZeroDivisionError):
        ended(monkeypatch, ZeroDivisionError())


def test_a_missing_file_is_one_line_that_names_it() -> None:
    done = run("read", "no-such-report.txt")
    assert (done.status, done.out) == (1, "")
    assert "no-such-report.txt" in done.err
    assert done.err.count("\n") == 1


def test_a_reader_that_goes_away_is_no_error() -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen([*MARSAD, "schema"], stdout=pipe, stderr=pipe, text=True, env=environment()) as command:
        assert command.stdout is not None
        assert command.stderr is not None
        command.stdout.close()
        assert command.stderr.read() == ""
    assert command.returncode == 0


def test_the_reference_is_the_same_whatever_ran_before() -> None:
    before = render()
    CliRunner().invoke(root, ["read", "--help"])
    assert render() == before
    assert "-h, --help" in before
