"""Why an assessment is not written.

MarsadError
└── Unsupported          a sentence that its evidence does not carry
    ├── UnboundSentence  no claim stands behind it
    └── NumberMismatch   a number in it differs from its row
"""

from __future__ import annotations

from marsad.claims import MarsadError


class Unsupported(MarsadError):
    """A sentence that its evidence does not carry."""


class UnboundSentence(Unsupported):
    """A sentence without claims."""


class NumberMismatch(Unsupported):
    """A number in a sentence that is not the number of its row."""
