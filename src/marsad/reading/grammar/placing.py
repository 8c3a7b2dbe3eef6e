"""Places in a sentence: what each name means here, how exactly, and whether an event can stand there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from marsad.claims import Quote, Where
from marsad.knowledge import Knowledge, Place
from marsad.knowledge.place import KINDS
from marsad.reading.grammar.frames import PACKAGE, lexicon
from marsad.reading.grammar.scenes import (
    farther,
    is_apposed,
    is_scene,
    kind_noun,
    part_word,
    place_words,
    preposition_over,
)
from marsad.reading.syntax import Tree
from marsad.reading.tables import table

_NAMES = ("GPE", "LOC", "FAC")
_MOST = 40
_UNITS = ("district", "subdistrict", "governorate")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place name in a tree: its word, the words that qualify it, and the place it means."""

    word: int
    where: Where
    place: Place | None
    preposition: int | None
    weak: bool
    above: frozenset[str] = frozenset()
    kind: str = ""

    @property
    def key(self) -> str:
        """The same for two spellings of one place."""
        return self.where.place_id or self.where.name.casefold()

    def meets(self, other: Spot) -> bool:
        """True if one of the two lies in the other or is it."""
        return self.key == other.key or self.key in other.above or other.key in self.above


class Placer:
    """Reads the places of a document's trees."""

    def __init__(self, text: str, knowledge: Knowledge) -> None:
        self._text, self._knowledge = text, knowledge

    def spots(self, tree: Tree) -> list[Spot]:
        """Every place at which an event of this tree may stand, in order."""
        found = [spot for i in place_words(tree) for spot in self._spot(tree, i)]
        return list(self._nested(found))

    def _spot(self, tree: Tree, i: int) -> Iterator[Spot]:
        head, noun = kind_noun(tree, i)
        preposition = preposition_over(tree, head)
        how = table(PACKAGE, "places")
        lower = tree.words[preposition].lower if preposition is not None else ""
        apposed = is_apposed(tree, i, how["kinds"])
        if not apposed and (lower in how["agents"] or not is_scene(tree, i, head)):
            return
        relation: dict[str, Any] = how["prepositions"].get(lower, {"weak": True}) if preposition is not None else {}
        relation = farther(tree, preposition, how) or relation
        part = part_word(tree, i, head, how["parts"])
        kind = how["kinds"].get(noun, {})
        place = self._meant(tree, i, kind.get("kinds", ()))
        if place is not None and place.kind == "country" and head == i and _qualifies(tree, i):
            return
        if place is None and not kind and tree.words[i].mark is None and preposition is None:
            return
        where = self._where(tree, i, head if kind else i, place, relation, part, kind)
        weak = bool(kind.get("weak") if kind else relation.get("weak"))
        yield Spot(
            i,
            where,
            place,
            preposition,
            weak,
            kind=self._text[tree.words[head].start : tree.words[head].end] if kind else "",
        )

    def _where(
        self,
        tree: Tree,
        i: int,
        end: int,
        place: Place | None,
        relation: dict[str, Any],
        part: int | None,
        kind: dict[str, Any],
    ) -> Where:
        word = tree.words[i]
        first = _first(tree, i)
        start = tree.words[part].start if part is not None else tree.words[first].start
        stop = max(word.end, tree.words[end].end)
        base = table(PACKAGE, "places")["precision"].get(place.kind, 5) if place else kind.get("precision", 1)
        precision = max(base, relation.get("precision", 1))
        if part is not None:
            precision = 5 if base in (4, 6) else max(precision, 2)
        radius = place.radius_km if place else None
        if radius is not None and "radius" in relation:
            radius = radius + float(relation["radius"])
        name = word.mark.name if word.mark else self._text[tree.words[first].start : stop]
        named = tree.words[part].lower if part is not None else None
        return Where(
            name=name,
            precision=precision,
            radius_km=radius,
            relation=" ".join(filter(None, (relation.get("relation"), named))) or None,
            quote=Quote.cut(self._text, start, stop),
            **_of_place(place),
        )

    def _meant(self, tree: Tree, i: int, kinds: Sequence[str]) -> Place | None:
        mark = tree.words[i].mark
        gazetteer = self._knowledge.gazetteer
        if mark is not None:
            candidates = [gazetteer.place(id) for id in mark.ids]
            fitting = [place for place in candidates if place.kind in kinds] or self._of_kind(mark.name, kinds)
            # "Gardez district" is not a town of that name in another country.
            if not fitting and set(kinds) & set(_UNITS):
                return None
            return min(fitting or candidates, key=likely)
        if tree.words[i].entity not in _NAMES:
            return None
        named = self._text[tree.words[_first(tree, i)].start : tree.words[i].end]
        found = gazetteer.lookup(named, limit=1)
        if not found or found[0].score < 0.9 or (set(kinds) & set(_UNITS) and found[0].place.kind not in kinds):
            return None
        return found[0].place

    def _of_kind(self, name: str, kinds: Sequence[str]) -> list[Place]:
        """Places of a wanted kind by that name, where the mark itself holds none: "Hawija district"."""
        if not kinds:
            return []
        found = self._knowledge.gazetteer.lookup(name, limit=5)
        return [each.place for each in found if each.score >= 0.9 and each.place.kind in kinds][:1]

    def _nested(self, spots: list[Spot]) -> Iterator[Spot]:
        """Spots with the ids of the others of the sentence that they lie in."""
        inside = self._knowledge.gazetteer.inside
        ids = sorted({spot.place.id for spot in spots if spot.place is not None})[:_MOST]
        for spot in spots:
            if spot.place is None:
                yield spot
            else:
                mine = spot.place.id
                yield replace(spot, above=frozenset(id for id in ids if id != mine and inside(mine, id)))


def _qualifies(tree: Tree, i: int) -> bool:
    """True for a country that only says whose something is: "the U.S. embassy"; a country's war is fought there."""
    word, above = tree.words[i], tree.words[tree.words[i].head]
    return word.dep in ("compound", "nmod", "amod") and above.is_noun and above.lemma not in lexicon().nouns


def _first(tree: Tree, i: int) -> int:
    """The first word of a name that the gazetteer does not hold: of "San Ramon" the San."""
    first = i
    while first and tree.words[i].mark is None and _belongs(tree, first - 1, i):
        first -= 1
    return first


def _belongs(tree: Tree, at: int, i: int) -> bool:
    word = tree.words[at]
    return word.tag == "NNP" and word.dep == "compound" and word.head in range(at + 1, i + 1) and word.mark is None


def likely(place: Place) -> tuple[int, int]:
    return KINDS.index(place.kind) if place.kind in KINDS else len(KINDS), -place.population


def _of_place(place: Place | None) -> dict[str, Any]:
    """What the gazetteer says of a place, as fields of `Where`."""
    if place is None:
        return {}
    return {
        "place_id": place.id,
        "lat": place.lat,
        "lon": place.lon,
        "admin1": place.admin1,
        "admin2": place.admin2,
        "country": place.country or None,
        "claimed_by": tuple(claim.name for claim in place.claims),
    }


def located(where: Where, place: Place) -> Where:
    """The same words, meaning `place`."""
    return replace(where, name=place.name, radius_km=place.radius_km, precision=2, quote=None, **_of_place(place))


def place_where(place: Place, name: str, text: str, start: int, end: int, *, near: bool) -> Where:
    """A place named without a tree: by its kind alone, and near it if the word before says so."""
    how = table(PACKAGE, "places")
    relation = how["prepositions"]["near"] if near else {}
    return Where(
        name=name,
        precision=max(how["precision"].get(place.kind, 5), relation.get("precision", 1)),
        radius_km=place.radius_km + relation.get("radius", 0),
        relation=relation.get("relation"),
        quote=Quote.cut(text, start, end),
        **_of_place(place),
    )
