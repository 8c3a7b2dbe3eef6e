"""A reader on an endpoint of this machine, with no pauses between tries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from marsad.claims import Document, Mention, Reading, Refusal
from marsad.knowledge import Knowledge
from marsad.reading.llm import LlmReader, LlmSettings
from tests.reading.llm.endpoint import Endpoint, Model, an_endpoint, proposing
from tests.reading.reports import PUBLISHED


@dataclass(slots=True)
class Bench:
    """Readers and endpoints of one test; `pauses` holds the seconds that readers would have slept."""

    knowledge: Knowledge
    stack: ExitStack
    pauses: list[float] = field(default_factory=list)

    def endpoint(self, model: Model) -> Endpoint:
        """A running endpoint."""
        return self.stack.enter_context(an_endpoint(model))

    def reader(self, endpoint: Endpoint, **settings: Any) -> LlmReader:
        """A reader that asks it."""
        given = {"url": endpoint.url, "model": "any", "timeout": 5.0} | settings
        return LlmReader(self.knowledge, LlmSettings(**given), sleep=self.pauses.append)

    def read(self, text: str, *mentions: Any, published: date | None = PUBLISHED, **settings: Any) -> Reading:
        """The reading of a text for which the model proposes these mentions."""
        reader = self.reader(self.endpoint(proposing(*mentions)), **settings)
        return reader.read(Document.of_text(text, id="d1", published=published))

    def one(self, text: str, **proposal: Any) -> Mention:
        """The only mention of a text whose one proposal quotes all of it, unless told otherwise."""
        reading = self.read(text, proposed(text, **proposal))
        assert len(reading.mentions) == 1, reading.refused
        return reading.mentions[0]

    def refusal(self, text: str, **proposal: Any) -> Refusal:
        """Why the one proposal on a text is refused as a whole."""
        reading = self.read(text, proposed(text, **proposal))
        assert not reading.mentions
        (refused,) = reading.refused
        return refused


def proposed(text: str, **proposal: Any) -> dict[str, Any]:
    """A proposal that quotes a whole text and says that it tells of an incident."""
    return {"quote": text, "kind": "incident"} | proposal


def reasons(mention: Mention) -> list[tuple[str, str]]:
    """The parts of a mention that were refused, and why."""
    return [(each.field, str(each.reason)) for each in mention.refused]


@pytest.fixture
def bench(knowledge: Knowledge) -> Iterator[Bench]:
    with ExitStack() as stack:
        yield Bench(knowledge, stack)
