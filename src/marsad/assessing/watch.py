"""Watch rules: which alarms somebody asked to be told of, and the reason that goes with each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from marsad.assessing.publication import Publication
from marsad.claims import InputError

# A finding as `claims.to_record` gives it, its series as a mapping from dimension to value.
FindingRecord = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Area × method × threshold: an empty part fits everything.

    `least` is the least number of incidents in the month, `least_ratio` the least lower limit of the rate ratio, and
    `unexplained` leaves out alarms that a change in coverage explains.
    """

    area: str = ""
    method: str = ""
    target: str = ""
    least: int = 1
    least_ratio: float = 1.0
    unexplained: bool = False

    def __post_init__(self) -> None:
        if self.least < 1:
            raise InputError(f"the least number of incidents is {self.least}; it begins at 1.", where="rule")
        if self.least_ratio < 1:
            raise InputError(f"the least ratio is {self.least_ratio}; an alarm is above 1.", where="rule")

    def fits(self, finding: FindingRecord, policy: Publication) -> bool:
        """True if the alarm is one that the rule asks for and the policy allows to give out."""
        series = finding["series"]
        parts = (("governorate", self.area), ("method", self.method), ("target", self.target))
        wanted = all(not value or series.get(name) == value for name, value in parts)
        enough = finding["observed"] >= self.least and finding["interval"][0] >= self.least_ratio
        told = not (self.unexplained and finding["explained"])
        return wanted and enough and told and policy.allows(series)


def reason(finding: FindingRecord) -> str:
    """Why an alarm was raised, in words that name no place finer than its series: what the sentence of an assessment
    says of towns stays out."""
    series = ", ".join(f"{name} {value}" for name, value in finding["series"].items()) or "all attacks"
    low, high = finding["interval"]
    most = "no bound" if high is None else f"{high:.3g}"
    history = ", ".join(f"{month} {count}" for month, count in finding["history"])
    lines = [
        f"{finding['kind'].replace('_', ' ')}: {series}; {finding['observed']} in {finding['month']}, "
        f"{finding['expected']:.2g} expected.",
        f"The rate a day is {_times(finding['ratio'])} that of the months before, limits {low:.2g} to {most}; "
        f"p {finding['p']:.2g}, q {finding['q']:.2g} among all series.",
        f"Months before: {history}.",
    ]
    if finding["explained"]:
        lines.append("Counted per report the change is not firm: coverage alone could explain it.")
    if not (finding["holds_low"] and finding["holds_high"]):
        lines.append("It holds at one bound of the counts only.")
    return "\n".join(lines)


def _times(ratio: float | None) -> str:
    return "unbounded, as there were none, beside" if ratio is None else f"{ratio:.2g} times"
