"""Which mention is part of which."""

from __future__ import annotations

from datetime import UTC, datetime

from marsad.claims import Judgement, SourcedMention, Verdict
from marsad.web.ledger.held import Held
from marsad.web.ledger.links import Links
from marsad.web.ledger.models import MentionRow, Review
from tests.factories import sourced

NOW = datetime(2018, 12, 1, tzinfo=UTC)


def world(*mentions: SourcedMention, rejected: tuple[str, ...] = ()) -> dict[str, Held]:
    return {
        each.uid: Held(MentionRow(uid=each.uid), each, Review(verdict="reject") if each.uid in rejected else None)
        for each in mentions
    }


def part_of(a: str, b: str, **more: datetime) -> Judgement:
    return Judgement(a=a, b=b, verdict=Verdict.PART_OF, by="machine/1", reason="within it", **more)


def test_a_judgement_links_part_and_whole() -> None:
    found = Links.of(world(sourced("d1", "a"), sourced("d2", "t", kind="aggregate")), [part_of("d1/a", "d2/t")])
    assert found.parts == {"d2/t": ("d1/a",)}
    assert found.wholes == {"d1/a": ("d2/t",)}
    assert found.related(["d1/a"]) == ("d2/t",)


def test_the_reader_links_inside_one_document() -> None:
    found = Links.of(world(sourced("d1", "a", part_of="t"), sourced("d1", "t", kind="aggregate")), [])
    assert found.related(["d1/a"]) == ("d1/t",)


def test_a_status_is_related_to_the_incident_it_speaks_of() -> None:
    found = Links.of(world(sourced("d1", "a"), sourced("d1", "s", kind="status", part_of="a")), [])
    assert found.related(["d1/a"]) == ("d1/s",)


def test_a_link_said_twice_is_one_link() -> None:
    mentions = world(sourced("d1", "a", part_of="t"), sourced("d1", "t", kind="aggregate"))
    assert Links.of(mentions, [part_of("d1/a", "d1/t")]).parts == {"d1/t": ("d1/a",)}


def test_a_rejected_mention_links_nothing() -> None:
    mentions = world(sourced("d1", "a", part_of="t"), sourced("d1", "t", kind="aggregate"), rejected=("d1/t",))
    assert Links.of(mentions, []).related(["d1/a"]) == ()


def test_a_judgement_taken_back_links_nothing() -> None:
    mentions = world(sourced("d1", "a"), sourced("d2", "t", kind="aggregate"))
    assert Links.of(mentions, [part_of("d1/a", "d2/t", revoked_at=NOW)]).parts == {}


def test_a_judgement_of_another_kind_links_nothing() -> None:
    same = Judgement(a="d1/a", b="d2/a", verdict=Verdict.SAME, by="machine/1", reason="alike")
    assert Links.of(world(sourced("d1", "a"), sourced("d2", "a")), [same]).wholes == {}


def test_a_link_to_what_is_not_there_is_no_link() -> None:
    assert Links.of(world(sourced("d1", "a", part_of="gone")), [part_of("d1/a", "d9/x")]).wholes == {}


def test_members_are_not_related_to_themselves() -> None:
    mentions = world(sourced("d1", "a"), sourced("d2", "a", kind="aggregate"))
    assert Links.of(mentions, [part_of("d1/a", "d2/a")]).related(["d1/a", "d2/a"]) == ()


def test_a_sum_that_names_its_parts_has_no_others_by_machine() -> None:
    mentions = world(sourced("d1", "a", part_of="t"), sourced("d1", "t", kind="aggregate"), sourced("d2", "x"))
    assert Links.of(mentions, [part_of("d2/x", "d1/t")]).parts == {"d1/t": ("d1/a",)}


def test_a_person_may_add_a_part_to_a_sum_that_names_its_own() -> None:
    mentions = world(sourced("d1", "a", part_of="t"), sourced("d1", "t", kind="aggregate"), sourced("d2", "x"))
    added = Judgement(a="d2/x", b="d1/t", verdict=Verdict.PART_OF, by="person/editor", reason="it is one of them")
    assert Links.of(mentions, [added]).parts == {"d1/t": ("d1/a", "d2/x")}
