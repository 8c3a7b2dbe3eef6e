"""The journal: append-only, survives a torn line, tells nobody else, and never gives the answer to another question."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from marsad.claims import Document, InputError
from marsad.reading.llm import AnswerError
from marsad.reading.llm.endpoint import Reply
from marsad.reading.llm.journal import Journal
from tests.reading.llm.conftest import Bench
from tests.reading.llm.endpoint import completion, in_turn, proposing

TEXT = "A bomb killed two soldiers in Baiji."


def reply(content: str = "{}") -> Reply:
    return Reply(content, "tiny", "stop", 7, None)


def test_an_answer_is_found_again_by_this_run_and_the_next(tmp_path: Path) -> None:
    path = tmp_path / "new" / "j.jsonl"
    journal = Journal(path)
    journal.keep("a", reply("one"), usable=True)
    journal.keep("b", reply("two\nlines – ق \ud800"), usable=True)
    for each in (journal, Journal(path)):
        assert each.find("a") == reply("one")
        assert each.find("b") == reply("two\nlines – ق \ud800")
        assert each.find("c") is None
        assert len(each) == 2


def test_lines_are_only_ever_added(tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl"
    Journal(path).keep("a", reply("one"), usable=True)
    before = path.read_bytes()
    Journal(path).keep("a", reply("other"), usable=True)
    assert path.read_bytes().startswith(before)
    assert Journal(path).find("a") == reply("other")


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl"
    Journal(path).keep("a", reply(), usable=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("cut", [1, 5, 40])
def test_a_line_that_a_killed_run_left_unfinished_is_passed_over(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "j.jsonl"
    journal = Journal(path)
    journal.keep("a", reply("one"), usable=True)
    journal.keep("b", reply("two"), usable=True)
    path.write_bytes(path.read_bytes()[:-cut])
    torn = Journal(path)
    assert torn.find("a") == reply("one")
    torn.keep("c", reply("three"), usable=True)
    assert torn.find("c") == reply("three")
    again = Journal(path)
    assert (again.find("a"), again.find("c")) == (reply("one"), reply("three"))


@pytest.mark.parametrize("line", ["hello", "[]", '{"id": "d1", "text": "a report"}', '{"other": 1}'])
def test_a_file_that_is_no_journal_is_refused_with_its_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "j.jsonl"
    Journal(path).keep("a", reply(), usable=True)
    with path.open("a") as file:
        file.write(line + "\n")
    with pytest.raises(InputError, match=r"j\.jsonl:2: this is no journal of answers"):
        Journal(path)


def test_an_answer_of_no_use_is_kept_as_evidence_and_asked_for_again(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl"
    endpoint = bench.endpoint(in_turn(completion("no json"), completion('{"mentions": []}')))
    with pytest.raises(AnswerError):
        bench.reader(endpoint, journal=path).read(Document.of_text(TEXT))
    kept = [json.loads(line) for line in path.read_text().splitlines()]
    assert [(each["usable"], each["content"]) for each in kept] == [(False, "no json")]
    bench.reader(endpoint, journal=path).read(Document.of_text(TEXT))
    bench.reader(endpoint, journal=path).read(Document.of_text(TEXT))
    assert len(endpoint.questions) == 2


@pytest.mark.parametrize("other", [{"model": "other"}, {"answer_tokens": 77}, {"form": "none"}, {"window": 20}])
def test_another_model_or_form_is_another_question(bench: Bench, tmp_path: Path, other: dict[str, Any]) -> None:
    endpoint = bench.endpoint(proposing())
    text = f"{TEXT}\n\n{TEXT.replace('two', 'nine')}"
    bench.reader(endpoint, journal=tmp_path / "j.jsonl").read(Document.of_text(text))
    asked = len(endpoint.questions)
    bench.reader(endpoint, journal=tmp_path / "j.jsonl", **other).read(Document.of_text(text))
    assert len(endpoint.questions) > asked


def test_the_same_words_in_another_report_are_the_same_question(bench: Bench, tmp_path: Path) -> None:
    endpoint = bench.endpoint(proposing())
    for id in ("d1", "d2"):
        bench.reader(endpoint, journal=tmp_path / "j.jsonl").read(Document.of_text(TEXT, id=id))
    assert len(endpoint.questions) == 1


def test_without_a_journal_every_run_asks(bench: Bench) -> None:
    endpoint = bench.endpoint(proposing())
    for _ in range(2):
        bench.reader(endpoint).read(Document.of_text(TEXT))
    assert len(endpoint.questions) == 2
