"""Shootings told by several papers, some without a known place or a day: only their words say which are one."""

from __future__ import annotations

from typing import Any

_TOLD = (
    (
        "harbour-1",
        "2021-03-05",
        "A man was shot dead outside a bait shop late on Thursday. Officers found Leofric Tansley, 41, beside a green "
        "van near Pennycomb Wharf. Tansley repaired lobster pots and sang in a shanty choir, his cousin Maud Tansley "
        "said. A pony trap was seen on Cutler's Rise.",
    ),
    (
        "harbour-2",
        "2021-03-08",
        "Friends of Leofric Tansley, 41, laid wreaths at Pennycomb Wharf, where he was shot and killed. The choir sang "
        "a shanty for the lobster fisher. Detectives ask who saw a green van or a pony trap near Cutler's Rise.",
    ),
    (
        "harbour-3",
        "2021-04-11",
        "A jury heard how Leofric Tansley was shot dead by the bait shop of Pennycomb Wharf. Maud Tansley told of "
        "lobster pots, and of the pony trap that left by Cutler's Rise.",
    ),
    (
        "orchard-1",
        "2021-03-06",
        "A woman was shot and wounded in a cider orchard. Ottoline Brandreth, 67, had driven a tractor to Hobsacre "
        "Lane when a masked rider fired. A blacksmith, Corin Applegarth, bound her arm with a scarf.",
    ),
    (
        "orchard-2",
        "2021-03-07",
        "The blacksmith Corin Applegarth told how he found Ottoline Brandreth, 67, shot and wounded on her tractor at "
        "Hobsacre Lane. A masked rider fled past the cider press.",
    ),
    (
        "bombing-1",
        "2018-10-14",
        "A car bomb killed at least three people and wounded 12 others near a market in Tuz Khurmatu on Saturday, "
        "police said.",
    ),
    (
        "bombing-2",
        "2018-10-15",
        "A car bomb killed five people near a market in Tuz Khurmatu on 13 October 2018, a hospital official said.",
    ),
    (
        "alone",
        "2018-10-21",
        "Gunmen shot dead two police officers in Hawija on 20 October 2018, the mayor said.",
    ),
)

REPORTS: tuple[dict[str, Any], ...] = tuple(
    {"id": name, "text": text, "published": day, "source": f"The {name} paper", "language": "en"}
    for name, day, text in _TOLD
)
