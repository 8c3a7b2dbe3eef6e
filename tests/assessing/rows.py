"""Rows and knowledge of our own making, small enough to count on one's fingers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace
from typing import Any


@dataclass(frozen=True)
class Range:
    lo: int | None = None
    best: int | None = None
    hi: int | None = None


@dataclass(frozen=True, kw_only=True)
class Row:
    """Stands for an IncidentSummary: the same names."""

    id: str
    title: str = "An attack"
    start: date | None = None
    end: date | None = None
    month: str | None = None
    date_precision: int | None = 1
    place_id: str | None = "place"
    place_name: str | None = "Place"
    lat: float | None = 35.5
    lon: float | None = 44.4
    radius_km: float | None = 2.0
    where_precision: int | None = 1
    admin1: str | None = "Kirkuk"
    admin2: str | None = None
    country: str | None = "IQ"
    claimed_by: tuple[str, ...] = ()
    methods: tuple[str, ...] = ("ied",)
    event_type: str | None = "Explosions/Remote violence"
    sub_event_type: str | None = "Remote explosive/landmine/IED"
    targets: tuple[str, ...] = ("civilians",)
    actors: tuple[str, ...] = ()
    killed: Range = Range()
    injured: Range = Range()
    sources: tuple[str, ...] = ("wire",)
    independent_sources: int = 1
    provisional: bool = True
    contradictions: tuple[str, ...] = ()
    claim_ids: dict[str, tuple[str, ...]] = field(default_factory=dict)


def row(id: str, day: str | None = None, **given: Any) -> Any:
    """A row of one day, with one claim a field unless `claim_ids` are given."""
    when = None if day is None else date.fromisoformat(day)
    given.setdefault("claim_ids", {name: (f"{id}-{name}",) for name in ("date", "place", "weapon", "killed")})
    return Row(id=id, start=when, end=when, month=None if day is None else day[:7], **given)


WEAPONS = {
    "ied": SimpleNamespace(label="roadside or placed bomb", parent="explosive"),
    "vbied": SimpleNamespace(label="car bomb", parent="ied"),
    "small_arms": SimpleNamespace(label="gunfire", parent=None),
    "explosive": SimpleNamespace(label="explosives", parent=None),
}
ACTORS = {
    "civilians": "Civilians",
    "village-chiefs": "village chiefs (mokhtars)",
    "electricity-infrastructure": "electricity infrastructure",
}


def knowledge() -> Any:
    """Three weapons, three targets and one country."""
    return SimpleNamespace(
        version="test",
        codebook=SimpleNamespace(weapon=lambda id: WEAPONS[id], weapons=WEAPONS),
        actors=SimpleNamespace(actor=lambda id: SimpleNamespace(name=ACTORS[id], party=False, country=None)),
        gazetteer=SimpleNamespace(places=lambda: [SimpleNamespace(kind="country", country="IQ", name="Iraq")]),
    )


def october() -> list[Any]:
    """Six months in which car bombs come back and two kinds of attack never stop."""
    rows = [
        row("v-may-kirkuk", "2018-05-08", methods=("vbied",), injured=Range(4, 4, 4)),
        row("v-may-ninewa", "2018-05-03", methods=("vbied",), admin1="Ninewa", killed=Range(1, 1, 1)),
        row("v-oct-kirkuk", "2018-10-13", methods=("vbied",), injured=Range(6, 6, 8), contradictions=("injured",)),
        row("v-oct-ninewa", "2018-10-23", methods=("vbied",), admin1="Ninewa", killed=Range(4, 11, None)),
    ]
    for number in range(5, 11):
        chiefs = {"methods": ("small_arms",), "targets": ("village-chiefs",), "killed": Range(1, 1, 1)}
        power = {"targets": ("electricity-infrastructure",)}
        rows.append(row(f"m-{number}-kirkuk", f"2018-{number:02d}-02", **chiefs))
        rows.append(row(f"m-{number}-diyala", f"2018-{number:02d}-20", **chiefs, admin1="Diyala"))
        rows.append(row(f"e-{number}-kirkuk", f"2018-{number:02d}-17", **power))
    return rows
