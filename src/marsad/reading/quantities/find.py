"""The walk over a text that finds every number phrase."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from marsad.claims import CountKind, Qualifier
from marsad.reading.phrases import phrase_at
from marsad.reading.quantities.lexicon import Lexicon, VagueTable, lexicon, vague_table
from marsad.reading.quantities.model import LARGEST, Quantity, Role
from marsad.reading.quantities.modifiers import Modified, bounds_of, modified
from marsad.reading.quantities.numerals import Numeral, numeral_at, range_at
from marsad.reading.quantities.qualify import is_cumulative, qualifiers_of
from marsad.reading.quantities.roles import role_of
from marsad.reading.quantities.spot import Spot
from marsad.reading.tokens import Kind, Token, tokens

_AGE_LINKS = frozenset({",", "and", "or", "to", "&", "-", "–"})


def find_quantities(text: str, *, vague: Mapping[str, int] | None = None) -> tuple[Quantity, ...]:
    """Every number phrase of `text` in order, counts and others, told apart by `role`.

    `vague` maps vague words to their least number (`knowledge.codebook.vague`) and goes over the shipped table.
    Offsets are code points. English, Arabic and Sorani Kurdish are read together. Linear in the text; never raises.
    """
    return tuple(_Walk(text, tokens(text), lexicon(), vague_table(vague)))


@dataclass(slots=True)
class _Walk:
    """The state of one pass: where the last phrase ended, what an enumeration passes on."""

    text: str
    toks: Sequence[Token]
    lex: Lexicon
    vague: VagueTable
    floor: int = 0
    part_until: int = -1
    age_until: int = -1

    def __iter__(self) -> Iterator[Quantity]:
        at = 0
        openers = self.vague.openers
        while at < len(self.toks):
            token = self.toks[at]
            if token.kind is not Kind.NUMBER and token.norm not in openers:
                at += 1
                continue
            found, stop = self._at(at)
            if found is not None:
                yield found
                self.floor = stop
            at = max(stop, at + 1)

    def _at(self, at: int) -> tuple[Quantity | None, int]:
        said = self._zero(at) or self._unknown(at) or self._deed(at)
        if said is not None:
            return said
        modifier = phrase_at(self.toks, at, self.lex.before)
        if modifier is not None:
            return None, modifier[0]
        first = numeral_at(self.toks, at, self.lex, self.vague)
        if first is None:
            return None, at + 1
        span = range_at(self.toks, first, self.lex, self.vague)
        if span is not None and is_cumulative(self.toks, Modified(at, at, at), self.lex):
            span = None
        if span is not None and 31 < (span.hi or 0) < 1000 and self._dated(first):
            span = None
        return self._number(span or first, span is not None)

    def _dated(self, numeral: Numeral) -> bool:
        """True for the day in "since Dec. 5 to 922": it opens no range of counts."""
        return role_of(Spot(self.text, self.toks, numeral, numeral.first, self.lex)) is Role.DATE

    def _number(self, numeral: Numeral, is_range: bool) -> tuple[Quantity, int]:
        spot = modified(self.toks, numeral, self.lex, floor=self.floor)
        if numeral.article and not spot.has("noun"):
            spot = Modified(numeral.first, numeral.stop, numeral.stop)
        opener = spot.first - 1
        if is_range and opener >= self.floor and self.toks[opener].norm in self.lex.range_openers:
            spot = modified(self.toks, replace(numeral, first=opener), self.lex, floor=self.floor)
        place = Spot(self.text, self.toks, numeral, spot.first, self.lex, is_range)
        role = role_of(place)
        if role is Role.COUNT and self._continues_ages(spot):
            role = Role.AGE
        made = self._made(numeral, spot, role)
        if made.role is Role.AGE:
            self.age_until = spot.stop
        if Qualifier.PART in made.qualifiers:
            self.part_until = spot.stop
        return made, spot.stop

    def _continues_ages(self, spot: Modified) -> bool:
        between = self.toks[self.age_until : spot.first] if self.age_until >= 0 else []
        linked = 0 < len(between) <= 2 and all(token.norm in _AGE_LINKS for token in between)
        behind = self.toks[spot.stop] if spot.stop < len(self.toks) else None
        alone = behind is None or behind.kind is not Kind.WORD or behind.norm in _AGE_LINKS
        return linked and alone and self.toks[spot.first].kind is Kind.NUMBER

    def _made(self, numeral: Numeral, spot: Modified, role: Role) -> Quantity:
        kind, lo, hi = bounds_of(numeral, spot.operators)
        reason = _refusal(numeral)
        if reason is not None:
            role = Role.REFUSED if role is Role.COUNT else role
            kind, lo, hi = CountKind.UNKNOWN, None, None
        counting = role in (Role.COUNT, Role.ARTICLE)
        first, last = self.toks[spot.first], self.toks[spot.stop - 1]
        return Quantity(
            start=first.start,
            end=last.end,
            lo=lo,
            hi=hi,
            kind=kind if (lo, hi) != (0, 0) or role is not Role.COUNT else CountKind.NONE,
            stated=self.text[first.start : last.end],
            role=role,
            qualifiers=qualifiers_of(self.toks, spot, self.lex, self.part_until) if counting else (),
            core_start=self.toks[numeral.first].start,
            core_end=self.toks[numeral.stop - 1].end,
            noun=numeral.noun or spot.has("noun"),
            reason=reason if role is Role.REFUSED else None,
        )

    def _zero(self, at: int) -> tuple[Quantity, int] | None:
        token = self.toks[at]
        if token.kind is not Kind.WORD:
            return None
        word = phrase_at(self.toks, at, self.lex.none_words)
        if word is not None:
            return self._plain(at, word[0], CountKind.NONE, 0, noun=True), word[0]
        before = phrase_at(self.toks, at, self.lex.none_before_noun)
        if before is None or before[0] >= len(self.toks) or self.toks[before[0]].kind is not Kind.WORD:
            return None
        following = {token.norm for token in self.toks[before[0] : before[0] + 3]}
        if self.toks[before[0]].norm in self.lex.none_not_before:
            return None
        if following & self.lex.silent:
            return self._plain(at, before[0], CountKind.UNKNOWN, None), before[0]
        return self._plain(at, before[0], CountKind.NONE, 0), before[0]

    def _unknown(self, at: int) -> tuple[Quantity, int] | None:
        if self.toks[at].kind is not Kind.WORD:
            return None
        found = phrase_at(self.toks, at, self.lex.unknown)
        if found is None:
            return None
        words = " ".join(token.norm for token in self.toks[at : found[0]])
        near = {token.norm for token in self.toks[max(0, at - 5) : at]}
        if words in self.lex.unknown_loose and not near & self.lex.unknown_cues:
            return None
        return self._plain(at, found[0], CountKind.UNKNOWN, None), found[0]

    def _deed(self, at: int) -> tuple[Quantity, int] | None:
        value = self.lex.deed_counts.get(self.toks[at].norm)
        if value is None or at + 1 >= len(self.toks):
            return None
        head = self.toks[at + 1].norm
        if not (head in self.lex.deed_heads or head.removesuffix("s") in self.lex.deed_heads):
            return None
        return self._plain(at, at + 2, CountKind.EXACT, value, noun=True), at + 2

    def _plain(self, at: int, stop: int, kind: CountKind, value: int | None, *, noun: bool = False) -> Quantity:
        start, end = self.toks[at].start, self.toks[stop - 1].end
        stated = self.text[start:end]
        groups = qualifiers_of(self.toks, Modified(at, stop, stop), self.lex, -1)
        return Quantity(
            start=start,
            end=end,
            lo=value,
            hi=value,
            kind=kind,
            stated=stated,
            noun=noun,
            qualifiers=groups,
            core_start=start,
            core_end=end,
        )


def _refusal(numeral: Numeral) -> str | None:
    if numeral.lo > LARGEST or (numeral.hi or 0) > LARGEST:
        return "a number too large to be a count"
    if numeral.hi is not None and numeral.lo > numeral.hi:
        return "a range whose first number is the larger"
    return None
