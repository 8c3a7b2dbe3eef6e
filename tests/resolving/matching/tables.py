"""Made-up tables in the layouts of others, and the events of them."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.claims import InputError
from marsad.knowledge import load_knowledge
from marsad.resolving.matching import Entry, Match, Profile, entries, match, table_of

GED = (
    "id,type_of_violence,side_a,side_b,source_headline,where_prec,where_coordinates,adm_1,country,latitude,longitude,"
    "date_start,date_end,best,low,high"
)
ACLED = (
    "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,admin1,location,latitude,longitude,"
    "geo_precision,fatalities,notes,country"
)
PLAIN = "incident_id,date,state,city,n_killed,n_injured"
OURS = (
    "id,title,date_start,date_end,place,admin1,country,lat,lon,where_precision,killed_lo,killed_best,killed_hi,methods"
)
TOWNS = {
    "Hawija": ("Kirkūk province", 35.325, 43.77),
    "Tal Afar": ("Nīnawá province", 36.37, 42.45),
    "Mosul": ("Nīnawá province", 36.34, 43.13),
}


def ged(id: str, town: str = "Hawija", day: str = "2018-10-16", best: int = 3, **more: object) -> str:
    """A row of GED's table; `low`, `high`, `prec`, `end`, `kind` may be given."""
    admin1, lat, lon = TOWNS[town]
    bounds = (best, more.get("low", best), more.get("high", best))
    cells = (id, more.get("kind", 1), more.get("side_a", "Government of Iraq"), more.get("side_b", "IS"), "")
    cells += (more.get("prec", 1), f"{town} town", admin1, "Iraq", lat, lon, day, more.get("end", day), *bounds)
    return ",".join(map(str, cells))


def ours(id: str, town: str = "Hawija", day: str = "2018-10-16", killed: int | str = 3, method: str = "vbied") -> str:
    """A row of our own table."""
    admin1 = {"Hawija": "Kirkuk", "Tal Afar": "Nineveh", "Mosul": "Nineveh"}[town]
    _, lat, lon = TOWNS[town]
    cells = (id, f"Event {id}", day, day, town, admin1, "IQ", lat, lon, 1, killed, killed, killed, method)
    return ",".join(map(str, cells))


def read(*lines: str, profile: Profile | None = None, days: int | None = None) -> tuple[list[Entry], list[str]]:
    """The events of a table, and what was refused."""
    refused: list[InputError] = []
    table = table_of((f"{line}\n" for line in lines), name="t.csv", on_error=refused.append)
    found = entries(
        table, name="t.csv", knowledge=load_knowledge(None), profile=profile, slack_days=days, on_error=refused.append
    )
    return found, [str(each) for each in refused]


def events(*lines: str, **more: object) -> list[Entry]:
    """The events of a table that is wholly good."""
    found, refused = read(*lines, **more)  # type: ignore[arg-type]
    assert refused == []
    return found


def refusals(*lines: str) -> list[str]:
    """What was refused, and only that."""
    found, refused = read(*lines)
    assert len(found) + len(refused) == len(lines) - 1
    return refused


def met(rows: Sequence[str], incidents: Sequence[str], *, header: str = GED) -> dict[tuple[str, str], Match]:
    """The pairs of rows and incidents, by their ids."""
    left, right = events(header, *rows), events(OURS, *incidents)
    found = match(left, right, knowledge=load_knowledge(None))
    return {(left[each.row].id, right[each.incident].id): each for each in found}


def links(found: dict[tuple[str, str], Match]) -> dict[tuple[str, str], str]:
    """What each pair is."""
    return {pair: str(each.link) for pair, each in found.items()}


__all__ = ["ACLED", "GED", "OURS", "PLAIN", "events", "ged", "links", "met", "ours", "read", "refusals"]
