"""Sums, tendencies, statuses, denials and retractions: linked to incidents by `part_of`, never counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from marsad.claims import Judgement, MentionKind, Verdict, Where
from marsad.resolving.blocking import Blocks, candidates
from marsad.resolving.columns import Columns
from marsad.resolving.facts import Facts
from marsad.resolving.geometry import contains, gap_km, nearest
from marsad.resolving.pair import Pair, told
from marsad.resolving.parameters import Parameters
from marsad.resolving.roles import is_whole, makes_incident
from marsad.resolving.sketch import sketch_of

_STATED = "The report itself says so."


def link(facts: Mapping[str, Facts], parameters: Parameters) -> tuple[Judgement, ...]:
    """Every `part_of` judgement on `facts`, sorted by pair."""
    events = [each for each in facts.values() if makes_incident(each.sourced.mention)]
    wholes = [each for each in facts.values() if is_whole(each.sourced.mention)]
    others = [
        each
        for each in facts.values()
        if not is_whole(each.sourced.mention) and not makes_incident(each.sourced.mention)
    ]
    found = {
        (each.a, each.b): each
        for each in (
            *_summed(events, wholes, parameters),
            *_spoken_of(events, others, parameters),
            *_stated(facts, parameters),
        )
    }
    return tuple(found[pair] for pair in sorted(found))


def _stated(facts: Mapping[str, Facts], parameters: Parameters) -> Iterator[Judgement]:
    """What the reader found inside one document."""
    for uid, each in facts.items():
        whole = f"{each.sourced.document.id}/{each.sourced.mention.part_of}"
        if each.sourced.mention.part_of is not None and whole in facts:
            yield _part(uid, whole, _STATED, 1.0, parameters)


def _part(a: str, b: str, reason: str, score: float, parameters: Parameters) -> Judgement:
    return Judgement(a=a, b=b, verdict=Verdict.PART_OF, by=parameters.by, reason=reason, score=score)


def _summed(events: Sequence[Facts], wholes: Sequence[Facts], parameters: Parameters) -> Iterator[Judgement]:
    by_month: defaultdict[tuple[int, int], list[Facts]] = defaultdict(list)
    for each in events:
        for start, _ in each.spans[:1]:
            day = date.fromordinal(start)
            by_month[day.year, day.month].append(each)
    for whole in wholes:
        for part in _within(whole, by_month):
            sentence = _consistent(part, whole)
            if sentence is not None:
                yield _part(part.uid, whole.uid, sentence, 0.75, parameters)


def _within(whole: Facts, by_month: Mapping[tuple[int, int], list[Facts]]) -> Iterator[Facts]:
    if not whole.spans:
        return
    start, end = whole.spans[0]
    day = date.fromordinal(start).replace(day=1)
    while day.toordinal() <= end:
        for each in by_month.get((day.year, day.month), ()):
            if start <= each.spans[0][0] and each.spans[0][1] <= end:
                yield each
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _consistent(part: Facts, whole: Facts) -> str | None:
    """Why an incident of one report is counted in the sum of another; None if anything speaks against it."""
    if part.sourced.document.id == whole.sourced.document.id:
        return None  # there the reader has said what is part of what
    place = nearest(part.places, whole.places)
    if place is None or not _inside(*place):
        return None
    if whole.perpetrators and part.perpetrators and not part.perpetrators.meets(whole.perpetrators):
        return None
    if not (whole.families & part.families or (not whole.families and part.perpetrators.meets(whole.perpetrators))):
        return None
    kind = "sum" if whole.sourced.mention.kind is MentionKind.AGGREGATE else "tendency"
    return f"Its day, place ({place[0].name} in {place[1].name}) and method fall within the {kind}."


def _inside(part: Where, whole: Where) -> bool:
    if part.place_id is not None and part.place_id == whole.place_id:
        return True
    if whole.precision in (3, 4) and whole.admin1 and part.admin1:
        return contains(whole, part)
    return contains(whole, part) or (whole.precision > part.precision and gap_km(part, whole) == 0)


def _spoken_of(events: Sequence[Facts], others: Iterable[Facts], parameters: Parameters) -> Iterator[Judgement]:
    """A status, denial or retraction belongs to the incident that it matches best, if that match is good enough."""
    speaking = {each.uid: each for each in others}
    if not speaking:
        return
    known = {each.uid: each for each in events} | speaking
    best: dict[str, tuple[Pair, str]] = {}
    met = [pair for pair in _met(list(known.values()), parameters) if len(speaking.keys() & pair) == 1]
    for pair in told([(known[a], known[b]) for a, b in met], parameters):
        uid, incident = (pair.a, pair.b) if pair.a in speaking else (pair.b, pair.a)
        if pair.verdict is Verdict.SAME and (uid not in best or pair.bits > best[uid][0].bits):
            best[uid] = pair, incident
    for uid, (pair, incident) in best.items():
        yield _part(uid, incident, " ".join(pair.sentences), round(pair.score, 6), parameters)


def _met(facts: Sequence[Facts], parameters: Parameters) -> list[tuple[str, str]]:
    columns = Columns([sketch_of(each, parameters.family_bits) for each in facts])
    codes = candidates(Blocks.of(columns, parameters), columns).tolist()
    return sorted((min(a, b), max(a, b)) for a, b in ((facts[c >> 32].uid, facts[c & 0xFFFFFFFF].uid) for c in codes))
