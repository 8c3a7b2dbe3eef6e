"""Fetching one page: politely, within limits, and only from where it may."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from marsad.claims import InputError
from marsad.gather.connect import host_header, host_name, pinned
from marsad.gather.guard import checked_url, public_address
from marsad.gather.limits import USER_AGENT, Limits

if TYPE_CHECKING:
    import httpx

REDIRECTS = frozenset({301, 302, 303, 307, 308})
CHUNK = 65536


@dataclass(frozen=True, slots=True)
class Response:
    """What came back: `url` is where it came from after redirects; `media_type` and `charset` as the server said."""

    url: str
    status: int
    content: bytes
    media_type: str | None
    charset: str | None


def fetch(url: str, limits: Limits, *, allowed: Callable[[str], None]) -> Response:
    """The page at `url`. `allowed` is asked about every address on the way and raises InputError to refuse it.

    Raises InputError for an address that may not be asked, an answer that is too big or too slow, and redirects
    without end; the status of an answer is the caller's to judge.
    """
    ends = time.monotonic() + limits.timeout_s
    here = url
    for _ in range(limits.redirects + 1):
        checked_url(here)
        allowed(here)
        answer = _ask(here, limits, ends)
        if isinstance(answer, Response):
            return answer
        here = answer
    raise InputError(
        f"more than {limits.redirects} redirects.", where=url, hint="Open it in a browser and give its final address."
    )


def _ask(url: str, limits: Limits, ends: float) -> Response | str:
    """The answer to one request, or the address it redirects to."""
    import httpx

    parts = checked_url(url)
    address = public_address(parts, allow_private=limits.allow_private)
    try:
        with _client(ends, url, limits) as client:
            request = client.build_request("GET", pinned(parts, address), headers={"Host": host_header(parts)})
            # The certificate must be the named host's, though the connection goes to its address.
            request.extensions["sni_hostname"] = host_name(parts)
            response = client.send(request, stream=True)
            if response.status_code in REDIRECTS and "location" in response.headers:
                return urljoin(url, response.headers["location"])
            content = b"".join(_body(response, url, limits, ends))
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, RuntimeError, OSError, ValueError) as error:
        if time.monotonic() >= ends:
            raise _too_slow(url, limits) from error
        raise InputError(
            f"cannot be fetched ({type(error).__name__}: {error}).", where=url, hint="Check the address, or try later."
        ) from error
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower() or None
    return Response(url, response.status_code, content, media_type, response.charset_encoding)


@contextmanager
def _client(ends: float, url: str, limits: Limits) -> Iterator[httpx.Client]:
    """A client that is closed when the time is up, so that a server cannot hold us by sending a letter a second."""
    import httpx

    left = ends - time.monotonic()
    if left <= 0:
        raise _too_slow(url, limits)
    headers = {"User-Agent": USER_AGENT, "Accept": "text/html, text/plain;q=0.9, */*;q=0.1"}
    # No proxy from the environment: the guard has to know whom we talk to.
    client = httpx.Client(timeout=left, headers=headers, trust_env=False, follow_redirects=False)
    timer = threading.Timer(left, client.close)
    timer.daemon = True
    timer.start()
    try:
        yield client
    finally:
        timer.cancel()
        client.close()


def _body(response: httpx.Response, url: str, limits: Limits, ends: float) -> Iterator[bytes]:
    """The decoded body, as long as it keeps within the limits; a small answer may unfold to a huge one."""
    size = 0
    said = response.headers.get("content-length", "")
    if said.isdigit() and int(said) > limits.max_bytes:
        raise limits.too_big(int(said), where=url)
    for chunk in response.iter_bytes(CHUNK):
        size += len(chunk)
        if size > limits.max_bytes:
            raise limits.too_big(None, where=url)
        if time.monotonic() >= ends:
            raise _too_slow(url, limits)
        yield chunk


def _too_slow(url: str, limits: Limits) -> InputError:
    return InputError(
        f"did not answer in full within {limits.timeout_s:g} seconds.",
        where=url,
        hint="Try later, or raise the limit (`timeout_s`).",
    )
