"""What Marsad knows before it reads: places, actors, sources and the codebook.

In: data files, the shipped ones and the user's own. Out: `Knowledge`, versioned by the bytes it was loaded from.
Never: guesses. An unknown name gives an empty answer, an unknown code raises `UnknownCode`.
"""

from __future__ import annotations

from marsad.knowledge.actors import Actor, ActorRegister, DatedName, OfficeHolder
from marsad.knowledge.codebook import Codebook, Weapon
from marsad.knowledge.gazetteer import Gazetteer
from marsad.knowledge.geo import distance_km
from marsad.knowledge.load import Knowledge, load_knowledge
from marsad.knowledge.lookup_lines import lookup_record
from marsad.knowledge.names import Name
from marsad.knowledge.outlines import outlines
from marsad.knowledge.place import Candidate, Place, PlaceClaim
from marsad.knowledge.sources import Source, SourceRegister

__all__ = [
    "Actor",
    "ActorRegister",
    "Candidate",
    "Codebook",
    "DatedName",
    "Gazetteer",
    "Knowledge",
    "Name",
    "OfficeHolder",
    "Place",
    "PlaceClaim",
    "Source",
    "SourceRegister",
    "Weapon",
    "distance_km",
    "load_knowledge",
    "lookup_record",
    "outlines",
]
