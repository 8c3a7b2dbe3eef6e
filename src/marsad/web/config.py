"""Settings from the environment: read once, typed, and an unknown name with our prefix is refused."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote, urlsplit

from marsad.claims import InputError

if TYPE_CHECKING:
    from marsad.reading.llm import LlmSettings

PREFIX = "MARSAD_"
# Names that belong to tools beside the server; they are known, and not settings of it.
ELSEWHERE = frozenset({"MARSAD_SHARED", "MARSAD_TEST_POSTGRES"})
KEY_FILE = "secret-key"
JOURNAL_FILE = "llm-journal.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a deployment may choose. Field `x` is read from `MARSAD_X`; `docs/reference/settings.md` describes each."""

    home: Path = Path("var")
    database_url: str | None = None
    secret_key: str | None = None
    debug: bool = False
    allowed_hosts: tuple[str, ...] = ("127.0.0.1", "localhost")
    trusted_origins: tuple[str, ...] = ()
    https: bool = False
    knowledge: Path | None = None
    model: str | None = None
    country: str | None = None
    site_url: str = "http://127.0.0.1:8000"
    mail_url: str | None = field(default=None, repr=False)
    mail_from: str = "marsad@localhost"
    # What a language model may be asked, and where; the defaults are those of marsad.reading.llm.LlmSettings.
    llm_url: str | None = None
    llm_model: str | None = None
    llm_key: str | None = field(default=None, repr=False)
    llm_timeout: float | None = None
    llm_retries: int | None = None
    llm_window: int | None = None
    llm_answer_tokens: int | None = None
    llm_budget_tokens: int | None = None
    llm_budget_money: float | None = None
    llm_price_in: float | None = None
    llm_price_out: float | None = None
    llm_form: str | None = None
    llm_journal: Path | None = None

    @property
    def key(self) -> str:
        """The signing key: the given one, else the one kept in `home`, else one for this process alone."""
        kept = self.home / KEY_FILE
        return self.secret_key or (kept.read_text() if kept.is_file() else secrets.token_urlsafe(48))


def _flag(text: str) -> bool:
    known = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
    if text.lower() not in known:
        raise ValueError("is not 1, 0, true, false, yes or no")
    return known[text.lower()]


def _whole(text: str) -> int:
    if not text.strip().isdecimal():
        raise ValueError("is not a whole number")
    return int(text)


def _amount(text: str) -> float:
    if not text.strip().replace(".", "", 1).isdecimal():
        raise ValueError("is not a number such as 2.5")
    return float(text)


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


_PARSERS: Mapping[str, Callable[[str], Any]] = {
    "home": Path,
    "site_url": lambda text: text.rstrip("/"),
    "knowledge": Path,
    "debug": _flag,
    "https": _flag,
    "allowed_hosts": _list,
    "trusted_origins": _list,
    **dict.fromkeys(("llm_retries", "llm_window", "llm_answer_tokens", "llm_budget_tokens"), _whole),
    **dict.fromkeys(("llm_timeout", "llm_budget_money", "llm_price_in", "llm_price_out"), _amount),
    "llm_journal": Path,
}


def known_names() -> tuple[str, ...]:
    """Every variable this project reads, in order."""
    return tuple(sorted(PREFIX + each.name.upper() for each in fields(Config)))


def read_config(environ: Mapping[str, str]) -> Config:
    """The configuration that `environ` gives; InputError on a name or value that is not known."""
    given = {name: value for name, value in environ.items() if name.startswith(PREFIX) and name not in ELSEWHERE}
    unknown = sorted(given.keys() - set(known_names()))
    if unknown:
        raise InputError(
            f"{unknown[0]} is not a setting of Marsad.", where="environment", hint=f"Known: {', '.join(known_names())}."
        )
    values: dict[str, Any] = {}
    for name, text in given.items():
        key = name.removeprefix(PREFIX).lower()
        try:
            values[key] = _PARSERS.get(key, str)(text) if text else None
        except ValueError as error:
            raise InputError(f"{text!r} {error}", where=name) from error
    return Config(**{key: value for key, value in values.items() if value is not None})


def llm_settings(config: Config, **chosen: Any) -> LlmSettings:
    """The settings of the language model; what is `chosen` on the command line goes before the environment.

    Errors: InputError where no endpoint or model is named, or a value makes no sense.
    """
    from marsad.reading.llm import LlmSettings

    named = {each.name: getattr(config, f"llm_{each.name}") for each in fields(LlmSettings)}
    given = {key: value for key, value in named.items() if value is not None}
    given |= {key: value for key, value in chosen.items() if value is not None}
    lacking = [f"MARSAD_LLM_{key.upper()}" for key in ("url", "model") if key not in given]
    if lacking:
        hint = f"Set {' and '.join(lacking)}; docs/howto/llm-reader.md shows how."
        raise InputError("no language model is named.", where="settings", hint=hint)
    return LlmSettings(**({"journal": config.home / JOURNAL_FILE} | given))


def keep_key(home: Path) -> Path:
    """Make the folder `home` and a signing key in it, readable by its owner alone; what is there stays."""
    home.mkdir(parents=True, exist_ok=True)
    path = home / KEY_FILE
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(48))
    return path


def mail_server(config: Config) -> dict[str, Any]:
    """Django's description of the mail server that `mail_url` names; {} without one.

    `smtp` speaks TLS from port 587 on if asked to by `?tls=1`, `smtps` from the first byte.
    """
    if config.mail_url is None:
        return {}
    url = urlsplit(config.mail_url)
    if url.scheme not in ("smtp", "smtps") or not url.hostname:
        raise InputError(
            f"{url.scheme!r} is no mail server that Marsad knows.",
            where="MARSAD_MAIL_URL",
            hint="Use smtp://user:password@host:587?tls=1 or smtps://user:password@host.",
        )
    secure = url.scheme == "smtps"
    return {
        "EMAIL_HOST": url.hostname,
        "EMAIL_PORT": url.port or (465 if secure else 25),
        "EMAIL_HOST_USER": unquote(url.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(url.password or ""),
        "EMAIL_USE_SSL": secure,
        "EMAIL_USE_TLS": not secure and parse_qs(url.query).get("tls") == ["1"],
    }


def database(config: Config) -> dict[str, Any]:
    """Django's description of the database: SQLite in `home`, or what `database_url` names."""
    url = urlsplit(config.database_url or f"sqlite:///{(config.home / 'ledger.sqlite3').absolute()}")
    if url.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": url.path.removeprefix("/") if url.path.startswith("//") else url.path,
            "OPTIONS": {
                # recursive_triggers: INSERT OR REPLACE must not slip past the guards that refuse DELETE.
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA recursive_triggers=ON;",
                "transaction_mode": "IMMEDIATE",
                "timeout": 30,
            },
        }
    if url.scheme in ("postgres", "postgresql"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(url.path.lstrip("/")),
            "USER": unquote(url.username or ""),
            "PASSWORD": unquote(url.password or ""),
            "HOST": url.hostname or "",
            "PORT": str(url.port or ""),
        }
    raise InputError(
        f"{url.scheme!r} is no database that Marsad knows.",
        where="MARSAD_DATABASE_URL",
        hint="Use postgresql://user:password@host/name or sqlite:////path/to/file.",
    )
