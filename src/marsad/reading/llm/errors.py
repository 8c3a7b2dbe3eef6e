"""What can go wrong between Marsad and a language model.

InputError
├── AnswerError        an answer that is no data of the form asked for: its report fails, the others go on
└── QuestionRefused    the endpoint refused this one question: its report fails, the others go on
MarsadError
└── RunEnded           the run stops; what was answered is kept, and the next run goes on from there
    ├── EndpointError  the endpoint cannot be used
    └── BudgetSpent    the next question could exceed the budget
"""

from __future__ import annotations

from marsad.claims import InputError, MarsadError


class AnswerError(InputError):
    """The model's answer cannot be used; `where` names the report."""


class QuestionRefused(InputError):
    """The endpoint refused a question, such as one that is too long for the model; `where` names the report."""


class RunEnded(MarsadError):
    """Nothing more can be read in this run."""


class EndpointError(RunEnded):
    """The endpoint cannot be reached, or refuses everything."""


class BudgetSpent(RunEnded):
    """The budget of the run does not allow another question; what was answered is kept."""


class EndpointBusy(Exception):
    """The endpoint asks for patience: too many questions, a fault of its own, or no answer in time."""

    def __init__(self, problem: str, *, wait: float | None = None) -> None:
        self.problem, self.wait = problem, wait
        super().__init__(problem)
