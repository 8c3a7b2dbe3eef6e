"""Logging in and out: the right password only, back to our own pages only, and nothing said about who exists."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from marsad.web.accounts.roles import create_staff
from tests.web.look import one, see, tree, words

pytestmark = pytest.mark.django_db
PASSWORD = "a quiet-harbour 2018"
ELSEWHERE = [
    "https://evil.example/",
    "//evil.example/",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "http:evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    " //evil.example",
    "https://127.0.0.1@evil.example/",
]


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def rana() -> User:
    """A reviewer and moderator."""
    return create_staff("rana", PASSWORD)


def _log_in(client: Client, **more: str) -> object:
    return client.post("/accounts/login", {"username": "rana", "password": PASSWORD} | more)


def test_the_right_password_opens_the_desk(client: Client, rana: User) -> None:
    answer = _log_in(client)
    assert answer["Location"] == "/desk/"  # type: ignore[index]
    assert client.get("/desk/").status_code == 200


def test_the_page_asked_for_is_the_page_that_opens(client: Client, rana: User) -> None:
    address = client.get("/comments/held")["Location"]
    assert one(see(client, address), "//main//input[@name='next']").get("value") == "/comments/held"
    assert _log_in(client, next="/comments/held")["Location"] == "/comments/held"  # type: ignore[index]


@pytest.mark.parametrize("then", ELSEWHERE)
def test_logging_in_leads_to_no_other_site(client: Client, rana: User, then: str) -> None:
    assert _log_in(client, next=then)["Location"] == "/desk/"  # type: ignore[index]
    client.logout()
    answer = client.post(f"/accounts/login?next={then}", {"username": "rana", "password": PASSWORD})
    assert answer["Location"] == "/desk/"


@pytest.mark.parametrize("then", ELSEWHERE)
def test_the_form_holds_no_address_of_another_site(client: Client, rana: User, then: str) -> None:
    given = client.get("/accounts/login", {"next": then})
    assert one(tree(given), "//main//input[@name='next']").get("value") == ""


@pytest.mark.parametrize("then", ELSEWHERE[:4])
def test_logging_out_leads_to_no_other_site(client: Client, rana: User, then: str) -> None:
    _log_in(client)
    assert client.post("/accounts/logout", {"next": then})["Location"].startswith("/")
    assert "evil" not in client.post("/accounts/logout", {"next": then})["Location"]


def test_a_wrong_password_and_an_unknown_name_are_answered_alike(client: Client, rana: User) -> None:
    pages = []
    for given in ({"password": "wrong"}, {"username": "nobody"}, {"password": ""}):
        answer = _log_in(client, **given)
        assert answer.status_code == 200  # type: ignore[attr-defined]
        pages.append(words(one(tree(answer), "//p[@role='alert']")))  # type: ignore[arg-type]
    assert len(set(pages)) == 1
    assert client.get("/desk/").status_code == 302


def test_what_was_typed_is_not_given_back(client: Client, rana: User) -> None:
    body = _log_in(client, username='"><script>alert(1)</script>', password="a secret").content.decode()  # type: ignore[attr-defined]
    assert "<script>alert" not in body
    assert "a secret" not in body


def test_an_account_that_was_switched_off_cannot_log_in(client: Client, rana: User) -> None:
    User.objects.update(is_active=False)
    assert _log_in(client).status_code == 200  # type: ignore[attr-defined]
    assert client.get("/desk/").status_code == 302


def test_the_form_needs_the_token_of_its_page(rana: User) -> None:
    assert _log_in(Client(enforce_csrf_checks=True)).status_code == 403  # type: ignore[attr-defined]


def test_the_session_changes_at_the_door_and_ends_there(client: Client, rana: User) -> None:
    session = client.session
    session["before"] = 1
    session.save()
    before = client.cookies["sessionid"].value if "sessionid" in client.cookies else None
    _log_in(client)
    assert client.cookies["sessionid"].value != before
    client.post("/accounts/logout")
    assert client.get("/desk/").status_code == 302


def test_a_link_cannot_log_anybody_out(client: Client, rana: User) -> None:
    _log_in(client)
    assert client.get("/accounts/logout").status_code == 405
    assert client.get("/desk/").status_code == 200


def test_only_those_who_may_enter_see_the_doors(client: Client, rana: User) -> None:
    doors = {"/desk/", "/comments/held"}
    assert not doors & set(see(client, "/about").xpath("//nav//a/@href"))
    _log_in(client)
    assert doors <= set(see(client, "/about").xpath("//nav//a/@href"))
    other = Client()
    other.force_login(create_staff("sara", PASSWORD, ("reviewer",)))
    assert doors & set(see(other, "/about").xpath("//nav//a/@href")) == {"/desk/"}


def test_there_is_no_way_to_make_oneself_an_account(client: Client) -> None:
    for path in ("/accounts/", "/accounts/signup", "/accounts/register", "/accounts/password_reset", "/admin/"):
        assert client.get(path).status_code == 404
