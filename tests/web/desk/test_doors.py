"""Who may enter the desk, by which methods, and what becomes of odd addresses."""

from __future__ import annotations

import pytest
from django.test import Client

from marsad.web.ledger.models import JudgementRow, Review, UnreadSentence
from tests.web.look import staff
from tests.web.pages import World

pytestmark = pytest.mark.django_db
DECISION = {"action": "reject", "reason": "because"}


def _doors() -> list[str]:
    judgement, unread = JudgementRow.objects.order_by("pk").first(), UnreadSentence.objects.order_by("pk").first()
    assert judgement is not None and unread is not None
    return ["/desk/", "/desk/mentions/zero/m1", f"/desk/pairs/{judgement.pk}", f"/desk/unread/{unread.pk}"]


def test_a_stranger_is_asked_to_log_in_at_each_door_and_comes_back_to_it(client: Client, world: World) -> None:
    for path in _doors():
        for answer in (client.get(path), client.post(path, DECISION)):
            assert answer["Location"] == f"/accounts/login?next={path}"
    assert not Review.objects.exists()


@pytest.mark.parametrize("roles", [(), ("moderator",)])
def test_a_role_that_is_not_the_reviewer_s_opens_no_door(client: Client, world: World, roles: tuple[str, ...]) -> None:
    client.force_login(staff("guest", *roles))
    for path in _doors():
        assert client.get(path).status_code == 403
        assert client.post(path, DECISION).status_code == 403
    assert not Review.objects.exists()


def test_a_refusal_is_a_page_with_a_way_on(client: Client, world: World) -> None:
    client.force_login(staff("guest"))
    body = client.get("/desk/").content.decode()
    assert "This room is closed to you" in body
    assert 'href="/incidents"' in body


def test_a_decision_needs_the_token_of_its_page(world: World) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(staff("rana", "reviewer"))
    for path in _doors()[1:]:
        assert client.post(path, DECISION).status_code == 403
    assert not Review.objects.exists()


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_a_door_opens_to_looking_and_deciding_only(client: Client, world: World, method: str) -> None:
    client.force_login(staff("rana", "reviewer"))
    for path in _doors():
        assert getattr(client, method)(path).status_code == 405
    assert client.post("/desk/").status_code == 405


@pytest.mark.parametrize(
    "path",
    [
        "/desk/mentions/nothing/m1",
        "/desk/mentions/zero/nothing",
        "/desk/mentions/..%2f..%2fetc%2fpasswd",
        "/desk/mentions/" + "a" * 5000,
        "/desk/pairs/999999",
        "/desk/pairs/" + "9" * 40,
        "/desk/pairs/-1",
        "/desk/pairs/x",
        "/desk/unread/999999",
        "/desk/unread/" + "9" * 40,
        "/desk/nothing",
    ],
)
def test_what_is_not_there_is_not_found_whether_looked_at_or_decided(client: Client, world: World, path: str) -> None:
    client.force_login(staff("rana", "reviewer"))
    assert client.get(path).status_code == 404
    assert client.post(path, DECISION).status_code == 404


def test_the_desk_is_kept_out_of_the_public_pages(client: Client, world: World) -> None:
    assert "/desk/" not in client.get("/").content.decode()
    for suffix in ("json", "csv"):
        assert client.get(f"/desk/.{suffix}").status_code == 404
