"""`marsad read --reader llm | both` and `marsad update --reader ...` against an endpoint of this machine."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from marsad.claims import json_schema
from tests.cli.commands import Done, here, run, script
from tests.reading.llm.endpoint import Endpoint, Model, an_endpoint, completion, failing, in_turn, proposing

BLAST = "A car bomb killed three soldiers in Hawija on Saturday, police said."
FOUND = {"quote": BLAST, "kind": "incident", "where": ["Hawija"]}
LINES = [
    {"id": f"r{number}", "text": f"A bomb killed {number} soldiers in Baiji.", "published": "2018-10-15"}
    for number in range(2, 5)
]


@contextmanager
def a_model(model: Model, home: Path, **more: str) -> Iterator[tuple[Endpoint, dict[str, str]]]:
    """A running endpoint and the settings that name it."""
    with an_endpoint(model) as endpoint:
        settings = {"MARSAD_LLM_URL": endpoint.url, "MARSAD_LLM_MODEL": "tiny", "MARSAD_HOME": str(home)}
        yield endpoint, settings | more


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(BLAST + "\n", encoding="utf-8")
    return path


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in LINES), encoding="utf-8")
    return path


def test_a_report_is_read_by_the_model_that_the_settings_name(report: Path, tmp_path: Path) -> None:
    with a_model(proposing(FOUND), tmp_path) as (_, settings):
        result = here("read", str(report), "--reader", "llm", "--json", **settings)
    record = json.loads(result.stdout)
    jsonschema.validate(record, json_schema())
    (mention,) = record["mentions"]
    assert mention["read_by"]["reader"] == "llm"
    assert mention["where"][0]["place_id"]
    assert "1 question, 0 answered from the journal" in result.stderr
    assert "It proposed 1 mention: 1 passed the checks, 0 refused." in result.stderr


def test_options_go_before_the_environment(report: Path, tmp_path: Path) -> None:
    with a_model(proposing(), tmp_path) as (endpoint, settings):
        options = ["--llm-url", endpoint.url, "--llm-model", "other"]
        named = settings | {"MARSAD_LLM_URL": "http://127.0.0.1:9/v1"}
        assert here("read", str(report), "--reader", "llm", *options, **named).exit_code == 0
    assert endpoint.questions[0]["model"] == "other"


def test_both_readers_stand_in_one_record(report: Path, tmp_path: Path) -> None:
    wrong = FOUND | {
        "counts": [{"quote": "three soldiers", "number": "three", "lo": 3, "hi": 3, "outcome": "captured"}]
    }
    with a_model(proposing(wrong), tmp_path) as (_, settings):
        record = json.loads(here("read", str(report), "--reader", "both", "--json", **settings).stdout)
    (mention,) = record["mentions"]
    assert mention["read_by"]["reader"] == "grammar"
    assert mention["second"]["differs"] == ["captured"]


def test_the_answers_are_kept_in_the_home_and_not_asked_for_again(report: Path, tmp_path: Path) -> None:
    with a_model(proposing(FOUND), tmp_path / "home") as (endpoint, settings):
        first = here("read", str(report), "--reader", "llm", **settings)
        again = here("read", str(report), "--reader", "llm", **settings)
    assert first.stdout == again.stdout
    assert len(endpoint.questions) == 1
    assert "1 answered from the journal" in again.stderr
    assert (tmp_path / "home" / "llm-journal.jsonl").is_file()


def test_a_stream_goes_on_past_a_report_that_the_model_fails_on(lines: Path, tmp_path: Path) -> None:
    said = in_turn(completion('{"mentions": []}'), completion("no json"), completion('{"mentions": []}'))
    with a_model(said, tmp_path) as (_, settings):
        result = here("read", "--jsonl", str(lines), "--reader", "llm", **settings)
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["r2", "r4"]
    assert "r3: the model's answer is no JSON" in result.stderr
    assert result.exit_code == 0


def test_an_empty_answer_still_lists_the_sentence(lines: Path, tmp_path: Path) -> None:
    with a_model(proposing(), tmp_path) as (_, settings):
        result = here("read", "--jsonl", str(lines), "--reader", "llm", **settings)
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(record["mentions"], len(record["unread"])) for record in records] == [([], 1)] * 3


def test_a_spent_budget_stops_cleanly_and_the_same_command_goes_on(lines: Path, tmp_path: Path) -> None:
    with a_model(proposing(), tmp_path, MARSAD_LLM_ANSWER_TOKENS="100") as (endpoint, settings):
        arguments = ("read", "--jsonl", str(lines), "--reader", "llm", "--llm-budget", "4500")
        done: list[Done] = []
        while not done or done[-1].status:
            done.append(run(*arguments, **settings))
            assert len(done) < 6
    assert len(done) > 1
    assert "the budget of this run ends here" in done[0].err
    assert "Traceback" not in done[0].err
    assert 0 < len(done[0].lines) < 3
    assert [each["id"] for each in done[-1].lines] == ["r2", "r3", "r4"]
    assert len(endpoint.questions) == 3


def test_an_endpoint_that_refuses_ends_the_run_with_what_to_do(lines: Path, tmp_path: Path) -> None:
    with a_model(in_turn(failing(401, "bad key")), tmp_path, MARSAD_LLM_KEY="sk-quiet") as (endpoint, settings):
        done = run("read", "--jsonl", str(lines), "--reader", "llm", **settings)
    assert done.status == 1
    assert "Check MARSAD_LLM_KEY" in done.err
    assert "sk-quiet" not in done.err + done.out
    assert len(endpoint.questions) == 1


def test_the_key_is_in_no_file(report: Path, tmp_path: Path) -> None:
    with a_model(proposing(FOUND), tmp_path, MARSAD_LLM_KEY="sk-quiet") as (_, settings):
        here("read", str(report), "--reader", "llm", **settings)
    assert "sk-quiet" not in (tmp_path / "llm-journal.jsonl").read_text()


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--reader", "oracle"], "oracle"),
        (["--llm-model", "tiny"], "need --reader llm or --reader both"),
        (["--reader", "llm", "--trace"], "--trace lists the rules of the grammar"),
        (["--reader", "llm", "--llm-budget", "0"], "--llm-budget"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(report: Path, arguments: list[str], problem: str) -> None:
    result = here("read", str(report), *arguments, MARSAD_LLM_URL="http://127.0.0.1:9/v1", MARSAD_LLM_MODEL="tiny")
    assert result.exit_code == 2
    assert problem in result.stderr


def test_a_model_is_asked_by_one_process(lines: Path) -> None:
    named = {"MARSAD_LLM_URL": "http://127.0.0.1:9/v1", "MARSAD_LLM_MODEL": "tiny"}
    for arguments in (["read", "--jsonl", str(lines)], ["update"]):
        result = here(*arguments, "--reader", "llm", "--workers", "2", **named)
        assert result.exit_code == 2
        assert "leave --workers out" in result.stderr


@pytest.mark.parametrize("given", [{}, {"MARSAD_LLM_URL": "http://127.0.0.1:9/v1"}, {"MARSAD_LLM_MODEL": "tiny"}])
def test_a_model_that_nobody_named_is_asked_for_by_its_setting(report: Path, given: dict[str, str]) -> None:
    done = run("read", str(report), "--reader", "llm", **given)
    assert done.status == 1
    lacking = {"MARSAD_LLM_URL", "MARSAD_LLM_MODEL"} - given.keys()
    assert all(name in done.err for name in lacking)
    assert "llm-reader.md" in done.err


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MARSAD_LLM_BUDGET", "5"),
        ("MARSAD_LLM_RETRIES", "many"),
        ("MARSAD_LLM_TIMEOUT", "soon"),
        ("MARSAD_LLM_FORM", "x"),
    ],
)
def test_a_setting_of_the_model_that_is_wrong_is_refused_by_name(report: Path, name: str, value: str) -> None:
    named = {"MARSAD_LLM_URL": "http://127.0.0.1:9/v1", "MARSAD_LLM_MODEL": "tiny"}
    done = run("read", str(report), "--reader", "llm", **named, **{name: value})
    assert done.status == 1
    assert name in done.err


def test_the_grammar_does_not_even_load_the_model_s_reader(report: Path) -> None:
    code = (
        "import sys; from marsad.cli.main import root; "
        f"root.main(['read', {str(report)!r}], standalone_mode=False); "
        "print([name for name in sys.modules if name.startswith('marsad.reading.llm')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert done.stdout.splitlines()[-1] == "[]", done.stderr


@pytest.mark.slow
def test_the_ledger_is_read_by_both_and_the_desk_is_told(report: Path, tmp_path: Path) -> None:
    wrong: dict[str, Any] = FOUND | {"kind": "status"}
    with a_model(proposing(wrong), tmp_path / "home") as (_, settings):
        steps = {"add": ["add", str(report), "--published", "2018-10-15"], "update": ["update", "--reader", "both"]}
        done = script(steps, tmp_path / "home", **settings)
    assert "It proposed 1 mention: 1 passed the checks, 0 refused." in done["update"].err
    assert "1 report read" in done["update"].err
