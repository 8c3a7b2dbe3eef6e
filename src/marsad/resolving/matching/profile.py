"""How a kind of file names its columns: data, shipped for the usual kinds, or a file of the user's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from marsad.claims import InputError

FIELDS = (
    *("id", "start", "end", "days", "place", "place_id", "where", "radius_km", "admin1", "admin2", "country"),
    *("lat", "lon", "killed", "killed_lo", "killed_hi", "injured", "injured_lo", "injured_hi"),
    *("event_type", "sub_event_type", "methods", "words"),
)
ROLES = ("perpetrator", "target")
# In the order in which a header is tried: the most particular first.
SHIPPED = ("marsad", "ucdp-ged", "acled", "generic")
HINT = "docs/howto/compare-with-ucdp.md shows a whole profile."


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A column that names who did it or to whom, in the rows where all of `when` holds."""

    column: str
    role: str
    when: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def holds(self, row: Mapping[str, str]) -> bool:
        """True if the row is one of those in which the column means its role."""
        return all(row.get(column, "").strip() in values for column, values in self.when.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One kind of file; what each part means stands as a comment in `profiles/*.yaml`."""

    id: str
    title: str
    header: Sequence[Sequence[str]]
    columns: Mapping[str, Sequence[str]]
    header_of_fields: bool = False
    dates: Sequence[str] = ()
    slack_days: int = 0
    days: Mapping[str, int] = field(default_factory=dict)
    precision: Mapping[str, int] = field(default_factory=dict)
    radius_km: Mapping[int, float] = field(default_factory=dict)
    zero_is_unknown: bool = False
    by_best: bool = False
    sides: Sequence[Side] = ()

    def fits(self, header: Iterable[str]) -> bool:
        """True if a header is of this kind."""
        held = set(header)
        if self.header_of_fields:
            return any(all(held & set(self.columns.get(each, ())) for each in line) for line in self.header)
        return any(held >= set(line) for line in self.header)

    def names(self, header: Iterable[str]) -> dict[str, str]:
        """For each field the column that holds it: the first of its names that stands in the header."""
        held = set(header)
        chosen = {name: next((each for each in of if each in held), None) for name, of in self.columns.items()}
        return {name: column for name, column in chosen.items() if column is not None}


@cache
def shipped(name: str) -> Profile:
    """A profile that comes with Marsad."""
    source = resources.files("marsad.resolving.matching") / "profiles" / f"{name}.yaml"
    return profile_of(yaml.safe_load(source.read_text(encoding="utf-8")), where=f"{name}.yaml")


def load_profile(path: Path) -> Profile:
    """A user's own profile. Errors: InputError naming what is missing, unknown or no YAML."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise InputError(f"not YAML ({error}).", where=str(path), hint=HINT) from error
    return profile_of(content, where=str(path))


def recognised(header: Sequence[str], *, where: str) -> Profile:
    """The shipped profile that a header fits. Errors: InputError where it fits none."""
    for name in SHIPPED:
        if shipped(name).fits(header):
            return shipped(name)
    raise InputError(
        f"its columns ({', '.join(header[:8])}{', ...' if len(header) > 8 else ''}) are of no known kind.",
        where=where,
        hint=f"Known: {', '.join(SHIPPED)}. Say which column is what in a file, and give it with --profile. {HINT}",
    )


def profile_of(content: Any, *, where: str) -> Profile:
    """A profile from the content of a file. Errors: InputError."""
    if not isinstance(content, Mapping):
        raise InputError("a profile is a table of names.", where=where, hint=HINT)
    known = {each.name for each in fields(Profile)}
    _all_known(content, known, "a profile", where)
    missing = sorted({"id", "header", "columns"} - content.keys())
    if missing:
        raise InputError(f"{missing[0]!r} is missing.", where=where, hint=HINT)
    _all_known(content["columns"], set(FIELDS), "`columns`", where)
    for side in content.get("sides", ()):
        _all_known(side, {"column", "role", "when"}, "`sides`", where)
        if side.get("role") not in ROLES:
            raise InputError(f"a side's role is {' or '.join(ROLES)}, not {side.get('role')!r}.", where=where)
    given = dict(content)
    given["columns"] = {
        name: [column] if isinstance(column, str) else list(column) for name, column in content["columns"].items()
    }
    given["sides"] = tuple(Side(**side) for side in content.get("sides", ()))
    for name, kind in (("precision", str), ("days", str), ("radius_km", int)):
        given[name] = {kind(key): value for key, value in content.get(name, {}).items()}
    return Profile(**({"title": str(content["id"])} | given))


def _all_known(content: Mapping[str, Any], known: set[str], what: str, where: str) -> None:
    odd = sorted(set(content) - known)
    if odd:
        raise InputError(f"{what} holds no {odd[0]!r}.", where=where, hint=f"It may hold {', '.join(sorted(known))}.")
