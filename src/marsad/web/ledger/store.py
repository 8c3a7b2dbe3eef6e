"""Writing to the ledger: what was gathered, read and resolved. Each call is one transaction and safe to repeat."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from marsad.claims import Document, Mention, SourcedMention, claims_of, to_record
from marsad.web.ledger import models
from marsad.web.ledger.traits import keep_traits

if TYPE_CHECKING:
    from marsad.gather import Failure, Gathered
    from marsad.web.ledger.stages import Readout


def keep_gathered(found: Gathered) -> bool:
    """Keep a snapshot and its document; False if the same bytes or the same text are there already."""
    try:
        return _keep_gathered(found)
    except IntegrityError:
        # Another process may have added the same between our look and our write; anything else is a fault.
        if models.Snapshot.objects.filter(pk=found.document.sha256).exists():
            return False
        raise


@transaction.atomic
def _keep_gathered(found: Gathered) -> bool:
    digest = found.document.sha256
    if models.Snapshot.objects.filter(pk=digest).exists():
        return False
    snapshot = models.Snapshot(
        sha256=digest,
        content=found.snapshot.content,
        media_type=found.snapshot.media_type,
        origin=found.snapshot.origin,
        url=found.snapshot.url,
        fetched_at=found.snapshot.fetched_at,
    )
    snapshot.save()
    document = _with_own_id(found.document)
    text_digest = hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
    if models.Document.objects.filter(text_sha256=text_digest).exists():
        return False
    models.Document(
        id=document.id,
        snapshot=snapshot,
        text=document.text,
        text_sha256=text_digest,
        title=document.title,
        url=document.url,
        published=document.published,
        published_basis=str(document.published_basis),
        language=document.language,
        source=document.source,
        source_id=document.source_id,
        extractor=document.extractor,
        marked=document.marked,
    ).save()
    return True


def _with_own_id(document: Document) -> Document:
    """The document; if another text already has its id (two files may both say "1"), with its digest added to it."""
    taken = models.Document.objects.filter(pk=document.id).exists()
    return replace(document, id=f"{document.id}-{document.sha256[:12]}") if taken else document


def keep_failure(failure: Failure) -> None:
    """Keep what could not be gathered; the same failure once."""
    models.GatherFailure.objects.get_or_create(
        origin=failure.origin, problem=failure.error.problem, defaults={"hint": failure.error.hint}
    )


@transaction.atomic
def keep_reading(readout: Readout) -> None:
    """Keep a reading with all its mentions, claims and unread sentences; nothing if the document was read already."""
    reading = readout.reading
    row = models.Document.objects.get(pk=reading.document.id)
    versions = {"reader": readout.reader, "knowledge": readout.knowledge}
    if reading.refused:
        versions["refused"] = to_record(reading.refused)
    _, new = models.ReadingRow.objects.get_or_create(document=row, defaults=versions)
    if not new:
        return
    keep_traits(row, reading.document.traits)
    mentions = [_mention(row, position, each) for position, each in enumerate(reading.sourced)]
    models.MentionRow.objects.bulk_create(mentions)
    for mention, each in zip(mentions, reading.sourced, strict=True):
        models.ClaimRow.objects.bulk_create(rows_of_claims(mention, each))
    models.UnreadSentence.objects.bulk_create(
        models.UnreadSentence(
            document=row,
            exact=unread.quote.exact,
            start=unread.quote.start,
            end=unread.quote.end,
            reason=unread.reason,
        )
        for unread in reading.unread
    )


def _mention(document: models.Document, position: int, sourced: SourcedMention) -> models.MentionRow:
    mention: Mention = sourced.mention
    return models.MentionRow(
        uid=sourced.uid,
        document=document,
        mention_id=mention.id,
        position=position,
        kind=str(mention.kind),
        confidence=mention.confidence,
        record=to_record(mention),
    )


def rows_of_claims(
    row: models.MentionRow, sourced: SourcedMention, review: models.Review | None = None
) -> Iterable[models.ClaimRow]:
    """The claims of a mention, as rows; `review` where a person's correction made them."""
    when = sourced.mention.when
    for claim in claims_of(sourced):
        yield models.ClaimRow(
            claim_id=claim.id,
            mention=row,
            review=review,
            predicate=claim.predicate,
            value=claim.value,
            exact=claim.quote.exact,
            start=claim.quote.start,
            end=claim.quote.end,
            stance=str(claim.stance),
            valid_from=when.start if when else None,
            valid_to=when.end if when else None,
        )


def keep_run(stage: str, version: str, started_at: datetime, done: int, failed: list[dict[str, str]]) -> None:
    """Keep that a stage ended, if it had anything to do."""
    if done or failed:
        models.StageRun(stage=stage, version=version, started_at=started_at, done=done, failed=failed).save()
