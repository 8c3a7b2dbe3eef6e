"""The profiles that can be applied. One folder each: a manifest that names columns and rules, and the code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from marsad.claims import UnknownCode
from marsad.coding.file import IncidentFile
from marsad.coding.profiles.acled import ACLED
from marsad.coding.profiles.airwars import AIRWARS
from marsad.coding.profiles.ucdp import UCDP
from marsad.coding.row import Profile, Row

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

PROFILES: Mapping[str, Profile] = {each.id: each for each in (ACLED, UCDP, AIRWARS)}


def code(file: IncidentFile, profile: str, knowledge: Knowledge | None) -> Row:
    """The row of an incident under a profile. Errors: UnknownCode when there is no such profile."""
    if profile not in PROFILES:
        raise UnknownCode(f"no profile {profile!r}", hint=f"Known: {', '.join(sorted(PROFILES))}.")
    return PROFILES[profile].code(file, knowledge)
