"""What the record owes its reader for any text: Arabic, emoji, combining marks, control signs, broken quotations."""

from __future__ import annotations

import random

from bench.fuzzing import SENTENCES, check, documents
from hypothesis import given, settings

from marsad.claims import Document, to_json
from marsad.knowledge import Knowledge
from marsad.reading import Reader, load_reader


@settings(max_examples=100)
@given(document=documents())
def test_every_quotation_is_verified_and_the_record_is_the_same_again(reader: Reader, document: Document) -> None:
    check(reader, document)


def test_the_order_of_documents_does_not_matter(reader: Reader) -> None:
    texts = [Document.of_text(text, id=str(number)) for number, text in enumerate(SENTENCES)]
    first = {each.id: to_json(reader.read(each)) for each in texts}
    random.Random(5).shuffle(texts)
    assert {each.id: to_json(reader.read(each)) for each in texts} == first


def test_another_reader_gives_the_same_records(reader: Reader, knowledge: Knowledge) -> None:
    other = Reader(knowledge)
    assert other is not load_reader(knowledge)
    texts = [Document.of_text(text, id="d1") for text in SENTENCES]
    assert [to_json(other.read(each)) for each in texts] == [to_json(reader.read(each)) for each in texts]
