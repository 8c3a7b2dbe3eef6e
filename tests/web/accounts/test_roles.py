"""Who may decide what."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser, Group, User
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from marsad.claims import InputError
from marsad.web.accounts.roles import create_staff, is_moderator, is_reviewer
from marsad.web.ledger import commands

pytestmark = pytest.mark.django_db
GOOD = "long enough & rare"


def test_the_two_groups_are_there_from_the_start() -> None:
    assert set(Group.objects.values_list("name", flat=True)) == {"moderator", "reviewer"}


def test_a_role_opens_its_own_door_only() -> None:
    user = create_staff("sara", GOOD, ("reviewer",))
    assert is_reviewer(user)
    assert not is_moderator(user)


def test_strangers_and_accounts_switched_off_may_nothing() -> None:
    user = create_staff("sara", GOOD)
    user.is_active = False
    assert not is_reviewer(user)
    assert not is_moderator(AnonymousUser())


def test_a_password_is_checked_and_kept_hashed() -> None:
    with pytest.raises(ValidationError):
        create_staff("sara", "12345")
    user = create_staff("sara", GOOD)
    assert user.password.startswith("argon2")
    assert user.check_password(GOOD)


def test_the_first_account_is_made_from_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(GOOD + "\n"))
    out = io.StringIO()
    call_command("createreviewer", "sara", "--password-stdin", stdout=out)
    assert "sara can sign in" in out.getvalue()
    assert is_reviewer(User.objects.get())
    with pytest.raises(CommandError, match="already"):
        call_command("createreviewer", "sara", "--password-stdin")


def test_a_weak_password_makes_no_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    with pytest.raises(CommandError):
        call_command("createreviewer", "sara", "--password-stdin")
    with pytest.raises(InputError):
        commands.create_admin("sara", "short")
    assert not User.objects.exists()


def test_an_admin_is_made_once() -> None:
    commands.create_admin("sara", GOOD)
    with pytest.raises(InputError, match="already"):
        commands.create_admin("sara", GOOD)
    user: Any = User.objects.get()
    assert is_moderator(user)
