"""What a site allows robots to read (RFC 9309)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from marsad.claims import InputError
from marsad.gather.fetch import fetch
from marsad.gather.limits import USER_AGENT, Limits

if TYPE_CHECKING:
    from urllib.robotparser import RobotFileParser


class Robots:
    """The rules of every site asked so far, each fetched once."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._rules: dict[str, RobotFileParser] = {}

    def check(self, url: str) -> None:
        """Raise InputError when the site's robots.txt asks not to read `url`, or cannot be had."""
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._fetch_rules(site)
        if not self._rules[site].can_fetch(USER_AGENT, url):
            raise InputError(
                "its robots.txt asks robots not to read this page.",
                where=url,
                hint="Ask the publisher, or save the page yourself and give the file.",
            )

    def _fetch_rules(self, site: str) -> RobotFileParser:
        """The site's rules: no file allows everything, a refused one forbids everything."""
        from urllib.robotparser import RobotFileParser

        rules = RobotFileParser()
        answer = fetch(f"{site}/robots.txt", self._limits, allowed=lambda _: None)
        if answer.status >= 500:
            raise InputError(
                f"its robots.txt cannot be read (status {answer.status}).", where=site, hint="Try again later."
            )
        if answer.status in (401, 403):
            rules.parse(["User-agent: *", "Disallow: /"])
        else:
            rules.parse(answer.content.decode("utf-8", "replace").splitlines() if answer.status == 200 else [])
        return rules
