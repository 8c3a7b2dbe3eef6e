"""Reports from files, folders, standard input, addresses and JSON Lines.

In: paths, addresses, bytes and lines. Out: snapshots (the bytes as they were found) and documents (the clean text, its
title, language, publisher, and date of publication with the basis of that date); what failed, with file and line.
Never: interprets what a text says, guesses a date, or asks a host that only this machine reaches.
"""

from __future__ import annotations

from marsad.gather.gatherer import Gatherer
from marsad.gather.jsonl import documents_from_jsonl
from marsad.gather.limits import Limits
from marsad.gather.outcome import Failure, Gathered

__all__ = ["Failure", "Gathered", "Gatherer", "Limits", "documents_from_jsonl"]
