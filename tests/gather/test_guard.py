"""Only public hosts are asked, however their address is written."""

from __future__ import annotations

import ipaddress
import socket
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.claims import InputError
from marsad.gather.guard import checked_url, is_public, public_address


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "ff0e::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "2002:7f00:1::",
    ],
)
def test_private_loopback_link_local_and_wrapped_addresses_are_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_addresses_everybody_reaches_are_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@given(st.ip_addresses(v=4))
def test_wrapping_an_address_in_ipv6_changes_nothing(address: ipaddress.IPv4Address) -> None:
    assert is_public(ipaddress.IPv6Address(f"::ffff:{address}")) == is_public(address)
    assert is_public(ipaddress.IPv6Address(f"64:ff9b::{address}")) == is_public(address)


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://a.example/x", "only http and https"),
        ("http://", "only http and https"),
        ("http://a.example:99999/", "not an address"),
        ("http://[::1/", "not an address"),
        ("http://me:secret@a.example/", "a user name or password"),
    ],
)
def test_an_address_of_another_kind_is_refused(url: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem) as caught:
        checked_url(url)
    assert "secret" not in str(caught.value)


def resolving(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    def answer(*_: Any, **__: Any) -> list[Any]:
        return [(0, 0, 0, "", (address, 80)) for address in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", answer)


def test_one_private_address_among_public_ones_is_enough_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    resolving(monkeypatch, "8.8.8.8", "10.0.0.1")
    with pytest.raises(InputError, match=r"private address \(10\.0\.0\.1\)"):
        public_address(checked_url("http://a.example/"), allow_private=False)


def test_the_checked_address_is_the_one_to_connect_to(monkeypatch: pytest.MonkeyPatch) -> None:
    resolving(monkeypatch, "8.8.8.8", "8.8.4.4")
    assert public_address(checked_url("http://a.example/"), allow_private=False) == "8.8.8.8"


def test_an_unknown_host_is_a_clear_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any, **__: Any) -> None:
        raise socket.gaierror(8, "not known")

    monkeypatch.setattr(socket, "getaddrinfo", fails)
    with pytest.raises(InputError, match=r"no host named a\.example"):
        public_address(checked_url("http://a.example/"), allow_private=False)
