"""Staff accounts: moderators and reviewers. In: a name and a password. Out: a session. Never: tracks readers."""

from __future__ import annotations
