"""One voice or two: copies of one text, and outlets that repeat one party, count once.

Two documents are copies when their texts are equal, or when enough of their phrases of eight words are. Short texts
are copies only when equal: a sentence of ten words can be written twice.
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from marsad.claims import Document, SourcedMention, Speaker, SpeakerRole, UnknownCode

if TYPE_CHECKING:
    from marsad.knowledge import Knowledge, Source

_WORD = re.compile(r"\w+")
_PHRASE = 8  # words
_ENOUGH = 20  # phrases: below, a text is too short to be a copy by resemblance
_ALIKE = 0.6  # Jaccard of phrases


@dataclass(frozen=True, slots=True)
class Voice:
    """Who really speaks: `key` is equal for mentions that are one voice; a party's voice is never independent."""

    key: str
    party: bool
    why: str


def copies(documents: Iterable[Document]) -> Mapping[str, str]:
    """Each document's id to that of the earliest document with the same text, its own if there is none."""
    ordered = sorted({each.id: each for each in documents}.values(), key=_age)
    marks = {each.id: _phrases(each.text) for each in ordered}
    first: dict[str, str] = {}
    by_text: dict[str, str] = {}
    by_mark: defaultdict[int, list[str]] = defaultdict(list)
    for each in ordered:
        words = " ".join(_WORD.findall(each.text.casefold()))
        twin = by_text.get(words) if words else None
        twin = twin or _resembling(each.id, marks, by_mark)
        first[each.id] = first[twin] if twin else each.id
        by_text.setdefault(words, each.id)
        for mark in _sample(marks[each.id]):
            by_mark[mark].append(each.id)
    return first


def _age(document: Document) -> tuple[bool, str, str]:
    published = document.published
    return (published is None, published.isoformat() if published else "", document.id)


def _phrases(text: str) -> frozenset[int]:
    words = _WORD.findall(text.casefold())
    return frozenset(zlib.crc32(" ".join(words[at : at + _PHRASE]).encode()) for at in range(len(words) - _PHRASE + 1))


def _sample(phrases: frozenset[int]) -> list[int]:
    # The 16 least hashes: two texts that share most phrases share some of these.
    return sorted(phrases)[:16]


def _resembling(id: str, marks: Mapping[str, frozenset[int]], by_mark: Mapping[int, list[str]]) -> str | None:
    mine = marks[id]
    if len(mine) < _ENOUGH:
        return None
    near = {other for mark in _sample(mine) for other in by_mark.get(mark, ())}
    alike = [other for other in near if len(mine & marks[other]) >= _ALIKE * len(mine | marks[other])]
    return min(alike, default=None)


def voices(mentions: Iterable[SourcedMention], knowledge: Knowledge | None) -> Mapping[str, Voice]:
    """The voice behind each mention, by uid."""
    mentions = tuple(mentions)
    first = copies(each.document for each in mentions)
    owner = {each.document.id: _group(each.document, knowledge) for each in mentions}
    return {each.uid: _voice(each, owner[first[each.document.id]], knowledge) for each in mentions}


def _voice(sourced: SourcedMention, group: str, knowledge: Knowledge | None) -> Voice:
    party = _party(sourced, knowledge)
    if party is not None:
        return Voice(f"party/{party}", True, f"It rests on {party}, a party to the conflict.")
    wire = next((each for each in reversed(sourced.mention.attribution) if each.role is SpeakerRole.AGENCY), None)
    if wire is not None:
        source = _source(wire.name, knowledge)
        key = (source.independence_group or source.id) if source else wire.name.casefold()
        return Voice(f"source/{key}", False, f"It repeats {wire.name}.")
    return Voice(f"source/{group}", False, "It speaks for itself.")


def _group(document: Document, knowledge: Knowledge | None) -> str:
    """The independence group of the document's source; the document itself when nobody is named."""
    source = _source(document.source_id or document.source or document.url, knowledge)
    if source is not None:
        return source.independence_group or source.id
    return (document.source_id or document.source or f"document {document.id}").casefold()


def _source(name: str | None, knowledge: Knowledge | None) -> Source | None:
    return knowledge.sources.find(name) if knowledge is not None and name else None


def _party(sourced: SourcedMention, knowledge: Knowledge | None) -> str | None:
    """The party on whose word a mention rests: the origin of its chain, or the publisher itself."""
    chain = sourced.mention.attribution
    if chain and (chain[-1].role is SpeakerRole.PARTY or _is_party(chain[-1], knowledge)):
        return chain[-1].actor_id or chain[-1].name
    source = _source(sourced.document.source_id or sourced.document.source, knowledge)
    if source is not None and (source.party or source.role is SpeakerRole.PARTY):
        return source.party or source.id
    return None


def _is_party(speaker: Speaker, knowledge: Knowledge | None) -> bool:
    if knowledge is None or speaker.actor_id is None:
        return False
    try:
        return knowledge.actors.actor(speaker.actor_id).party
    except UnknownCode:
        return False
