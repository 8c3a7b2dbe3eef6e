"""The bucket: a few at once, then one every few minutes, whatever the rhythm."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from marsad.web.comments import limits
from marsad.web.comments.models import TokenBucket

pytestmark = pytest.mark.django_db
START = datetime(2018, 12, 1, tzinfo=UTC)


def taken(moments: list[datetime], client: str = "192.0.2.7") -> int:
    count = 0
    for moment in moments:
        try:
            limits.take(client, moment)
        except limits.TooFast:
            continue
        count += 1
    return count


@given(st.lists(st.integers(0, 7200), max_size=40))
def test_no_rhythm_gets_more_than_the_bucket_and_its_refill(seconds: list[int]) -> None:
    with transaction.atomic():
        moments = [START + timedelta(seconds=each) for each in sorted(seconds)]
        got = taken(moments)
        span = moments[-1] - moments[0] if moments else timedelta(0)
        assert got <= limits.CAPACITY + span / limits.REFILL + 1e-6
        assert got >= min(len(moments), int(limits.CAPACITY))
        transaction.set_rollback(True)


def test_a_clock_that_runs_back_gives_nothing_away() -> None:
    assert taken([START] * 5) == 5
    assert taken([START - timedelta(hours=1)] * 3) == 0
    assert TokenBucket.objects.get().tokens >= 0


def test_clients_do_not_share_a_bucket() -> None:
    assert taken([START] * 9, "a") == taken([START] * 9, "b") == 5


def test_one_address_has_one_key_and_another_deployment_another(settings: object) -> None:
    assert limits.client_key("192.0.2.7") == limits.client_key("192.0.2.7")
    before = limits.client_key("192.0.2.7")
    settings.SECRET_KEY = "another"  # type: ignore[attr-defined]
    assert limits.client_key("192.0.2.7") != before
