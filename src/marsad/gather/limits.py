"""How much a source may cost: bytes, seconds, redirects."""

from __future__ import annotations

from dataclasses import dataclass

from marsad import __version__
from marsad.claims import InputError

USER_AGENT = f"Marsad/{__version__}"
MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one report may cost.

    `max_bytes` is the size of a file, a page or one line of JSON Lines; `timeout_s` the seconds for fetching a page,
    and again for taking the text out of it. Private and loopback addresses are refused unless `allow_private`, so that
    nobody can make a server read what only the server can reach.
    """

    max_bytes: int = 10 * MEBIBYTE
    timeout_s: float = 30.0
    redirects: int = 5
    allow_private: bool = False

    def __post_init__(self) -> None:
        if self.max_bytes < 1 or self.timeout_s <= 0 or self.redirects < 0:
            raise InputError(f"limits that let nothing through: {self}", hint="Give positive numbers.")

    def too_big(self, size: int | None, *, where: str) -> InputError:
        """The refusal of something of `size` bytes; None when it was not read to its end."""
        found = f"more than {self.max_bytes:,}" if size is None else f"{size:,}"
        return InputError(
            f"{found} bytes, and at most {self.max_bytes:,} are read.",
            where=where,
            hint="Raise the limit (`max_bytes`, on the command line --max-bytes) or give a smaller file.",
        )


DEFAULT = Limits()
