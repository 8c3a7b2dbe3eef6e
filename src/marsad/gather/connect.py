"""A connection to the very address that the guard has looked at, under the name that was asked for."""

from __future__ import annotations

from urllib.parse import SplitResult, urlunsplit


def pinned(parts: SplitResult, address: str) -> str:
    """The address with the host's name replaced by the IP address that was checked."""
    host = f"[{address}]" if ":" in address else address
    netloc = host if parts.port is None else f"{host}:{parts.port}"
    return urlunsplit((parts.scheme, netloc, parts.path or "/", parts.query, ""))


def host_header(parts: SplitResult) -> str:
    """The host as a server expects it: with the port when one is given."""
    name = host_name(parts)
    name = f"[{name}]" if ":" in name else name
    return name if parts.port is None else f"{name}:{parts.port}"


def host_name(parts: SplitResult) -> str:
    """The host's name in ASCII."""
    host = str(parts.hostname)
    return host if host.isascii() else host.encode("idna").decode("ascii")
