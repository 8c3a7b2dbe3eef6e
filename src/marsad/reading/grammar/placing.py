"""Places in a sentence: what each name means here, how exactly, and whether an event can stand there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from marsad.claims import Quote, Where
from marsad.knowledge import Knowledge, Place
from marsad.knowledge.place import KINDS
from marsad.reading.grammar.around import Around, looked_up
from marsad.reading.grammar.frames import PACKAGE, lexicon
from marsad.reading.grammar.place_names import address, ends, no_name, starts
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
_SURE = 0.9
_UNITS = ("district", "subdistrict", "governorate")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place name in a tree: its last word and its first, the words that qualify it, and the place it means."""

    word: int
    where: Where
    place: Place | None
    preposition: int | None
    weak: bool
    above: frozenset[str] = frozenset()
    kind: str = ""
    first: int = 0

    @property
    def key(self) -> str:
        """The same for two spellings of one place."""
        return self.where.place_id or self.where.name.casefold()

    def meets(self, other: Spot) -> bool:
        """True if one of the two lies in the other or is it."""
        return self.key == other.key or self.key in other.above or other.key in self.above


class Placer:
    """Reads the places of a document's trees."""

    def __init__(self, text: str, knowledge: Knowledge, around: Around | None = None) -> None:
        self._text, self._knowledge, self._around = text, knowledge, around or Around()

    def spots(self, tree: Tree) -> list[Spot]:
        """Every place at which an event of this tree may stand, in order."""
        found = [spot for i in place_words(tree) for spot in self._spot(tree, i)]
        whole = [spot for spot in found if not any(each.first <= spot.word < each.word for each in found)]
        return list(self._nested(whole))

    def _spot(self, tree: Tree, i: int) -> Iterator[Spot]:
        head, noun = kind_noun(tree, i)
        name = starts(tree, i, self._text)
        first = address(tree, name, i)
        if name < i and tree.words[i].mark is not None and head > i + 1:
            head, noun = i, ""
        head = max(head, ends(tree, i))
        preposition = preposition_over(tree, head if first == name else first + 1)
        how = table(PACKAGE, "places")
        lower = tree.words[preposition].lower if preposition is not None else ""
        apposed = is_apposed(tree, i, how["kinds"])
        if not apposed and (lower in how["agents"] or not is_scene(tree, i, head)):
            return
        relation: dict[str, Any] = how["prepositions"].get(lower, {"weak": True}) if preposition is not None else {}
        relation = farther(tree, preposition, how) or relation
        part = part_word(tree, i, head, how["parts"])
        kind = how["kinds"].get(noun, {})
        place = self._meant(tree, name, i, kind.get("kinds", ()))
        if place is not None and place.kind == "country" and head == i and _qualifies(tree, i):
            return
        unknown = place is None and not kind and tree.words[i].mark is None
        if unknown and (preposition is None or no_name(tree, first, i)):
            return
        where = self._where(tree, first, i, head if kind else i, place, relation, part, kind)
        weak = bool(kind.get("weak") if kind else relation.get("weak"))
        yield Spot(
            i,
            where,
            place,
            preposition,
            weak,
            kind=self._text[tree.words[head].start : tree.words[head].end] if kind else "",
            first=first,
        )

    def _where(
        self,
        tree: Tree,
        first: int,
        i: int,
        end: int,
        place: Place | None,
        relation: dict[str, Any],
        part: int | None,
        kind: dict[str, Any],
    ) -> Where:
        word = tree.words[i]
        start = tree.words[part].start if part is not None else tree.words[first].start
        stop = tree.words[ends(tree, i)].end
        if not self._text[stop : tree.words[end].start].strip(" -") or word.mark is None:
            stop = max(stop, tree.words[end].end)
        base = table(PACKAGE, "places")["precision"].get(place.kind, 5) if place else kind.get("precision", 1)
        precision = max(base, relation.get("precision", 1))
        if part is not None:
            precision = 5 if base in (4, 6) else max(precision, 2)
        radius = place.radius_km if place else None
        if radius is not None and "radius" in relation:
            radius = radius + float(relation["radius"])
        marked = word.mark is not None and first == i
        name = (
            word.mark.name
            if word.mark and marked
            else " ".join(self._text[tree.words[first].start : stop].split()).rstrip(".")
        )
        named = tree.words[part].lower if part is not None else None
        return Where(
            name=name,
            precision=precision,
            radius_km=radius,
            relation=" ".join(filter(None, (relation.get("relation"), named))) or None,
            quote=Quote.cut(self._text, start, stop),
            **_of_place(place),
        )

    def _meant(self, tree: Tree, first: int, i: int, kinds: Sequence[str]) -> Place | None:
        """The place that the words `first` to `i` name."""
        mark = tree.words[i].mark
        if mark is None or first < i:
            name = " ".join(self._text[tree.words[first].start : tree.words[i].end].split())
            return self._known(name, kinds) if mark is not None or tree.words[i].entity in _NAMES else None
        candidates = [self._knowledge.gazetteer.place(id) for id in mark.ids]
        fitting = [place for place in candidates if place.kind in kinds] or self._of_kind(mark.name, kinds)
        # "Gardez district" is not a town of that name in another country.
        if not fitting and set(kinds) & set(_UNITS):
            return None
        return self._around.best(fitting or candidates)

    def _known(self, name: str, kinds: Sequence[str]) -> Place | None:
        """The place of a name that is not marked as a whole: spelt otherwise, so one of the report's own country."""
        found = looked_up(self._knowledge, name, self._around.country, 1)
        if not found or found[0].score < _SURE or (set(kinds) & set(_UNITS) and found[0].place.kind not in kinds):
            return None
        return found[0].place if self._around.country is not None else None

    def _of_kind(self, name: str, kinds: Sequence[str]) -> list[Place]:
        """Places of a wanted kind by that name, where the mark itself holds none: "Hawija district"."""
        if not kinds:
            return []
        found = looked_up(self._knowledge, name, None, 5)
        fitting = [each.place for each in found if each.score >= _SURE and each.place.kind in kinds]
        return [place for place in fitting if self._around.holds(place)][:1]

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
