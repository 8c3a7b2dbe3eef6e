"""One sentence: its hits are grouped into events, and each event gets its numbers, places, times and parties."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from marsad.claims import ActorRole, Count, CountKind, MentionKind, Outcome, Polarity, Qualifier, Realis, Tendency
from marsad.knowledge import Knowledge
from marsad.reading.dates.model import Timex, TimexType
from marsad.reading.grammar.counts import Counter, at_most, outcomes_of_noun
from marsad.reading.grammar.draft import Draft, Scene
from marsad.reading.grammar.frames import PACKAGE, family, words
from marsad.reading.grammar.groups import Group as Cluster
from marsad.reading.grammar.groups import clusters
from marsad.reading.grammar.hits import Hit, hits
from marsad.reading.grammar.parties import parties
from marsad.reading.grammar.people import lemma_of
from marsad.reading.grammar.placing import Placer, Spot
from marsad.reading.grammar.states import states
from marsad.reading.grammar.trends import tendency
from marsad.reading.marks import MarkKind
from marsad.reading.quantities import Quantity
from marsad.reading.syntax import Tree
from marsad.reading.tables import table

_SUMMED_DAYS = 6
# Families of this rank tell of an event by their verb alone: "a bomber blew himself up".
_VIVID = 3
_ONE = frozenset({"a", "an"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as the grammar gets it: its index and offsets, its trees, its numbers and times."""

    index: int
    start: int
    end: int
    trees: tuple[Tree, ...]
    numbers: tuple[Quantity, ...]
    times: tuple[Timex, ...]


def read_line(line: Line, text: str, knowledge: Knowledge) -> list[Draft]:
    """The drafts of a sentence, in order of their words."""
    return [draft for tree in line.trees for draft in _Reader(line, tree, text, knowledge).drafts()]


class _Reader:
    """The work on one tree."""

    def __init__(self, line: Line, tree: Tree, text: str, knowledge: Knowledge) -> None:
        self._line, self._tree, self._text, self._knowledge = line, tree, text, knowledge
        self._hits = hits(tree)
        self._spots = Placer(text, knowledge).spots(tree)
        self._counter = Counter(text, line.numbers, knowledge)
        low, high = (tree.words[0].start, tree.words[-1].end) if tree.words else (0, 0)
        self._times = tuple(each for each in line.times if low <= each.start < high)

    def drafts(self) -> list[Draft]:
        groups = clusters(self._tree, self._hits, self._spots, self._times)
        found = [draft for group in groups for draft in self._split(self._draft(group, len(groups)), group)]
        return found + states(self._tree, self._line, self._spots, self._text, self._knowledge, found)

    def _draft(self, group: Cluster, of: int) -> Draft:
        lead = max(group.hits, key=lambda hit: (hit.frame.rank, not hit.frame.weak, -hit.word))
        counts = tuple(self._counts(group))
        trend = tendency(self._tree, group.hits, group.spots, bool(counts))
        denied = lead.negated and not any(count.kind is CountKind.NONE for count in counts)
        period = _period(group.times) if counts else None
        summed = (period is not None and not self._single(group)) or self._listed(group)
        families = tuple(dict.fromkeys(_family(hit) for hit in sorted(group.hits, key=lambda h: -h.frame.rank)))
        return Draft(
            sentence=self._line.index,
            start=self._line.start,
            end=self._line.end,
            kind=MentionKind.AGGREGATE if summed and not trend and not denied else _kind(trend, denied, lead.realis),
            families=families,
            methods=self._methods(group, of, families),
            realis=_realis(group.hits),
            polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
            tendency=trend,
            timexes=group.times,
            period=period,
            scenes=tuple(Scene(spot.where, not spot.weak) for spot in group.spots),
            actors=tuple(parties(self._tree, group.hits, self._text, self._knowledge)),
            counts=() if trend else counts,
            definite=any(self._definite(hit) for hit in group.hits if hit is lead or self._is_subject(hit)),
            weak=all(hit.frame.weak for hit in group.hits),
            rules=[hit.rule for hit in group.hits] + ([f"trend/{trend}"] if trend else []),
            several=self._several(group),
            core=self._tree.words[lead.word].start,
            here=self._here(),
            returns=bool(counts) and (
                all(map(_returning, counts)) or self._in_court(group) or all(h.form == "participle" for h in group.hits)
            ),
            provisional=self._provisional(group),
            general=self._general(group),
            vivid=lead.form == "verb" and (lead.frame.rank >= _VIVID or bool(lead.agents)),
        )

    def _counts(self, group: Cluster) -> Iterable[Count]:
        seen: set[tuple[Outcome, int, int]] = set()
        found: list[Count] = []
        unsplit = _unsplit(self._tree, group.hits)
        for hit in group.hits:
            for count in self._of_hit(hit):
                key = (count.outcome, count.quote.start, count.quote.end)
                if key not in seen:
                    seen.add(key)
                    found.append(at_most(count) if hit.word in unsplit else count)
        found += self._bare_numbers(group, found)
        dead = {(count.quote.start, count.quote.end) for count in found if count.outcome is Outcome.KILLED}
        # Of somebody "shot and killed" only the death is counted.
        return [
            c
            for c in found
            if c.outcome is not Outcome.INJURED
            or (c.quote.start, c.quote.end) not in dead
            or Qualifier.UNDIVIDED in c.qualifiers
            or c.kind is CountKind.NONE
        ]

    def _bare_numbers(self, group: Cluster, found: Sequence[Count]) -> list[Count]:
        """Numbers right before a word of harm that the tree did not join to it: "left 48 killed and 67 injured"."""
        taken = {count.quote.start for count in found}
        made: list[Count] = []
        for hit in group.hits:
            before = self._tree.words[hit.word - 1] if hit.word else None
            if hit.frame.outcome is None or hit.form == "noun" or before is None or before.quantity is None:
                continue
            if before.start not in taken:
                made += self._counter.counts(self._tree, [before.i], hit.frame.outcome)
        return made

    def _of_hit(self, hit: Hit) -> Iterable[Count]:
        if hit.form == "noun" and outcomes_of_noun(lemma_of(self._tree.words[hit.word])) == "undivided":
            yield from self._counter.undivided(self._tree, hit.word)
            return
        if hit.frame.outcome is None or hit.realis in (Realis.PLANNED, Realis.HYPOTHETICAL, Realis.THREATENED):
            return
        word = self._tree.words[hit.word]
        told = outcomes_of_noun(lemma_of(word)) if hit.form == "noun" else None
        if told is not None and not hit.patients:
            yield from self._counter.counts(self._tree, [hit.word], hit.frame.outcome)
            return
        for count in self._counter.counts(self._tree, hit.patients, hit.frame.outcome, things=hit.frame.things):
            yield count

    def _methods(self, group: Cluster, of: int, families: Sequence[str]) -> tuple[str, ...]:
        found = [self._tree.words[i].mark for i in group.weapons]
        named = [mark.id for mark in found if mark is not None] + list(self._instruments(group))
        if named:
            return tuple(dict.fromkeys(named))
        implied = (family(each).get("method") for each in families if self._implies(each, group))
        return tuple(dict.fromkeys(each for each in implied if each))[:1]

    def _general(self, group: Cluster) -> bool:
        """True for attacks in general: a bare plural noun and no verb that says one took place."""
        nouns = [self._tree.words[hit.word] for hit in group.hits if hit.form == "noun"]
        return len(nouns) == len(group.hits) and all(noun.tag == "NNS" for noun in nouns)

    def _several(self, group: Cluster) -> bool:
        """True for a toll "in two attacks"."""
        nouns = [hit.word for hit in group.hits if hit.form == "noun" and hit.frame.outcome is None]
        numbers = (self._tree.words[kid].quantity for noun in nouns for kid in self._tree.kids(noun, "nummod"))
        return any(number is not None and (number.lo or 0) > 1 for number in numbers)

    def _in_court(self, group: Cluster) -> bool:
        """True for "charged with killing two": told of before."""
        above = (self._tree.words[at].lemma for hit in group.hits for at in self._tree.up(hit.word))
        return any(lemma in words("modality", "judicial") for lemma in above)

    def _provisional(self, group: Cluster) -> frozenset[int]:
        """Where the counts start that only say somebody was shot: they may turn out dead."""
        weak = [hit for hit in group.hits if hit.frame.weak and hit.frame.outcome is Outcome.INJURED]
        return frozenset(count.quote.start for hit in weak for count in self._of_hit(hit))

    def _single(self, group: Cluster) -> bool:
        """True for "a truck bomb", "an attack": one event, however wide the time it is dated by."""
        heads = [hit.word for hit in group.hits if hit.form == "noun"]
        heads += [head for hit in group.hits for head in hit.agents if hit.frame.agent != "both"]
        singular = [head for head in heads if self._tree.words[head].tag == "NN"]
        return any(self._tree.words[kid].lower in _ONE for head in singular for kid in self._tree.kids(head, "det"))

    def _listed(self, group: Cluster) -> bool:
        """True for "40 incidents were recorded": a number of events, not an event."""
        nouns = [hit for hit in group.hits if hit.form == "noun" and hit.frame.family == "incident"]
        return any(self._tree.words[kid].quantity is not None for hit in nouns for kid in self._tree.kids(hit.word))

    def _instruments(self, group: Cluster) -> Iterable[str]:
        """Weapons that the doers' own words name: warplanes, snipers."""
        known = table(PACKAGE, "instruments")
        for head in (head for hit in group.hits for head in hit.agents):
            word = self._tree.words[head]
            last = (word.mark.name if word.mark else word.text).split()[-1].lower()
            method = known.get(last) or known.get(last.removesuffix("s"))
            if method is not None:
                yield method

    def _implies(self, name: str, group: Cluster) -> bool:
        """True if the family's word names its weapon, given who did it."""
        kinds = family(name).get("method_of")
        if kinds is None:
            return True
        doers = parties(self._tree, group.hits, self._text, self._knowledge)
        return any(each.kind.value in kinds for each in doers if each.role in (ActorRole.INITIATOR, ActorRole.SUPPORT))

    def _some_of(self, head: int) -> bool:
        """True for "two of the wounded": some of those told of before."""
        for prep in self._tree.kids(head, "prep"):
            inner = self._tree.objects(prep) if self._tree.words[prep].lower == "of" else []
            for at in inner[:1]:
                kids = {self._tree.words[kid].lower for kid in self._tree.kids(at, "det", "poss")}
                return bool(kids & _DEFINITE) or self._tree.words[at].lower == "them"
        return False

    def _here(self) -> tuple[str, ...]:
        """The kinds of a place that the sentence only points to: "in the city"."""
        kinds = table(PACKAGE, "places")["kinds"]
        for word in self._tree.words:
            if word.lower in words("places", "pointing") and word.dep == "pobj" and word.mark is None:
                kids = {self._tree.words[kid].lower for kid in self._tree.kids(word.i, "det", "amod")}
                if kids & _DEFINITE and not self._tree.kids(word.i, "compound"):
                    return tuple(kinds[word.lower]["kinds"])
        return ()

    def _is_subject(self, hit: Hit) -> bool:
        """True for a word that says which event the sentence goes on about: its subject, or "during the operation"."""
        word = self._tree.words[hit.word]
        led = word.dep == "pobj" and self._tree.words[word.head].lower in words("roles", "during")
        return led or word.dep in ("nsubj", "nsubjpass")

    def _definite(self, lead: Hit) -> bool:
        """True for "the attack" and for "it occurred", which return to an event already told."""
        if lead.form == "noun":
            kids = self._tree.kids(lead.word, "det")
            return any(self._tree.words[kid].lower in _DEFINITE for kid in kids)
        if any(self._some_of(head) for head in lead.patients):
            return True
        for head in lead.agents:
            mark = self._tree.words[head].mark
            kids = self._tree.kids(head, "det")
            if mark is not None and mark.kind is MarkKind.WEAPON and kids:
                return self._tree.words[kids[0]].lower in _DEFINITE
        subject = self._tree.kids(lead.word, "nsubj", "nsubjpass")
        return lead.frame.weak and any(self._tree.words[at].lower in ("it", "this", "that") for at in subject)

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


def _unsplit(tree: Tree, found: Sequence[Hit]) -> set[int]:
    """The words of "killed and wounded" behind one number, which does not tell the two apart."""
    harms = {hit.word: hit for hit in found if hit.frame.outcome in (Outcome.KILLED, Outcome.INJURED)}
    return {
        at
        for i, hit in harms.items()
        if (other := harms.get(i + 2)) is not None
        and tree.words[i + 1].dep == "cc"
        and hit.patients == other.patients
        and hit.frame.outcome is not other.frame.outcome
        and not hit.frame.weak
        and not other.frame.weak
        for at in (i, i + 2)
    }


def _family(hit: Hit) -> str:
    """The hit's family; harm that nobody is said to have done ("two were killed") says only what came of an event."""
    harmless = hit.form == "noun" or hit.agents or hit.frame.outcome not in (Outcome.KILLED, Outcome.INJURED)
    return hit.frame.family if harmless else "harm"


def _period(times: Sequence[Timex]) -> Timex | None:
    """The span that tolls are summed over; none where the text names a day."""
    if any(each.day is not None for each in times if each.type in (TimexType.DATE, TimexType.TIME)):
        return None
    return next((each for each in times if _lasts(each)), None)


def _lasts(timex: Timex) -> bool:
    """True for a span over which tolls are summed up: two days, a month, "since Tuesday"."""
    if timex.type is TimexType.DURATION:
        return timex.value[:1] == "P" and timex.value[1:2] != "T" and timex.value not in ("P1D", "PXD")
    if timex.type is not TimexType.DATE or timex.begin is None or timex.finish is None:
        return False
    return (timex.finish - timex.begin).days >= _SUMMED_DAYS


def _returning(count: Count) -> bool:
    """True for one person by name, pronoun or "the": likely somebody told of before."""
    first = count.quote.exact.split()[0]
    if first.lower() in words("roles", "returning"):
        return True
    return (count.lo, count.hi) == (1, 1) and first[:1].isupper() and first.lower() not in words("roles", "opening")


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
