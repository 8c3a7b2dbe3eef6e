"""The same pure stages on Apache Spark (`marsad[spark]`): reading over rows of reports, resolving over their records.

In: a data frame. Out: a data frame with what one process would give. Never: holds a rule of its own; is imported
unless asked for. Workers need Marsad installed; a reader is loaded once in each of their processes.
"""

from __future__ import annotations

from marsad.running.spark.connect import session
from marsad.running.spark.reading import read_reports
from marsad.running.spark.resolving import Resolved, resolve_records

__all__ = ["Resolved", "read_reports", "resolve_records", "session"]
