"""The document pass: drafts of sentences become the mentions of a report.

In: drafts in order, voices, the document. Out: mentions, each event told once, dated, attributed and linked.
"""

from __future__ import annotations

from marsad.reading.document.build import build
from marsad.reading.document.story import Story, settle

__all__ = ["Story", "build", "settle"]
