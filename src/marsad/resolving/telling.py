"""The words by which a mention is told from others: those of the whole report for its main event, else its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from urllib.parse import urlsplit

from marsad.claims import SourcedMention, Traits
from marsad.reading.traits import form_of, frequent, rarity, traits_of

_LEAD_NAMES, _LEAD_WORDS = 8, 12
_LONG, _SMALL = (
    4,
    0.3,
)  # letters of words that titles may write small; the share of small ones from which names stand out
_BESIDE = re.compile(r"\s+[-\u2010-\u2015|\u00bb\u00ab\u2022\u00b7]+\s+|\s*(?:::|\|)\s*")
_HEADLINE = 3  # blanks: a part of four words is a headline
_WITH_MIDDLE = 3  # words of a name: first and last too are one person's
_LAST_ADDRESS = re.compile(r".*(https?://.*)$", re.IGNORECASE)  # archives put one address into another
_APART = re.compile(r"[\W_]+")
_LETTERS = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Forms of words; `names` few bear, `shared` names many bear, `pairs` are two words of one name.

    `people` are the full names beside which the text gives an age.
    """

    names: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    lead_names: frozenset[str] = frozenset()
    lead_words: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    title: frozenset[str] = frozenset()
    days: tuple[int, ...] = ()


def telling_of(sourced: SourcedMention, *, main: bool) -> Telling:
    """The words of a mention: of its report if it is the `main` one, else of its own quotations."""
    if not main:
        return _collect(_own(sourced), None, (), ())
    document = sourced.document
    body = document.traits or _own(sourced)
    title = headline_part(document.title or "")
    headline = traits_of(title, phrases=False) if title else None
    heads = _heads(title, headline, body) if headline else ()
    return _collect(body, headline, heads, tuple(slug_words(document.url)))


def headline_part(title: str) -> str:
    """The headline in a page's title, without the names of site and section before or after it."""
    parts = [part for part in _BESIDE.split(title) if part.strip()]
    return next((part for part in parts if part.count(" ") >= _HEADLINE), max(parts, key=len, default="")).strip()


def _own(sourced: SourcedMention) -> Traits:
    quotes = dict.fromkeys(quote.exact for quote in sourced.mention.quotes())
    # A count's words mostly stand inside the sentence that tells the event.
    whole = [each for each in quotes if not any(each != other and each in other for other in quotes)]
    return traits_of("\n\n".join(whole), phrases=False)


def _collect(body: Traits, headline: Traits | None, heads: tuple[str, ...], slug: tuple[str, ...]) -> Telling:
    runs = [_parts(name) for name in (*heads, *body.names)]
    named = list(dict.fromkeys(word for run in runs for word in run if rarity(word)))
    marks = (*(headline.marks if headline else ()), *body.marks)
    title = dict.fromkeys((*(headline.words if headline else ()), *(_unnamed(headline, heads)), *slug))
    # The first word of a headline, and all of an address, may be names whatever their letters look like.
    named.extend(word for word in title if word.isascii() and word not in frequent() and word not in named)
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
        people=frozenset(name for mark in marks if (name := mark.partition(" ")[2])),
        marks=frozenset(mark.partition(" ")[0] for mark in marks),
        title=in_title,
        days=tuple(day.toordinal() for day in body.days),
    )


def _heads(title: str, headline: Traits, body: Traits) -> tuple[str, ...]:
    """The names of the headline: where every word has a capital, those that the text or no common word bears out."""
    long = [word for word in _LETTERS.findall(title) if len(word) >= _LONG]
    if sum(word[0].islower() for word in long) > _SMALL * len(long):
        return headline.names
    borne = {word for name in body.names for word in _parts(name)}
    return tuple(
        name for name in headline.names if all(part in borne or part not in frequent() for part in _parts(name))
    )


def _unnamed(headline: Traits | None, heads: tuple[str, ...]) -> Iterator[str]:
    """The words of capitals in the headline that are no names."""
    left = (name for name in (headline.names if headline else ()) if name not in heads)
    return (word for name in left for word in _parts(name) if rarity(word))


@lru_cache(maxsize=1 << 16)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(form for part in _APART.split(name) if len(form := form_of(part)) > 1)


def _pairs(run: tuple[str, ...]) -> Iterator[str]:
    ends = [(run[0], run[-1])] if len(run) == _WITH_MIDDLE else []
    return (f"{a} {b}" for a, b in (*pairwise(run), *ends) if rarity(a) and rarity(b))


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
