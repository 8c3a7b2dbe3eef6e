"""The types that the parser's model gives to names: asked for when somebody first wants one of a sentence.

They cost as much as the rest of the parse, and of a sentence whose names the knowledge holds nobody asks for them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Entities:
    """The types of the words of one sentence, empty for a word of no name; `ask` is called once at most."""

    ask: Callable[[], Sequence[str]]
    _found: Sequence[str] | None = field(default=None, repr=False)

    def __getitem__(self, i: int) -> str:
        if self._found is None:
            self._found = self.ask()
        return self._found[i]


def known(types: Sequence[str]) -> Entities:
    """Types that have been asked for."""
    return Entities(lambda: types, types)
