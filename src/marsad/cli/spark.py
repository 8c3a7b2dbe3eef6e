"""`marsad spark`: reading and resolving on a cluster."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from marsad.claims import InputError
from marsad.cli.options import knowledge_home, today
from marsad.cli.terminal import complain, counted, say

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

F = TypeVar("F", bound=Callable[..., Any])
_SHOWN = 20  # problems


@click.group("spark")
def command() -> None:
    """Read or resolve on Apache Spark: the same stages, for more reports than one machine can hold.

    Needs `pip install "marsad[spark]"` and Java, and Marsad on every machine of the cluster. docs/howto/spark.md shows
    a run.

    \b
    Example:
      marsad spark read reports/ records/ && marsad spark resolve records/ incidents/
    """


def _cluster_options(function: F) -> F:
    master = click.option(
        "--master",
        default="local[*]",
        show_default=True,
        metavar="URL",
        help="The cluster: local[4], yarn, spark://...",
    )
    conf = click.option("--conf", multiple=True, metavar="KEY=VALUE", help="A setting of Spark; may be given again.")
    parts = click.option(
        "--parts", type=click.IntRange(min=1), help="Parts the work is cut into; each has to fit into one process."
    )
    return master(conf(parts(function)))


@command.command("read")
@click.argument("reports")
@click.argument("out")
@_cluster_options
def read(reports: str, out: str, master: str, conf: tuple[str, ...], parts: int | None) -> None:
    """Read the REPORTS of a Parquet folder, and write their records into the folder OUT.

    REPORTS has the columns id and text, and any of published, title, url, source, language. OUT gets id, record (a line
    as `marsad read --jsonl` prints it) and problem (why there is none).

    \b
    Example:
      marsad spark read s3a://press/2018/ s3a://press/records/ --master yarn
    """
    from marsad.running.spark import read_reports

    spark = _session(master, conf)
    _refuse_existing(spark, out)
    records = read_reports(_table(spark, reports), knowledge_home(), today=today(), parts=parts)
    records.write.parquet(out)
    written = spark.read.parquet(out)
    _tell(written.where("problem is not null").select("problem"), "report", "could not be read")
    say(f"{counted(written.where('record is not null').count(), 'report')} read.")


@command.command("resolve")
@click.argument("records")
@click.argument("out")
@_cluster_options
def resolve(records: str, out: str, master: str, conf: tuple[str, ...], parts: int | None) -> None:
    """Resolve the RECORDS of a Parquet folder, and write the incident of each mention into the folder OUT.

    RECORDS has the column record, as `marsad spark read` writes it; OUT gets mention and incident, the ids that
    `marsad resolve --jsonl` gives.

    \b
    Example:
      marsad spark resolve s3a://press/records/ s3a://press/incidents/ --master yarn --parts 2000
    """
    from marsad.running.spark import resolve_records

    spark = _session(master, conf)
    _refuse_existing(spark, out)
    found = resolve_records(_table(spark, records), knowledge_home(), parts=parts)
    found.assignments.write.parquet(out)
    _tell(found.problems, "problem", "met")
    written = spark.read.parquet(out)
    incidents = written.select("incident").distinct().count()
    say(f"{counted(written.count(), 'mention')} of {counted(incidents, 'incident')}.")


def _session(master: str, conf: tuple[str, ...]) -> SparkSession:
    from marsad.running.spark import session

    odd = next((each for each in conf if "=" not in each), None)
    if odd is not None:
        raise click.UsageError(f"--conf {odd}: write KEY=VALUE.")
    return session(master, dict(each.split("=", 1) for each in conf))


def _table(spark: SparkSession, path: str) -> DataFrame:
    from pyspark.errors import AnalysisException

    try:
        return spark.read.parquet(path)
    except AnalysisException as error:
        raise InputError(_first(error), where=path, hint="Give a folder of Parquet files.") from error


def _refuse_existing(spark: SparkSession, path: str) -> None:
    """InputError where the folder is there already: better now than after hours of work."""
    from pyspark.errors import AnalysisException

    try:
        spark.read.parquet(path)
    except AnalysisException as error:
        if error.getCondition() == "PATH_NOT_FOUND":
            return
    raise InputError("the folder is there already.", where=path, hint="Give one that is not, or remove it.")


def _first(error: Exception) -> str:
    return str(error).splitlines()[0]


def _tell(problems: DataFrame, noun: str, done: str) -> None:
    count = problems.count()
    for row in problems.limit(_SHOWN).collect():
        complain(str(row.problem))
    if count:
        say(f"{counted(count, noun)} {done}.")
