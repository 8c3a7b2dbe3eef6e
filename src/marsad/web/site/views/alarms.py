"""Alarms: what was given out, what became of it, and the feed of them."""

from __future__ import annotations

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from marsad.web.ledger import queries
from marsad.web.site import feeds
from marsad.web.site.answers import Answer


def alarms(request: HttpRequest) -> Answer:
    """Every alarm with its outcome, and how many had which."""
    found = queries.alarms()
    counted = Counter(each["outcome"] or "open" for each in found)
    score = {name: counted[name] for name in ("hit", "miss", "withdrawn", "open")}
    return Answer(template="site/alarms.html", data={"alarms": found, "score": score}, rows=found)


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The alarms that may be given out by now, as Atom."""
    found = feeds.public(queries.alarms())
    return feeds.answer(request, "Marsad: alarms", request.build_absolute_uri(reverse("site:alarms")), found)
