"""The defined terms of an assessment: one table that users can replace."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from importlib import resources
from pathlib import Path

import yaml

from marsad.claims import InputError, SubEventType, from_record


@dataclass(frozen=True, slots=True, kw_only=True)
class ReEmerged:
    """At least N in the month, after M months in a row with at most K each."""

    at_least: int
    quiet_months: int
    quiet_at_most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AtLeast:
    """At least N in the month."""

    at_least: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """Present in X of the Y months before, and at least N in the month."""

    present_in: int
    of_previous: int
    at_least: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Continued:
    """Present in X of the Y months before, and at least N in the month; told by itself from `told_from` on."""

    present_in: int
    of_previous: int
    at_least: int = 0
    told_from: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class First:
    """At least N in the month and none in a record of at least `history` months before."""

    at_least: int
    history: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Clusters:
    """At least N attacks within so many kilometres; 0 permutations look for none."""

    at_least: int
    radius_km: float
    permutations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """By what factor reporting must differ from the baseline for an alarm to say so."""

    factor: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """Of how many months back the alarms are judged."""

    months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """All terms with their thresholds; the file `data/terms.yaml` explains each."""

    version: str
    baseline_months: int
    least_history: int
    confidence: float
    false_discovery: float | None
    series: tuple[tuple[str, ...], ...]
    no_attack: tuple[SubEventType, ...]
    re_emerged: ReEmerged
    rising: AtLeast
    continued: Continued
    falling: AtLeast
    faded: Present
    first: First
    deadlier: AtLeast
    clusters: Clusters
    coverage: Coverage
    scorecard: Scorecard

    def __post_init__(self) -> None:
        if not 0 < self.confidence < 1:
            raise InputError(f"confidence {self.confidence} is not between 0 and 1", where="terms")
        if self.false_discovery is not None and not 0 < self.false_discovery < 1:
            raise InputError(f"false_discovery {self.false_discovery} is not between 0 and 1", where="terms")
        if self.baseline_months < 1:
            raise InputError("baseline_months must be 1 or more", where="terms")
        parts = (self.re_emerged, self.rising, self.continued, self.falling, self.faded, self.first, self.deadlier)
        for part in (*parts, self.clusters):
            for name, value in asdict(part).items():
                if value < 0:
                    raise InputError(f"{name} is {value}, below zero", where="terms")
        if self.continued.of_previous < 1 or self.faded.of_previous < 1:
            raise InputError("of_previous must be 1 or more", where="terms")


@cache
def default_terms() -> Terms:
    """The terms that Marsad ships."""
    source = resources.files("marsad.assessing") / "data" / "terms.yaml"
    return terms_from(source.read_text(encoding="utf-8"), where="terms.yaml")


def load_terms(path: Path) -> Terms:
    """The terms of a user's file."""
    return terms_from(path.read_text(encoding="utf-8"), where=str(path))


def terms_from(text: str, *, where: str) -> Terms:
    """Terms from YAML text; an unknown or missing entry is refused with its name."""
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise InputError(f"not readable as YAML: {error}", where=where) from error
    try:
        return from_record(Terms, data, where=where)
    except InputError as error:
        raise type(error)(error.problem, where=error.where, hint="Marsad's own terms.yaml shows the form.") from error
