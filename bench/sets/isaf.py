"""Official military releases from Afghanistan, each coded by hand as one event."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.case import Answer, Case, Figure, Record
from bench.record import Mention, counted, first_day, incidents, least, plain

SOURCE = "isaf_press_releases.jsonl: github.com/strickvl/isafpr_finetune, its test file."
PARTS = ("all",)
FIGURES = (
    Figure("killed", way="sum", to_beat=0.82, rival="naive regex", goal=0.95),
    Figure("captured", way="sum", to_beat=0.45, rival="naive regex", goal=0.93),
    Figure("date", goal=0.95),
    Figure("province", way="set", to_beat=0.90, rival="the first one named", goal=0.97),
    Figure("event type", measure="labels", to_beat=0.65, rival="always detention"),
    Figure("target group"),
)
NOTE = (
    "A release is coded as one event, whatever it tells, so its figures are sums over its incidents. "
    "Vague numbers are the least they can mean: several 3, multiple 3, numerous 4, as the coder took them. "
    "The event type is derived from the record: killed and captured, an air strike, civilians killed, killed, captured."
)
FILE = "isaf_press_releases.jsonl"
PROMPT = "PRESS RELEASE TEXT: "
# The set's own spellings of provinces, by others.
SPELLED = {
    "paktia": "paktya",
    "daykundi": "day_kundi",
    "dai_kundi": "day_kundi",
    "sari_pul": "sar_e_pul",
    "sar_e_pol": "sar_e_pul",
    "jawzjan": "jowzjan",
    "oruzgan": "uruzgan",
    "urozgan": "uruzgan",
    "maidan_wardak": "wardak",
    "hirat": "herat",
    "hilmand": "helmand",
    "khowst": "khost",
    "nimruz": "nimroz",
    "konar": "kunar",
    "konduz": "kunduz",
    "panjsher": "panjshir",
    "bamiyan": "bamyan",
}
# The set's names of groups, as the register of actors has them.
GROUPS = {"taliban": "taliban", "haqqani": "haqqani-network", "imu": "islamic-movement-of-uzbekistan", "aq": "al-qaeda"}


def cases(folder: Path, part: str) -> Iterator[Case]:
    """A case a release."""
    for number, line in enumerate((folder / FILE).read_text(encoding="utf-8").splitlines()):
        turns = json.loads(line)["conversations"]
        text = turns[1]["value"].removeprefix(PROMPT)
        yield Case(f"isaf-{number:03}", {"id": str(number), "text": text}, json.loads(turns[2]["value"]))


def answers(case: Case, record: Record) -> Iterator[Answer]:
    """Counts, day, province, type and target of the release."""
    gold, found = case.gold, incidents(record)
    yield from counted(record, {"killed": int(gold["min_killed"]), "captured": int(gold["min_captured"])})
    yield Answer("date", gold["start_date"], first_day(found))
    wanted, named = sorted(gold["province"]), provinces(found)
    yield Answer("province", wanted, sorted(set(named)), "set")
    yield Answer("province", wanted, named[:1], "first")
    yield Answer("event type", gold["event_type"][0], event_type(found))
    groups = sorted({GROUPS.get(each, each) for entry in gold["target_group"] for each in entry.split(";") if each})
    yield Answer("target group", groups, sorted(targets(found) & {*GROUPS.values(), *groups}))


def provinces(found: Sequence[Mention]) -> list[str]:
    """The provinces of all places, in the text's order and the set's spelling."""
    places = [place for mention in found for place in mention["where"]]
    named = [place["admin1"] or (place["name"] if place["precision"] == 4 else "") for place in places]
    bare = [plain(name).removesuffix("_province") for name in named if name]
    return [SPELLED.get(name, name) for name in bare]


def event_type(found: Sequence[Mention]) -> str:
    """The release's type in the set's words."""
    killed, captured = (any(least(mention, outcome) for mention in found) for outcome in ("killed", "captured"))
    subs = {mention["sub_event_type"] for mention in found}
    if killed and captured:
        return "captureandkill"
    if "Air/drone strike" in subs:
        return "airstrike"
    if any(
        count["outcome"] == "killed" and count["group"] == "civilians" for each in found for count in each["counts"]
    ):
        return "civiliancasualty"
    if killed:
        return "insurgentskilled"
    if captured or "Arrests" in subs:
        return "detention"
    return "exchangeoffire" if "Armed clash" in subs else "none"


def targets(found: Sequence[Mapping[str, Any]]) -> set[str]:
    """The register's ids of those it was done to."""
    roles = ("target", "victim", "suspected")
    return {actor["actor_id"] for mention in found for actor in mention["actors"] if actor["role"] in roles} - {None}
