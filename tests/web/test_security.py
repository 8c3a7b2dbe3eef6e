"""The policy that every answer carries."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from marsad.web.security import POLICY, content_policy


def test_every_answer_says_that_nothing_comes_from_elsewhere() -> None:
    answer = content_policy(lambda request: HttpResponse("x"))(HttpRequest())
    assert answer.headers["Content-Security-Policy"] == POLICY


def test_the_policy_names_no_host_and_allows_no_inline_script() -> None:
    assert "default-src 'self'" in POLICY
    assert "unsafe-inline" not in POLICY
    assert "http" not in POLICY


def test_a_view_may_narrow_its_own_policy() -> None:
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse("x", headers={"Content-Security-Policy": "default-src 'none'"})

    assert content_policy(view)(HttpRequest()).headers["Content-Security-Policy"] == "default-src 'none'"


def test_passwords_are_hashed_with_argon2_and_debugging_is_off() -> None:
    assert "argon2" in settings.PASSWORD_HASHERS[0].lower()
    assert settings.DEBUG is False
    assert [code for code, _ in settings.LANGUAGES] == ["en", "ar", "ckb"]
