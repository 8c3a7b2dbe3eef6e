"""Settings are checked when they are read, each refusal names its variable, and the key is shown nowhere."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.claims import InputError
from marsad.reading.llm import LlmSettings

URL = "http://127.0.0.1:11434/v1"


def settings(**given: Any) -> LlmSettings:
    return LlmSettings(**({"url": URL, "model": "tiny"} | given))


@pytest.mark.parametrize(
    ("given", "variable"),
    [
        ({"url": "127.0.0.1:11434"}, "MARSAD_LLM_URL"),
        ({"url": "ftp://host/v1"}, "MARSAD_LLM_URL"),
        ({"url": "http://"}, "MARSAD_LLM_URL"),
        ({"model": " "}, "MARSAD_LLM_MODEL"),
        ({"timeout": 0.0}, "MARSAD_LLM_TIMEOUT"),
        ({"window": 0}, "MARSAD_LLM_WINDOW"),
        ({"answer_tokens": -1}, "MARSAD_LLM_ANSWER_TOKENS"),
        ({"budget_tokens": 0}, "MARSAD_LLM_BUDGET_TOKENS"),
        ({"retries": -1}, "MARSAD_LLM_RETRIES"),
        ({"form": "xml"}, "MARSAD_LLM_FORM"),
        ({"budget_money": 5.0}, "MARSAD_LLM_BUDGET_MONEY"),
        ({"budget_money": 5.0, "price_in": 1.0}, "MARSAD_LLM_BUDGET_MONEY"),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused_by_its_name(given: dict[str, Any], variable: str) -> None:
    with pytest.raises(InputError, match=f"^{variable}: "):
        settings(**given)


@pytest.mark.parametrize("key", ["sk quiet", "sk-quiet\n", "sk-ключ"])
def test_a_key_that_cannot_be_one_is_refused_without_showing_it(key: str) -> None:
    with pytest.raises(InputError) as refused:
        settings(key=key)
    assert "MARSAD_LLM_KEY" in str(refused.value)
    assert key.strip() not in str(refused.value)


def test_the_key_is_not_part_of_what_settings_show() -> None:
    assert "sk-quiet" not in repr(settings(key="sk-quiet"))


def test_cost_is_unknown_without_prices_and_without_tokens() -> None:
    assert settings().cost(10, 10) is None
    priced = settings(price_in=1.0, price_out=2.0)
    assert priced.cost(None, 10) is None
    assert priced.cost(1_000_000, 500_000) == 2.0


def test_a_free_model_costs_nothing_which_is_known() -> None:
    assert settings(price_in=0.0, price_out=0.0).cost(10, 10) == 0.0
