"""Targets as an assessment tells them apart: mokhtars, electricity, security forces, civilians, by one table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import yaml

from marsad.claims import ActorKind, from_record

if TYPE_CHECKING:
    from marsad.coding import IncidentSummary
    from marsad.knowledge import Knowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class ByKind:
    """What attacks on actors of a kind are told as."""

    kind: ActorKind
    told_as: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    """The table `data/targets.yaml`."""

    version: str
    apart: tuple[str, ...]
    kinds: tuple[ByKind, ...]

    def of(self, actor_id: str, knowledge: Knowledge) -> str:
        """What attacks on this actor are told as; the actor itself where the table says nothing of it."""
        chain = tuple(_chain(actor_id, knowledge))
        named = (each for each in chain if each in self.apart)
        kind = knowledge.actors.actor(actor_id).kind
        return next(named, next((each.told_as for each in self.kinds if each.kind == kind), actor_id))

    @property
    def watched(self) -> frozenset[str]:
        """Every target that findings speak of."""
        return frozenset((*self.apart, *(each.told_as for each in self.kinds)))


def _chain(actor_id: str, knowledge: Knowledge) -> Iterator[str]:
    """The actor, its parent, and so on up."""
    seen: set[str] = set()
    current: str | None = actor_id
    while current is not None and current not in seen:
        seen.add(current)
        yield current
        current = knowledge.actors.actor(current).parent


@cache
def default_targets() -> Targets:
    """The table that Marsad ships."""
    source = resources.files("marsad.assessing") / "data" / "targets.yaml"
    return from_record(Targets, yaml.safe_load(source.read_text(encoding="utf-8")), where="targets.yaml")


def told_targets(
    summaries: Sequence[IncidentSummary], knowledge: Knowledge, table: Targets | None = None
) -> list[IncidentSummary]:
    """The same rows, their targets as the table tells them, each once."""
    table = table or default_targets()
    names: dict[str, str] = {}
    told = []
    for each in summaries:
        found = tuple(dict.fromkeys(names.setdefault(id, table.of(id, knowledge)) for id in each.targets))
        told.append(each if found == each.targets else replace(each, targets=found))
    return told
