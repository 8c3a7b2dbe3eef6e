from __future__ import annotations

from marsad.knowledge import load_knowledge


def test_the_shipped_knowledge_loads_and_names_its_version() -> None:
    assert load_knowledge().version.startswith("overlay ")


def test_loading_twice_gives_the_same_object() -> None:
    assert load_knowledge() is load_knowledge()
