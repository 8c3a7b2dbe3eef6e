"""Gives every draft its chain of speakers: the sentence's own, the quotation's, else the outlet alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from marsad.claims import ActorKind, ActorRole, MentionKind, Polarity, Speaker, Stance
from marsad.reading.grammar import Draft, Found, Voice

REVISING = (Stance.RETRACTS, Stance.CORRECTS)
# Quotations further apart than this (in letters) have their own speakers.
_NEIGHBOUR = 400
_REACH = 3
_NEUTRAL = (Stance.ASSERTS, Stance.CONCEDES, Stance.DENIES)


def speak(drafts: list[Draft], voices: dict[int, list[Voice]], quoted: Sequence[tuple[int, int]]) -> list[Draft]:
    """The drafts with their voices, and the statuses that a refusal or a claim of responsibility makes."""
    spoken = _spoken(voices, quoted)
    made: list[Draft] = []
    for draft in drafts:
        own = [voice for voice in voices.get(draft.sentence, []) if voice.covers(draft.core)]
        draft.voices = tuple(own) or _inherited(draft, spoken, quoted)
        if own and all(voice.stance is Stance.DENIES for voice in own):
            _deny(draft, made)
        made.append(draft)
    revision = next((v for index in sorted(voices) for v in voices[index] if v.stance in REVISING), None)
    if revision is not None:
        for draft in made:
            draft.stance = revision.stance
            draft.voices = tuple(voice for voice in draft.voices if voice.stance not in REVISING)
    return made + _stances(made, voices)


def _deny(draft: Draft, before: Sequence[Draft]) -> None:
    """Who denies an event counts nobody; harm alone that is denied is a status of the event told before."""
    draft.counts = ()
    if draft.kind is MentionKind.INCIDENT and set(draft.families) <= {"harm"}:
        draft.kind, draft.polarity, draft.stance = MentionKind.STATUS, Polarity.DENIED, Stance.DENIES
        draft.part_of = _incident(before)


def _incident(before: Sequence[Draft]) -> Draft | None:
    """The incident told last."""
    return next((draft for draft in reversed(before) if draft.kind is MentionKind.INCIDENT), None)


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
    return made + _alone(drafts, voices)


def _alone(drafts: Sequence[Draft], voices: dict[int, list[Voice]]) -> list[Draft]:
    """Statuses of sentences that name no event: "The coalition did not comment." speaks of the one before."""
    told = {draft.sentence for draft in drafts}
    made: list[Draft] = []
    for index in sorted(voices.keys() - told):
        about = _incident([draft for draft in drafts if index - _REACH <= draft.sentence < index])
        for voice in voices[index] if about is not None else ():
            if voice.stance in (Stance.NO_COMMENT, Stance.CLAIMS_RESPONSIBILITY) and about is not None:
                start, end = voice.sentence
                status = replace(_status(about, voice), sentence=index, start=start, end=end, core=start)
                made.append(replace(status, scenes=(), timexes=(), methods=()))
                if voice.stance is Stance.CLAIMS_RESPONSIBILITY:
                    about.actors = (*about.actors, claimant(voice))
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
