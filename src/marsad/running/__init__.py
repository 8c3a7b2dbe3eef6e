"""The same stage in process or on a process pool: same output, in order, byte for byte.

In: a stage (a picklable callable) and its items. Out: its results. Never: knows what a stage does.
"""

from __future__ import annotations

from marsad.running.pool import WorkerLost
from marsad.running.run import run

__all__ = ["WorkerLost", "run"]
