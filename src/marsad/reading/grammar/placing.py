"""Places in a sentence: what each name means here, how exactly, and whether an event can stand there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from marsad.claims import Quote, Where
from marsad.knowledge import Knowledge, Place
from marsad.knowledge.place import KINDS
from marsad.reading.grammar.frames import PACKAGE, words
from marsad.reading.marks import MarkKind
from marsad.reading.syntax import Tree
from marsad.reading.tables import table

_NAMES = ("GPE", "LOC", "FAC")
_MOST = 40


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
        found = [spot for i in _place_words(tree) for spot in self._spot(tree, i)]
        return list(self._nested(found))

    def _spot(self, tree: Tree, i: int) -> Iterator[Spot]:
        head, noun = _kind_noun(tree, i)
        preposition = _preposition(tree, head)
        how = table(PACKAGE, "places")
        lower = tree.words[preposition].lower if preposition is not None else ""
        apposed = _apposed(tree, i, how["kinds"])
        if not apposed and (lower in how["agents"] or not _is_scene(tree, i, head)):
            return
        relation: dict[str, Any] = how["prepositions"].get(lower, {"weak": True}) if preposition is not None else {}
        relation = _farther(tree, preposition, how) or relation
        part = _part(tree, i, head, how["parts"])
        kind = how["kinds"].get(noun, {})
        place = self._meant(tree, i, kind.get("kinds", ()))
        if place is None and not kind and tree.words[i].mark is None and preposition is None:
            return
        where = self._where(tree, i, head if kind else i, place, relation, part, kind)
        weak = bool(relation.get("weak")) and not kind
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
        start = tree.words[part].start if part is not None else word.start
        stop = max(word.end, tree.words[end].end)
        base = table(PACKAGE, "places")["precision"].get(place.kind, 5) if place else kind.get("precision", 1)
        precision = max(base, relation.get("precision", 1))
        if part is not None:
            precision = 5 if base in (4, 6) else max(precision, 2)
        radius = place.radius_km if place else None
        if radius is not None and "radius" in relation:
            radius = radius + float(relation["radius"])
        name = word.mark.name if word.mark else self._text[word.start : stop]
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
            fitting = (
                [place for place in candidates if place.kind in kinds] or self._of_kind(mark.name, kinds) or candidates
            )
            return min(fitting, key=likely)
        if tree.words[i].entity not in _NAMES:
            return None
        found = gazetteer.lookup(tree.words[i].text, limit=1)
        return found[0].place if found and found[0].score >= 0.9 else None

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


def likely(place: Place) -> tuple[int, int]:
    return KINDS.index(place.kind) if place.kind in KINDS else len(KINDS), -place.population


def _place_words(tree: Tree) -> Iterator[int]:
    kinds = table(PACKAGE, "places")["kinds"]
    for word in tree.words:
        if word.mark is not None:
            if word.mark.kind is MarkKind.PLACE:
                yield word.i
        elif (word.tag == "NNP" and word.entity in _NAMES and not _continues(tree, word.i)) or (
            word.tag == "NNP" and word.i + 1 < len(tree.words) and tree.words[word.i + 1].lower in kinds
        ):
            yield word.i


def _continues(tree: Tree, i: int) -> bool:
    """True for all but the last word of a name the parser found."""
    after = tree.words[i + 1] if i + 1 < len(tree.words) else None
    return after is not None and after.tag == "NNP" and after.entity in _NAMES and after.mark is None


def _kind_noun(tree: Tree, i: int) -> tuple[int, str]:
    """The noun that says what kind of place a name is, and its index; a plural serves all names it follows."""
    kinds = table(PACKAGE, "places")["kinds"]
    head = tree.words[tree.words[i].head]
    chain = tree.words[i]
    while chain.dep == "conj" and chain.head != chain.i:
        chain = tree.words[chain.head]
        if chain.dep in ("compound", "nmod"):
            head = tree.words[chain.head]
    after = tree.words[i + 1] if i + 1 < len(tree.words) else None
    for word in (after, head):
        if word is not None:
            lemma = _singular(word.lower)
            if lemma in kinds and word.i > i:
                return word.i, lemma
    before = tree.words[i - 2] if i >= 2 and tree.words[i - 1].lower == "of" else None
    if before is not None and _singular(before.lower) in kinds:
        return before.i, _singular(before.lower)
    for kid in tree.kids(i, "conj"):
        if _singular(tree.words[kid].lower) in kinds:
            return kid, _singular(tree.words[kid].lower)
    return i, ""


def _singular(lower: str) -> str:
    return lower[:-3] + "y" if lower.endswith("ies") else lower.removesuffix("s")


def _preposition(tree: Tree, i: int) -> int | None:
    """The preposition over a place, through its conjuncts and the nouns it only modifies."""
    for at in tree.up(i):
        word = tree.words[at]
        if word.tag in ("IN", "TO") or (at != i and word.lower in table(PACKAGE, "places")["prepositions"]):
            return at
        if word.dep not in ("pobj", "conj", "compound", "nmod", "appos", "amod", "npadvmod", "poss"):
            return None
        if word.is_verb:
            return None
    return None


def _farther(tree: Tree, preposition: int | None, how: dict[str, Any]) -> dict[str, Any] | None:
    """The relation of a longer phrase: "south of", "on the outskirts of"."""
    if preposition is None or tree.words[preposition].lower not in ("of", "to"):
        return None
    above = tree.words[tree.words[preposition].head]
    for lemma in (above.lower, above.lemma, above.lower.removesuffix("s")):
        found: dict[str, Any] | None = how["prepositions"].get(lemma)
        if found and "relation" in found:
            return found
    return None


def _is_scene(tree: Tree, i: int, head: int) -> bool:
    """False where the name only says whose or what: Iraq's ministry, Baghdad officials, Erbil said."""
    word = tree.words[head]
    if i + 1 < len(tree.words) and tree.words[i + 1].text == "-":
        return False
    if word.dep in ("nsubj", "nsubjpass", "poss", "agent", "amod") and not (word.dep == "nsubjpass" and head != i):
        return False
    if tree.words[i].dep == "poss" or _of_speaker(tree, i):
        return False
    if word.dep in ("compound", "nmod") and head == i:
        above = tree.words[word.head]
        return above.mark is not None or _event_like(above.lemma) or above.lemma in words("groups", "things")
    return True


def _apposed(tree: Tree, i: int, kinds: dict[str, Any]) -> bool:
    """True for a wider place behind a comma, whatever the parser made of it: "Andar district, Ghazni province"."""
    if i < 2 or tree.words[i - 1].text != ",":
        return False
    before = tree.words[i - 2]
    return before.lower in kinds or (before.mark is not None and before.mark.kind is MarkKind.PLACE)


def _of_speaker(tree: Tree, i: int) -> bool:
    """True for a place that names the speaker: "the police of Ninewa said"."""
    for at in tree.up(i):
        word = tree.words[at]
        if word.dep in ("nsubj", "nsubjpass"):
            return tree.words[word.head].lemma in words("speech", "verbs")
        if word.is_verb:
            return False
    return False


def _event_like(lemma: str) -> bool:
    from marsad.reading.grammar.frames import lexicon

    return lemma in lexicon().nouns


def _part(tree: Tree, i: int, head: int, parts: Iterable[str]) -> int | None:
    before = tree.words[i - 1] if i else None
    return before.i if before is not None and before.lower in frozenset(parts) else None


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
