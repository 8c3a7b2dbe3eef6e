"""Whose report it is: the outlet that stands first in every chain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from marsad.claims import Document, Speaker, SpeakerRole
from marsad.knowledge import Knowledge, Source
from marsad.reading.tokens import Kind, tokens

_UNNAMED = "the report"


def with_source(document: Document, furniture: Sequence[tuple[int, int]], knowledge: Knowledge) -> Document:
    """The document with its registered source: as gathered, else the one that the page's furniture names."""
    if document.source_id is not None:
        return document
    source = _registered(document, knowledge)
    if source is None and document.source is None:
        source = _in_furniture(document.text, furniture, knowledge)
    return document if source is None else replace(document, source_id=source.id, source=document.source or source.name)


def outlet_of(document: Document, knowledge: Knowledge) -> Speaker:
    """The publisher of a document as the first of its speakers; "the report" where nobody knows."""
    source = _registered(document, knowledge)
    if source is not None:
        return Speaker(name=source.name, role=source.role, actor_id=source.party)
    return Speaker(name=document.source or _UNNAMED, role=SpeakerRole.OUTLET)


def _registered(document: Document, knowledge: Knowledge) -> Source | None:
    for known in (document.source_id, document.source, document.url):
        found = knowledge.sources.find(known) if known else None
        if found is not None:
            return found
    return None


def _in_furniture(text: str, furniture: Sequence[tuple[int, int]], knowledge: Knowledge) -> Source | None:
    """The registered source that furniture names most often: a page speaks of itself there."""
    votes: Counter[str] = Counter()
    for start, end in furniture:
        for token in tokens(text[start:end]):
            word = text[start + token.start : start + token.end]
            if token.kind is Kind.WORD and word[:1].isupper():
                votes[word] += 1
    named = ((count, knowledge.sources.find(word)) for word, count in sorted(votes.items()))
    return max(((count, source.id, source) for count, source in named if source is not None), default=(0, "", None))[2]
