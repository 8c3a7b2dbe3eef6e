"""The grammar's data: every table names only what exists, and no word stands where it could not be found."""

from __future__ import annotations

import pytest

from marsad.claims import ActorKind, Group, Outcome, SpeakerRole, Stance, SubEventType, Tendency, UnknownCode
from marsad.knowledge import Knowledge
from marsad.knowledge.place import KINDS
from marsad.reading.grammar import frames
from marsad.reading.grammar.frames import PACKAGE, family, lexicon, words
from marsad.reading.grammar.people import group_of_noun
from marsad.reading.tables import table

FRAMES = table(PACKAGE, "frames")
FAMILIES = table(PACKAGE, "families")


@pytest.mark.parametrize("entry", FRAMES, ids=lambda entry: entry["id"])
def test_a_frame_has_words_a_known_family_and_a_known_outcome(entry: dict[str, object]) -> None:
    assert any(entry.get(key) for key in ("verbs", "nouns", "adjectives"))
    assert entry["family"] in FAMILIES
    assert entry.get("outcome") in (None, *(outcome.value for outcome in Outcome))
    assert entry.get("patient", "object") in (
        "object",
        "subject",
        "of",
        "none",
        "toll",
        "bearer",
        "of-person",
        "set-on-fire",
        "on-self",
        "owner",
    )
    assert entry.get("agent", "subject") in ("subject", "instrument", "both", "itself", "none")


def test_ids_of_frames_are_unique_for_they_stand_in_records() -> None:
    ids = [entry["id"] for entry in FRAMES]
    assert len(set(ids)) == len(ids)


def test_words_of_frames_are_lemmas_in_lower_case() -> None:
    listed = [word for entry in FRAMES for key in ("verbs", "nouns", "adjectives") for word in entry.get(key, ())]
    assert [word for word in listed if word != word.lower() or " " in word] == []


@pytest.mark.parametrize("name", FAMILIES)
def test_a_family_gives_a_type_of_acled_and_a_weapon_of_the_codebook(name: str, knowledge: Knowledge) -> None:
    entry = family(name)
    assert 0 <= entry["rank"] <= 9
    if "sub_event_type" in entry:
        assert SubEventType(entry["sub_event_type"])
    if "method" in entry:
        assert knowledge.codebook.weapon(entry["method"]).id == entry["method"]
    assert all(ActorKind(kind) for kind in entry.get("method_of", ()))


def test_an_instrument_is_a_weapon_of_the_codebook(knowledge: Knowledge) -> None:
    for word, weapon in table(PACKAGE, "instruments").items():
        assert knowledge.codebook.weapon(weapon).id == weapon, word


@pytest.mark.parametrize("group", list(Group))
def test_every_group_has_nouns_and_its_first_noun_names_it(group: Group) -> None:
    nouns = table(PACKAGE, "groups")[group.value]
    assert nouns
    assert group_of_noun(nouns[0]) is group


def test_things_are_no_people() -> None:
    people = {noun for group in Group for noun in table(PACKAGE, "groups")[group.value]}
    assert people & words("groups", "things") == set()


def test_outcome_nouns_tell_an_outcome_or_both_untold_apart() -> None:
    told = set(table(PACKAGE, "groups")["outcome_nouns"].values())
    assert told <= {outcome.value for outcome in Outcome} | {"undivided"}


def test_trend_words_give_tendencies() -> None:
    trends = table(PACKAGE, "trends")
    assert all(Tendency(value) for key in ("nouns", "verbs") for value in trends[key].values())
    assert set(trends["needs"]) <= set(trends["verbs"])


def test_stances_and_roles_of_speech_exist() -> None:
    speech = table(PACKAGE, "speech")
    assert all(Stance(value) for value in speech["stances"].values())
    assert set(speech["stances"]) <= set(speech["verbs"])
    assert set(speech["hedges"]) <= set(speech["verbs"])
    assert all(SpeakerRole(role) for role in speech["roles"])
    assert set(speech["with_object"]) <= set(speech["verbs"])


def test_kinds_and_precisions_of_places_exist() -> None:
    places = table(PACKAGE, "places")
    assert set(places["precision"]) <= set(KINDS)
    assert all(1 <= precision <= 7 for precision in places["precision"].values())
    for entry in (*places["prepositions"].values(), *places["kinds"].values()):
        assert 1 <= entry.get("precision", 1) <= 7
        assert set(entry.get("kinds", ())) <= set(KINDS)


def test_people_of_the_register_are_in_the_register(knowledge: Knowledge) -> None:
    for group, name in table(PACKAGE, "roles")["register"].items():
        assert Group(group)
        assert knowledge.actors.find(name) is not None, name


def test_ids_of_statuses_are_unique() -> None:
    ids = [entry["id"] for entry in table(PACKAGE, "statuses")]
    assert len(set(ids)) == len(ids)


def test_a_word_of_two_frames_keeps_their_order() -> None:
    dead, fatally, at, plain = lexicon().verbs["shoot"]
    assert dead.with_particle
    assert fatally.with_adverb
    assert at.stranded
    assert not plain.with_particle | plain.with_adverb


def test_an_unknown_key_of_a_frame_is_refused_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = [{"id": "odd", "verbs": ["odd"], "family": "attack", "sauce": "no"}]
    real = frames.table
    monkeypatch.setattr(frames, "table", lambda package, name: broken if name == "frames" else real(package, name))
    with pytest.raises(UnknownCode, match="sauce"):
        frames.lexicon.__wrapped__()
