"""The reader's own rules, and the feed of each."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marsad.assessing.targets import default_targets
from marsad.claims import InputError
from marsad.web.ledger.knowledge import knowledge
from marsad.web.ledger.policy import publication
from marsad.web.ledger.queries.alarms import line
from marsad.web.site import feeds
from marsad.web.site.wording import text
from marsad.web.watch import deliver, services
from marsad.web.watch.models import Channel, WatchRule


@login_required
@require_http_methods(["GET", "POST"])
def rules(request: HttpRequest) -> HttpResponse:
    """The reader's rules, and the form that makes one."""
    if request.method != "POST":
        return render(request, "watch/rules.html", _shown(request))
    try:
        services.make_rule(_user(request), request.POST.dict(), timezone.now())
    except InputError as error:
        return render(request, "watch/rules.html", _shown(request) | {"problem": str(error)}, status=400)
    messages.success(request, text("watch.made"))
    return redirect("watch:rules")


def _user(request: HttpRequest) -> Any:
    return request.user


def _shown(request: HttpRequest) -> dict[str, Any]:
    policy = publication()
    own = WatchRule.objects.filter(owner=_user(request), stopped_at=None).order_by("pk").prefetch_related("deliveries")
    return {
        "rules": own,
        "given": request.POST,
        "areas": services.areas(),
        "methods": sorted(knowledge().codebook.weapons),
        "targets": sorted(default_targets().watched),
        "channels": Channel.values,
        "finest": policy.finest_area,
        "delay": policy.delay_hours,
        "stay": reverse("watch:rules"),
    }


@login_required
@require_POST
def stop(request: HttpRequest, rule_id: int) -> HttpResponse:
    """Stop a rule of the reader's own."""
    try:
        services.stop_rule(_user(request), rule_id, timezone.now())
    except InputError as error:
        raise Http404(str(error)) from error
    messages.success(request, text("watch.stopped"))
    return redirect("watch:rules")


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """The feed of one rule; who knows its secret may read it, as feed readers cannot log in."""
    rule = WatchRule.objects.filter(secret=secret, channel=Channel.ATOM, stopped_at=None).first()
    if rule is None:
        raise Http404("no such feed")
    found = feeds.public([line(row) for row in deliver.fitting(rule)][::-1])
    response = feeds.answer(request, f"Marsad: {rule.name}", request.build_absolute_uri(reverse("site:alarms")), found)
    response["Cache-Control"] = "private, max-age=300"
    return response
