"""The ledger on PostgreSQL is the ledger on SQLite: the same rows, the same refusals.

Needs a server: MARSAD_TEST_POSTGRES names one as postgresql://user:password@host:port/name, whose user may create
databases; a database is made for the test and dropped after it. `docs/howto/postgresql.md` says how.
"""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest

from tests.shared import ROOT

SERVER = os.environ.get("MARSAD_TEST_POSTGRES", "")
REPORTS = (
    "nineveh-post-2018-10-23-qayyarah.html",
    "rafidain-press-2018-10-23-qayyarah.html",
    "krsc-2018-11-04-october.txt",
)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not SERVER, reason="MARSAD_TEST_POSTGRES names no PostgreSQL server to test on"),
]

# The chain in a process of its own, since Django knows one database a process; what it left and what was refused.
SCRIPT = """
import json, sys
from datetime import UTC, datetime
from pathlib import Path
from marsad.web.ledger import commands
commands.setup(Path(sys.argv[1]))
from django.db import IntegrityError, connection, transaction
from django.test import Client
from marsad.web.comments import services as comments
from marsad.web.desk import services as desk
from marsad.web.ledger import guards, models, queries
NOW = datetime(2018, 12, 1, tzinfo=UTC)
commands.add(sys.argv[2:])
first, second = commands.update(), commands.update()
incident = queries.incidents()["items"][0]["id"]
unsure = models.MentionRow.objects.order_by("pk").first().pk
comment = comments.submit("incident", incident, "A reader", "Was it so?", client="c", now=NOW)
comments.reject(comment.pk, "not_relevant", "rana", NOW)
desk.accept(unsure, "rana")
desk.ask_correction(f"incident:{incident}", "wrong day", "The page was changed.", "rana")
refused, kept = {}, {}
for table in guards.all_tables():
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT count(*) FROM "{table}"')
        rows = cursor.fetchone()[0]
        column = connection.introspection.get_table_description(cursor, table)[0].name
    for sql in (f'UPDATE "{table}" SET "{column}" = "{column}"', f'DELETE FROM "{table}"'):
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(sql)
                refused[sql] = rows == 0
                transaction.set_rollback(True)
        except IntegrityError as error:
            refused[sql] = "append-only" in str(error)
    kept[table] = rows
pages = ("/", "/incidents", f"/incidents/{incident}", "/places", "/months", "/assessments", "/documents", "/changes")
with_nul = ("/incidents/%00", "/incidents?place=%00")
client = Client(SERVER_NAME="localhost")
cached = models.IncidentSummaryCache.objects.order_by("pk")
print(json.dumps({
    "vendor": connection.vendor,
    "done": [first.read, first.resolved, first.coded, first.assessed],
    "again": [second.read, second.resolved, second.coded, second.assessed],
    "kept": kept,
    "refused": refused,
    "totals": queries.summary_table(),
    "listed": [line["id"] for line in queries.incidents(size=0)["items"]],
    "rows": {row.pk: [row.inputs, row.payload] for row in cached},
    "assessed": list(models.AssessmentCache.objects.order_by("month", "language").values_list("month", "record")),
    "pages": {path: client.get(path).status_code for path in pages},
    "with_nul": {path: client.get(path).status_code for path in with_nul},
}))
"""


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """The address of a database of our own on the server."""
    psycopg = pytest.importorskip("psycopg", reason='PostgreSQL needs psycopg: pip install "marsad[postgres]"')
    name = f"marsad_test_{secrets.token_hex(4)}"
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(f"CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'")
        try:
            yield urlunsplit(urlsplit(SERVER)._replace(path=f"/{name}"))
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _chain(home: Path, **settings: str) -> Any:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("MARSAD_")}
    paths = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(home), *(str(ROOT / "examples" / name) for name in REPORTS)],
        cwd=ROOT,
        env=clean | settings | {"PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def postgres(database: str, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What the chain left on PostgreSQL."""
    return _chain(tmp_path_factory.mktemp("postgres"), MARSAD_DATABASE_URL=database)


@pytest.fixture(scope="module")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What the same chain left on SQLite."""
    return _chain(tmp_path_factory.mktemp("sqlite"))


def test_the_chain_ran_on_postgresql(postgres: Any) -> None:
    assert postgres["vendor"] == "postgresql"
    assert postgres["done"][0] == len(REPORTS)
    assert min(postgres["done"]) > 0


def test_a_second_run_adds_nothing_twice(postgres: Any) -> None:
    assert postgres["again"] == [0, 0, 0, 0]


def test_every_append_only_table_refuses_update_and_delete(postgres: Any) -> None:
    assert [sql for sql, refused in postgres["refused"].items() if not refused] == []
    assert len([table for table, rows in postgres["kept"].items() if rows]) >= 11


@pytest.mark.parametrize("what", ["kept", "totals", "listed", "rows", "assessed", "pages"])
def test_both_databases_hold_and_show_the_same(postgres: Any, sqlite: Any, what: str) -> None:
    assert postgres[what] == sqlite[what]


def test_every_page_answers_and_a_nul_is_refused_not_an_error(postgres: Any) -> None:
    assert set(postgres["pages"].values()) == {200}
    assert set(postgres["with_nul"].values()) == {400}


def test_only_one_machine_updates_at_a_time(postgres: Any, database: str, tmp_path: Path) -> None:
    import psycopg

    busy = "from marsad.web.ledger import commands; from pathlib import Path; import sys; "
    busy += "commands.setup(Path(sys.argv[1])); commands.update()"
    env = {name: value for name, value in os.environ.items() if not name.startswith("MARSAD_")}
    with psycopg.connect(database, autocommit=True) as other:
        other.execute("SELECT pg_advisory_lock(hashtext('marsad update'))")
        done = subprocess.run(
            [sys.executable, "-c", busy, str(tmp_path)],
            env=env | {"MARSAD_DATABASE_URL": database},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode != 0
    assert "another update of this database is running" in done.stderr
