"""One question to an OpenAI-compatible endpoint: the only place of `reading` that opens a connection."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from marsad import __version__
from marsad.reading.llm.errors import EndpointBusy, EndpointError, QuestionRefused
from marsad.reading.llm.locate import shown
from marsad.reading.llm.settings import LlmSettings

if TYPE_CHECKING:
    import httpx

_BUSY = frozenset({408, 425, 429, 500, 502, 503, 504, 529})
# What an endpoint answers to a question that it does not take, while it takes others.
_THIS_QUESTION = frozenset({400, 413, 422})
_LARGEST = 8 * 1024 * 1024
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: the text of the answer, why it ended, the model's own name, and the tokens it counted."""

    content: str
    model: str
    finish: str
    tokens_in: int | None
    tokens_out: int | None


def body_of(messages: list[dict[str, str]], schema: Mapping[str, Any], settings: LlmSettings) -> dict[str, Any]:
    """The question as the protocol has it; as little chance as an endpoint allows."""
    body: dict[str, Any] = {
        "model": settings.model,
        "messages": messages,
        "temperature": 0,
        "seed": 0,
        "max_tokens": settings.answer_tokens,
    }
    if settings.form == "json_schema":
        named = {"name": "report", "strict": True, "schema": schema}
        body["response_format"] = {"type": "json_schema", "json_schema": named}
    elif settings.form == "json_object":
        body["response_format"] = {"type": "json_object"}
    return body


def ask(body: Mapping[str, Any], settings: LlmSettings, *, where: str) -> Reply:
    """The reply to one question about the report `where`.

    Errors: EndpointBusy when it is worth trying again, QuestionRefused for this question, EndpointError for any.
    """
    import httpx

    address = f"{settings.url.rstrip('/')}/chat/completions"
    try:
        with _client(settings) as client, client.stream("POST", address, json=dict(body)) as response:
            content = b"".join(_limited(response, address, settings.timeout))
    except httpx.InvalidURL as error:
        raise EndpointError(f"{address} is no address: {error}. Check MARSAD_LLM_URL.") from error
    except (httpx.HTTPError, httpx.StreamError, RuntimeError, OSError) as error:
        # A client that the timer closed fails in ways of its own.
        raise EndpointBusy(f"{address} gave no answer ({type(error).__name__}: {error})") from error
    if response.status_code == 200:
        return _reply(content, address, settings)
    raise _refusal(response, content, address, where)


@contextmanager
def _client(settings: LlmSettings) -> Iterator[httpx.Client]:
    """A client that is closed when the time is up, so that a server cannot hold us by sending a letter a second."""
    import httpx

    headers = {"User-Agent": f"Marsad/{__version__}"}
    if settings.key:
        headers["Authorization"] = f"Bearer {settings.key}"
    # Redirects are not followed: they would carry the key to another host.
    client = httpx.Client(timeout=settings.timeout, headers=headers, trust_env=False, follow_redirects=False)
    timer = threading.Timer(settings.timeout, client.close)
    timer.daemon = True
    timer.start()
    try:
        yield client
    finally:
        timer.cancel()
        client.close()


def _limited(response: httpx.Response, address: str, timeout: float) -> Iterator[bytes]:
    ends = time.monotonic() + timeout
    size = 0
    for chunk in response.iter_bytes():
        size += len(chunk)
        if size > _LARGEST:
            raise EndpointError(f"{address} answers with more than {_LARGEST:,} bytes; it is no language model.")
        if time.monotonic() > ends:
            raise RuntimeError("the time is up")
        yield chunk


def _refusal(response: httpx.Response, content: bytes, address: str, where: str) -> Exception:
    """What a status other than 200 means."""
    status, said = response.status_code, _shown(content)
    if status in _BUSY:
        return EndpointBusy(f"{address} answered {status} ({said})", wait=_wait(response.headers))
    if status in _THIS_QUESTION:
        hint = "A smaller MARSAD_LLM_WINDOW or another MARSAD_LLM_FORM may help."
        return QuestionRefused(f"{address} refused the question with {status} ({said}).", where=where, hint=hint)
    if status in (401, 403):
        return EndpointError(f"{address} answered {status} ({said}). Check MARSAD_LLM_KEY.")
    return EndpointError(f"{address} answered {status} ({said}). Check MARSAD_LLM_URL and MARSAD_LLM_MODEL.")


def _wait(headers: httpx.Headers) -> float | None:
    """The seconds that Retry-After asks for; a date in it is compared with the endpoint's own clock."""
    asked = headers.get("retry-after", "").strip()
    if asked.replace(".", "", 1).isdecimal():
        return float(asked)
    until, now = _moment(asked), _moment(headers.get("date", ""))
    return max((until - now).total_seconds(), 0.0) if until is not None and now is not None else None


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def _reply(content: bytes, address: str, settings: LlmSettings) -> Reply:
    try:
        record = json.loads(content)
        choice = record["choices"][0]
        message = choice["message"]
        text = message.get("content") or message.get("refusal") or ""
        usage = record.get("usage") or {}
        return Reply(
            content=str(text),
            model=str(record.get("model") or settings.model),
            finish="refusal" if message.get("refusal") else str(choice.get("finish_reason") or "stop"),
            tokens_in=_tokens(usage.get("prompt_tokens")),
            tokens_out=_tokens(usage.get("completion_tokens")),
        )
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise EndpointError(
            f"{address} does not answer as chat completions do ({_shown(content)}). Check MARSAD_LLM_URL."
        ) from error


def _tokens(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _shown(content: bytes) -> str:
    return shown(content[: 8 * _SHOWN].decode("utf-8", "replace"), _SHOWN) or "nothing"
