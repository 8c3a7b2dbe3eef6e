"""Weeks: a bar each, the bound that its past gives it, and a mark on those above."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.assessing.charts.chart import Chart
from marsad.assessing.charts.theme import ACCENT, INK, SOFT, Spec, Theme, lookup
from marsad.assessing.evidence import FactKind, Table, Value

_WIDTH, _HEIGHT = 660, 170
_ROOM = 3


def timeline(table: Table, theme: Theme) -> Chart:
    """The chart of table `weeks`."""
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows.values()]
    values = [
        {name: each[name] for name in ("week", "incidents", "bound", "alarm", "filling", "nowcast_low", "nowcast_high")}
        for each in rows
    ]
    alt = _alt(rows, theme)
    spec = theme.spec(
        "timeline",
        alt,
        {
            "data": {"name": "values", "values": values},
            "width": _WIDTH,
            "height": _HEIGHT,
            "encoding": {"x": _x(list(table.rows), theme)},
            "layer": _layers(theme),
        },
    )
    return Chart(id="timeline", title=theme.say("timeline"), alt=alt, table=table.id, spec=spec)


def _x(weeks: list[str], theme: Theme) -> Spec:
    # The first week that begins in a month carries its name.
    firsts: dict[str, str] = {}
    for week in weeks:
        firsts.setdefault(week[:7], week)
    # A month of which the record holds few weeks would crowd the next one's name.
    starts = [weeks.index(week) for week in firsts.values()] + [len(weeks)]
    wide = [week for week, at, next in zip(firsts.values(), starts, starts[1:], strict=False) if next - at >= _ROOM]
    labels = {week: theme.words.short_month(week[:7], first=week == wide[0]) for week in wide}
    axis = {"title": None, "labelAngle": 0, "labelExpr": lookup(labels), "values": wide}
    return {"field": "week", "type": "ordinal", "sort": theme.order(weeks), "axis": axis}


def _layers(theme: Theme) -> list[Spec]:
    axis = {
        "title": None,
        "orient": theme.side,
        "labelExpr": theme.numbers(),
        "tickMinStep": 1,
        "minExtent": 28,
        "maxExtent": 28,
    }
    y: Spec = {"field": "incidents", "type": "quantitative", "axis": axis}
    still = {"condition": {"test": "datum.filling", "value": "white"}, "value": SOFT}
    known = {"filter": "isValid(datum.bound)"}
    return [
        {"mark": {"type": "bar", "stroke": SOFT, "width": {"band": 0.7}}, "encoding": {"y": y, "color": still}},
        {
            "transform": [{"filter": "datum.filling && isValid(datum.nowcast_high)"}],
            "mark": {"type": "rule", "strokeDash": [2, 2], "color": INK},
            "encoding": {"y": {"field": "nowcast_low", "type": "quantitative"}, "y2": {"field": "nowcast_high"}},
        },
        {
            "transform": [known],
            "mark": {"type": "tick", "color": INK, "thickness": 1.5, "width": {"band": 1}},
            "encoding": {"y": {"field": "bound", "type": "quantitative"}},
        },
        {
            "transform": [{"filter": "datum.alarm"}],
            "mark": {"type": "bar", "color": ACCENT, "width": {"band": 0.7}},
            "encoding": {"y": y},
        },
        {
            "transform": [{"filter": "datum.alarm"}],
            "mark": {"type": "point", "shape": "triangle-up", "filled": True, "size": 70, "color": INK, "yOffset": -8},
            "encoding": {"y": y},
        },
    ]


def _alt(rows: list[dict[str, Value]], theme: Theme) -> str:
    if not rows:
        return theme.say("none")
    first, last = date.fromisoformat(str(rows[0]["week"])), date.fromisoformat(str(rows[-1]["week"])) + timedelta(6)
    return theme.say("alt", "timeline").format(
        first=theme.words.show(FactKind.DATE, first.isoformat()),
        last=theme.words.show(FactKind.DATE, last.isoformat()),
        most=theme.count(max(int(str(each["incidents"])) for each in rows)),
        alarms=theme.count(sum(bool(each["alarm"]) for each in rows)),
        weeks=theme.count(sum(each["bound"] is not None for each in rows)),
    )
