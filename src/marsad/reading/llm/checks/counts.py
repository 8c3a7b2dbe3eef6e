"""How many: a number stands in its quotation, as our own reading of numbers has it, or is a vague word of the table."""

from __future__ import annotations

from marsad.claims import Count, CountKind, Group, MentionKind, Outcome, Qualifier, Quote, RefusalReason
from marsad.reading.llm.checks.actors import registered
from marsad.reading.llm.checks.groups import group_of
from marsad.reading.llm.checks.sight import Sight
from marsad.reading.llm.checks.unnumbered import PERSON, PLURAL, unnumbered
from marsad.reading.llm.locate import Refused, only, places
from marsad.reading.llm.proposal import ProposedCount
from marsad.reading.quantities import Quantity, Role

_COUNTING = (Role.COUNT, Role.ARTICLE)
_OPEN = (CountKind.VAGUE, CountKind.UNKNOWN)


def count_of(proposed: ProposedCount, sight: Sight) -> Count:
    """The count of a proposal. Errors: Refused where its number is not that of its words."""
    if proposed.outcome is Outcome.INCIDENTS and sight.kind is not MentionKind.AGGREGATE:
        raise Refused(RefusalReason.INVALID, "only a sum over several events counts events")
    quote = sight.number(proposed.quote)
    name = " ".join(proposed.number.split()).casefold()
    if name in (PLURAL, PERSON):
        return _unnumbered(name, proposed, quote, sight)
    number = _number(proposed, quote, sight)
    said, words = (proposed.lo, proposed.hi), (number.lo, number.hi)
    # A vague word may be named alone: its number is the table's.
    if said != words and not (said == (None, None) and number.kind in _OPEN):
        raise Refused(RefusalReason.NUMBER_DIFFERS, f"“{number.stated}” means {_bounds(*words)}, not {_bounds(*said)}")
    return _count(proposed, quote, sight, number.lo, number.hi, number.kind, number.stated, number.qualifiers)


def _unnumbered(name: str, proposed: ProposedCount, quote: Quote, sight: Sight) -> Count:
    """People without a number, by a conversion that the model names."""
    if any(each.role is Role.COUNT for each in sight.page.numbers_at((quote.start, quote.end))):
        raise Refused(RefusalReason.NUMBER_DIFFERS, "a number stands in this quotation")
    meant = unnumbered(name, quote, proposed.outcome, sight.knowledge.codebook)
    if (proposed.lo, proposed.hi) not in ((meant.lo, meant.hi), (None, None)):
        raise Refused(RefusalReason.NUMBER_DIFFERS, f"“{name}” means {_bounds(meant.lo, meant.hi)}")
    return _count(proposed, quote, sight, meant.lo, meant.hi, meant.kind, quote.exact, ())


def _number(proposed: ProposedCount, quote: Quote, sight: Sight) -> Quantity:
    """The number that the words name, whole and within the quotation."""
    words = only(places(sight.page.text, proposed.number, (quote.start, quote.end)), sight.page.text)
    found = [each for each in sight.page.numbers_at((words.start, words.end)) if _named(each, words)]
    if not found:
        raise Refused(RefusalReason.NUMBER_NOT_IN_QUOTE, "these words hold no number")
    counting = [each for each in found if each.role in _COUNTING]
    if not counting:
        raise Refused(RefusalReason.NOT_A_COUNT, f"this number counts nobody: {found[0].reason or found[0].role}")
    if len(counting) > 1:
        raise Refused(RefusalReason.QUOTE_AMBIGUOUS, "these words hold several numbers")
    number = counting[0]
    if not (quote.start <= number.start and number.end <= quote.end):
        raise Refused(RefusalReason.NUMBER_DIFFERS, f"the quotation leaves out a part of “{number.stated}”")
    return number


def _named(number: Quantity, words: Quote) -> bool:
    """True if the words hold the number itself, or are a part of it: "dozens" of "dozens of"."""
    whole = words.start <= number.core_start and number.core_end <= words.end
    return whole or (number.core_start <= words.start and words.end <= number.core_end)


def _count(
    proposed: ProposedCount,
    quote: Quote,
    sight: Sight,
    lo: int | None,
    hi: int | None,
    kind: CountKind,
    stated: str,
    qualifiers: tuple[Qualifier, ...],
) -> Count:
    group, actor = group_of(proposed, quote, sight), registered(quote, sight)
    # "People" may be anybody: the register's entry for the noun says no more than the number does.
    if actor is not None and group is Group.UNKNOWN and quote.exact.islower():
        actor = None
    return Count(
        outcome=proposed.outcome,
        group=group,
        lo=lo,
        hi=hi,
        kind=kind,
        stated=stated,
        quote=quote,
        actor_id=actor.id if actor is not None else None,
        qualifiers=tuple(dict.fromkeys((*qualifiers, *proposed.qualifiers))),
    )


def _bounds(lo: int | None, hi: int | None) -> str:
    if lo is None:
        return "an unknown number" if hi is None else f"at most {hi}"
    if hi is None:
        return f"at least {lo}"
    return f"{lo}" if lo == hi else f"{lo} to {hi}"
