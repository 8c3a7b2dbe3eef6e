"""A map: governorates in outline, a dot for each place of the month, its name and its number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from marsad.assessing.charts.chart import Chart
from marsad.assessing.charts.frame import Frame, Label
from marsad.assessing.charts.theme import ACCENT, INK, LINE, Spec, Theme
from marsad.assessing.evidence import FactKind, Table, Value
from marsad.knowledge import outlines

OUTLINES = "outlines"


def place_map(table: Table, month: str, country: str | None, theme: Theme) -> Chart:
    """The chart of table `places`; the outlines are a data set that is filled when the map is drawn."""
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows.values()]
    names = [theme.labels.name(FactKind.SPOT, str(each["place"])) for each in rows]
    spots = [(float(str(each["lon"])), float(str(each["lat"]))) for each in rows]
    edges = [point for _, rings in outlines(country) for ring in rings for point in ring]
    frame = Frame.around(edges or spots)
    texts = [f"{name} {theme.count(int(str(each['incidents'])))}" for name, each in zip(names, rows, strict=True)]
    labels = frame.labels(spots, texts, rtl=theme.rtl)
    alt = _alt(rows, names, month, theme)
    layers: list[Spec] = [
        {
            "data": {"name": OUTLINES},
            "mark": {"type": "geoshape", "fill": "#f6f7f8", "stroke": LINE, "strokeWidth": 0.8},
        },
        *_dots(rows, labels),
    ]
    shape = {
        "width": frame.width,
        "height": frame.height,
        "projection": {"type": "mercator", "scale": frame.scale, "translate": list(frame.translate)},
        "datasets": {OUTLINES: []},
        "layer": layers,
    }
    return Chart(id="map", title=theme.say("map"), alt=alt, table=table.id, spec=theme.spec("map", alt, shape))


def _dots(rows: Sequence[dict[str, Value]], labels: Sequence[Label | None]) -> list[Spec]:
    where: Spec = {
        "longitude": {"field": "lon", "type": "quantitative"},
        "latitude": {"field": "lat", "type": "quantitative"},
    }
    values: list[dict[str, Any]] = [
        {
            **{name: row[name] for name in ("lat", "lon", "incidents", "vague")},
            "label": label.text if label else "",
            "side": label.side if label else "",
        }
        for row, label in zip(rows, labels, strict=True)
    ]
    area = {"type": "linear", "range": [40, 400], "zero": True}
    # A place that stands for a district is an open ring: its middle is no spot.
    fill = {"condition": {"test": "datum.vague", "value": "white"}, "value": ACCENT}
    size = {"field": "incidents", "type": "quantitative", "scale": area, "legend": None}
    return [
        {
            "data": {"name": "values", "values": values},
            "mark": {"type": "point", "shape": "circle", "stroke": ACCENT, "strokeWidth": 1.5, "opacity": 0.85},
            "encoding": {**where, "size": size, "fill": fill},
        },
        *(_names(where, side) for side in ("left", "right")),
    ]


def _names(where: Spec, side: str) -> Spec:
    # Text to the right of its dot is aligned on its left.
    align, dx = ("left", 10) if side == "right" else ("right", -10)
    return {
        "data": {"name": "values"},
        "transform": [{"filter": f"datum.side === '{side}'"}],
        "mark": {"type": "text", "align": align, "dx": dx, "fontSize": 11, "color": INK},
        "encoding": {**where, "text": {"field": "label", "type": "nominal"}},
    }


def _alt(rows: Sequence[dict[str, Value]], names: Sequence[str], month: str, theme: Theme) -> str:
    told = [
        theme.say("alt", "cell").format(name=name, now=theme.count(int(str(each["incidents"]))))
        for name, each in zip(names, rows, strict=True)
    ]
    parts = theme.words.join(tuple(told)) or theme.say("none")
    return theme.say("alt", "map").format(month=theme.month(month), parts=parts)
