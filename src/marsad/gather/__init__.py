"""Gather: files, folders, standard input, addresses and JSON Lines come in; snapshots and documents go out.

A snapshot keeps the bytes as they were found, a document holds the clean text taken from them, its title, language,
publisher and date of publication with the basis of that date. This room never interprets what a text says.
"""

from __future__ import annotations

from marsad.gather.gatherer import Gatherer
from marsad.gather.jsonl import documents_from_jsonl
from marsad.gather.limits import Limits
from marsad.gather.outcome import Failure, Gathered

__all__ = ["Failure", "Gathered", "Gatherer", "Limits", "documents_from_jsonl"]
