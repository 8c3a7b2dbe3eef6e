"""What a wrong decision on two mentions would do to the record: by this the desk orders what it asks people."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.claims import Bounds


@dataclass(frozen=True, slots=True)
class Harm:
    """`deaths` that two incidents taken for one would lose, and one taken for two would count twice; `chance` that
    they are one."""

    deaths: int
    chance: float

    @property
    def uncertainty(self) -> float:
        """1 where both answers are as likely, 0 where one is sure."""
        return 4 * self.chance * (1 - self.chance)

    @property
    def expected(self) -> float:
        """Deaths at stake, and the incident itself, times the uncertainty: what is asked first has the most."""
        return (1 + self.deaths) * self.uncertainty

    @property
    def sentence(self) -> str:
        """The harm in words."""
        sure = f"one incident with a chance of {self.chance:.2f}"
        if not self.deaths:
            return f"At stake is an incident, no deaths that both count; {sure}."
        deaths = "1 death" if self.deaths == 1 else f"{self.deaths} deaths"
        wrong = "counted twice if they are one and stay two, lost if they are two and are joined"
        return f"At stake: {deaths}, {wrong}; {sure}."


def harm_of(chance: float, a: Bounds, b: Bounds) -> Harm:
    """The harm of a wrong decision on two mentions that tell of so many killed.

    Joined, the larger toll stands for both: the smaller is at stake. Where one tells no toll, none is counted twice.
    """
    return Harm(min(_least(a), _least(b)), chance)


def _least(killed: Bounds) -> int:
    """The number of killed that counts at least; what is only bounded above may be nobody."""
    return killed.lo or 0
