"""What a language model proposed and the checks refused: kept and listed, never repaired."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RefusalReason(StrEnum):
    """Which check a proposal failed."""

    MISSHAPEN = "misshapen"
    UNKNOWN_CODE = "unknown_code"
    QUOTE_NOT_FOUND = "quote_not_found"
    QUOTE_AMBIGUOUS = "quote_ambiguous"
    QUOTE_TOO_LONG = "quote_too_long"
    INSTRUCTION = "instruction"
    FURNITURE = "furniture"
    OTHER_WINDOW = "other_window"
    REPEATED = "repeated"
    NUMBER_NOT_IN_QUOTE = "number_not_in_quote"
    NUMBER_DIFFERS = "number_differs"
    NOT_A_COUNT = "not_a_count"
    NOT_A_TIME = "not_a_time"
    TIME_WITHOUT_DAY = "time_without_day"
    NOT_A_NAME = "not_a_name"
    KNOWLEDGE_DIFFERS = "knowledge_differs"
    WITHOUT_CUE = "without_cue"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A part of a proposal that failed a check: its `field`, what the model `said` (shortened), and why it was refused.

    `field` is `mention` where the whole mention was refused.
    """

    field: str
    said: str
    reason: RefusalReason
    why: str
