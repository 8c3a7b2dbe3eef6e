"""The UCDP GED profile: armed force by an organised actor with at least one death, place and time known."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from marsad.claims import TimeSpan, Where
from marsad.coding.choose import Choice, choose_date, choose_place
from marsad.coding.compare import FIELDS, compare_field
from marsad.coding.comparison import State
from marsad.coding.evidence import Evidence, evidence_of
from marsad.coding.file import IncidentFile
from marsad.coding.profiles.builder import Builder, profile_of
from marsad.coding.profiles.countries import country_of
from marsad.coding.profiles.sides import civilians_harmed, sides_of
from marsad.coding.profiles.ucdp.deaths import Deaths, deaths_of
from marsad.coding.profiles.ucdp.sides import ONE_SIDED, Dyad, dyad_of
from marsad.coding.row import Profile, Row
from marsad.coding.tolls import Chosen

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge


def _code(file: IncidentFile, knowledge: Knowledge | None, profile: Profile) -> Row:
    evidence, build = evidence_of(file, knowledge), Builder(profile, file)
    when, where = choose_date(evidence), choose_place(evidence)
    sides = sides_of(evidence, knowledge)
    dyad = dyad_of(sides, civilians=civilians_harmed(evidence))
    deaths = deaths_of(evidence, dyad.militants, dyad.state, dyad.type_of_violence == ONE_SIDED)
    build.put("id", file.id, "id")
    build.put("code_status", _status(evidence, knowledge), "status", evidence.claim_ids())
    build.put("event_clarity", 1, "clarity")
    _put_sides(build, dyad, sides.claims, where.value)
    _put_sources(build, evidence)
    _put_place(build, where)
    _put_date(build, when)
    _put_deaths(build, deaths)
    return build.row(_why_not(evidence, when.value, where.value, dyad, deaths))


def _why_not(evidence: Evidence, when: TimeSpan | None, where: Where | None, dyad: Dyad, deaths: Deaths) -> str | None:
    """Why the incident is no GED event; None if it is one, the yearly threshold of its dyad aside."""
    if not evidence.active:
        return "No standing claim: everything said was taken back, denied or only planned."
    if when is None or where is None:
        return f"The {'time' if when is None else 'place'} is not known."
    if when.start.year != when.end.year:
        return "The days cross the end of a year."
    if deaths.high < 1:
        return "No death is reported."
    if dyad.type_of_violence is None:
        return "No organised actor is known on the attacking side, or nobody on the other."
    return None


def _status(evidence: Evidence, knowledge: Knowledge | None) -> str:
    found = (compare_field(name, evidence, knowledge) for name in FIELDS)
    return "Check" if any(each is not None and each.state is State.CONTRADICT for each in found) else "Clear"


def _put_sides(build: Builder, dyad: Dyad, basis: tuple[str, ...], where: Where | None) -> None:
    build.put("type_of_violence", dyad.type_of_violence, "type", basis)
    build.put("side_a", dyad.side_a, "sides" if dyad.side_a else "not_known", basis)
    build.put("side_b", dyad.side_b, "sides" if dyad.side_b else "not_known", basis)
    if dyad.side_a and dyad.side_b:
        build.put("dyad_name", f"{dyad.side_a} - {dyad.side_b}", "sides", basis)
    if dyad.state == "a" and dyad.party_a is not None:
        country = country_of(dyad.party_a.country)
        if country is not None and country.gw is not None:
            build.put("gwnoa", str(country.gw), "sides", basis)


def _put_sources(build: Builder, evidence: Evidence) -> None:
    documents = {each.sourced.document.id: each.sourced.document for each in evidence.active}
    found = tuple(documents.values())
    basis = evidence.claim_ids()
    names = [each.source or each.source_id or each.id for each in found]
    days = [each.published.isoformat() if each.published else "" for each in found]
    titles = [(each.title or "").replace('"', "'").replace(";", ",") for each in found]
    items = [f'"{name},{day},{title}"' for name, day, title in zip(names, days, titles, strict=True)]
    build.put("number_of_sources", len(found), "sources", basis)
    build.put("source_article", ";".join(items), "sources", basis)
    build.put("source_office", ";".join(names), "sources", basis)
    build.put("source_date", ";".join(days), "sources", basis)
    build.put("source_headline", ";".join(titles), "sources", basis)
    origins = dict.fromkeys(
        each.sourced.mention.attribution[-1].name for each in evidence.active if each.sourced.mention.attribution
    )
    build.put("source_original", ";".join(origins) or None, "sources", basis)


def _put_place(build: Builder, where: Choice[Where]) -> None:
    place = where.value
    if place is None:
        return
    country = country_of(place.country)
    values: dict[str, object] = {
        "where_prec": place.precision,
        "where_coordinates": place.name,
        "where_description": f"{place.relation} {place.name}" if place.relation else place.name,
        "adm_1": place.admin1,
        "adm_2": place.admin2,
        "latitude": place.lat,
        "longitude": place.lon,
        "country": country.name if country else place.country,
        "country_id": country.gw if country else None,
        "region": country.ucdp_region if country else None,
    }
    for column, value in values.items():
        build.put(column, value, "place" if value is not None else "not_known", where.basis, where.dissent)
    if place.lat is not None and place.lon is not None:
        build.put("geom_wkt", f"POINT ({place.lon:.6f} {place.lat:.6f})", "place", where.basis)
        build.put("priogrid_gid", priogrid(place.lat, place.lon), "grid", where.basis)


def priogrid(lat: float, lon: float) -> int:
    """The PRIO grid cell of half a degree that holds a point."""
    return floor((lat + 90) / 0.5) * 720 + floor((lon + 180) / 0.5) + 1


def _put_date(build: Builder, when: Choice[TimeSpan]) -> None:
    span = when.value
    if span is None:
        return
    build.put("year", span.start.year, "year", when.basis)
    for column, value in (
        ("date_prec", span.precision),
        ("date_start", f"{span.start.isoformat()} 00:00:00.000"),
        ("date_end", f"{span.end.isoformat()} 00:00:00.000"),
    ):
        build.put(column, value, "date", when.basis, when.dissent)


def _put_deaths(build: Builder, deaths: Deaths) -> None:
    chosen = deaths.chosen
    none = chosen.rule == "toll.unknown"
    best = "none_said" if none else "best_party" if chosen.rule == "toll.party_only" else "best"
    claims = (chosen.basis, chosen.dissent)
    build.put("best", deaths.best, best, *claims, lo=deaths.low, hi=deaths.high)
    bounds = "none_said" if none else "bounds_party" if chosen.by_party else "bounds"
    note = "A source leaves the number open above." if not none and chosen.toll.hi is None else None
    build.put("low", deaths.low, bounds, *_split(chosen, chosen.lowest))
    build.put("high", deaths.high, bounds, *_split(chosen, chosen.highest), note=note)
    for column, value, rule in (
        ("deaths_a", deaths.a, "deaths.side"),
        ("deaths_b", deaths.b, "deaths.side"),
        ("deaths_civilians", deaths.civilians, "deaths.civilians"),
        ("deaths_unknown", deaths.unknown, "deaths.unknown"),
    ):
        build.put(column, value, "none_said" if none else rule, *claims)


def _split(chosen: Chosen, basis: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The claims a bound stands on, and all others on the toll as dissent."""
    basis = basis or chosen.basis
    return basis, tuple(id for id in (*chosen.basis, *chosen.dissent) if id not in basis)


UCDP = profile_of("ucdp", _code)
