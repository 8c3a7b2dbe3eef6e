"""Where things lie on a small map: Mercator's projection fitted to an outline, and names that do not overlap."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Box = tuple[float, float, float, float]

_WIDTH, _HEIGHT, _MARGIN = 600, 560, 24
# What a letter and a line of text take at 11 pixels, and how far text stands from its dot.
_LETTER, _LINE, _GAP = 6.4, 14.0, 10.0
_DOT = 6.0


@dataclass(frozen=True, slots=True)
class Label:
    """A name that has room, to the right or left of its dot."""

    text: str
    side: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture's size, and the scale and shift of Mercator's projection in it, as Vega takes them."""

    width: int
    height: int
    scale: float
    translate: tuple[float, float]

    @classmethod
    def around(cls, points: Sequence[Point]) -> Frame:
        """The frame in which all points (lon, lat) have room, at the largest scale."""
        flat = [_mercator(point) for point in points] or [(0.0, 0.0)]
        left, right = min(x for x, _ in flat), max(x for x, _ in flat)
        top, bottom = min(y for _, y in flat), max(y for _, y in flat)
        room = (_WIDTH - 2 * _MARGIN, _HEIGHT - 2 * _MARGIN)
        scale = min(room[0] / max(right - left, 1e-3), room[1] / max(bottom - top, 1e-3))
        middle = ((left + right) / 2, (top + bottom) / 2)
        shift = (_WIDTH / 2 - scale * middle[0], _HEIGHT / 2 - scale * middle[1])
        return cls(_WIDTH, _HEIGHT, round(scale, 3), (round(shift[0], 3), round(shift[1], 3)))

    def at(self, point: Point) -> Point:
        """The pixel of a point (lon, lat)."""
        x, y = _mercator(point)
        return self.scale * x + self.translate[0], self.scale * y + self.translate[1]

    def labels(self, spots: Sequence[Point], texts: Sequence[str], *, rtl: bool = False) -> tuple[Label | None, ...]:
        """For each spot its name where there is room for it, the first ones first; on dots no name is set."""
        pixels = [self.at(spot) for spot in spots]
        taken: list[Box] = [(x - _DOT, y - _DOT, x + _DOT, y + _DOT) for x, y in pixels]
        found: list[Label | None] = []
        for number, (pixel, text) in enumerate(zip(pixels, texts, strict=True)):
            others = taken[:number] + taken[number + 1 :]
            sides = ("left", "right") if rtl else ("right", "left")
            free = (side for side in sides if self._free(_box(pixel, text, side), others))
            side = next(free, None)
            found.append(None if side is None else Label(text, side))
            if side is not None:
                taken.append(_box(pixel, text, side))
        return tuple(found)

    def _free(self, box: Box, others: Sequence[Box]) -> bool:
        inside = box[0] >= 0 and box[2] <= self.width and box[1] >= 0 and box[3] <= self.height
        return inside and not any(_overlap(box, other) for other in others)


def _mercator(point: Point) -> Point:
    lon, lat = (math.radians(value) for value in point)
    return lon, -math.log(math.tan(math.pi / 4 + lat / 2))


def _box(pixel: Point, text: str, side: str) -> Box:
    x, y = pixel
    wide = _LETTER * len(text)
    left = x + _GAP if side == "right" else x - _GAP - wide
    return left, y - _LINE / 2, left + wide, y + _LINE / 2


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
