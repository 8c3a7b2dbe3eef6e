"""What an incident is called in a newsroom's words: the weapon or what was done, the place, the day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from marsad.claims import Outcome, SubEventType, TimeSpan, UnknownCode, Where
from marsad.coding import wording
from marsad.coding.choose import actors_of, choose_date, choose_event, choose_place, methods_of
from marsad.coding.evidence import TARGET, Evidence
from marsad.coding.tolls import Toll, choose_toll
from marsad.resolving import weapon_lineage

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge

_NEAR = 2  # from this precision a place is near, not in
Forms = Mapping[str, str]


def title_of(
    methods: Sequence[str],
    sub_event_type: SubEventType | None,
    where: Where | None,
    when: TimeSpan | None,
    knowledge: Knowledge | None,
    *,
    targets: Sequence[str] = (),
    killed: Toll | None = None,
) -> str:
    """A title such as "Car bomb in Qayyarah, 23 October 2018" or "Killing of a village chief in Rabza, ..."."""
    table = wording.words()["title"]
    what = _what(methods, sub_event_type, targets, killed or Toll(), knowledge) or table["unknown"]
    place = table["nowhere"] if where is None else _place(where, table, knowledge)
    form = table["undated"] if when is None else table["event"]
    date = "" if when is None else wording.period(when.start, when.end)
    title: str = form.format(what=what[:1].upper() + what[1:], where=place, when=date)
    return title


def incident_title(evidence: Evidence, knowledge: Knowledge | None) -> str:
    """The title that the standing claims of an incident give it."""
    event = choose_event(evidence).value
    return title_of(
        methods_of(evidence, knowledge),
        event[1] if event else None,
        choose_place(evidence).value,
        choose_date(evidence).value,
        knowledge,
        targets=tuple(each.actor_id for each in actors_of(evidence, TARGET) if each.actor_id is not None),
        killed=choose_toll(evidence, Outcome.KILLED).toll,
    )


def withdrawn_title(title: str) -> str:
    """The title of an incident of which every claim was taken back."""
    text: str = wording.titles()["withdrawn"].format(title=title)
    return text


def display_name(where: Where, knowledge: Knowledge | None) -> str:
    """The gazetteer's name of a place, else the report's own spelling."""
    if knowledge is None or where.place_id is None:
        return where.name
    try:
        return knowledge.gazetteer.place(where.place_id).name
    except UnknownCode:
        return where.name


def _place(where: Where, table: Mapping[str, Any], knowledge: Knowledge | None) -> str:
    name = display_name(where, knowledge)
    if where.precision == _NEAR:
        text: str = table["near"].format(place=name)
        return text
    inside: str = table["in"].format(place=f"{where.relation} {name}" if where.relation else name)
    return inside


def _what(
    methods: Sequence[str],
    sub_event_type: SubEventType | None,
    targets: Sequence[str],
    killed: Toll,
    knowledge: Knowledge | None,
) -> str | None:
    """The words for what was done: by the weapon, else by the event; None when neither is known."""
    words = wording.titles()
    if methods:
        forms: Forms = words["methods"].get(methods[0]) or {"plain": _label(methods[0], knowledge)}
        if str(sub_event_type) == words["disrupted_event"]:
            return _disrupted(methods[0], forms["plain"], knowledge)
        return _done(forms, targets, killed)
    if sub_event_type is None:
        return None
    return _done(words["events"].get(str(sub_event_type)) or {"plain": str(sub_event_type)}, targets, killed)


def _disrupted(method: str, plain: str, knowledge: Knowledge | None) -> str:
    words = wording.titles()
    known = (each for each in weapon_lineage(method, knowledge) if each in words["disrupted"])
    # An acronym keeps its capitals: only the first letter is lowered.
    what = plain[:1].lower() + plain[1:]
    form = next(known, None)
    foiled: str = words["events"][words["disrupted_event"]]["plain"]
    return str(words["disrupted"][form]).format(what=what) if form else foiled


def _done(forms: Forms, targets: Sequence[str], killed: Toll) -> str:
    """The most telling form that the target and the dead allow; one person killed is named in the singular."""
    table: Mapping[str, Forms] = wording.titles()["targets"]
    target = next((table[each] for each in table if each in targets), None)
    if target is None:
        return forms["plain"]
    if "thing" in target:
        form, who = forms.get("thing") or forms.get("harmed"), target["thing"]
    elif killed.best == 1 and "killed" in forms:
        form, who = forms["killed"], target["one"]
    else:
        form, who = forms.get("harmed"), target["some"]
    return form.format(who=who) if form else forms["plain"]


def _label(method: str, knowledge: Knowledge | None) -> str:
    if knowledge is not None and method in knowledge.codebook.weapons:
        return knowledge.codebook.weapons[method].label
    return method.replace("_", " ")
