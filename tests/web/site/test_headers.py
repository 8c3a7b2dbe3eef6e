"""Every answer, whatever it says, carries the headers that keep a reader safe."""

from __future__ import annotations

import pytest
from django.test import Client

from marsad.web.security import POLICY
from tests.web.look import Answers
from tests.web.pages import World

pytestmark = pytest.mark.django_db
EXPECTED = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def _safe(answer: object, name: str) -> None:
    found = {header: answer.headers.get(header) for header in EXPECTED}  # type: ignore[attr-defined]
    assert found == EXPECTED, name


def test_every_page_in_each_form_is_safe(answers: Answers) -> None:
    for address, answer in answers.all.items():
        _safe(answer, address)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/nothing", 404),
        ("/incidents/nothing", 404),
        ("/incidents/nothing.json", 404),
        ("/incidents?page=0", 400),
        ("/incidents.csv?page=0", 400),
        ("/incidents?place=%00", 400),
        ("/comments/submit", 405),
        ("/accounts/login", 200),
        ("/desk/", 302),
        ("/static/site/site.css", 200),
    ],
)
def test_other_answers_are_safe_too(client: Client, world: World, path: str, status: int) -> None:
    answer = client.get(path)
    if answer.streaming:
        list(answer.streaming_content)
    assert answer.status_code == status
    _safe(answer, path)


def test_a_refused_form_is_safe_too(world: World) -> None:
    answer = Client(enforce_csrf_checks=True).post("/comments/submit", {})
    assert answer.status_code == 403
    _safe(answer, "csrf")


@pytest.mark.parametrize(
    ("directive", "value"),
    [
        ("default-src", "'self'"),
        ("object-src", "'none'"),
        ("base-uri", "'none'"),
        ("form-action", "'self'"),
        ("frame-ancestors", "'none'"),
        ("style-src", "'self'"),
    ],
)
def test_the_policy_closes_each_door(directive: str, value: str) -> None:
    directives = dict(each.split(" ", 1) for each in POLICY.split("; "))
    assert directives[directive] == value


def test_no_script_from_text_is_allowed() -> None:
    assert "unsafe-inline" not in POLICY
    assert "'unsafe-eval'" not in POLICY.replace("'wasm-unsafe-eval'", "")


def test_cookies_are_kept_from_scripts_and_other_sites(client: Client, world: World) -> None:
    from marsad.web.accounts.roles import create_staff

    create_staff("rana", "a quiet-harbour 2018")
    client.post("/accounts/login", {"username": "rana", "password": "a quiet-harbour 2018"})
    session = client.cookies["sessionid"]
    assert session["httponly"] is True
    assert session["samesite"] == "Lax"
    assert client.cookies["csrftoken"]["samesite"] == "Lax"


def test_a_reader_who_only_reads_gets_no_session(answers: Answers) -> None:
    assert "sessionid" not in answers.cookies


def test_no_answer_says_what_runs_behind_it(client: Client, world: World) -> None:
    answer = client.get("/incidents/nothing")
    assert "Server" not in answer.headers
    assert "X-Powered-By" not in answer.headers
    assert "Traceback" not in answer.content.decode()
    assert "urlpatterns" not in answer.content.decode()
