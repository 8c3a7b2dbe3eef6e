"""The whole way of a set: read as `marsad read --jsonl` reads, scored, shown, written; and every refusal."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bench import scoreboard
from bench.case import Case
from bench.predict import Options, predict
from bench.reading import Request, measure, show
from bench.score import Scored

from marsad.claims import InputError
from tests.bench_harness.records import small_set
from tests.cli.commands import here

TODAY = date(2019, 1, 2)


def request(data: Path, **more: Any) -> Request:
    return Request(**({"data": data, "today": TODAY, "sets": ("wiki_terror",), "options": Options(workers=1)} | more))


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    small_set(folder)
    return folder


@pytest.fixture(scope="module")
def done(data: Path) -> list[Scored]:
    return measure(request(data))


def test_a_set_is_read_and_scored(done: list[Scored]) -> None:
    (scored,) = done
    killed = next(each for each in scored.figures if each.name == "killed")
    assert scored.shown(killed).exact == 2


def test_the_records_are_those_of_the_command(done: list[Scored]) -> None:
    lines = "".join(json.dumps(dict(case.line)) + "\n" for case in done[0].cases)
    printed = [json.loads(line) for line in here("read", "--jsonl", "-", text=lines).stdout.splitlines()]
    assert [{**each, "id": ""} for each in printed] == [{**each, "id": ""} for each in done[0].records]


@pytest.mark.slow
def test_two_processes_give_the_same_records_as_one(data: Path, done: list[Scored]) -> None:
    again = measure(request(data, options=Options(workers=2)))
    assert again[0].records == done[0].records


def test_a_text_that_is_refused_is_a_case_without_mentions(capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = predict("gun_news", [Case("gun-1", {"id": "1", "text": " "}, {})], Path(), Options(workers=1))
    assert found["mentions"] == []
    assert "no text" in found["refused"] and "no text" in capsys.readouterr().err


def test_progress_is_told_by_the_case(data: Path) -> None:
    told: list[tuple[str, int, int]] = []
    measure(request(data, limit=2), lambda *each: told.append(each))
    assert told == [("wiki_terror", 1, 2), ("wiki_terror", 2, 2)]


def test_the_table_shows_value_rival_goal_and_what_is_short(
    data: Path, done: list[Scored], capsys: pytest.CaptureFixture[str]
) -> None:
    show(done, request(data))
    rows = [line.split() for line in capsys.readouterr().out.splitlines() if line.startswith("wiki_terror")]
    killed = next(row for row in rows if row[2] == "killed" and row[3] == "sum")
    assert killed[1] == "3" and ".667" in killed and ".590" in killed and "short" in killed


def test_misses_causes_and_saved_records_come_on_demand(
    data: Path, done: list[Scored], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    show(done, request(data, save=tmp_path, misses=1, causes=True, figure="killed"))
    show(done, request(data, compare=tmp_path))
    out = capsys.readouterr().out
    assert "== Misses by cause: wiki_terror" in out
    assert "-- wiki-002  killed: wanted 1, found 0" in out
    assert "0 mended, 0 broken, 0 otherwise" in out


def test_the_public_page_holds_figures_and_versions_and_no_sentence_of_a_set(
    data: Path, done: list[Scored], tmp_path: Path
) -> None:
    page = tmp_path / "accuracy.md"
    scoreboard.write(page, done, today=TODAY)
    text = page.read_text(encoding="utf-8")
    assert "2019-01-02. Marsad " in text and "Python 3" in text and "reader grammar" in text
    assert "| wiki_terror | 3 | killed | sum | .667 |" in text
    assert "$ marsad bench reading --data DIR" in text
    assert not any(str(case.line["text"])[:30] in text for case in done[0].cases)


def refused(data: Path, **more: Any) -> str:
    with pytest.raises(InputError) as found:
        measure(request(data, **more))
    return str(found.value)


def test_a_set_that_is_not_there_says_where_to_get_it(tmp_path: Path) -> None:
    told = refused(tmp_path, sets=("isaf",))
    assert "github.com/strickvl" in told and "docs/accuracy.md" in told


def test_an_unknown_set_is_refused_with_the_known_ones(data: Path) -> None:
    assert "wiki_terror" in refused(data, sets=("wiki",))


def test_an_unknown_part_is_refused_with_the_known_ones(data: Path) -> None:
    assert "wiki_terror: all" in refused(data, part="train")


@pytest.mark.parametrize("less", [{"limit": 1}, {"sets": ("wiki_terror",)}, {"part": "all"}, {"figure": "killed"}])
def test_the_public_page_is_never_made_of_less_than_all(data: Path, tmp_path: Path, less: dict[str, Any]) -> None:
    assert "every set" in refused(data, write=tmp_path / "page.md", **({"sets": ()} | less))
