"""The comments app."""

from __future__ import annotations

from django.apps import AppConfig


class CommentsConfig(AppConfig):
    """Readers' comments."""

    name = "marsad.web.comments"
    label = "comments"
