"""Which addresses may be asked: public ones only, unless the caller says otherwise.

Marsad can run as a server that is handed addresses by strangers. Without this, such an address could make it read a
database or a cloud's metadata service that only the server reaches.
"""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import SplitResult, urlsplit

from marsad.claims import InputError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
PORTS = {"http": 80, "https": 443}
# Networks of IPv6 that carry an IPv4 address inside, and the bits to its right.
CARRIERS = ((ipaddress.IPv6Network("64:ff9b::/96"), 0), (ipaddress.IPv6Network("2002::/16"), 80))


def checked_url(url: str) -> SplitResult:
    """The parts of an http or https address; raises InputError for any other."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise InputError(f"not an address ({error}).", where=url, hint="Check the address.") from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise InputError(
            "only http and https addresses are fetched.", where=url, hint="Save the page and give the file."
        )
    if parts.username is not None or parts.password is not None:
        raise InputError("an address with a user name or password in it.", where=parts.hostname, hint="Take them out.")
    return parts


def public_address(parts: SplitResult, *, allow_private: bool) -> str:
    """An IP address of the host, fit to connect to.

    The connection must go to this very address: asking for the name a second time could give another answer.
    Raises InputError when the name is unknown, or when any of its addresses is private and that is not allowed.
    """
    host, url = str(parts.hostname), parts.geturl()
    try:
        found = socket.getaddrinfo(host, parts.port or PORTS[parts.scheme], type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise InputError(f"no host named {host} ({error}).", where=url, hint="Check the address.") from error
    addresses = [str(entry[4][0]).partition("%")[0] for entry in found]
    for address in addresses:
        if not allow_private and not is_public(ipaddress.ip_address(address)):
            raise InputError(
                f"{host} is a private address ({address}), which is not fetched.",
                where=url,
                hint="Allow it with `allow_private` if you own the host.",
            )
    return addresses[0]


def is_public(address: Address) -> bool:
    """Whether everybody can reach this address; an IPv4 address inside an IPv6 one counts as itself."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        for network, shift in CARRIERS:
            if address in network:
                return is_public(ipaddress.IPv4Address(int(address) >> shift & 0xFFFFFFFF))
    return address.is_global and not address.is_multicast
