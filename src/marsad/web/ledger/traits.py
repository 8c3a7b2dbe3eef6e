"""Traits of the ledger's reports: kept with a reading, taken later where a reading is older than they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from marsad.claims import Document, SourcedMention, Traits, to_record
from marsad.web.ledger import models


def keep_traits(row: models.Document, traits: Traits | None) -> None:
    """Keep the traits that a reader took; null says that it takes none, so that nobody asks again."""
    models.TraitsRow(document=row, record=None if traits is None else to_record(traits)).save()


def take_missing(
    take: Callable[[Document], Traits], progress: Callable[[int, int], None] = lambda done, total: None
) -> int:
    """Take the traits of every report that was read before they were kept, from its kept text; how many."""
    missing = models.Document.objects.filter(traits=None).exclude(readings=None).order_by("recorded_at", "pk")
    ids = list(missing.values_list("pk", flat=True))
    for number, pk in enumerate(ids, 1):
        row = models.Document.objects.get(pk=pk)
        keep_traits(row, take(row.claim()))
        progress(number, len(ids))
    return len(ids)


def with_traits(mentions: Iterable[SourcedMention]) -> tuple[SourcedMention, ...]:
    """The mentions, their documents with the traits by which whole reports are compared."""
    taken = {row.pk: row.claim() for row in models.TraitsRow.objects.iterator()}
    documents: dict[str, Document] = {}

    def whole(document: Document) -> Document:
        if document.id not in documents:
            documents[document.id] = replace(document, traits=taken.get(document.id))
        return documents[document.id]

    return tuple(SourcedMention(whole(each.document), each.mention) for each in mentions)
