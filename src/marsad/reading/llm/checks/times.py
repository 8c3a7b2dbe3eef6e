"""When: the words are the model's, the days are ours."""

from __future__ import annotations

from marsad.claims import Alternative, Quote, RefusalReason, TimeSpan
from marsad.reading.llm.checks.sight import Sight
from marsad.reading.llm.locate import Refused


def time_of(words: str, sight: Sight) -> TimeSpan:
    """The days that the quoted words denote. Errors: Refused where they name no time, or none with days."""
    quote = sight.name(words)
    times = sight.page.times_at((quote.start, quote.end))
    if not times:
        raise Refused(RefusalReason.NOT_A_TIME, "these words name no time")
    dated = [each for each in times if each.begin is not None and each.finish is not None]
    if len(dated) != 1:
        why = (
            "these words name no day that the report lets one work out"
            if not dated
            else "these words name several times"
        )
        raise Refused(RefusalReason.TIME_WITHOUT_DAY, why)
    timex = dated[0]
    assert timex.begin is not None and timex.finish is not None
    return TimeSpan(
        start=timex.begin,
        end=timex.finish,
        expression=timex.exact,
        basis=timex.basis,
        alternatives=tuple(Alternative(start=a.start, end=a.end, basis=a.basis) for a in timex.alternatives),
        quote=Quote(timex.exact, timex.start, timex.end),
    )
