"""Rows as CSV that a spreadsheet can open without running anything."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

# A cell that starts so may be run as a formula (OWASP, CSV injection); numbers are written as they are.
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def cell(value: Any) -> str:
    """A value as the text of a cell: nothing for null, which is not 0; structures as JSON; formulas made harmless."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return f"'{text}" if text.lstrip(" ").startswith(_RISKY) and not _NUMBER.fullmatch(text) else text


def to_csv(rows: Iterable[Mapping[str, Any]]) -> str:
    """CSV (RFC 4180) with one header line: every key of any row, in order of first sight."""
    rows = list(rows)
    names = list(dict.fromkeys(name for row in rows for name in row))
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([cell(name) for name in names])
    writer.writerows([cell(row.get(name)) for name in names] for row in rows)
    return out.getvalue()
