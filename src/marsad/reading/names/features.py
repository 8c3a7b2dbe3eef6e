"""What is true of a candidate, as strings the weights are kept under."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from marsad.reading.names.candidates import Candidate
from marsad.reading.names.scene import Scene
from marsad.reading.names.surroundings import around, governed
from marsad.reading.names.words import shape

_DETERMINERS = ("DT", "PRP$")
# How the parser takes a word throughout the document: its types there, the commonest first.
Throughout = Mapping[str, Sequence[str]]


def features(scene: Scene, at: Candidate, throughout: Throughout) -> list[str]:
    """Every feature of a candidate once, in no particular order."""
    found = {"any"}
    for part in (_inside(scene, at), _tagged(scene, at), _hinted(scene, at), _classed(scene, at)):
        found.update(part)
    found.update(around(scene, at))
    found.update(governed(scene, at))
    found.update(_elsewhere(scene, at, throughout))
    return list(found)


def _inside(scene: Scene, at: Candidate) -> Iterator[str]:
    """The words themselves."""
    words = scene.tree.words[at.first : at.last + 1]
    head, first, last = scene.tree.words[at.head], words[0], words[-1]
    yield f"head={head.lemma}"
    yield f"head.word={head.lower}"
    yield f"head.end={head.lemma[-3:]}"
    yield f"first={first.lower}"
    yield f"last={last.lower}"
    yield f"first+head={first.lower if at.first != at.head else ''}|{head.lemma}"
    if len(words) <= 4:
        yield "words=" + " ".join(word.lower for word in words)
    if len(words) <= 3:
        yield "shapes=" + " ".join(shape(word.text) for word in words)
    yield f"head.shape={shape(head.text)}"
    yield f"long={min(len(words), 6)}"
    capitals = sum(word.text[0].isupper() for word in words)
    yield f"capitals={'none' if not capitals else 'all' if capitals == len(words) else 'some'}"
    yield f"capital={capitals == len(words)}|{first.tag == 'DT'}"
    for word in words[1:-1]:
        if word.i != at.head:
            yield f"inner={word.lower}"


def _tagged(scene: Scene, at: Candidate) -> Iterator[str]:
    """Parts of speech, inside and beside."""
    words = scene.tree.words
    head, first, last = words[at.head].tag, words[at.first].tag, words[at.last].tag
    before = words[at.first - 1].tag if at.first else "<"
    after = words[at.last + 1].tag if at.last + 1 < len(words) else ">"
    run = "-".join(word.tag for word in words[at.first : at.last + 1])
    size = min(at.last - at.first, 3)
    yield f"head.tag={head}"
    yield f"first.tag={first}"
    yield f"last.tag={last}"
    yield f"before.tag={before}"
    yield f"after.tag={after}"
    yield f"beside.tag={before}|{after}"
    yield f"before.head.tag={before}|{head}"
    yield f"head.after.tag={head}|{after}"
    yield f"tags={run}"
    yield f"tags.beside={before}|{run}|{after}"
    yield f"frame={size}|{head}|{first}"
    yield f"determined={first in _DETERMINERS}|{head}"


def _hinted(scene: Scene, at: Candidate) -> Iterator[str]:
    """What the knowledge, the small parsers and the parser's own names say of these words."""
    labels = scene.hints.get((at.first, at.last), ())
    for label in labels:
        yield f"is={label}"
    yield f"is.all={'+'.join(labels)}"
    words = scene.tree.words
    inside = range(at.first, at.last + 1)
    for entity in {words[i].entity for i in inside} - {""}:
        yield f"holds={entity}"
    yield f"head.entity={words[at.head].entity}"
    if at.first and words[at.first].entity and words[at.first - 1].entity == words[at.first].entity:
        yield f"cuts.left={words[at.first].entity}"
    if at.last + 1 < len(words) and words[at.last].entity and words[at.last + 1].entity == words[at.last].entity:
        yield f"cuts.right={words[at.last].entity}"
    for kind, under in scene.under.items():
        for label in {under[i] for i in inside} - {""}:
            yield f"holds={label}"
        yield f"head.{kind}={under[at.head]}"
        yield f"first.{kind}={under[at.first]}"
        yield f"last.{kind}={under[at.last]}"
        if at.first and under[at.first]:
            yield f"left.{kind}={under[at.first - 1] == under[at.first]}"
        if at.last + 1 < len(words) and under[at.last]:
            yield f"right.{kind}={under[at.last + 1] == under[at.last]}"


def _classed(scene: Scene, at: Candidate) -> Iterator[str]:
    """The classes of the words by table."""
    words = scene.tree.words
    first = words[at.first].tag
    before = words[at.first - 1].tag if at.first else "<"
    size = min(at.last - at.first, 3)
    for name, classes in (("noun", scene.nouns), ("proper", scene.proper)):
        yield f"head.{name}s={'+'.join(classes[at.head])}"
        for label in classes[at.head]:
            yield f"head.{name}={label}"
            yield f"head.{name}={label}|{first}"
            yield f"head.{name}={label}|{before}"
            yield f"head.{name}={label}|{first}|{before}"
            yield f"head.{name}={label}|{size}"
        for label in classes[at.first]:
            yield f"first.{name}={label}"
        for label in classes[at.last]:
            yield f"last.{name}={label}"
        for i in range(at.first, at.last + 1):
            if i != at.head:
                for label in classes[i]:
                    yield f"inner.{name}={label}"


def _elsewhere(scene: Scene, at: Candidate, throughout: Throughout) -> Iterator[str]:
    """How the parser takes the head throughout the document."""
    types = throughout.get(scene.tree.words[at.head].text)
    if types:
        yield f"throughout={types[0]}"
        for each in types:
            yield f"somewhere={each}"
