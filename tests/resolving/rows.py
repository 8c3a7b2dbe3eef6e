"""Mentions as rows, for tests of collections."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.claims import SourcedMention
from marsad.resolving import Collection, Packed, shipped
from marsad.resolving.about import mains
from marsad.resolving.facts import facts_of
from marsad.resolving.roles import makes_incident
from marsad.resolving.sketch import sketch_of


def rowed(mentions: Iterable[SourcedMention]) -> Packed:
    """The rows of mentions that tell events."""
    mentions = tuple(mentions)
    main = mains(mentions, shipped())
    told = [facts_of(each, shipped(), None, main=each.uid in main) for each in mentions if makes_incident(each.mention)]
    return Packed.of([each.uid for each in told], [sketch_of(each, shipped().family_bits) for each in told])


def collected(*groups: Iterable[SourcedMention]) -> Collection:
    """A collection to which groups of mentions were added one after the other."""
    found = Collection(shipped())
    for each in groups:
        found.add(rowed(each))
    return found


def sets_of(collection: Collection) -> set[frozenset[str]]:
    """The incidents as sets of uids."""
    found: dict[int, set[str]] = {}
    for uid, number in zip(collection.uids, collection.sets.tolist(), strict=True):
        found.setdefault(number, set()).add(uid)
    return {frozenset(each) for each in found.values()}


def ids_of(collection: Collection) -> dict[str, str]:
    """Each mention's incident."""
    return {uid: collection.incident(at) for at, uid in enumerate(collection.uids)}
