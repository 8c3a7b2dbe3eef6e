"""An event of a report: what was first told of it, and what each later telling adds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from marsad.claims import TimeSpan
from marsad.reading.document.tolls import Tolls
from marsad.reading.document.when import NEIGHBOURING
from marsad.reading.grammar import Draft, Scene
from marsad.reading.grammar.instruments import same_arm

SAME_VICTIM = "again/the-same-victim"
_TODAY = "the day of publication"


@dataclass(slots=True)
class Event:
    """The first draft of an event, enriched by those that return to it, its date and its toll."""

    draft: Draft
    when: TimeSpan | None
    tolls: Tolls
    told: list[Draft] = field(default_factory=list)
    aftermath: bool = False

    @classmethod
    def of(cls, draft: Draft, when: TimeSpan | None, text: str, *, aftermath: bool = False) -> Event:
        """An event told once; `aftermath`: its day is likely that of an arrest, a death in hospital, a statement."""
        event = cls(draft, when, Tolls(text), [draft], aftermath)
        event.tolls.tell(draft.counts, draft.provisional)
        return event

    @property
    def guessed(self) -> bool:
        """True for a date that only stands in a neighbouring sentence: it sets no events apart."""
        return self.when is not None and self.when.basis.endswith(NEIGHBOURING)

    @property
    def last(self) -> int:
        """The sentence that told of it last."""
        return self.told[-1].sentence

    def _news(self, other: Event, reason: str) -> bool:
        """True if this one's day is only that of the news on somebody whose killing has an earlier day elsewhere."""
        if reason != SAME_VICTIM or self.when is None or other.when is None or other.guessed:
            return False
        return self.when.basis.startswith(_TODAY) and other.when.end < self.when.start

    def take(self, other: Event, reason: str) -> None:
        """Take in what another draft adds; what it repeats stays as first told."""
        mine, new = self.draft, other.draft
        self.told.append(new)
        mine.families = tuple(dict.fromkeys((*mine.families, *new.families)))
        # "The leader is a bomb facilitator" names no weapon of the event; "it was a car bomb" does.
        if not new.weak or (new.definite and not mine.methods):
            mine.methods = tuple(dict.fromkeys((*mine.methods, *new.methods)))
        mine.arms = (*mine.arms, *(arm for arm in new.arms if not any(same_arm(arm, old) for old in mine.arms)))
        if not mine.scenes or (new.scenes and _finer(new.scenes, mine.scenes)):
            mine.scenes = new.scenes
        roles = {(actor.actor_id or actor.name.casefold()) for actor in mine.actors}
        mine.actors = (*mine.actors, *(a for a in new.actors if (a.actor_id or a.name.casefold()) not in roles))
        self.tolls.tell(new.counts, new.provisional, new.they)
        mine.provisional |= new.provisional
        mine.voices = tuple(dict.fromkeys((*mine.voices, *new.voices)))
        mine.rules += [*new.rules, "document/same-event", reason]
        if (
            self.when is None
            or (self.guessed and other.when is not None and not other.guessed)
            or self._news(other, reason)
        ):
            self.when = other.when
        new.about = mine


def _finer(new: Iterable[Scene], old: Iterable[Scene]) -> bool:
    return min(scene.where.precision for scene in new) < min(scene.where.precision for scene in old)
