"""Where: the name is the model's, the place is the gazetteer's."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.claims import Quote, RefusalReason, Where
from marsad.knowledge import Place
from marsad.reading.grammar.frames import PACKAGE
from marsad.reading.grammar.placing import likely, place_where
from marsad.reading.llm.checks.sight import Sight
from marsad.reading.llm.locate import Refused
from marsad.reading.marks import Mark, MarkKind
from marsad.reading.tables import table

_SURE = 0.9
# UCDP's precision of a name that no gazetteer holds: somewhere, with the name as the only hold.
_UNKNOWN = 5
_BEFORE = 3


def place_of(words: str, sight: Sight) -> Where:
    """The place that a quoted name means. Errors: Refused where the words are no name of a place."""
    quote = sight.name(words)
    span = (quote.start, quote.end)
    marks = sight.page.marks_at(span, MarkKind.PLACE)
    mark = max(marks, key=lambda each: (min(each.end, span[1]) - max(each.start, span[0]), -each.start), default=None)
    place = _meant(mark, sight) if mark is not None else _looked_up(quote.exact, sight)
    if place is not None:
        start, end = (mark.start, mark.end) if mark is not None else span
        name = mark.name if mark is not None else quote.exact
        return place_where(place, name, sight.page.text, start, end, near=_near(sight.page.text, start))
    other = sight.page.marks_at(span, MarkKind.ACTOR) or sight.page.times_at(span)
    if other or not _is_name(quote):
        raise Refused(RefusalReason.NOT_A_NAME, "these words are no name of a place")
    return Where(name=" ".join(quote.exact.split()), precision=_UNKNOWN, quote=quote)


def _meant(mark: Mark, sight: Sight) -> Place:
    """Of several places of one name the one that lies in another place of the same sentences, else the likeliest."""
    gazetteer = sight.knowledge.gazetteer
    candidates = [gazetteer.place(id) for id in mark.ids]
    around = [
        id for each in sight.page.marks_at(sight.told, MarkKind.PLACE) if each.name != mark.name for id in each.ids
    ]
    return min(_inside(candidates, around, sight) or candidates, key=likely)


def _inside(candidates: Sequence[Place], regions: Sequence[str], sight: Sight) -> list[Place]:
    inside = sight.knowledge.gazetteer.inside
    return [place for place in candidates if any(inside(place.id, region) for region in regions)]


def _looked_up(name: str, sight: Sight) -> Place | None:
    if not name[:1].isupper() and name[:1].isascii():
        return None
    found = sight.knowledge.gazetteer.lookup(" ".join(name.split()), limit=1)
    return found[0].place if found and found[0].score >= _SURE else None


def _is_name(quote: Quote) -> bool:
    """True for words that may be a name: in a script with capitals, some word has one and none is a number alone."""
    letters = [sign for sign in quote.exact if sign.isalpha()]
    cased = any(sign.isupper() or sign.islower() for sign in letters)
    return bool(letters) and (not cased or any(word[:1].isupper() for word in quote.exact.split()))


def _near(text: str, start: int) -> bool:
    """True if a word before the name says that it was not in the place itself."""
    before = text[max(0, start - 40) : start].lower().split()[-_BEFORE:]
    prepositions = table(PACKAGE, "places")["prepositions"]
    return any("radius" in prepositions.get(word, {}) for word in before)
