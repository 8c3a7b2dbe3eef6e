"""The watch app."""

from __future__ import annotations

from django.apps import AppConfig


class WatchConfig(AppConfig):
    """Rules that readers follow alarms by."""

    name = "marsad.web.watch"
    label = "watch"
