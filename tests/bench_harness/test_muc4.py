"""Templates and slots of newswire, from records and keys of our own writing."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bench import sets
from bench.case import Answer, Case
from bench.sets.muc4._data import Gold
from bench.sets.muc4._keys import keys_of
from bench.sets.muc4._pairing import Template, entities, pairs

from tests.bench_harness.records import mention, place, record

SENT = date(1990, 5, 4)
KEY = """
0.  MESSAGE: ID                     DEV-MUC3-0001
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  {date}
3.  INCIDENT: LOCATION              PERU: PUNO (DEPARTMENT): ILAVE (TOWN)
4.  INCIDENT: TYPE                  ATTACK
9.  PERP: INDIVIDUAL ID             "TWO MEN" / "MEN"
10. PERP: ORGANIZATION ID           -
12. PHYS TGT: ID                    "MILL"
                                    ? "BARN"
18. HUM TGT: NAME                   -
21. HUM TGT: NUMBER                 3: "MILLERS"
                                    PLURAL: "GUESTS"
23. HUM TGT: EFFECT OF INCIDENT     DEATH: "MILLERS"
"""


def actor(name: str, role: str, kind: str = "unknown", **more: Any) -> dict[str, Any]:
    quote = {"exact": name, "start": 0, "end": len(name)}
    return {"name": name, "role": role, "kind": kind, "actor_id": None, "quote": quote} | more


def told(**more: Any) -> dict[str, Any]:
    """A record of one attack."""
    said = {"event_type": "Violence against civilians", "sub_event_type": "Attack", "weapons": [{"name": "rifle"}]}
    return mention(**said | more)


def template(**roles: list[set[str]]) -> Template:
    found = Template("attack")
    found.roles.update(roles)
    return found


def answers(gold: Gold, *mentions: dict[str, Any]) -> dict[str, Answer]:
    case = Case("DEV-MUC3-0001", {"text": gold.text}, gold)
    return {each.figure: each for each in sets.load("muc4").answers(case, record(*mentions))}


def gold(templates: list[Template], keys: str = "", tmp: Path | None = None) -> Gold:
    found = []
    if tmp is not None:
        (tmp / "dev").mkdir()
        (tmp / "dev" / "key-one").write_text(keys, encoding="latin-1")
        found = keys_of(tmp)["DEV-MUC3-0001"]
    return Gold("DEV-MUC3-0001", "text", SENT, templates, found)


def test_an_entity_is_right_whichever_of_its_mentions_is_given() -> None:
    assert entities([{"the Men."}], [{"two men", "men"}]) == [(0, 0)]
    assert entities([{"a boy"}], [{"two men", "men"}]) == []


def test_templates_of_two_types_are_no_pair() -> None:
    assert pairs([template()], [Template("bombing")]) == []
    assert pairs([template()], [Template("bombing / attack")]) == [(0, 0)]


def test_templates_are_paired_where_most_is_right() -> None:
    first, second = template(Victim=[{"ana luna"}]), template(Victim=[{"eva rios"}])
    assert pairs([second], [first, second]) == [(0, 1)]


def test_people_who_did_it_are_told_from_the_body_they_belong_to() -> None:
    wanted = template(PerpInd=[{"men"}], PerpOrg=[{"Free Valley Army"}])
    found = told(actors=[actor("men", "initiator"), actor("Free Valley Army", "suspected")], weapons=[])
    got = answers(gold([wanted]), found)
    assert got["PerpInd"].right and got["PerpOrg"].right and got["template"].tally == (3, 3, 3)


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"sub_event_type": "Abduction/forced disappearance"}, "kidnapping"),
        ({"sub_event_type": "Grenade"}, "bombing"),
        ({"method": ["arson"]}, "arson"),
        ({"method": ["looting"]}, "robbery"),
    ],
)
def test_types_are_derived_from_acleds(more: dict[str, Any], kind: str) -> None:
    assert answers(gold([Template(kind)]), told(**more))["type"].right


@pytest.mark.parametrize("more", [{"event_type": "Battles"}, {"sub_event_type": "Arrests"}, {"polarity": "denied"}])
def test_what_muc4_leaves_out_makes_no_template(more: dict[str, Any]) -> None:
    assert answers(gold([]), told(**more))["type"].tally == (0, 0, 0)


def test_slots_are_read_from_the_keys_and_compared(tmp_path: Path) -> None:
    read = told(
        killed=3, when={"start": "1990-05-02", "end": "1990-05-02", "basis": "the date stated"},
        where=[place("Ilave", country="PE")],
        counts=[{"outcome": "killed", "lo": 3, "hi": 3, "kind": "exact", "quote": {"start": 9, "end": 20}}],
    )  # fmt: skip
    got = answers(gold([template()], KEY.format(date="02 MAY 90"), tmp_path), read)
    tallies = {slot: got[slot].tally for slot in ("date", "location", "number", "effect")}
    assert tallies == {"date": (1, 1, 1), "location": (2, 2, 2), "number": (1, 1, 2), "effect": (1, 1, 1)}


@pytest.mark.parametrize(("key", "hits"), [("- 04 MAY 90", 1), ("04 MAY 90", 0), ("(- 04 MAY 90) / (02 MAY 90)", 1)])
def test_what_has_no_day_happened_until_the_message(tmp_path: Path, key: str, hits: int) -> None:
    assert answers(gold([template()], KEY.format(date=key), tmp_path), told())["date"].hits == hits


def test_a_range_of_days_holds_its_days(tmp_path: Path) -> None:
    read = told(when={"start": "1990-05-02", "end": "1990-05-02", "basis": "the date stated"})
    keys = KEY.format(date="01 MAY 90 - 02 MAY 90")
    assert answers(gold([template()], keys, tmp_path), read)["date"].right


def test_messages_are_read_with_their_day(tmp_path: Path) -> None:
    (tmp_path / "raw" / "dev").mkdir(parents=True)
    (tmp_path / "processed").mkdir()
    (tmp_path / "raw" / "dev" / "one").write_text("DEV-MUC3-0001 (X)\n\nPUNO, 4 MAY 90 -- A MILL BURNED.", "latin-1")
    line = {
        "docid": "DEV-MUC3-0001",
        "doctext": "a mill burned.",
        "templates": [{"incident_type": "arson", "Target": [[["mill", 2]]]}],
    }
    (tmp_path / "processed" / "dev.json").write_text(json.dumps(line) + "\n", encoding="utf-8")
    (case,) = sets.load("muc4").cases(tmp_path, "dev")
    assert case.line == {"id": "DEV-MUC3-0001", "text": "a mill burned.", "published": "1990-05-04"}
    assert case.gold.templates[0].roles["Target"] == [{"mill"}]


def test_a_mention_that_says_only_that_something_was_makes_no_template() -> None:
    assert answers(gold([]), told(weapons=[]))["type"].tally == (0, 0, 0)


def test_of_guerrillas_of_a_front_the_guerrillas_did_it_members_stay_members_of_it() -> None:
    of = {"actor_id": "farc", "kind": "rebel_group"}
    quotes = [{"exact": f"{who} of the front", "start": 0, "end": 9} for who in ("guerrillas", "members")]
    found = told(actors=[actor("FARC", "initiator", quote=quote, **of) for quote in quotes], weapons=[])
    shown = answers(gold([]), found)["type"].found[0]
    assert shown["PerpInd"] == [["guerrillas"], ["members of the front"]]


def test_a_rank_stands_before_the_name_of_who_did_it() -> None:
    quote = {"exact": "Luis Soto", "start": 8, "end": 17}
    case = Case("DEV-MUC3-0001", {"text": "colonel luis soto did it"}, gold([]))
    read = record(told(actors=[actor("Luis Soto", "initiator", quote=quote)], weapons=[]))
    (answer,) = [each for each in sets.load("muc4").answers(case, read) if each.figure == "PerpInd"]
    assert answer.found[0]["PerpInd"] == [["colonel Luis Soto"]]


@pytest.mark.parametrize(("named", "wanted"), [("Ilave district", 2), ("Juli", 1)])
def test_the_narrowest_place_is_compared_without_the_word_for_its_kind(tmp_path: Path, named: str, wanted: int) -> None:
    read = told(where=[place("Puno", precision=4, country="PE"), place(named, country="PE")])
    assert answers(gold([template()], KEY.format(date="02 MAY 90"), tmp_path), read)["location"].hits == wanted
