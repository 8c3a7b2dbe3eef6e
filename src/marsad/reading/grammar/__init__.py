"""The grammar of claims: from a tree to drafts of mentions, by frames that are data.

In: trees with marks, numbers and times. Out: `Draft`s, each naming the rules that made it. Never: looks beyond the
sentence.
"""

from __future__ import annotations

from marsad.reading.grammar.draft import Draft, Found, Scene, Voice
from marsad.reading.grammar.sentence import Line, read_line, scenes_of

__all__ = ["Draft", "Found", "Line", "Scene", "Voice", "read_line", "scenes_of"]
