"""One stage gives the same output in the same order, whatever runs it."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.claims import InputError
from marsad.running import WorkerLost, run
from marsad.running.local import in_process
from marsad.running.pool import _work


def double(number: int) -> int:
    return 2 * number


def fussy(number: int) -> int:
    if number == 3:
        raise ValueError("three is refused")
    return number


def refuse(name: str) -> str:
    raise InputError("no text.", where=name, hint="Write some.")


def gone(number: int) -> int:
    if number == 2:
        os._exit(9)
    return number


def test_one_worker_runs_here_and_waits_for_nothing() -> None:
    seen: list[int] = []

    def items() -> Iterator[int]:
        for number in range(3):
            seen.append(number)
            yield number

    results = run(double, items())
    assert next(results) == 0
    assert seen == [0]
    assert list(results) == [2, 4]


@pytest.mark.parametrize("chunk", [1, 3, 50])
def test_two_workers_give_what_one_gives(chunk: int) -> None:
    items = list(range(20))
    assert list(run(double, items, workers=2, chunk=chunk)) == list(run(double, items))


def test_nothing_in_nothing_out() -> None:
    assert list(run(double, [], workers=2)) == []


def test_an_error_comes_after_the_results_before_it() -> None:
    for workers in (1, 2):
        got: list[int] = []
        with pytest.raises(ValueError, match="three is refused"):
            for result in run(fussy, range(6), workers=workers, chunk=2):
                got.append(result)
        assert got == [0, 1, 2]


def test_a_worker_that_dies_is_said_so_and_not_waited_for() -> None:
    with pytest.raises(WorkerLost, match="Run again"):
        list(run(gone, range(6), workers=2, chunk=1))


def test_a_stage_that_cannot_travel_is_refused_with_advice() -> None:
    with pytest.raises(InputError, match="workers=1"):
        list(run(lambda number: number, [1], workers=2))


@pytest.mark.parametrize(("workers", "chunk"), [(0, 1), (1, 0), (-1, 4)])
def test_no_workers_or_empty_chunks_are_refused(workers: int, chunk: int) -> None:
    with pytest.raises(InputError):
        run(double, [1], workers=workers, chunk=chunk)


@settings(max_examples=50)
@given(st.lists(st.integers(0, 6)), st.integers(1, 5))
def test_chunks_joined_are_the_plain_run(items: list[int], chunk: int) -> None:
    chunks = [_work(fussy, items[at : at + chunk]) for at in range(0, len(items), chunk)]
    joined: list[int] = []
    for done in chunks:
        joined += done.results
        if done.error is not None:
            break
    plain: list[int] = []
    try:
        plain += in_process(fussy, items)
    except ValueError:
        plain = items[: items.index(3)]
    assert joined == plain


def test_no_more_is_read_ahead_than_keeps_the_workers_busy() -> None:
    """Constant memory: items of a stream of any length are taken a few chunks at a time."""
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    results = run(double, items(), workers=2, chunk=3)
    assert [next(results), next(results)] == [0, 2]
    assert len(taken) <= 2 * 2 * 3 + 3
    results.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("chunk", [1, 2, 5])
def test_an_input_that_breaks_ends_the_run_after_what_came_before_it(chunk: int) -> None:
    def items() -> Iterator[int]:
        yield from (1, 2)
        raise OSError("the disk is gone")

    for workers in (1, 2):
        got: list[int] = []
        with pytest.raises(OSError, match="the disk is gone"):
            for result in run(double, items(), workers=workers, chunk=chunk):
                got.append(result)
        assert got == [2, 4]


def test_a_marsad_error_comes_back_from_a_worker_as_it_was_raised() -> None:
    for workers in (1, 2):
        with pytest.raises(InputError) as refused:
            list(run(refuse, ["a.txt"], workers=workers))
        assert (refused.value.problem, refused.value.where, refused.value.hint) == ("no text.", "a.txt", "Write some.")
