"""Small multiples: one chart of months for each method, with the band that the months before let expect."""

from __future__ import annotations

from marsad.assessing.charts.chart import Chart
from marsad.assessing.charts.theme import ACCENT, BAND, SOFT, Spec, Theme, lookup
from marsad.assessing.evidence import FactKind, Table, Value

# As many methods as can be told apart on a page; the table holds the others.
MOST = 9
_COLUMNS, _WIDTH, _HEIGHT = 3, 200, 80
# Every so many months have a label.
_EVERY = 3


def multiples(table: Table, month: str, theme: Theme) -> Chart:
    """The chart of table `method_months`."""
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows.values()]
    methods = list(dict.fromkeys(str(each["method"]) for each in rows))[:MOST]
    months = sorted({str(each["month"]) for each in rows})
    names = {method: theme.labels.subject((method, None, False)) for method in methods}
    values = [
        {"name": names[str(each["method"])], "now": each["month"] == month, **each}
        for each in rows
        if each["method"] in names
    ]
    alt = _alt(rows, names, month, theme)
    order = theme.order_rows(list(names.values()), _COLUMNS)
    spec = theme.spec(
        "multiples",
        alt,
        {
            "data": {"name": "values", "values": values},
            "columns": _COLUMNS,
            "bounds": "flush",
            "spacing": {"row": 44, "column": 40},
            "facet": {
                "field": "name",
                "type": "nominal",
                "title": None,
                "sort": order,
            },
            "spec": {"width": _WIDTH, "height": _HEIGHT, "encoding": {"x": _x(months, theme)}, "layer": _layers(theme)},
        },
        month=theme.month(month),
    )
    return Chart(id="multiples", title=theme.say("multiples"), alt=alt, table=table.id, spec=spec)


def _x(months: list[str], theme: Theme) -> Spec:
    shown = [each for at, each in enumerate(reversed(months)) if at % _EVERY == 0]
    labels = {each: theme.words.short_month(each) for each in months}
    axis = {"title": None, "labelAngle": 0, "labelExpr": lookup(labels), "values": shown}
    return {"field": "month", "type": "ordinal", "sort": theme.order(months), "axis": axis}


def _layers(theme: Theme) -> list[Spec]:
    axis = {
        "title": None,
        "orient": theme.side,
        "labelExpr": theme.numbers(),
        "tickMinStep": 1,
        "tickCount": 3,
        "minExtent": 24,
        "maxExtent": 24,
    }
    count: Spec = {"field": "incidents", "type": "quantitative", "axis": axis}
    return [
        {
            "transform": [{"filter": "isValid(datum.high)"}],
            "mark": {"type": "bar", "color": BAND, "width": {"band": 1}},
            "encoding": {"y": {"field": "low", "type": "quantitative", "axis": axis}, "y2": {"field": "high"}},
        },
        {
            "mark": {"type": "bar", "width": {"band": 0.55}},
            "encoding": {"y": count, "color": {"condition": {"test": "datum.now", "value": ACCENT}, "value": SOFT}},
        },
    ]


def _alt(rows: list[dict[str, Value]], names: dict[str, str], month: str, theme: Theme) -> str:
    told = []
    for method, name in names.items():
        counts = {str(each["month"]): int(str(each["incidents"])) for each in rows if each["method"] == method}
        before = [count for each, count in counts.items() if each < month]
        mean = theme.words.show(FactKind.RATIO, sum(before) / len(before)) if before else theme.say("none")
        told.append(theme.say("alt", "part").format(name=name, now=theme.count(counts[month]), mean=mean))
    return theme.say("alt", "multiples").format(
        month=theme.month(month), parts=theme.words.join(tuple(told)) or theme.say("none")
    )
