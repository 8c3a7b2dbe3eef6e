"""The town of an incident that names none, or only a street, and how the record says where it is from."""

from __future__ import annotations

from tests.reading.reports import Read

SHOT = "Two men were shot dead on Sunday."


def test_the_town_of_the_sentence_before(read: Read) -> None:
    told = read.incidents(f"Residents of a quiet street in Cedar Bluff ran for cover as shots were fired. {SHOT}")[-1]
    assert [each.name for each in told.where] == ["Cedar Bluff"]


def test_a_street_is_followed_by_its_town(read: Read) -> None:
    report = "Two men were shot dead on Maple Hill Road on Sunday. A third was wounded in the attack in Cedar Bluff."
    told = read.incidents(report)[0]
    assert [each.name for each in told.where] == ["Maple Hill Road", "Cedar Bluff"]


def test_the_town_whose_police_tell_of_it(read: Read) -> None:
    told = read.one(f"{SHOT} Cedar Bluff police said they knew of no reason.")
    (where,) = told.where
    assert (where.name, where.relation, where.precision) == ("Cedar Bluff", "jurisdiction", 2)
    assert where.quote is not None
    assert where.quote.exact == "Cedar Bluff"
    assert "where/jurisdiction" in told.read_by.rules


def test_police_of_a_whole_country_name_no_town(read: Read) -> None:
    assert read.one(f"{SHOT} National police said they knew of no reason.").where == ()
    (where,) = read.one(f"{SHOT} Iraqi police said they knew of no reason.").where
    assert (where.place_id, where.precision) == ("iq", 6)


def test_the_town_a_report_was_filed_from_where_it_names_no_other(read: Read) -> None:
    told = read.one(f"CEDAR BLUFF, Iowa (KXYZ) - {SHOT}")
    (where,) = told.where
    assert (where.name, where.relation) == ("Cedar Bluff", "dateline")
    assert "where/dateline" in told.read_by.rules


def test_a_city_that_agencies_file_from_is_not_where_it_happened(read: Read) -> None:
    assert read.one(f"BAGHDAD (Agency) - {SHOT}").where == ()


def test_an_event_with_a_town_of_its_own_gets_no_other(read: Read) -> None:
    told = read.one("CEDAR BLUFF, Iowa (KXYZ) - Two men were shot dead in Palo Verde on Sunday, Marion police said.")
    assert [each.name for each in told.where] == ["Palo Verde"]


def test_the_only_town_of_a_report_is_that_of_its_other_events_too(read: Read) -> None:
    report = (
        "Gunmen killed a baker in Cedar Bluff on Sunday. The weather was fine. The market was full. A band played. "
        "The mayor had opened it. Nobody had heard of a threat. "
        "In a separate incident a bomb wounded two drummers on Saturday."
    )
    told = read.incidents(report)
    assert [each.name for each in told[-1].where] == ["Cedar Bluff"]
    assert "where/the-only-town" in told[-1].read_by.rules
