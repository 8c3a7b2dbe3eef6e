"""The claims desk: a person accepts, corrects or rejects what the machine read, with a reason.

In: the ledger's queue. Out: reviews and judgements. Never: changes what the machine read.
"""

from __future__ import annotations
