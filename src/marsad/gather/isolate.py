"""A page that could be a trap is read in a process of its own, which is ended when its time is up.

Some pages of a few hundred kilobytes keep an HTML parser busy for minutes, such as one element with a hundred thousand
attributes. Ordinary pages are read here and now: starting a process costs half a second.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import Any

from marsad.claims import InputError
from marsad.gather.about import About
from marsad.gather.page import Page, read_page

MANY_TAGS = 10_000
LONG_PAGE = 2_000_000
# A tag this long without its end is no tag of an ordinary page, unless it carries a picture as data.
LONG_TAG = re.compile(r"<[^<>]{4000}[^<>]*")
BETWEEN_ATTRIBUTES = re.compile(r"[\s=/\"']")
MANY_ATTRIBUTES = 600


def read_page_safely(html: str, *, where: str, timeout_s: float) -> Page:
    """As `read_page`; raises InputError also when the page is not read within `timeout_s` seconds."""
    if not is_suspicious(html):
        return read_page(html, where=where)
    command = [sys.executable, "-m", "marsad.gather.isolated", where]
    try:
        done = subprocess.run(command, input=html.encode("utf-8", "replace"), capture_output=True, timeout=timeout_s)
    except subprocess.TimeoutExpired as error:
        raise InputError(
            f"this page is not read within {timeout_s:g} seconds; it may be built to be unreadable.",
            where=where,
            hint="Save the text of the report as a .txt file, or raise the limit (`timeout_s`).",
        ) from error
    if done.returncode != 0:
        raise _failed(where, done.returncode)
    answer = json.loads(done.stdout)
    if "problem" in answer:
        raise InputError(answer["problem"], where=where, hint=answer["hint"])
    facts: dict[str, Any] = answer["about"]
    lists = {key: tuple(value) for key, value in facts.items() if isinstance(value, list)}
    return Page(answer["text"], About(**(facts | lists)))


def is_suspicious(html: str) -> bool:
    """Whether the page is so large, so deep or so strange that reading it may take long."""
    opened, closed = html.count("<"), html.count(">")
    if len(html) > LONG_PAGE or opened > MANY_TAGS or closed > MANY_TAGS:
        return True
    return any(len(BETWEEN_ATTRIBUTES.findall(tag[0])) > MANY_ATTRIBUTES for tag in LONG_TAG.finditer(html))


def _failed(where: str, code: int) -> InputError:
    return InputError(
        f"reading this page broke its own process (exit {code}).",
        where=where,
        hint="Save the text of the report as a .txt file and give that.",
    )
