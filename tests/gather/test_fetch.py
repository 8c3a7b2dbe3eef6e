"""Pages are fetched politely, within limits, and only from where they may be."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any, cast

import pytest

from marsad import __version__
from marsad.claims import InputError, PublishedBasis
from marsad.gather import Failure, Gathered, Gatherer, Limits
from tests.gather.conftest import TODAY, Register, a_gatherer
from tests.gather.site import a_site

Asked = list[tuple[str, str]]


@pytest.fixture
def site() -> Iterator[tuple[str, Asked]]:
    with a_site() as running:
        yield running


def refused(url: str, **limits: Any) -> str:
    with pytest.raises(InputError) as caught:
        a_gatherer(allow_private=True, **limits).gather(url)
    assert caught.value.hint
    return str(caught.value)


def test_a_page_is_fetched_under_our_own_name(site: tuple[str, Asked]) -> None:
    base, asked = site
    found = a_gatherer(allow_private=True).gather(f"{base}/news/2018/10/23/x")
    assert found.document.text.startswith("A car bomb exploded in Qayyarah")
    assert found.document.url == found.snapshot.url == f"{base}/news/2018/10/23/x"
    assert (found.document.published, found.document.published_basis) == (date(2018, 10, 23), PublishedBasis.URL)
    assert [agent for _, agent in asked] == [f"Marsad/{__version__}"] * 2


def test_the_time_of_fetching_is_the_callers(site: tuple[str, Asked]) -> None:
    moment = datetime(2018, 11, 30, 12, tzinfo=UTC)
    limits = Limits(allow_private=True)
    stamped = Gatherer(cast(Any, Register()), today=TODAY, limits=limits, now=lambda: moment)
    assert stamped.gather(f"{site[0]}/news/1").snapshot.fetched_at == moment
    assert a_gatherer(allow_private=True).gather(f"{site[0]}/news/1").snapshot.fetched_at is None


def test_plain_text_is_read_in_the_encoding_the_server_declares(site: tuple[str, Asked]) -> None:
    assert a_gatherer(allow_private=True).gather(f"{site[0]}/text").document.text == "قتل شخصان"


def test_robots_txt_is_fetched_once_and_obeyed(site: tuple[str, Asked]) -> None:
    base, asked = site
    gatherer = a_gatherer(allow_private=True)
    with pytest.raises(InputError, match=r"robots\.txt asks robots not to read"):
        gatherer.gather(f"{base}/closed/1")
    gatherer.gather(f"{base}/news/1")
    assert [path for path, _ in asked] == ["/robots.txt", "/news/1"]


def test_robots_txt_counts_after_a_redirect_too(site: tuple[str, Asked]) -> None:
    assert "robots.txt asks" in refused(f"{site[0]}/moved_to_closed")
    assert "/closed/1" not in [path for path, _ in site[1]]


@pytest.mark.parametrize(("status", "open_to_us"), [(404, True), (410, True), (401, False), (403, False), (503, False)])
def test_a_missing_robots_txt_allows_and_a_refused_or_broken_one_forbids(status: int, open_to_us: bool) -> None:
    with a_site("", status) as (base, _):
        (found,) = a_gatherer(allow_private=True).walk([f"{base}/news/1"])
    assert isinstance(found, Gathered) is open_to_us
    assert isinstance(found, Failure) is not open_to_us


def test_a_redirect_is_followed_and_the_final_address_kept(site: tuple[str, Asked]) -> None:
    found = a_gatherer(allow_private=True).gather(f"{site[0]}/moved")
    assert found.document.url == f"{site[0]}/news/2018/10/23/car-bomb"


def test_redirects_without_end_are_cut(site: tuple[str, Asked]) -> None:
    assert "more than 3 redirects" in refused(f"{site[0]}/loop", redirects=3)


def test_a_redirect_to_a_file_is_refused(site: tuple[str, Asked]) -> None:
    assert "only http and https" in refused(f"{site[0]}/moved_to_file")
    assert "cannot be fetched" in refused(f"{site[0]}/moved_nowhere")


@pytest.mark.parametrize("path", ["big", "endless", "bomb"])
def test_an_answer_over_the_limit_is_refused_unread(site: tuple[str, Asked], path: str) -> None:
    message = refused(f"{site[0]}/{path}", max_bytes=2000)
    assert "at most 2,000 are read" in message
    assert "--max-bytes" in message


@pytest.mark.parametrize("path", ["slow", "dripping", "dripping_head"])
def test_a_server_cannot_hold_us_longer_than_the_limit(site: tuple[str, Asked], path: str) -> None:
    begun = time.monotonic()
    assert "within 0.4 seconds" in refused(f"{site[0]}/{path}", timeout_s=0.4)
    assert time.monotonic() - begun < 15  # the server would hold us for ever


def test_what_is_no_page_is_refused(site: tuple[str, Asked]) -> None:
    assert "status 404" in refused(f"{site[0]}/nowhere")
    assert "image/webp" in refused(f"{site[0]}/image")


def test_a_server_that_is_not_there_is_a_clear_refusal() -> None:
    with a_site() as (base, _):
        pass
    assert "cannot be fetched" in refused(f"{base}/news")


def test_our_own_machine_is_not_asked_unless_allowed(site: tuple[str, Asked]) -> None:
    base, asked = site
    for host in (base, base.replace("127.0.0.1", "localhost"), base.replace("127.0.0.1", "2130706433")):
        (found,) = a_gatherer().walk([f"{host}/news"])
        assert isinstance(found, Failure)
        assert "private address (127.0.0.1)" in str(found.error) or "::1" in str(found.error)
    assert asked == []


def test_walking_goes_on_after_a_page_that_fails(site: tuple[str, Asked]) -> None:
    base, _ = site
    found = list(a_gatherer(allow_private=True).walk([f"{base}/nowhere", f"{base}/news/1"]))
    assert [type(item) for item in found] == [Failure, Gathered]
