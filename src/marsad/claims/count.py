"""Numbers of people and things, as they were said, and their sums."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from marsad.claims.errors import InvalidClaim
from marsad.claims.quote import Quote
from marsad.claims.vocabulary import CountKind, Group, Outcome, Qualifier

# kind -> (lo must be set, hi must be set); None: either way
_SHAPE: dict[CountKind, tuple[bool | None, bool | None]] = {
    CountKind.EXACT: (True, True),
    CountKind.RANGE: (True, True),
    CountKind.AT_LEAST: (True, False),
    CountKind.AT_MOST: (False, True),
    CountKind.APPROXIMATE: (True, True),
    CountKind.VAGUE: (None, None),
    CountKind.UNKNOWN: (False, False),
    CountKind.NONE: (True, True),
}


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most: `hi` null is open, both null is unknown, 0 was said."""

    lo: int | None = None
    hi: int | None = None

    def __post_init__(self) -> None:
        if self.lo is not None and self.lo < 0:
            raise InvalidClaim(f"a count below zero: {self.lo}")
        if self.lo is not None and self.hi is not None and self.lo > self.hi:
            raise InvalidClaim(f"bounds the wrong way round: {self.lo} > {self.hi}")

    @property
    def known(self) -> bool:
        """False when nothing is known."""
        return self.lo is not None or self.hi is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One number somebody gave: exact lo = hi; at least 5: lo 5, hi open; up to 20: hi 20, lo open.

    About 20 keeps lo = hi = 20 with kind approximate: the page, not the store, widens it. A vague word keeps
    its term in `stated` and gets `lo` only from the codebook's table. None is a said zero; unknown is said too.
    """

    outcome: Outcome
    group: Group
    lo: int | None
    hi: int | None
    stated: str
    kind: CountKind
    quote: Quote
    actor_id: str | None = None
    qualifiers: tuple[Qualifier, ...] = ()

    def __post_init__(self) -> None:
        Bounds(self.lo, self.hi)
        for name, value, must in zip(("lo", "hi"), (self.lo, self.hi), _SHAPE[self.kind], strict=True):
            if must is not None and must != (value is not None):
                raise InvalidClaim(f"a count of kind {self.kind} {'needs' if must else 'has no'} {name}: {self}")
        if self.kind is CountKind.EXACT and self.lo != self.hi:
            raise InvalidClaim(f"an exact count with two values: {self.lo}, {self.hi}")
        if self.kind is CountKind.NONE and (self.lo, self.hi) != (0, 0):
            raise InvalidClaim("a count of kind none is 0")
        if not self.stated.strip():
            raise InvalidClaim("a count keeps the words it was stated in")

    @property
    def bounds(self) -> Bounds:
        """`lo` and `hi` together."""
        return Bounds(self.lo, self.hi)

    @property
    def adds(self) -> bool:
        """False for a part of another count and for a running toll: these never enter a sum."""
        return Qualifier.PART not in self.qualifiers and Qualifier.CUMULATIVE not in self.qualifiers


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Sums over a mention's counts."""

    killed: Bounds = Bounds()
    injured: Bounds = Bounds()
    captured: Bounds = Bounds()

    @classmethod
    def of(cls, counts: Iterable[Count]) -> Totals:
        """The totals of `counts`."""
        counts = tuple(counts)
        return cls(
            killed=total(counts, Outcome.KILLED),
            injured=total(counts, Outcome.INJURED),
            captured=total(counts, Outcome.CAPTURED),
        )


def total(counts: Iterable[Count], outcome: Outcome) -> Bounds:
    """The sum of the counts of `outcome` that add; unknown if none was given, open if any is open above.

    If only running tolls were given, the highest of them stands for the total.
    """
    chosen = [count for count in counts if count.outcome is outcome]
    adding = [count.bounds for count in chosen if count.adds and count.bounds.known]
    if not adding:
        running = [c.bounds for c in chosen if Qualifier.CUMULATIVE in c.qualifiers and c.bounds.known]
        return max(running, key=lambda b: (b.lo or 0, b.hi or 0), default=Bounds())
    highs = [bounds.hi for bounds in adding]
    lows = [bounds.lo for bounds in adding if bounds.lo is not None]
    return Bounds(
        sum(lows) if lows else None,
        None if None in highs else sum(high for high in highs if high is not None),
    )
