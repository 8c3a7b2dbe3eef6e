"""Alarms as Atom: what the publication policy allows, once its delay is over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed

from marsad.web.ledger.policy import publication
from marsad.web.ledger.queries import AlarmLine

MOST = 100


def public(found: Iterable[AlarmLine]) -> list[AlarmLine]:
    """The alarms that may be given out by now."""
    policy, now = publication(), timezone.now()
    return [
        each
        for each in found
        if policy.allows(each["series"]) and policy.due(datetime.fromisoformat(each["raised_at"])) <= now
    ]


def answer(request: HttpRequest, title: str, link: str, found: Iterable[AlarmLine]) -> HttpResponse:
    """The feed; each entry carries the reason, and says so where the alarm was withdrawn."""
    policy = publication()
    feed = Atom1Feed(
        title=title,
        link=link,
        description=title,
        feed_url=request.build_absolute_uri(),
        feed_guid=f"tag:marsad,alarms:{request.path}",
    )
    for each in list(found)[:MOST]:
        raised, gone = (datetime.fromisoformat(at) if at else None for at in (each["raised_at"], each["withdrawn_at"]))
        assert raised is not None
        feed.add_item(
            title=f"{'Withdrawn: ' if gone else ''}{headline(each)}",
            link=request.build_absolute_uri(reverse("site:assessment", args=[each["month"]])),
            description=each["reason"],
            unique_id=f"tag:marsad,alarm:{each['id']}",
            pubdate=policy.due(raised),
            updateddate=gone or policy.due(raised),
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def headline(each: AlarmLine) -> str:
    """An alarm in a line, without any place finer than its series."""
    series = ", ".join(each["series"].values()) or "all attacks"
    return f"{each['month']}: {each['kind'].replace('_', ' ')}, {series} ({each['observed']})"
