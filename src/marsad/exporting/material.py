"""What every exporter draws on: incidents, the claims behind them, and the knowledge they were read with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from marsad.claims import Count, CountKind, InputError, Outcome, Stance

if TYPE_CHECKING:
    from marsad.coding import IncidentFile, IncidentSummary
    from marsad.knowledge import Knowledge


@dataclass(frozen=True)
class Material:
    """Incidents ordered by id; `file` finds the claims behind one. What was wholly taken back is in no export."""

    files: Sequence[IncidentFile]
    summaries: Sequence[IncidentSummary]
    knowledge: Knowledge

    @cached_property
    def ordered(self) -> tuple[IncidentSummary, ...]:
        """The summaries in the order of their ids, so that input order never shows in a file."""
        return tuple(sorted((each for each in self.summaries if not each.withdrawn), key=lambda each: each.id))

    @cached_property
    def _files(self) -> dict[str, IncidentFile]:
        return {each.id: each for each in self.files}

    def file(self, incident: str) -> IncidentFile:
        """The claims of an incident; raises InputError when they were not handed over."""
        if incident not in self._files:
            raise InputError(f"no claims for incident {incident!r}", hint="Hand over the files of all summaries.")
        return self._files[incident]


def said(file: IncidentFile, outcome: Outcome) -> str:
    """Whether a toll was stated, said to be none, said to be unknown, or not mentioned: four states, never three."""
    counts = _counts(file, outcome)
    if not counts:
        return "not_mentioned"
    kinds = {count.kind for count in counts}
    if kinds == {CountKind.UNKNOWN}:
        return "unknown"
    return "none" if kinds == {CountKind.NONE} else "stated"


def _counts(file: IncidentFile, outcome: Outcome) -> tuple[Count, ...]:
    live = (sourced.mention for sourced in file.members if sourced.mention.stance is not Stance.RETRACTS)
    return tuple(count for mention in live for count in mention.counts if count.outcome is outcome)
