"""What a page says about itself in its head: title, publisher, address, language, dates."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from marsad.gather.words import words

# A page may say how its text was made, such as "constructed": it goes into the record as `document.marked`.
MARK = "marsad-marked"
# A byline with a weekday and an hour fits; a paragraph does not.
LONGEST_DATE = 80


@dataclass(frozen=True, slots=True)
class About:
    """Facts as the page states them.

    `published` holds every date of publication for machines, the most trustworthy first; `shown` what stands beside
    the headline for readers, where a date may be.
    """

    title: str | None
    headings: tuple[str, ...]
    site: str | None
    url: str | None
    language: str | None
    published: tuple[str, ...]
    shown: tuple[str, ...]
    marked: str | None


def about(tree: Any) -> About:
    """The facts of a parsed page."""
    meta = _meta(tree)
    site = _first(meta, "og:site_name", "application-name", "publisher", "dc.publisher")
    heading = _text_of(tree, "//h1")
    title = _first(meta, "og:title", "dc.title") or heading or _text_of(tree, "//title")
    headings = tuple(name for name in (title, heading, _text_of(tree, "//title")) if name)
    return About(
        title=title,
        headings=headings,
        site=site,
        url=_web(_first_of(tree, "//link[@rel='canonical']/@href"), meta.get("og:url")),
        language=_first_of(tree, "/html/@lang"),
        published=tuple(_published(tree, meta)),
        shown=tuple(_shown(tree)),
        marked=meta.get(MARK),
    )


def _meta(tree: Any) -> dict[str, str]:
    """Fields of the head by lower-case name; the first of a name counts."""
    fields: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if name and content:
            fields.setdefault(name.strip().lower(), content)
    return fields


def _first(meta: dict[str, str], *names: str) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _first_of(tree: Any, path: str) -> str | None:
    found = tree.xpath(path)
    return str(found[0]).strip() or None if found else None


def _text_of(tree: Any, path: str) -> str | None:
    found = tree.xpath(path)
    return " ".join("".join(found[0].itertext()).split()) or None if found else None


def _web(*addresses: str | None) -> str | None:
    """The first address that is a full one."""
    return next((url for url in addresses if url and url.lower().startswith(("http://", "https://"))), None)


def _published(tree: Any, meta: dict[str, str]) -> Iterator[str]:
    for block in tree.xpath("//script[@type='application/ld+json']/text()"):
        yield from _linked_data_dates(block)
    for name in words().published_meta:
        if name in meta:
            yield meta[name]
    for path in ("//*[@itemprop='datePublished']", "//time[@pubdate]", "//article//header//time", "//article/time"):
        for element in tree.xpath(path):
            yield element.get("datetime") or element.get("content") or "".join(element.itertext())


def shown_dates(tree: Any) -> Iterator[tuple[Any, str, bool]]:
    """Elements, and their short texts, that show a date to the reader; whether it is that of publication."""
    for element in tree.iter("time", "span", "div", "p", "small", "li", "abbr"):
        named = element.get("class", "")
        changed = words().shown_change.search(named) is not None
        if changed or words().shown_date.search(named):
            text = " ".join("".join(element.itertext()).split())
            if len(text) <= LONGEST_DATE:
                yield element, text, not changed


def _shown(tree: Any) -> Iterator[str]:
    """Texts that show the date of publication in the part of the page that the headline stands in."""
    for headline in tree.xpath("//h1")[:1]:
        places = headline.xpath("ancestor::article[1]") or headline.xpath("ancestor::*[position() <= 2]")
        yield from (text for _, text, published in shown_dates(places[0]) if published)


def _linked_data_dates(block: str) -> Iterator[str]:
    """The dates of publication in a block of JSON-LD; a block that is not JSON says nothing."""
    try:
        waiting = [json.loads(block)]
    except (ValueError, RecursionError):
        return
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            if isinstance(node.get("datePublished"), str):
                yield node["datePublished"]
            waiting.extend(node[key] for key in ("@graph", "mainEntity") if key in node)
