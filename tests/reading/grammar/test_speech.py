"""Who says so: the chain from the outlet to the origin, in which capacity and with what reserve."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.claims import ActorRole, MentionKind, Polarity, SpeakerRole, Stance
from tests.reading.reports import PUBLISHED, Read, harm, names, origin

SPEAKERS = [
    ("a ministry", "Two people were killed in Kirkuk on 3 October, the interior ministry said.", SpeakerRole.OFFICIAL),
    ("an army", "Two people were killed in Kirkuk on 3 October, the army announced.", SpeakerRole.OFFICIAL),
    ("police", "Two people were killed in Kirkuk on 3 October, police said.", SpeakerRole.POLICE),
    ("medics", "Medics said two people were killed in Kirkuk on 3 October.", SpeakerRole.MEDIC),
    ("a doctor", "A doctor in Tikrit said two people were killed in Kirkuk on 3 October.", SpeakerRole.MEDIC),
    ("witnesses", "Witnesses said two people were killed in Kirkuk on 3 October.", SpeakerRole.WITNESS),
    ("a resident", "A resident said two people were killed in Kirkuk on 3 October.", SpeakerRole.WITNESS),
    ("a source", "A source said two people were killed in Kirkuk on 3 October.", SpeakerRole.ANONYMOUS),
    ("a police source", "A police source said two people were killed in Kirkuk on 3 October.", SpeakerRole.ANONYMOUS),
    ("a party", "Islamic State said two people were killed in Kirkuk on 3 October.", SpeakerRole.PARTY),
    ("a coalition", "The coalition said two people were killed in Kirkuk on 3 October.", SpeakerRole.PARTY),
    ("according to", "According to police, two people were killed in Kirkuk on 3 October.", SpeakerRole.POLICE),
]


@pytest.mark.parametrize(("who", "text", "role"), SPEAKERS, ids=[row[0] for row in SPEAKERS])
def test_the_origin_stands_last_with_its_role(read: Read, who: str, text: str, role: SpeakerRole) -> None:
    told = read.one(text)
    assert [each.role for each in told.attribution] == [SpeakerRole.OUTLET, role]
    assert told.stance is Stance.ASSERTS
    assert harm(told) == ["killed 2"]


def test_nobody_named_leaves_the_outlets_own_voice(read: Read) -> None:
    told = read.one("Two people were killed in Kirkuk on 3 October.")
    assert [(each.role, each.verb) for each in told.attribution] == [(SpeakerRole.OUTLET, None)]


VERBS = [
    ("said", "say", None),
    ("announced", "announce", None),
    ("confirmed", "confirm", None),
    ("alleged", "allege", "alleged"),
    ("claimed", "claim", "claimed"),
    ("estimated", "estimate", "estimated"),
]


@pytest.mark.parametrize(("words", "verb", "hedge"), VERBS, ids=[row[0] for row in VERBS])
def test_the_verb_and_its_reserve_are_kept(read: Read, words: str, verb: str, hedge: str | None) -> None:
    speaker = origin(read.one(f"Officials {words} that two people were killed in Kirkuk on 3 October."))
    assert (speaker.verb, speaker.hedge) == (verb, hedge)


def test_a_belief_is_hedged(read: Read) -> None:
    told = read.one("Police believe that Islamic State killed two farmers in Hawija on 3 October.")
    assert (origin(told).role, origin(told).hedge) == (SpeakerRole.POLICE, "believed")


def test_a_party_speaks_as_a_party_even_through_its_press(read: Read) -> None:
    told = read.one("The Amaq agency said Islamic State fighters killed five soldiers in Rawa on 3 October.")
    assert origin(told).role is SpeakerRole.PARTY


def test_a_named_officer_is_named(read: Read) -> None:
    text = (
        "Colonel Ahmed Ali, a police spokesman, told reporters that two officers were killed in Baqubah on 3 October."
    )
    assert "Ahmed Ali" in origin(read.one(text)).name


def test_the_day_of_a_statement_is_not_the_day_of_the_event(read: Read) -> None:
    text = "Two people were killed in Kirkuk on 3 October, the interior ministry said on Sunday."
    told = read.one(text)
    assert told.when is not None
    assert (told.when.start, told.when.end) == (date(2018, 10, 3), date(2018, 10, 3))
    assert origin(told).date in (None, date(2018, 10, 14))


def test_a_spokesman_who_names_no_day_gives_the_event_none(read: Read) -> None:
    told = read.one("Two people were killed in Kirkuk, the interior ministry said on Sunday.")
    assert told.when is None or told.when.start != PUBLISHED


BLAME = [
    ("blamed", "Turkey blamed the PKK for a bombing in Sirnak on 3 October that killed a soldier.", "pkk"),
    ("said", "The army said Islamic State killed two farmers in Hawija on 3 October.", "islamic-state"),
]


@pytest.mark.parametrize(("verb", "text", "who"), BLAME, ids=[row[0] for row in BLAME])
def test_whom_a_speaker_holds_responsible_is_the_initiator_by_their_word(
    read: Read, verb: str, text: str, who: str
) -> None:
    told = read.one(text)
    assert who in names(told, ActorRole.INITIATOR)
    assert origin(told).role is SpeakerRole.OFFICIAL


def test_who_claims_an_attack_is_a_claimant_beside_the_event(read: Read) -> None:
    text = "Islamic State claimed responsibility for a car bombing in Qaim on 3 October that killed five soldiers."
    incident, status = read(text).mentions
    assert (incident.kind, status.kind) == (MentionKind.INCIDENT, MentionKind.STATUS)
    assert names(incident, ActorRole.CLAIMANT) == {"islamic-state"}
    assert names(incident, ActorRole.INITIATOR) == set()
    assert (status.stance, status.part_of) == (Stance.CLAIMS_RESPONSIBILITY, incident.id)
    assert status.counts == ()


def test_a_claim_in_a_later_sentence_speaks_of_the_event_before(read: Read) -> None:
    text = "A bomb killed two people in Baghdad on 3 October. Islamic State claimed responsibility for the attack."
    incident, status = read(text).mentions
    assert names(incident, ActorRole.CLAIMANT) == {"islamic-state"}
    assert (status.stance, status.part_of) == (Stance.CLAIMS_RESPONSIBILITY, incident.id)


CLAIMS = [
    "Islamic State claimed responsibility.",
    "Islamic State claimed the attack.",
    "Islamic State claimed the bombing in a statement.",
    "Islamic State took responsibility for the attack.",
]


@pytest.mark.parametrize("sentence", CLAIMS)
def test_every_wording_of_a_claim_makes_a_claimant(read: Read, sentence: str) -> None:
    incident, status = read(f"A bomb killed two people in Baghdad on 3 October. {sentence}").mentions
    assert names(incident, ActorRole.CLAIMANT) == {"islamic-state"}
    assert (status.stance, status.part_of) == (Stance.CLAIMS_RESPONSIBILITY, incident.id)
    assert status.quote.exact == sentence


def test_a_denied_harm_counts_nobody_and_leaves_the_event_as_it_was_told(read: Read) -> None:
    text = (
        "The coalition said it had carried out an air strike near Baaj on 9 October. Eight militants were killed in "
        "the strike. The coalition denied that civilians had been hurt."
    )
    incident, status = read(text).mentions
    assert (incident.stance, harm(incident)) == (Stance.ASSERTS, ["killed 8"])
    assert (status.kind, status.stance, status.polarity) == (MentionKind.STATUS, Stance.DENIES, Polarity.DENIED)
    assert (status.counts, status.part_of) == ((), incident.id)


def test_who_denies_an_event_counts_nobody(read: Read) -> None:
    text = "The coalition denied that it had carried out the strike in Qaim on 3 October that killed six civilians."
    assert [count for told in read(text).mentions for count in told.counts] == []


NOBODY_CLAIMS = [
    "No group has claimed responsibility for the attack.",
    "No group claimed responsibility for the bombing.",
    "There was no immediate claim of responsibility.",
]


@pytest.mark.parametrize("sentence", NOBODY_CLAIMS)
def test_no_claim_makes_no_claimant(read: Read, sentence: str) -> None:
    told = read.one(f"A bomb killed two people in Baghdad on 3 October. {sentence}")
    assert names(told, ActorRole.CLAIMANT) == set()
    assert told.stance is Stance.ASSERTS


SILENCE = [
    "The coalition did not comment.",
    "The coalition did not comment on the attack.",
    "The coalition declined to comment on the attack.",
]


@pytest.mark.parametrize("sentence", SILENCE)
def test_no_comment_is_a_status_of_the_event_and_not_its_source(read: Read, sentence: str) -> None:
    incident, status = read(f"A car bomb killed two people in Mosul on 3 October. {sentence}").mentions
    assert [each.role for each in incident.attribution] == [SpeakerRole.OUTLET]
    assert (status.kind, status.stance) == (MentionKind.STATUS, Stance.NO_COMMENT)
    assert status.part_of == incident.id
    assert origin(status).actor_id == "global-coalition"
