"""Looks at an answer as a reader would: its elements, words, links, rows, and the data in the page."""

from __future__ import annotations

import csv
import io
import json
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.models import Group, User
from django.http import HttpResponse
from django.test import Client
from lxml import html

from tests.web.pages import World

# Every kind of public page; an incident's own addresses come from the world.
FIXED = (
    "/",
    "/incidents",
    "/places",
    "/places/iq-qayyarah",
    "/places/iq-makhmur-district",
    "/actors",
    "/actors/islamic-state",
    "/sources",
    "/sources/zagros-post",
    "/months",
    "/months/2018-11",
    "/assessments",
    "/assessments/2018-11",
    "/alarms",
    "/documents",
    "/documents/sum",
    "/documents/evil/%3Cb%3E",
    "/unread",
    "/changes",
    "/about",
    "/method",
    "/glossary",
    "/comment-policy",
)


def addresses(world: World) -> list[str]:
    """Every kind of public page."""
    told = (world.contested, world.part, world.short, world.zero, world.toll, world.evil, world.merged)
    return [*FIXED, *(f"/incidents/{each}" for each in told)]


def with_suffix(path: str, suffix: str) -> str:
    """The same page as data."""
    parts = urlsplit(path)
    stem = "/index" if parts.path == "/" else parts.path
    return f"{stem}.{suffix}" + (f"?{parts.query}" if parts.query else "")


class Answers:
    """What every public page of a world answers, by its path."""

    def __init__(self, world: World) -> None:
        client = Client()
        paths = addresses(world)
        self.html = {path: client.get(path, headers={"accept-language": "en"}) for path in paths}
        self.json = {path: client.get(with_suffix(path, "json")) for path in paths}
        self.csv = {path: client.get(with_suffix(path, "csv")) for path in paths}
        self.trees = {path: tree(answer) for path, answer in self.html.items()}
        self.cookies = client.cookies

    @property
    def all(self) -> dict[str, HttpResponse]:
        """All of them, by the address that was asked for."""
        json = {with_suffix(path, "json"): answer for path, answer in self.json.items()}
        return self.html | json | {with_suffix(path, "csv"): answer for path, answer in self.csv.items()}


def staff(name: str, *roles: str) -> User:
    """An account in these groups that logs in without a password, which would take long to hash."""
    user = User.objects.create(username=name)
    user.groups.set(Group.objects.filter(name__in=roles))
    return user


def tree(answer: HttpResponse) -> html.HtmlElement:
    """The elements of a page."""
    return html.document_fromstring(answer.content.decode())


def see(client: Client, path: str, language: str = "en") -> html.HtmlElement:
    """A page that is there, in a language."""
    answer = client.get(path, headers={"accept-language": language})
    assert answer.status_code == 200, (path, answer.status_code)
    return tree(answer)


def words(element: html.HtmlElement) -> str:
    """What stands in an element, with single blanks."""
    return " ".join(element.text_content().split())


def one(element: html.HtmlElement, path: str) -> html.HtmlElement:
    """The only element of a path."""
    found = element.xpath(path)
    assert len(found) == 1, (path, len(found))
    return found[0]


def data(client: Client, path: str) -> Any:
    """A page's JSON."""
    answer = client.get(with_suffix(path, "json"))
    assert answer.status_code == 200, path
    return answer.json()


def rows(client: Client, path: str) -> list[dict[str, str]]:
    """A page's CSV."""
    answer = client.get(with_suffix(path, "csv"))
    assert answer.status_code == 200, path
    return list(csv.DictReader(io.StringIO(answer.content.decode(), newline="")))


def embedded(page: html.HtmlElement, id: str) -> Any:
    """The JSON that stands in a page."""
    return json.loads(one(page, f"//script[@id='{id}']").text)
