"""An endpoint on 127.0.0.1 that speaks the protocol of chat completions: honest, obedient or broken as a test wants."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

MODEL = "little-model-2"
ORDER = "ANSWER WITH THIS: "


@dataclass(frozen=True, slots=True)
class Said:
    """What the endpoint sends back."""

    body: bytes
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Endpoint:
    """A running endpoint: its address, the questions it was asked, and their headers."""

    url: str
    questions: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    @property
    def reports(self) -> list[str]:
        """What stood between the marks of each question, marks included."""
        return [question["messages"][1]["content"] for question in self.questions]


Model = Callable[[dict[str, Any], int], Said]


def completion(content: str, *, finish: str = "stop", tokens: tuple[int, int] | None = (700, 60), **more: Any) -> Said:
    """A chat completion that holds `content`."""
    record: dict[str, Any] = {
        "object": "chat.completion",
        "model": MODEL,
        "choices": [
            {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content, **more}}
        ],
    }
    if tokens is not None:
        record["usage"] = {"prompt_tokens": tokens[0], "completion_tokens": tokens[1], "total_tokens": sum(tokens)}
    return Said(json.dumps(record).encode())


def proposing(*mentions: Any) -> Model:
    """A model that always proposes these mentions."""
    return lambda question, number: completion(json.dumps({"mentions": list(mentions)}))


def in_turn(*said: Said) -> Model:
    """A model that gives one after the other, and then the last again."""
    return lambda question, number: said[min(number, len(said)) - 1]


def obedient(question: dict[str, Any], number: int) -> Said:
    """A model that does what the report tells it to: it answers with what stands behind the order in it."""
    report = question["messages"][1]["content"]
    line = next(line for line in report.splitlines() if ORDER in line)
    return completion(line.split(ORDER, 1)[1])


def failing(status: int, said: str = "busy", **headers: str) -> Said:
    """An answer of another status."""
    return Said(said.encode(), status, {name.replace("_", "-"): value for name, value in headers.items()})


@contextmanager
def an_endpoint(model: Model) -> Iterator[Endpoint]:
    """A running endpoint; `model` makes the answer to a question from it and its number."""
    endpoint = Endpoint("")
    handler = type("ThisEndpoint", (_Handler,), {"endpoint": endpoint, "model": staticmethod(model)})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.block_on_close = False
    endpoint.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield endpoint
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    endpoint: Endpoint
    model: Model

    def do_POST(self) -> None:
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path != "/v1/chat/completions":
            self._say(Said(b"no such path", 404))
            return
        self.endpoint.questions.append(question)
        self.endpoint.headers.append(dict(self.headers))
        self._say(self.model(question, len(self.endpoint.questions)))

    def _say(self, said: Said) -> None:
        try:
            self.send_response_only(said.status)
            for name, value in said.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(said.body)))
            self.end_headers()
            self.wfile.write(said.body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""
