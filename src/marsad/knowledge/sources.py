"""The source register: who publishes, in what capacity, and who stands behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from marsad.claims import InputError, SpeakerRole, UnknownCode
from marsad.knowledge.codebook import names_of
from marsad.knowledge.names import Name, fold
from marsad.knowledge.tables import FORM, entries_of, misshapen, yaml_of

# ACLED's source scales.
SCALES = ("Local partner", "Subnational", "National", "Regional", "International", "Other")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publisher. `party` is the actor id of the party to a conflict that speaks through it: never independent.

    Sources of one `independence_group` count as one voice.
    """

    id: str
    name: str
    names: tuple[Name, ...] = ()
    domains: tuple[str, ...] = ()
    kind: str = "news"
    role: SpeakerRole = SpeakerRole.OUTLET
    scale: str = "Other"
    country: str | None = None
    party: str | None = None
    independence_group: str = ""
    language: str | None = None


class SourceRegister:
    """Sources by id, by name and by domain."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = {source.id: source for source in sources}
        self._by_name: dict[str, Source] = {}
        self._by_domain: dict[str, Source] = {}
        for source in self._sources.values():
            for text in (source.name, *(name.text for name in source.names)):
                self._by_name.setdefault(_plain(text), source)
            for domain in source.domains:
                self._by_domain.setdefault(domain.lower(), source)

    def __iter__(self) -> Iterator[Source]:
        return iter(self._sources.values())

    def __len__(self) -> int:
        return len(self._sources)

    def source(self, id: str) -> Source:
        """The source with this id. Errors: UnknownCode when there is none."""
        try:
            return self._sources[id]
        except KeyError:
            raise UnknownCode(f"no source {id!r} in the register", hint="Add it to the home's sources.yaml.") from None

    def find(self, name_or_url: str) -> Source | None:
        """The source of this name, id, address or host name; None when unknown."""
        text = name_or_url.strip()
        if text in self._sources:
            return self._sources[text]
        return self._of_host(text) or self._by_name.get(_plain(text))

    def _of_host(self, text: str) -> Source | None:
        if " " in text or "." not in text:
            return None
        address = urlsplit(text if "//" in text else f"//{text}")
        parts = (address.hostname or "").split(".")
        # An account on a shared platform is listed as host and path, and is looked for first.
        account = f"{'.'.join(parts).removeprefix('www.')}/{address.path.strip('/').split('/')[0].lower()}"
        hosts = (".".join(parts[at:]) for at in range(len(parts) - 1))
        return next((self._by_domain[host] for host in (account, *hosts) if host in self._by_domain), None)


def sources_of(paths: Iterable[Path]) -> SourceRegister:
    """A register from one or more files; an entry of a later file replaces one of the same id."""
    sources: dict[str, Source] = {}
    for path in paths:
        for entry in entries_of(yaml_of(path), "sources", path):
            source = _source(entry, str(path))
            sources[source.id] = source
    return SourceRegister(sources.values())


def _source(entry: dict[str, Any], where: str) -> Source:
    given = {key: value for key, value in entry.items() if key != "note"}
    try:
        source = Source(
            **given
            | {
                "names": names_of(entry.get("names", {})),
                "domains": tuple(entry.get("domains", ())),
                "role": SpeakerRole(entry.get("role", "outlet")),
                "independence_group": entry.get("independence_group", entry["id"]),
            }
        )
    except (KeyError, TypeError) as error:
        raise InputError(f"source {entry.get('id')!r}: {error}", where=where, hint=FORM) from error
    except AttributeError as error:
        raise misshapen("source", entry, where) from error
    except ValueError as error:
        raise UnknownCode(f"source {entry.get('id')!r}: {error}", where=where, hint=FORM) from error
    if source.scale not in SCALES:
        raise UnknownCode(
            f"source {source.id!r}: unknown scale {source.scale!r}",
            where=where,
            hint=f"Scales: {', '.join(sorted(SCALES))}.",
        )
    return source


def _plain(text: str) -> str:
    return fold(text).removeprefix("the ")
