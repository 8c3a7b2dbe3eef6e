"""From a specification to a picture, without a browser: Vega runs inside `vl-convert`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from marsad.assessing.charts.chart import Chart
from marsad.assessing.charts.map import OUTLINES
from marsad.claims import InputError
from marsad.knowledge import outlines

# Vega numbers gradients and clips through the life of a process: counted anew, the same chart is the same bytes.
_NUMBERED = re.compile(r"\b(gradient|clip)_?(\d+)\b")
_PRINT_SCALE = 2.5
_WIDTH = re.compile(r'<svg [^>]*?\bwidth="([\d.]+)"')
_WHOLE_NUMBER = re.compile(r"-?\d+\.\d{3,}")


def svg(chart: Chart, *, country: str | None = None) -> str:
    """The chart as SVG, with its text alternative; the same chart gives the same bytes."""
    # 80 MB of Vega and V8 that only charts need.
    import vl_convert

    found = str(vl_convert.vegalite_to_svg(_filled(chart.spec, country)))
    return _labelled(_rounded(_renumbered(found)), chart)


def png(chart: Chart, *, country: str | None = None) -> bytes:
    """The chart as pixels for print."""
    return pixels(svg(chart, country=country))


def pixels(drawn: str) -> bytes:
    """A drawn chart as pixels: WeasyPrint does not join the Arabic letters of an SVG, Vega's renderer does."""
    import vl_convert

    return bytes(vl_convert.svg_to_png(drawn, scale=_PRINT_SCALE))


def width_of(drawn: str) -> int:
    """How wide a drawn chart is, in CSS pixels: shown at that width, the letters of all charts are of one size."""
    found = _WIDTH.search(drawn)
    if found is None:
        raise InputError("the picture has no width.", where="chart")
    return round(float(found[1]))


def _filled(spec: dict[str, Any], country: str | None) -> dict[str, Any]:
    """The specification with the outlines of the country, if it wants any."""
    if OUTLINES not in spec.get("datasets", {}):
        return spec
    features = [
        {"type": "Feature", "properties": {"name": name}, "geometry": _geometry(rings)}
        for name, rings in outlines(country)
    ]
    return spec | {"datasets": spec["datasets"] | {OUTLINES: features}}


def _geometry(rings: Sequence[Sequence[Sequence[float]]]) -> dict[str, Any]:
    return {"type": "MultiPolygon", "coordinates": [[_clockwise(ring)] for ring in rings]}


def _clockwise(ring: Sequence[Sequence[float]]) -> list[list[float]]:
    """The ring as d3 wants it: counterclockwise, it would be all of the globe but this."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
    return [list(point) for point in (ring if area < 0 else reversed(ring))]


def _renumbered(found: str) -> str:
    numbers: dict[str, int] = {}

    def fresh(name: re.Match[str]) -> str:
        return f"{name[1]}_{numbers.setdefault(name[0], len(numbers))}"

    return _NUMBERED.sub(fresh, found)


def _rounded(found: str) -> str:
    """Coordinates to a hundredth: finer ones only make the file larger."""
    return _WHOLE_NUMBER.sub(lambda number: f"{float(number[0]):.2f}".rstrip("0").rstrip("."), found)


def _labelled(found: str, chart: Chart) -> str:
    from html import escape

    label = f'<svg role="img" aria-label="{escape(chart.alt)}" '
    return found.replace("<svg ", label, 1)
