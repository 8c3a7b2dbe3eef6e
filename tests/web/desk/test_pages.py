"""The desk's pages: who may enter, and what a decision does."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from marsad.web.accounts.roles import create_staff
from marsad.web.ledger import queries
from marsad.web.ledger.lock import Busy
from marsad.web.ledger.models import JudgementRow, Review
from tests.web import sample

PATHS = ("/desk/", "/desk/mentions/two/m1", "/comments/held")


@pytest.fixture
def reviewer(db: None, client: Client) -> Client:
    """A reviewer at the sample ledger."""
    sample.load()
    client.force_login(create_staff("rana", "a quiet-harbour 2018"))
    return client


@pytest.mark.parametrize("path", PATHS)
def test_strangers_log_in_first(db: None, client: Client, path: str) -> None:
    assert client.get(path)["Location"].startswith("/accounts/login?next=")


@pytest.mark.parametrize("path", PATHS)
def test_an_account_without_the_role_is_refused(db: None, client: Client, path: str) -> None:
    client.force_login(User.objects.create_user("guest"))
    assert client.get(path).status_code == 403


def test_what_is_not_in_the_ledger_is_not_found(reviewer: Client) -> None:
    for path in ("/desk/mentions/none/m1", "/desk/pairs/999999", "/desk/unread/999999"):
        assert reviewer.get(path).status_code == 404


def test_a_decision_is_kept_with_who_and_why(reviewer: Client) -> None:
    reviewer.post("/desk/mentions/two/m1", {"action": "reject", "reason": "hearsay"})
    review = Review.objects.get()
    assert (review.verdict, review.reviewer, review.reason) == ("reject", "rana", "hearsay")


def test_an_unknown_action_is_refused(reviewer: Client) -> None:
    assert reviewer.post("/desk/mentions/two/m1", {"action": "publish"}).status_code == 400
    assert not Review.objects.exists()


def test_a_pair_is_judged_and_incidents_follow(reviewer: Client) -> None:
    pair = next(item for item in queries.queue() if item["kind"] == "pair")
    shown = reviewer.get(f"/desk/pairs/{pair['id']}").content.decode()
    assert "Same incident" in shown
    answer = reviewer.post(f"/desk/pairs/{pair['id']}", {"verdict": "different", "reason": "two markets"})
    assert answer.status_code == 302
    assert JudgementRow.objects.filter(by="person/rana", verdict="different").exists()
    assert not any(item["id"] == pair["id"] for item in queries.queue() if item["kind"] == "pair")


def test_the_page_of_a_pair_says_what_a_wrong_decision_would_do(reviewer: Client) -> None:
    pair = next(item for item in queries.queue() if item["kind"] == "pair")
    sentence = "At stake"
    assert sentence in reviewer.get("/desk/").content.decode()
    assert sentence in reviewer.get(f"/desk/pairs/{pair['id']}").content.decode()


def test_a_pair_needs_a_verdict_and_a_reason(reviewer: Client) -> None:
    pair = next(item for item in queries.queue() if item["kind"] == "pair")
    assert reviewer.post(f"/desk/pairs/{pair['id']}", {"verdict": "same", "reason": " "}).status_code == 400
    assert reviewer.post(f"/desk/pairs/{pair['id']}", {"verdict": "maybe", "reason": "x"}).status_code == 400


def test_while_an_update_runs_the_decision_is_kept_for_later(reviewer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(**_: object) -> None:
        raise Busy("another update is running")

    monkeypatch.setattr("marsad.web.desk.refresh.pipeline.update", busy)
    answer = reviewer.post("/desk/mentions/two/m1", {"action": "accept"}, follow=True)
    assert "at the next update" in answer.content.decode()
    assert Review.objects.filter(verdict="accept").exists()


def test_a_refused_correction_keeps_what_was_chosen(reviewer: Client) -> None:
    form = {"action": "correct", "reason": "x", "kind": "status", "count-0-lo": "7", "count-0-drop": "on"}
    answer = reviewer.post("/desk/mentions/two/m1", form)
    html = answer.content.decode()
    assert answer.status_code == 400
    assert '<option value="status" selected>' in html
    assert 'name="count-0-lo" inputmode="numeric" size="4" value="7"' in html
    assert 'name="count-0-drop" checked>' in html
