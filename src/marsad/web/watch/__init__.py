"""Watch rules: readers with an account choose which alarms they are told of, by mail, feed or signed webhook.

In: alarms that the ledger gave out. Out: deliveries, each once, none before the publication delay, none that names an
area finer than the publication policy allows. Never: an alarm that no assessment gave out.
"""

from __future__ import annotations
