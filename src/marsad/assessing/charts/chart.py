"""A chart: one Vega-Lite specification for page and print, the table it is drawn from, and what it says in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """`table` is the id of the assessment's table that holds its data; `spec` names it as its data set `values`."""

    id: str
    title: str
    alt: str
    table: str
    spec: dict[str, Any]
