"""Blocks by words, for whole reports: they meet by a full name, by two of the names they tell first, by one of these
within days, or by a piece of equal text.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np

from marsad.resolving.columns import Columns, Lists, expand
from marsad.resolving.ragged import Keys, gathered, mix, rows_of, some
from marsad.resolving.sketch import NONE

_WINDOW = 4  # days: reports up to half of it apart share one


def word_keys(columns: Columns) -> list[Lists]:
    """The keys of each row by each kind of word."""
    main = columns.scalar("main") == 1
    lead = some(columns.lists("lead_names"), main)
    whole = [
        Lists(lists.bounds, mix(lists.values, kind))
        for kind, lists in enumerate(some(columns.lists(name), main) for name in ("pairs", "bands"))
    ]
    return [*whole, _twos(lead), *_in_time(lead, columns)]


def _twos(lists: Lists) -> Lists:
    """Every two values of a list as one key."""
    rows, keys = [np.zeros(0, np.int64)], [np.zeros(0, np.uint64)]
    for length in range(2, int(lists.lengths.max(initial=0)) + 1):
        at = np.flatnonzero(lists.lengths == length)
        values = lists.values[expand(lists.bounds[:-1][at], lists.lengths[at])].reshape(-1, length)
        for one, other in combinations(range(length), 2):
            rows.append(at)
            keys.append(mix(mix(values[:, one], 2), values[:, other]))
    return gathered(np.concatenate(rows), np.concatenate(keys), len(lists.lengths))


def _in_time(lists: Lists, columns: Columns) -> list[Lists]:
    published = columns.scalar("published")
    dated = some(lists, published != NONE)
    day = published[rows_of(dated)]
    return [
        Lists(dated.bounds, _window(mix(dated.values, 3 + at), (day + shift) // _WINDOW))
        for at, shift in enumerate((0, _WINDOW // 2))
    ]


def _window(keys: Keys, windows: np.ndarray) -> Keys:
    return mix(keys, windows)
