"""Doors of the rooms that only some may enter."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from marsad.web.accounts.roles import is_moderator, is_reviewer

View = Callable[..., HttpResponse]


def _only(allowed: Callable[[AbstractBaseUser | AnonymousUser], bool], view: View) -> View:
    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not allowed(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def reviewers_only(view: View) -> View:
    """The view, for reviewers; others log in first, or are refused."""
    return _only(is_reviewer, view)


def moderators_only(view: View) -> View:
    """The view, for moderators; others log in first, or are refused."""
    return _only(is_moderator, view)
