"""Reading with a language model behind any OpenAI-compatible endpoint, beside the grammar and under the same checks.

In: a `Document`, the knowledge, and settings that name an endpoint. Out: a `Reading` whose quotations, numbers, days
and ids were checked, with what was refused. Never: trusts a model with an id, an offset, a day or a number; mends an
answer; is loaded unless asked for. This is the only part of `reading` that opens a connection.
"""

from __future__ import annotations

from marsad.reading.llm.errors import AnswerError, BudgetSpent, EndpointError, QuestionRefused
from marsad.reading.llm.reader import LlmReader
from marsad.reading.llm.settings import LlmSettings
from marsad.reading.llm.tally import Tally

__all__ = [
    "AnswerError",
    "BudgetSpent",
    "EndpointError",
    "LlmReader",
    "LlmSettings",
    "QuestionRefused",
    "Tally",
]
