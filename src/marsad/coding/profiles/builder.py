"""Reads a profile's manifest and puts its rows together: each column once, in order, each rule a known one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import yaml

from marsad.claims import UnknownCode
from marsad.coding.file import IncidentFile
from marsad.coding.row import Field, Profile, Row

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

Coder = Callable[[IncidentFile, "Knowledge | None", Profile], Row]


@cache
def data(profile: str, name: str) -> Any:
    """The content of a YAML file in a profile's folder, read once: it is asked for with every row."""
    source = resources.files(f"marsad.coding.profiles.{profile}") / f"{name}.yaml"
    return yaml.safe_load(source.read_text(encoding="utf-8"))


def profile_of(id: str, coder: Coder) -> Profile:
    """The profile whose manifest lies in the folder `id`."""
    manifest = data(id, "manifest")
    rules: Mapping[str, str] = {f"{id}.{name}": text for name, text in manifest["rules"].items()}
    return Profile(
        id, str(manifest["version"]), manifest["title"], tuple(manifest["columns"]), rules, manifest["tolls"], coder
    )


class Builder:
    """Collects the fields of one row. Unknown columns and rules are refused: UnknownCode."""

    def __init__(self, profile: Profile, file: IncidentFile) -> None:
        self.profile, self.file = profile, file
        self.fields: dict[str, Field] = {}

    def put(
        self,
        column: str,
        value: Any,
        rule: str,
        basis: Iterable[str] = (),
        dissent: Iterable[str] = (),
        **more: Any,
    ) -> None:
        """Set one column; `rule` is the rule's id without the profile's name."""
        rule = f"{self.profile.id}.{rule}"
        if column not in self.profile.columns:
            raise UnknownCode(f"no column {column!r} in profile {self.profile.id}")
        if rule not in self.profile.rules:
            raise UnknownCode(f"no rule {rule!r} in profile {self.profile.id}", hint="Add it to the manifest.")
        self.fields[column] = Field(value, tuple(basis), tuple(dissent), rule, **more)

    def row(self, reason: str | None) -> Row:
        """The row, columns in the manifest's order; those not set were not known."""
        unknown = Field(None, (), (), f"{self.profile.id}.not_known")
        fields = {column: self.fields.get(column, unknown) for column in self.profile.columns}
        return Row(self.profile.id, self.profile.version, self.file.id, reason is None, reason, fields)
