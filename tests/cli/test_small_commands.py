"""`dates`, `names`, `gazetteer`, `moderate` and `schema`: one ability each, no ledger."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.commands import here


def streamed(*command: str, lines: list[Any]) -> list[dict[str, Any]]:
    """What `marsad COMMAND --jsonl -` gives for `lines`."""
    result = here(*command, "--jsonl", "-", text="".join(json.dumps(line) + "\n" for line in lines))
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_dates_are_shown_with_type_value_and_days() -> None:
    lines = here("dates", "killed on Thursday and in October 2018", "--published", "2018-11-11").stdout.splitlines()
    assert lines[0].split() == ["Thursday", "DATE", "2018-11-08", "2018-11-08", "to", "2018-11-08"]
    assert lines[1].split() == ["October", "2018", "DATE", "2018-10", "2018-10-01", "to", "2018-10-31"]


def test_a_weekday_without_day_of_publication_has_no_days() -> None:
    assert here("dates", "killed on Thursday").stdout.split()[-3:] == ["?", "to", "?"]


def test_a_text_without_dates_says_so_beside_the_result() -> None:
    result = here("dates", "nothing here")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No time expression found.\n")


def test_dates_of_lines_come_with_offsets() -> None:
    text = "It was on 13 October 2018."
    (found,) = streamed("dates", lines=[{"id": "a", "text": text, "published": "2018-10-14"}])
    (timex,) = found["timexes"]
    assert found["id"] == "a"
    assert text[timex["start"] : timex["end"]] == timex["exact"] == "13 October 2018"
    assert (timex["value"], timex["begin"], timex["finish"]) == ("2018-10-13", "2018-10-13", "2018-10-13")


@pytest.mark.parametrize("published", ["Thursday", "2018-02-30"])
def test_a_day_that_is_none_is_wrong_usage(published: str) -> None:
    result = here("dates", "on Thursday", "--published", published)
    assert result.exit_code == 2
    assert "is not a date such as 2018-11-11" in result.output


def test_names_are_shown_with_type_form_source_and_entry() -> None:
    (line,) = here("names", "Shells hit Kirkuk.").stdout.splitlines()[-1:]
    assert line.split()[:4] == ["Kirkuk", "location", "name", "knowledge"]
    assert line.split()[4].startswith("iq-kirkuk")


def test_a_text_without_names_says_so_beside_the_result() -> None:
    result = here("names", "…")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No name found.\n")


def test_names_of_lines_come_with_offsets() -> None:
    texts = {"a": "Rockets hit Kirkuk on Friday.", "b": "…"}
    first, second = streamed("names", lines=[{"id": id, "text": text} for id, text in texts.items()])
    assert {name["exact"] for name in first["names"]} >= {"Rockets", "Kirkuk", "Friday"}
    assert all(texts["a"][name["start"] : name["end"]] == name["exact"] for name in first["names"])
    assert second == {"id": "b", "names": []}


@pytest.mark.parametrize(
    ("command", "wanted"),
    [
        (["dates"], "Give a TEXT"),
        (["names"], "Give a TEXT"),
        (["gazetteer", "lookup"], "Give a NAME"),
        (["moderate"], "Give the TEXT"),
    ],
)
def test_no_input_is_wrong_usage_that_says_what_to_give(command: list[str], wanted: str) -> None:
    result = here(*command)
    assert result.exit_code == 2
    assert wanted in result.output


@pytest.mark.parametrize("command", [["dates"], ["gazetteer", "lookup"], ["moderate"]])
def test_a_stream_names_the_lines_it_passed_over(command: list[str]) -> None:
    result = here(*command, "--jsonl", "-", text="[]\nwords\n")
    assert result.exit_code == 1
    assert "-:1: a line holds one JSON object." in result.stderr
    assert "-:2: not JSON" in result.stderr


@pytest.mark.parametrize("command", [["dates"], ["gazetteer", "lookup"], ["moderate"]])
def test_a_line_that_lacks_its_text_is_refused(command: list[str]) -> None:
    result = here(*command, "--jsonl", "-", text='{"id": "a"}\n')
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("marsad: ")


def test_a_place_is_found_in_another_spelling() -> None:
    shown = here("gazetteer", "lookup", "Qayara").stdout
    assert "[iq-qayyarah]" in shown
    assert "Nineveh" in shown


def test_a_place_that_is_unknown_is_status_1_and_names_where_it_was_sought() -> None:
    result = here("gazetteer", "lookup", "Zzyzzx", "--admin1", "Nineveh", "--country", "IQ")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "No place called 'Zzyzzx' is known in Nineveh in IQ." in result.stderr


def test_places_of_lines_have_nulls_where_unknown() -> None:
    known, unknown = streamed(
        "gazetteer", "lookup", lines=[{"id": 1, "name": "Qayyarah", "country": "IQ"}, {"id": 2, "name": "Zzyzzx"}]
    )
    assert known["place_id"] == "iq-qayyarah"
    assert (unknown["id"], unknown["place_id"], unknown["lat"]) == (2, None, None)


@pytest.fixture
def villages(tmp_path: Path) -> Path:
    path = tmp_path / "villages.csv"
    path.write_text("name,lat,lon,governorate\nTell Newplace,35.5,43.9,Kirkuk\nTell Other,35.6,43.8,Kirkuk\n")
    return path


def test_imported_places_are_found(villages: Path, tmp_path: Path) -> None:
    home = str(tmp_path / "home")
    assert here("gazetteer", "lookup", "Tell Newplace", MARSAD_HOME=home).exit_code == 1
    done = here("gazetteer", "import", str(villages), "--country", "iq", "--source", "Our list", MARSAD_HOME=home)
    assert done.exit_code == 0, done.output
    assert done.stdout == f"2 places of {villages} now in {tmp_path / 'home' / 'gazetteer.csv'}\n"
    found = here("gazetteer", "lookup", "Tell Newplace", MARSAD_HOME=home).stdout
    assert "Tell Newplace, village (Kirkuk, IQ)" in found
    assert "Our list" in (tmp_path / "home" / "gazetteer.csv").read_text(encoding="utf-8")


def test_imported_places_go_where_the_users_knowledge_lies(villages: Path, tmp_path: Path) -> None:
    settings = {"MARSAD_HOME": str(tmp_path / "home"), "MARSAD_KNOWLEDGE": str(tmp_path / "words")}
    assert here("gazetteer", "import", str(villages), "--country", "IQ", **settings).exit_code == 0
    assert (tmp_path / "words" / "gazetteer.csv").exists()
    assert not (tmp_path / "home").exists()


def test_importing_again_adds_nothing_twice(villages: Path, tmp_path: Path) -> None:
    target = tmp_path / "home" / "gazetteer.csv"
    for _ in range(2):
        here("gazetteer", "import", str(villages), "--country", "IQ", MARSAD_HOME=str(target.parent))
    assert target.read_text(encoding="utf-8").count("Tell Newplace") == 1


def test_a_list_with_a_mistake_adds_nothing_and_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("name,lat,lon\nGood,35.5,43.9\nBad,north,43.9\n")
    result = here("gazetteer", "import", str(path), MARSAD_HOME=str(tmp_path / "home"))
    assert result.exit_code == 1
    assert f"{path}:3" in str(result.exception)
    assert not (tmp_path / "home" / "gazetteer.csv").exists()


def test_a_list_in_an_unknown_form_names_the_known_ones(tmp_path: Path) -> None:
    path = tmp_path / "places.xlsx"
    path.write_bytes(b"PK")
    result = here("gazetteer", "import", str(path), MARSAD_HOME=str(tmp_path))
    assert result.exit_code == 1
    assert "geonames, geonames-json, cod-ab, csv, names" in str(result.exception)


def test_a_list_that_is_not_there_is_wrong_usage() -> None:
    assert here("gazetteer", "import", "no-such-list.csv").exit_code == 2


def test_a_friendly_comment_is_likely_fine() -> None:
    assert here("moderate", "Thank you for this page.").stdout == "likely fine\n"


def test_advice_against_a_comment_names_the_rule_and_the_words() -> None:
    first, *rules = here("moderate", "We will kill you all").stdout.splitlines()
    assert first == "likely reject"
    assert any(line.startswith("  threats ") and "kill" in line for line in rules)


def test_advice_on_lines_keeps_ids_and_order() -> None:
    found = streamed("moderate", lines=[{"id": "b", "text": "Thank you."}, {"id": "a", "text": "We will kill you all"}])
    assert [(each["id"], each["advice"]) for each in found] == [("b", "likely_fine"), ("a", "likely_reject")]
    assert found[0]["rules"] == []


def test_the_schema_is_a_schema() -> None:
    schema = json.loads(here("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"].endswith("2020-12/schema")
