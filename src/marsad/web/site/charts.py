"""Small drawings as SVG without scripts or style attributes; each has a text, and a table stands beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from marsad.web.site.figures import between

WIDTH, HEIGHT, EDGE = 320, 64, 10
WIDEST_BAR = 24.0


def bars(points: Sequence[tuple[str, int]], label: str, *, marked: str | None = None) -> SafeString:
    """One bar a point from left to right; the bar named `marked` stands out."""
    most = max((value for _, value in points), default=0) or 1
    step = min(WIDEST_BAR, WIDTH / max(1, len(points)))
    parts = format_html_join(
        "",
        '<rect x="{}" y="{}" width="{}" height="{}"{}><title>{}: {}</title></rect>',
        (
            (
                f"{index * step + 1:.1f}",
                f"{HEIGHT - value / most * HEIGHT:.1f}",
                f"{max(1.0, step - 2):.1f}",
                f"{value / most * HEIGHT:.1f}",
                SafeString(' class="here"') if name == marked else "",
                name,
                value,
            )
            for index, (name, value) in enumerate(points)
        ),
    )
    return _drawing("bars", label, parts, stretch=True)


def toll(points: Sequence[Mapping[str, Any]], label: str) -> SafeString:
    """A toll as it was told: one upright line a report from least to most, dashed to the top where the most is open."""
    known = [point for point in points if point["lo"] is not None or point["hi"] is not None]
    most = max((max(point["lo"] or 0, point["hi"] or 0) for point in known), default=0) or 1
    step = (WIDTH - 4 * EDGE) / max(1, len(known) - 1)
    parts = format_html_join(
        "", _MARK, (_mark(point, 2 * EDGE + index * step, most) for index, point in enumerate(known))
    )
    return _drawing("toll", label, parts)


_MARK = (
    '<g class="{}"><line x1="{}" x2="{}" y1="{}" y2="{}"/><circle cx="{}" cy="{}" r="2.5"/>'
    '<text x="{}" y="{}">{}</text><text x="{}" y="{}" class="day">{}</text></g>'
)


def _mark(point: Mapping[str, Any], x: float, most: int) -> tuple[object, ...]:
    lo, hi = point["lo"], point["hi"]
    low, high = _down(lo or 0, most), _down(most, most) if hi is None else _down(hi, most)
    seen = high if lo is None else low
    at = f"{x:.1f}"
    kind = "open" if lo is None or hi is None else "closed"
    said, day = between(lo, hi), point["date"] or "?"
    return kind, at, at, low, high, at, seen, at, f"{min(float(seen), float(high)) - 4:.1f}", said, at, HEIGHT - 1, day


def _down(value: int, most: int) -> str:
    top, bottom = EDGE + 2, HEIGHT - EDGE - 2
    return f"{bottom - value / most * (bottom - top):.1f}"


def _drawing(kind: str, label: str, parts: SafeString, *, stretch: bool = False) -> SafeString:
    return format_html(
        '<svg class="chart {}" viewBox="0 0 {} {}" role="img" aria-label="{}"{}>{}</svg>',
        kind,
        WIDTH,
        HEIGHT,
        label,
        SafeString(' preserveAspectRatio="none"') if stretch else "",
        parts,
    )
