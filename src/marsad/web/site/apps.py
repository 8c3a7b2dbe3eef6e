"""The site app."""

from __future__ import annotations

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """The public pages."""

    name = "marsad.web.site"
    label = "site"
