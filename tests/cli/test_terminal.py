from __future__ import annotations

import pytest

from marsad.claims import InputError
from marsad.cli.terminal import complain, console, counted, plain, say


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 reports"), (1, "1 report"), (2, "2 reports"), (12345, "12,345 reports")]
)
def test_a_number_has_the_noun_that_fits(number: int, words: str) -> None:
    assert counted(number, "report") == words


def test_an_uncommon_plural_is_given() -> None:
    assert counted(2, "item stays", "items stay") == "2 items stay"


def test_messages_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    say("Nothing new.")
    complain(InputError("no text.", where="a.txt", hint="Give one."))
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "Nothing new.\nmarsad: a.txt: no text. Give one.\n"


@pytest.mark.parametrize(("text", "wanted"), [("1", True), ("yes", True), ("", False)])
def test_no_color_counts_if_it_is_not_empty(text: str, wanted: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", text)
    assert plain() is wanted


def test_without_colour_the_terminal_gets_no_codes_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("FORCE_COLOR", "1")
    screen = console()
    with screen.capture() as shown:
        screen.print("words", style="bold red")
    assert shown.get() == "words\n"
