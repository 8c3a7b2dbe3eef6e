"""What was gathered: immutable bytes, and the clean text taken from them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime

from marsad.claims.errors import InvalidClaim
from marsad.claims.traits import Traits
from marsad.claims.vocabulary import PublishedBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Bytes as they were found; `sha256` is their identity, `origin` the path or address they came from."""

    content: bytes = field(repr=False)
    media_type: str
    origin: str
    url: str | None = None
    fetched_at: datetime | None = None

    @property
    def sha256(self) -> str:
        """The hexadecimal SHA-256 of the bytes."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Clean text of one snapshot. Offsets of every quotation refer to `text`, which never changes.

    `sha256` is the snapshot's. `source_id` is the register's id of the publisher, null when unknown; `source` its
    name as found. `marked` tells how the text was made, such as "constructed" in the examples. The reader
    adds `traits`, by which reports are compared when their texts are not at hand.
    """

    id: str
    sha256: str
    text: str
    title: str | None = None
    url: str | None = None
    published: date | None = None
    published_basis: PublishedBasis = PublishedBasis.UNKNOWN
    language: str | None = None
    source: str | None = None
    source_id: str | None = None
    extractor: str = "plain"
    marked: str | None = None
    traits: Traits | None = None

    def __post_init__(self) -> None:
        if not self.id:
            raise InvalidClaim("a document without an id")
        if (self.published is None) != (self.published_basis is PublishedBasis.UNKNOWN):
            raise InvalidClaim(f"document {self.id}: a publication date and its basis stand or fall together")

    @classmethod
    def of_text(cls, text: str, *, id: str | None = None, published: date | None = None) -> Document:
        """A document of bare text, its date given by the caller."""
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        basis = PublishedBasis.UNKNOWN if published is None else PublishedBasis.GIVEN
        return cls(id=id or digest[:12], sha256=digest, text=text, published=published, published_basis=basis)
