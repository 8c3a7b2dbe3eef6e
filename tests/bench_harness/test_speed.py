"""The speed bench: its texts, its goals, its measures, each on the smallest thing that shows it works."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bench.speed import Goal, Measured, linear, memory, run, startup, streams
from bench.speed.texts import AFTER, CALM, HARM, Reports, words
from bench.table import Table

from marsad.claims import InputError
from marsad.reading.gate import gate
from tests.bench_harness.records import small_set

FILLED = {
    "place": "Mosul", "day": "Monday", "house": "the mayor", "victims": "guards", "product": "wheat", "name": "Karim",
    "month": "May", "n": 4, "m": 5,
}  # fmt: skip
NOWHERE = Path("no-such-folder")


def test_the_same_seed_makes_the_same_reports_another_makes_others() -> None:
    assert Reports(7).texts(20) == Reports(7).texts(20)
    assert Reports(7).texts(20) != Reports(8).texts(20)


@pytest.mark.parametrize("template", HARM)
def test_sentences_of_attacks_are_worth_parsing(template: str) -> None:
    assert gate(template.format(**FILLED)).worth


@pytest.mark.parametrize("template", [*CALM, *AFTER])
def test_sentences_of_everything_else_are_not(template: str) -> None:
    assert not gate(template.format(**FILLED)).worth


def test_as_many_reports_tell_of_attacks_as_asked() -> None:
    found = [gate(text).worth for text in Reports(3, every=10).texts(40)]
    assert sum(found) == 4 and all(found[::10])


def test_lines_are_input_lines_with_a_day() -> None:
    (line,) = Reports(3).lines(1)
    assert line.keys() == {"id", "text", "published"}
    assert date.fromisoformat(line["published"]).year == 2018


def test_words_are_parted_by_white_space() -> None:
    assert words(["one two", "three\n\nfour "]) == 4


GOALS = [(Goal("ratio", 2.0, 2.0), True), (Goal("ratio", 1.9, 2.0), False)]
GOALS += [(Goal("seconds", 3.0, 3.0, at_most=True), True), (Goal("seconds", 3.1, 3.0, at_most=True), False)]


@pytest.mark.parametrize(("goal", "met"), GOALS)
def test_a_goal_is_a_bound_from_below_or_from_above(goal: Goal, met: bool) -> None:
    assert goal.met is met
    assert goal.row()[-1] == ("yes" if met else "no")


def test_time_that_grows_with_the_square_of_the_text_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def square(text: str) -> int:
        return sum(len(text[:n]) for n in range(0, len(text) ** 2 // 10, 1))

    assert float(linear._row(square, "a" * 300, "a" * 3000)[-1]) > linear.BOUND


def test_the_whole_reader_is_measured_on_every_shape_and_on_a_long_document(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    monkeypatch.setattr(linear, "_reading", lambda home: lambda text: read.append(len(text)))
    monkeypatch.setattr(linear, "ABILITIES", {"length": len})
    # Beside all that the other tests hold it would take a minute.
    monkeypatch.setattr(linear.gc, "collect", lambda: 0)
    measured = linear.measure(1, 100, 5000, NOWHERE)
    assert {row[1] for row in measured.table.rows if row[0] == "reader"} >= set(linear.SHAPES)
    assert max(read) == 5000
    assert measured.goals[0].at_most


@pytest.mark.slow
def test_the_stream_of_few_relevant_reports_is_measured_against_spacy() -> None:
    rows, goal = streams.against_spacy(Reports(1).texts(20), "a stream", 0.01, NOWHERE)
    assert [row[0] for row in rows] == ["a stream", "a stream"]
    assert goal.met


@pytest.mark.slow
def test_memory_is_taken_on_the_way_and_at_the_end() -> None:
    measured = memory.measure(1, 40, NOWHERE)
    assert [row[0] for row in measured.table.rows][-1] == "39"
    assert len(measured.table.rows) == 10


def test_this_process_lies_in_memory() -> None:
    assert memory.resident(os.getpid()) > 1000


def test_a_start_is_measured_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(startup, "STEPS", {"bare Python": "pass"})
    monkeypatch.setattr(startup, "MARSAD", "pass")
    measured = startup.measure(1)
    assert [row[0] for row in measured.table.rows] == ["bare Python", "marsad read page.html"]
    assert measured.goals[0].met


def fake(value: float) -> Any:
    return lambda ask: Measured(Table("Part", ("a",), [("b",)]), [Goal("ratio", value, 1.0)])


def request(**more: Any) -> run.Request:
    return run.Request(home=NOWHERE, today=date(2019, 1, 2), **more)


def test_a_missed_goal_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(run, "PARTS", {"one": fake(1.0), "two": fake(0.5)})
    assert not run.measure(request())
    assert run.measure(request(parts=("one",)))
    assert "0.50   ≥ 1   no" in capsys.readouterr().out


def test_the_page_of_speed_holds_every_part_the_command_and_the_load(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(run, "PARTS", {"one": fake(1.0)})
    run.measure(request(write=tmp_path / "speed.md", lines=99))
    page = (tmp_path / "speed.md").read_text(encoding="utf-8")
    assert (
        "2019-01-02. Marsad" in page
        and "load" in page
        and "## Part" in page
        and "$ marsad bench speed" in page
        and "--lines 99" in page
    )


def test_the_page_of_speed_is_not_made_of_some_parts(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="every part"):
        run.measure(request(parts=("start",), write=tmp_path / "speed.md"))


def test_real_texts_come_from_the_sets_that_are_there(tmp_path: Path) -> None:
    assert list(run._real(None)) == []
    texts = small_set(tmp_path)
    assert list(run._real(tmp_path)) == texts


def test_a_folder_without_sets_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="leave out --data"):
        list(run._real(tmp_path))
