"""The dateline that opens a report: where it was written, which is not where it happened."""

from __future__ import annotations

import re

# ERBIL, Kurdistan Region - ; BAGHDAD (Agency) - ; KABUL, Country (Jan. 25, 2013)
_LINE = re.compile(
    r"[^\S\n]*[A-Z][\w'’.-]*[^\n—–:!?]{0,60}?\s?(?:[—–]{1,2}|--|\s-)\s"
    r"|[^\S\n]*[A-Z]{3,}[^\n—–:!?()]{0,40}\([^()\n]{2,40}\)(?:\s?[—–-]+\s|\s*\n|:)"
)
# ... For Immediate Release KABUL, Country (Jan. 25, 2013) Soldiers ...
_FILED = re.compile(
    r"(?<![\w-])[A-Z]{3,}(?: [A-Z]{2,}){0,3}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+){0,2})? "
    r"\((?=[^()\n]{0,30}\d)(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[^()\n]{1,30}\)[^\S\n]*(?:[—–-]+[^\S\n]+)?"
)
_HEAD = 240


def after_dateline(text: str, start: int, end: int) -> int:
    """Where a sentence begins once its dateline is left out; `start` if it has none."""
    filed = _FILED.search(text, start, min(end, start + _HEAD))
    if filed is not None:
        return filed.end()
    match = _LINE.match(text, start, end)
    if match is None:
        return start
    head = match.group().split(",")[0].split("(")[0].split()
    return match.end() if head and head[0].isupper() and len(head[0]) > 2 else start
