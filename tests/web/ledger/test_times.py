"""Two clocks: what was known when."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from marsad.web.desk import services
from marsad.web.ledger import held, models, pipeline, queries, resolution
from tests.web.ledger.world import NOW, add, report, update

pytestmark = pytest.mark.django_db


@pytest.fixture
def uid(tmp_path: Path) -> str:
    """A mention, resolved and coded."""
    add([report(tmp_path, "one", "incident a vbied Fallujah 2018-10-06 killed=2", source="Tigris Wire")])
    update()
    return models.MentionRow.objects.get().uid


def last(model: type[models.Membership] | type[models.Review] | type[models.Revocation]) -> datetime:
    return model.objects.latest("recorded_at").recorded_at


def test_before_anything_was_recorded_nothing_is_known(uid: str) -> None:
    early = models.Document.objects.get().recorded_at.replace(year=2000)
    assert held.held(as_of=early) == {}
    assert resolution.state(early).incidents == ()


def test_a_review_counts_from_when_it_was_made(uid: str) -> None:
    before = last(models.Membership)
    services.reject(uid, "reviewer", "A rumour.")
    assert not held.held(as_of=before)[uid].rejected
    assert held.held()[uid].rejected
    assert held.last_reviews(as_of=before) == {}


def test_the_last_review_counts(uid: str) -> None:
    services.reject(uid, "one", "A rumour.")
    services.accept(uid, "two", "It was confirmed.")
    assert not held.held()[uid].rejected
    assert held.last_reviews()[uid].reviewer == "two"


def test_a_record_of_the_past_can_be_rebuilt_and_the_present_again(uid: str) -> None:
    then = last(models.Membership)
    services.reject(uid, "reviewer", "A rumour.")
    update()
    assert queries.incidents()["total"] == 0
    pipeline.rebuild(as_of=then, now=NOW)
    assert queries.incidents()["total"] == 1
    pipeline.rebuild(now=NOW)
    assert queries.incidents()["total"] == 0


def test_a_judgement_stands_until_it_was_taken_back(uid: str, tmp_path: Path) -> None:
    add([report(tmp_path, "two", "incident a vbied Baiji 2018-10-06 killed=1", source="Nineveh Post")])
    update()
    other = models.MentionRow.objects.exclude(pk=uid).get().uid
    judged = services.judge(uid, other, "same", "reviewer", "One bomb, two names of a place.", now=NOW)
    update()
    joined = last(models.Membership)
    assert queries.incidents()["total"] == 1
    services.revoke(judged.pk, "reviewer", "Two bombs.")
    update()
    assert queries.incidents()["total"] == 2
    assert [each.verdict for each in resolution.state(joined).judgements if each.by_person] == ["same"]
    assert not [each for each in resolution.state().judgements if each.by_person]
    pipeline.rebuild(as_of=joined, now=NOW)
    assert queries.incidents()["total"] == 1


def test_a_mention_without_its_text_is_the_same_mention(uid: str) -> None:
    bare, full = held.held()[uid], held.held(text=True)[uid]
    assert bare.sourced.document.text == ""
    assert full.sourced.document.text.startswith("Report one.")
    assert bare.sourced.mention == full.sourced.mention
    assert bare.sourced.uid == full.sourced.uid


def test_memberships_are_never_changed_only_followed(uid: str) -> None:
    services.reject(uid, "reviewer", "A rumour.")
    update()
    rows = list(models.Membership.objects.order_by("pk").values_list("incident", flat=True))
    assert rows[0] is not None
    assert rows[1:] == [None]
    assert held.memberships()[uid].incident_id is None
