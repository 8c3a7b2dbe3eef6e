"""Places by the key of each of their spellings, and keys by their skeleton."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from marsad.knowledge.generic import GenericWords
from marsad.knowledge.names import key_of, parts_of
from marsad.knowledge.phonetics import skeleton_of
from marsad.knowledge.place import Place


class NameIndex:
    """Built once, at the first lookup."""

    def __init__(self, places: Iterable[Place], generic: GenericWords) -> None:
        # The flag says that the key is of the whole spelling, generic words included.
        self.exact: defaultdict[str, list[tuple[Place, str, bool]]] = defaultdict(list)
        self.by_skeleton: defaultdict[str, list[str]] = defaultdict(list)
        self.order: dict[str, int] = {}
        for place in places:
            self.order[place.id] = len(self.order)
            for spelling in dict.fromkeys(place.spellings):
                self._add(place, spelling, generic)
        for key in self.exact:
            self.by_skeleton[skeleton_of(key)].append(key)

    def _add(self, place: Place, spelling: str, generic: GenericWords) -> None:
        words, _ = generic.bare(parts_of(spelling)[0])
        whole = key_of(spelling)
        for key in dict.fromkeys((whole, "".join(words))):
            if key and all(place is not other for other, _, _ in self.exact[key]):
                self.exact[key].append((place, spelling, key == whole))
