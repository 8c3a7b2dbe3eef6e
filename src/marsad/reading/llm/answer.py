"""From the text of an answer to the mentions it proposes; what is no data of the asked form is an error."""

from __future__ import annotations

import json
import re
from typing import Any

from marsad.reading.llm.endpoint import Reply
from marsad.reading.llm.errors import AnswerError

# Some models think aloud first, and some put their data into a fence; neither changes what they say.
_THOUGHT = re.compile(r"\s*<think>.*?</think>", re.DOTALL)
_FENCED = re.compile(r"\s*```(?:json)?[^\S\n]*\n(?P<data>.*)\n[^\S\n]*```\s*", re.DOTALL)
_SHOWN = 120


def proposals(reply: Reply, *, where: str) -> list[Any]:
    """The mentions an answer proposes, each still unchecked. Errors: AnswerError naming the report `where`."""
    if reply.finish == "length":
        hint = "Raise MARSAD_LLM_ANSWER_TOKENS, or lower MARSAD_LLM_WINDOW."
        raise AnswerError(f"the model's answer was cut off after {reply.tokens_out} tokens.", where=where, hint=hint)
    if reply.finish in ("content_filter", "refusal"):
        raise AnswerError(f"the model refused to answer ({_shown(reply.content)}).", where=where, hint=_TRY)
    thought = _THOUGHT.match(reply.content)
    text = reply.content[thought.end() :] if thought else reply.content
    fenced = _FENCED.fullmatch(text)
    try:
        answer = json.loads(fenced["data"] if fenced else text)
    except (ValueError, RecursionError) as error:
        raise AnswerError(f"the model's answer is no JSON ({_shown(text)}).", where=where, hint=_TRY) from error
    if not isinstance(answer, dict) or not isinstance(answer.get("mentions"), list):
        raise AnswerError(f"the model's answer holds no list of `mentions` ({_shown(text)}).", where=where, hint=_TRY)
    listed: list[Any] = answer["mentions"]
    return listed


_TRY = "Run again, or take another model; nothing was read from this report."


def _shown(text: str) -> str:
    plain = " ".join(text.split())
    return f"it begins {plain[:_SHOWN]!r}" if plain else "it is empty"
