"""Asking again: the pauses grow, an endpoint that names its own pause is obeyed, and there is an end."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from marsad.reading.llm.errors import EndpointBusy, EndpointError

T = TypeVar("T")

FIRST, LONGEST = 1.0, 60.0
# An endpoint that asks for a longer pause than this is out of service for this run.
MOST = 600.0


def patiently(ask: Callable[[], T], *, retries: int, sleep: Callable[[float], None] = time.sleep) -> T:
    """What `ask` gives, tried `retries` times more while the endpoint is busy.

    Errors: EndpointError when it stays busy, or asks for a pause that is too long.
    """
    for attempt in range(retries + 1):
        try:
            return ask()
        except EndpointBusy as busy:
            pause = max(min(FIRST * 2**attempt, LONGEST), busy.wait or 0.0)
            if attempt == retries or pause > MOST:
                raise EndpointError(f"{busy.problem}, tried {attempt + 1} times. {_advice(pause)}") from busy
        sleep(pause)
    raise AssertionError("unreachable")


def _advice(pause: float) -> str:
    if pause > MOST:
        return f"It asks for a pause of {pause:,.0f} seconds; run again after that."
    return "What was answered is kept; run again to go on."
