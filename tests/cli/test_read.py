from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from marsad.claims import json_schema
from tests.cli.commands import here, on_terminal, run
from tests.cli.conftest import LINE, REPORTS

WORDS = "A car bomb killed at least three people and wounded 12 others in Tuz Khurmatu on Saturday, police said.\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(WORDS, encoding="utf-8")
    return path


def test_elsewhere_than_on_a_terminal_a_report_is_one_line_of_json(report: Path) -> None:
    result = here("read", str(report), "--published", "2018-10-14")
    assert result.exit_code == 0
    assert result.stdout.count("\n") == 1
    record = json.loads(result.stdout)
    assert record["document"]["published"] == "2018-10-14"
    assert record["document"]["published_basis"] == "given"
    assert record["mentions"][0]["when"]["start"] == "2018-10-13"


def test_the_record_fits_its_schema(report: Path) -> None:
    jsonschema.validate(json.loads(here("read", str(report)).stdout), json_schema())


def test_json_is_the_same_record_for_people_to_read(report: Path) -> None:
    line, page = here("read", str(report)).stdout, here("read", str(report), "--json").stdout
    assert json.loads(line) == json.loads(page)
    assert page.startswith('{\n  "id"')


def test_every_quotation_stands_in_the_text(report: Path) -> None:
    for mention in json.loads(here("read", str(report)).stdout)["mentions"]:
        for quote in (mention["quote"], *(count["quote"] for count in mention["counts"])):
            assert WORDS[quote["start"] : quote["end"]] == quote["exact"]


def test_names_are_added_when_asked_for_and_change_nothing_else(report: Path) -> None:
    plain, named = (json.loads(here("read", str(report), *flag).stdout) for flag in ([], ["--names"]))
    found = named.pop("names")
    assert {"Tuz Khurmatu", "police", "Saturday"} <= {name["exact"] for name in found}
    assert all(WORDS[name["start"] : name["end"]] == name["exact"] for name in found)
    assert named == plain


def test_names_are_added_to_each_line_of_a_stream() -> None:
    lines = "".join(json.dumps({"id": id, "text": text}) + "\n" for id, text in (("a", WORDS), ("b", "…")))
    records = [json.loads(line) for line in here("read", "--jsonl", "-", "--names", text=lines).stdout.splitlines()]
    assert "Tuz Khurmatu" in {name["exact"] for name in records[0]["names"]}
    assert records[1]["names"] == []


def test_on_a_terminal_names_come_as_a_record(report: Path) -> None:
    assert json.loads(on_terminal("read", str(report), "--names"))["names"]


def test_standard_input_is_read_like_a_file(report: Path) -> None:
    piped = json.loads(here("read", "-", text=WORDS).stdout)
    assert piped["mentions"] == json.loads(here("read", str(report)).stdout)["mentions"]


def test_a_header_block_gives_title_day_and_source(tmp_path: Path) -> None:
    path = tmp_path / "tuz.txt"
    path.write_text(REPORTS["tuz-1.txt"], encoding="utf-8")
    told = json.loads(here("read", str(path)).stdout)["document"]
    assert (told["title"], told["published"], told["source"]) == ("Car bomb in Tuz Khurmatu", "2018-10-14", "A wire")


def test_trace_lists_rules_and_their_words_beside_the_result(report: Path) -> None:
    result = here("read", str(report), "--trace")
    assert json.loads(result.stdout)["mentions"]
    first = result.stderr.splitlines()[0]
    assert first.startswith("m1  ")
    assert first.endswith("police said.”")


@pytest.mark.parametrize("arguments", [[], ["a.txt", "--jsonl", "b.jsonl"]])
def test_read_wants_one_input(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b.jsonl").write_text("", encoding="utf-8")
    result = here("read", *arguments)
    assert result.exit_code == 2
    assert "--jsonl IN" in result.output


@pytest.mark.parametrize("option", [["--json"], ["--trace"], ["--published", "2018-10-14"]])
def test_what_speaks_of_one_report_is_refused_for_a_stream(option: list[str], tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("", encoding="utf-8")
    result = here("read", "--jsonl", str(tmp_path / "in.jsonl"), *option)
    assert result.exit_code == 2
    assert "are for one report" in result.output


@pytest.mark.parametrize(
    ("origin", "message"),
    [
        ("no-such-report.txt", "no-such-report.txt: cannot be read (No such file or directory)."),
        (".", ".: this is a folder. Give one of its files; `marsad add` takes folders."),
        ("ftp://example.org/x", "ftp://example.org/x: ftp: addresses are not fetched."),
        ("/dev/null", "/dev/null: the file is empty."),
        ("http://127.0.0.1:9/x", "127.0.0.1 is a private address"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(origin: str, message: str) -> None:
    result = here("read", origin)
    assert result.exit_code == 1
    assert message in str(result.exception)


def test_a_private_address_is_fetched_if_the_user_says_so() -> None:
    result = here("read", "http://127.0.0.1:9/x", "--allow-private")
    assert result.exit_code == 1
    assert "private address" not in str(result.exception)


def test_a_report_over_the_limit_is_refused_unread(report: Path) -> None:
    for origin, text in ((str(report), None), ("-", WORDS)):
        result = here("read", origin, "--max-bytes", "20", text=text)
        assert result.exit_code == 1
        assert "at most 20 are read" in str(result.exception)


def stream(tmp_path: Path) -> Path:
    lines = [json.dumps(LINE | {"id": f"r{number}"}) for number in range(70)]
    lines.insert(40, '{"id": "broken"')
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_stream_keeps_its_order_and_names_the_line_it_passed_over(tmp_path: Path) -> None:
    result = here("read", "--jsonl", str(stream(tmp_path)))
    assert result.exit_code == 0
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [f"r{number}" for number in range(70)]
    refused, summary = result.stderr.splitlines()
    assert "in.jsonl:41" in refused
    assert summary == "1 of 71 inputs could not be used; the others were."


def test_two_workers_give_the_same_bytes_as_one(tmp_path: Path) -> None:
    path = stream(tmp_path)
    one, two = here("read", "--jsonl", str(path)), run("read", "--jsonl", str(path), "--workers", "2")
    assert two.status == 0
    assert two.out == one.stdout
    assert two.err == one.stderr


def test_a_stream_of_nothing_usable_is_status_1() -> None:
    result = here("read", "--jsonl", "-", text="[]\n")
    assert (result.exit_code, result.stdout) == (1, "")


def test_what_read_gives_is_what_resolve_takes(tmp_path: Path) -> None:
    read = here("read", "--jsonl", "-", text=json.dumps(LINE) + "\n").stdout
    found = [json.loads(line) for line in here("resolve", "--jsonl", "-", text=read).stdout.splitlines()]
    assert found[0]["mention"] == "daquq-1/m1"
    assert found[0]["incident"]


def test_a_line_that_is_no_record_is_named_by_resolve() -> None:
    result = here("resolve", "--jsonl", "-", text="{}\n[]\n")
    assert result.exit_code == 1
    assert "-, line 1: " in result.stderr
    assert "None of the 2 inputs could be used." in result.stderr


def test_on_a_terminal_a_report_is_a_table_in_colour_and_as_wide_as_the_terminal(report: Path) -> None:
    shown = on_terminal("read", str(report), "--published", "2018-10-14", columns=44)
    assert "\x1b[" in shown
    lines = re.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines()
    assert any(line.startswith("    killed      at least 3 (“at least") for line in lines)
    assert max(len(line) for line in lines) <= 44
    assert all(line == line.rstrip() for line in lines)
