"""Pauses grow, an endpoint's own wish is obeyed within reason, and there is an end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from marsad.claims import Document
from marsad.reading.llm import EndpointError
from marsad.reading.llm.errors import EndpointBusy
from marsad.reading.llm.patience import MOST, patiently
from tests.reading.llm.conftest import Bench
from tests.reading.llm.endpoint import completion, failing, in_turn


def busy(times: int, *, wait: float | None = None) -> Callable[[], str]:
    left = [times]

    def ask() -> str:
        if left[0]:
            left[0] -= 1
            raise EndpointBusy("it is busy", wait=wait)
        return "answer"

    return ask


def test_an_answer_at_once_costs_no_pause() -> None:
    pauses: list[float] = []
    assert patiently(busy(0), retries=4, sleep=pauses.append) == "answer"
    assert pauses == []


def test_pauses_double_up_to_a_minute() -> None:
    pauses: list[float] = []
    assert patiently(busy(8), retries=8, sleep=pauses.append) == "answer"
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60]


def test_a_longer_pause_that_is_asked_for_is_kept_and_a_shorter_one_is_not() -> None:
    pauses: list[float] = []
    patiently(busy(1, wait=30.0), retries=1, sleep=pauses.append)
    patiently(busy(1, wait=0.1), retries=1, sleep=pauses.append)
    assert pauses == [30.0, 1.0]


def test_patience_ends_with_what_to_do() -> None:
    pauses: list[float] = []
    with pytest.raises(EndpointError, match=r"it is busy, tried 3 times.*run again to go on"):
        patiently(busy(3), retries=2, sleep=pauses.append)
    assert pauses == [1, 2]


def test_a_pause_that_is_too_long_ends_the_run_at_once() -> None:
    pauses: list[float] = []
    with pytest.raises(EndpointError, match=r"pause of 86,400 seconds"):
        patiently(busy(1, wait=86400.0), retries=5, sleep=pauses.append)
    assert pauses == []
    assert MOST < 86400


def test_no_retries_is_one_try() -> None:
    with pytest.raises(EndpointError, match="tried 1 times"):
        patiently(busy(1), retries=0, sleep=lambda _: None)


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({"Retry_After": "7"}, 7.0),
        ({"Retry_After": "2.5"}, 2.5),
        ({"Retry_After": "Tue, 13 Nov 2018 08:00:20 GMT", "Date": "Tue, 13 Nov 2018 08:00:00 GMT"}, 20.0),
        ({"Retry_After": "Tue, 13 Nov 2018 07:00:00 GMT", "Date": "Tue, 13 Nov 2018 08:00:00 GMT"}, 1.0),
        ({"Retry_After": "soon"}, 1.0),
        ({}, 1.0),
    ],
)
def test_retry_after_is_read_as_seconds_or_as_a_date_of_the_endpoint_s_clock(
    bench: Bench, headers: dict[str, str], pause: float
) -> None:
    endpoint = bench.endpoint(in_turn(failing(429, "slow down", **headers), completion('{"mentions": []}')))
    bench.reader(endpoint).read(Document.of_text("A bomb killed two soldiers in Baiji."))
    assert bench.pauses == [pause]
