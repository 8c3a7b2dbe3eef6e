from __future__ import annotations

import json
from datetime import date

from marsad.claims import Document, SourcedMention
from marsad.resolving import resolve_lines, shipped
from marsad.resolving.untold import headline_of, placed
from tests.factories import document
from tests.resolving.told import report

DAY = date(2018, 10, 21)
TOLD = report("a", "Two men were shot at a caravan park in Quorvath. One was Orvel Tamsin, 41.", published=DAY)
AGAIN = report("b", "A girl was burnt at the Tarrow mill of Quorvath.", published=DAY)


def lost(id: str, title: str, published: date = DAY) -> SourcedMention:
    """A report of which nothing but the headline is left."""
    found = headline_of(document(id, text="Log in.", title=title, published=published))
    assert found is not None
    return found


def homes(headlines: list[SourcedMention], told: list[SourcedMention]) -> dict[str, str | None]:
    """Where headlines go when each of the told reports is an incident of its own."""
    home = {each.uid: f"incident of {each.document.id}" for each in told}
    return {each.mention: each.incident for each in placed(headlines, told, home, shipped(), None)}


def test_a_headline_joins_the_incident_that_it_fits() -> None:
    assert homes([lost("c", "Two men shot in Quorvath")], [TOLD]) == {"c/title": "incident of a"}


def test_a_headline_that_fits_nothing_is_not_placed() -> None:
    assert homes([lost("c", "Heavy rain in Ostrazava")], [TOLD]) == {}


def test_a_headline_that_fits_two_incidents_is_not_placed() -> None:
    assert homes([lost("c", "A death in Quorvath")], [TOLD, AGAIN]) == {}


def test_a_headline_of_other_times_is_not_placed_by_a_town() -> None:
    assert homes([lost("c", "Two men shot in Quorvath", date(2020, 10, 21))], [TOLD]) == {}


def test_headlines_of_one_event_join_each_other() -> None:
    found = homes([lost("c", "Shots in Quorvath"), lost("d", "Fear in Quorvath after shots")], [])
    assert found["c/title"] == found["d/title"] is not None


def test_a_headline_alone_founds_no_incident() -> None:
    assert homes([lost("c", "Shots in Quorvath")], []) == {}


def test_a_report_without_a_headline_is_not_placed() -> None:
    assert headline_of(Document(id="x", sha256="0" * 64, text="", title=" ")) is None


def test_placed_headlines_come_after_the_mentions_of_a_stream() -> None:
    page = {"sha256": "0" * 64, "published": "2018-10-21", "published_basis": "given"}
    lines = [
        json.dumps({"id": id, "document": {**page, "title": title}, "mentions": [], "unread": []})
        for id, title in (("c", "Shots in Quorvath"), ("d", "Fear in Quorvath"), ("e", "Rain in Ostrazava"))
    ]
    found = [json.loads(line) for line in resolve_lines(lines, knowledge=None)]
    assert [each["mention"] for each in found] == ["c/title", "d/title"]
    assert found[0]["reasons"][0].startswith("In common, names: quorvath")
