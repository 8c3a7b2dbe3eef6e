"""Every decision of a reviewer names who and why, and a correction quotes the text."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.claims import Document, InputError, MarsadError, Snapshot, to_record
from marsad.gather import Gathered
from marsad.web.desk import services
from marsad.web.ledger import models, store
from marsad.web.ledger.stages import Readout
from tests.web.ledger.world import NOW, LineReader

pytestmark = pytest.mark.django_db
TEXT = """incident a vbied Qayyarah 2018-10-23 killed=3
incident b vbied Mosul 2018-10-24 killed=1
unread Others were hurt.
"""


@pytest.fixture(autouse=True)
def _one_report() -> None:
    document = Document.of_text(TEXT, id="d1")
    store.keep_gathered(Gathered(Snapshot(content=TEXT.encode(), media_type="text/plain", origin="r.txt"), document))
    store.keep_reading(Readout(LineReader().read(document), "lines-1", "k1"))


def record_of(uid: str) -> dict[str, Any]:
    record: dict[str, Any] = to_record(models.MentionRow.objects.get(pk=uid).claim())
    return record


def test_accepting_needs_no_reason_and_rejecting_does() -> None:
    assert services.accept("d1/a", "sara").verdict == "accept"
    with pytest.raises(InputError, match="reason"):
        services.reject("d1/a", "sara", "  ")
    assert services.reject("d1/a", "sara", "It is a rumour.").reviewer == "sara"


def test_a_decision_names_who_made_it() -> None:
    with pytest.raises(InputError, match="who"):
        services.accept("d1/a", " ")


def test_only_what_is_in_the_ledger_can_be_decided() -> None:
    with pytest.raises(InputError, match="no mention"):
        services.accept("d1/zzz", "sara")
    with pytest.raises(InputError, match="no unread"):
        services.dismiss(99, "sara", "Nothing.")
    with pytest.raises(InputError, match="no judgement"):
        services.revoke(99, "sara", "Nothing.")


def test_a_correction_keeps_the_original_and_adds_its_own_claims() -> None:
    record = record_of("d1/a")
    record["counts"][0] |= {"outcome": "injured"}
    review = services.correct("d1/a", record, "sara", "They were hurt, not killed.")
    assert models.MentionRow.objects.get(pk="d1/a").record["counts"][0]["outcome"] == "killed"
    assert review.claim().counts[0].outcome == "injured"
    assert set(review.claims.values_list("predicate", flat=True)) >= {"injured"}


def test_a_correction_must_quote_the_text_word_for_word() -> None:
    record = record_of("d1/a")
    record["quote"] = {"exact": "incident x", "start": 0, "end": 10}
    with pytest.raises(InputError, match="word for word"):
        services.correct("d1/a", record, "sara", "A better quotation.")
    assert not models.Review.objects.exists()


@pytest.mark.parametrize(
    "change",
    [
        {"id": "other"},
        {"confidence": 2.0},
        {"event_type": "Parade"},
        {"unheard_of": 1},
    ],
)
def test_a_correction_obeys_the_invariants_of_claims(change: dict[str, Any]) -> None:
    with pytest.raises(MarsadError):
        services.correct("d1/a", record_of("d1/a") | change, "sara", "Because.")
    assert not models.Review.objects.exists()


def test_an_unread_sentence_can_be_dismissed_with_a_reason() -> None:
    row = models.UnreadSentence.objects.get()
    review = services.dismiss(row.pk, "sara", "It names no event.")
    assert (review.unread_id, review.mention_id, review.verdict) == (row.pk, None, "reject")


def test_a_judgement_is_a_persons_and_is_taken_back_once() -> None:
    row = services.judge("d1/a", "d1/b", "different", "sara", "Two days, two towns.", now=NOW)
    assert row.claim().by_person
    assert services.revoke(row.pk, "sara", "I was wrong.").by == "person/sara"
    with pytest.raises(InputError, match="already"):
        services.revoke(row.pk, "sara", "Again.")
    assert row.claim().revoked_at is not None


def test_a_judgement_is_on_two_mentions_with_a_known_verdict() -> None:
    with pytest.raises(InputError, match="two mentions"):
        services.judge("d1/a", "d1/a", "same", "sara", "It is.", now=NOW)
    with pytest.raises(InputError, match="verdict"):
        services.judge("d1/a", "d1/b", "alike", "sara", "They are.", now=NOW)


def test_a_correction_asked_for_is_kept_with_who_and_why() -> None:
    row = services.ask_correction("document:d1", "wrong date", "The page was moved.", "sara", requested_by="public")
    assert (row.target, row.kind, row.by, row.requested_by) == ("document:d1", "wrong date", "sara", "public")
    assert models.Correction.objects.count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"target": "person:1"},
        {"target": "incident:"},
        {"target": "incident"},
        {"kind": " "},
        {"reason": ""},
        {"by": ""},
        {"requested_by": "nobody"},
    ],
)
def test_a_correction_that_says_too_little_is_refused(wrong: dict[str, str]) -> None:
    given = {"target": "incident:i1", "kind": "wrong place", "reason": "Because.", "by": "sara"} | wrong
    with pytest.raises(InputError):
        services.ask_correction(**given)
    assert not models.Correction.objects.exists()
