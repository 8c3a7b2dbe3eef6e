"""What the command line calls. `setup` first; it is the only function here that may run before Django is ready.

Nothing but the standard library and `config` is imported at the top, for the same reason.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from marsad.web.config import keep_key, read_config

if TYPE_CHECKING:
    from marsad.gather import Limits
    from marsad.resolving import Explanation
    from marsad.web.ledger.pipeline import Added, Updated

Progress = Callable[[str, int, int], None]


def setup(home: Path | None = None) -> None:
    """Make Django ready on the ledger in `home`: the folder, the signing key and the tables are made where missing."""
    import django

    if home is not None:
        os.environ["MARSAD_HOME"] = str(home)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marsad.web.settings")
    keep_key(read_config(os.environ).home)
    django.setup()
    _migrate()


def _migrate() -> None:
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)


def _now() -> datetime:
    # The edge where a command looks at the clock; the rooms are given the time.
    return datetime.now(UTC)


def _quiet(stage: str, done: int, total: int) -> None:
    pass


def add(
    paths: Iterable[str | Path],
    *,
    published: date | None = None,
    data: bytes | None = None,
    limits: Limits | None = None,
    progress: Progress = _quiet,
) -> Added:
    """Put reports into the ledger; `data` are the bytes of the one path given (standard input)."""
    from marsad.web.ledger import pipeline

    return pipeline.add(paths, published=published, data=data, today=_now().date(), limits=limits, progress=progress)


def update(*, workers: int = 1, progress: Progress = _quiet, reader: str = "grammar") -> Updated:
    """Run every stage on what is new; `reader` is grammar, llm or both."""
    from marsad.web.ledger import pipeline

    return pipeline.update(workers=workers, progress=progress, now=_now(), reader=reader)


def resolve(*, progress: Progress = _quiet) -> Updated:
    """Read what is new and resolve it; rows are not derived yet."""
    from marsad.web.ledger import pipeline

    return pipeline.update(progress=progress, now=_now(), stages=("read", "resolve"))


def code(profile: str, incident: str | None = None, *, workers: int = 1) -> list[dict[str, Any]]:
    """The rows of a profile, of one incident or of all: `{"incident", "profile", "included", "fields", ...}` each."""
    from django.db.models import F

    from marsad.claims import UnknownCode
    from marsad.coding import PROFILES
    from marsad.web.ledger import pipeline
    from marsad.web.ledger.models import IncidentSummaryCache
    from marsad.web.ledger.queries.incident import follow

    if profile not in PROFILES:
        raise UnknownCode(f"{profile!r} is no profile.", hint=f"Known: {', '.join(PROFILES)}.")
    pipeline.update(workers=workers, now=_now(), stages=("code",))
    rows = IncidentSummaryCache.objects.order_by(F("start").asc(nulls_first=True), "incident")
    if incident is not None:
        rows = rows.filter(pk=follow(incident))
        if not rows.exists():
            raise UnknownCode(f"incident {incident!r} is not in the ledger.", hint="`marsad code` prints the ids.")
    return [row.payload["rows"][profile] for row in rows]


def assess(month: str, **wish: Any) -> bytes:
    """The assessment of a month; the wish is that of `marsad.web.ledger.output.Wish`.

    What is new is coded and the kept assessments are brought up to date first, unless one of the past is asked for. An
    area's assessment is kept too, for its page.
    """
    from marsad.web.ledger import output, pipeline

    wanted, now = output.Wish(month=month, **wish), _now()
    if wanted.as_of is None:
        pipeline.update(now=now, stages=("code", "assess"))
    found = output.written(wanted, pipeline.desk(now, wanted.as_of))
    if wanted.area and wanted.as_of is None:
        pipeline.assess_area(month, wanted.area, now=now)
    return found


def deliver() -> tuple[int, int]:
    """Tell those who follow alarms what is due: how many messages went out, and how many failed."""
    from marsad.web.watch import deliver as watch

    return watch.run(_now())


def export(kind: str, out: Path) -> tuple[Path, ...]:
    """Write every incident in one of the field's layouts; the release is kept with the checksum of each file."""
    from marsad.exporting import write
    from marsad.web.ledger import pipeline, release

    pipeline.update(now=_now(), stages=("code",))
    return release.release(kind, out, write, now=_now())


def incident_lines() -> list[str]:
    """Every incident as a line of JSON, with the columns of the plain table; what is new is coded first."""
    from marsad.web.ledger import incident_lines, pipeline

    pipeline.update(now=_now(), stages=("code",))
    return list(incident_lines.incident_lines())


def explain(incident: str) -> Explanation:
    """Why these mentions were taken for one incident."""
    from marsad.resolving import explain as explain_incident
    from marsad.web.ledger import resolution
    from marsad.web.ledger.knowledge import knowledge
    from marsad.web.ledger.queries.incident import follow

    return explain_incident(follow(incident), resolution.book(resolution.state()), knowledge())


def rebuild(*, as_of: datetime | None = None, workers: int = 1, progress: Progress = _quiet) -> Updated:
    """Derive every row again from the ledger, as it stood at `as_of`."""
    from marsad.web.ledger import pipeline

    return pipeline.rebuild(as_of=as_of, workers=workers, progress=progress, now=_now())


def summary() -> dict[str, int]:
    """Reports, mentions, incidents, unread sentences, contradictions, alarms."""
    from marsad.web.ledger.queries import summary_table

    return summary_table()


def failures() -> list[tuple[str, str]]:
    """What could not be gathered, as (origin, problem), latest first."""
    from marsad.web.ledger.models import GatherFailure

    return list(GatherFailure.objects.order_by("-pk").values_list("origin", "problem"))


def create_admin(name: str, password: str) -> None:
    """An account that may review and moderate; InputError if the name is taken or the password too weak."""
    from django.contrib.auth.models import User
    from django.core.exceptions import ValidationError

    from marsad.claims import InputError
    from marsad.web.accounts.roles import create_staff

    if User.objects.filter(username=name).exists():
        raise InputError(f"there is an account {name!r} already.")
    try:
        create_staff(name, password)
    except ValidationError as error:
        raise InputError(" ".join(error.messages), hint="Choose another password.") from error
