"""An assessment as HTML, Markdown or JSON. Every sentence is checked again before a byte is given out."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import Any, Literal

from jinja2 import Environment, FunctionLoader, StrictUndefined

from marsad.assessing.assessment import Assessment
from marsad.assessing.cells import printed
from marsad.assessing.charts import Chart
from marsad.assessing.evidence import FactKind, Sentence, Table
from marsad.assessing.phrase import verify
from marsad.assessing.words import words_of
from marsad.claims import UnknownCode, to_record

Form = Literal["html", "markdown", "json"]
# Tables of which a sentence links the row that it was drawn from.
_ANCHORED = ("findings", "deadlier")
_TEMPLATES = {"html": "assessment.html.jinja", "markdown": "assessment.md.jinja"}


def by_fragment(incident: str) -> str:
    """The link used when no site is there: a fragment of the same document."""
    return f"#{incident}"


def no_picture(_chart: Chart) -> str:
    """The picture used when none is drawn: the text alternative and the data of a chart stand alone."""
    return ""


def render(
    assessment: Assessment,
    form: Form,
    *,
    link: Callable[[str], str] = by_fragment,
    picture: Callable[[Chart], str] = no_picture,
) -> str:
    """The assessment as "html" (a fragment, one article), "markdown" or "json".

    `link` gives the address of an incident's page, `picture` the markup that shows a chart in HTML. Raises
    UnboundSentence for a sentence without claims and NumberMismatch for a number that is not its row's; nothing is
    given out then.
    """
    words = words_of(assessment.language)
    for sentence in assessment.sentences:
        verify(sentence, assessment.tables, words)
    if form == "json":
        return json.dumps(as_record(assessment), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    if form not in _TEMPLATES:
        raise UnknownCode(f"{form!r} is not a form of an assessment", hint="Use html, markdown or json.")
    tables = {
        table.id: printed(table.id, table.columns, table.rows.values(), assessment.names, words)
        for table in assessment.tables.values()
        if table.rows
    }
    template = _environment(form).get_template(_TEMPLATES[form])
    given = {"a": assessment, "tables": tables, "words": words, "link": link, "picture": picture}
    given |= {"anchors": _anchors(assessment), "anchored": _ANCHORED}
    return template.render(given, number=lambda n: words.show(FactKind.COUNT, n)).strip() + "\n"


def _anchors(assessment: Assessment) -> dict[str, str]:
    """For each finding the id of the table row that holds its numbers."""
    tables = (assessment.tables[name] for name in _ANCHORED)
    return {row: f"{table.id}-{number}" for table in tables for number, row in enumerate(table.rows, 1)}


def as_record(assessment: Assessment) -> dict[str, Any]:
    """The assessment as plain JSON data, null kept apart from zero."""
    return {
        "title": assessment.title,
        "month": assessment.month,
        "country": assessment.country,
        "area": assessment.area,
        "as_of": assessment.as_of.isoformat(),
        "language": assessment.language,
        "sections": [
            {
                "id": section.id,
                "title": section.title,
                "note": section.note,
                "sentences": [_sentence(each) for each in section.sentences],
            }
            for section in assessment.sections
        ],
        "findings": [_finding(each) for each in to_record(assessment.findings)],
        "tables": {id: _table(table) for id, table in assessment.tables.items()},
        "method": to_record(assessment.method),
        "charts": [_chart(each) for each in assessment.charts],
        "names": {column: dict(names) for column, names in assessment.names.items()},
    }


def _sentence(each: Sentence) -> dict[str, Any]:
    record: dict[str, Any] = to_record(each)
    record["facts"] = [shown["fact"] | {"text": shown["text"]} for shown in record.pop("shown")]
    return record


def _finding(record: dict[str, Any]) -> dict[str, Any]:
    """A finding with its series' name only: the counts are in table `history`."""
    key = record.pop("series")["key"]
    return record | {"series": dict(key)}


def _table(table: Table) -> dict[str, Any]:
    return {"columns": list(table.columns), "rows": {key: list(row) for key, row in table.rows.items()}}


def _chart(each: Chart) -> dict[str, Any]:
    return {"id": each.id, "title": each.title, "alt": each.alt, "table": each.table, "spec": each.spec}


def _markdown(text: str) -> str:
    return "".join(f"\\{c}" if c in "\\`*_[]<>|#" else c for c in text)


@cache
def _environment(form: str) -> Environment:
    environment = Environment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=form == "html", loader=_loader()
    )
    environment.filters["md"] = _markdown
    return environment


def _loader() -> FunctionLoader:
    folder = resources.files("marsad.assessing") / "templates"
    return FunctionLoader(lambda name: (folder / name).read_text(encoding="utf-8"))
