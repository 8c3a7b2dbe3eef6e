"""Reading on Spark over a Parquet folder gives the records that one process gives."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from marsad.claims import Document, InputError, to_json
from marsad.gather import documents_from_jsonl
from marsad.knowledge import load_knowledge
from marsad.reading import load_reader
from marsad.running.spark import read_reports
from marsad.running.spark.reading import line_of
from tests.acceptance.told_twice import REPORTS

pytestmark = pytest.mark.slow
TODAY = date(2021, 12, 1)
COLUMNS = "id string, text string, published date, source string, language string"


@pytest.fixture(scope="module")
def reports(spark: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The reports in a folder of Parquet files."""
    folder = str(tmp_path_factory.mktemp("reports") / "parquet")
    rows = [each | {"published": date.fromisoformat(each["published"])} for each in REPORTS]
    spark.createDataFrame(rows, COLUMNS).repartition(3).write.parquet(folder)
    return spark.read.parquet(folder)


def expected(home: Path) -> dict[str, str]:
    reader = load_reader(load_knowledge(home))
    fields = [each.split()[0] for each in COLUMNS.split(", ")]
    lines = [line_of({name: each[name] for name in fields}) for each in REPORTS]
    found = documents_from_jsonl(lines, name="t", today=TODAY)
    return {each.id: to_json(reader.read(each)) for each in found if isinstance(each, Document)}


def test_records_are_those_of_one_process(reports: Any, home: Path) -> None:
    found = read_reports(reports, home, today=TODAY).collect()
    assert {row.id: row.record for row in found} == expected(home)
    assert [row.problem for row in found if row.problem] == []


def test_other_columns_are_left_alone_and_parts_change_nothing(reports: Any, home: Path) -> None:
    from pyspark.sql.functions import lit

    found = read_reports(reports.withColumn("size", lit(4)), home, today=TODAY, parts=2).collect()
    assert {row.id: row.record for row in found} == expected(home)


def test_a_report_that_cannot_be_read_is_named_and_the_rest_goes_on(spark: Any, home: Path) -> None:
    rows = [("good", REPORTS[0]["text"], None), ("empty", "  ", None), ("late", "A text.", date(2030, 1, 1))]
    found = {
        row.id: (row.record is not None, row.problem)
        for row in read_reports(
            spark.createDataFrame(rows, "id string, text string, published date"), home, today=TODAY
        ).collect()
    }
    assert found["good"] == (True, None)
    assert found["empty"][0] is False
    assert "the record has no text" in str(found["empty"][1])
    assert "after today (2021-12-01)" in str(found["late"][1])


def test_a_table_without_texts_is_refused(spark: Any, home: Path) -> None:
    with pytest.raises(InputError, match="no column 'text'"):
        read_reports(spark.createDataFrame([("1",)], "id string"), home, today=TODAY)


def test_what_is_null_is_left_out_of_a_line() -> None:
    row = {"id": "1", "text": "Ein Wort: بغداد", "published": date(2018, 10, 3), "title": None}
    assert line_of(row) == '{"id": "1", "text": "Ein Wort: بغداد", "published": "2018-10-03"}'
