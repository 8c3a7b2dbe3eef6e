"""What was gathered: bytes once, and the clean text taken from them."""

from __future__ import annotations

from django.db import models

from marsad.claims import Document as DocumentClaim
from marsad.claims import PublishedBasis
from marsad.web.ledger.append_only import AppendOnly


class Snapshot(AppendOnly):
    """Bytes as they were found, stored once by their SHA-256."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    content = models.BinaryField()
    media_type = models.CharField(max_length=100)
    origin = models.TextField()
    url = models.TextField(null=True)
    fetched_at = models.DateTimeField(null=True)


class Document(AppendOnly):
    """Clean text; offsets of every quotation refer to `text`. `text_sha256` keeps one text from standing twice."""

    id = models.CharField(max_length=200, primary_key=True)
    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT)
    text = models.TextField()
    text_sha256 = models.CharField(max_length=64, unique=True)
    title = models.TextField(null=True)
    url = models.TextField(null=True)
    published = models.DateField(null=True, db_index=True)
    published_basis = models.CharField(max_length=20)
    language = models.CharField(max_length=20, null=True)
    source = models.TextField(null=True)
    source_id = models.CharField(max_length=100, null=True, db_index=True)
    extractor = models.CharField(max_length=100)
    marked = models.TextField(null=True)

    def claim(self, text: str | None = None) -> DocumentClaim:
        """The row as the rooms exchange it; `text` stands for the stored text where that is not needed."""
        return DocumentClaim(
            id=self.id,
            sha256=self.snapshot_id,
            text=self.text if text is None else text,
            title=self.title,
            url=self.url,
            published=self.published,
            published_basis=PublishedBasis(self.published_basis),
            language=self.language,
            source=self.source,
            source_id=self.source_id,
            extractor=self.extractor,
            marked=self.marked,
        )


class GatherFailure(AppendOnly):
    """Something that could not be gathered, with the reason and what to do: kept and listed, never dropped."""

    origin = models.TextField()
    problem = models.TextField()
    hint = models.TextField(null=True)
