"""What tells one text from all others: names, rare words, numbers, days and a MinHash of its phrases."""

from __future__ import annotations

from marsad.reading.traits.rarity import MOST, frequent
from marsad.reading.traits.signature import PERMUTATIONS, signature, unpack
from marsad.reading.traits.take import rarity, traits_of
from marsad.reading.traits.words import form_of, words

__all__ = [
    "MOST",
    "PERMUTATIONS",
    "form_of",
    "frequent",
    "rarity",
    "signature",
    "traits_of",
    "unpack",
    "words",
]
