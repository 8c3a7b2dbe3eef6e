"""Who did what to whom with what, in MUC-4's roles, from the actors and weapons of a mention.

MUC-4 tells people who did it from the body they belong to: "guerrillas of the front" are both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from bench.sets.muc4._pairing import ROLES
from marsad.knowledge import Knowledge, load_knowledge

Name = str
_LONG = 3
_BRACKETS = re.compile(r"\(.*?\)")
# Words for a body rather than for its people.
_BODIES = frozenset((
    "army", "military", "forces", "police", "force", "guard", "government", "regime", "squads", "squad",
    "squadron", "cartel", "cartels", "mafia", "mafias", "battalion", "brigade", "detachment", "corps", "party",
    "movement", "front", "organization", "organizations", "gangs", "command",
))  # fmt: skip

_RANKS = ("colonel", "col", "general", "gen", "major", "maj", "captain", "capt", "lieutenant", "lt", "sergeant", "dr")
_PARTITIVE = (
    "member", "members", "group", "groups", "element", "elements", "unit", "units", "column", "patrol", "band", "team",
    "number", "pair", "gang", "leader", "leaders", "one", "two", "three",
)  # fmt: skip


def names(mention: Any, text: str) -> dict[str, list[Name]]:
    """By role, each name once."""
    roles: dict[str, list[Name]] = {role: [] for role in ROLES}
    foiled = mention["sub_event_type"] == "Disrupted weapons use"
    for actor in mention["actors"]:
        if foiled and actor["kind"] == "state_forces":
            continue
        for role, name in _answers(actor, text):
            if name not in roles[role]:
                roles[role].append(name)
    roles["Weapon"] = [weapon["name"] for weapon in mention.get("weapons", ())]
    return roles


def _answers(actor: Any, text: str) -> Iterator[tuple[str, Name]]:
    """(role, name) of an actor: bodies and people apart, victims by name only."""
    named = not actor["name"].islower()
    if actor["role"] in ("initiator", "suspected", "claimant"):
        yield from _doers(actor, text, named)
    elif actor["kind"] == "infrastructure":
        yield "Target", actor["name"]
    elif named and actor["role"] in ("victim", "target") and actor["actor_id"] is None:
        yield "Victim", actor["name"]


def _doers(actor: Any, text: str, named: bool) -> Iterator[tuple[str, Name]]:
    name = actor["name"]
    words = _bare(actor["quote"]["exact"] if actor["quote"] and actor["role"] != "claimant" else name)
    known = actor["actor_id"] is not None or actor["kind"] == "political_militia"
    if name.split()[-1].casefold() in _BODIES or _paramilitary(name) or (named and known):
        yield "PerpOrg", name
        people = " ".join(words.casefold().split())
        if people != name.casefold() and not people.endswith(")"):
            short = len(name.split()) < _LONG
            yield "PerpInd", people if short else _BRACKETS.sub("", people.removeprefix(name.casefold())).strip()
        return
    yield "PerpInd", words if actor["actor_id"] or not named else _titled(actor, text)
    if actor["actor_id"] is not None and actor["kind"] == "rebel_group":
        body = _spelled(actor["actor_id"], text)
        if body:
            yield "PerpOrg", body


def _titled(actor: Any, text: str) -> Name:
    """A person's name with the rank before it, as the keys have those who did it."""
    before = text[: actor["quote"]["start"]].split()[-1:] if actor["quote"] else []
    rank = before[0].rstrip(".") if before else ""
    return f"{rank} {actor['name']}" if rank.casefold() in _RANKS else str(actor["name"])


def _bare(words: Name) -> Name:
    """Of "guerrillas of the front" the guerrillas; "members of the front" says nothing without it."""
    head, _, rest = words.partition(" of ")
    return words if not rest or head.casefold().split()[-1] in _PARTITIVE else head


def _paramilitary(name: str) -> bool:
    """True for groups that MUC-4 takes for bodies: "rightist paramilitary groups"."""
    return name.endswith(("groups", "group")) and any(word in name.casefold() for word in ("paramilitary", "right"))


def _spelled(actor_id: str, text: str) -> Name | None:
    """The first spelling of a registered body that the report uses."""
    folded = text.casefold()
    spellings = {name.casefold() for name, _, _ in _knowledge().actors.actor(actor_id).spellings}
    found = [(folded.find(name), name) for name in spellings if name in folded and len(name) > 2]
    return min(found)[1] if found else None


@cache
def _knowledge() -> Knowledge:
    return load_knowledge()
