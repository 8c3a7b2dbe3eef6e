"""Candidates of marked texts with the types that people gave them: what a head learns from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from marsad.claims import NameType
from marsad.reading.names import NameFinder
from marsad.reading.names.candidates import candidates
from marsad.reading.names.features import features

# What has a form of its own is found by it alone (`data/patterns.yaml`).
BY_FORM = frozenset({NameType.COORDINATE, NameType.CONTACT, NameType.FREQUENCY, NameType.URL})
LEARNT = tuple(type for type in NameType if type not in BY_FORM)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and the spans that people marked in it: (start, end, type)."""

    id: str
    source: str
    text: str
    spans: frozenset[tuple[int, int, NameType]]


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence's candidates: the features of each, and a column of 0 and 1 for each type of LEARNT."""

    features: list[list[str]]
    types: NDArray[np.float32]


def samples(marked: Marked, finder: NameFinder) -> Iterator[Sample]:
    """A sample for each sentence of a text."""
    wanted: defaultdict[tuple[int, int], set[NameType]] = defaultdict(set)
    for start, end, type in marked.spans:
        wanted[start, end].add(type)
    for scene, throughout in finder.scenes(marked.text):
        spans = list(candidates(scene))
        places = [scene.tree.span([span.first, span.last]) for span in spans]
        types = [[type in wanted.get(place, ()) for type in LEARNT] for place in places]
        found = [sorted(features(scene, span, throughout)) for span in spans]
        yield Sample(found, np.array(types, np.float32).reshape(len(spans), len(LEARNT)))
