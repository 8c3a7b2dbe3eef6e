"""Words such as "province" or "قضاء" that say what kind of place a name means and are no part of the name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from marsad.knowledge.names import fold, words_of
from marsad.knowledge.tables import yaml_of


@dataclass(frozen=True, slots=True)
class GenericWords:
    """Generic words by their folded form, each with the kinds it hints at (none for "city of" and the like).

    `which` are the words that tell neighbouring places of one name apart: upper and lower, old and new.
    """

    kinds: Mapping[str, frozenset[str]]
    which: frozenset[str] = frozenset()

    @classmethod
    def of_file(cls, path: Path) -> GenericWords:
        """Read `generic_words.yaml`: groups of words with the kinds they hint at."""
        content = yaml_of(path)
        groups: list[dict[str, Any]] = content["words"]
        return cls(
            {_bare(word): frozenset(group["kinds"]) for group in groups for word in group["say"]},
            frozenset(_bare(word) for word in content.get("which", ())),
        )

    def bare(self, name: str) -> tuple[list[str], frozenset[str]]:
        """The words of `name` without generic words at either end, and the kinds that those hint at.

        A name that is nothing but generic words keeps them all.
        """
        words = words_of(name)
        hint: frozenset[str] = frozenset()
        while len(words) > 1:
            at_end = self.kinds.get(words[-1])
            at_start = self.kinds.get(words[0])
            if at_end is not None:
                words, hint = words[:-1], hint or at_end
            elif at_start is not None or words[0] in ("of", "in"):
                words, hint = words[1:], hint or at_start or frozenset()
            else:
                break
        return words, hint

    def is_generic(self, name: str) -> bool:
        """True for a name of nothing but words of kind: "the road", "a checkpoint"."""
        words = words_of(name)
        return bool(words) and all(word in self.kinds or word in ("a", "of") for word in words)

    def unmarked(self, words: list[str]) -> list[str]:
        """`words` without those that say which of several places of one name is meant; all if none would be left."""
        return [word for word in words if word not in self.which] or words


def _bare(word: str) -> str:
    return (words_of(word) or [fold(word)])[0]
