"""Who a count of one person means, as far as its words tell: a name, an age, a sex."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from marsad.claims import Count
from marsad.reading.grammar.frames import words

PACKAGE = "marsad.reading.document"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_AGE = re.compile(r"\b(\d{1,3})[\s-]years?[\s-]old\b")
# Behind a name: "Ali Hasan, 34," or "Ali Hasan, a 34-year-old farmer".
_AGE_BEHIND = re.compile(
    r"(?:\s?\((\d{1,3})\)|,\s?(\d{1,3})(?=[,.;]|\s+(?:and|of|was|were|is|from|who)\b)|,\s(?:an?\s)?(\d{1,3})-year)"
)
_BEHIND = 40
_CHILD = 12
_PARTITIVE = re.compile(r"(\w+) of (?:the|them|those|these|which|whom)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Person:
    """One person of a count; empty fields are not told. `owned`: "his father", who is not the one that "his" means;
    `young` and `elder`: a small child, and whoever has children or a spouse.
    """

    names: tuple[str, ...] = ()
    age: int | None = None
    sex: str = ""
    definite: bool = False
    pronoun: bool = False
    owned: bool = False
    young: bool = False
    elder: bool = False

    def is_surely(self, other: Person) -> bool:
        """True if the names agree, or age and sex do where a name is missing."""
        if self._clashes(other):
            return False
        if self.names and other.names:
            return _one_name(self.names, other.names)
        return self.age is not None and self.age == other.age

    def may_be(self, other: Person) -> bool:
        """True unless name, age or sex speak against it."""
        if self.names and other.names and not _one_name(self.names, other.names):
            return False
        return not self._clashes(other)

    def _clashes(self, other: Person) -> bool:
        ages = self.age is not None and other.age is not None and self.age != other.age
        grown = (self.young and other.elder) or (self.elder and other.young)
        return ages or grown or bool(self.sex and other.sex and self.sex != other.sex)


def person_of(count: Count, text: str) -> Person | None:
    """The person that a count of exactly one speaks of; None for every other count."""
    if (count.lo, count.hi) != (1, 1):
        return None
    exact = count.quote.exact
    found = _WORD.findall(exact)
    lower = [word.casefold() for word in found]
    age = _age(exact, text, count.quote.end)
    named = list(takewhile(_is_name, reversed(found)))
    return Person(
        names=tuple(word.casefold().removesuffix("'s").removesuffix("’s") for word in reversed(named)),
        age=age,
        sex=_sex(lower[1:] if len(lower) > 1 and lower[0] in words_of("definite") else lower),
        definite=bool(lower) and lower[0] in words_of("definite"),
        pronoun=len(lower) == 1 and lower[0] in words_of("pronouns"),
        young=bool(words_of("young") & set(lower)) or (age is not None and age <= _CHILD),
        elder=bool(lower) and lower[-1] in words_of("elders"),
        owned=len(lower) > 1 and lower[0] in words_of("whose"),
    )


def is_some_of(count: Count, text: str) -> bool:
    """True for "two of the wounded": some of those told of before."""
    match = _PARTITIVE.match(text, count.quote.start)
    return match is not None and match.group(1).casefold() in words_of("some_of")


def is_besides(count: Count, text: str) -> bool:
    """True for "a man was also shot", "another, also 15," and "a third victim": somebody beside those told of."""
    quoted = count.quote.exact.casefold().split()
    if (count.lo, count.hi) != (1, 1) or quoted[0] not in ("a", "an", "another"):
        return False
    behind = text[count.quote.end : count.quote.end + _BEHIND].casefold().split()[:2]
    # "A boy also in the car" may be the boy told of.
    return behind[1:] == ["also"] or quoted[1:2] == ["other"] or bool(set(quoted[1:2]) & words_of("ordinals"))


def takes_some(text: str) -> bool:
    """True if words speak of some of those told of before: "two of the victims went home"."""
    return any(match.group(1).casefold() in words_of("some_of") for match in _PARTITIVE.finditer(text))


def words_of(key: str) -> frozenset[str]:
    """A list of the table of persons."""
    return words("persons", key, PACKAGE)


def _one_name(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """True for a name and the same name or a part of it: two full names of one family are two people."""
    shared = set(one) & set(two)
    if len(shared) > 1 and (one[-2:] == two[-2:]):
        return True  # "school's Ali Hasan" is Ali Hasan
    return len(shared) >= min(len(set(one)), len(set(two)), 2) and (one[0] == two[0] or len(min(one, two, key=len)) < 2)


def _is_name(word: str) -> bool:
    return word[:1].isupper() and len(word) > 1 and word.casefold() not in words_of("not_names")


def _sex(lower: list[str]) -> str:
    if any(word in words_of("female") for word in lower):
        return "female"
    return "male" if any(word in words_of("male") for word in lower) else ""


def _age(exact: str, text: str, end: int) -> int | None:
    match = _AGE.search(exact) or _AGE_BEHIND.match(text, end, end + _BEHIND)
    if match is None:
        return None
    return next(int(group) for group in match.groups() if group is not None)
