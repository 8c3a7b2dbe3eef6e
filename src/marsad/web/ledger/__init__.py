"""The append-only store: what was gathered, read, judged and decided, and the rows derived from it.

In: snapshots, readings, judgements, reviews. Out: `queries`, as plain data. Never: changes or deletes a fact.
"""

from __future__ import annotations
