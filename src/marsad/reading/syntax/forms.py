"""What the model's rules make of a word: its lemma and tags, remembered, since most words of a text came before.

The model's attribute ruler tries all its patterns on every word and takes a tenth of a reading. Almost all of them look
at one word alone, so their outcome is a function of the word, its tag and its relation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

RULES = ("attribute_ruler", "lemmatizer")
# What a pattern may ask of its word and get the same answer wherever the word stands.
_OWN = frozenset({"TAG", "LOWER", "ORTH", "DEP", "IS_SPACE"})
# Forms that are kept, some 4 MB.
_MOST = 10_000


class Form(NamedTuple):
    """A word after the rules; `opens`: a rule over several words may begin with it."""

    lemma: str
    tag: str
    dep: str
    opens: bool


class Forms:
    """The rules of a pipeline whose `RULES` are disabled: run for a sentence only if a word of it is new to them."""

    def __init__(self, nlp: Language) -> None:
        from spacy.matcher import Matcher

        pipes = dict(nlp.components)
        self._rules: list[Any] = [pipes[name] for name in RULES]
        self._joint, self._opening = Matcher(nlp.vocab), Matcher(nlp.vocab)
        joint = [each for rule in self._rules[0].patterns for each in rule["patterns"] if not _alone(each)]
        if joint:
            self._joint.add("joint", joint)
            # Where the first word need not be there, any word may open.
            self._opening.add("opening", [each[:1] if _alone(each[:1]) else [{}] for each in joint])
        self._known: dict[tuple[int, ...], Form] = {}

    def of(self, doc: Doc) -> Sequence[Form]:
        """The forms of a parsed sentence, word by word."""
        keys = list(map(tuple, doc.to_array(["ORTH", "TAG", "DEP"]).tolist()))
        known = [self._known.get(key) for key in keys]
        found = [form for form in known if form is not None]
        if len(found) == len(keys) and not any(form.opens for form in found):
            return found
        # Rules over several words come seldom, and then all rules are run in their order.
        joint = bool(self._joint(doc, allow_missing=True))
        if joint or len(found) < len(keys):
            found = self._worked_out(doc)
            if not joint:
                self._keep(zip(keys, found, strict=True))
        return found

    def _worked_out(self, doc: Doc) -> list[Form]:
        opening = {start for _, start, _ in self._opening(doc, allow_missing=True)}
        for rule in self._rules:
            rule(doc)
        return [Form(token.lemma_.lower(), intern(token.tag_), intern(token.dep_), token.i in opening) for token in doc]

    def _keep(self, found: Iterable[tuple[tuple[int, ...], Form]]) -> None:
        # A long stream never stops bringing new names.
        if len(self._known) > _MOST:
            self._known.clear()
        self._known.update(found)


def _alone(pattern: Sequence[Mapping[str, object]]) -> bool:
    return len(pattern) == 1 and pattern[0].keys() <= _OWN
