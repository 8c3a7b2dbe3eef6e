"""Settings come from the environment, typed, and unknown names are refused."""

from __future__ import annotations

import re
import stat
from dataclasses import fields
from pathlib import Path

import pytest

from marsad.claims import InputError
from marsad.reading.llm import LlmSettings
from marsad.web.config import database, keep_key, known_names, llm_settings, read_config
from tests.shared import ROOT


def test_nothing_given_is_an_embedded_ledger_without_debugging() -> None:
    config = read_config({"PATH": "/bin"})
    assert config.home == Path("var")
    assert not config.debug
    assert config.allowed_hosts == ("127.0.0.1", "localhost")


def test_an_unknown_name_with_our_prefix_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InputError) as refusal:
        read_config({"MARSAD_DEBUGG": "1"})
    assert "MARSAD_DEBUGG" in str(refusal.value)
    assert all(name in str(refusal.value) for name in known_names())


@pytest.mark.parametrize("name", ["MARSAD_SHARED", "MARSAD_TEST_POSTGRES"])
def test_a_name_that_only_tests_use_is_no_setting_and_no_error(name: str) -> None:
    assert read_config({name: "/somewhere"}) == read_config({})


@pytest.mark.parametrize(("text", "value"), [("1", True), ("true", True), ("NO", False), ("0", False)])
def test_flags_are_read_as_flags(text: str, value: bool) -> None:
    assert read_config({"MARSAD_DEBUG": text}).debug is value


def test_a_flag_that_is_no_flag_names_its_variable() -> None:
    with pytest.raises(InputError, match="MARSAD_DEBUG"):
        read_config({"MARSAD_DEBUG": "perhaps"})


def test_an_empty_value_counts_as_not_given() -> None:
    assert read_config({"MARSAD_HOME": "", "MARSAD_COUNTRY": ""}) == read_config({})


def test_hosts_are_a_list() -> None:
    assert read_config({"MARSAD_ALLOWED_HOSTS": "a.example, b.example"}).allowed_hosts == ("a.example", "b.example")


def test_the_default_database_lies_in_the_home() -> None:
    described = database(read_config({"MARSAD_HOME": "/data/marsad"}))
    assert described["ENGINE"].endswith("sqlite3")
    assert described["NAME"] == "/data/marsad/ledger.sqlite3"
    assert "WAL" in described["OPTIONS"]["init_command"]


def test_a_postgresql_address_is_taken_apart() -> None:
    described = database(read_config({"MARSAD_DATABASE_URL": "postgresql://me:p%40ss@db.example:5433/marsad"}))
    assert described == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "marsad",
        "USER": "me",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
    }


def test_another_kind_of_database_is_refused() -> None:
    with pytest.raises(InputError, match="MARSAD_DATABASE_URL"):
        database(read_config({"MARSAD_DATABASE_URL": "mysql://x/y"}))


def test_the_key_is_made_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    first = keep_key(tmp_path / "new").read_text()
    path = keep_key(tmp_path / "new")
    assert path.read_text() == first
    assert len(first) > 40
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert read_config({"MARSAD_HOME": str(tmp_path / "new")}).key == first


def test_a_given_key_wins_over_the_kept_one(tmp_path: Path) -> None:
    keep_key(tmp_path)
    assert read_config({"MARSAD_HOME": str(tmp_path), "MARSAD_SECRET_KEY": "given"}).key == "given"


def test_without_a_kept_key_each_process_has_its_own_and_nothing_is_written(tmp_path: Path) -> None:
    config = read_config({"MARSAD_HOME": str(tmp_path)})
    assert config.key != config.key
    assert list(tmp_path.iterdir()) == []


def test_every_setting_is_documented_and_nothing_else() -> None:
    page = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    documented = re.findall(r"^\| `(MARSAD_\w+)`", page, re.MULTILINE)
    assert sorted(documented) == list(known_names())


def test_every_setting_of_the_model_is_one_of_the_environment() -> None:
    known = {name.removeprefix("MARSAD_LLM_").lower() for name in known_names() if name.startswith("MARSAD_LLM_")}
    assert known == {each.name for each in fields(LlmSettings)}


def test_settings_of_the_model_are_typed_and_the_rest_is_its_own_default(tmp_path: Path) -> None:
    given = {
        "MARSAD_HOME": str(tmp_path),
        "MARSAD_LLM_URL": "http://127.0.0.1:8000/v1",
        "MARSAD_LLM_MODEL": "tiny",
        "MARSAD_LLM_TIMEOUT": "2.5",
        "MARSAD_LLM_RETRIES": "0",
        "MARSAD_LLM_PRICE_IN": "0.15",
    }
    settings = llm_settings(read_config(given))
    assert (settings.timeout, settings.retries, settings.price_in) == (2.5, 0, 0.15)
    assert settings.journal == tmp_path / "llm-journal.jsonl"
    assert settings.window == LlmSettings(url=settings.url, model="tiny").window


def test_what_is_chosen_for_a_run_goes_before_the_environment(tmp_path: Path) -> None:
    config = read_config({"MARSAD_LLM_URL": "http://a.example/v1", "MARSAD_LLM_MODEL": "tiny"})
    settings = llm_settings(config, model="other", url=None, journal=tmp_path / "j")
    assert (settings.url, settings.model, settings.journal) == ("http://a.example/v1", "other", tmp_path / "j")


@pytest.mark.parametrize("name", ["RETRIES", "WINDOW", "ANSWER_TOKENS", "BUDGET_TOKENS"])
def test_a_number_that_is_no_whole_one_names_its_variable(name: str) -> None:
    for text in ("2.5", "-1", "many"):
        with pytest.raises(InputError, match=f"^MARSAD_LLM_{name}: "):
            read_config({f"MARSAD_LLM_{name}": text})


@pytest.mark.parametrize("name", ["TIMEOUT", "BUDGET_MONEY", "PRICE_IN", "PRICE_OUT"])
def test_an_amount_that_is_none_names_its_variable(name: str) -> None:
    for text in ("-1", "free", "1,5", "nan", "inf"):
        with pytest.raises(InputError, match=f"^MARSAD_LLM_{name}: "):
            read_config({f"MARSAD_LLM_{name}": text})


def test_the_key_of_the_model_is_not_part_of_what_the_configuration_shows() -> None:
    assert "sk-quiet" not in repr(read_config({"MARSAD_LLM_KEY": "sk-quiet"}))


def test_without_an_endpoint_there_are_no_settings_of_a_model() -> None:
    with pytest.raises(InputError, match="MARSAD_LLM_URL and MARSAD_LLM_MODEL"):
        llm_settings(read_config({}))
