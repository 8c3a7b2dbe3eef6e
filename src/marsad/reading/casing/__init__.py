"""Texts without capitals, or all in capitals: the case that a newsroom would have written them in.

In: a text and the words that are known. Out: a text of the same length, letter for letter, in which names begin with
a capital; a text that has its case comes back as it is. Never: another letter.
"""

from __future__ import annotations

from marsad.reading.casing.detect import caseless
from marsad.reading.casing.requote import requoted
from marsad.reading.casing.restore import Restorer

__all__ = ["Restorer", "caseless", "requoted"]
