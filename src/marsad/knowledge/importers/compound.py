"""Names that field teams write into one cell: "Hibhib-Al Hashimiya village", "Hay al-Jihad-887", "Karama (Camp 2)"."""

from __future__ import annotations

import re

from marsad.knowledge.generic import GenericWords
from marsad.knowledge.names import is_article, key_of

_JOINT = re.compile(r"\s*[-–—/()]\s*")
_NUMBER = re.compile(r"\s*\b(?:No\.?\s*)?\d+\b\s*")
_LEAST = 4


def names_within(name: str, generic: GenericWords) -> list[str]:
    """The names that a compound one is made of, without numbers of quarters; none where it is not compound."""
    pieces: list[str] = []
    for piece in _JOINT.split(name):
        if pieces and is_article(pieces[-1].split()[-1:]):
            pieces[-1] += f"-{piece}"
        elif piece:
            pieces.append(piece)
    plain = dict.fromkeys(" ".join(_NUMBER.sub(" ", piece).split()) for piece in pieces)
    return [each for each in plain if each != name and len(key_of(each)) >= _LEAST and not generic.is_generic(each)]


def kind_of(names: list[str], generic: GenericWords) -> str:
    """The kind that words in one of the names tell, the narrowest where they tell two; else a village."""
    told = [kind for name in names for kind in _kinds(name, generic)]
    return next((kind for kind in _NARROWEST if kind in told), "village")


_NARROWEST = ("neighbourhood", "camp", "village", "facility", "town")


def _kinds(name: str, generic: GenericWords) -> frozenset[str]:
    return frozenset(kind for piece in _JOINT.split(name) for kind in generic.bare(piece)[1])
