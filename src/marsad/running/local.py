"""One item after the other, in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")


def in_process(stage: Callable[[T], U], items: Iterable[T]) -> Iterator[U]:
    """The results of `stage`, lazily and in order."""
    for item in items:
        yield stage(item)
