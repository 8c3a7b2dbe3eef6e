"""What may be given out of alarms, how fine and how soon: the publication policy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from importlib import resources
from pathlib import Path

import yaml

from marsad.assessing.series import Key
from marsad.claims import InputError, from_record


class Finest(StrEnum):
    """The finest area that may be named, the coarsest first."""

    COUNTRY = "country"
    GOVERNORATE = "governorate"
    DISTRICT = "district"
    PLACE = "place"


_ORDER = list(Finest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """The table `data/publication.yaml`."""

    version: str
    finest_area: Finest
    delay_hours: int

    def __post_init__(self) -> None:
        if self.delay_hours < 0:
            raise InputError(f"delay_hours is {self.delay_hours}, below zero", where="publication")

    def allows(self, key: Key | Mapping[str, str]) -> bool:
        """True if a series with this key names no area finer than may be named."""
        areas = {name for name, _ in (key.items() if isinstance(key, Mapping) else key)} & set(_ORDER)
        return all(_ORDER.index(Finest(name)) <= _ORDER.index(self.finest_area) for name in areas)

    def due(self, raised: datetime) -> datetime:
        """From when on what was raised at a time may be given out."""
        return raised + timedelta(hours=self.delay_hours)


def load_publication(path: Path) -> Publication:
    """The policy of a user's file."""
    return _from(path.read_text(encoding="utf-8"), str(path))


@cache
def default_publication() -> Publication:
    """The policy that Marsad ships."""
    source = resources.files("marsad.assessing") / "data" / "publication.yaml"
    return _from(source.read_text(encoding="utf-8"), "publication.yaml")


def _from(text: str, where: str) -> Publication:
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise InputError(f"not readable as YAML: {error}", where=where) from error
    return from_record(Publication, data, where=where)
