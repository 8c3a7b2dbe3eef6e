"""Gives every draft its chain of speakers: the sentence's own, the quotation's, else the outlet alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from marsad.claims import ActorKind, ActorRole, MentionKind, Speaker, Stance
from marsad.reading.grammar import Draft, Found, Voice

REVISING = (Stance.RETRACTS, Stance.CORRECTS)
# Quotations further apart than this (in letters) have their own speakers.
_NEIGHBOUR = 400
_NEUTRAL = (Stance.ASSERTS, Stance.CONCEDES, Stance.DENIES)


def speak(drafts: list[Draft], voices: dict[int, list[Voice]], quoted: Sequence[tuple[int, int]]) -> list[Draft]:
    """The drafts with their voices, and the statuses that a refusal or a claim of responsibility makes."""
    spoken = _spoken(voices, quoted)
    made: list[Draft] = []
    for draft in drafts:
        own = voices.get(draft.sentence, [])
        draft.voices = tuple(own) or _inherited(draft, spoken, quoted)
        made.append(draft)
    revision = next((v for index in sorted(voices) for v in voices[index] if v.stance in REVISING), None)
    if revision is not None:
        for draft in made:
            draft.stance = revision.stance
            draft.voices = tuple(voice for voice in draft.voices if voice.stance not in REVISING)
    return made + _stances(made, voices)


def _spoken(voices: dict[int, list[Voice]], quoted: Sequence[tuple[int, int]]) -> dict[tuple[int, int], Voice]:
    """Quotations whose speaker is named in a sentence that touches them. Both come in the order of the text."""
    ordered = [voice for index in sorted(voices) for voice in voices[index]]
    found: dict[tuple[int, int], Voice] = {}
    for left, right in quoted:
        first = bisect_right(ordered, left, key=lambda voice: voice.sentence[1])
        if first < len(ordered) and ordered[first].sentence[0] < right:
            found[left, right] = ordered[first]
    return found


def _inherited(
    draft: Draft, spoken: dict[tuple[int, int], Voice], quoted: Sequence[tuple[int, int]]
) -> tuple[Voice, ...]:
    """The speaker of the quotation a draft stands in; a quotation without one takes its neighbour's."""
    index = bisect_right(quoted, draft.end, key=lambda span: span[0]) - 1
    if index < 0 or quoted[index][1] < draft.start:
        return ()
    here = quoted[index]
    near = [quoted[i] for i in (index, index + 1, index - 1) if 0 <= i < len(quoted)]
    for span in near:
        apart = max(span[0] - here[1], here[0] - span[1])
        if span in spoken and apart < _NEIGHBOUR:
            return (spoken[span],)
    return ()


def _stances(drafts: list[Draft], voices: dict[int, list[Voice]]) -> list[Draft]:
    """A refusal to comment is a status beside the event it concerns; the event itself is then the outlet's own."""
    made: list[Draft] = []
    for draft in drafts:
        if draft.kind is not MentionKind.INCIDENT:
            continue
        apart = [voice for voice in draft.voices if voice.stance not in _NEUTRAL]
        if not apart:
            continue
        draft.voices = tuple(voice for voice in draft.voices if voice.stance in _NEUTRAL)
        for voice in apart:
            if voice.stance is Stance.CLAIMS_RESPONSIBILITY:
                draft.actors = (*draft.actors, claimant(voice))
            made.append(_status(draft, voice))
    return made


def claimant(voice: Voice) -> Found:
    """Who claims to have done it."""
    speaker = voice.speaker
    return Found(speaker.name, ActorRole.CLAIMANT, voice.start, voice.end, speaker.actor_id, ActorKind.UNKNOWN)


def _status(draft: Draft, voice: Voice) -> Draft:
    return replace(
        draft,
        kind=MentionKind.STATUS,
        counts=(),
        actors=(),
        stance=voice.stance,
        voices=(voice,),
        rules=[f"stance/{voice.stance}"],
        part_of=draft,
    )


def chain(draft: Draft, outlet: Speaker) -> tuple[Speaker, ...]:
    """Outlet first, origin last; the same speaker stands once."""
    links = [outlet]
    for voice in draft.voices:
        if all((voice.speaker.actor_id or voice.speaker.name) != (link.actor_id or link.name) for link in links):
            links.append(voice.speaker)
    return tuple(links)
