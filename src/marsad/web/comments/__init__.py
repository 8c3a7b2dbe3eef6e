"""Readers' comments: held until a moderator approves or rejects, never edited by anyone.

In: a reader's text. Out: approved comments, and the record of each decision. Never: rejects by machine.
"""

from __future__ import annotations
