"""Words around a number that change what it says: at least, more than, about, another, or so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from marsad.claims import CountKind
from marsad.reading.phrases import phrase_at, phrase_before
from marsad.reading.quantities.lexicon import Lexicon
from marsad.reading.quantities.numerals import Numeral
from marsad.reading.tokens import Token

_STACK = 4  # "up to about another four": no real text stacks more


@dataclass(slots=True)
class Modified:
    """A numeral with its modifiers: tokens `first` to `stop`, and the operators from the outside in.

    `beyond` is the token behind words such as "others", which add a qualifier but are not part of the number.
    """

    first: int
    stop: int
    beyond: int
    operators: list[str] = field(default_factory=list)

    def has(self, operator: str) -> bool:
        """True if the modifier stands at this number."""
        return operator in self.operators


def modified(toks: Sequence[Token], numeral: Numeral, lex: Lexicon, *, floor: int) -> Modified:
    """Read the modifiers before (not past token `floor`) and behind `numeral`."""
    found = Modified(numeral.first, numeral.stop, numeral.stop)
    for _ in range(_STACK):
        before = phrase_before(toks, found.first, lex.before)
        if before is None or before[0] < floor or _is_particle(toks, before[0], lex):
            break
        found.first = before[0]
        found.operators.insert(0, str(before[1]))
    for _ in range(2):
        after = phrase_at(toks, found.beyond, lex.after)
        if after is None or (after[1] == "additional" and _compares(toks, after[0])):
            break
        found.beyond = after[0]
        found.stop = found.stop if after[1] == "additional" else after[0]
        found.operators.append(str(after[1]))
    return found


def _is_particle(toks: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """True for "over" in "ran over two men": it belongs to the verb."""
    return at > 0 and toks[at - 1].norm in lex.not_modifier.get(toks[at].norm, ())


def _compares(toks: Sequence[Token], behind: int) -> bool:
    """True for "four more than": a comparison, not four further ones."""
    return behind < len(toks) and toks[behind].norm == "than"


def bounds_of(numeral: Numeral, operators: Sequence[str]) -> tuple[CountKind, int | None, int | None]:
    """The kind and bounds that a number and its modifiers state together; the outermost bound decides."""
    limit = next((each for each in operators if each in _LIMITS), None)
    if numeral.vague:
        return CountKind.VAGUE, None if limit in ("at_most", "less_than") else numeral.lo, None
    high = numeral.lo if numeral.hi is None else numeral.hi
    # The bound is the number that was said: "more than 30" is seldom 31, and 30 is what every table of events writes.
    if limit in ("at_least", "more_than"):
        return CountKind.AT_LEAST, numeral.lo, None
    if limit in ("at_most", "less_than"):
        return CountKind.AT_MOST, None, high
    if not numeral.single:
        return CountKind.RANGE, numeral.lo, high
    if "about" in operators:
        return CountKind.APPROXIMATE, numeral.lo, numeral.lo
    return CountKind.EXACT, numeral.lo, numeral.lo


_LIMITS = frozenset({"at_least", "more_than", "at_most", "less_than"})
