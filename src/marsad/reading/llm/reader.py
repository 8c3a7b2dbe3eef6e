"""The reader with a language model: it proposes in exact words, and nothing stands that fails a check."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from marsad.claims import Document, Mention, ReadBy, Reading, Refusal, RefusalReason
from marsad.knowledge import Knowledge
from marsad.reading.document.outlet import outlet_of, with_source
from marsad.reading.llm.asking import Answered, Asker
from marsad.reading.llm.locate import shown
from marsad.reading.llm.page import page_of
from marsad.reading.llm.prompt import prompt_of
from marsad.reading.llm.settings import LlmSettings
from marsad.reading.llm.tally import Tally
from marsad.reading.llm.unread import left_unread
from marsad.reading.llm.verify import WHOLE, Verifier, numbered
from marsad.reading.llm.windows import windows
from marsad.reading.traits.report import report_traits

VERSION = "1"


class LlmReader:
    """Reads with any OpenAI-compatible endpoint. One instance is one run: its budget and its `tally` go on growing."""

    def __init__(
        self, knowledge: Knowledge, settings: LlmSettings, *, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._knowledge = knowledge
        self._prompt = prompt_of(knowledge.codebook)
        self._settings = settings
        self.tally = Tally()
        self._asker = Asker(settings, self._prompt, self.tally, sleep)

    @property
    def version(self) -> str:
        """The version of the reader, with the model and the prompt that go with it."""
        return f"llm {VERSION}, {self._settings.model}, prompt {self._prompt.digest}"

    def read(self, document: Document) -> Reading:
        """The reading of a document; every quotation and number is verified.

        Errors: AnswerError or QuestionRefused for this document; EndpointError or BudgetSpent end the run.
        """
        page = page_of(document, self._knowledge)
        document = with_source(document, page.furniture, self._knowledge)
        verifier = Verifier(page, outlet_of(document, self._knowledge), self._knowledge)
        found: dict[tuple[object, ...], Mention] = {}
        refused: list[Refusal] = []
        for window in windows(document.text, self._settings.window):
            if not page.worth((window.start, window.end)):
                continue
            answered = self._asker.ask(document.text, window, where=document.id)
            read_by = self._read_by(answered)
            for raw in answered.proposals:
                made = verifier.mention(raw, window, read_by)
                if isinstance(made, Refusal):
                    refused.append(made)
                elif _told(made) in found:
                    refused.append(_repeated(made))
                else:
                    found[_told(made)] = made
        mentions = numbered(list(found.values()))
        self.tally.take(mentions, refused)
        return Reading(
            document=replace(document, traits=report_traits(document)),
            mentions=mentions,
            unread=tuple(left_unread(page, mentions)),
            refused=tuple(refused),
        )

    def _read_by(self, answered: Answered) -> ReadBy:
        return ReadBy(
            reader="llm",
            version=VERSION,
            knowledge=self._knowledge.version,
            model=answered.model,
            asked=answered.asked,
        )


def _repeated(mention: Mention) -> Refusal:
    why = "the model gave this mention before"
    return Refusal(field=WHOLE, said=shown(mention.quote.exact), reason=RefusalReason.REPEATED, why=why)


def _told(mention: Mention) -> tuple[object, ...]:
    """What makes two mentions the same."""
    return mention.quote, mention.kind, mention.sub_event_type, mention.where, mention.counts
