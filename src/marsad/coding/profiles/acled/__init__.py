"""The ACLED profile: one interaction of named actors, at one named place, on one day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from marsad.claims import EventType, TimeSpan, Where
from marsad.coding.choose import Choice, choose_date, choose_place
from marsad.coding.evidence import Evidence, evidence_of
from marsad.coding.file import IncidentFile
from marsad.coding.profiles.acled.actors import interaction, main_actors
from marsad.coding.profiles.acled.events import disorder, event_day, highest, sub_types
from marsad.coding.profiles.acled.fatalities import fatalities_of
from marsad.coding.profiles.builder import Builder, data, profile_of
from marsad.coding.profiles.countries import country_of
from marsad.coding.profiles.sides import Sides, civilians_harmed, sides_of
from marsad.coding.row import Profile, Row
from marsad.coding.title import incident_title

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

_COUNTRY_ONLY = 6


def _code(file: IncidentFile, knowledge: Knowledge | None, profile: Profile) -> Row:
    evidence, tables = evidence_of(file, knowledge), data("acled", "tables")
    build = Builder(profile, file)
    when, where = choose_date(evidence), choose_place(evidence)
    sub, rule = highest(sub_types(evidence, knowledge))
    event = sub.event_type if sub is not None else None
    said = evidence.claim_ids("event_type", "weapon")
    build.put("event_type", event and str(event), rule, said)
    build.put("sub_event_type", sub and str(sub), rule, said)
    build.put("disorder_type", disorder(sub, tables), "event.disorder", said)
    _put_day(build, when, tables)
    _put_place(build, where, tables)
    _put_actors(build, evidence, sides_of(evidence, knowledge), event, where.value, tables)
    _put_sources(build, evidence, knowledge)
    deaths = fatalities_of(evidence, event and str(event), tables)
    build.put("fatalities", deaths.value, deaths.rule, deaths.basis, deaths.dissent)
    country = country_of(where.value.country) if where.value else None
    # The id begins with the country's code; none is made up for a country that is not known.
    build.put("event_id_cnty", f"{country.alpha3}-{file.id}" if country else None, "id", where.basis)
    build.put("notes", incident_title(evidence, knowledge), "notes", evidence.claim_ids())
    return build.row(_why_not(evidence, when.value, where.value, event, tables))


def _why_not(
    evidence: Evidence,
    when: TimeSpan | None,
    where: Where | None,
    event: EventType | None,
    tables: Mapping[str, Any],
) -> str | None:
    """Why the incident is no ACLED event; None if it is one."""
    if not evidence.active:
        return "No standing claim: everything said was taken back, denied or only planned."
    if event is None:
        return "No claim tells what kind of event it was."
    if when is None or event_day(when, tables) is None:
        return "The time is not known, or vaguer than a month."
    if where is None:
        return "The place is not known."
    if where.precision >= _COUNTRY_ONLY and event is not EventType.STRATEGIC_DEVELOPMENTS:
        return "The place is no narrower than a country."
    return None


def _put_day(build: Builder, when: Choice[TimeSpan], tables: Mapping[str, Any]) -> None:
    found = event_day(when.value, tables) if when.value is not None else None
    if found is None or when.value is None:
        return
    day, precision, rule = found
    for column, value in (("event_date", day), ("year", day.year), ("time_precision", precision)):
        build.put(column, value, rule, when.basis, when.dissent)
    build.put("event_date", day, rule, when.basis, when.dissent, lo=when.value.start, hi=when.value.end)


def _put_place(build: Builder, where: Choice[Where], tables: Mapping[str, Any]) -> None:
    place = where.value
    if place is None:
        return
    country = country_of(place.country)
    values = {
        "iso": country.numeric if country else None,
        "region": country.acled_region if country else None,
        "country": country.name if country else place.country,
        "admin1": place.admin1,
        "admin2": place.admin2,
        "location": place.name,
        "latitude": None if place.lat is None else round(place.lat, 4),
        "longitude": None if place.lon is None else round(place.lon, 4),
    }
    for column, value in values.items():
        build.put(column, value, "place" if value is not None else "not_known", where.basis, where.dissent)
    precision = tables["geo_precision"].get(place.precision)
    build.put("geo_precision", precision, "place.precision", where.basis, where.dissent)


def _put_actors(
    build: Builder,
    evidence: Evidence,
    sides: Sides,
    event: EventType | None,
    where: Where | None,
    tables: Mapping[str, Any],
) -> None:
    country = country_of(where.country) if where else None
    harmed = civilians_harmed(evidence)
    first, second = main_actors(sides, event, country, tables, civilians=harmed)
    basis = sides.claims
    for number, main in ((1, first), (2, second)):
        build.put(f"actor{number}", main.name, main.rule, basis)
        build.put(f"assoc_actor_{number}", "; ".join(main.associates) or None, main.rule, basis)
        build.put(f"inter{number}", tables["codes"].get(main.code), main.rule, basis)
    build.put("interaction", interaction(first.code, second.code, tables), "actor.interaction", basis)
    always = str(event) in tables["always_targets_civilians"] or (
        build.fields["sub_event_type"].value in tables["always_targets_civilians_by_sub_type"]
    )
    # Incidental harm beside an armed target is no targeting of civilians.
    mainly = str(event) in tables["may_target_civilians"] and second.code == 7
    targeting = tables["civilian_targeting"] if always or mainly else None
    build.put("civilian_targeting", targeting, "civilian_targeting", (*basis, *evidence.claim_ids("event_type")))


def _put_sources(build: Builder, evidence: Evidence, knowledge: Knowledge | None) -> None:
    ids = tuple(dict.fromkeys(each.source for each in evidence.active))
    found = [knowledge.sources.find(each) if knowledge is not None else None for each in ids]
    names = [source.name if source else id for id, source in zip(ids, found, strict=True)]
    scales = tuple(sorted({source.scale for source in found if source is not None}))
    build.put("source", "; ".join(names) or None, "source", evidence.claim_ids())
    build.put("source_scale", "-".join(scales[:2]) or None, "source.scale", evidence.claim_ids())


ACLED = profile_of("acled", _code)
