"""MinHash of a text's phrases: equal texts have one signature, and copies with small changes nearly one.

The values are those of `datasketch.MinHash(num_perm=64, hashfunc=crc32)` with its scheme "affine32", worked out here
because importing that package takes longer than reading a hundred reports.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

PERMUTATIONS = 64
_SEED = 1
_PHRASE = 5  # words
_ENOUGH = 12  # phrases: below, a text is too short to be told from others by them


def signature(words: Sequence[str]) -> str | None:
    """The signature of the words of a text, None when they are too few."""
    phrases = {" ".join(words[at : at + _PHRASE]) for at in range(len(words) - _PHRASE + 1)}
    if len(phrases) < _ENOUGH:
        return None
    hashes = np.fromiter((zlib.crc32(each.encode("utf-8", "surrogatepass")) for each in phrases), np.uint32)
    a, b = _permutations()
    values = (np.outer(_mixed(hashes), a) + b).min(axis=0).astype("<u4")
    return base64.b64encode(values.tobytes()).decode("ascii")


def unpack(text: str) -> NDArray[np.uint32]:
    """The 64 values of a signature."""
    return np.frombuffer(base64.b64decode(text), dtype="<u4")


def _mixed(hashes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """MurmurHash3's last step: each bit of a hash moves half of all bits."""
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35)):
        hashes = (hashes ^ (hashes >> np.uint32(shift))) * np.uint32(factor)
    return hashes ^ (hashes >> np.uint32(16))


@cache
def _permutations() -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    draw = np.random.RandomState(_SEED)
    a = draw.randint(0, 1 << 31, PERMUTATIONS, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    return a, draw.randint(0, 1 << 32, PERMUTATIONS, dtype=np.uint32)
