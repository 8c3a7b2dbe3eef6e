"""Rows of many mentions in one piece, with their uids: what goes between processes and into files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import overload

import numpy as np
from numpy.typing import NDArray

from marsad.resolving.columns import Columns, Ints, expand
from marsad.resolving.sketch import Row

Bytes = NDArray[np.uint8]


class Uids(Sequence[str]):
    """Uids in one piece of text; each is made a string when it is asked for."""

    def __init__(self, text: Bytes, bounds: Ints) -> None:
        self.text, self.bounds = text, bounds

    @classmethod
    def of(cls, uids: Iterable[str]) -> Uids:
        """The same uids."""
        coded = [uid.encode("utf-8", "surrogatepass") for uid in uids]
        lengths = np.fromiter(map(len, coded), np.int64, len(coded))
        return cls(np.frombuffer(b"".join(coded), np.uint8), np.concatenate(([0], np.cumsum(lengths))))

    def __len__(self) -> int:
        return len(self.bounds) - 1

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        if not 0 <= at < len(self):
            raise IndexError(at)
        return self.text[self.bounds[at] : self.bounds[at + 1]].tobytes().decode("utf-8", "surrogatepass")

    def __iter__(self) -> Iterator[str]:
        text, bounds = self.text.tobytes(), self.bounds.tolist()
        return (text[a:b].decode("utf-8", "surrogatepass") for a, b in pairwise(bounds))


@dataclass(frozen=True, slots=True)
class Packed:
    """`flat[starts[i]:starts[i + 1]]` is the row of the mention `uids[i]`."""

    uids: Sequence[str]
    flat: NDArray[np.int32]
    starts: Ints

    @classmethod
    def of(cls, uids: Sequence[str], rows: Sequence[Row]) -> Packed:
        """Rows laid one after the other."""
        lengths = np.fromiter((len(row) for row in rows), np.int64, len(rows))
        flat = np.concatenate(rows) if rows else np.zeros(0, np.int32)
        return cls(uids, flat, np.concatenate(([0], np.cumsum(lengths))))

    @classmethod
    def joined(cls, parts: Sequence[Packed]) -> Packed:
        """All parts, one after the other."""
        lengths = [np.zeros(0, np.int64), *(np.diff(each.starts) for each in parts)]
        flat = np.concatenate([np.zeros(0, np.int32), *(each.flat for each in parts)])
        uids = list(chain.from_iterable(each.uids for each in parts))
        return cls(uids, flat, np.concatenate(([0], np.cumsum(np.concatenate(lengths)))))

    def __len__(self) -> int:
        return len(self.starts) - 1

    def columns(self) -> Columns:
        """All rows as columns."""
        return Columns.of_flat(self.flat, self.starts)

    def scalar(self, index: int) -> Ints:
        """One value for each mention, the `index`-th of its row."""
        found: Ints = self.flat[self.starts[:-1] + index].astype(np.int64)
        return found

    def some(self, at: Ints) -> Packed:
        """The mentions at some positions, in this order."""
        lengths = np.diff(self.starts)[at]
        flat = [np.zeros(0, np.int32)]
        for begin in range(0, len(at), _AT_ONCE):
            part = at[begin : begin + _AT_ONCE]
            flat.append(self.flat[expand(self.starts[part], lengths[begin : begin + _AT_ONCE])])
        return Packed(
            [self.uids[each] for each in at.tolist()],
            np.concatenate(flat),
            np.concatenate(([0], np.cumsum(lengths))),
        )


_AT_ONCE = 100_000  # rows that are moved at once
