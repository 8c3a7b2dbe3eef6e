"""Bytes once, text once, readings once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import Document, InputError, QuoteMismatch, Snapshot, to_record
from marsad.gather import Failure, Gathered
from marsad.web.ledger import models, store
from marsad.web.ledger.stages import Readout
from tests.web.ledger.world import LineReader

pytestmark = pytest.mark.django_db
LINE = "incident a vbied Qayyarah 2018-10-23 killed=3 injured=5"


def gathered(text: str, *, id: str | None = None, content: bytes | None = None) -> Gathered:
    snapshot = Snapshot(content=content or text.encode(), media_type="text/plain", origin="report.txt")
    document = replace(Document.of_text(text), sha256=snapshot.sha256)
    return Gathered(snapshot, replace(document, id=id or snapshot.sha256[:12]))


def read(text: str) -> Readout:
    found = gathered(text)
    store.keep_gathered(found)
    return Readout(LineReader().read(found.document), "lines-1", "k1")


def test_identical_bytes_are_kept_once() -> None:
    assert store.keep_gathered(gathered("One report."))
    assert not store.keep_gathered(gathered("One report."))
    assert models.Snapshot.objects.count() == models.Document.objects.count() == 1


def test_the_same_text_in_other_bytes_is_a_snapshot_and_no_second_document() -> None:
    store.keep_gathered(gathered("One report.", content=b"<p>One report.</p>"))
    assert not store.keep_gathered(gathered("One report.", content=b"<div>One report.</div>"))
    assert (models.Snapshot.objects.count(), models.Document.objects.count()) == (2, 1)


def test_bytes_come_back_as_they_were_found() -> None:
    store.keep_gathered(gathered("تقرير", content=b"\xff\x00raw"))
    assert bytes(models.Snapshot.objects.get().content) == b"\xff\x00raw"


def test_two_texts_with_one_id_are_two_documents() -> None:
    store.keep_gathered(gathered("First.", id="1"))
    store.keep_gathered(gathered("Second.", id="1"))
    ids = set(models.Document.objects.values_list("pk", flat=True))
    assert len(ids) == 2
    assert "1" in ids


def test_a_document_comes_back_as_it_was_gathered() -> None:
    found = gathered("Words that stay.")
    store.keep_gathered(found)
    assert models.Document.objects.get().claim() == found.document


def test_a_failure_is_kept_once_with_what_to_do() -> None:
    failure = Failure("a.pdf", InputError("is no text.", where="a.pdf", hint="Convert it."))
    store.keep_failure(failure)
    store.keep_failure(failure)
    row = models.GatherFailure.objects.get()
    assert (row.origin, row.problem, row.hint) == ("a.pdf", "is no text.", "Convert it.")


def test_a_reading_is_kept_with_its_mentions_claims_and_unread_sentences() -> None:
    readout = read(f"{LINE}\nunread Many were hurt.\n")
    store.keep_reading(readout)
    row = models.MentionRow.objects.get()
    assert row.claim() == readout.reading.mentions[0]
    assert set(row.claims.values_list("predicate", flat=True)) >= {"killed", "injured", "place", "date", "weapon"}
    assert models.UnreadSentence.objects.get().reason == "no verb was found"
    assert models.ReadingRow.objects.get().reader == "lines-1"


def test_a_claim_keeps_both_clocks_and_its_words() -> None:
    readout = read(LINE)
    store.keep_reading(readout)
    claim = models.ClaimRow.objects.get(predicate="killed")
    when = readout.reading.mentions[0].when
    assert when is not None
    assert (claim.valid_from, claim.valid_to) == (when.start, when.end)
    assert claim.recorded_at is not None
    text = models.Document.objects.get().text
    assert text[claim.start : claim.end] == claim.exact == "killed=3"


def test_a_document_is_read_once() -> None:
    readout = read(LINE)
    store.keep_reading(readout)
    store.keep_reading(readout)
    assert models.MentionRow.objects.count() == 1
    assert models.ReadingRow.objects.count() == 1


def test_a_reading_that_breaks_half_way_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    readout = read(LINE)
    monkeypatch.setattr(store, "rows_of_claims", lambda *_: (_ for _ in ()).throw(RuntimeError("power cut")))
    with pytest.raises(RuntimeError):
        store.keep_reading(readout)
    assert not models.ReadingRow.objects.exists()
    assert not models.MentionRow.objects.exists()


def test_a_stored_mention_with_a_false_quotation_is_never_built() -> None:
    readout = read(LINE)
    record = to_record(readout.reading.mentions[0])
    record["quote"]["end"] += 1
    with pytest.raises(QuoteMismatch):
        models.MentionRow(uid="x", record=record).claim()


def test_a_report_added_by_another_process_meanwhile_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    found = gathered("One report.")

    def overtaken(same: Gathered) -> bool:
        monkeypatch.undo()
        store.keep_gathered(same)
        raise IntegrityError("UNIQUE constraint failed: ledger_snapshot.sha256")

    monkeypatch.setattr(store, "_keep_gathered", overtaken)
    assert not store.keep_gathered(found)
    assert models.Document.objects.count() == 1


def test_another_fault_of_the_database_is_not_taken_for_a_known_report(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(same: Gathered) -> bool:
        raise IntegrityError("disk trouble")

    monkeypatch.setattr(store, "_keep_gathered", broken)
    with pytest.raises(IntegrityError, match="disk trouble"):
        store.keep_gathered(gathered("One report."))


@pytest.mark.parametrize("id", ["a/b", "with space", "ü?#&", "." * 150])
def test_ids_of_any_shape_are_kept(id: str) -> None:
    store.keep_gathered(gathered(LINE, id=id))
    document = models.Document.objects.get(pk=id)
    store.keep_reading(Readout(LineReader().read(document.claim()), "lines-1", "k1"))
    assert models.MentionRow.objects.get().uid == f"{id}/a"


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), min_size=1, max_size=200))
def test_any_text_comes_back_letter_for_letter(text: str) -> None:
    with transaction.atomic():
        found = gathered(text)
        if store.keep_gathered(found):
            assert models.Document.objects.get(pk=found.document.id).text == text
        transaction.set_rollback(True)
