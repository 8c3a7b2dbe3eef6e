"""Chunks of items on a pool of fresh processes, results in order, a bounded number in flight."""

from __future__ import annotations

import os
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from typing import Generic, TypeVar

from marsad.claims import InputError, MarsadError

T = TypeVar("T")
U = TypeVar("U")

# Chunks waiting per worker: enough to keep it busy, few enough that memory stays constant.
_AHEAD = 2


class WorkerLost(MarsadError):
    """A worker process ended before its work was done; results already yielded are good."""


@dataclass(frozen=True, slots=True)
class _Done(Generic[U]):
    """What a chunk gave, and the error that ended it early."""

    results: tuple[U, ...]
    error: Exception | None = None


def _calm() -> None:
    # Each worker has one core to itself: threads of numeric libraries would only fight over it.
    os.environ.setdefault("OMP_NUM_THREADS", "1")


def _work(stage: Callable[[T], U], items: Sequence[T]) -> _Done[U]:
    results: list[U] = []
    for item in items:
        try:
            results.append(stage(item))
        except Exception as error:  # noqa: BLE001 - the worker's edge: the parent raises it again, in order
            return _Done(tuple(results), error)
    return _Done(tuple(results))


def on_pool(stage: Callable[[T], U], items: Iterable[T], *, workers: int, chunk: int = 8) -> Iterator[U]:
    """The results of `stage` in order, from `workers` processes; an error is raised where in-process would raise it."""
    try:
        pickle.dumps(stage)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise InputError(
            f"the stage {stage!r} cannot be sent to a worker: {error}",
            hint="Use a function or a frozen dataclass of a module, or workers=1.",
        ) from error
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_calm) as pool:
        waiting: deque[Future[_Done[U]]] = deque()
        try:
            broken: Exception | None = None
            for batch, failed in _batches(items, chunk):
                broken = failed
                waiting.append(pool.submit(_work, stage, batch))
                if len(waiting) >= workers * _AHEAD:
                    yield from _results(waiting.popleft())
            while waiting:
                yield from _results(waiting.popleft())
            if broken is not None:
                raise broken
        except BrokenProcessPool as error:
            raise WorkerLost("a worker process ended early (killed, or out of memory). Run again to go on.") from error
        finally:
            for future in waiting:
                future.cancel()


def _batches(items: Iterable[T], chunk: int) -> Iterator[tuple[tuple[T, ...], Exception | None]]:
    """Items by the chunk; the last comes with the error that ended the input, if one did."""
    source = iter(items)
    while True:
        batch: list[T] = []
        try:
            for item in islice(source, chunk):
                batch.append(item)
        except Exception as error:  # noqa: BLE001 - raised again once the results before it are out
            yield tuple(batch), error
            return
        if not batch:
            return
        yield tuple(batch), None


def _results(future: Future[_Done[U]]) -> Iterator[U]:
    done = future.result()
    yield from done.results
    if done.error is not None:
        raise done.error
