"""Makes the README's picture from a running site: `python -m tests.browser.tools.picture http://127.0.0.1:8000`.

The picture is the page of the incident on which most sources contradict each other, or the one most sources tell.
"""

from __future__ import annotations

import json
import sys
import urllib.request
from pathlib import Path

from tests.browser.conftest import CHROMIUM, FLAGS

OUT = Path(__file__).parents[3] / "docs" / "site.png"
SIZE = {"width": 1200, "height": 1060}
MOST_BYTES = 300_000


def telling(site: str) -> str:
    """The path of the incident worth showing."""
    with urllib.request.urlopen(f"{site}/incidents.json", timeout=30) as answer:
        lines = json.load(answer)["items"]
    chosen = max(lines, key=lambda line: (line["contradictions"] > 0, line["sources"], line["id"]))
    return f"/incidents/{chosen['id']}"


def main(site: str) -> int:
    """Take the picture; 1 if it is too large for a README."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        page = browser.new_page(viewport=SIZE, color_scheme="light")  # type: ignore[arg-type]
        page.goto(site + telling(site))
        page.wait_for_selector("#map[data-drawn]", state="attached", timeout=30_000)
        page.screenshot(path=OUT)
        browser.close()
    size = OUT.stat().st_size
    sys.stdout.write(f"{OUT.name}: {size} bytes\n")
    return int(size > MOST_BYTES)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1].rstrip("/")))
