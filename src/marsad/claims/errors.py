"""What can be wrong, as a tree.

MarsadError              anything Marsad refuses, with a message a person can act on
├── InputError           a file, line or value from outside; names where it stands
│   └── UnknownCode      a code or word that no codebook holds
└── InvalidClaim         a claim that breaks an invariant
    └── QuoteMismatch    a quotation that is not in its text
"""

from __future__ import annotations


class MarsadError(Exception):
    """Anything Marsad refuses; its message says what was wrong, where, and what to do."""


class InputError(MarsadError):
    """Input from outside that cannot be used."""

    def __init__(self, problem: str, *, where: str | None = None, hint: str | None = None) -> None:
        self.problem, self.where, self.hint = problem, where, hint
        place = f"{where}: " if where else ""
        # Two sentences, whether or not the first was given its full stop.
        stop = "" if problem.endswith((".", "!", "?", ":", ";")) else "."
        advice = f"{stop} {hint}" if hint else ""
        super().__init__(f"{place}{problem}{advice}")


class UnknownCode(InputError):
    """A code, column or wording that no codebook holds: raised, never absorbed."""


class InvalidClaim(MarsadError):
    """A value that breaks an invariant of the claim model."""


class QuoteMismatch(InvalidClaim):
    """A quotation that does not stand in its text at its offsets."""
