"""How: an id of the codebook, and words of the report that do not speak against it."""

from __future__ import annotations

from marsad.claims import RefusalReason
from marsad.reading.llm.checks.sight import Sight
from marsad.reading.llm.locate import Refused
from marsad.reading.llm.proposal import ProposedWeapon
from marsad.reading.marks import MarkKind


def weapon_of(proposed: ProposedWeapon, sight: Sight) -> str:
    """The id of the weapon. Errors: Refused for an unknown id, and where the words name another weapon."""
    codebook = sight.knowledge.codebook
    if proposed.id not in codebook.weapons:
        raise Refused(RefusalReason.UNKNOWN_CODE, "the codebook holds no weapon of this id")
    quote = sight.name(proposed.quote)
    named = {mark.id for mark in sight.page.marks_at((quote.start, quote.end), MarkKind.WEAPON)}
    if named and not any(_kin(proposed.id, each, sight) for each in named):
        others = ", ".join(codebook.weapon(each).label for each in sorted(named))
        raise Refused(RefusalReason.KNOWLEDGE_DIFFERS, f"these words name another weapon: {others}")
    return proposed.id


def _kin(one: str, two: str, sight: Sight) -> bool:
    """True if one of the two is the other or a kind of it: a car bomb and an explosive device."""
    lineage = sight.knowledge.codebook.lineage
    return one in lineage(two) or two in lineage(one)
