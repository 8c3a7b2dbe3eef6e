"""From a line of `marsad read --jsonl` to the rows of its mentions: the part of resolving that needs no other line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from marsad.claims import InputError, InvalidClaim, SourcedMention, mentions_from_record
from marsad.resolving.about import mains
from marsad.resolving.facts import facts_of
from marsad.resolving.packed import Packed
from marsad.resolving.parameters import shipped
from marsad.resolving.roles import makes_incident
from marsad.resolving.sketch import Row, sketch_of

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

Numbered = tuple[int, str]


class Rower:
    """A stage for `marsad.running`: a chunk of numbered lines to rows and errors. It can be sent to other processes."""

    def __init__(self, name: str, home: Path | None) -> None:
        self._name, self._home = name, home
        self._knowledge: Knowledge | None = None

    def __getstate__(self) -> tuple[str, Path | None]:
        return self._name, self._home

    def __setstate__(self, state: tuple[str, Path | None]) -> None:
        self._name, self._home = state
        self._knowledge = None

    def __call__(self, lines: list[Numbered]) -> tuple[Packed, list[InputError]]:
        """The rows of the mentions that tell events; an error for each line that cannot be used."""
        uids: list[str] = []
        rows: list[Row] = []
        errors: list[InputError] = []
        for number, line in lines:
            try:
                for uid, row in self._rows(parsed(line, f"{self._name}, line {number}")):
                    uids.append(uid)
                    rows.append(row)
            except InputError as error:
                errors.append(error)
        return Packed.of(uids, rows), errors

    def _rows(self, mentions: tuple[SourcedMention, ...]) -> list[tuple[str, Row]]:
        from marsad.knowledge import load_knowledge

        if self._knowledge is None:
            self._knowledge = load_knowledge(self._home)
        parameters = shipped()
        main = mains(mentions, parameters)
        found = []
        for each in mentions:
            if makes_incident(each.mention):
                facts = facts_of(each, parameters, self._knowledge, main=each.uid in main)
                found.append((each.uid, sketch_of(facts, parameters.family_bits)))
        return found


def parsed(line: str, where: str) -> tuple[SourcedMention, ...]:
    """The mentions of a line. Errors: InputError naming the line."""
    if not line.strip():
        return ()
    try:
        return mentions_from_record(json.loads(line), where=where)
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError(
            f"not JSON: {error}.", where=where, hint="One object a line, as `marsad read` prints."
        ) from error
    except InvalidClaim as error:
        raise InputError(str(error), where=where, hint="The record breaks a rule of the claim model.") from error
