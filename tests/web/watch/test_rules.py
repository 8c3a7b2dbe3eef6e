"""Rules: a reader's own, of what the policy lets them select, stopped at will."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from marsad.web.watch.models import WatchRule
from tests.web.look import see, words

pytestmark = pytest.mark.django_db
GIVEN = {"name": "Car bombs in Kirkuk", "area": "Kirkuk", "method": "vbied", "channel": "mail"}


def reader(name: str = "reader", email: str = "reader@example.org") -> User:
    return User.objects.create_user(name, email, "a long pass phrase")


@pytest.fixture
def logged_in(client: Client) -> Client:
    client.force_login(reader())
    return client


def make(client: Client, **changed: Any) -> Any:
    return client.post("/watch/", GIVEN | changed)


def test_only_who_is_logged_in_has_rules(client: Client) -> None:
    answer = client.get("/watch/")
    assert answer.status_code == 302 and answer["Location"].startswith("/accounts/login")
    assert make(client).status_code == 302 and not WatchRule.objects.exists()


def test_a_rule_is_made_and_shown(logged_in: Client) -> None:
    assert make(logged_in, least="3", least_ratio="1.5", unexplained="on").status_code == 302
    rule = WatchRule.objects.get()
    assert (rule.area, rule.method, rule.target, rule.least, rule.least_ratio) == ("Kirkuk", "vbied", "", 3, 1.5)
    assert rule.unexplained and len(rule.secret) > 40
    assert "Car bombs in Kirkuk" in words(see(logged_in, "/watch/"))


@pytest.mark.parametrize("area", ["Hawija", "Qayyarah", "Mamdouda", "35.3,43.8", "Atlantis"])
def test_no_rule_selects_an_area_finer_than_the_policy_allows(logged_in: Client, area: str) -> None:
    answer = make(logged_in, area=area)
    assert answer.status_code == 400
    assert "names nothing finer than a governorate" in answer.content.decode()
    assert not WatchRule.objects.exists()


def test_where_the_policy_names_countries_alone_no_governorate_can_be_selected(
    logged_in: Client, no_own_knowledge: Any
) -> None:
    own = no_own_knowledge / "publication.yaml"
    own.write_text('version: "own"\nfinest_area: country\ndelay_hours: 48\n')
    try:
        assert make(logged_in).status_code == 400
        assert make(logged_in, area="").status_code == 302
        assert not see(logged_in, "/watch/").xpath("//select[@name='area']/option[@value!='']")
    finally:
        own.unlink()


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"method": "catapult"}, "catapult"),
        ({"target": "islamic-state"}, "islamic-state"),
        ({"name": "  "}, "name"),
        ({"name": "x" * 81}, "80 characters"),
        ({"least": "0"}, "between 1 and"),
        ({"least": "many"}, "not a number"),
        ({"least_ratio": "0.5"}, "between 1 and"),
        ({"channel": "pigeon"}, "pigeon"),
        ({"channel": "webhook", "address": "http://example.org/hook"}, "https"),
        ({"channel": "webhook", "address": "file:///etc/passwd"}, "http"),
        ({"channel": "webhook", "address": ""}, "address"),
        ({"channel": "webhook", "address": "https://user:secret@example.org/"}, "password"),
    ],
)
def test_what_cannot_be_a_rule_is_refused_with_the_reason(
    logged_in: Client, changed: dict[str, str], problem: str
) -> None:
    answer = make(logged_in, **changed)
    assert answer.status_code == 400
    assert problem in answer.content.decode()
    assert not WatchRule.objects.exists()


def test_mail_needs_an_address_of_the_account(client: Client) -> None:
    client.force_login(reader(email=""))
    assert "no mail address" in make(client).content.decode()


def test_a_reader_stops_their_own_rule_and_no_other_s(logged_in: Client) -> None:
    make(logged_in)
    rule = WatchRule.objects.get()
    other = Client()
    other.force_login(reader("other"))
    assert other.post(f"/watch/{rule.pk}/stop").status_code == 404
    assert logged_in.get(f"/watch/{rule.pk}/stop").status_code == 405
    assert logged_in.post(f"/watch/{rule.pk}/stop").status_code == 302
    rule.refresh_from_db()
    assert rule.stopped_at is not None
    assert logged_in.post(f"/watch/{rule.pk}/stop").status_code == 404


def test_a_reader_sees_their_own_rules_alone(logged_in: Client) -> None:
    make(logged_in)
    other = Client()
    other.force_login(reader("other"))
    assert "Car bombs in Kirkuk" not in words(see(other, "/watch/"))


def test_there_is_an_end_to_rules(logged_in: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("marsad.web.watch.services.MOST_RULES", 1)
    make(logged_in)
    assert "Stop one first" in make(logged_in).content.decode()


def test_a_refused_form_keeps_what_was_typed(logged_in: Client) -> None:
    page = make(logged_in, name="My rule", least="many").content.decode()
    assert 'value="My rule"' in page and 'value="many"' in page


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_the_page_stands_in_every_language(logged_in: Client, language: str) -> None:
    make(logged_in)
    page = see(logged_in, "/watch/", language)
    assert page.get("lang") == language
    assert len(page.xpath("//select")) == 4 and page.xpath("//input[@name='csrfmiddlewaretoken']")
