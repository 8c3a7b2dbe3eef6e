"""What kind of file this is: by its first bytes, then by its name."""

from __future__ import annotations

from pathlib import PurePath

from marsad.claims import InputError

HTML, PLAIN, JSONL = "text/html", "text/plain", "application/jsonl"
SUFFIXES = {
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".txt": PLAIN,
    ".text": PLAIN,
    ".jsonl": JSONL,
    ".ndjson": JSONL,
}
# First bytes of files people mistake for reports, and what to tell them.
MAGIC = (
    (b"%PDF", "a PDF file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "a rich text document"),
    (b"SQLite format 3", "a SQLite database"),
)
OPENINGS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")


def media_type(content: bytes, *, name: str, said: str | None = None) -> str:
    """text/html, text/plain or application/jsonl; `said` is what a server called it.

    Raises InputError for a file of another kind.
    """
    for magic, kind in MAGIC:
        if content.startswith(magic):
            raise InputError(f"this is {kind}, not a text.", where=name, hint="Save its text as .txt or .html first.")
    suffix = PurePath(name).suffix.lower()
    if said is None and suffix in SUFFIXES:
        return SUFFIXES[suffix]
    if said in (HTML, "application/xhtml+xml"):
        return HTML
    if said is not None and not said.startswith("text/"):
        raise InputError(f"the server calls this {said}, not a text.", where=name, hint="Give the page of the report.")
    opening = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return HTML if opening.startswith(OPENINGS) else PLAIN
