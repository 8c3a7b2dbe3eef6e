"""Each part of a proposal is checked by itself: what fails is listed with its reason, and the rest is kept."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.claims import ActorKind, CountKind, Group, Outcome, Qualifier, RefusalReason, SpeakerRole
from tests.reading.llm.conftest import Bench, reasons

TEXT = (
    "A car bomb killed at least 13 civilians and wounded several soldiers near a market in Tuz Khurmatu on Saturday, "
    "said a police officer aged 41. Nobody claimed the attack."
)
FIRST = TEXT[: TEXT.index(" Nobody")]


def counted(quote: str, number: str, lo: int | None, hi: int | None, **more: Any) -> dict[str, Any]:
    return {"quote": quote, "number": number, "lo": lo, "hi": hi, "outcome": "killed"} | more


def test_a_number_that_stands_in_its_quotation_is_kept_with_its_limits(bench: Bench) -> None:
    mention = bench.one(TEXT, counts=[counted("at least 13 civilians", "at least 13", 13, None, group="civilians")])
    (count,) = mention.counts
    assert (count.outcome, count.group, count.kind) == (Outcome.KILLED, Group.CIVILIANS, CountKind.AT_LEAST)
    assert (count.lo, count.hi, count.stated) == (13, None, "at least 13")
    assert mention.refused == ()


@pytest.mark.parametrize(
    ("count", "reason"),
    [
        (counted("at least 13 civilians", "at least 13", 13, 13), "number_differs"),
        (counted("at least 13 civilians", "at least 13", 31, None), "number_differs"),
        (counted("at least 13 civilians", "at least 13", None, None), "number_differs"),
        (counted("13 civilians", "13", 13, None), "number_differs"),
        (counted("at least 13 civilians", "31", 31, 31), "quote_not_found"),
        (counted("30 civilians", "30", 30, 30), "quote_not_found"),
        (counted("near a market", "near", 5, 5), "number_not_in_quote"),
        (counted("a police officer aged 41", "41", 41, 41), "not_a_count"),
        (counted("several soldiers", "several", 4, None), "number_differs"),
        (counted("several soldiers", "several", 3, 3), "number_differs"),
        (counted("at least 13 civilians", "bare plural", 2, None), "number_differs"),
        (counted("at least 13 civilians", "at least 13", 13, None, outcome="incidents"), "invalid"),
        (counted("at least 13 civilians", "at least 13", 13, None, outcome="vaporised"), "unknown_code"),
        (counted("at least 13 civilians", "at least 13", 13, None, group="martians"), "unknown_code"),
        (counted("at least 13 civilians", "at least 13", "13", None), "misshapen"),
        (counted("at least 13 civilians", "at least 13", True, None), "misshapen"),
        (counted("at least 13 civilians", "at least 13", 13, None, actor_id="anyone"), "misshapen"),
        ({"outcome": "killed", "lo": 13, "hi": 13}, "misshapen"),
        ("13 killed", "misshapen"),
    ],
)
def test_a_number_that_does_not_is_refused_and_the_mention_stays(bench: Bench, count: Any, reason: str) -> None:
    mention = bench.one(TEXT, quote=FIRST, where=["Tuz Khurmatu"], counts=[count])
    assert mention.counts == ()
    assert reasons(mention) == [("counts", reason)]
    assert [where.place_id for where in mention.where] == ["iq-tuz-khurmatu"]


@pytest.mark.parametrize(("lo", "hi"), [(3, None), (None, None)])
def test_a_vague_word_has_the_least_number_of_the_codebook(bench: Bench, lo: int | None, hi: int | None) -> None:
    given = counted("several soldiers", "several", lo, hi, outcome="injured", group="security_forces")
    (count,) = bench.one(TEXT, counts=[given]).counts
    assert (count.lo, count.hi, count.kind, count.stated) == (3, None, CountKind.VAGUE, "several")


def test_a_plural_without_a_number_is_named_and_means_two_at_least(bench: Bench) -> None:
    text = "Shelling killed farmers in Baiji."
    (count,) = bench.one(text, counts=[counted("farmers", "bare plural", 2, None)]).counts
    assert (count.lo, count.hi, count.kind, count.stated) == (2, None, CountKind.VAGUE, "farmers")


def test_one_person_without_a_number_is_named_and_means_one(bench: Bench) -> None:
    text = "Gunmen shot the mayor dead in Baiji."
    (count,) = bench.one(text, counts=[counted("the mayor", "one person", 1, 1, group="officials")]).counts
    assert (count.lo, count.hi, count.kind, count.group) == (1, 1, CountKind.EXACT, Group.OFFICIALS)


def test_an_article_is_no_number_against_one_person(bench: Bench) -> None:
    text = "Gunmen killed the headman of a village near Daquq."
    (count,) = bench.one(text, counts=[counted("the headman of a village", "one person", 1, 1)]).counts
    assert count.lo == 1


def test_one_person_in_arabic(bench: Bench) -> None:
    text = "قتل مسلحون مختار قرية يوم السبت"
    (count,) = bench.one(text, counts=[counted("مختار قرية", "one person", 1, 1)]).counts
    assert (count.lo, count.hi) == (1, 1)


@pytest.mark.parametrize(
    ("words", "name", "lo", "hi", "outcome"),
    [
        ("the mayor", "bare plural", 2, None, "killed"),
        ("the mayor", "one person", 5, 5, "killed"),
        ("guards", "one person", 1, 1, "killed"),
        ("guards", "bare plural", 2, None, "destroyed"),
        ("the police", "one person", 1, 1, "injured"),
        ("the harvest", "bare plural", 2, None, "killed"),
        ("the harvest", "one person", 1, 1, "killed"),
        ("Baiji", "one person", 1, 1, "killed"),
        ("two farmers", "one person", 1, 1, "killed"),
        ("two farmers", "bare plural", 2, None, "killed"),
    ],
)
def test_words_that_do_not_name_people_so_count_nobody(
    bench: Bench, words: str, name: str, lo: int, hi: int | None, outcome: str
) -> None:
    text = "Gunmen shot the mayor, guards and two farmers, fought the police and burnt the harvest in Baiji."
    mention = bench.one(text, counts=[counted(words, name, lo, hi, outcome=outcome)])
    assert mention.counts == ()
    assert [field for field, _ in reasons(mention)] == ["counts"]


def test_a_said_zero_is_zero_and_not_the_unknown(bench: Bench) -> None:
    text = "A rocket hit Baiji and nobody was hurt."
    (count,) = bench.one(text, counts=[counted("nobody", "nobody", 0, 0, outcome="injured")]).counts
    assert (count.kind, count.lo, count.hi) == (CountKind.NONE, 0, 0)
    assert bench.one(text, counts=[counted("nobody", "nobody", None, None)]).counts == ()


def test_one_number_of_the_report_counts_one_outcome(bench: Bench) -> None:
    both = [counted("at least 13 civilians", "at least 13", 13, None, outcome=each) for each in ("killed", "injured")]
    mention = bench.one(TEXT, counts=both)
    assert [count.outcome for count in mention.counts] == [Outcome.KILLED]
    assert reasons(mention) == [("counts", "repeated")]


def test_a_number_that_stands_twice_in_its_sentence_is_refused(bench: Bench) -> None:
    text = "Two bombs killed two men in Baiji, and two bombs were defused."
    mention = bench.one(text, counts=[counted("two", "two", 2, 2)])
    assert reasons(mention) == [("counts", "quote_ambiguous")]


def test_what_the_words_say_of_a_count_is_kept_beside_what_the_model_says(bench: Bench) -> None:
    text = "The blast killed nine people, including three children, in Baiji."
    (part,) = bench.one(text, counts=[counted("three children", "three", 3, 3, qualifiers=["children"])]).counts
    assert set(part.qualifiers) == {Qualifier.PART, Qualifier.CHILDREN}
    assert not part.adds


@pytest.mark.parametrize(
    ("text", "quote", "group", "kept", "reason"),
    [
        ("A strike killed five farmers in Baiji.", "five farmers", "civilians", Group.CIVILIANS, None),
        ("A strike killed five farmers in Baiji.", "five farmers", "militants", Group.UNKNOWN, "knowledge_differs"),
        ("A strike killed five people in Baiji.", "five people", "militants", Group.UNKNOWN, "without_cue"),
        ("A strike killed five of the militants.", "five", "militants", Group.MILITANTS, None),
        (
            "A strike killed five Islamic State fighters.",
            "five Islamic State fighters",
            "militants",
            Group.MILITANTS,
            None,
        ),
        ("A strike killed five people in Baiji.", "five people", "unknown", Group.UNKNOWN, None),
        ("قتل خمسة مدنيين في انفجار", "خمسة مدنيين", "civilians", Group.CIVILIANS, None),
        ("قتل خمسة مدنيين في انفجار", "خمسة مدنيين", "militants", Group.UNKNOWN, "knowledge_differs"),
    ],
)
def test_a_group_is_kept_where_the_words_show_it_and_the_number_in_any_case(
    bench: Bench, text: str, quote: str, group: str, kept: Group, reason: str | None
) -> None:
    number = quote.split()[0]
    mention = bench.one(text, counts=[counted(quote, number, 5, 5, group=group)])
    (count,) = mention.counts
    assert (count.lo, count.group) == (5, kept)
    assert reasons(mention) == ([("counts.group", reason)] if reason else [])


def test_the_place_is_the_gazetteer_s_whatever_else_the_model_would_say(bench: Bench) -> None:
    (where,) = bench.one(TEXT, where=["Tuz Khurmatu"]).where
    assert (where.place_id, where.admin1, where.country) == ("iq-tuz-khurmatu", "Salah al-Din", "IQ")
    assert where.quote is not None
    assert where.quote.exact == "Tuz Khurmatu"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Mosul", "quote_not_found"),
        ("iq-mosul", "quote_not_found"),
        ("a market", "not_a_name"),
        ("Saturday", "not_a_name"),
        ({"place_id": "iq-mosul"}, "misshapen"),
        (7, "misshapen"),
    ],
)
def test_what_is_no_place_of_the_text_is_refused(bench: Bench, name: Any, reason: str) -> None:
    mention = bench.one(TEXT, where=[name])
    assert mention.where == ()
    assert reasons(mention) == [("where", reason)]


def test_a_name_that_no_gazetteer_holds_is_kept_without_coordinates(bench: Bench) -> None:
    (where,) = bench.one("Gunmen attacked Kafr Zumurrud on Monday.", where=["Kafr Zumurrud"]).where
    assert (where.place_id, where.lat, where.precision) == (None, None, 5)


def test_near_a_place_is_not_in_it(bench: Bench) -> None:
    (where,) = bench.one("A bomb wounded two men near Hawija.", where=["Hawija"]).where
    assert (where.relation, where.precision) == ("near", 2)


def test_of_two_places_of_one_name_the_one_in_the_other_place_of_the_sentence_is_meant(bench: Bench) -> None:
    candidates = bench.knowledge.gazetteer.lookup("Rashad", limit=5)
    text = "Gunmen killed two men in Rashad, Kirkuk province."
    (where, _) = bench.one(text, where=["Rashad", "Kirkuk"]).where
    assert len(candidates) > 0
    assert where.admin1 == "Kirkuk"


def test_an_actor_is_the_register_s(bench: Bench) -> None:
    text = "Islamic State gunmen attacked a checkpoint of the Peshmerga near Daquq."
    actors = [{"name": "Islamic State", "role": "initiator"}, {"name": "the Peshmerga", "role": "target"}]
    first, second = bench.one(text, actors=actors).actors
    assert first.kind is ActorKind.REBEL_GROUP
    assert first.actor_id == bench.knowledge.actors.find("Islamic State").id  # type: ignore[union-attr]
    assert second.actor_id == bench.knowledge.actors.find("Peshmerga").id  # type: ignore[union-attr]


def test_an_actor_whom_the_register_does_not_hold_is_kept_by_name(bench: Bench) -> None:
    text = "The Sons of the Reed Marsh attacked a patrol."
    (actor,) = bench.one(text, actors=[{"name": "The Sons of the Reed Marsh", "role": "initiator"}]).actors
    assert (actor.actor_id, actor.kind) == (None, ActorKind.UNKNOWN)


@pytest.mark.parametrize(
    ("actor", "reason"),
    [
        ({"name": "the Navy of Atlantis", "role": "initiator"}, "quote_not_found"),
        ({"name": "a police officer", "role": "mastermind"}, "unknown_code"),
        ({"name": "a police officer", "role": "target", "actor_id": "peshmerga"}, "misshapen"),
        ({"role": "target"}, "misshapen"),
    ],
)
def test_an_actor_that_is_not_in_the_text_is_refused(bench: Bench, actor: dict[str, str], reason: str) -> None:
    mention = bench.one(TEXT, actors=[actor])
    assert mention.actors == ()
    assert reasons(mention) == [("actors", reason)]


def test_a_time_gets_its_days_from_us(bench: Bench) -> None:
    when = bench.one(TEXT, when="on Saturday").when
    assert when is not None
    assert (when.start.isoformat(), when.end.isoformat()) == ("2018-10-13", "2018-10-13")
    assert (when.expression, when.basis) == ("Saturday", "weekday before publication 2018-10-15")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("2018-10-13", "quote_not_found"),
        ("near a market", "not_a_time"),
        ("last Thursday", "quote_not_found"),
    ],
)
def test_words_that_name_no_time_of_the_text_give_none(bench: Bench, words: str, reason: str) -> None:
    mention = bench.one(TEXT, when=words)
    assert mention.when is None
    assert reasons(mention) == [("when", reason)]


def test_a_weekday_of_a_report_whose_day_nobody_knows_has_no_day(bench: Bench) -> None:
    (mention,) = bench.read(TEXT, {"quote": TEXT, "kind": "incident", "when": "Saturday"}, published=None).mentions
    assert mention.when is None
    assert reasons(mention) == [("when", "time_without_day")]


def test_a_weapon_is_an_id_of_the_codebook_that_its_words_do_not_contradict(bench: Bench) -> None:
    given = [
        {"id": "vbied", "quote": "A car bomb"},
        {"id": "mortar", "quote": "car bomb"},
        {"id": "laser", "quote": "bomb"},
    ]
    mention = bench.one(TEXT, weapons=given)
    assert mention.method == ("vbied",)
    assert reasons(mention) == [("weapons", "knowledge_differs"), ("weapons", "unknown_code")]


def test_a_weapon_may_be_told_by_words_that_the_codebook_does_not_list(bench: Bench) -> None:
    text = "Riders opened up on the guards of a bridge in Baiji and killed one."
    assert bench.one(text, weapons=[{"id": "small_arms", "quote": "opened up on"}]).method == ("small_arms",)


def test_the_chain_begins_with_the_outlet_and_ends_with_the_speaker(bench: Bench) -> None:
    speakers = [{"name": "a police officer", "role": "police", "verb": "said"}]
    outlet, officer = bench.one(TEXT, speakers=speakers).attribution
    assert outlet.role is SpeakerRole.OUTLET
    assert (officer.name, officer.role, officer.verb) == ("a police officer", SpeakerRole.POLICE, "said")


def test_a_verb_that_is_not_in_the_sentence_is_left_out_and_listed(bench: Bench) -> None:
    mention = bench.one(TEXT, speakers=[{"name": "a police officer", "role": "police", "verb": "confessed"}])
    assert mention.attribution[-1].verb is None
    assert reasons(mention) == [("speakers.verb", "quote_not_found")]


def test_a_verb_may_stand_with_its_speaker_in_another_sentence(bench: Bench) -> None:
    text = "A bomb killed two guards in Baiji. The mayor of Baiji confirmed it on Friday."
    speakers = [{"name": "The mayor of Baiji", "role": "official", "verb": "confirmed"}]
    mention = bench.one(text, quote="A bomb killed two guards in Baiji.", speakers=speakers)
    assert (mention.attribution[-1].verb, mention.refused) == ("confirmed", ())


def test_a_party_speaks_as_a_party_whatever_the_model_calls_it(bench: Bench) -> None:
    text = "Islamic State said it killed two soldiers near Hawija."
    mention = bench.one(text, speakers=[{"name": "Islamic State", "role": "official", "verb": "said"}])
    assert mention.attribution[-1].role is SpeakerRole.PARTY
    assert reasons(mention) == [("speakers.role", "knowledge_differs")]


@pytest.mark.parametrize("field", ["where", "actors", "counts", "weapons", "speakers"])
def test_null_and_nothing_are_empty_lists(bench: Bench, field: str) -> None:
    assert bench.one(TEXT, **{field: None}) == bench.one(TEXT, **{field: []})


def test_the_refusal_says_what_the_model_said_and_why(bench: Bench) -> None:
    (refused,) = bench.one(TEXT, counts=[counted("at least 13 civilians", "at least 13", 13, 13)]).refused
    assert (refused.field, refused.said) == ("counts", "at least 13 civilians")
    assert refused.reason is RefusalReason.NUMBER_DIFFERS
    assert refused.why == "“at least 13” means at least 13, not 13"
