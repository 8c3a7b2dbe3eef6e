"""What is missing for Spark is said before anything is started."""

from __future__ import annotations

import pytest

from marsad.claims import InputError
from marsad.running.spark.connect import missing, session


def without(monkeypatch: pytest.MonkeyPatch, *, spark: bool, java: bool) -> None:
    import marsad.running.spark.connect as module

    monkeypatch.setattr(module, "find_spec", lambda name: object() if spark else None)
    monkeypatch.setattr(module.shutil, "which", lambda name: "/usr/bin/java" if java else None)
    monkeypatch.delenv("JAVA_HOME", raising=False)


def test_spark_is_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, spark=False, java=True)
    with pytest.raises(InputError, match=r"Spark is not installed.*marsad\[spark\]"):
        session("local[2]")


def test_java_comes_from_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, spark=True, java=False)
    with pytest.raises(InputError, match=r"needs Java, and there is none.*openjdk-17"):
        session("local[2]")


def test_a_java_that_is_named_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, spark=True, java=False)
    monkeypatch.setenv("JAVA_HOME", "/opt/java")
    assert missing() is None
