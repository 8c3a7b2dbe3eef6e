"""Reading with a language model behind any OpenAI-compatible endpoint, beside the grammar and under the same checks.

In: a `Document`, the knowledge, and settings that name an endpoint. Out: a `Reading` whose quotations, numbers, days
and ids were checked, with what was refused. Never: trusts a model with an id, an offset, a day or a number; mends an
answer; is loaded unless asked for. This is the only part of `reading` that opens a connection.
"""

from __future__ import annotations

from marsad.knowledge import Knowledge
from marsad.reading.llm.both import Both
from marsad.reading.llm.errors import AnswerError, BudgetSpent, EndpointError, QuestionRefused, RunEnded
from marsad.reading.llm.reader import LlmReader
from marsad.reading.llm.settings import LlmSettings
from marsad.reading.llm.tally import Tally
from marsad.reading.reader import load_reader

__all__ = [
    "AnswerError",
    "Both",
    "BudgetSpent",
    "EndpointError",
    "LlmReader",
    "LlmSettings",
    "QuestionRefused",
    "RunEnded",
    "Tally",
    "load_llm_reader",
]


def load_llm_reader(
    knowledge: Knowledge, settings: LlmSettings, *, both: bool = False, model: str | None = None
) -> LlmReader | Both:
    """A reader for one run: the model alone, or beside the grammar, whose parser `model` names.

    Never the same one twice: its budget and its tally belong to the run.
    """
    llm = LlmReader(knowledge, settings)
    return Both(load_reader(knowledge, model=model), llm, knowledge) if both else llm
