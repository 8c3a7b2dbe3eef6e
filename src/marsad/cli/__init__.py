"""The `marsad` command: one module a sub-command, loaded when it is called.

In: arguments. Out: records, tables, messages and an exit status.
Never: holds logic; a command only calls a room and shows what it gave.
"""

from __future__ import annotations

from marsad.cli.main import main

__all__ = ["main"]
