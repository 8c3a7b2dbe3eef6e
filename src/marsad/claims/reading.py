"""What a reader gives back for one document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

from marsad.claims.codec import ADVICE, from_record
from marsad.claims.document import Document
from marsad.claims.errors import InputError, InvalidClaim
from marsad.claims.mention import Mention
from marsad.claims.name import Name
from marsad.claims.quote import Quote
from marsad.claims.refusal import Refusal

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence that speaks of harm and gave no mention, with the reason; it goes to a person."""

    quote: Quote
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The mentions of a document and the sentences that could not be read; every quotation is verified.

    `refused` lists the mentions that a language model proposed and the checks refused as a whole; `names` what the text
    names, null unless that was asked for.
    """

    document: Document
    mentions: tuple[Mention, ...]
    unread: tuple[Unread, ...] = ()
    refused: tuple[Refusal, ...] = ()
    names: tuple[Name, ...] | None = None

    def __post_init__(self) -> None:
        ids = {mention.id for mention in self.mentions}
        if len(ids) != len(self.mentions):
            raise InvalidClaim(f"document {self.document.id}: two mentions with one id")
        for mention in self.mentions:
            mention.verify(self.document.text)
            if mention.part_of is not None and mention.part_of not in ids:
                raise InvalidClaim(f"document {self.document.id}: {mention.id} is part of unknown {mention.part_of}")
        for unread in self.unread:
            unread.quote.verify(self.document.text)
        for name in self.names or ():
            name.verify(self.document.text)

    @property
    def sourced(self) -> tuple[SourcedMention, ...]:
        """The mentions, each with its document."""
        return tuple(SourcedMention(self.document, mention) for mention in self.mentions)


@dataclass(frozen=True, slots=True)
class SourcedMention:
    """A mention together with the document it stands in; `uid` is unique in a ledger."""

    document: Document
    mention: Mention

    @property
    def uid(self) -> str:
        """`document id/mention id`."""
        return f"{self.document.id}/{self.mention.id}"


def mentions_from_record(record: Any, *, where: str = "record") -> tuple[SourcedMention, ...]:
    """The mentions of a `Reading` record whose text is not at hand: quotations are taken as verified by the reader."""
    if not isinstance(record, dict) or not isinstance(record.get("id"), str):
        raise InputError("a reading is an object with an `id`.", where=where, hint=ADVICE)
    document = from_record(Document, record.get("document"), where=f"{where}.document", id=record["id"], text="")
    mentions = record.get("mentions")
    if not isinstance(mentions, list):
        raise InputError("a reading holds a list of `mentions`.", where=where, hint=ADVICE)
    return tuple(
        SourcedMention(document, from_record(Mention, each, where=f"{where}.mentions[{index}]"))
        for index, each in enumerate(mentions)
    )


def reading_from_record(record: Any, text: str, *, where: str = "record") -> Reading:
    """The `Reading` of a record and the text it was read from; quotations are verified again."""
    sourced = mentions_from_record(record, where=where)
    document = from_record(Document, record["document"], where=f"{where}.document", id=record["id"], text=text)
    return Reading(
        document=document,
        mentions=tuple(each.mention for each in sourced),
        unread=_listed(Unread, record, "unread", where),
        refused=_listed(Refusal, record, "refused", where),
        names=_listed(Name, record, "names", where) if "names" in record else None,
    )


def _listed(kind: type[T], record: Any, field: str, where: str) -> tuple[T, ...]:
    """What a record lists under `field`; nothing where it has no such field."""
    listed = record.get(field, [])
    if not isinstance(listed, list):
        raise InputError(f"`{field}` is a list.", where=where, hint=ADVICE)
    return tuple(from_record(kind, each, where=f"{where}.{field}[{index}]") for index, each in enumerate(listed))
