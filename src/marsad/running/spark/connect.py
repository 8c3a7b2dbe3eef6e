"""A connection to Spark, or what is missing for one."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING

from marsad.claims import InputError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_HINT = 'Install it with `pip install "marsad[spark]"`; docs/howto/spark.md says what it needs.'
_JAVA = "Install Java 17 or later (Debian: openjdk-17-jre-headless), or set JAVA_HOME."
# A stage is one process a core; its threads would only fight over it.
_QUIET = {"spark.ui.enabled": "false", "spark.executorEnv.OMP_NUM_THREADS": "1"}


def missing() -> InputError | None:
    """Why Spark cannot run on this machine; None where it can."""
    if find_spec("pyspark") is None:
        return InputError("Spark is not installed.", hint=_HINT)
    if not os.environ.get("JAVA_HOME") and shutil.which("java") is None:
        return InputError("Spark needs Java, and there is none.", hint=_JAVA)
    return None


def session(master: str, conf: Mapping[str, str] | None = None) -> SparkSession:
    """A session on a cluster, or on this machine ("local[4]"). Errors: InputError where Spark or Java is missing."""
    problem = missing()
    if problem is not None:
        raise problem
    from pyspark.sql import SparkSession

    if master.startswith("local"):
        # Without this Spark starts the first `python3` that it finds, which may know nothing of Marsad.
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        os.environ.setdefault("OMP_NUM_THREADS", "1")
    builder = SparkSession.builder.appName("marsad").master(master)
    for key, value in (_QUIET | dict(conf or {})).items():
        builder = builder.config(key, value)
    found = builder.getOrCreate()
    found.sparkContext.setLogLevel("ERROR")
    return found
