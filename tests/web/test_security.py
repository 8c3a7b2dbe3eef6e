"""The policy that every answer carries."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from marsad.web.security import POLICY, content_policy, no_nul


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


@pytest.mark.parametrize("path", ["/a%00b", "/a?b=%00", "/a?%00=b", "/a?b=1&b=2%00"])
def test_a_nul_in_an_address_reaches_no_page(path: str) -> None:
    assert no_nul(lambda request: HttpResponse("x"))(RequestFactory().get(path)).status_code == 400


@pytest.mark.parametrize("form", [{"text": "a\x00"}, {"a\x00": "text"}, {"text": ["a", "\x00"]}])
def test_a_nul_in_a_form_reaches_no_page(form: dict[str, object]) -> None:
    assert no_nul(lambda request: HttpResponse("x"))(RequestFactory().post("/a", form)).status_code == 400


@pytest.mark.parametrize("path", ["/", "/a?b=c&d=", "/%D8%A7?b=%E2%80%8F", "/a%250?b=%2500"])
def test_every_other_letter_passes(path: str) -> None:
    assert no_nul(lambda request: HttpResponse("x"))(RequestFactory().get(path)).status_code == 200
