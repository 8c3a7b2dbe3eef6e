"""The Airwars profile: grade, strike status and belligerents' positions stand apart, with ranges by group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marsad.claims import Outcome
from marsad.coding.choose import choose_date, choose_place
from marsad.coding.evidence import Evidence, Witness, evidence_of
from marsad.coding.file import IncidentFile
from marsad.coding.profiles.airwars.grade import concessions, denials, grade_of, status_of
from marsad.coding.profiles.airwars.ranges import range_of
from marsad.coding.profiles.builder import Builder, data, profile_of
from marsad.coding.profiles.sides import sides_of
from marsad.coding.row import Profile, Row

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

_FINE = 1


def _code(file: IncidentFile, knowledge: Knowledge | None, profile: Profile) -> Row:
    evidence, build, tables = evidence_of(file, knowledge), Builder(profile, file), data("airwars", "tables")
    build.put("incident", file.id, "incident")
    _put_place(build, evidence, knowledge, tables)
    every = evidence.claim_ids()
    grade, status = grade_of(evidence, knowledge), status_of(evidence, knowledge)
    build.put("grade", grade.capitalize(), f"grade.{grade}", every)
    build.put("strike_status", status.replace("_", " "), f"status.{status}", every)
    positions = _positions(evidence, knowledge)
    basis = tuple(each.claim.id for witness in evidence.related for each in witness.statements)
    build.put("positions", positions, "positions", basis)
    build.put("belligerents", "; ".join(sorted(positions)) or None, "belligerents", evidence.claim_ids("perpetrator"))
    _put_ranges(build, evidence, tables)
    build.put("sources", len(evidence.independent), "sources", every)
    return build.row(None if evidence.active else "No standing claim: everything said was taken back or denied.")


def _put_place(build: Builder, evidence: Evidence, knowledge: Knowledge | None, tables: dict[str, Any]) -> None:
    when, where = choose_date(evidence), choose_place(evidence)
    if when.value is not None:
        build.put(
            "date", when.value.start, "incident", when.basis, when.dissent, lo=when.value.start, hi=when.value.end
        )
    if where.value is None:
        return
    accuracy = tables["accuracy"][where.value.precision]
    if where.value.precision == _FINE and knowledge is not None and where.value.place_id is not None:
        kind = next((each.kind for each in _known(where.value.place_id, knowledge)), "")
        accuracy = tables["fine_accuracy"].get(kind, accuracy)
    build.put("location", where.value.name, "place", where.basis, where.dissent)
    build.put("location_accuracy", accuracy, "accuracy", where.basis, where.dissent)


def _known(place_id: str, knowledge: Knowledge) -> list[Any]:
    from marsad.claims import UnknownCode

    try:
        return [knowledge.gazetteer.place(place_id)]
    except UnknownCode:
        return []


def _positions(evidence: Evidence, knowledge: Knowledge | None) -> dict[str, dict[str, Any]]:
    """Each belligerent's position: credible with what it conceded, non-credible, or not yet assessed."""
    found: dict[str, dict[str, Any]] = {
        party.name: {"position": "not yet assessed", "conceded_min": None, "conceded_max": None}
        for party in sides_of(evidence, knowledge).doing
    }
    for witness in denials(evidence):
        found[_speaker(witness, knowledge)] = {
            "position": "non-credible",
            "conceded_min": None,
            "conceded_max": None,
        }
    for witness in concessions(evidence):
        conceded = witness.sourced.mention.totals.killed
        found[_speaker(witness, knowledge)] = {
            "position": "credible",
            # A conceded 0 is a number, not unknown.
            "conceded_min": conceded.lo,
            "conceded_max": conceded.hi,
        }
    return dict(sorted(found.items()))


def _speaker(witness: Witness, knowledge: Knowledge | None) -> str:
    chain = witness.sourced.mention.attribution
    if not chain:
        return witness.source
    if knowledge is not None and chain[-1].actor_id is not None:
        return next((each.name for each in knowledge.actors if each.id == chain[-1].actor_id), chain[-1].name)
    return chain[-1].name


def _put_ranges(build: Builder, evidence: Evidence, tables: dict[str, Any]) -> None:
    civilian, armed = tables["civilian_groups"], tables["armed_groups"]
    # Civilian is presumed: dead whom nobody describes count as civilians.
    presumed = (*civilian, "unknown")
    harm = False
    for column, outcome, groups, rivals in (
        ("civilians_killed", Outcome.KILLED, presumed, armed),
        ("civilians_injured", Outcome.INJURED, presumed, armed),
        ("militants_killed", Outcome.KILLED, armed, civilian),
    ):
        found = range_of(evidence, outcome, groups, rivals)
        harm = harm or (
            column.startswith("civilians") and ((found.hi is None and found.lo is not None) or bool(found.hi))
        )
        build.put(f"{column}_min", found.lo, found.rule, found.basis)
        build.put(f"{column}_max", found.hi, found.rule, found.basis)
    build.put("harm_reported", harm, "harm", evidence.claim_ids("killed", "injured"))


AIRWARS = profile_of("airwars", _code)
