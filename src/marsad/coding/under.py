"""An incident in one row, as a profile has it: only if the profile includes it, and with the profile's own tolls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from marsad.coding.file import IncidentFile
from marsad.coding.profiles import PROFILES
from marsad.coding.row import Row
from marsad.coding.summary import IncidentSummary, summary
from marsad.coding.tolls import Toll

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge


def summary_under(file: IncidentFile, profile: str, knowledge: Knowledge | None) -> IncidentSummary | None:
    """The summary of a file under a profile; None where the profile leaves the incident out.

    What the profile does not tell of, such as the injured, is unknown.
    """
    chosen = PROFILES[profile]
    row = chosen.code(file, knowledge)
    if not row.included:
        return None
    killed, injured = (_toll(row, chosen.tolls.get(outcome, {})) for outcome in ("killed", "injured"))
    return replace(summary(file, knowledge), killed=killed, injured=injured)


def _toll(row: Row, columns: Mapping[str, str]) -> Toll:
    return Toll(**{bound: row.fields[column].value for bound, column in columns.items()})
