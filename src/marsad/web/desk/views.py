"""The claims desk: what needs a person, one thing at a time, each decision with its reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from marsad.claims import (
    CountKind,
    Group,
    InputError,
    InvalidClaim,
    MentionKind,
    Outcome,
    Polarity,
    Realis,
)
from marsad.web.accounts.doors import reviewers_only
from marsad.web.desk import finding, services
from marsad.web.desk.correction import NEW_COUNTS, corrected
from marsad.web.desk.refresh import refresh
from marsad.web.ledger import queries
from marsad.web.site.wording import text

CHOICES = {
    "kinds": [str(each) for each in MentionKind],
    "realis": [str(each) for each in Realis],
    "polarities": [str(each) for each in Polarity],
    "outcomes": [str(each) for each in Outcome],
    "groups": [str(each) for each in Group],
    "count_kinds": [str(each) for each in CountKind],
}


@reviewers_only
@require_GET
def queue(request: HttpRequest) -> HttpResponse:
    """What needs a person, heaviest first."""
    return render(request, "desk/queue.html", {"items": queries.queue(limit=200)})


@reviewers_only
@require_http_methods(["GET", "POST"])
def mention(request: HttpRequest, uid: str) -> HttpResponse:
    """One mention: accept, correct or reject it."""
    shown = _found(lambda: finding.mention(uid))
    rows = [*shown["mention"]["counts"], *([None] * NEW_COUNTS)]
    return _decide(request, "desk/mention.html", shown | CHOICES | {"rows": rows}, lambda: _review(request, uid, shown))


def _review(request: HttpRequest, uid: str, shown: dict[str, Any]) -> None:
    by, reason, action = request.user.get_username(), request.POST.get("reason", ""), request.POST.get("action")
    if action == "accept":
        services.accept(uid, by, reason)
    elif action == "reject":
        services.reject(uid, by, reason)
    elif action == "correct":
        record, whole = shown["mention"], shown["text"]
        assert isinstance(record, dict) and isinstance(whole, str)
        services.correct(uid, corrected(record, whole, request.POST.dict()), by, reason)
    else:
        raise InputError(f"{action!r} is no decision.", hint="Accept, correct or reject.")


@reviewers_only
@require_http_methods(["GET", "POST"])
def pair(request: HttpRequest, judgement_id: int) -> HttpResponse:
    """Two mentions: the same incident, different ones, or unsure."""
    shown = _found(lambda: finding.pair(judgement_id))
    a, b = (member["uid"] for member in shown["pair"])

    def decide() -> None:
        given = request.POST
        services.judge(
            a, b, given.get("verdict", ""), request.user.get_username(), given.get("reason", ""), now=timezone.now()
        )

    return _decide(request, "desk/pair.html", shown, decide)


@reviewers_only
@require_http_methods(["GET", "POST"])
def unread(request: HttpRequest, unread_id: int) -> HttpResponse:
    """A sentence nobody could read: dismiss it with a reason."""
    shown = _found(lambda: finding.unread(unread_id))
    return _decide(
        request,
        "desk/unread.html",
        shown,
        lambda: services.dismiss(unread_id, request.user.get_username(), request.POST.get("reason", "")),
    )


def _found(find: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    try:
        return find()
    except queries.NotFound as error:
        raise Http404(str(error)) from error


def _decide(request: HttpRequest, template: str, shown: dict[str, Any], decide: Callable[[], object]) -> HttpResponse:
    """Show the page, or carry the decision out and go back to the queue; a refused decision says why."""
    if request.method != "POST":
        return render(request, template, shown)
    try:
        decide()
    except (InputError, InvalidClaim) as error:
        return render(request, template, shown | {"problem": str(error), "given": request.POST}, status=400)
    messages.success(request, text("desk.kept" if refresh() else "desk.kept_later"))
    return redirect("desk:queue")
