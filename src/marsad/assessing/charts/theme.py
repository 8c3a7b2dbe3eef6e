"""What all charts share: sizes, greys that print, and a language's direction, digits and fonts."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from marsad.assessing.evidence import FactKind
from marsad.assessing.labels import Labels
from marsad.assessing.words import Words

Spec = dict[str, Any]
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"

# Ink and greys that differ in print as they do on screen; nothing is told by hue alone.
INK, STRONG, SOFT, BAND, LINE = "#1d2327", "#333a40", "#9aa3a9", "#dfe3e6", "#8a9298"
ACCENT = "#8a2f1c"
RLM = "\u200f"
FONTS = "Noto Sans, Noto Sans Arabic, DejaVu Sans, sans-serif"


@dataclass(frozen=True, slots=True)
class Theme:
    """One language's way to draw: its words and names, and from which side it is read."""

    words: Words
    labels: Labels

    @property
    def rtl(self) -> bool:
        """True if the language is read from the right: time runs from right to left then."""
        return self.words.text("direction") == "rtl"

    def say(self, *path: str) -> str:
        """Words of the charts."""
        return self.words.text("charts", *path)

    def count(self, number: int) -> str:
        """A number as the language writes it."""
        return self.words.show(FactKind.COUNT, number)

    def month(self, month: str) -> str:
        """A month in full."""
        return self.words.show(FactKind.MONTH, month)

    def order(self, values: Sequence[str]) -> list[str]:
        """Values along a horizontal axis, in the language's direction."""
        return list(reversed(values)) if self.rtl else list(values)

    def line(self, text: str) -> str:
        """A line between marks of the language's direction: SVG takes a text's own from its first letter alone."""
        return f"{RLM}{text}{RLM}" if self.rtl else text

    def order_rows(self, values: Sequence[str], columns: int) -> list[str]:
        """Values laid out in rows of `columns`, each row in the language's direction."""
        rows = [values[at : at + columns] for at in range(0, len(values), columns)]
        return [each for row in rows for each in self.order(row)]

    @property
    def side(self) -> str:
        """The side on which vertical axes stand."""
        return "right" if self.rtl else "left"

    @property
    def start(self) -> str:
        """Where a heading is anchored."""
        return "end" if self.rtl else "start"

    def numbers(self) -> str:
        """A Vega expression that writes an axis' whole numbers in the language's digits."""
        digits = self.words.text("digits")
        found = "format(datum.value, ',d')"
        for western, own in zip("0123456789", digits, strict=True):
            if own != western:
                found = f"replace({found}, regexp('{western}', 'g'), '{own}')"
        return found

    def config(self) -> Spec:
        """Vega-Lite's configuration."""
        axis = {"labelColor": INK, "titleColor": INK, "domainColor": LINE, "tickColor": LINE, "gridColor": BAND}
        # The text alternative says what the picture shows; a label on every mark would drown it.
        return {
            "aria": False,
            "font": FONTS,
            "background": "white",
            "view": {"stroke": None},
            "axis": {**axis, "labelFontSize": 11, "titleFontSize": 11, "titleFontWeight": "normal"},
            "title": {
                "fontSize": 14,
                "color": INK,
                "subtitleColor": INK,
                "subtitleFontSize": 11,
                "anchor": self.start,
                "offset": 12,
            },
            "header": {
                "labelFontSize": 12,
                "labelColor": INK,
                "labelAnchor": self.start,
                "labelLimit": 220,
                "title": None,
            },
        }

    def spec(self, id: str, alt: str, rest: Mapping[str, Any], **blanks: str) -> Spec:
        """A whole specification under the chart's title, and the key to its signs."""
        title = {"text": self.say(id), "subtitle": self.line(self.say("key", id).format(**blanks))}
        return {"$schema": SCHEMA, "title": title, "description": alt, "config": self.config(), **rest}


def lookup(names: Mapping[str, str]) -> str:
    """A Vega expression that turns an axis' value into its label."""
    return f"({json.dumps(dict(names), ensure_ascii=False)})[datum.value]"
