"""The words of number of every language in one table: scripts keep the languages apart."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from marsad.reading.phrases import PhraseTable
from marsad.reading.tables import phrase_key, table

LANGUAGES = ("en", "ar", "ckb")


class Lexicon:
    """Every table of `data/`, folded and merged over the languages."""

    def __init__(self) -> None:
        words = [table(__package__, name) for name in LANGUAGES]
        roles = [table(__package__, f"{name}_roles") for name in LANGUAGES]
        self.numbers: dict[str, int] = _mapping(words, "numbers")
        self.multipliers: dict[str, int] = _mapping(words, "multipliers")
        self.joiners = _words(words, "joiners")
        self.free_joiners = _words(words, "free_joiners")
        self.joined_prefixes = tuple(_words(words, "joined_prefixes"))
        self.loose_prefixes = tuple(_words(words, "loose_prefixes"))
        self.teens = _words(words, "teens")
        glued = self.joined_prefixes
        self.articles = _words(words, "one_articles")
        self.range_words = _words(words, "range_words")
        self.range_openers: dict[str, str] = _mapping(words, "range_openers")
        self.phrases = PhraseTable.of(_mapping(words, "phrases"))
        self.nouns = PhraseTable.of(_mapping(words, "nouns"), glued)
        self.before = PhraseTable.of(_mapping(words, "before"), glued)
        self.after = PhraseTable.of(_mapping(words, "after"))
        self.not_modifier: dict[str, frozenset[str]] = {
            word: frozenset(verbs) for each in words for word, verbs in each.get("not_modifier", {}).items()
        }
        self.part_before = PhraseTable.of(_words(words, "part_before"), glued)
        self.part_kinds = _words(words, "part_kinds")
        self.part_after = PhraseTable.of(_words(words, "part_after"))
        self.unknown = PhraseTable.of(_words(words, "unknown"), glued)
        none = [each.get("none", {}) for each in words]
        self.none_words = PhraseTable.of(_words(none, "words"), glued)
        self.none_before_noun = PhraseTable.of(_words(none, "before_noun"), glued)
        self.none_not_before = _words(none, "not_before")
        self.silent = _words(none, "silent")
        cumulative = [each.get("cumulative", {}) for each in words]
        self.cumulative = {
            key: _words(cumulative, key) for key in ("cues", "toll_words", "links", "moved", "needs_toll")
        }
        groups = [each.get("groups", {}) for each in words]
        self.groups = {key: _words(groups, key) for key in ("children", "women", "leaders")}
        self.group_stop = _words(words, "group_stop")
        needs = [each.get("unknown_needs_cue", {}) for each in words]
        self.unknown_cues, self.unknown_loose = _words(needs, "cues"), _words(needs, "phrases")
        deeds = [each.get("deeds", {}) for each in words]
        self.deed_counts: dict[str, int] = _mapping(deeds, "counts")
        self.deed_heads = _words(deeds, "heads")
        glued_numbers = {f"{prefix}{word}" for prefix in self.loose_prefixes for word in self.numbers}
        tables = (self.nouns, self.phrases, self.before, self.unknown, self.none_words, self.none_before_noun)
        words_alone = {*self.numbers, *self.multipliers, *self.articles, *self.deed_counts, *glued_numbers}
        # A word that is none of these begins no number phrase: most of a text is passed over with one look-up.
        self.openers = frozenset(words_alone.union(*(each.firsts for each in tables)))
        self.roles = {key: _words(roles, key) for key in {key for each in roles for key in each}}
        self.role_phrases = {key: PhraseTable.of(sorted(values)) for key, values in self.roles.items()}


def _mapping(tables: list[Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for each in tables:
        for word, value in each.get(name, {}).items():
            found.setdefault(phrase_key(str(word)), phrase_key(value) if name == "range_openers" else value)
    return found


def _words(tables: list[Any], name: str) -> frozenset[str]:
    return frozenset(phrase_key(str(word)) for each in tables for word in each.get(name, ()))


def _is_exact(phrase: str) -> bool:
    """True for words that a codebook may list but that say one number: "both", "a dozen"."""
    words, lex = phrase_key(phrase).split(" "), lexicon()
    scaled = len(words) == 2 and words[0] in lex.articles and words[1] in lex.multipliers
    return scaled or " ".join(words) in lex.phrases.values


class VagueTable:
    """Vague words and the least number each can mean, from the codebook where one is given."""

    def __init__(self, given: Mapping[str, int] | None) -> None:
        data = table(__package__, "vague")
        words = dict(data["words"]) | {word: least for word, least in (given or {}).items() if not _is_exact(word)}
        glued = lexicon().joined_prefixes
        self.words = PhraseTable.of(words, glued)
        self.scale = PhraseTable.of(data["scale"], glued)
        self.openers = lexicon().openers | frozenset(self.words.firsts) | frozenset(self.scale.firsts)
        self.before_word_only = frozenset(phrase_key(word) for word in data["before_word_only"])


@cache
def lexicon() -> Lexicon:
    """The merged tables, read once."""
    return Lexicon()


@cache
def _shipped_vague() -> VagueTable:
    return VagueTable(None)


def vague_table(given: Mapping[str, int] | None) -> VagueTable:
    """The table of vague words: the shipped one, or that with the codebook's values over it."""
    return _shipped_vague() if given is None else _built_vague(tuple(sorted(given.items())))


@lru_cache(maxsize=8)
def _built_vague(words: tuple[tuple[str, int], ...]) -> VagueTable:
    return VagueTable(dict(words))
