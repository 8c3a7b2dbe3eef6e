"""One HTML page: the text of its article, and what the page says about itself."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Any

from marsad.claims import InputError
from marsad.gather.about import About, about, shown_dates
from marsad.gather.dates import parse_date
from marsad.gather.tables import tables_as_sentences
from marsad.gather.words import words

# Parts of a page that no report stands in, whatever their class is.
NEVER_REPORT = ("nav", "button", "noscript", "template", "dialog")
# What parsers of other people's making raise on pages they did not expect.
PARSER_SLIPS = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, AssertionError, RecursionError)
MAY_BE_FURNITURE = ("div", "section", "aside", "ul", "ol", "footer", "p", "h2", "h3", "h4", "span")
# How trafilatura writes the items of a list.
BULLET = re.compile(r"^- ", re.MULTILINE)
# An element that holds most of the page is no furniture, whatever its class says ("has-comments", "share-layout").
MOST = 0.6
# A page with this share of its letters in links is a front page or a list.
MOST_LINKED = 0.8


@dataclass(frozen=True, slots=True)
class Page:
    """The article's text, paragraphs parted by newlines, and the page's facts."""

    text: str
    about: About


def read_page(html: str, *, where: str) -> Page:
    """The article of a page. Raises InputError when there is none."""
    import trafilatura
    from lxml import etree

    tree = _parse(html, where)
    facts = about(tree)
    _drop_furniture(tree)
    if _linked(tree) > MOST_LINKED:
        raise _no_article(where, "a page of links with no article in it")
    tables_as_sentences(tree)
    try:
        text = trafilatura.extract(tree, config=_config(), include_comments=False, deduplicate=False)
    except (etree.LxmlError, *PARSER_SLIPS) as error:
        raise _no_article(where, f"its article cannot be taken out ({type(error).__name__}: {error})") from error
    text = _without_title(BULLET.sub("", text or ""), facts.headings)
    if not any(letter.isalpha() for letter in text):
        raise _no_article(where, "a page with no article in it")
    return Page(text, facts)


@cache
def _config() -> Any:
    """Trafilatura's settings, but for short reports: below 250 letters it would fall back on all text in one line."""
    from trafilatura.settings import DEFAULT_CONFIG

    config = deepcopy(DEFAULT_CONFIG)
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    return config


def _parse(html: str, where: str) -> Any:
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    # Bytes, because lxml refuses text that begins with an encoding declaration.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise _no_article(where, f"not a page that can be read ({error})") from error


def _no_article(where: str, problem: str) -> InputError:
    return InputError(f"{problem}.", where=where, hint="Save the text of the report as a .txt file and give that.")


def _drop_furniture(tree: Any) -> None:
    """Take the furniture off the tree; an element holding most of the letters stays and is searched."""
    most = MOST * _letters(tree)
    waiting = list(tree)
    while waiting:
        element = waiting.pop()
        if element.tag in NEVER_REPORT or (_may_be_furniture(element) and _letters(element) < most):
            element.drop_tree()
        else:
            waiting.extend(element)
    for element, text, _ in list(shown_dates(tree)):
        if parse_date(text) is not None and element.getparent() is not None:
            element.drop_tree()


def _may_be_furniture(element: Any) -> bool:
    """Whether this is a form, which some sites put round the whole page, or is named like furniture."""
    named = f"{element.get('id', '')} {element.get('class', '')}"
    return element.tag == "form" or (
        element.tag in MAY_BE_FURNITURE and words().page_furniture.search(named) is not None
    )


def _letters(element: Any) -> int:
    return sum(len(piece) for piece in element.itertext())


def _linked(tree: Any) -> float:
    """The share of the body's letters that stands in links."""
    body = tree.find("body")
    whole = 0 if body is None else _letters(body)
    return sum(_letters(link) for link in body.iter("a")) / whole if whole else 0.0


def _without_title(text: str, headings: tuple[str, ...]) -> str:
    """The text without a first line that only repeats the headline: it is the document's title."""
    first, _, rest = text.partition("\n")
    known = {" ".join(heading.split()) for heading in headings}
    return rest.lstrip("\n") if rest.strip() and " ".join(first.split()) in known else text
