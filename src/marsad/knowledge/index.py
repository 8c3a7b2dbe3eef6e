"""Places by the key of each of their spellings, and keys by their skeleton."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from marsad.knowledge.generic import GenericWords
from marsad.knowledge.names import key_of, parts_of
from marsad.knowledge.place import Place
from marsad.knowledge.sounds import level_of, skeleton_of

_LEAST_SKELETON = 4
# Two keys less alike than this on the levelled sounds are not weighed sound by sound.
_LEAST_RATIO = 72.0


class Form(IntEnum):
    """How much of a spelling a key holds: all, all but words of kind, or less the words that say which of several."""

    WHOLE = 0
    BARE = 1
    UNMARKED = 2


class Known(NamedTuple):
    """A spelling of a place under one of its keys."""

    place: Place
    spelling: str
    form: Form


def forms_of(name: str, generic: GenericWords) -> list[tuple[str, Form]]:
    """The different keys of a name, the fullest first."""
    words, _ = generic.bare(name)
    keys = (key_of(name), "".join(words), "".join(generic.unmarked(words)))
    found: dict[str, Form] = {}
    for key, form in zip(keys, Form, strict=True):
        if key:
            found.setdefault(key, form)
    return list(found.items())


class NameIndex:
    """Built once, at the first lookup; its skeletons at the first name that is spelt in no known way."""

    def __init__(self, places: Iterable[Place], generic: GenericWords) -> None:
        self.exact: defaultdict[str, list[Known]] = defaultdict(list)
        self.order: dict[str, int] = {}
        self._by_skeleton: defaultdict[str, list[str]] | None = None
        for place in places:
            self.order[place.id] = len(self.order)
            for spelling in dict.fromkeys(place.spellings):
                self._add(place, spelling, generic)

    def _add(self, place: Place, spelling: str, generic: GenericWords) -> None:
        for key, form in forms_of(parts_of(spelling)[0], generic):
            known = self.exact[key]
            if all(place is not each.place or form < each.form for each in known):
                known.append(Known(place, spelling, form))

    def alike(self, key: str) -> list[str]:
        """Known keys that may sound like this one: the same consonants but for one, and roughly the same sounds."""
        if self._by_skeleton is None:
            self._by_skeleton = defaultdict(list)
            for known in self.exact:
                for skeleton in _around(skeleton_of(known)):
                    self._by_skeleton[skeleton].append(known)
        found = {known for skeleton in _around(skeleton_of(key)) for known in self._by_skeleton.get(skeleton, ())}
        level = level_of(key)
        return sorted(known for known in found if ratio(level, level_of(known), score_cutoff=_LEAST_RATIO))


def _around(skeleton: str) -> Iterator[str]:
    """A skeleton, and where it is long enough each that lacks one of its consonants."""
    yield skeleton
    if len(skeleton) >= _LEAST_SKELETON:
        yield from {skeleton[:at] + skeleton[at + 1 :] for at in range(len(skeleton))}
