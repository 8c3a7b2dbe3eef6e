from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest

from marsad.claims import ActorKind, UnknownCode
from marsad.knowledge import Actor, ActorRegister, DatedName, Name, OfficeHolder, load_knowledge
from marsad.knowledge.names import fold


@pytest.fixture(scope="module")
def register() -> ActorRegister:
    return load_knowledge().actors


def actor(id: str, **more: object) -> Actor:
    return Actor(id=id, name=id, kind=ActorKind.REBEL_GROUP, **more)  # type: ignore[arg-type]


def test_there_are_at_least_130_actors(register: ActorRegister) -> None:
    assert len(register) >= 130


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("ISIS", "islamic-state"),
        ("IS", "islamic-state"),
        ("ISIL", "islamic-state"),
        ("Daesh", "islamic-state"),
        ("Da'esh", "islamic-state"),
        ("the Islamic State", "islamic-state"),
        ("ISIS militants", "islamic-state"),
        ("Daesh terrorists", "islamic-state"),
        ("داعش", "islamic-state"),
        ("تنظيم الدولة", "islamic-state"),
        ("Iraqi forces", "iraqi-security-forces"),
        ("ISF", "iraqi-security-forces"),
        ("security forces", "iraqi-security-forces"),
        ("counter-terrorism units", "counter-terrorism-service"),
        ("Golden Division", "counter-terrorism-service"),
        ("Iraqi Special Operations Forces", "iraqi-special-operations-forces"),
        ("Hashd al-Shaabi", "popular-mobilization-forces"),
        ("PMU", "popular-mobilization-forces"),
        ("US-led coalition", "global-coalition"),
        ("the coalition", "global-coalition"),
        ("Operation Inherent Resolve", "cjtf-oir"),
        ("KRSC", "kurdistan-region-security-council"),
        ("Iraq's Ministry of Defense", "iraq-ministry-of-defence"),
        ("mokhtars", "village-chiefs"),
        ("مختار", "village-chiefs"),
        ("unidentified gunmen", "unidentified-armed-group"),
        ("electricity tower", "electricity-infrastructure"),
        ("پێشمەرگە", "peshmerga"),
        ("FMLN", "fmln"),
        ("Taliban insurgents", "taliban"),
    ],
)
def test_names_find_their_actor(register: ActorRegister, name: str, id: str) -> None:
    found = register.find(name)
    assert found is not None, name
    assert found.id == id


@pytest.mark.parametrize("name", ["", "the", "Nobody in Particular", "is", "militants of nowhere"])
def test_an_unknown_name_finds_nobody(register: ActorRegister, name: str) -> None:
    assert register.find(name) is None


def test_the_commanders_of_the_special_operations_stand_under_counter_terrorism(register: ActorRegister) -> None:
    assert register.lineage("iraqi-special-operations-forces") == (
        "iraqi-special-operations-forces",
        "counter-terrorism-service",
        "iraqi-security-forces",
        "government-of-iraq",
    )


@pytest.mark.parametrize(
    ("name", "day", "id"),
    [
        ("Haider al-Abadi", date(2018, 9, 1), "iraq-prime-minister"),
        ("Adil Abdul-Mahdi", date(2018, 11, 11), "iraq-prime-minister"),
        ("Barham Salih", date(2018, 10, 30), "iraq-president"),
        ("Brett McGurk", date(2018, 11, 1), "us-government"),
        ("Yahya Rasul", date(2018, 10, 1), "security-media-cell"),
        ("Patrick Roberson", date(2018, 11, 11), "cjtf-oir"),
        ("Nechirvan Barzani", date(2018, 11, 1), "kurdistan-regional-government"),
        ("Nechirvan Barzani", date(2020, 1, 1), "kurdistan-region-presidency"),
    ],
)
def test_an_office_holder_speaks_for_the_office_held_that_day(
    register: ActorRegister, name: str, day: date, id: str
) -> None:
    found = register.find(name, on=day)
    assert found is not None
    assert found.id == id


def test_out_of_office_a_name_finds_nobody(register: ActorRegister) -> None:
    assert register.find("Haider al-Abadi", on=date(2019, 1, 1)) is None


def test_an_old_name_holds_until_its_last_day(register: ActorRegister) -> None:
    group = register.find("Jabhat al-Nusra", on=date(2015, 1, 1))
    assert group is not None
    assert group.id == "hayat-tahrir-al-sham"
    assert register.find("Jabhat al-Nusra", on=date(2018, 1, 1)) is None


def test_a_name_that_two_actors_share_is_left_open() -> None:
    shared = (Name("The Front", "en"),)
    register = ActorRegister([actor("one", aliases=shared), actor("two", aliases=shared)])
    assert register.find("The Front") is None


def test_dates_tell_two_bearers_of_a_name_apart() -> None:
    register = ActorRegister(
        [
            actor("one", dated_names=(DatedName(text="Front", until=date(2010, 1, 1)),)),
            actor("two", office_holders=(OfficeHolder(name="Front", office="chief", since=date(2010, 1, 2)),)),
        ]
    )
    assert register.find("Front") is None
    for day, id in ((date(2010, 1, 1), "one"), (date(2010, 1, 2), "two")):
        found = register.find("Front", on=day)
        assert found is not None
        assert found.id == id


def test_generic_words_may_follow_a_name_but_are_no_name() -> None:
    register = ActorRegister([actor("one", aliases=(Name("Front", "en"),))], ["fighters"])
    assert register.find("Front fighters") == register.actor("one")
    assert register.find("fighters") is None


def test_an_unknown_id_is_refused(register: ActorRegister) -> None:
    with pytest.raises(UnknownCode, match="nobody"):
        register.actor("nobody")


def test_a_parent_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownCode, match="ghost"):
        ActorRegister([actor("one", parent="ghost")])


def test_no_name_points_at_two_actors_at_one_time(register: ActorRegister) -> None:
    spans: defaultdict[str, list[tuple[str, date, date]]] = defaultdict(list)
    for each in register:
        for text, since, until in each.spellings:
            spans[fold(text)].append((each.id, since or date.min, until or date.max))
    for name, bearers in spans.items():
        for at, (id, since, until) in enumerate(bearers):
            for other, begun, ended in bearers[at + 1 :]:
                assert id == other or since > ended or begun > until, (name, id, other)


def test_every_armed_actor_has_acleds_code(register: ActorRegister) -> None:
    codes = {
        ActorKind.STATE_FORCES: 1,
        ActorKind.REBEL_GROUP: 2,
        ActorKind.POLITICAL_MILITIA: 3,
        ActorKind.IDENTITY_MILITIA: 4,
        ActorKind.RIOTERS: 5,
        ActorKind.PROTESTERS: 6,
        ActorKind.CIVILIANS: 7,
        ActorKind.EXTERNAL_FORCES: 8,
    }
    for each in register:
        if each.kind in codes:
            assert each.inter == codes[each.kind], each.id


def test_things_that_are_attacked_are_no_party(register: ActorRegister) -> None:
    for each in register:
        if each.kind in (ActorKind.INFRASTRUCTURE, ActorKind.CIVILIANS):
            assert not each.party, each.id


def test_offices_name_their_dates(register: ActorRegister) -> None:
    for each in register:
        for holder in each.office_holders:
            assert holder.office
            assert holder.since or holder.until, (each.id, holder.name)
            assert not (holder.since and holder.until) or holder.since <= holder.until


def test_spellings_include_office_holders(register: ActorRegister) -> None:
    spellings = dict(register.spellings())
    assert spellings["Barham Salih"] == "iraq-president"
    assert spellings["Daesh"] == "islamic-state"
