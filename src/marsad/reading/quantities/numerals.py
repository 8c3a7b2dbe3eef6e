"""Numerals: digits and words to an integer, and ranges of two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.reading.phrases import phrase_at
from marsad.reading.quantities.lexicon import Lexicon, VagueTable
from marsad.reading.tokens import Kind, Token, touching

_DASHES = frozenset("-–—‑−")
_DIGITS_READ = 18


@dataclass(frozen=True, slots=True)
class Numeral:
    """Tokens `first` to `stop` (excluded) say `lo` to `hi`; `hi` is None for a vague word."""

    first: int
    stop: int
    lo: int
    hi: int | None
    vague: bool = False
    noun: bool = False
    decimal: bool = False
    article: bool = False

    @property
    def single(self) -> bool:
        """True unless this is a range or a vague word."""
        return self.lo == self.hi


def numeral_at(toks: Sequence[Token], at: int, lex: Lexicon, vague: VagueTable) -> Numeral | None:
    """The number that begins at token `at`, without its modifiers."""
    token = toks[at]
    if token.kind is Kind.NUMBER:
        return _from_digits(toks, at, lex)
    if token.kind is not Kind.WORD:
        return None
    if token.norm in lex.nouns.firsts and (named := phrase_at(toks, at, lex.nouns)):
        return Numeral(at, named[0], _int(named[1]), _int(named[1]), noun=True)
    if token.norm in lex.phrases.firsts and (named := phrase_at(toks, at, lex.phrases)):
        return Numeral(at, named[0], _int(named[1]), _int(named[1]))
    if token.norm in vague.words.firsts and (found := _from_vague(toks, at, lex, vague)):
        return found
    if token.norm in lex.articles:
        return _from_article(toks, at, lex)
    return _from_words(toks, at, lex)


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0


def _from_digits(toks: Sequence[Token], at: int, lex: Lexicon) -> Numeral:
    written = toks[at].norm
    whole, _, fraction = written.partition(".")
    value, stop = int(whole[:_DIGITS_READ]), at + 1
    scale = 1
    while stop < len(toks) and toks[stop].norm in lex.multipliers and stop < at + 3:
        scale *= lex.multipliers[toks[stop].norm]
        stop += 1
    if fraction and scale > 1:
        value = round(float(f"{whole[:_DIGITS_READ]}.{fraction[:6]}") * scale)
        return Numeral(at, stop, value, value)
    return Numeral(at, stop, value * scale, value * scale, decimal=bool(fraction))


def _from_article(toks: Sequence[Token], at: int, lex: Lexicon) -> Numeral:
    following = toks[at + 1] if at + 1 < len(toks) else None
    if following is not None and following.norm in lex.multipliers:
        words = _from_words(toks, at + 1, lex)
        if words is not None:
            return Numeral(at, words.stop, words.lo, words.hi)
    return Numeral(at, at + 1, 1, 1, article=True)


def _from_vague(toks: Sequence[Token], at: int, lex: Lexicon, vague: VagueTable) -> Numeral | None:
    scaled = phrase_at(toks, at, vague.scale)
    if scaled is not None and scaled[0] < len(toks):
        following = toks[scaled[0]].norm
        single = following.removesuffix("s")
        scale = lex.multipliers.get(following) or lex.multipliers.get(single)
        if scale is not None:
            return Numeral(at, scaled[0] + 1, _int(scaled[1]) * scale, None, vague=True)
    found = phrase_at(toks, at, vague.words)
    if found is None:
        return None
    stop, least = found
    if toks[at].norm in vague.before_word_only and stop == at + 1:
        following_word = toks[stop] if stop < len(toks) else None
        if following_word is None or following_word.kind is not Kind.WORD:
            return None
    return Numeral(at, stop, _int(least), None, vague=True)


@dataclass(slots=True)
class _Sum:
    """A number word by word: what is complete, what is open, and the last multiplier."""

    total: int = 0
    current: int = 0
    ceiling: int = 10**12
    started: bool = False

    def take(self, value: int, joined: bool) -> bool:
        """Add a plain number word; False if it cannot stand here."""
        tail = self.current % 100
        if not self.started or (self.total and not self.current) or (self.current and tail == 0 and value < 100):
            fits = True
        elif tail >= 20 and tail % 10 == 0:
            fits = 0 < value < 10
        else:
            fits = joined and 0 < tail < 10 and 20 <= value < 100
        if fits:
            self.current, self.started = self.current + value, True
        return fits

    def scale(self, factor: int) -> bool:
        """Multiply what is open; False if the order of multipliers is broken."""
        if factor < 1000:
            if self.current >= 100:
                return False
            self.current, self.started = max(self.current, 1) * factor, True
            return True
        if factor >= self.ceiling:
            return False
        self.total += max(self.current, 1) * factor
        self.current, self.ceiling, self.started = 0, factor, True
        return True


def _from_words(toks: Sequence[Token], at: int, lex: Lexicon) -> Numeral | None:
    made, here, stop = _Sum(), at, at
    while here < len(toks) and here < at + 24:
        step = _step(toks, here, made, lex)
        if step is None:
            break
        here = stop = step
    if not made.started or stop == at:
        return None
    value = made.total + made.current
    return Numeral(at, stop, value, value)


def _step(toks: Sequence[Token], here: int, made: _Sum, lex: Lexicon) -> int | None:
    """Read one more word of a number, with the joiner or hyphen before it; the index behind it, or None."""
    joined = False
    if made.started:
        norm = toks[here].norm
        hyphen = norm in _DASHES and here + 1 < len(toks) and touching(toks[here - 1], toks[here])
        may_join = norm in lex.free_joiners or (norm in lex.joiners and made.current % 100 == 0)
        if hyphen or may_join:
            here, joined = here + 1, not hyphen
            if here >= len(toks) or (hyphen and not touching(toks[here - 1], toks[here])):
                return None
    word = toks[here].norm
    if made.started and not joined:
        bare = _unjoined(word, lex)
        word, joined = (bare, True) if bare is not None else (word, False)
    elif not made.started:
        word = _unprefixed(word, lex)
    if word in lex.teens and 0 < made.current % 100 < 10:
        made.current += 10
        return here + 1
    if word in lex.numbers:
        return here + 1 if made.take(lex.numbers[word], joined) else None
    if word in lex.multipliers and not (joined and word not in lex.numbers and made.total == 0 and made.current < 1):
        return here + 1 if made.scale(lex.multipliers[word]) else None
    return None


def _unjoined(word: str, lex: Lexicon) -> str | None:
    for prefix in lex.joined_prefixes:
        rest = word.removeprefix(prefix)
        if rest != word and (rest in lex.numbers or rest in lex.multipliers) and word not in lex.numbers:
            return rest
    return None


def _unprefixed(word: str, lex: Lexicon) -> str:
    if word in lex.numbers or word in lex.multipliers:
        return word
    for prefix in lex.loose_prefixes:
        rest = word.removeprefix(prefix)
        if rest != word and rest in lex.numbers:
            return rest
    return word


def range_at(toks: Sequence[Token], first: Numeral, lex: Lexicon, vague: VagueTable) -> Numeral | None:
    """The range that begins with `first`: 3-5, three to five, between 3 and 5; `lo > hi` is left to the caller.

    Returns a Numeral whose `lo` may exceed its `hi`: the caller refuses it, or finds that it is no range.
    """
    if first.stop + 1 >= len(toks) or first.vague or first.article or first.noun or first.decimal:
        return None
    link, behind = toks[first.stop], toks[first.stop + 1]
    opener = lex.range_openers.get(toks[first.first - 1].norm) if first.first else None
    dashed = link.norm in _DASHES and touching(toks[first.stop - 1], link) and touching(link, behind)
    worded = link.norm in lex.range_words or (opener is not None and link.norm == opener)
    if not (dashed or worded):
        return None
    second = numeral_at(toks, first.stop + 1, lex, vague)
    if second is None or second.vague or second.article or second.noun or second.decimal:
        return None
    low = first.lo
    if (
        second.stop - second.first > 1
        and first.stop - first.first == 1
        and toks[second.stop - 1].norm in lex.multipliers
    ):
        scale = lex.multipliers[toks[second.stop - 1].norm]
        low = low * scale if low < scale and second.lo % scale == 0 and low * scale <= second.lo else low
    if worded and low >= second.lo:
        return None
    return Numeral(first.first, second.stop, low, second.lo)
