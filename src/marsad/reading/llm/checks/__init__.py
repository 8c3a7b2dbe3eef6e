"""The checks: each takes a part of a proposal and gives a part of a mention, or says why it is refused.

In: a proposal and the report. Out: places, actors, counts … whose words stand in the report and whose ids, numbers and
days are ours. Never: takes an id, an offset or a day from a model; mends what it was given.
"""

from __future__ import annotations

from marsad.reading.llm.checks.actors import actor_of, speaker_of
from marsad.reading.llm.checks.counts import count_of
from marsad.reading.llm.checks.places import place_of
from marsad.reading.llm.checks.sight import Sight
from marsad.reading.llm.checks.times import time_of
from marsad.reading.llm.checks.weapons import weapon_of

__all__ = ["Sight", "actor_of", "count_of", "place_of", "speaker_of", "time_of", "weapon_of"]
