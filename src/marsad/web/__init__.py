"""The Django project: the append-only ledger, the public site, the desk, comments and accounts.

In: what all other rooms make. Out: pages, data, decisions. Never: reads or codes text itself.
"""

from __future__ import annotations
