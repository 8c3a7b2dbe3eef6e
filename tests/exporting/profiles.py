"""Profiles with every column of their layout, so that exporters are tested without the rules of coding."""

from __future__ import annotations

from datetime import date
from typing import Any

from marsad.coding import PROFILES, Field, Profile, Row


def field(value: Any, rule: str = "test.rule") -> Field:
    return Field(value, ("claim-1",), (), rule)


def profile(id: str, columns: tuple[str, ...], values: dict[str, Any], excluded: frozenset[str]) -> Profile:
    def coder(file, knowledge, self):
        fields = dict.fromkeys(columns, field(None)) | {name: field(value) for name, value in values.items()}
        included = file.id not in excluded
        return Row(id, "1", file.id, included, None if included else "out", fields)

    return Profile(id, "1", id, columns, {"test.rule": "Said by a test."}, {}, coder)


def two_profiles(monkeypatch) -> None:
    """GED and ACLED with a few values, Airwars with a grade; d-silent is in none of them."""
    day, out = date(2018, 10, 16), frozenset({"d-silent"})
    given = {
        "ucdp": (PROFILES["ucdp"].columns, {"best": 3, "low": 3, "date_start": day, "gwnoa": "645"}),
        "acled": (PROFILES["acled"].columns, {"fatalities": 0, "event_date": day, "assoc_actor_1": ("a", "b")}),
        "airwars": (("grade",), {"grade": "Weak"}),
    }
    for id, (columns, values) in given.items():
        monkeypatch.setitem(PROFILES, id, profile(id, columns, values, out))
