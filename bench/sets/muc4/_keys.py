"""MUC-4's keys, with all slots of a template: what people filled in, alternatives and what is optional."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.sets.muc4._pairing import Template

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_SLOT = re.compile(r"^(\d+)\.\s+[A-Z ]+?: [A-Z ]*?(?:  +(.*))?$")
_QUOTED = re.compile(r'"((?:\\"|[^"])*)"')
_TYPE = 4
_ROLES = {6: "Weapon", 9: "PerpInd", 10: "PerpOrg", 12: "Target", 18: "Victim", 19: "Victim"}
_SLOTS = {2: "date", 3: "location", 21: "number", 23: "effect"}
_EMPTY = ("*", "-", "")


@dataclass(frozen=True)
class Fill:
    """One answer that a slot asks for: any of `values` is right; an optional one is not asked for."""

    values: tuple[str, ...]
    optional: bool

    def __str__(self) -> str:
        return ("? " if self.optional else "") + " / ".join(self.values)


@dataclass(frozen=True)
class Key:
    """A template of the key with its slots by name."""

    template: Template
    slots: dict[str, list[Fill]]
    optional: bool


def keys_of(folder: Path) -> dict[str, list[Key]]:
    """The templates of every message by its id."""
    found: dict[str, list[Key]] = {}
    for path in sorted(folder.glob("*/key*")):
        for block in _blocks(path.read_text(encoding="latin-1")):
            key = _key(block)
            if key is not None:
                found.setdefault(block[0][0].split()[0], []).append(key)
    return found


def _blocks(content: str) -> Iterator[dict[int, list[str]]]:
    """The lines of each template by the number of their slot; what hangs below a slot is its own."""
    block: dict[int, list[str]] = {}
    slot = 0
    for line in content.splitlines():
        started = _SLOT.match(line)
        if started:
            slot = int(started[1])
            if slot == 0 and block:
                yield block
                block = {}
            block[slot] = [started[2] or ""]
        elif block and line.strip() and not line.startswith(";"):
            block[slot].append(line.strip())
    if block:
        yield block


def _key(block: dict[int, list[str]]) -> Key | None:
    kind = block[_TYPE][0].strip().lower()
    if kind in _EMPTY:
        return None
    roles = Template(kind)
    for slot, role in _ROLES.items():
        told = ({mention.replace("\\", "") for mention in _QUOTED.findall(line)} for line in block.get(slot, ()))
        roles.roles[role].extend(filter(None, told))
    slots = {name: [*_fills(block.get(slot, []), name)] for slot, name in _SLOTS.items()}
    return Key(roles, slots, "OPTIONAL" in block[1][0])


def _fills(lines: list[str], name: str) -> Iterator[Fill]:
    for line in lines:
        bare = line.lstrip("? ").strip()
        if name in ("number", "effect"):
            bare = bare.partition(":")[0]
        values = tuple(value for value in _alternatives(bare) if value not in _EMPTY)
        if values:
            yield Fill(values, line.lstrip().startswith("?"))


def _alternatives(bare: str) -> Iterator[str]:
    """The parts between strokes that stand in no brackets; brackets around a whole part are no part of it."""
    depth, start = 0, 0
    for at, sign in enumerate(bare + "/"):
        depth += (sign == "(") - (sign == ")")
        if sign == "/" and depth <= 0:
            part = bare[start:at].strip()
            yield part[1:-1].strip() if part.startswith("(") and part.endswith(")") else part
            start = at + 1
