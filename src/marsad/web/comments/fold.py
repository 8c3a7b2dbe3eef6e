"""One spelling for matching: lower case, no accents, no Arabic marks, one form of each letter, one space."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ئ": "ي", "ة": "ه", "ؤ": "و", "’": "'", "‘": "'", "ـ": ""}
)
_KURDISH = re.compile("[ڕڵۆێەپچژگڤکی]")


def fold(text: str) -> str:
    """`text` for matching. Sorani's own letters stay as they are, for they tell its words from Arabic ones."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    marked = unicodedata.normalize("NFD", plain) if plain.isascii() or not _KURDISH.search(plain) else plain
    bare = "".join(char for char in marked if unicodedata.category(char) != "Mn")
    letters = {key: value for key, value in _LETTERS.items() if not (_KURDISH.search(plain) and value == "ي")}
    return re.sub(r"\s+", " ", bare.translate(letters)).strip()
