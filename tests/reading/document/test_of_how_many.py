"""Numbers of people of whom some died, or of whom one is told of twice in a sentence."""

from __future__ import annotations

import pytest

from marsad.claims import MentionKind, Realis
from tests.reading.reports import Read, harm, places


@pytest.mark.parametrize(
    "text",
    [
        "A total of six people were shot and two people killed in Hawija on Sunday.",
        "Six people were shot and two killed in Hawija on Sunday.",
        "Six men were shot -- two of them fatally -- in Hawija on Sunday.",
        "Six men were shot, two of whom died, in Hawija on Sunday.",
        "Six men, two of whom died, were shot in Hawija on Sunday.",
    ],
)
def test_some_of_those_who_were_shot_died(read: Read, text: str) -> None:
    (told,) = read.incidents(text)
    assert harm(told) == ["injured 4", "killed 2"]


def test_one_of_whom_died_is_one_of_them(read: Read) -> None:
    (told,) = read.incidents("Three men were shot in Hawija on Sunday, one of whom died.")
    assert harm(told) == ["injured 2", "killed 1"]


@pytest.mark.parametrize(
    "text",
    [
        "Six men were shot and two women were killed in Hawija on Sunday.",
        "Six people were wounded and two people killed in Hawija on Sunday.",
    ],
)
def test_the_dead_are_others_where_the_words_set_them_apart(read: Read, text: str) -> None:
    (told,) = read.incidents(text)
    assert harm(told) == ["injured 6", "killed 2"]


def test_who_said_he_was_hurt_and_had_shot_himself_is_one(read: Read) -> None:
    (told,) = read.incidents(
        "A man who told the police he had been wounded in an attack shot himself in Hawija on Sunday."
    )
    assert harm(told) == ["injured 1"]


def test_whoever_is_found_suffering_from_a_wound_has_it(read: Read) -> None:
    (told,) = read.incidents(
        "Police found a boy in front of a mosque in Hawija on Sunday, suffering from a gunshot wound."
    )
    assert harm(told) == ["injured 1"]
    assert told.counts[0].quote.exact == "a boy"


def test_how_old_each_of_two_is_counts_nobody(read: Read) -> None:
    (told,) = read.incidents("Two cousins, one 16 and the other 17, were wounded in a shooting in Hawija on Sunday.")
    assert harm(told) == ["injured 2"]


def test_a_judge_who_denies_bail_denies_no_killing(read: Read) -> None:
    (told,) = read.incidents("A judge denied bail to a guard involved in the fatal shooting of a baker in Hawija.")
    assert harm(told) == ["killed 1"]


def test_shootings_across_a_city_are_several(read: Read) -> None:
    found = read(
        "Three people were killed and eleven others were wounded in shootings on Saturday across the province. "
        "Two cousins were killed in a shooting in Hawija. A woman was wounded in a shooting in Kirkuk."
    ).mentions
    assert [each.kind for each in found] == [MentionKind.AGGREGATE, MentionKind.INCIDENT, MentionKind.INCIDENT]


def test_the_shootings_may_be_one_event(read: Read) -> None:
    found = read.incidents(
        "Three people were killed in the shootings in Hawija on Saturday. Omar Said, 40, was among the dead."
    )
    assert [harm(each) for each in found] == [["killed 3"]]


def test_fewer_than_were_named_one_by_one_are_some_of_them(read: Read) -> None:
    (told,) = read.incidents(
        "Omar Jasim died of a gunshot wound in Hawija on Sunday. Sara Jasim died of a gunshot wound. "
        "Hamid Jasim died of a gunshot wound. Two children were found dead in the car."
    )
    assert harm(told) == ["killed 1", "killed 1", "killed 1"]


def test_others_who_were_hurt_did_not_die(read: Read) -> None:
    (told,) = read.incidents(
        "Police ask what led to a shooting that left a man dead and other people injured on Sunday."
    )
    assert [(count.outcome.value, count.quote.exact) for count in told.counts] == [
        ("killed", "a man"),
        ("injured", "other people"),
    ]


@pytest.mark.parametrize(
    "words",
    ["We could have had five people dead", "There should have been five people dead", "Five people could be dead"],
)
def test_whoever_could_have_died_did_not(read: Read, words: str) -> None:
    (told,) = read.incidents(f'Nine people were wounded in Hawija on Sunday. "{words}," he said.')
    assert harm(told) == ["injured 9"]


@pytest.mark.parametrize("words", ["Our children are being murdered", "So many people are getting killed"])
def test_what_goes_on_without_a_number_is_a_trend(read: Read, words: str) -> None:
    told, trend = read(f'A boy was shot dead in Hawija on Sunday. "{words} here," he said.').mentions
    assert (told.kind, harm(told)) == (MentionKind.INCIDENT, ["killed 1"])
    assert trend.kind is MentionKind.TREND


def test_who_is_being_held_now_is_no_trend(read: Read) -> None:
    (told,) = read.incidents("Three soldiers are being killed one by one in Hawija, a guard said on Sunday.")
    assert harm(told) == ["killed 3"]


@pytest.mark.parametrize(
    "text",
    [
        "A guard accepted blame on Sunday for his young child's accidental shooting death in Hawija.",
        "Slaying of Omar Jasim, 15, in Hawija on Sunday may be the deed of a gang.",
        "Authorities said a boy shot and killed an 11-year-old last Friday in Hawija.",
        "Charges against the man held in connection with the murder of a judge in Hawija were dismissed.",
    ],
)
def test_one_was_killed_however_it_is_said(read: Read, text: str) -> None:
    (told,) = read.incidents(text)
    assert harm(told) == ["killed 1"]


def test_a_form_that_can_only_be_the_past_is_the_past(read: Read) -> None:
    found = read.incidents("Police in Hawija arrested a teen they say shot a baker on Sunday.")
    assert ["injured 1"] in [harm(each) for each in found]


def test_a_list_of_names_with_ages_is_read_to_its_end(read: Read) -> None:
    (told,) = read.incidents(
        "Raymond Becker, 15, Alice Norton, 19, Peter Salt, 15, and Simon Reed, 19, were injured in Hawija."
    )
    assert harm(told) == ["injured 1"] * 4


@pytest.mark.parametrize(
    "text",
    [
        "Two men are dead and three others are in the hospital with gunshot wounds after an ambush in Hawija.",
        "Two men were killed and three others were found bleeding from gunshot wounds in Hawija on Sunday.",
    ],
)
def test_who_has_a_wound_is_hurt(read: Read, text: str) -> None:
    (told,) = read.incidents(text)
    assert harm(told) == ["injured 3", "killed 2"]


def test_an_attempted_murder_killed_nobody(read: Read) -> None:
    (told,) = read.incidents("A guard was accused on Sunday of the attempted murder of two officers in Hawija.")
    assert (told.realis, told.counts) == (Realis.ATTEMPTED, ())


def test_attempted_murder_on_a_charge_sheet_is_no_event(read: Read) -> None:
    (told,) = read.incidents("Two guards were wounded in Hawija on Sunday. A man was charged with attempted murder.")
    assert harm(told) == ["injured 2"]


@pytest.mark.parametrize(
    "text",
    [
        "A woman suffered a fatal gunshot wound in Hawija on Sunday.",
        "A guard received fatal injuries in a blast in Hawija on Sunday.",
        "A 3-year-old sustained a fatal wound in Hawija on Sunday.",
        "A man was found with a fatal gunshot wound in Hawija on Sunday.",
    ],
)
def test_a_fatal_wound_kills(read: Read, text: str) -> None:
    (told,) = read.incidents(text)
    assert harm(told) == ["killed 1"]


def test_injuries_that_are_not_fatal_kill_nobody(read: Read) -> None:
    (told,) = read.incidents("Four people suffered non-fatal injuries in Hawija on Sunday.")
    assert harm(told) == ["injured 4"]


def test_both_victims_are_those_told_of_the_dead_one_among_them(read: Read) -> None:
    (told,) = read.incidents(
        "A guard was shot dead in Hawija on Sunday. A woman was also hit during the attack. "
        "Both victims were taken to a hospital."
    )
    assert harm(told) == ["injured 1", "killed 1"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One of five people shot outside a bar in Hawija on Sunday has died.", ["injured 4", "killed 1"]),
        ("Police say one of five men wounded in Hawija on Sunday died.", ["injured 4", "killed 1"]),
        ("Two of six people shot in Hawija on Sunday have died.", ["injured 4", "killed 2"]),
    ],
)
def test_one_of_five_people_shot_leaves_four(read: Read, text: str, found: list[str]) -> None:
    (told,) = read.incidents(text)
    assert harm(told) == found


def test_whoever_was_hurt_in_an_attack_that_killed_somebody_is_not_the_dead_man(read: Read) -> None:
    (told,) = read.incidents(
        "A boy went home after he was injured in an attack that killed a guard in Hawija on Sunday."
    )
    assert harm(told) == ["injured 1", "killed 1"]


def test_another_of_the_same_age_is_another(read: Read) -> None:
    (told,) = read.incidents("A 15-year-old died after a shooting in Hawija on Sunday. Another boy, also 15, was shot.")
    assert harm(told) == ["injured 1", "killed 1"]


def test_all_five_who_are_expected_to_survive_are_hurt(read: Read) -> None:
    (told,) = read.incidents("All five victims of a shooting in Hawija on Sunday are expected to survive, police said.")
    assert harm(told) == ["injured 5"]


def test_whom_a_shooting_left_injured_is_injured(read: Read) -> None:
    (told,) = read.incidents("The shooting in Hawija on Sunday left four people injured.")
    assert harm(told) == ["injured 4"]


def test_one_of_which_is_one_of_them(read: Read) -> None:
    (told,) = read.incidents("Two guards were injured in Hawija on Sunday, one of which was in critical condition.")
    assert told.totals.injured is not None
    assert (told.totals.injured.lo, told.totals.injured.hi) == (2, 2)


@pytest.mark.parametrize("words", ["passed away", "passed away at a hospital"])
def test_whoever_passed_away_died(read: Read, words: str) -> None:
    (told,) = read.incidents(
        f"Police found Mary Nelson suffering from a gunshot wound in Hawija on Sunday. She {words}."
    )
    assert harm(told) == ["killed 1"]


def test_two_ages_in_one_word_count_nobody(read: Read) -> None:
    (told,) = read.incidents("The 19- and 20-year-old brothers were found dead in Hawija on Sunday.")
    assert all((count.lo or 0) < 19 for count in told.counts)


def test_since_friday_sums_up_where_some_died_of_those_shot(read: Read) -> None:
    (whole, _part) = read(
        "At least 35 people have been shot, eight fatally, in Hawija since Friday, police said. "
        "Four people were killed on Saturday in Kirkuk."
    ).mentions
    assert whole.kind is MentionKind.AGGREGATE


def test_a_wife_by_her_name_and_a_son_are_two(read: Read) -> None:
    (told,) = read.incidents("A man fatally shot his wife, Mary Nelson, 34, and their son in Hawija on Sunday.")
    assert harm(told) == ["killed 1", "killed 1"]


def test_a_head_is_no_place(read: Read) -> None:
    (told,) = read.incidents("A Boy Accidentally Shot Himself in the Head in Hawija on Sunday.")
    assert "Head" not in places(told)


def test_one_of_the_suspects_may_be_the_man_who_died(read: Read) -> None:
    (told,) = read.incidents(
        "A shooting in Hawija on Sunday left one man dead and three others injured. "
        "One of the suspects was fatally shot."
    )
    assert harm(told) == ["injured 3", "killed 1"]


def test_two_and_two_who_were_shot_are_the_four_who_were_killed(read: Read) -> None:
    told = read.one(
        "Police searched on Sunday for a man who killed four people and wounded a young boy near Hawija. "
        "Two men and two teenagers were shot at least once."
    )
    assert harm(told) == ["injured 1", "killed 4"]


def test_each_hour_and_place_of_a_round_up_is_an_event_of_its_own(read: Read) -> None:
    found = read.incidents(
        "A man was shot in the arm at 9:15 p.m. in the 800 block of East Hill Street. He is in good condition. "
        "At 4:40 p.m., a girl was shot in the leg near Elm Park. About 2 p.m., two men were shot on Mill Road."
    )
    assert [harm(each) for each in found] == [["injured 1"], ["injured 1"], ["injured 2"]]


def test_a_death_at_another_hour_and_place_is_that_of_whom_was_shot(read: Read) -> None:
    told = read.one(
        "A man was shot on Mill Road at 9 p.m. on Sunday. A man was pronounced dead at Elm Hospital at 10:15 p.m."
    )
    assert harm(told) == ["killed 1"]


def test_men_shot_in_separate_incidents_are_told_one_by_one(read: Read) -> None:
    found = read(
        "The coroner has identified two men shot to death in separate incidents on Thursday. Ali Hasan, 26, was shot "
        "dead in the 600 block of Mill Road in Hawija. Omar Said, 21, was found shot to death on Elm Street in Kirkuk."
    ).mentions
    assert [each.kind for each in found] == [MentionKind.AGGREGATE, MentionKind.INCIDENT, MentionKind.INCIDENT]


def test_a_boy_who_shot_himself_is_the_child_in_hospital(read: Read) -> None:
    told = read.one("A boy fatally shot himself in Hawija on Saturday. The child was taken to a hospital.")
    assert harm(told) == ["killed 1"]


def test_whoever_died_before_is_not_of_the_event(read: Read) -> None:
    first, _ = read.incidents(
        "Four people were shot in Hawija on Friday. They were at the funeral of Ali Hasan, who died September 3."
    )
    assert harm(first) == ["injured 4"]


def test_who_is_told_of_as_dead_again_is_no_second_one(read: Read) -> None:
    told = read.one(
        "A 30-year-old man was fatally shot and three others were injured in Hawija on Sunday. A 30-year-old was shot "
        "in the chest and taken to a hospital. He was later pronounced dead. A 39-year-old man was also in hospital."
    )
    assert harm(told) == ["injured 3", "killed 1"]


def test_the_first_telling_without_a_toll_is_the_event_of_that_day(read: Read) -> None:
    told = read.incidents(
        "Police have arrested a man over a shooting at a hall in Hawija. More than two dozen shots were fired on "
        "October 12, and four people received wounds, police said."
    )
    assert [harm(each) for each in told] == [["injured 4"]]


def test_an_early_number_goes_only_where_a_later_one_stands(read: Read) -> None:
    told = read.one(
        "At least 43 people were initially reported killed in Hawija on Sunday, while 63 were injured. "
        "Later the dead were put at 100 people killed."
    )
    assert [text for text in harm(told) if text.startswith("injured")] == ["injured 63"]


def test_the_one_whom_a_deadly_shooting_killed_is_whoever_is_told_of(read: Read) -> None:
    told = read.one("Police are investigating a deadly shooting in Hawija. Ali Hasan, 30, was found dead on Sunday.")
    assert harm(told) == ["killed 1"]


def test_whom_a_fatal_shooting_hit_alone_died_of_it(read: Read) -> None:
    told = read.one("Police are investigating a fatal shooting in Hawija. A 23-year-old man was shot on Sunday.")
    assert harm(told) == ["killed vaguely 1"]


def test_one_of_those_whom_a_deadly_shooting_hit_died(read: Read) -> None:
    told = read.one("Three people were shot in Hawija on Sunday. The deadly shooting began with a quarrel.")
    assert harm(told) == ["injured 2", "killed vaguely 1"]
