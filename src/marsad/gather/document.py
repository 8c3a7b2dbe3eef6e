"""Documents from snapshots: the clean text, and the facts of a page or of a header block."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from marsad.claims import Document, InputError, PublishedBasis, Snapshot
from marsad.gather.dates import date_in_address, date_in_dateline, parse_date
from marsad.gather.decode import decode
from marsad.gather.isolate import read_page_safely
from marsad.gather.language import detect_language
from marsad.gather.plain import split_header, unify_newlines

ID_LENGTH = 12
CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)

Dated = tuple[date | None, PublishedBasis]


def document_of_page(snapshot: Snapshot, *, charset: str | None, today: date, timeout_s: float) -> Document:
    """The document of an HTML page; `charset` is what its server declared."""
    where = snapshot.origin
    html = decode(snapshot.content, declared=charset or _declared(snapshot.content), where=where)
    page = read_page_safely(html, where=where, timeout_s=timeout_s)
    url = page.about.url or snapshot.url
    published, basis = _published(page.about.published, url, page.text, page.about.shown, today)
    return Document(
        id=snapshot.sha256[:ID_LENGTH],
        sha256=snapshot.sha256,
        text=page.text,
        title=page.about.title,
        url=url,
        published=published,
        published_basis=basis,
        language=detect_language(page.text, declared=page.about.language),
        source=page.about.site,
        extractor="trafilatura",
        marked=page.about.marked,
    )


def document_of_text(snapshot: Snapshot, text: str, *, today: date) -> Document:
    """The document of a plain text; a header block at its start is read and taken off."""
    facts, body = split_header(unify_newlines(text))
    if not body.strip():
        raise InputError("a header and no text after it.", where=snapshot.origin, hint="Nothing was read.")
    url = facts.get("url") or snapshot.url
    published, basis = _published((), url, body, (), today)
    if "published" in facts:
        published, basis = _stated(facts["published"], snapshot.origin), PublishedBasis.TEXT
    return Document(
        id=snapshot.sha256[:ID_LENGTH],
        sha256=snapshot.sha256,
        text=body,
        title=facts.get("title"),
        url=url,
        published=published,
        published_basis=basis,
        language=facts.get("language") or detect_language(body),
        source=facts.get("source"),
        extractor="plain",
        marked=facts.get("marked"),
    )


def _declared(content: bytes) -> str | None:
    """The encoding that the head of a page declares."""
    match = CHARSET.search(content[:4096])
    return match[1].decode("ascii") if match else None


def _published(fields: Iterable[str], url: str | None, text: str, shown: Iterable[str], today: date) -> Dated:
    """The date of publication and its basis: the page's own fields, its address, then what the text shows."""
    for value in fields:
        if (found := parse_date(value)) is not None:
            return found, PublishedBasis.METADATA
    if url and (found := date_in_address(url, today=today)) is not None:
        return found, PublishedBasis.URL
    if (found := _only_date(shown) or date_in_dateline(text, today=today)) is not None:
        return found, PublishedBasis.TEXT
    return None, PublishedBasis.UNKNOWN


def _only_date(texts: Iterable[str]) -> date | None:
    """The one date that these texts show; None where they show several."""
    found = {parse_date(text) for text in texts} - {None}
    return found.pop() if len(found) == 1 else None


def _stated(value: str, where: str) -> date:
    """The date of a header line, which must be one: a header that says "Published" is not to be passed over."""
    found = parse_date(value)
    if found is None:
        raise InputError(f'"{value}" in the header is no date.', where=where, hint="Write it as 2018-10-23.")
    return found
