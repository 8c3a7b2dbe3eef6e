"""A small site on 127.0.0.1 for the tests of fetching: each path behaves in its own way."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

PAGE = """<!doctype html><html lang="en"><head><title>Car bomb | Tigris Wire</title>
<meta property="og:site_name" content="Tigris Wire"></head><body><article><h1>Car bomb</h1>
<p>A car bomb exploded in Qayyarah on Tuesday, killing six people and injuring 30, police said.</p>
</article></body></html>"""
ROBOTS = "User-agent: *\nDisallow: /private/\n\nUser-agent: Marsad\nDisallow: /closed/\n"


class Site(BaseHTTPRequestHandler):
    """Answers by path; `asked` holds the paths and the agents that asked."""

    asked: list[tuple[str, str]]
    robots: tuple[int, str]

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["User-Agent"]))
        answer = getattr(self, "at_" + self.path.split("/")[1].partition("?")[0].replace(".", "_"), self.at_nowhere)
        try:
            answer()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def say(self, content: bytes, *, status: int = 200, kind: str = "text/html; charset=utf-8", **more: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in more.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def at_robots_txt(self) -> None:
        status, rules = self.robots
        self.say(rules.encode(), status=status, kind="text/plain")

    def at_nowhere(self) -> None:
        self.say(b"nothing here", status=404)

    def at_news(self) -> None:
        self.say(PAGE.encode())

    def at_closed(self) -> None:
        self.say(PAGE.encode())

    def at_text(self) -> None:
        self.say("قتل شخصان".encode("cp1256"), kind="text/plain; charset=windows-1256")

    def at_image(self) -> None:
        self.say(b"....", kind="image/webp")

    def at_moved(self) -> None:
        self.say(b"", status=302, Location="/news/2018/10/23/car-bomb")

    def at_moved_to_closed(self) -> None:
        self.say(b"", status=302, Location="/closed/1")

    def at_moved_to_file(self) -> None:
        self.say(b"", status=302, Location="file:///etc/passwd")

    def at_moved_nowhere(self) -> None:
        self.say(b"", status=302, Location="http://[")

    def at_loop(self) -> None:
        self.say(b"", status=301, Location="/loop")

    def at_big(self) -> None:
        self.say(b"x" * 3000, Content_Length="3000")

    def at_endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(b"x" * 1000)

    def at_bomb(self) -> None:
        self.say(gzip.compress(b"x" * 1_000_000), Content_Encoding="gzip")

    def at_slow(self) -> None:
        time.sleep(3)
        self.say(PAGE.encode())

    def at_dripping(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(60):
            self.wfile.write(b"x")
            time.sleep(0.05)

    def at_dripping_head(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        for _ in range(60):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.05)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def a_site(robots: str = ROBOTS, status: int = 200) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The address of a running site, and what was asked of it."""
    asked: list[tuple[str, str]] = []
    handler = type("ThisSite", (Site,), {"asked": asked, "robots": (status, robots)})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.block_on_close = False
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
