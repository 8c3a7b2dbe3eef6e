"""What the repository promises of itself: nothing foreign, nothing of one machine, links that lead somewhere."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = {".py", ".md", ".toml", ".txt", ".in", ".yaml", ".json", ".csv", ".html", ".css", ".js", ".mjs", ".jinja", ""}


def tracked() -> list[Path]:
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this is not a git checkout")
    return [ROOT / name for name in listed.decode().split("\0") if name and (ROOT / name).is_file()]


def texts(*suffixes: str) -> list[tuple[Path, str]]:
    wanted = set(suffixes) or TEXT
    return [(path, path.read_text(encoding="utf-8")) for path in tracked() if path.suffix in wanted]


def test_no_file_names_a_registry_host() -> None:
    hosts = re.compile(r"https?://(?:[\w.-]*\.)?(?:pypi\.org|pythonhosted\.org|registry\.npmjs\.org|npmjs\.com)")
    assert [path.name for path, text in texts() if path != Path(__file__) and hosts.search(text)] == []


def test_no_file_holds_a_path_of_one_machine() -> None:
    path_of_machine = re.compile(r"(?<![\w.])/(?:work|root|home)/[a-z]")
    found = [
        path.name for path, text in texts(".py", ".toml", ".yaml", ".json", ".txt", "") if path_of_machine.search(text)
    ]
    assert found == []


def test_no_file_looks_like_a_secret() -> None:
    secret = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|ghp_[A-Za-z0-9]{30}")
    assert [path.name for path, text in texts() if secret.search(text)] == []


def test_lock_files_pin_every_package_with_hashes() -> None:
    for path in sorted((ROOT / "requirements").glob("*.txt")):
        blocks = re.split(r"\n(?=\S)", path.read_text(encoding="utf-8").strip())
        loose = [block.split("\n")[0] for block in blocks if "==" not in block or "--hash=sha256:" not in block]
        assert loose == [], path.name


def test_no_tracked_file_is_over_one_megabyte() -> None:
    assert [path.name for path in tracked() if path.stat().st_size > 1 << 20] == []


@pytest.mark.parametrize("page", [*sorted(str(p.relative_to(ROOT)) for p in ROOT.glob("docs/**/*.md")), "README.md"])
def test_links_between_pages_lead_somewhere(page: str) -> None:
    path = ROOT / page
    targets = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", path.read_text(encoding="utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_every_room_says_what_comes_in_what_goes_out_and_what_it_never_does() -> None:
    rooms = [
        "claims",
        "knowledge",
        "gather",
        "reading",
        "resolving",
        "coding",
        "assessing",
        "exporting",
        "running",
        "web",
    ]
    for room in [*rooms, "cli"]:
        text = (ROOT / "src" / "marsad" / room / "__init__.py").read_text(encoding="utf-8")
        docstring = text.split('"""')[1]
        missing = [word for word in ("In:", "Out:", "Never:") if word not in docstring]
        assert missing == [], room


def test_every_decision_is_listed_and_fits_on_a_page() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    for path in folder.glob("0*.md"):
        text = path.read_text(encoding="utf-8")
        assert path.name in listed
        assert len(text.splitlines()) < 60
        assert all(f"**{part}.**" in text for part in ("Context", "Decision", "Consequences")), path.name


def test_every_path_contributing_names_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    names = re.findall(r"`((?:src|tests|docs)/[\w/.*<>-]+)`", text)
    missing = [name for name in names if "<" not in name and not list(ROOT.glob(name.rstrip("/")))]
    assert missing == []
