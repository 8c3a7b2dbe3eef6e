"""Comments: readers send, moderators approve or reject. Nobody edits."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from marsad.claims import InputError
from marsad.web.accounts.doors import moderators_only
from marsad.web.comments import services
from marsad.web.comments.models import Target
from marsad.web.comments.policy import load_policy
from marsad.web.site.wording import language, text


@require_POST
def submit(request: HttpRequest) -> HttpResponse:
    """Keep a comment; it is held until a moderator decides."""
    given = request.POST
    kind, target = given.get("type", ""), given.get("id", "")
    try:
        services.submit(
            kind,
            target,
            given.get("author", ""),
            given.get("text", ""),
            client=request.META.get("REMOTE_ADDR", ""),
            now=timezone.now(),
            language=language(),
        )
    except InputError as error:
        shown = {"problem": str(error), "given": given, "comment_on": {"type": kind, "id": target}, "stay": "/"}
        return render(request, "comments/refused.html", shown | {"policy": load_policy()}, status=400)
    messages.success(request, text("comments.held"))
    return redirect(page_of(kind, target) + "#comments")


def page_of(kind: str, target: str) -> str:
    """The page that a comment stands under."""
    if kind == Target.INCIDENT:
        return reverse("site:incident", args=[target])
    month, _, area = target.partition("/")
    return reverse("site:assessment-area", args=[month, area]) if area else reverse("site:assessment", args=[month])


@moderators_only
@require_GET
def held(request: HttpRequest) -> HttpResponse:
    """The comments that wait, and what was decided last."""
    return render(request, "comments/held.html", _shown())


def _shown() -> dict[str, object]:
    rows = [(comment, page_of(comment.target_type, comment.target_id)) for comment in services.held()]
    return {"held": rows, "decided": services.decided(50), "policy": load_policy()}


@moderators_only
@require_POST
def decide(request: HttpRequest, comment_id: int) -> HttpResponse:
    """Approve a comment, or reject it under a rule."""
    given, by, now = request.POST, request.user.get_username(), timezone.now()
    try:
        if given.get("action") == "approve":
            services.approve(comment_id, by, now, given.get("reason", ""))
        elif given.get("action") == "reject":
            services.reject(comment_id, given.get("rule", ""), by, now, given.get("reason", ""))
        else:
            raise InputError(f"{given.get('action')!r} is no decision.", hint="Approve or reject.")
    except InputError as error:
        return render(request, "comments/held.html", _shown() | {"problem": str(error)}, status=400)
    messages.success(request, text("comments.decided"))
    return redirect("comments:held")
