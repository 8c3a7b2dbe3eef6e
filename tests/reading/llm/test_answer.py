"""An answer that is no data of the form asked for is an error that names its report; never an empty list."""

from __future__ import annotations

import pytest

from marsad.reading.llm import AnswerError
from marsad.reading.llm.answer import proposals
from marsad.reading.llm.endpoint import Reply


def listed(content: str, finish: str = "stop") -> list[object]:
    return proposals(Reply(content, "tiny", finish, 10, 20), where="d1")


def test_the_mentions_of_an_answer_are_given_as_they_stand() -> None:
    assert listed('{"mentions": [{"quote": "x"}, 5]}') == [{"quote": "x"}, 5]


def test_an_answer_without_mentions_is_an_empty_list_only_where_it_says_so() -> None:
    assert listed('{"mentions": []}') == []


@pytest.mark.parametrize(
    "content",
    ['```json\n{"mentions": []}\n```', '```\n{"mentions": []}\n```\n', '<think>two dead?</think>\n{"mentions": []}'],
)
def test_a_fence_and_a_thought_around_the_data_are_no_part_of_it(content: str) -> None:
    assert listed(content) == []


@pytest.mark.parametrize(
    "content",
    [
        "",
        "   ",
        "There were no events.",
        'Here it is: {"mentions": []}',
        '{"mentions": []} I hope this helps.',
        '{"mentions": [',
        "{'mentions': []}",
        "[" * 100_000,
        "null",
        "[]",
        '{"mentions": null}',
        '{"mentions": {"quote": "x"}}',
        '{"mention": []}',
    ],
)
def test_anything_else_is_an_error_that_names_the_report(content: str) -> None:
    with pytest.raises(AnswerError, match=r"^d1: the model's answer"):
        listed(content)


def test_a_thought_is_taken_off_the_front_alone() -> None:
    assert listed('{"mentions": ["<think>a</think>"]}') == ["<think>a</think>"]


def test_an_answer_that_was_cut_off_is_an_error_even_if_it_parses() -> None:
    with pytest.raises(AnswerError, match=r"d1: .*cut off after 20 tokens\. Raise MARSAD_LLM_ANSWER_TOKENS"):
        listed('{"mentions": []}', finish="length")


@pytest.mark.parametrize("finish", ["content_filter", "refusal"])
def test_a_refusal_is_an_error_and_not_silence(finish: str) -> None:
    with pytest.raises(AnswerError, match="refused to answer"):
        listed("I cannot help with that.", finish=finish)


def test_the_error_shows_how_the_answer_begins_and_not_all_of_it() -> None:
    with pytest.raises(AnswerError) as refused:
        listed("word " * 1000)
    assert "it begins 'word word" in str(refused.value)
    assert len(str(refused.value)) < 400
