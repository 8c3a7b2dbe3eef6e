"""From bytes to text: by byte order mark, by what the page declares, as UTF-8, or by a guess that must hold."""

from __future__ import annotations

import codecs

from marsad.claims import InputError

# UTF-32 first: its little-endian mark begins like UTF-16's.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Encodings a page may name; Python knows others that are no encodings of text, such as unicode_escape.
TEXTUAL = ("ascii", "utf-8", "utf-16", "iso8859", "cp", "koi8", "mac", "gb", "hz", "big5", "euc", "shift", "iso2022")
# What a text without a declaration may be in: encodings of the web's past. Among all that exist, mainframes' would be
# found in any noise.
LEGACY = (
    *(f"cp125{number}" for number in range(9)),
    *(f"iso8859_{number}" for number in (2, 5, 6, 7, 8, 9, 15)),
    *("koi8_r", "koi8_u", "cp720", "cp864", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"),
)
# With fewer letters beyond ASCII than this there is nothing to guess by, and the web's own fallback is taken.
FEW = 0.05
HINT = "Save it as UTF-8 and try again."


def decode(content: bytes, *, declared: str | None = None, where: str) -> str:
    """`content` as text, losing nothing.

    Raises InputError when it is empty, binary, or in no encoding that fits all of its bytes.
    """
    if not content.strip():
        raise InputError("the file is empty.", where=where, hint="Nothing was read; check how it was saved.")
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _strict(content, encoding, where)
    if b"\x00" in content:
        raise InputError(
            f"binary data (a zero byte at offset {content.index(0)}), not a text.",
            where=where,
            hint="Give a text, HTML or JSON Lines file; UTF-16 without a byte order mark must be saved as UTF-8.",
        )
    for said in ("utf-8", declared):
        if said and (found := _attempt(content, said)) is not None:
            return found
    return _guess(content, where)


def _strict(content: bytes, encoding: str, where: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"begins as {encoding} but byte {error.start} does not fit.", where=where, hint=HINT
        ) from error


def _attempt(content: bytes, encoding: str) -> str | None:
    """The text, or None where the encoding is unknown, is no text encoding, or does not fit."""
    try:
        if not codecs.lookup(encoding).name.startswith(TEXTUAL):
            return None
        return content.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _guess(content: bytes, where: str) -> str:
    """The text in the likeliest legacy encoding; refused when no encoding gives readable text."""
    from charset_normalizer import from_bytes

    if sum(byte > 127 for byte in content) < FEW * len(content):
        text = _attempt(content, "cp1252")
    else:
        best = from_bytes(content, threshold=0.2, cp_isolation=list(LEGACY)).best()
        text = None if best is None else _attempt(content, best.encoding)
    if text is None or _is_noise(text):
        offset = _first_bad_byte(content)
        raise InputError(f"no known encoding fits; byte {offset} is not UTF-8.", where=where, hint=HINT)
    return text


def _is_noise(text: str) -> bool:
    """Whether control characters show that this was no text at all."""
    return any(ord(letter) < 32 and letter not in "\t\n\r\f\v\x1b" for letter in text)


def _first_bad_byte(content: bytes) -> int:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0
