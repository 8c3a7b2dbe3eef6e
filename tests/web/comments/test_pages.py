"""Comments on the pages: held, decided, never edited."""

from __future__ import annotations

import pytest
from django.test import Client

from marsad.web.accounts.roles import create_staff
from marsad.web.comments.models import Comment, Decision
from marsad.web.ledger import queries
from tests.web import sample


@pytest.fixture
def incident(db: None) -> str:
    """An incident to comment on."""
    sample.load()
    return queries.incidents()["items"][0]["id"]


def _form(incident: str, text: str = "The hospital's list says 5.") -> dict[str, str]:
    return {"type": "incident", "id": incident, "author": "A reader", "text": text}


def test_a_comment_is_held_and_not_shown(client: Client, incident: str) -> None:
    answer = client.post("/comments/submit", _form(incident))
    assert answer["Location"] == f"/incidents/{incident}#comments"
    assert Comment.objects.get().status == "held"
    assert "The hospital's list" not in client.get(f"/incidents/{incident}").content.decode()


def test_a_refused_comment_keeps_what_was_written(client: Client, incident: str) -> None:
    answer = client.post("/comments/submit", _form("nothing", "Do not lose this."))
    assert answer.status_code == 400
    assert "Do not lose this." in answer.content.decode()


def test_only_posting_sends_a_comment(client: Client, db: None) -> None:
    assert client.get("/comments/submit").status_code == 405


def test_an_approved_comment_is_shown_as_text_never_as_markup(client: Client, incident: str) -> None:
    client.post("/comments/submit", _form(incident, "<script>alert(1)</script> <b>5</b>"))
    staff = Client()
    staff.force_login(create_staff("rana", "a quiet-harbour 2018"))
    staff.post(f"/comments/decide/{Comment.objects.get().pk}", {"action": "approve"})
    html = client.get(f"/incidents/{incident}").content.decode()
    assert "&lt;script&gt;" in html
    assert "<script>alert" not in html


def test_a_rejection_without_a_rule_of_the_policy_is_refused(client: Client, incident: str) -> None:
    client.post("/comments/submit", _form(incident))
    client.force_login(create_staff("rana", "a quiet-harbour 2018"))
    address = f"/comments/decide/{Comment.objects.get().pk}"
    assert client.post(address, {"action": "reject", "rule": ""}).status_code == 400
    assert client.post(address, {"action": "reject", "rule": "too_long"}).status_code == 400
    assert client.post(address, {"action": "edit"}).status_code == 400
    assert not Decision.objects.exists()
    client.post(address, {"action": "reject", "rule": "promotion", "reason": "an advert"})
    decision = Decision.objects.get()
    assert (decision.verdict, decision.rule, decision.moderator) == ("reject", "promotion", "rana")


def test_a_comment_under_an_assessment_leads_back_to_it(client: Client, incident: str) -> None:
    answer = client.post("/comments/submit", _form("2018-10") | {"type": "assessment"})
    assert answer["Location"] == "/assessments/2018-10#comments"
