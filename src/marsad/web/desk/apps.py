"""The desk app."""

from __future__ import annotations

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The claims desk."""

    name = "marsad.web.desk"
    label = "desk"
