"""The page's own days: its dateline, its stamps ("Posted: Mar. 11, 2018"), the date in its headline.

They say when a report was filed or changed, never when something happened, and relative words count from them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from marsad.reading.dates.dateline import Dateline
from marsad.reading.dates.grammar import Reference
from marsad.reading.dates.model import Timex, TimexType
from marsad.reading.tables import table

_DATELINE_REACH = 10
_STAMP_REACH = 3
_HEAD = 240
_LED = 96
_GAP = 4
_STOPS = (".", "!", "?", '"', "”")
_PREPOSITIONS = frozenset({"on", "since", "in", "until", "by", "from", "of", "before", "after", "between", "and", "to"})
_BYLINE = r"(?:^|\n)[^\S\n]{0,4}by:? [^\n]{2,60}\bon\s{1,3}$"
# "(@handle) March 6, 2018": the stamp of a quoted post.
_POST = r"\(@\w{1,20}\)\s{0,3}$"


@cache
def _stamp() -> re.Pattern[str]:
    labels = "|".join(sorted(map(re.escape, table(__package__ or "", "stamps")["labels"]), key=len, reverse=True))
    # An address: ".../2018/03/22/story".
    address = r"(?:https?:|www\.)\S{0,60}/$"
    labelled = rf"(?<!\w)(?:{labels})\s{{0,3}}(?:on|at)?\s{{0,3}}[:–-]?\s{{0,3}}\(?$"
    return re.compile(f"{labelled}|{address}|{_BYLINE}|{_POST}", re.IGNORECASE)


def own_days(text: str, times: Sequence[Timex], head: Dateline | None) -> frozenset[int]:
    """Where the page's own days stand: the offsets of those among `times`."""
    dated = [each for each in times if each.type in (TimexType.DATE, TimexType.TIME)]
    days = [each for each in dated if each.day is not None]
    found = {e.start for e in days if _inside(e, head) or _headlined(text, e)}
    found |= {each.start for each in dated if _stamped(text, each)}
    # "Posted: Mar. 11, 2018 12:01 am"
    behind = (b.start for a, b in pairwise(times) if a.start in found and b.rule == "clock" and b.start - a.end <= _GAP)
    return frozenset((*found, *behind))


def reference_of(
    times: Sequence[Timex], own: frozenset[int], head: Dateline | None, given: Reference | None
) -> tuple[Reference, Timex] | None:
    """The day that relative words count from and the words that gave it; None where that is `given` or unknown.

    The dateline's day where it fits the day of publication, else a stamp close to it; where no publication is known,
    the first of the page's own days or the first full date at its head.
    """
    days = [each for each in times if each.day is not None and each.type is TimexType.DATE]
    filed = next((e for e in days if _inside(e, head) and _apart(e, given) in range(_DATELINE_REACH + 1)), None)
    if filed is not None:
        return _counted("dateline", filed)
    stamps = [e for e in days if e.start in own and abs(_apart(e, given)) <= _STAMP_REACH]
    if stamps:
        stamp = max(stamps, key=_latest) if given else stamps[0]
        return None if given is not None and stamp.day == given.day else _counted("the page's own date", stamp)
    first = next((each for each in days if each.end <= _HEAD), None)
    return _counted("the head of the text", first) if first and given is None else None


def _counted(name: str, timex: Timex) -> tuple[Reference, Timex]:
    assert timex.day is not None
    return Reference(timex.day, f"{name} {timex.day.isoformat()}"), timex


def _apart(timex: Timex, given: Reference | None) -> int:
    """Days from a page's own day to its publication; 0 where that is not known."""
    return (given.day - timex.day).days if given is not None and timex.day is not None else 0


def _latest(timex: Timex) -> tuple[int, int]:
    return timex.day.toordinal() if timex.day else 0, -timex.start


def _inside(timex: Timex, head: Dateline | None) -> bool:
    return head is not None and head.start <= timex.start and timex.end <= head.end


def _stamped(text: str, timex: Timex) -> bool:
    return _stamp().search(text[max(0, timex.start - _LED) : timex.start]) is not None


def _headlined(text: str, timex: Timex) -> bool:
    """True for a date at an end of a line at the head that is no sentence: "Evening update, 16 March 2011"."""
    if timex.end > _HEAD or not any(sign.isdigit() for sign in timex.exact):
        return False
    if not text[: timex.start].strip() and timex.exact[-4:].isdigit() and text[timex.end :].lstrip()[:1].isdigit():
        return True
    start, stop = text.rfind("\n", 0, timex.start) + 1, text.find("\n", timex.end)
    if stop < 0 or stop - start > _HEAD or text[start:stop].rstrip().endswith(_STOPS):
        return False
    before, after = text[start : timex.start].split(), text[timex.end : stop].strip()
    opens = not before and after[:1] in (":", "-", "–", "—")
    closes = bool(before) and not after and before[-1].casefold() not in _PREPOSITIONS
    return opens or closes
