"""What tells one text from all others: enough to compare two reports when neither text is at hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """Taken from the whole text less its page furniture, in the order of the text, each once.

    `names` are runs of name words as written, those of officials who only speak left out. `words` are folded words
    that few reports share. `marks` are ages ("17y"), times of day ("6:15") and large numbers. `days` are the single
    days it speaks of. `signature` is a MinHash of its phrases, Base64: two texts that are copies have nearly one.
    """

    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    signature: str | None = None
