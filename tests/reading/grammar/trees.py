"""Trees of single sentences, written out so that a test says what the parser made of them."""

from __future__ import annotations

from collections.abc import Mapping

from marsad.reading.marks import Mark, MarkKind
from marsad.reading.syntax import Tree, Word
from marsad.reading.syntax.entities import known


def tree(rows: str, *, places: tuple[str, ...] = (), types: Mapping[str, str] | None = None) -> Tree:
    """`text/tag/relation/governor ...`, governors by their index; `places` are words that the knowledge holds."""
    split = [row.split("/") for row in rows.split()]
    given = known([(types or {}).get(text, "") for text, *_ in split])
    words, start = [], 0
    for i, (text, tag, dep, head) in enumerate(split):
        end = start + len(text)
        mark = Mark(MarkKind.PLACE, (f"p-{text.lower()}",), start, end, text) if text in places else None
        lemma = text.lower()
        words.append(Word(i, text, lemma, tag, dep, int(head), start, end, mark=mark, entities=given))
        start = end + 1
    return Tree.of(tuple(words))


def text_of(tree: Tree) -> str:
    """The words as a text in which their offsets hold."""
    return " ".join(word.text for word in tree.words)
