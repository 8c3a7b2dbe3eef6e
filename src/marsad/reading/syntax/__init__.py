"""Sentences as trees: the parser, what it is given to read, and a small tree type of our own.

In: a sentence and the marks in it. Out: `Tree`, whose words keep their offsets in the document. Never: an event.
"""

from __future__ import annotations

from marsad.reading.syntax.nlp import Parser
from marsad.reading.syntax.surface import Surface, surface
from marsad.reading.syntax.tree import Tree, Word

__all__ = ["Parser", "Surface", "Tree", "Word", "surface"]
