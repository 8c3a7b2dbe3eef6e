"""Single claims: what a mention holds, statement by statement."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given, settings

from marsad.claims import (
    ActorRef,
    ActorRole,
    Document,
    InputError,
    InvalidClaim,
    Judgement,
    MarsadError,
    Mention,
    Outcome,
    Polarity,
    QuoteMismatch,
    Realis,
    SourcedMention,
    Speaker,
    SpeakerRole,
    Stance,
    UnknownCode,
    Verdict,
    claims_of,
)
from tests.claims.strategies import TEXT, mentions
from tests.factories import actor, count, document, mention, region, sourced

DOCUMENT = Document.of_text(TEXT, id="d")
ROLES = {
    "initiator": "perpetrator",
    "suspected": "perpetrator",
    "support": "supporter",
    "target": "target",
    "victim": "target",
    "claimant": "responsibility",
}


@pytest.mark.parametrize(("role", "predicate"), ROLES.items())
def test_each_role_of_an_actor_is_a_predicate(role: str, predicate: str) -> None:
    found = claims_of(sourced("a", actors=(actor("The army", role),)))
    assert [claim.value["name"] for claim in found if claim.predicate == predicate] == ["The army"]


def test_every_role_has_its_predicate() -> None:
    assert set(ROLES) == {role.value for role in ActorRole}


@pytest.mark.parametrize("outcome", list(Outcome))
def test_each_outcome_is_a_predicate(outcome: Outcome) -> None:
    one = mention("m1", counts=(count(outcome, 2),))
    (found,) = [each for each in claims_of(SourcedMention(document(), one)) if each.predicate == outcome.value]
    assert (found.value["lo"], found.value["hi"], found.value["kind"]) == (2, 2, "exact")


def test_a_said_zero_an_unknown_and_nothing_said_are_three_things() -> None:
    def killed(told: object) -> list[object]:
        one = sourced("a", killed=told)
        return [
            (claim.value["lo"], claim.value["kind"]) for claim in claims_of(one) if claim.predicate == Outcome.KILLED
        ]

    assert killed(count("killed", 0, kind="none")) == [(0, "none")]
    assert killed(count("killed", None, None, kind="unknown")) == [(None, "unknown")]
    assert killed(None) == []


def test_two_places_are_two_claims() -> None:
    two = (region("Nineveh", lat=36.0, lon=42.5), region("Kirkuk", lat=35.4, lon=44.3))
    found = [each for each in claims_of(sourced("a", place=two)) if each.predicate == "place"]
    assert [each.value["name"] for each in found] == ["Nineveh", "Kirkuk"]


@given(mentions())
@settings(max_examples=60)
def test_every_claim_quotes_its_text_and_carries_the_mentions_voice(told: Mention) -> None:
    one = SourcedMention(DOCUMENT, told)
    for claim in claims_of(one):
        claim.quote.verify(TEXT)
        assert (claim.mention, claim.snapshot) == (one.uid, DOCUMENT.sha256)
        assert (claim.stance, claim.realis, claim.polarity) == (told.stance, told.realis, told.polarity)
        assert claim.attribution == told.attribution


@given(mentions())
@settings(max_examples=60)
def test_the_same_mention_gives_the_same_claims_in_the_same_order(told: Mention) -> None:
    first, again = (claims_of(SourcedMention(DOCUMENT, each)) for each in (told, replace(told)))
    assert first == again
    assert all(re.fullmatch(r"[0-9a-f]{64}", claim.id) for claim in first)


@given(mentions())
@settings(max_examples=40)
def test_every_part_of_a_mention_is_a_claim(told: Mention) -> None:
    parts = len(told.method) + len(told.where) + len(told.actors) + len(told.counts)
    expected = parts + (told.when is not None) + (told.event_type is not None)
    assert len(claims_of(SourcedMention(DOCUMENT, told))) == expected


def test_a_claim_id_follows_text_place_property_and_value_only() -> None:
    one = sourced("a", killed=3)
    (first,) = [each for each in claims_of(one) if each.predicate == "killed"]
    same = [
        replace(first, stance=Stance.DENIES),
        replace(first, realis=Realis.PLANNED),
        replace(first, polarity=Polarity.DENIED),
        replace(first, attribution=()),
        replace(first, mention="elsewhere/m9"),
    ]
    other = [
        replace(first, snapshot="0" * 64),
        replace(first, predicate="injured"),
        replace(first, value=first.value | {"lo": 2}),
        replace(first, quote=replace(first.quote, start=first.quote.start + 1, end=first.quote.end + 1)),
    ]
    assert {each.id for each in same} == {first.id}
    assert len({first.id, *(each.id for each in other)}) == len(other) + 1


def test_the_quotation_stands_beside_the_value_not_in_it() -> None:
    assert not any("quote" in each.value for each in claims_of(sourced("a", killed=3)) if isinstance(each.value, dict))


@pytest.mark.parametrize("name", ["", " ", "\n"])
def test_nobody_without_a_name_acts_or_speaks(name: str) -> None:
    with pytest.raises(InvalidClaim, match="an actor without a name"):
        ActorRef(name=name, role=ActorRole.TARGET)
    with pytest.raises(InvalidClaim, match="a speaker without a name"):
        Speaker(name=name, role=SpeakerRole.OUTLET)


def test_actors_are_given_by_role_in_the_order_of_the_text() -> None:
    told = mention("m1", actors=(actor("B", "target"), actor("A", "target"), actor("C", "initiator")))
    assert [each.name for each in told.in_role(ActorRole.TARGET)] == ["B", "A"]
    assert told.in_role(ActorRole.SUPPORT) == ()


def test_a_judgement_has_a_pair_in_no_order_and_knows_who_judged() -> None:
    def judged(a: str, b: str, by: str) -> Judgement:
        return Judgement(a=a, b=b, verdict=Verdict.SAME, by=by, reason="One car, one market.")

    assert judged("a", "b", "person/amina").pair == judged("b", "a", "machine/1").pair
    assert [judged("a", "b", by).by_person for by in ("person/amina", "machine/person/1")] == [True, False]


def test_errors_form_one_tree_and_input_errors_say_where_and_what_to_do() -> None:
    assert issubclass(UnknownCode, InputError)
    assert issubclass(QuoteMismatch, InvalidClaim)
    assert issubclass(InputError, MarsadError)
    assert issubclass(InvalidClaim, MarsadError)
    error = InputError("no date.", where="a.txt, line 3", hint="Write one.")
    assert (str(error), str(InputError("no date."))) == ("a.txt, line 3: no date. Write one.", "no date.")
    assert (error.problem, error.where, error.hint) == ("no date.", "a.txt, line 3", "Write one.")


@pytest.mark.parametrize("kind", [Mention, Document, ActorRef, Speaker, Judgement], ids=lambda kind: kind.__name__)
def test_nothing_of_a_claim_can_be_changed(kind: type) -> None:
    values = {
        Mention: mention("m1"),
        Document: document(),
        ActorRef: actor("A", "target"),
        Speaker: Speaker(name="A", role=SpeakerRole.OUTLET),
        Judgement: Judgement(a="a", b="b", verdict=Verdict.SAME, by="person/a", reason="Read both."),
    }
    value = values[kind]
    for field in fields(value):  # type: ignore[arg-type]
        with pytest.raises(AttributeError):
            setattr(value, field.name, None)


@pytest.mark.parametrize("radius", [float("nan"), float("inf"), -0.1])
def test_a_radius_is_a_distance(radius: float) -> None:
    with pytest.raises(InvalidClaim, match="no distance"):
        region("Nineveh", lat=36.0, lon=42.5, radius_km=radius)


@pytest.mark.parametrize(("lat", "lon"), [(float("nan"), 0.0), (0.0, float("nan")), (90.5, 0.0), (0.0, -180.5)])
def test_a_place_is_on_the_earth(lat: float, lon: float) -> None:
    with pytest.raises(InvalidClaim, match="outside the Earth"):
        region("Nineveh", lat=lat, lon=lon)


def test_a_document_of_bare_text_has_its_own_hash_and_a_given_date() -> None:
    found = Document.of_text("words", published=date(2018, 10, 23))
    assert found.id == found.sha256[:12]
    assert found.published_basis.value == "given"
    assert Document.of_text("words").published_basis.value == "unknown"
    assert Document.of_text("half a letter: \ud83d").sha256 != Document.of_text("half a letter: ").sha256
