"""A gatherer with one known source, and the day on which these tests play."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, cast

import pytest

from marsad.gather import Gatherer, Limits

TODAY = date(2018, 11, 30)


@dataclass(frozen=True)
class Known:
    """Stands for a source of the register."""

    id: str
    name: str


class Register:
    """Stands for the register of sources."""

    sources = property(lambda self: self)

    def find(self, name_or_url: str) -> Known | None:
        if "tigriswire.example" in name_or_url or name_or_url == "Tigris Wire":
            return Known("tigris-wire", "Tigris Wire")
        return None


def a_gatherer(**limits: Any) -> Gatherer:
    return Gatherer(cast(Any, Register()), today=TODAY, limits=Limits(**limits))


@pytest.fixture
def gatherer() -> Gatherer:
    return a_gatherer()
