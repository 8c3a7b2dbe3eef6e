"""Agreement and contradiction, field by field. A toll that rises with later reports is a history, no contradiction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from marsad.claims import ActorRef, Count, Outcome, TimeSpan, Where
from marsad.coding import wording
from marsad.coding.comparison import Comparison, Entry, State
from marsad.coding.evidence import Evidence, Statement, Witness, evidence_of
from marsad.coding.file import IncidentFile
from marsad.coding.states import RULES, toll_state

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

FIELDS = ("killed", "injured", "date", "place", "perpetrator", "target", "weapon", "event_type")
TOLLS = {"killed": Outcome.KILLED, "injured": Outcome.INJURED}


def compare(file: IncidentFile, knowledge: Knowledge | None) -> tuple[Comparison, ...]:
    """One comparison for each field that any source speaks of, in the order of `FIELDS`."""
    evidence = evidence_of(file, knowledge)
    found = (compare_field(name, evidence, knowledge) for name in FIELDS)
    return tuple(each for each in found if each is not None)


def compare_field(name: str, evidence: Evidence, knowledge: Knowledge | None) -> Comparison | None:
    """The comparison of one field, None if no source speaks of it."""
    entries = tuple(
        _entry(each, statement, knowledge)
        for each in evidence.witnesses
        if each.tells
        for statement in each.statements
        if statement.claim.predicate == name
    )
    if not entries:
        return None
    speaking = [each for each in evidence.active if each.standing(name)]
    if not speaking:
        return Comparison(
            name, State.SINGLE, wording.words()["nobody"].format(what=wording.words()["fields"][name]), entries
        )
    state = _state(name, speaking, knowledge)
    return Comparison(name, state, _sentence(name, state, speaking, knowledge), entries)


def _state(name: str, speaking: Sequence[Witness], knowledge: Knowledge | None) -> State:
    if len({each.voice.key for each in speaking}) == 1 and len(speaking) == 1:
        return State.SINGLE
    if name in TOLLS:
        state = toll_state(speaking, TOLLS[name])
    else:
        state = RULES[name](speaking, knowledge)
    # One voice heard twice is not agreement.
    one_voice = len({each.voice.key for each in speaking}) == 1
    return State.SINGLE if one_voice and state in (State.AGREE, State.COMPATIBLE) else state


def _sentence(name: str, state: State, speaking: Sequence[Witness], knowledge: Knowledge | None) -> str:
    count = len({each.voice.key for each in speaking})
    noun = "source" if count == 1 else "sources"
    values = tuple(dict.fromkeys(_said(name, each, knowledge) for each in speaking))
    table = wording.words()["toll_states" if name in TOLLS else "states"]
    text: str = table[str(state)].format(
        n=f"{wording.number(count)} {noun}".capitalize(),
        what=wording.words()["fields"][name],
        values=wording.listed(values),
    )
    return text


def _said(name: str, witness: Witness, knowledge: Knowledge | None) -> str:
    if name in TOLLS:
        return wording.bounds(witness.toll(TOLLS[name]))
    return ", ".join(dict.fromkeys(value_words(each, knowledge) for each in witness.standing(name)))


def value_words(statement: Statement, knowledge: Knowledge | None) -> str:
    """The value of a claim in words."""
    part = statement.part
    if isinstance(part, Count):
        return part.stated
    if isinstance(part, TimeSpan):
        others = [wording.period(each.start, each.end) for each in part.alternatives]
        return " or ".join((wording.period(part.start, part.end), *others))
    if isinstance(part, Where):
        return f"{part.relation} {part.name}" if part.relation else part.name
    if isinstance(part, ActorRef):
        return part.name
    if statement.claim.predicate == "weapon" and knowledge is not None and part in knowledge.codebook.weapons:
        return knowledge.codebook.weapon(str(part)).label
    return str(part if part is not None else statement.claim.value[0])


def _entry(witness: Witness, statement: Statement, knowledge: Knowledge | None) -> Entry:
    part = statement.part
    document = witness.sourced.document
    chain = witness.sourced.mention.attribution
    return Entry(
        claim_id=statement.claim.id,
        uid=witness.uid,
        source=document.source or document.source_id or document.id,
        value=value_words(statement, knowledge),
        lo=part.lo if isinstance(part, Count) else None,
        hi=part.hi if isinstance(part, Count) else None,
        quote=statement.claim.quote.exact,
        published=document.published,
        attribution=", citing ".join(each.name for each in chain),
        active=statement.active,
    )
