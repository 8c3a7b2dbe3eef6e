"""Serves a GGUF model on 127.0.0.1 as chat completions: `python serve_gguf.py WEIGHTS PORT`, with xllamacpp installed.

It runs in the runtime's own environment, not in Marsad's: nothing of it belongs to Marsad's requirements.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

CONTEXT = 8192


def main() -> None:
    """Serve until standard input ends."""
    import xllamacpp  # type: ignore[import-not-found]

    parameters = xllamacpp.CommonParams()
    parameters.model.path = sys.argv[1]
    parameters.model_alias = {Path(sys.argv[1]).stem}
    parameters.port = int(sys.argv[2])
    parameters.n_ctx = CONTEXT
    parameters.n_parallel = 1
    # One thread: on a busy machine two of them wait for each other.
    parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = 1
    # A small model goes round in circles; this makes it end its answer, be it nonsense.
    parameters.sampling.dry_multiplier = 0.8
    parameters.sampling.dry_allowed_length = 4
    server = xllamacpp.Server(parameters)
    print(f"ready at {server.listening_address}", flush=True)
    # Whoever started it holds the other end: when that is gone, so is this.
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    main()
