"""The charts of an assessment, each one Vega-Lite specification, a table and a text alternative."""

from __future__ import annotations

from collections.abc import Mapping

from marsad.assessing.charts.chart import Chart
from marsad.assessing.charts.heat import heat
from marsad.assessing.charts.map import place_map
from marsad.assessing.charts.multiples import multiples
from marsad.assessing.charts.theme import Theme
from marsad.assessing.charts.timeline import timeline
from marsad.assessing.evidence import Table

__all__ = ["Chart", "Theme", "charts"]


def charts(tables: Mapping[str, Table], month: str, country: str | None, theme: Theme) -> tuple[Chart, ...]:
    """Every chart that has something to show, drawn from the tables alone; `country` is whose outlines the map has."""
    found: list[Chart] = []
    if tables["method_months"].rows:
        found.append(multiples(tables["method_months"], month, theme))
    if tables["governorate_months"].rows:
        found.append(heat(tables["governorate_months"], month, theme))
    if tables["weeks"].rows:
        found.append(timeline(tables["weeks"], theme))
    if tables["places"].rows:
        found.append(place_map(tables["places"], month, country, theme))
    return tuple(found)
