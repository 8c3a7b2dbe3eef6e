"""An assessment given out on request, in any form and language, under any profile, as of any time; nothing is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from marsad.claims import InputError
from marsad.web.ledger.assessments import Desk, incident_link, terms
from marsad.web.ledger.knowledge import knowledge

if TYPE_CHECKING:
    from marsad.assessing import Assessment, Terms
    from marsad.assessing.render import Form
    from marsad.coding import IncidentSummary


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked for: `profile` codes the rows, `terms_file` and `false_discovery` stand for the ledger's own."""

    month: str
    area: str = ""
    form: str = "markdown"
    language: str = "en"
    profile: str | None = None
    terms_file: Path | None = None
    false_discovery: float | None = None
    as_of: datetime | None = None


def written(wish: Wish, desk: Desk) -> bytes:
    """The assessment wished for; the same ledger, time and wish give the same bytes.

    Errors: InputError for a form that does not exist, a month without incidents, or what PDF lacks.
    """
    from marsad.assessing import Phraser, write

    if wish.form not in FORMS:
        raise InputError(f"{wish.form!r} is no form of an assessment.", hint=f"Known: {', '.join(FORMS)}.")
    rows, profile = _rows(wish.profile, desk)
    months = sorted({each.month for each in rows if each.month and each.country == desk.country})
    if wish.month not in months:
        hint = f"Months on record: {', '.join(months)}." if months else "`marsad add` and `marsad update` come first."
        raise InputError(f"no incident of {wish.month} is on record, so there is no assessment.", hint=hint)
    given: dict[str, Any] = {"summaries": rows, "profile": profile, "thresholds": _terms(wish)}
    if wish.profile is not None:
        # Issues and alarms were drawn from the ledger's own rows: under a profile they would compare unlike things.
        given |= {"previous": None, "raised": None}
    material = desk.material(wish.month, wish.area, **given)
    found = write(material, knowledge(), Phraser(wish.language, knowledge()))
    return FORMS[wish.form](found)


def _rows(profile: str | None, desk: Desk) -> tuple[list[IncidentSummary], str | None]:
    from marsad.coding import PROFILES, summary_under

    if profile is None:
        return desk.summaries, None
    found = (summary_under(case.file, profile, knowledge()) for case in desk.cases.values())
    return [each for each in found if each is not None], f"{profile} {PROFILES[profile].version}"


def _terms(wish: Wish) -> Terms:
    from marsad.assessing import load_terms

    found = terms() if wish.terms_file is None else load_terms(wish.terms_file)
    return found if wish.false_discovery is None else replace(found, false_discovery=wish.false_discovery)


def _text(form: str) -> Callable[[Assessment], bytes]:
    def give(found: Assessment) -> bytes:
        from marsad.assessing import render

        return render(found, cast("Form", form), link=incident_link).encode()

    return give


def _page(found: Assessment) -> bytes:
    from marsad.assessing.document import page

    return page(found, link=incident_link).encode()


def _pdf(found: Assessment) -> bytes:
    from marsad.assessing.document import pdf

    return pdf(found, link=incident_link)


FORMS: Mapping[str, Callable[[Assessment], bytes]] = {
    "markdown": _text("markdown"),
    "html": _page,
    "json": _text("json"),
    "pdf": _pdf,
}
