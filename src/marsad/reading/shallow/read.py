"""Reads a sentence without a tree: what happened, to how many, where, when, by the order of its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.claims import (
    ActorKind,
    ActorRole,
    Count,
    CountKind,
    Group,
    MentionKind,
    Outcome,
    Polarity,
    Quote,
    Speaker,
    Stance,
    Tendency,
    Where,
)
from marsad.knowledge import Knowledge, Place
from marsad.reading.dates.model import Timex
from marsad.reading.grammar import Draft, Found, Scene, Voice
from marsad.reading.grammar.people import GROUP_OF_KIND
from marsad.reading.grammar.placing import likely, place_where
from marsad.reading.marks import Mark, MarkKind
from marsad.reading.quantities import Quantity
from marsad.reading.shallow.words import Tongue, language_of, tongue
from marsad.reading.tokens import Kind, Token, tokens

_NEAR_WORDS = 4
_RANKED = ("explosion", "shooting", "strike", "clash", "attack")
_OF_OUTCOME = {Outcome.CAPTURED: "arrest", Outcome.ABDUCTED: "abduction", Outcome.DEFUSED: "defusal"}
_FIGHTING = (ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA, ActorKind.IDENTITY_MILITIA)


@dataclass(frozen=True, slots=True)
class Plain:
    """A sentence with what stands in it, in order."""

    index: int
    start: int
    end: int
    text: str
    marks: tuple[Mark, ...]
    numbers: tuple[Quantity, ...]
    times: tuple[Timex, ...]

    @property
    def words(self) -> list[Token]:
        """The words with offsets in the document."""
        found = tokens(self.text[self.start : self.end])
        return [t._replace(start=t.start + self.start, end=t.end + self.start) for t in found if t.kind is Kind.WORD]


def read_shallow(plain: Plain, knowledge: Knowledge) -> tuple[list[Draft], list[Voice]]:
    """The drafts of one sentence and who says it."""
    reader = _Reader(plain, tongue(language_of(plain.text[plain.start : plain.end])), knowledge)
    return list(reader.drafts()), list(reader.voices())


class _Reader:
    def __init__(self, plain: Plain, speech: Tongue, knowledge: Knowledge) -> None:
        self._plain, self._tongue, self._knowledge = plain, speech, knowledge
        self._words = plain.words

    def drafts(self) -> Iterator[Draft]:
        events = [(w, self._tongue.look(self._tongue.events, w.norm)) for w in self._words]
        harms = [(w, self._tongue.look(self._tongue.outcomes, w.norm)) for w in self._words]
        families = [name for _, name in events if name]
        outcomes = [(w, outcome) for w, outcome in harms if outcome]
        if not families and not outcomes:
            return
        counts = tuple(self._counts(outcomes))
        denied = any(self._tongue.is_a("negations", w.norm) for w in self._words)
        trend = not counts and any(self._tongue.is_a("many", w.norm) for w in self._words)
        yield Draft(
            sentence=self._plain.index,
            start=self._plain.start,
            end=self._plain.end,
            kind=MentionKind.TREND if trend else MentionKind.STATUS if denied else MentionKind.INCIDENT,
            tendency=Tendency.UNABATED if trend else None,
            families=_families(families, [outcome for _, outcome in outcomes]),
            methods=tuple(dict.fromkeys(m.id for m in self._plain.marks if m.kind is MarkKind.WEAPON)),
            polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
            timexes=self._plain.times,
            scenes=tuple(Scene(where) for where in self._places()),
            actors=tuple(self._actors(bool(outcomes) and all(o is Outcome.CAPTURED for _, o in outcomes))),
            counts=() if denied else counts,
            definite=any(self._tongue.is_a("definite", w.norm) for w in self._words),
            rules=[
                f"shallow/{self._tongue.name}/{name}" for name in (*dict.fromkeys(families), *(o for _, o in outcomes))
            ],
            core=self._plain.start,
        )

    def _counts(self, outcomes: Sequence[tuple[Token, Outcome]]) -> Iterator[Count]:
        """Each number goes to its word of harm; a word of harm without one may name a single person."""
        taken: set[Token] = set()
        for number in (each for each in self._plain.numbers if each.counts):
            harm = self._harm_of(number, outcomes)
            if harm is not None:
                taken.add(harm[0])
                yield self._counted(number, harm[1])
        for word, outcome in outcomes:
            if word not in taken:
                yield from self._single(word, outcome)

    def _harm_of(self, number: Quantity, outcomes: Sequence[tuple[Token, Outcome]]) -> tuple[Token, Outcome] | None:
        before = [each for each in outcomes if each[0].end <= number.start]
        after = [each for each in outcomes if each[0].start >= number.end]
        ordered = (before[-1:], after[:1]) if self._tongue.number_after else (after[:1], before[-1:])
        return next((each[0] for each in ordered if each), None)

    def _counted(self, number: Quantity, outcome: Outcome) -> Count:
        following = [w for w in self._words if w.start >= number.start][:_NEAR_WORDS]
        found = [(w, self._tongue.look(self._tongue.people, w.norm)) for w in following]
        word, group = next(((w, g) for w, g in found if g is not None), (None, None))
        end = max(number.end, word.end if word is not None else 0)
        return Count(
            outcome=outcome,
            group=group or Group.UNKNOWN,
            lo=number.lo,
            hi=number.hi,
            kind=number.kind,
            stated=number.stated,
            quote=Quote.cut(self._plain.text, number.start, end),
            qualifiers=number.qualifiers,
        )

    def _single(self, harm: Token, outcome: Outcome) -> Iterator[Count]:
        """One person named by role next to the word of harm: "gunmen killed the chief of the village"."""
        at = self._words.index(harm)
        side = self._words[at + 1 :] if self._tongue.number_after else self._words[:at][::-1]
        for word in side:
            if self._tongue.is_a("single", word.norm):
                group = self._tongue.look(self._tongue.people, word.norm) or Group.UNKNOWN
                quote = Quote.cut(self._plain.text, word.start, word.end)
                yield Count(
                    outcome=outcome, group=group, lo=1, hi=1, kind=CountKind.EXACT, stated=quote.exact, quote=quote
                )
                return

    def _places(self) -> list[Where]:
        """The finest places of the sentence."""
        gazetteer = self._knowledge.gazetteer
        marks = [mark for mark in self._plain.marks if mark.kind is MarkKind.PLACE]
        meant: list[tuple[Mark, Place]] = []
        for mark in marks:
            places = [gazetteer.place(id) for id in mark.ids]
            near = [
                p
                for p in places
                if any(gazetteer.inside(p.id, i) for other in marks if other is not mark for i in other.ids)
            ]
            meant.append((mark, min(near or places, key=likely)))
        finest = [
            (mark, place)
            for mark, place in meant
            if not any(gazetteer.inside(o.id, place.id) for _, o in meant if o is not place)
        ]
        unique = {place.id: (mark, place) for mark, place in reversed(finest)}
        return [
            place_where(place, mark.name, self._plain.text, mark.start, mark.end, near=self._near(mark))
            for mark, place in reversed(unique.values())
        ]

    def _near(self, mark: Mark) -> bool:
        before = [w for w in self._words if w.end <= mark.start][-1:]
        return any(self._tongue.is_a("near", w.norm) for w in before)

    def _actors(self, caught: bool) -> Iterator[Found]:
        """Fighters do and others suffer; where people are only caught it is the other way round."""
        for mark in self._plain.marks:
            if mark.kind is not MarkKind.ACTOR:
                continue
            kind = self._knowledge.actors.actor(mark.id).kind
            role = ActorRole.INITIATOR if (kind in _FIGHTING) is not caught else ActorRole.TARGET
            group = GROUP_OF_KIND.get(kind)
            yield Found(mark.name, role, mark.start, mark.end, mark.id, kind, group=group.value if group else "")

    def voices(self) -> Iterator[Voice]:
        """The speaker by role, where a word of saying stands."""
        if not any(self._tongue.is_a("speech", w.norm) for w in self._words):
            return
        for word in self._words:
            role = self._tongue.look(self._tongue.speakers, word.norm)
            if role is not None:
                name = self._plain.text[word.start : word.end]
                span = (self._plain.start, self._plain.end)
                yield Voice(Speaker(name=name, role=role), Stance.ASSERTS, *span, sentence=span)
                return


def _families(events: Sequence[str], outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    """The families of the events named, strongest first, then what the outcomes tell of."""
    told = [_OF_OUTCOME.get(each, "harm") for each in outcomes]
    first = [each for each in told if each != "harm" and not events]
    return tuple(dict.fromkeys((*first, *sorted(set(events), key=_RANKED.index), *(["harm"] if outcomes else []))))
