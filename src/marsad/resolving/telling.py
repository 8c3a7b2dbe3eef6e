"""The words by which a mention is told from others: those of the whole report for its main event, else its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from urllib.parse import urlsplit

from marsad.claims import SourcedMention, Traits
from marsad.reading.traits import form_of, rarity, traits_of

_LEAD_NAMES, _LEAD_WORDS = 8, 12
_LAST_ADDRESS = re.compile(r".*(https?://.*)$", re.IGNORECASE)  # archives put one address into another
_APART = re.compile(r"[\W_]+")
_LETTERS = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Forms of words; `names` few bear, `shared` names many bear, `pairs` are two words of one name."""

    names: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    lead_names: frozenset[str] = frozenset()
    lead_words: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    title: frozenset[str] = frozenset()
    days: tuple[int, ...] = ()


def telling_of(sourced: SourcedMention, *, main: bool) -> Telling:
    """The words of a mention: of its report if it is the `main` one, else of its own quotations."""
    if not main:
        return _collect(_own(sourced), None, ())
    document = sourced.document
    body = document.traits or _own(sourced)
    headline = traits_of(document.title, phrases=False) if document.title else None
    return _collect(body, headline, tuple(slug_words(document.url)))


def _own(sourced: SourcedMention) -> Traits:
    quotes = dict.fromkeys(quote.exact for quote in sourced.mention.quotes())
    # A count's words mostly stand inside the sentence that tells the event.
    whole = [each for each in quotes if not any(each != other and each in other for other in quotes)]
    return traits_of("\n\n".join(whole), phrases=False)


def _collect(body: Traits, headline: Traits | None, slug: tuple[str, ...]) -> Telling:
    heads = headline.names if headline else ()
    runs = [_parts(name) for name in (*heads, *body.names)]
    named = list(dict.fromkeys(word for run in runs for word in run if rarity(word)))
    title = dict.fromkeys((*(headline.words if headline else ()), *slug))
    in_title = frozenset((*(word for name in heads for word in _parts(name) if rarity(word)), *title))
    names = frozenset(named)
    words = [word for word in dict.fromkeys((*title, *body.words)) if word not in names]
    return Telling(
        names=frozenset(word for word in named if rarity(word) == 2),
        shared=frozenset(word for word in named if rarity(word) == 1),
        words=frozenset(words),
        pairs=frozenset(pair for run in runs for pair in _pairs(run)),
        lead_names=frozenset(named[:_LEAD_NAMES]),
        lead_words=frozenset(words[:_LEAD_WORDS]),
        marks=frozenset((*(headline.marks if headline else ()), *body.marks)),
        title=in_title,
        days=tuple(day.toordinal() for day in body.days),
    )


@lru_cache(maxsize=1 << 16)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(form for part in _APART.split(name) if len(form := form_of(part)) > 1)


def _pairs(run: tuple[str, ...]) -> Iterator[str]:
    return (f"{a} {b}" for a, b in pairwise(run) if rarity(a) and rarity(b))


def slug_words(url: str | None) -> Iterable[str]:
    """The telling words in the path of an address."""
    path = urlsplit(address(url)).path if url else ""
    return (form for word in _LETTERS.findall(path) if rarity(form := form_of(word)))


def host(url: str | None) -> str:
    """The host of an address, "" if there is none."""
    netloc = urlsplit(address(url)).netloc if url else ""
    return netloc.casefold().partition(":")[0].removeprefix("www.")


def address(url: str) -> str:
    """The address of the page itself, where an archive put it behind its own."""
    match = _LAST_ADDRESS.match(url)
    return match[1] if match else url
