"""Small drawings as SVG without scripts or style attributes; each has a text, and a table stands beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WIDTH, HEIGHT, EDGE = 320, 64, 6


def bars(points: Sequence[tuple[str, int]], label: str, *, marked: str | None = None) -> SafeString:
    """One bar a point from left to right; the bar named `marked` stands out."""
    most = max((value for _, value in points), default=0) or 1
    step = WIDTH / max(1, len(points))
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
    return _drawing("bars", label, parts)


def toll(points: Sequence[Mapping[str, Any]], label: str) -> SafeString:
    """A toll as it was told: one upright line a report from least to most, with an arrow where the top is open."""
    dated = [point for point in points if point["lo"] is not None or point["hi"] is not None]
    days = [date.fromisoformat(point["date"]).toordinal() for point in dated if point["date"]]
    most = max((max(point["lo"] or 0, point["hi"] or 0) for point in dated), default=0) or 1
    first, last = (min(days), max(days)) if days else (0, 0)

    def across(point: Mapping[str, Any]) -> float:
        if not point["date"] or first == last:
            return WIDTH / 2
        return EDGE + (date.fromisoformat(point["date"]).toordinal() - first) / (last - first) * (WIDTH - 2 * EDGE)

    def down(value: int) -> float:
        return HEIGHT - EDGE - value / most * (HEIGHT - 2 * EDGE)

    parts = format_html_join(
        "",
        '<g class="{}"><line x1="{}" x2="{}" y1="{}" y2="{}"/><circle cx="{}" cy="{}" r="4"/><title>{}</title></g>',
        (
            (
                "open" if point["hi"] is None else "closed",
                *(f"{across(point):.1f}",) * 2,
                f"{down(point['lo'] or 0):.1f}",
                f"{down(point['hi']) if point['hi'] is not None else 0:.1f}",
                f"{across(point):.1f}",
                f"{down(point['lo'] if point['lo'] is not None else point['hi']):.1f}",
                f"{point['date'] or '?'}: {point['lo']} - {point['hi'] if point['hi'] is not None else '?'}",
            )
            for point in dated
        ),
    )
    return _drawing("toll", label, parts)


def _drawing(kind: str, label: str, parts: SafeString) -> SafeString:
    return format_html(
        '<svg class="chart {}" viewBox="0 0 {} {}" role="img" aria-label="{}" preserveAspectRatio="none">{}</svg>',
        kind,
        WIDTH,
        HEIGHT,
        label,
        parts,
    )
