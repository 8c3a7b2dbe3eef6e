"""A report names people and places again: they are not counted twice, and their days set nothing apart wrongly."""

from __future__ import annotations

from datetime import date

from marsad.claims import Mention, MentionKind, Outcome, Reading, Stance
from tests.reading.reports import Read


def incidents(reading: Reading) -> list[Mention]:
    return [mention for mention in reading.mentions if mention.kind is MentionKind.INCIDENT]


def sum_of(reading: Reading, outcome: Outcome) -> int:
    return sum(c.lo or 0 for m in incidents(reading) for c in m.counts if c.outcome is outcome and c.adds)


def test_somebody_shot_who_dies_is_killed_once_and_not_injured(read: Read) -> None:
    reading = read("Gunmen shot a farmer near Hawija on Wednesday. The farmer died in hospital on Thursday.")
    assert sum_of(reading, Outcome.KILLED) == 1
    assert sum_of(reading, Outcome.INJURED) == 0


def test_the_charged_are_charged_with_what_was_told(read: Read) -> None:
    reading = read("A man killed two shepherds near Rawa on Monday. He was charged with killing the shepherds.")
    assert sum_of(reading, Outcome.KILLED) == 2


def test_additional_people_are_added(read: Read) -> None:
    reading = read(
        "Security forces detained a suspected insurgent in Baiji on Monday. "
        "They also detained two additional suspects during the operation."
    )
    assert sum_of(reading, Outcome.CAPTURED) == 3


def test_a_purpose_is_no_event(read: Read) -> None:
    reading = read("Troops launched an operation in Rawa on Monday to capture a leader. They detained two suspects.")
    assert sum_of(reading, Outcome.CAPTURED) == 2


def test_a_denial_in_its_own_clause_takes_no_toll_away(read: Read) -> None:
    reading = read("A bomber killed six people in Baquba on Monday, while the group denied that it was involved.")
    assert sum_of(reading, Outcome.KILLED) == 6


def test_a_place_that_only_hit_the_ground_is_no_strike(read: Read) -> None:
    assert incidents(read("He hit the ground and the witness saw the dust in Mosul on Monday.")) == []


def test_the_day_of_a_neighbouring_sentence_dates_an_event(read: Read) -> None:
    (event,) = incidents(read("A roadside bomb killed a policeman in Rawa. It was about 6 a.m. on Tuesday."))
    assert event.when is not None
    assert event.when.start == date(2018, 10, 9)


def test_the_day_of_a_statement_is_not_the_day_of_the_event(read: Read) -> None:
    (event,) = incidents(read("A roadside bomb killed a policeman in Rawa, officials said on Tuesday."))
    assert event.when is None
    assert event.attribution[-1].date == date(2018, 10, 9)


def test_the_city_means_the_city_named_last(read: Read) -> None:
    reading = read(
        "A car bomb killed two people in Fallujah on Monday. "
        "On 3 October, a car bomb killed four people in the west of the city."
    )
    assert [mention.where[0].place_id for mention in incidents(reading)] == ["iq-fallujah", "iq-fallujah"]


def test_an_unknown_village_lies_in_the_province_named_behind_it(read: Read) -> None:
    (event,) = incidents(read("Troops killed two militants in Harun district, Ghazni province, on Monday."))
    assert (event.where[0].place_id, event.where[0].admin1) == (None, "Ghazni")


def test_a_district_is_not_a_town_of_its_name_elsewhere(read: Read) -> None:
    (event,) = incidents(read("Troops killed two militants in Asadabad district on Monday."))
    assert event.where[0].place_id is None


def test_a_correction_corrects_and_keeps_only_the_new_toll(read: Read) -> None:
    reading = read(
        "The Daily corrects its report of 9 October on the car bomb in Fallujah. "
        "The report said that eight people were injured. The car bomb injured six people."
    )
    (event,) = incidents(reading)
    assert event.stance is Stance.CORRECTS
    assert sum_of(reading, Outcome.INJURED) == 6


def test_a_toll_of_two_attacks_told_one_by_one_is_a_sum(read: Read) -> None:
    reading = read(
        "At least 12 soldiers were killed in two attacks in Anbar on Monday. "
        "Gunmen killed seven soldiers in Rawa. A bomb killed five soldiers in Fallujah."
    )
    (whole,) = [mention for mention in reading.mentions if mention.kind is MentionKind.AGGREGATE]
    assert [mention.part_of for mention in incidents(reading)] == [whole.id, whole.id]
