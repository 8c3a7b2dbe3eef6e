"""One sentence: its hits are grouped into events, and each event gets its numbers, places, times and parties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from marsad.claims import ActorRole, Count, CountKind, MentionKind, Outcome, Polarity, Realis, Tendency
from marsad.knowledge import Knowledge
from marsad.reading.dates.model import Timex, TimexType
from marsad.reading.grammar import signs
from marsad.reading.grammar.around import Around
from marsad.reading.grammar.counts import Counter
from marsad.reading.grammar.draft import Draft, Found, Scene
from marsad.reading.grammar.frames import words
from marsad.reading.grammar.gapping import shared_out
from marsad.reading.grammar.groups import Group as Cluster
from marsad.reading.grammar.groups import clusters
from marsad.reading.grammar.held import answers_for
from marsad.reading.grammar.hits import Hit, hits
from marsad.reading.grammar.instruments import arms
from marsad.reading.grammar.parties import parties
from marsad.reading.grammar.placing import Placer, Spot
from marsad.reading.grammar.spots import unique
from marsad.reading.grammar.states import states
from marsad.reading.grammar.tally import Tally
from marsad.reading.grammar.trends import tendency
from marsad.reading.grammar.weapons import methods
from marsad.reading.marks.persons import Person
from marsad.reading.quantities import Quantity
from marsad.reading.syntax import Tree

_SUMMED_DAYS = 6
# How much text before a length of time, and how many words of it, may say that events are summed over it.
_BEFORE, _LED = 40, 3
# Families of this rank tell of an event by their verb alone: "a bomber blew himself up".
_VIVID = 3
_SUFFERING = (ActorRole.VICTIM, ActorRole.TARGET)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as the grammar gets it: its index and offsets, its trees, its numbers and times."""

    index: int
    start: int
    end: int
    trees: tuple[Tree, ...]
    numbers: tuple[Quantity, ...]
    times: tuple[Timex, ...]
    persons: tuple[Person, ...] = ()
    around: Around | None = None
    _spots: dict[int, list[Spot]] = field(default_factory=dict, compare=False, repr=False)

    def spots(self, at: int, text: str, knowledge: Knowledge) -> list[Spot]:
        """The places of one of its trees; drafts and the report around them ask for the same."""
        if at not in self._spots:
            self._spots[at] = Placer(text, knowledge, self.around).spots(self.trees[at])
        return self._spots[at]


def read_line(line: Line, text: str, knowledge: Knowledge) -> list[Draft]:
    """The drafts of a sentence, in order of their words."""
    return [draft for at in range(len(line.trees)) for draft in _Reader(line, at, text, knowledge).drafts()]


def scenes_of(line: Line, text: str, knowledge: Knowledge) -> tuple[Scene, ...]:
    """The places named in a sentence where something may happen, whatever it tells."""
    spots = (spot for at in range(len(line.trees)) for spot in unique(line.spots(at, text, knowledge)))
    return tuple(Scene(spot.where) for spot in spots if not spot.weak)


class _Reader:
    """The work on one tree."""

    def __init__(self, line: Line, at: int, text: str, knowledge: Knowledge) -> None:
        tree = line.trees[at]
        self._line, self._tree, self._text, self._knowledge = line, tree, text, knowledge
        self._hits = shared_out(tree, hits(tree))
        self._spots = line.spots(at, text, knowledge)
        self._tally = Tally(tree, Counter(text, line.numbers, knowledge))
        low, high = (tree.words[0].start, tree.words[-1].end) if tree.words else (0, 0)
        self._times = tuple(each for each in line.times if low <= each.start < high)

    def drafts(self) -> list[Draft]:
        groups = clusters(self._tree, self._hits, self._spots, self._times)
        found = [draft for group in groups for draft in self._split(self._draft(group), group)]
        return found + states(self._tree, self._line, self._spots, self._text, self._knowledge, found)

    def _draft(self, group: Cluster) -> Draft:
        lead = max(group.hits, key=lambda hit: (hit.frame.rank, not hit.frame.weak, -hit.word))
        counts = tuple(self._tally.counts(group.hits))
        actors = tuple(parties(self._tree, group.hits, self._text, self._knowledge, self._line.persons))
        trend = tendency(self._tree, group.hits, group.spots, bool(counts))
        denied = lead.negated and not any(count.kind is CountKind.NONE for count in counts)
        period = (
            _period(group.times, self._text, perfect=any(signs.perfect(self._tree, hit) for hit in group.hits))
            if counts or signs.several(self._tree, group.hits)
            else None
        )
        one_person = bool(counts) and all((count.lo, count.hi) == (1, 1) for count in counts)
        summed = (period is not None and not one_person and not signs.single(self._tree, group.hits)) or signs.listed(
            self._tree, group.hits
        )
        kind = MentionKind.AGGREGATE if summed and not trend and not denied else _kind(trend, denied, lead.realis)
        if kind is MentionKind.AGGREGATE:
            counts = (*counts, *self._tally.incidents(group.hits))
        families = tuple(dict.fromkeys(_family(hit) for hit in sorted(group.hits, key=lambda h: -h.frame.rank)))
        weapons = methods(self._tree, group, families, actors)
        return Draft(
            sentence=self._line.index,
            start=self._line.start,
            end=self._line.end,
            kind=kind,
            families=self._fired(families, weapons),
            methods=weapons,
            arms=arms(self._tree, group.weapons, self._text),
            realis=_realis(group.hits),
            polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
            tendency=trend,
            timexes=group.times,
            period=period,
            scenes=tuple(Scene(spot.where, not spot.weak) for spot in group.spots),
            actors=actors,
            counts=() if trend else counts,
            definite=any(
                signs.definite(self._tree, hit)
                for hit in group.hits
                if hit is lead or signs.is_subject(self._tree, hit)
            ),
            weak=all(hit.frame.weak for hit in group.hits),
            rules=[hit.rule for hit in group.hits] + ([f"trend/{trend}"] if trend else []),
            several=signs.several(self._tree, group.hits),
            core=self._tree.words[lead.word].start,
            here=signs.here(self._tree),
            returns=bool(counts) and self._returns(group, counts),
            provisional=self._tally.provisional(group.hits),
            they=self._tally.they(group.hits),
            general=signs.general(self._tree, group.hits),
            separate=signs.separate(self._tree, group.hits, set_apart=bool(group.spots or group.times)),
            vivid=_vivid(lead, actors),
            answers=lead.frame.family == "arrest" and answers_for(self._tree, group.hits, self._hits),
        )

    def _fired(self, families: tuple[str, ...], weapons: tuple[str, ...]) -> tuple[str, ...]:
        """A gun that goes off is fired: no explosion."""
        lineage = self._knowledge.codebook.lineage
        if not weapons or any("small_arms" not in lineage(weapon) for weapon in weapons):
            return families
        return tuple(dict.fromkeys("shooting" if each == "explosion" else each for each in families))

    def _returns(self, group: Cluster, counts: Sequence[Count]) -> bool:
        """True if the counts are likely of people told of before."""
        told = all(signs.returning(count) for count in counts if count.adds) or signs.in_court(self._tree, group.hits)
        return told or all(hit.form == "participle" for hit in group.hits)

    def _split(self, draft: Draft, group: Cluster) -> list[Draft]:
        """One draft a place where one noun tells of events at several: "attacks in A and B"."""
        lead = max(group.hits, key=lambda hit: (hit.frame.rank, not hit.frame.weak, -hit.word))
        exact = [count for count in draft.counts if count.kind.value != "vague"]
        several = _joined_scenes(self._tree, group.spots)
        if draft.kind is not MentionKind.INCIDENT or len(several) < 2 or exact:
            return [draft]
        if self._tree.words[lead.word].tag != "NNS":
            return [draft]
        return [replace(draft, scenes=(Scene(spot.where),), rules=[*draft.rules, "split/places"]) for spot in several]


def _vivid(lead: Hit, actors: Sequence[Found]) -> bool:
    """True for a verb that tells by itself of an event, and for the murder of somebody named."""
    if lead.form == "verb":
        return lead.frame.rank >= _VIVID or bool(lead.agents)
    named = any(not actor.name.islower() and actor.role in _SUFFERING for actor in actors)
    return lead.form == "noun" and lead.frame.family in ("killing", "abduction") and named


def _family(hit: Hit) -> str:
    """The hit's family; harm that nobody is said to have done ("two were killed") says only what came of an event."""
    harmless = hit.form == "noun" or hit.agents or hit.frame.outcome not in (Outcome.KILLED, Outcome.INJURED)
    return hit.frame.family if harmless else "harm"


def _period(times: Sequence[Timex], text: str, *, perfect: bool) -> Timex | None:
    """The span that tolls are summed over; none where the text names a day, unless it "has killed ten since" then."""
    since = next((each for each in times if each.direction == "since"), None)
    if since is not None and perfect:
        return since
    if any(each.day is not None for each in times if each.type in (TimexType.DATE, TimexType.TIME)):
        return None
    return next((each for each in times if _lasts(each) and _over(each, text)), None)


def _over(timex: Timex, text: str) -> bool:
    """True for "in two days" and "over the past week"; "for up to two months" lasts that long."""
    if timex.type is not TimexType.DURATION:
        return True
    before = text[max(0, timex.start - _BEFORE) : timex.start].casefold().split()
    own = timex.exact.casefold().split()
    return bool(words("roles", "over_time") & {*before[-_LED:], *own})


def _lasts(timex: Timex) -> bool:
    """True for a span over which tolls are summed up: two days, a month, "since Tuesday"."""
    if timex.type is TimexType.DURATION:
        counted = timex.value[:1] == "P" and timex.value[1:2] != "T" and timex.value not in ("P1D", "PXD")
        return counted and timex.rule != "units-alone"
    if timex.type is not TimexType.DATE or timex.begin is None or timex.finish is None:
        return False
    return (timex.finish - timex.begin).days >= _SUMMED_DAYS


def _joined_scenes(tree: Tree, spots: Sequence[Spot]) -> list[Spot]:
    exact = [spot for spot in spots if spot.where.precision <= 3]
    joined = [spot for spot in exact if tree.words[spot.word].dep == "conj"]
    return exact if joined else []


def _kind(trend: Tendency | None, denied: bool, realis: Realis) -> MentionKind:
    if trend is not None:
        return MentionKind.TREND
    if denied or realis in (Realis.PLANNED, Realis.HYPOTHETICAL, Realis.THREATENED):
        return MentionKind.STATUS
    return MentionKind.INCIDENT


def _realis(found: Sequence[Hit]) -> Realis:
    lead = max(found, key=lambda hit: (hit.frame.rank, -hit.word))
    return next((hit.realis for hit in found if hit.frame.realis is not None), lead.realis)
