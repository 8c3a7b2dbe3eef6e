"""What pairs say, a part of them at a time and in any process: rows and pairs in, one number for each pair out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from marsad.resolving.columns import Columns, Ints
from marsad.resolving.compared import score_codes
from marsad.resolving.links import Worth, worth_of
from marsad.resolving.parameters import Parameters

T = TypeVar("T")
U = TypeVar("U")
Runner = Callable[[Callable[[T], U], Iterable[T]], Iterator[U]]


@dataclass(frozen=True, slots=True)
class Part:
    """Rows one after the other, and pairs of them."""

    flat: NDArray[np.int32]
    starts: Ints
    codes: Ints


@dataclass(frozen=True, slots=True)
class Judge:
    """A stage for `marsad.running`; it can be sent to other processes."""

    parameters: Parameters

    def __call__(self, part: Part) -> Worth:
        """What each pair says, as `links.worth_of` puts it."""
        return worth_of(score_codes(Columns.of_flat(part.flat, part.starts), part.codes, self.parameters))
