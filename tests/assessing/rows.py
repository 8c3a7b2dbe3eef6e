"""Rows and knowledge of our own making, small enough to count on one's fingers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace
from typing import Any

from marsad.claims import UnknownCode
from marsad.knowledge import Name


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
    reported: date | None = None
    withdrawn: bool = False


def row(id: str, day: str | None = None, **given: Any) -> Any:
    """A row of one day, with one claim a field unless `claim_ids` are given."""
    when = None if day is None else date.fromisoformat(day)
    given.setdefault("claim_ids", {name: (f"{id}-{name}",) for name in ("date", "place", "weapon", "killed")})
    return Row(id=id, start=when, end=when, month=None if day is None else day[:7], **given)


def _weapon(label: str, parent: str | None = None, arabic: str | None = None) -> Any:
    words = () if arabic is None else (Name(arabic, "ar"),)
    return SimpleNamespace(label=label, parent=parent, words=words)


def _actor(name: str, arabic: str | None = None, *, party: bool = False, kind: str = "civilians") -> Any:
    aliases = () if arabic is None else (Name(arabic, "ar"),)
    return SimpleNamespace(name=name, party=party, country=None, aliases=aliases, kind=kind, parent=None)


WEAPONS = {
    "ied": _weapon("roadside or placed bomb", "explosive"),
    "vbied": _weapon("car bomb", "ied", "سيارة مفخخة"),
    "small_arms": _weapon("gunfire"),
    "explosive": _weapon("explosives"),
}
ACTORS = {
    "civilians": _actor("Civilians"),
    "village-chiefs": _actor("Village chiefs (mokhtars)", "مخاتير"),
    "electricity-infrastructure": _actor("Electricity infrastructure", kind="infrastructure"),
    "federal-police": _actor("Federal Police", kind="state_forces"),
    "council": _actor("Council of Security", "مجلس الأمن"),
    "hamas": _actor("Hamas", party=True, kind="rebel_group"),
}


def _place(kind: str, name: str, arabic: str, country: str = "IQ") -> Any:
    return SimpleNamespace(id=name.lower(), kind=kind, name=name, country=country, names=(Name(arabic, "ar"),))


PLACES = (
    _place("country", "Iraq", "العراق"),
    _place("governorate", "Kirkuk", "كركوك"),
    _place("city", "Ninewa", "مدينة أخرى"),
    _place("town", "Hawija", "الحويجة"),
)


SOURCES = (SimpleNamespace(id="zagros", name="Zagros Post", names=(Name("بريد زاغروس", "ar"),)),)


def _by_id(things: Any, what: str) -> Any:
    def found(id: str) -> Any:
        for each in things:
            if each.id == id:
                return each
        raise UnknownCode(f"no {what} {id!r}")

    return found


def _actor_of(id: str) -> Any:
    if id not in ACTORS:
        raise UnknownCode(f"no actor {id!r}")
    return ACTORS[id]


def knowledge() -> Any:
    """A few weapons and targets, a country and a governorate with an Arabic name."""
    return SimpleNamespace(
        version="test",
        codebook=SimpleNamespace(weapon=lambda id: WEAPONS[id], weapons=WEAPONS),
        actors=SimpleNamespace(actor=_actor_of),
        gazetteer=SimpleNamespace(places=lambda: PLACES, place=_by_id(PLACES, "place")),
        sources=SimpleNamespace(source=_by_id(SOURCES, "source")),
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


def busy() -> list[Any]:
    """The same, with so many car bombs in October that chance does not explain them."""
    more = [
        row(f"v-{place}-{day}", f"2018-10-0{day}", methods=("vbied",), admin1=place)
        for place in ("Kirkuk", "Ninewa")
        for day in (1, 2, 3)
    ]
    return [*october(), *more]
