"""A real server with the sample ledger, and Debian's Chromium. Every page is watched for what it must not do."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.browser.server import PASSWORD, STAFF

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
ROOT = Path(__file__).parents[2]
VENDOR = ROOT / "src/marsad/web/site/static/vendor/base.json"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here opens pages in a browser."""
    for item in items:
        if "tests/browser" in item.nodeid:
            item.add_marker(pytest.mark.browser)
            if not CHROMIUM.exists():
                item.add_marker(pytest.mark.skip(reason=f"needs Debian's Chromium at {CHROMIUM}"))


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], str]]:
    """Gives the address of the server of a name, each with a home and a sample ledger of its own."""
    addresses: dict[str, str] = {}
    with ExitStack() as stack:

        def address(name: str) -> str:
            if name not in addresses:
                addresses[name] = stack.enter_context(_served(tmp_path_factory.mktemp(name)))
            return addresses[name]

        yield address


@contextmanager
def _served(home: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (home / "server.log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "tests.browser.server", str(port)],
            cwd=ROOT,
            env=os.environ | {"MARSAD_HOME": str(home), "OMP_NUM_THREADS": "1"},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(f"http://127.0.0.1:{port}/about", server, home / "server.log")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(10)


@pytest.fixture(scope="module")
def site(servers: Callable[[str], str], request: pytest.FixtureRequest) -> str:
    """The address of the site; a module that changes the ledger names one of its own in LEDGER."""
    return servers(getattr(request.module, "LEDGER", "shared"))


def _wait(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(240):
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.25)
    pytest.fail(f"the server of the browser tests did not start:\n{log.read_text()}")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """The browser. It goes with its module: while it runs, the database cannot be used from this process."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(site: str, chromium: Any) -> Iterator[Callable[..., Any]]:
    """Opens a path in a language; at the end nothing may have gone to another host, nor broken the page's policy."""
    contexts, faults = [], []

    def watched(request: Any) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != urlsplit(site).netloc:
            faults.append(f"request to {request.url}")

    def said(message: Any) -> None:
        if "Content Security Policy" in message.text:
            faults.append(message.text)

    def opened(path: str, *, language: str = "en", width: int = 1280, staff: bool = False, drawn: bool = False) -> Any:
        state = staff_state(chromium, site) if staff else None
        context = chromium.new_context(viewport={"width": width, "height": 900}, locale="en-GB", storage_state=state)
        contexts.append(context)
        context.add_cookies([{"name": "django_language", "value": language, "url": site}])
        page = context.new_page()
        if not drawn:  # drawing without a graphics card takes seconds; only tests of the map need it
            page.route("**/vendor/maplibre-gl-csp.js", lambda route: route.fulfill(body=""))
        page.on("request", watched)
        page.on("console", said)
        page.on("pageerror", lambda error: faults.append(f"script error: {error}"))
        page.goto(site + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not faults


_states: dict[str, Any] = {}


def staff_state(chromium: Any, site: str) -> Any:
    """The cookies of the one member of staff, who logs in once on each server."""
    if site not in _states:
        context = chromium.new_context()
        log_in(context.new_page(), site)
        _states[site] = context.storage_state()
        context.close()
    return _states[site]


def log_in(page: Any, site: str) -> None:
    """Log in by the form."""
    page.goto(f"{site}/accounts/login")
    page.fill("[name=username]", STAFF)
    page.fill("[name=password]", PASSWORD)
    page.click("main button")


@pytest.fixture(scope="module")
def bombing(site: str) -> str:
    """The path of the incident that three sources tell differently."""
    with urllib.request.urlopen(f"{site}/incidents.json?contested=1", timeout=10) as answer:
        return "/incidents/" + json.load(answer)["items"][0]["id"]


needs_map = pytest.mark.skipif(not VENDOR.exists(), reason="the map is not built: python frontend/build.py")
