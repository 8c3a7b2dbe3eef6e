"""Frames: the words that tell of an event and where its parties stand, as read from `data/frames.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from marsad.claims import Outcome, Realis, UnknownCode
from marsad.reading.tables import table, word_set

PACKAGE = "marsad.reading.grammar"
# Outcomes of which the patient is a victim; "captured" is not among them.
_HARMS = ("killed", "injured", "abducted", "missing")
_KNOWN = {"id", "verbs", "nouns", "adjectives", "family", "outcome", "patient", "agent", "weak", "things", "realis",
          "with_object", "with_particle", "with_particle_for", "with_event_object", "with_weapon",
          "with_weapon_object", "with_thing", "with_captor", "harms",
          "with_armed_subject", "with_adverb", "with_prep", "with_verb", "with_firing", "with_subject", "with_quality",
          "without_object", "stranded", "with_aim",
          "alive"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame; `rank` orders families by how strongly they name an event."""

    id: str
    family: str
    rank: int
    outcome: Outcome | None
    patient: str
    agent: str
    weak: bool
    things: bool
    realis: Realis | None
    with_object: frozenset[str]
    with_particle: frozenset[str]
    with_event_object: bool
    with_armed_subject: bool
    with_weapon: bool
    with_adverb: frozenset[str]
    with_prep: Mapping[str, frozenset[str]]
    with_verb: frozenset[str]
    with_subject: frozenset[str]
    with_quality: frozenset[str]
    alive: bool
    with_weapon_object: bool
    with_thing: bool
    with_captor: bool
    with_firing: bool
    without_object: bool
    stranded: frozenset[str]
    with_aim: frozenset[str]
    harms: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Frames by lemma and part of speech."""

    verbs: dict[str, tuple[Frame, ...]]
    nouns: dict[str, tuple[Frame, ...]]
    adjectives: dict[str, tuple[Frame, ...]]


def family(name: str) -> dict[str, Any]:
    """What `families.yaml` says of a family."""
    found: dict[str, Any] = table(PACKAGE, "families")[name]
    return found


@cache  # asked for nearly every word: one look-up, not two
def words(name: str, key: str, package: str = PACKAGE) -> frozenset[str]:
    """A list of words of a table as a set; of the grammar's own tables unless told."""
    return word_set(package, name, key)


@cache
def lexicon() -> Lexicon:
    """The shipped frames."""
    verbs: dict[str, list[Frame]] = {}
    nouns: dict[str, list[Frame]] = {}
    adjectives: dict[str, list[Frame]] = {}
    for entry in table(PACKAGE, "frames"):
        unknown = entry.keys() - _KNOWN
        if unknown:
            raise UnknownCode(f"unknown key {min(unknown)!r}", where=f"frames.yaml, {entry.get('id')}")
        for verb in entry.get("verbs", ()):
            verbs.setdefault(verb, []).append(_frame(entry, verb))
        for key, target in (("nouns", nouns), ("adjectives", adjectives)):
            for word in entry.get(key, ()):
                target.setdefault(word, []).append(_frame(entry, None))
    return Lexicon(*({word: tuple(each) for word, each in part.items()} for part in (verbs, nouns, adjectives)))


def _frame(entry: dict[str, Any], verb: str | None) -> Frame:
    outcome, realis = entry.get("outcome"), entry.get("realis")
    particles = entry.get("with_particle_for", {}).get(verb, entry.get("with_particle", ())) if verb else ()
    return Frame(
        id=entry["id"],
        family=entry["family"],
        rank=family(entry["family"])["rank"],
        outcome=Outcome(outcome) if outcome else None,
        patient=entry.get("patient", "object"),
        agent=entry.get("agent", "subject"),
        weak=entry.get("weak", False),
        things=entry.get("things", False),
        realis=Realis(realis) if realis else None,
        with_object=frozenset(entry.get("with_object", ()) if verb else ()),
        with_particle=frozenset(particles),
        with_event_object=entry.get("with_event_object", False),
        with_armed_subject=entry.get("with_armed_subject", False),
        with_weapon=entry.get("with_weapon", False),
        with_adverb=frozenset(entry.get("with_adverb", ())),
        with_prep={prep: frozenset(nouns) for prep, nouns in entry.get("with_prep", {}).items()},
        with_verb=frozenset(entry.get("with_verb", ())),
        with_subject=frozenset(entry.get("with_subject", ())),
        with_quality=frozenset(entry.get("with_quality", ())),
        alive=entry.get("alive", False),
        with_weapon_object=entry.get("with_weapon_object", False),
        with_thing=entry.get("with_thing", False),
        with_captor=entry.get("with_captor", False),
        with_firing=entry.get("with_firing", False),
        without_object=entry.get("without_object", False),
        stranded=frozenset(entry.get("stranded", ())),
        with_aim=frozenset(entry.get("with_aim", ())),
        harms=entry.get("harms", entry.get("outcome") in _HARMS),
    )
