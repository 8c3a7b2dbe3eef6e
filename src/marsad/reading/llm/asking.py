"""One question with everything around it: the journal first, then the budget, then the endpoint, patiently."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from marsad.claims import Asked
from marsad.reading.llm.answer import proposals
from marsad.reading.llm.budget import Budget
from marsad.reading.llm.endpoint import Reply, ask, body_of
from marsad.reading.llm.errors import AnswerError
from marsad.reading.llm.journal import Journal
from marsad.reading.llm.patience import patiently
from marsad.reading.llm.prompt import Prompt
from marsad.reading.llm.settings import LlmSettings
from marsad.reading.llm.tally import Tally
from marsad.reading.llm.windows import Window

_KEY = 24


@dataclass(frozen=True, slots=True)
class Answered:
    """The proposals of an answer, the model that gave it, and the question as records name it."""

    proposals: list[Any]
    model: str
    asked: Asked


@dataclass(slots=True)
class Asker:
    """Asks one endpoint in one run; `sleep` is the pause between tries."""

    settings: LlmSettings
    prompt: Prompt
    tally: Tally
    sleep: Callable[[float], None] = time.sleep
    budget: Budget = field(init=False)
    journal: Journal | None = field(init=False)

    def __post_init__(self) -> None:
        self.budget = Budget(self.settings)
        self.journal = Journal(self.settings.journal) if self.settings.journal is not None else None

    def ask(self, text: str, window: Window, *, where: str) -> Answered:
        """What the model proposes for a window of the report `where`; asked once, kept in the journal."""
        key = self._key(text, window)
        kept = self.journal.find(key) if self.journal is not None else None
        if kept is not None:
            self.tally.recall()
            return self._answered(key, kept, proposals(kept, where=where))
        reply = self._reply(text, window, where)
        try:
            listed = proposals(reply, where=where)
        except AnswerError:
            self._keep(key, reply, usable=False)
            self.tally.unusable += 1
            raise
        self._keep(key, reply, usable=True)
        return self._answered(key, reply, listed)

    def _reply(self, text: str, window: Window, where: str) -> Reply:
        messages = self.prompt.messages(text, window)
        letters = sum(len(each["content"]) for each in messages)
        self.budget.allow(letters)
        body = body_of(messages, self.prompt.schema, self.settings)
        reply = patiently(
            lambda: ask(body, self.settings, where=where), retries=self.settings.retries, sleep=self.sleep
        )
        self.budget.spend(letters, reply.tokens_in, reply.tokens_out)
        self.tally.count(reply, self.settings.cost(reply.tokens_in, reply.tokens_out))
        return reply

    def _keep(self, key: str, reply: Reply, *, usable: bool) -> None:
        if self.journal is not None:
            self.journal.keep(key, reply, usable=usable)

    def _key(self, text: str, window: Window) -> str:
        """The same for the same words, prompt, model and form: whatever could change the answer."""
        shown = (text[window.context : window.start], text[window.start : window.end])
        how = (self.prompt.digest, self.settings.model, self.settings.answer_tokens, self.settings.form)
        return hashlib.sha256(json.dumps([*shown, *how]).encode()).hexdigest()

    def _answered(self, key: str, reply: Reply, listed: list[Any]) -> Answered:
        asked = Asked(
            id=key[:_KEY],
            prompt=self.prompt.digest,
            schema=self.prompt.schema_digest,
            tokens_in=reply.tokens_in,
            tokens_out=reply.tokens_out,
            cost=self.settings.cost(reply.tokens_in, reply.tokens_out),
        )
        return Answered(listed, reply.model, asked)
