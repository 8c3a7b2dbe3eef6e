"""The numbers of the comparison, read from a data file so that they can be read, versioned and replaced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from marsad.claims import InputError

_FILE = "parameters.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """Weights in bits, thresholds, limits, vetoes and weapon families; see `data/parameters.yaml`."""

    version: str
    prior: Mapping[str, float]
    thresholds: Mapping[str, float]
    weights: Mapping[str, Mapping[str, float]]
    steps: Mapping[str, tuple[float, ...]]
    reports: Mapping[str, Any]
    headlines: Mapping[str, Any]
    limits: Mapping[str, float]
    vetoes: Mapping[str, Mapping[str, Any]]
    correction: Mapping[str, int]
    unidentified: tuple[str, ...]
    families: Mapping[str, tuple[str, ...]]
    sub_events: Mapping[str, tuple[str, ...]]
    broad: tuple[str, ...]

    @property
    def family_bits(self) -> Mapping[str, int]:
        """Every family as a bit of a number."""
        return {name: 1 << at for at, name in enumerate(sorted(self.families))}

    @property
    def by(self) -> str:
        """The name under which the machine signs its judgements."""
        return f"machine/weights-{self.version}"

    def families_of(self, weapon: str) -> frozenset[str]:
        """The families in which a weapon is listed."""
        return frozenset(name for name, members in self.families.items() if weapon in members)


@cache
def shipped() -> Parameters:
    """The parameters that come with Marsad."""
    text = (resources.files("marsad.resolving") / "data" / _FILE).read_text(encoding="utf-8")
    return parameters_of(yaml.safe_load(text), where=_FILE)


def parameters_of(content: Mapping[str, Any], *, where: str) -> Parameters:
    """Parameters from the content of a file. Errors: InputError when a part is missing or of no known name."""
    known = set(Parameters.__slots__)
    if set(content) != known:
        odd = min(set(content) ^ known)
        raise InputError(f"{odd!r} is missing or unknown", where=where, hint=f"It holds {', '.join(sorted(known))}.")
    listed = {name: {key: tuple(ids) for key, ids in content[name].items()} for name in ("families", "sub_events")}
    listed["steps"] = {name: tuple(bounds) for name, bounds in content["steps"].items()}
    unidentified, broad = tuple(content["unidentified"]), tuple(content["broad"])
    vetoes = {veto["id"]: veto for veto in content["vetoes"]}
    return Parameters(
        **{
            **content,
            **listed,
            "vetoes": vetoes,
            "unidentified": unidentified,
            "broad": broad,
            "version": str(content["version"]),
        }
    )
