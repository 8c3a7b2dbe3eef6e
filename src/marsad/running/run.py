"""One way in, whatever runs the stage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from marsad.claims import InputError
from marsad.running.local import in_process
from marsad.running.pool import on_pool

T = TypeVar("T")
U = TypeVar("U")


def run(stage: Callable[[T], U], items: Iterable[T], *, workers: int = 1, chunk: int = 8) -> Iterator[U]:
    """The results of `stage` over `items`, in order and the same whatever the number of `workers`.

    One worker runs in this process. More run in fresh processes, `chunk` items at a time: `stage` and items are
    pickled, so a stage is a function of a module or an instance of a class of one.
    """
    if workers < 1 or chunk < 1:
        raise InputError(f"workers and chunk are at least 1, not {workers} and {chunk}")
    if workers == 1:
        return in_process(stage, items)
    return on_pool(stage, items, workers=workers, chunk=chunk)
