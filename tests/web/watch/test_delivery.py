"""Delivery: after the delay, once, with the reason; what was withdrawn in time is never told."""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from marsad.claims import InputError
from marsad.web.ledger.models import AlarmRow, AlarmWithdrawal
from marsad.web.watch import deliver, webhook
from marsad.web.watch.models import Channel, Delivery, Kind, State, WatchRule
from tests.web.site.test_alarms_page import entries, raised

pytestmark = pytest.mark.django_db
DAY = timedelta(hours=24)


def rule(channel: str = Channel.MAIL, **given: Any) -> WatchRule:
    """A rule made a week ago."""
    owner, _ = User.objects.get_or_create(username="reader", defaults={"email": "reader@example.org"})
    row = WatchRule(owner=owner, name="My rule", channel=channel, created_at=timezone.now() - timedelta(days=7))
    row.secret = hashlib.sha256(f"{channel}{given}".encode()).hexdigest()
    for name, value in given.items():
        setattr(row, name, value)
    row.save()
    return row


def withdraw(alarm: AlarmRow) -> None:
    AlarmWithdrawal(alarm=alarm, at=timezone.now(), reason="The rows lost it.").save()


def states() -> list[tuple[str, str]]:
    return list(Delivery.objects.order_by("pk").values_list("kind", "state"))


def test_an_alarm_goes_out_after_the_delay_with_its_reason() -> None:
    rule()
    raised(25)
    assert deliver.run(timezone.now()) == (1, 0)
    (message,) = mail.outbox
    assert message.to == ["reader@example.org"]
    assert message.subject == "2018-10: re emerged, Kirkuk, vbied (4)"
    assert "20 times that of the months before" in message.body
    assert "http://127.0.0.1:8000/assessments/2018-10" in message.body


def test_nothing_goes_out_before_the_delay_is_over() -> None:
    rule()
    alarm = raised(0)
    assert deliver.run(alarm.raised_at + DAY - timedelta(seconds=1)) == (0, 0)
    assert mail.outbox == [] and states() == [("alarm", "waiting")]
    assert deliver.run(alarm.raised_at + DAY) == (1, 0)


def test_nothing_goes_out_twice() -> None:
    rule()
    raised(25)
    now = timezone.now()
    assert [deliver.run(now) for _ in range(3)] == [(1, 0), (0, 0), (0, 0)]
    assert len(mail.outbox) == 1


def test_no_message_names_a_place_finer_than_the_policy_allows() -> None:
    rule()
    raised(25)
    raised(25, district="Hawija", method="ied")
    deliver.run(timezone.now())
    (message,) = mail.outbox
    assert "Hawija" not in message.subject + message.body


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({}, True),
        ({"area": "Kirkuk", "method": "vbied"}, True),
        ({"area": "Nineveh"}, False),
        ({"method": "ied"}, False),
        ({"target": "civilians"}, False),
        ({"least": 4}, True),
        ({"least": 5}, False),
        ({"least_ratio": 1.8}, True),
        ({"least_ratio": 1.9}, False),
        ({"unexplained": True}, False),
    ],
)
def test_a_rule_is_told_of_what_it_asks_for(asked: dict[str, Any], told: bool) -> None:
    rule(**asked)
    raised(25)
    assert deliver.run(timezone.now()) == (int(told), 0)


def test_a_rule_is_not_told_of_what_was_before_it() -> None:
    rule(created_at=timezone.now() - timedelta(hours=1))
    raised(25)
    assert deliver.run(timezone.now()) == (0, 0)


def test_a_stopped_rule_is_told_nothing_more() -> None:
    row = rule()
    raised(25)
    deliver.plan(timezone.now())
    WatchRule.objects.filter(pk=row.pk).update(stopped_at=timezone.now())
    assert deliver.run(timezone.now()) == (0, 0)


def test_what_is_withdrawn_before_it_is_due_is_never_told() -> None:
    rule()
    alarm = raised(1)
    deliver.run(timezone.now())
    withdraw(alarm)
    assert deliver.run(timezone.now() + DAY) == (0, 0)
    assert states() == [("alarm", "dropped")]


def test_what_is_withdrawn_after_it_was_told_is_told_too() -> None:
    rule()
    alarm = raised(25)
    deliver.run(timezone.now())
    withdraw(alarm)
    assert deliver.run(timezone.now()) == (1, 0)
    assert mail.outbox[1].subject == "Withdrawn: 2018-10: re emerged, Kirkuk, vbied (4)"
    assert "no longer carry this alarm" in mail.outbox[1].body
    assert deliver.run(timezone.now()) == (0, 0)


def test_two_senders_never_take_the_same() -> None:
    rule()
    raised(25)
    now = timezone.now()
    deliver.plan(now)
    first = deliver.take(now)
    assert first is not None and deliver.take(now) is None
    assert Delivery.objects.get().state == State.SENDING


def test_a_delivery_of_a_sender_that_died_is_taken_again_after_its_lease() -> None:
    rule()
    raised(25)
    now = timezone.now()
    deliver.plan(now)
    deliver.take(now)
    assert deliver.take(now + deliver.LEASE) is None
    again = deliver.take(now + deliver.LEASE + timedelta(seconds=1))
    assert again is not None and again.tries == 2


def test_a_sender_that_comes_back_late_undoes_nothing() -> None:
    rule()
    raised(25)
    now = timezone.now()
    deliver.plan(now)
    slow = deliver.take(now)
    fast = deliver.take(now + 2 * deliver.LEASE)
    assert slow is not None and fast is not None
    assert deliver.send(fast, now) and deliver.send(slow, now)
    assert Delivery.objects.get().taken_at == fast.taken_at


def test_what_fails_waits_longer_each_time_and_is_given_up(settings: Any) -> None:
    settings.EMAIL_BACKEND = "marsad.web.watch.mail.NoMail"
    rule()
    raised(25)
    now, waits = timezone.now(), []
    for _ in range(deliver.TRIES):
        assert deliver.run(now) == (0, 1)
        due = Delivery.objects.get().due_at
        waits.append((due - now) / timedelta(minutes=1))
        now = due
    assert waits[:4] == [5, 20, 80, 320]
    assert Delivery.objects.get().state == State.FAILED
    assert "MARSAD_MAIL_URL" in Delivery.objects.get().problem
    assert deliver.run(now + timedelta(days=9)) == (0, 0)


def test_the_command_sends_and_says_how_many() -> None:
    rule()
    raised(25)
    out = StringIO()
    call_command("sendalarms", stdout=out)
    assert out.getvalue() == "1 sent, 0 failed\n"


def test_a_rule_s_feed_keeps_the_delay_and_needs_its_secret(client: Client) -> None:
    row = rule(Channel.ATOM, method="vbied")
    raised(25)
    raised(1)
    raised(25, method="ied")
    assert [title for title, _ in entries(client, f"/watch/feed/{row.secret}.atom")] == [
        "2018-10: re emerged, Kirkuk, vbied (4)"
    ]
    assert client.get("/watch/feed/guessed.atom").status_code == 404
    assert deliver.run(timezone.now()) == (0, 0)


class Hook:
    """A server on this machine that keeps what it is sent."""

    def __init__(self, status: int = 200) -> None:
        self.got: list[tuple[dict[str, str], bytes]] = []
        hook = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                hook.got.append((dict(self.headers), body))
                self.send_response(status)
                self.end_headers()

            def log_message(self, *args: Any) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/hook"

    def __enter__(self) -> Hook:
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


def waiting(address: str) -> Delivery:
    row = rule(Channel.WEBHOOK, address=address)
    return Delivery.objects.create(rule=row, alarm=raised(25), kind=Kind.ALARM, due_at=timezone.now())


def test_a_webhook_is_signed_so_that_its_reader_can_tell() -> None:
    now = datetime.fromtimestamp(1_540_000_000, tz=timezone.get_current_timezone())
    with Hook() as hook:
        delivery = waiting(hook.address)
        webhook.send(delivery, now, allow_private=True)
    ((headers, body),) = hook.got
    at, mac = (part.partition("=")[2] for part in headers["Marsad-Signature"].split(","))
    expected = hmac.new(delivery.rule.secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    assert (at, mac) == ("1540000000", expected)
    assert mac not in webhook.signature("another secret", body, int(at))
    told = json.loads(body)
    assert told["event"] == "alarm" and told["alarm"]["series"] == {"governorate": "Kirkuk", "method": "vbied"}
    assert "sentence" not in told["alarm"] and "Hawija" not in body.decode()


def test_an_answer_that_is_no_success_is_a_failure() -> None:
    with Hook(status=500) as hook, pytest.raises(InputError, match="answered 500"):
        webhook.send(waiting(hook.address), timezone.now(), allow_private=True)


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "http://[::1]/", "http://169.254.169.254/latest"])
def test_no_webhook_reaches_what_only_this_machine_reaches(address: str) -> None:
    delivery = waiting(address)
    assert deliver.run(timezone.now()) == (0, 1)
    delivery.refresh_from_db()
    assert "private address" in delivery.problem
