"""The accounts app."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Staff accounts."""

    name = "marsad.web.accounts"
    label = "accounts"
