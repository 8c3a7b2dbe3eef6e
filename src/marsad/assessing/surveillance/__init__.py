"""Detectors that compare a week with its past, each behind the same `Week`."""

from __future__ import annotations

from marsad.assessing.surveillance.bayes import bayes
from marsad.assessing.surveillance.bounds import Bound, delta_bound, nb_bound
from marsad.assessing.surveillance.cusum import cusum
from marsad.assessing.surveillance.ears import ears
from marsad.assessing.surveillance.farrington import farrington, farrington_flexible
from marsad.assessing.surveillance.grid import Status, Week
from marsad.assessing.surveillance.reference import reference_dates
from marsad.assessing.surveillance.regression import reference_weights
from marsad.assessing.surveillance.rolling_maximum import Signal, rolling_maximum
from marsad.assessing.surveillance.surge import Surge, surge
from marsad.assessing.surveillance.sweep import sweep

__all__ = [
    "Bound",
    "Signal",
    "Status",
    "Surge",
    "Week",
    "bayes",
    "cusum",
    "delta_bound",
    "ears",
    "farrington",
    "farrington_flexible",
    "nb_bound",
    "reference_dates",
    "reference_weights",
    "rolling_maximum",
    "surge",
    "sweep",
]
