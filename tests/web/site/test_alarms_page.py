"""The page of alarms keeps every one, and the feed tells only what the policy allows, after its delay."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.utils import timezone

from marsad.web.ledger.models import AlarmRow, AlarmWithdrawal
from tests.web.look import data, see, words

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def raised(hours_ago: float, *, month: str = "2018-10", **series: str) -> AlarmRow:
    """An alarm on record."""
    key = series or {"governorate": "Kirkuk", "method": "vbied"}
    finding: dict[str, Any] = {
        "id": "x",
        "kind": "re_emerged",
        "series": key,
        "month": month,
        "observed": 4,
        "expected": 0.2,
        "ratio": 20.0,
        "interval": [1.8, None],
        "p": 0.003,
        "q": 0.04,
        "history": [["2018-09", 0], ["2018-08", 1]],
        "explained": True,
        "holds_low": True,
        "holds_high": False,
        "sentence": "Car bombs re-emerged in Kirkuk (Hawija): 4 in October 2018.",
        "incidents": ["i1"],
    }
    at = timezone.now() - timedelta(hours=hours_ago)
    finding_id = "re_emerged:" + "/".join(f"{name}={value}" for name, value in key.items())
    row = AlarmRow(month=month, country="IQ", finding_id=finding_id, finding=finding, raised_at=at)
    row.save()
    return row


def entries(client: Client, path: str = "/alarms.atom") -> list[tuple[str, str]]:
    answer = client.get(path)
    assert answer["Content-Type"].startswith("application/atom+xml")
    found = ET.fromstring(answer.content).iter(f"{ATOM}entry")
    return [(str(each.findtext(f"{ATOM}title")), str(each.findtext(f"{ATOM}summary"))) for each in found]


def test_the_page_keeps_withdrawn_alarms_and_says_so(client: Client) -> None:
    row = raised(30)
    AlarmWithdrawal(alarm=row, at=timezone.now(), reason="The rows lost it.").save()
    raised(20, method="ied")
    page = see(client, "/alarms")
    assert len(page.xpath("//ul[contains(@class, 'alarms')]/li")) == 2
    assert words(page.xpath("//li[contains(@class, 'inactive')]//span")[0]) == "withdrawn"
    assert data(client, "/alarms")["score"] == {"hit": 0, "miss": 0, "withdrawn": 1, "open": 1}


def test_the_feed_waits_for_the_publication_delay(client: Client) -> None:
    raised(23)
    raised(25, method="ied")
    assert [title for title, _ in entries(client)] == ["2018-10: re emerged, ied (4)"]


def test_the_feed_names_no_place_finer_than_the_policy_allows(client: Client) -> None:
    raised(30, district="Hawija", method="ied")
    raised(30)
    ((title, reason),) = entries(client)
    assert title == "2018-10: re emerged, Kirkuk, vbied (4)"
    assert "Hawija" not in reason and "coverage alone could explain it" in reason and "one bound" in reason


def test_the_feed_says_what_was_withdrawn(client: Client) -> None:
    row = raised(30)
    AlarmWithdrawal(alarm=row, at=timezone.now(), reason="The rows lost it.").save()
    assert [title for title, _ in entries(client)] == ["Withdrawn: 2018-10: re emerged, Kirkuk, vbied (4)"]


def test_a_page_without_alarms_says_so(client: Client) -> None:
    (nothing,) = see(client, "/alarms").xpath("//ul[contains(@class, 'alarms')]/li")
    assert words(nothing) and "card" not in nothing.get("class", "")
    assert entries(client) == []


def test_an_alarm_says_what_it_said_in_the_language_of_the_page(client: Client) -> None:
    row = raised(30)
    row.pk, row.finding = None, row.finding | {"told": {"ar": "عادت السيارات المفخخة في كركوك."}}
    row._state.adding = True
    row.save()
    client.cookies["django_language"] = "ar"
    said = [words(each) for each in see(client, "/alarms").xpath("//ul[contains(@class, 'alarms')]/li/p[2]")]
    assert sorted(said) == [
        "Car bombs re-emerged in Kirkuk (Hawija): 4 in October 2018.",
        "عادت السيارات المفخخة في كركوك.",
    ]
