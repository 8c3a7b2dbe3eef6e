"""Side a, side b and the type of violence."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.coding.profiles.sides import ARMED, Party, Sides

_STATE = frozenset((1, 8))
STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two sides by name; `militants` and `state` say which letter an armed group and a state's forces have."""

    type_of_violence: int | None
    side_a: str | None
    side_b: str | None
    party_a: Party | None
    militants: str | None
    state: str | None


def dyad_of(sides: Sides, *, civilians: bool) -> Dyad:
    """The dyad of an incident. Without an organised actor the type is not known."""
    doing = next((each for each in sides.doing if each.code in ARMED), None)
    armed = next((each for each in sides.suffering if each.code in ARMED), None)
    if doing is None:
        return Dyad(None, None, armed.name if armed else None, None, None, None)
    if armed is None:
        if not (civilians or any(each.code == 7 for each in sides.suffering)):
            return Dyad(
                None, doing.name, None, doing, _letter(doing, "a", state=False), _letter(doing, "a", state=True)
            )
        return Dyad(
            ONE_SIDED, doing.name, "Civilians", doing, _letter(doing, "a", state=False), _letter(doing, "a", state=True)
        )
    first, second = (armed, doing) if armed.code in _STATE and doing.code not in _STATE else (doing, armed)
    kind = STATE_BASED if first.code in _STATE else NON_STATE
    if kind == NON_STATE:
        return Dyad(kind, first.name, second.name, first, None, None)
    both = second.code in _STATE
    return Dyad(kind, first.name, second.name, first, None if both else "b", None if both else "a")


def _letter(party: Party, letter: str, *, state: bool) -> str | None:
    return letter if (party.code in _STATE) is state else None
