"""One detector over many series: alarms only."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from numpy.typing import ArrayLike

from marsad.assessing.surveillance.bayes import bayes_grid
from marsad.assessing.surveillance.cusum import cusum_grid
from marsad.assessing.surveillance.ears import ears_grid
from marsad.assessing.surveillance.farrington import farrington_flexible_grid, farrington_grid
from marsad.assessing.surveillance.grid import Grid, Week, check_dates, table_of
from marsad.claims import InputError, UnknownCode

UNDATED: Mapping[str, Callable[..., Grid]] = MappingProxyType(
    {"ears": ears_grid, "bayes": bayes_grid, "cusum": cusum_grid}
)
DATED: Mapping[str, Callable[..., Grid]] = MappingProxyType(
    {"farrington": farrington_grid, "farrington_flexible": farrington_flexible_grid}
)


def sweep(
    counts_2d: ArrayLike,
    dates: Sequence[date],
    *,
    detector: str = "farrington_flexible",
    start: int | None = None,
    **parameters: Any,
) -> list[tuple[int, Week]]:
    """(series, week) of every alarm in counts of shape (series, weeks), by series and week.

    `parameters` are the detector's own. Raises UnknownCode for a detector that does not exist. The more series are
    watched, the more alarms come by chance: publish the measured rate beside them.
    """
    table = table_of(counts_2d)
    check_dates(table, dates)
    if detector in DATED:
        return DATED[detector](table, dates, start=start, **parameters).alarms()
    if detector not in UNDATED:
        raise UnknownCode(f"{detector!r} is no detector", hint=f"Use one of {', '.join([*DATED, *UNDATED])}.")
    if detector == "cusum" and start is None:
        raise InputError("cusum needs `start`: the weeks before it give the mean", where="sweep")
    return UNDATED[detector](table, start=start, **parameters).alarms()
