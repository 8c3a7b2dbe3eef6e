from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from marsad.claims import (
    ActorRef,
    ActorRole,
    Document,
    EventType,
    InvalidClaim,
    Judgement,
    Mention,
    MentionKind,
    Polarity,
    PublishedBasis,
    Quote,
    QuoteMismatch,
    ReadBy,
    Reading,
    Realis,
    Snapshot,
    SubEventType,
    Unread,
    Verdict,
    claims_of,
)

TEXT = "Gunmen killed a village chief near Hawija on Tuesday."
MENTION = Mention(
    id="m1",
    kind=MentionKind.INCIDENT,
    quote=Quote.cut(TEXT, 0, len(TEXT)),
    read_by=ReadBy(reader="test", version="1", knowledge="none"),
    event_type=EventType.VIOLENCE_AGAINST_CIVILIANS,
    sub_event_type=SubEventType.ATTACK,
    actors=(
        ActorRef(name="Gunmen", role=ActorRole.INITIATOR, quote=Quote("Gunmen", 0, 6)),
        ActorRef(name="a village chief", role=ActorRole.VICTIM),
    ),
)


def test_every_sub_type_has_one_type() -> None:
    sizes = [sum(sub.event_type is kind for sub in SubEventType) for kind in EventType]
    assert (len(SubEventType), len(EventType)) == (25, 6)
    assert sorted(sizes) == [2, 3, 3, 3, 6, 8]
    assert SubEventType.MOB_VIOLENCE.event_type is EventType.RIOTS
    assert SubEventType.GRENADE.event_type is EventType.EXPLOSIONS


def test_a_sub_type_of_another_type_is_refused() -> None:
    with pytest.raises(InvalidClaim, match="not a sub-type"):
        replace(MENTION, event_type=EventType.BATTLES)


@pytest.mark.parametrize("confidence", [-0.1, 1.1])
def test_confidence_lies_between_0_and_1(confidence: float) -> None:
    with pytest.raises(InvalidClaim):
        replace(MENTION, confidence=confidence)


def test_a_mention_is_no_part_of_itself() -> None:
    with pytest.raises(InvalidClaim, match="itself"):
        replace(MENTION, part_of="m1")


@pytest.mark.parametrize(
    ("change", "happened"),
    [
        ({}, True),
        ({"realis": Realis.PLANNED}, False),
        ({"realis": Realis.ATTEMPTED}, False),
        ({"polarity": Polarity.DENIED}, False),
    ],
)
def test_only_what_happened_may_be_counted(change: dict[str, str], happened: bool) -> None:
    assert replace(MENTION, **change).happened is happened  # type: ignore[arg-type]


def test_a_reading_verifies_every_quotation() -> None:
    Reading(document=Document.of_text(TEXT), mentions=(MENTION,))
    with pytest.raises(QuoteMismatch):
        Reading(document=Document.of_text("Another text of the same length, more or less........"), mentions=(MENTION,))
    stray = Unread(Quote("killed", 0, 6), "no frame fits")
    with pytest.raises(QuoteMismatch):
        Reading(document=Document.of_text(TEXT), mentions=(), unread=(stray,))


def test_a_reading_refuses_two_mentions_of_one_id_and_unknown_wholes() -> None:
    document = Document.of_text(TEXT)
    with pytest.raises(InvalidClaim, match="two mentions"):
        Reading(document=document, mentions=(MENTION, MENTION))
    with pytest.raises(InvalidClaim, match="unknown m9"):
        Reading(document=document, mentions=(replace(MENTION, part_of="m9"),))


def test_claims_name_property_value_and_words() -> None:
    sourced = Reading(document=Document.of_text(TEXT), mentions=(MENTION,)).sourced[0]
    claims = claims_of(sourced)
    assert [claim.predicate for claim in claims] == ["event_type", "perpetrator", "target"]
    assert claims[1].quote.exact == "Gunmen"
    assert claims[2].quote == MENTION.quote
    assert claims[0].mention == f"{sourced.document.id}/m1"


def test_a_claim_id_is_of_what_was_said_and_where() -> None:
    sourced = Reading(document=Document.of_text(TEXT), mentions=(MENTION,)).sourced[0]
    other = Reading(document=Document.of_text(TEXT, id="copy"), mentions=(MENTION,)).sourced[0]
    assert [claim.id for claim in claims_of(sourced)] == [claim.id for claim in claims_of(other)]
    assert len({claim.id for claim in claims_of(sourced)}) == 3


def test_publication_date_and_basis_stand_or_fall_together() -> None:
    with pytest.raises(InvalidClaim, match="basis"):
        Document(id="d", sha256="0", text="x", published_basis=PublishedBasis.URL)


def test_a_snapshot_is_its_bytes() -> None:
    one = Snapshot(content=b"x", media_type="text/plain", origin="a.txt")
    other = Snapshot(content=b"x", media_type="text/plain", origin="b.txt", fetched_at=datetime(2018, 1, 1, tzinfo=UTC))
    assert one.sha256 == other.sha256


def test_a_judgement_is_of_two_mentions_and_has_a_reason() -> None:
    with pytest.raises(InvalidClaim, match="itself"):
        Judgement(a="d/m1", b="d/m1", verdict=Verdict.SAME, by="machine/1", reason="x")
    with pytest.raises(InvalidClaim, match="reason"):
        Judgement(a="d/m1", b="e/m1", verdict=Verdict.SAME, by="machine/1", reason="")
    judgement = Judgement(a="d/m1", b="e/m1", verdict=Verdict.SAME, by="person/ann", reason="same street")
    assert judgement.by_person
    assert judgement.pair == frozenset({"e/m1", "d/m1"})
