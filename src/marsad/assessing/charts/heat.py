"""Governorates by month: a table of shades in which every cell carries its number."""

from __future__ import annotations

from marsad.assessing.charts.chart import Chart
from marsad.assessing.charts.theme import BAND, INK, Spec, Theme, lookup
from marsad.assessing.evidence import FactKind, Table

_CELL_WIDTH, _CELL_HEIGHT = 46, 26
# White on dark and ink on light: a number must be read on every shade.
_DARK = 0.45


def heat(table: Table, month: str, theme: Theme) -> Chart:
    """The chart of table `governorate_months`."""
    months = table.columns[1:]
    names = {name: theme.labels.name(FactKind.PLACE, name) for name in table.rows}
    values = [
        {"place": names[name], "month": each, "count": count, "text": theme.count(count)}
        for name, row in table.rows.items()
        for each, count in zip(months, map(_whole, row[1:]), strict=True)
    ]
    most = max(1, *(int(str(each["count"])) for each in values))
    alt = _alt(table, month, names, theme)
    frame = {
        "data": {"name": "values", "values": values},
        "width": _CELL_WIDTH * len(months),
        "height": _CELL_HEIGHT * len(names),
        "encoding": {"x": _x(months, theme), "y": _y(names, theme)},
        "layer": _layers(most),
    }
    return Chart(id="heat", title=theme.say("heat"), alt=alt, table=table.id, spec=theme.spec("heat", alt, frame))


def _whole(value: object) -> int:
    return int(str(value))


def _x(months: tuple[str, ...], theme: Theme) -> Spec:
    labels = {each: theme.words.short_month(each, first=each == months[0]) for each in months}
    axis = {"title": None, "orient": "top", "labelAngle": 0, "labelExpr": lookup(labels), **_BARE}
    return {"field": "month", "type": "ordinal", "sort": theme.order(months), "axis": axis}


def _y(names: dict[str, str], theme: Theme) -> Spec:
    axis = {"title": None, "orient": theme.side, "minExtent": 110, "maxExtent": 110, "labelLimit": 104, **_BARE}
    return {"field": "place", "type": "nominal", "sort": list(names.values()), "axis": axis}


_BARE = {"ticks": False, "domain": False}


def _layers(most: int) -> list[Spec]:
    shade = {"domain": [0, most], "range": ["#ffffff", "#1f3a44"], "interpolate": "rgb"}
    color = {"field": "count", "type": "quantitative", "scale": shade, "legend": None}
    ink = {"condition": {"test": f"datum.count > {most * _DARK}", "value": "white"}, "value": INK}
    return [
        {"mark": {"type": "rect", "stroke": BAND}, "encoding": {"color": color}},
        {
            "mark": {"type": "text", "fontSize": 11},
            "encoding": {"text": {"field": "text", "type": "nominal"}, "color": ink},
        },
    ]


def _alt(table: Table, month: str, names: dict[str, str], theme: Theme) -> str:
    now = {name: _whole(table.value(name, month)) for name in table.rows}
    told = [
        theme.say("alt", "cell").format(name=names[name], now=theme.count(count))
        for name, count in sorted(now.items(), key=lambda item: -item[1])
        if count
    ]
    parts = theme.words.join(tuple(told)) or theme.say("none")
    return theme.say("alt", "heat").format(month=theme.month(month), parts=parts)
