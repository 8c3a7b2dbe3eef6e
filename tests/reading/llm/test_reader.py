"""The reader over whole reports: long ones in windows, what is asked, what is counted."""

from __future__ import annotations

import json
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import Asked, Document, PublishedBasis
from marsad.knowledge import load_knowledge
from marsad.reading import load_reader
from marsad.reading.llm import AnswerError, LlmReader, LlmSettings
from marsad.reading.llm.asking import Answered
from marsad.reading.llm.windows import Window
from tests.reading.llm.conftest import Bench, proposed
from tests.reading.llm.endpoint import Said, completion, proposing
from tests.reading.reports import PUBLISHED

TOWNS = ("Baiji", "Hawija", "Daquq", "Tikrit", "Samarra", "Balad", "Dibis", "Rawa")
LINES = [f"A bomb killed {number} soldiers in {town}, an officer said." for number, town in enumerate(TOWNS, start=2)]
LONG = "\n\n".join(LINES)


def each_line(question: dict[str, Any], number: int) -> Said:
    """A model that finds every line it is shown, those of the context too."""
    shown = question["messages"][1]["content"]
    found = [
        proposed(line, where=[town], counts=[_count(line)])
        for line, town in zip(LINES, TOWNS, strict=True)
        if line in shown
    ]
    return completion(json.dumps({"mentions": found}))


def _count(line: str) -> dict[str, Any]:
    number = line.split()[3]
    return {"quote": f"{number} soldiers", "number": number, "lo": int(number), "hi": int(number), "outcome": "killed"}


def test_a_long_report_is_asked_about_in_windows_and_every_offset_is_of_the_whole(bench: Bench) -> None:
    endpoint = bench.endpoint(each_line)
    reading = bench.reader(endpoint, window=150).read(Document.of_text(LONG, published=PUBLISHED))
    assert len(endpoint.questions) > 2
    assert [each.quote.exact for each in reading.mentions] == LINES
    for mention in reading.mentions:
        mention.verify(LONG)
    assert [mention.counts[0].lo for mention in reading.mentions] == list(range(2, 10))


def test_what_stands_in_the_context_belongs_to_the_window_before(bench: Bench) -> None:
    endpoint = bench.endpoint(each_line)
    reading = bench.reader(endpoint, window=360).read(Document.of_text(LONG, published=PUBLISHED))
    assert len(reading.mentions) == len(LINES)
    assert {str(each.reason) for each in reading.refused} == {"other_window"}


def test_any_window_gives_the_same_mentions(bench: Bench) -> None:
    endpoint = bench.endpoint(each_line)

    def told(window: int) -> list[tuple[Any, ...]]:
        reading = bench.reader(endpoint, window=window).read(Document.of_text(LONG, published=PUBLISHED))
        return [(each.quote, each.where, each.counts) for each in reading.mentions]

    assert told(100) == told(200) == told(100_000)


def test_one_window_that_cannot_be_used_fails_the_report_and_not_a_part_of_it(bench: Bench) -> None:
    endpoint = bench.endpoint(lambda question, number: each_line(question, number) if number == 1 else completion("?"))
    with pytest.raises(AnswerError, match=r"^d7: "):
        bench.reader(endpoint, window=150).read(Document.of_text(LONG, id="d7"))


def test_only_windows_that_speak_of_events_are_asked_about(bench: Bench) -> None:
    endpoint = bench.endpoint(each_line)
    dull = "\n\n".join(f"The market of {town} opened at nine." for town in TOWNS)
    bench.reader(endpoint, window=60).read(Document.of_text(f"{dull}\n\n{LINES[0]}\n\n{dull}"))
    assert len(endpoint.questions) == 1


def test_the_outlet_is_the_document_s_own(bench: Bench) -> None:
    document = Document(
        id="d1",
        sha256="0",
        text=LINES[0],
        source="A wire",
        published=PUBLISHED,
        published_basis=PublishedBasis.GIVEN,
    )
    (mention,) = bench.reader(bench.endpoint(each_line)).read(document).mentions
    assert [each.name for each in mention.attribution] == ["A wire"]


def test_the_version_names_the_model_and_the_prompt(bench: Bench) -> None:
    reader = bench.reader(bench.endpoint(proposing()), model="tiny")
    assert reader.version.startswith("llm 1, tiny, prompt ")


def test_the_run_is_summed_up_in_two_lines(bench: Bench) -> None:
    endpoint = bench.endpoint(proposing(proposed(LINES[0], where=["Mosul"]), proposed("no such words")))
    reader = bench.reader(endpoint, price_in=1.0, price_out=2.0)
    reader.read(Document.of_text(LINES[0]))
    asked, made = reader.tally.lines()
    assert asked == (
        "Language model (little-model-2): 1 question, 0 answered from the journal; 700 tokens in, 60 out, cost 0.00082."
    )
    assert made == (
        "It proposed 2 mentions: 1 passed the checks, 1 refused; what was refused, parts included: 2 quote_not_found."
    )


def test_an_answer_of_no_use_is_counted(bench: Bench) -> None:
    reader = bench.reader(bench.endpoint(lambda question, number: completion("?")))
    with pytest.raises(AnswerError):
        reader.read(Document.of_text(LINES[0]))
    assert "1 answer of no use" in reader.tally.lines()[0]


WORDS = st.sampled_from(
    [*TOWNS, "five", "killed", "9", "at least", "ق", "😀", "e\u0301", "\n\n", ".", "soldiers", "15"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 40) | st.text(max_size=8) | WORDS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["quote", "name", "number", "lo", "hi", "outcome", "group", "role", "id", "x"]),
            inner,
            max_size=6,
        )
    ),
    max_leaves=6,
)
FIELDS = st.sampled_from(
    ["quote", "kind", "when", "where", "counts", "actors", "speakers", "weapons", "stance", "tendency", "before", "x"]
)


class Saying:
    """Stands for the endpoint and all before it: proposes what it was given."""

    def __init__(self, said: list[Any]) -> None:
        self.said = said

    def ask(self, text: str, window: Window, *, where: str) -> Answered:
        return Answered(json.loads(json.dumps(self.said)), "m", Asked(id="q", prompt="p", schema="s"))


@given(st.lists(WORDS, max_size=20), st.lists(st.dictionaries(FIELDS, VALUES, max_size=7) | VALUES, max_size=4))
def test_whatever_a_model_says_of_whatever_text_every_quotation_stands_in_it(words: list[str], said: list[Any]) -> None:
    text = " ".join(words)
    reader = LlmReader(load_knowledge(), LlmSettings(url="http://here/v1", model="m"))
    said += [{"quote": text[:30], "kind": "incident"} | (each if isinstance(each, dict) else {}) for each in said]
    reader._asker = cast(Any, Saying(said))
    reading = reader.read(Document.of_text(text, published=PUBLISHED))
    for mention in reading.mentions:
        mention.verify(text)
        for count in mention.counts:
            assert count.stated in count.quote.exact


def test_the_report_has_the_traits_that_the_grammar_would_give_it(bench: Bench) -> None:
    reading = bench.reader(bench.endpoint(each_line)).read(Document.of_text(LONG, published=PUBLISHED))
    alone = load_reader(bench.knowledge).read(Document.of_text(LONG, published=PUBLISHED))
    assert alone.document.traits is not None
    assert reading.document.traits == alone.document.traits
