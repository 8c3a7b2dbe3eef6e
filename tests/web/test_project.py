"""The project as Django sees it."""

from __future__ import annotations

import io

import pytest
from django.core.management import call_command
from django.urls import reverse

from marsad.web import wsgi


@pytest.mark.django_db
def test_models_and_migrations_agree() -> None:
    out = io.StringIO()
    call_command("makemigrations", "--check", "--dry-run", stdout=out)
    assert "No changes" in out.getvalue()


def test_the_project_has_no_complaint() -> None:
    call_command("check", stdout=io.StringIO())


def test_there_is_an_application_to_serve() -> None:
    assert callable(wsgi.application)


@pytest.mark.parametrize("name", ["accounts:login", "desk:queue"])
def test_the_addresses_that_settings_name_exist(name: str) -> None:
    assert reverse(name).startswith("/")
