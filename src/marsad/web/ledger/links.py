"""Which mention is part of which: by judgements, and by what the reader saw inside one document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from marsad.claims import Judgement, Verdict
from marsad.web.ledger.held import Held


@dataclass(frozen=True, slots=True)
class Links:
    """`parts` maps a whole to its parts, `wholes` a part to its wholes; uids, in a fixed order."""

    parts: Mapping[str, tuple[str, ...]]
    wholes: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, mentions: Mapping[str, Held], judgements: Iterable[Judgement]) -> Links:
        """The links between mentions that are not rejected.

        A sum that names its parts in its own report has no others, unless a person says so: what merely lies within
        its bounds of time and place is no part of it.
        """
        kept = {uid for uid, each in mentions.items() if not each.rejected}
        named = {
            (uid, f"{each.sourced.document.id}/{each.sourced.mention.part_of}")
            for uid, each in mentions.items()
            if each.sourced.mention.part_of is not None
        }
        told = {whole for part, whole in named if part in kept}
        pairs = named | {
            (each.a, each.b)
            for each in judgements
            if each.verdict is Verdict.PART_OF
            and each.revoked_at is None
            and (each.b not in told or not each.by.startswith("machine/"))
        }
        parts: dict[str, list[str]] = defaultdict(list)
        wholes: dict[str, list[str]] = defaultdict(list)
        for part, whole in sorted(pairs):
            if part in kept and whole in kept:
                parts[whole].append(part)
                wholes[part].append(whole)
        return cls({k: tuple(v) for k, v in parts.items()}, {k: tuple(v) for k, v in wholes.items()})

    def related(self, members: Iterable[str]) -> tuple[str, ...]:
        """What is part of one of `members`, or sums one of them; the members themselves left out."""
        members = tuple(members)
        near = {uid for member in members for uid in (*self.parts.get(member, ()), *self.wholes.get(member, ()))}
        return tuple(sorted(near - set(members)))
