from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import InputError
from marsad.cli import options
from marsad.cli.options import Day, map_lines, parse_line, refuse_scheme, report_failures


def mapped(tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[Any], str]:
    """Status, records and messages of `map_lines` over `data`, each record given back with `seen`."""
    path = tmp_path / "in.jsonl"
    path.write_bytes(data)
    status = map_lines(str(path), lambda record: record | {"seen": True})
    out, err = capsys.readouterr()
    return status, [json.loads(line) for line in out.splitlines()], err.replace(f"{path}", "in.jsonl")


def test_each_line_gives_a_line_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, found, err = mapped(tmp_path, b'{"id": 1}\n{"id": 2}\n', capsys)
    assert (status, err) == (0, "")
    assert found == [{"id": 1, "seen": True}, {"id": 2, "seen": True}]


def test_empty_lines_are_passed_over_and_numbers_still_fit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, found, err = mapped(tmp_path, b'\n  \n{"id": 1}\nnot json\n', capsys)
    assert len(found) == 1
    assert "in.jsonl:4: not JSON" in err


def test_a_bad_line_is_named_and_the_rest_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, found, err = mapped(tmp_path, b'{"id": 1}\n{"id": \n{"id": 3}\n', capsys)
    assert status == 0
    assert [each["id"] for each in found] == [1, 3]
    assert err.splitlines()[0].startswith("marsad: in.jsonl:2: not JSON")
    assert err.splitlines()[1] == "1 of 3 inputs could not be used; the others were."


def test_bytes_that_are_no_text_are_named_by_their_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, found, err = mapped(tmp_path, b'{"id": "\xff"}\n{"id": 2}\n', capsys)
    assert [each["id"] for each in found] == [2]
    assert "in.jsonl:1: not UTF-8 (byte 9 of the line). The line was passed over." in err


def test_nothing_usable_is_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, found, err = mapped(tmp_path, b"[1]\n2\n", capsys)
    assert (status, found) == (1, [])
    assert "None of the 2 inputs could be used." in err


def test_an_empty_file_is_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert mapped(tmp_path, b"", capsys) == (0, [], "")


def test_a_refusal_without_a_place_gets_the_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(record: dict[str, Any]) -> dict[str, Any]:
        raise InputError("no id.", hint="Give one.")

    path = tmp_path / "in.jsonl"
    path.write_text("{}\n", encoding="utf-8")
    assert map_lines(str(path), refuse) == 1
    assert capsys.readouterr().err == f"marsad: {path}:1: no id. Give one.\n"


def test_a_refusal_that_names_its_place_keeps_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(record: dict[str, Any]) -> dict[str, Any]:
        raise InputError("no id.", where="the record r7")

    path = tmp_path / "in.jsonl"
    path.write_text("{}\n", encoding="utf-8")
    map_lines(str(path), refuse)
    assert capsys.readouterr().err == "marsad: the record r7: no id.\n"


def test_other_errors_are_not_swallowed(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text("{}\n", encoding="utf-8")
    with pytest.raises(ZeroDivisionError):
        map_lines(str(path), lambda record: {"id": 1 // 0})


def test_letters_beyond_latin_are_printed_as_they_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": "كركوك"}\n', encoding="utf-8")
    map_lines(str(path), dict)
    assert capsys.readouterr().out == '{"id": "كركوك"}\n'


@pytest.mark.parametrize("line", [b"[]", b"1", b'"text"', b"null", b"true"])
def test_a_line_that_is_no_object_is_refused(line: bytes) -> None:
    with pytest.raises(InputError, match="one JSON object"):
        parse_line(line, "in.jsonl:1")


def test_a_line_that_nests_without_end_is_refused() -> None:
    with pytest.raises(InputError, match="not JSON"):
        parse_line(b"[" * 200_000, "in.jsonl:1")


@given(st.binary(max_size=60))
def test_any_bytes_give_an_object_or_a_refusal_that_names_the_line(data: bytes) -> None:
    try:
        assert isinstance(parse_line(data, "in.jsonl:7"), dict)
    except InputError as error:
        assert error.where == "in.jsonl:7"
        assert "passed over" in str(error)


@given(st.dictionaries(st.text(), st.integers() | st.text() | st.none()))
def test_an_object_comes_through_unchanged(record: dict[str, Any]) -> None:
    assert parse_line(json.dumps(record).encode(), "x") == record


@pytest.mark.parametrize(
    ("done", "failed", "status", "message"),
    [
        (3, 0, 0, ""),
        (0, 0, 0, ""),
        (2, 1, 0, "1 of 3 inputs could not be used; the others were.\n"),
        (0, 1, 1, ""),
        (0, 2, 1, "None of the 2 inputs could be used.\n"),
        (999, 1, 0, "1 of 1,000 inputs could not be used; the others were.\n"),
    ],
)
def test_the_status_is_1_only_if_nothing_could_be_used(
    done: int, failed: int, status: int, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report_failures(done, failed) == status
    assert capsys.readouterr().err == message


@pytest.mark.parametrize("origin", ["report.txt", "-", "a:b.txt", "http://example.org/x", "HTTPS://example.org/x"])
def test_files_and_web_addresses_pass(origin: str) -> None:
    refuse_scheme(origin)


@pytest.mark.parametrize("origin", ["ftp://example.org/x", "file:///x", "gopher://example.org"])
def test_other_addresses_are_refused_by_name(origin: str) -> None:
    with pytest.raises(InputError, match=origin.split(":")[0]):
        refuse_scheme(origin)


def test_a_day_is_read_from_iso_and_passed_on_if_it_is_one() -> None:
    assert Day().convert("2018-11-11", None, None) == Day().convert(date(2018, 11, 11), None, None)


@pytest.mark.parametrize("text", ["11/11/2018", "2018-13-01", "yesterday", ""])
def test_what_is_no_day_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(click.BadParameter, match="2018-11-11"):
        Day().convert(text, None, None)


def test_the_ledger_lies_in_var_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MARSAD_HOME", raising=False)
    assert options.home() == Path("var")
    monkeypatch.setenv("MARSAD_HOME", "elsewhere")
    assert options.home() == Path("elsewhere")


def test_knowledge_lies_with_the_ledger_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MARSAD_HOME", "elsewhere")
    monkeypatch.delenv("MARSAD_KNOWLEDGE", raising=False)
    assert options.knowledge_home() == Path("elsewhere")
    monkeypatch.setenv("MARSAD_KNOWLEDGE", "words")
    assert options.knowledge_home() == Path("words")


def test_a_mistyped_setting_is_refused_by_commands_without_ledger_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MARSAD_KNOWLEGE", "words")
    with pytest.raises(InputError, match="MARSAD_KNOWLEGE is not a setting"):
        options.knowledge_home()


def test_standard_input_is_read_no_further_than_needed_to_see_that_it_is_too_much() -> None:
    @click.command()
    def command() -> None:
        click.echo(len(options.standard_input(10)))

    assert CliRunner().invoke(command, input=b"x" * 100).output == "11\n"
