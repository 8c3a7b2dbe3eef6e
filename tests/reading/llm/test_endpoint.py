"""The protocol: what is asked, how, and what each kind of answer means."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

import pytest

from marsad.claims import Document
from marsad.reading.llm import EndpointError, QuestionRefused
from tests.reading.llm.conftest import Bench
from tests.reading.llm.endpoint import MODEL, Said, completion, failing, in_turn, proposing

TEXT = "A bomb killed two soldiers in Baiji."
EMPTY = completion('{"mentions": []}')


def ask(bench: Bench, *said: Said, **settings: Any) -> Any:
    endpoint = bench.endpoint(in_turn(*said))
    bench.reader(endpoint, **settings).read(Document.of_text(TEXT, id="d1"))
    return endpoint


def test_the_question_is_a_chat_completion_with_as_little_chance_as_possible(bench: Bench) -> None:
    (question,) = ask(bench, EMPTY, model="tiny", answer_tokens=321).questions
    assert (question["model"], question["temperature"], question["seed"]) == ("tiny", 0, 0)
    assert question["max_tokens"] == 321
    assert TEXT in question["messages"][1]["content"]


def test_the_form_is_asked_for_as_a_strict_schema(bench: Bench) -> None:
    (question,) = ask(bench, EMPTY).questions
    form = question["response_format"]
    assert form["type"] == "json_schema"
    assert form["json_schema"]["strict"] is True
    assert form["json_schema"]["schema"]["required"] == ["mentions"]


@pytest.mark.parametrize(("form", "asked"), [("json_object", {"type": "json_object"}), ("none", None)])
def test_an_endpoint_that_knows_no_schema_is_asked_otherwise(bench: Bench, form: str, asked: Any) -> None:
    assert ask(bench, EMPTY, form=form).questions[0].get("response_format") == asked


def test_the_key_travels_as_a_bearer_and_is_shown_nowhere(bench: Bench) -> None:
    endpoint = ask(bench, EMPTY, key="sk-quiet")
    assert endpoint.headers[0]["Authorization"] == "Bearer sk-quiet"
    with pytest.raises(EndpointError) as refused:
        ask(bench, failing(401, "bad key"), key="sk-quiet")
    assert "sk-quiet" not in str(refused.value)


def test_without_a_key_none_is_sent(bench: Bench) -> None:
    assert "Authorization" not in ask(bench, EMPTY).headers[0]


def test_a_slash_at_the_end_of_the_address_is_no_matter(bench: Bench) -> None:
    endpoint = bench.endpoint(proposing())
    bench.reader(endpoint, url=endpoint.url + "/").read(Document.of_text(TEXT))
    assert len(endpoint.questions) == 1


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_busy_endpoint_is_asked_again(bench: Bench, status: int) -> None:
    assert len(ask(bench, failing(status), EMPTY).questions) == 2
    assert bench.pauses == [1.0]


@pytest.mark.parametrize("status", [400, 413, 422])
def test_a_refused_question_names_its_report_and_is_not_asked_again(bench: Bench, status: int) -> None:
    with pytest.raises(QuestionRefused, match=f"^d1: .*{status} \\(context is too long\\)"):
        ask(bench, failing(status, "context is too long"))
    assert bench.pauses == []


@pytest.mark.parametrize(
    ("status", "advice"),
    [(401, "MARSAD_LLM_KEY"), (403, "MARSAD_LLM_KEY"), (404, "MARSAD_LLM_URL"), (301, "MARSAD_LLM_URL")],
)
def test_an_endpoint_that_refuses_everything_ends_the_run_with_advice(bench: Bench, status: int, advice: str) -> None:
    with pytest.raises(EndpointError, match=advice):
        ask(bench, failing(status, "no"))


def test_a_redirect_is_not_followed_with_the_key(bench: Bench) -> None:
    other = bench.endpoint(proposing())
    with pytest.raises(EndpointError):
        ask(bench, failing(307, "", Location=f"{other.url}/chat/completions"), key="sk-quiet")
    assert other.questions == []


@pytest.mark.parametrize(
    "body", [b"<html>portal</html>", b"[]", b"{}", b'{"choices": []}', b'{"choices": [{"message": "hi"}]}', b"\xff"]
)
def test_what_is_no_chat_completion_ends_the_run(bench: Bench, body: bytes) -> None:
    with pytest.raises(EndpointError, match="does not answer as chat completions do"):
        ask(bench, Said(body))


def test_an_answer_without_end_is_not_taken_in(bench: Bench) -> None:
    with pytest.raises(EndpointError, match="no language model"):
        ask(bench, Said(b"x" * (9 * 1024 * 1024)))


def test_the_model_names_itself_and_is_called_as_asked_where_it_does_not(bench: Bench) -> None:
    text = TEXT
    said = json.dumps({"mentions": [{"quote": text, "kind": "incident"}]})
    nameless = json.loads(completion(said).body)
    del nameless["model"]
    for body, name in ((completion(said), MODEL), (Said(json.dumps(nameless).encode()), "tiny")):
        reader = bench.reader(bench.endpoint(in_turn(body)), model="tiny")
        (mention,) = reader.read(Document.of_text(text)).mentions
        assert mention.read_by.model == name


def test_tokens_that_were_not_counted_are_unknown_and_not_zero(bench: Bench) -> None:
    said = completion(json.dumps({"mentions": [{"quote": TEXT, "kind": "incident"}]}), tokens=None)
    reader = bench.reader(bench.endpoint(in_turn(said)), price_in=1.0, price_out=1.0)
    (mention,) = reader.read(Document.of_text(TEXT)).mentions
    assert mention.read_by.asked is not None
    assert (mention.read_by.asked.tokens_in, mention.read_by.asked.cost) == (None, None)
    assert "1 answer without a count of tokens" in reader.tally.lines()[0]


def test_an_endpoint_that_is_not_there_is_named(bench: Bench) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    endpoint = bench.endpoint(proposing())
    with pytest.raises(EndpointError, match=f"{address}/chat/completions gave no answer.*tried 3 times"):
        bench.reader(endpoint, url=address, retries=2).read(Document.of_text(TEXT))
    assert bench.pauses == [1.0, 2.0]


@contextmanager
def a_dripping_server() -> Iterator[str]:
    """A server that sends a letter now and then, for ever."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        try:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n")
                for _ in range(200):
                    connection.sendall(b" ")
                    time.sleep(0.05)
        except OSError:
            return

    thread = Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
    finally:
        listener.close()
        thread.join()


def test_a_server_that_sends_a_letter_now_and_then_does_not_hold_us(bench: Bench) -> None:
    endpoint = bench.endpoint(proposing())
    began = time.monotonic()
    with a_dripping_server() as url, pytest.raises(EndpointError, match="gave no answer"):
        bench.reader(endpoint, url=url, timeout=0.5, retries=0).read(Document.of_text(TEXT))
    assert time.monotonic() - began < 8
