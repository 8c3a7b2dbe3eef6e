"""The tolls of an event: the counts of all its hits, each number once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from marsad.claims import Count, CountKind, Group, Outcome, Qualifier, Realis
from marsad.reading.grammar.clauses import subjects
from marsad.reading.grammar.counts import Counter
from marsad.reading.grammar.frames import words
from marsad.reading.grammar.hits import Hit
from marsad.reading.grammar.people import lemma_of
from marsad.reading.grammar.portions import as_part, at_most
from marsad.reading.grammar.whom import outcomes_of_noun
from marsad.reading.syntax import Tree

# From here up the same number twice in one sentence is hardly chance.
_CHANCE = 10
# So many words that stand twice in a row are a headline under its picture.
_REPEATED = 3
_HARM = (Outcome.KILLED, Outcome.INJURED)
# "Officers were sent to the hospital" to see who was hurt.
_HELPERS = (Group.SECURITY_FORCES, Group.OFFICIALS)


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over the hits of one tree."""

    tree: Tree
    counter: Counter

    def counts(self, hits: Sequence[Hit]) -> list[Count]:
        """The counts of an event, in the order of its hits."""
        found: list[Count] = []
        unsplit = _unsplit(self.tree, hits)
        for hit in _said_so(hits):
            for count in self._of_hit(hit):
                if self._some_of_them(hit, count, hits, found):
                    count = as_part(count)
                if not any(_overlap(count, each) for each in found):
                    found.append(at_most(count) if hit.word in unsplit else count)
        found = self._apposed(_once(self._without_themselves(found)))
        found = _without_deadly(found)
        found = _without_restated(self._first_time([*found, *self._bare_numbers(hits, found)]))
        dead = {(count.quote.start, count.quote.end) for count in found if count.outcome is Outcome.KILLED}
        # Of somebody "shot and killed" only the death is counted.
        return [
            c
            for c in found
            if c.outcome is not Outcome.INJURED
            or (c.quote.start, c.quote.end) not in dead
            or Qualifier.UNDIVIDED in c.qualifiers
            or c.kind is CountKind.NONE
        ]

    def _some_of_them(self, hit: Hit, count: Count, hits: Sequence[Hit], found: Sequence[Count]) -> bool:
        """True for the one of "stabbed three, seriously wounding one" and "three were shot and one is in hospital"."""
        word = self.tree.words[hit.word]
        over = any(each.word == word.head and each.frame.outcome is count.outcome for each in hits)
        told = over and word.dep == "advcl" and word.tag == "VBG"
        if (
            not (told or hit.frame.alive)
            or count.quote.exact != count.stated
            or Qualifier.ADDITIONAL in count.qualifiers
        ):
            return False
        return any(each.outcome is count.outcome and (each.lo or 0) > (count.lo or 0) for each in found)

    def _without_themselves(self, found: list[Count]) -> list[Count]:
        """The counts without the "himself" of somebody counted: "a boy was hurt after shooting himself"."""
        counted = {(count.outcome, count.quote.start) for count in found}
        own = words("groups", "own_death")
        made = []
        for count in found:
            head = next((w.i for w in self.tree.words if w.start == count.quote.start and w.lower in own), None)
            doers = () if head is None else self._doers(head)
            starts = {min(self.tree.words[i].start for i in self.tree.phrase(at)) for at in doers}
            starts |= {self.tree.words[i].start for at in doers for i in self._meant_by(at)}
            if not {(count.outcome, start) for start in starts} & counted:
                made.append(count)
        return made

    def _meant_by(self, somebody: int) -> list[int]:
        """The "he" of "a man who said he was shot"."""
        below = (self.tree.words[at] for at in self.tree.below(somebody))
        return [word.i for word in below if word.tag == "PRP" and word.dep in ("nsubj", "nsubjpass")]

    def _doers(self, head: int) -> list[int]:
        """Who acted on themselves: the subject of the verb over "himself", or whom its "he" means."""
        above: list[int] = []
        for verb in (at for at in self.tree.up(head) if self.tree.words[at].is_verb):
            if above and self.tree.words[verb].lemma in words("speech", "inverted"):
                continue  # "after the police say he shot himself": not the police
            above = subjects(self.tree, verb) or above
            means_another = self._in_clause(verb) and any(self.tree.words[i].tag == "PRP" for i in above)
            if above and not means_another:
                return above
        return above

    def _in_clause(self, verb: int) -> bool:
        """True for a verb of a clause behind "after" or "when", and for those joined to it."""
        while self.tree.words[verb].dep in ("conj", "ccomp") and self.tree.words[self.tree.words[verb].head].is_verb:
            verb = self.tree.words[verb].head
        return self.tree.words[verb].dep == "advcl"

    def _first_time(self, found: list[Count]) -> list[Count]:
        """The counts without those of words that a caption or headline repeats as they stand."""
        text = self.counter.text
        made: list[Count] = []
        for count in found:
            same = [each for each in made if (each.outcome, each.stated) == (count.outcome, count.stated)]
            again = any(_repeated(text, each.quote.start, count.quote.start) for each in same)
            if not again and not any(_in_headline(each, count) for each in made):
                made.append(count)
        return made

    def _apposed(self, found: list[Count]) -> list[Count]:
        """The counts without a name that only a comma parts from whom it names: "his brother, Ali Hasan"."""
        made: list[Count] = []
        for count in found:
            last = made[-1] if made else None
            same = last is not None and last.outcome is count.outcome and (last.lo, last.hi, count.lo) == (1, 1, 1)
            between = self.counter.text[last.quote.end : count.quote.start] if same and last is not None else ""
            if not (same and between.strip() == "," and last is not None and _names(count) and not _names(last)):
                made.append(count)
        return made

    def incidents(self, hits: Sequence[Hit]) -> list[Count]:
        """How many events an aggregate sums: "at least 40 IED incidents", "12 strikes"."""
        for hit in hits:
            plain = hit.form == "noun" and hit.frame.outcome is None
            if plain and any(self.tree.words[kid].quantity is not None for kid in self.tree.kids(hit.word, "nummod")):
                return list(self.counter.counts(self.tree, [hit.word], Outcome.INCIDENTS, things=True))
        return []

    def provisional(self, hits: Sequence[Hit]) -> frozenset[int]:
        """Where the counts start that only say somebody was shot: they may turn out dead."""
        weak = [hit for hit in hits if hit.frame.weak and not hit.frame.alive and hit.frame.outcome is Outcome.INJURED]
        return frozenset(count.quote.start for hit in weak for count in self._of_hit(hit))

    def they(self, hits: Sequence[Hit]) -> tuple[Outcome, ...]:
        """What befell several people whom the sentence only points to: "they were pronounced dead"."""
        struck = (hit for hit in hits if hit.frame.outcome in _HARM and not hit.negated)
        pointing = words("groups", "several_persons")
        told = (h.frame.outcome for h in struck if any(self.tree.words[i].lower in pointing for i in h.patients))
        return tuple(dict.fromkeys(each for each in told if each is not None))

    def _bare_numbers(self, hits: Sequence[Hit], found: Sequence[Count]) -> list[Count]:
        """Numbers right before a word of harm that the tree did not join to it: "left 48 killed and 67 injured"."""
        taken = {count.quote.start for count in found}
        made: list[Count] = []
        quoted = [(count.quote.start, count.quote.end) for count in found]
        for hit in hits:
            before = self.tree.words[hit.word - 1] if hit.word else None
            if hit.frame.outcome is None or hit.form == "noun" or before is None or before.quantity is None:
                continue
            if before.start not in taken and not any(start <= before.start < end for start, end in quoted):
                made += self.counter.counts(self.tree, [before.i], hit.frame.outcome)
        return made

    def _of_hit(self, hit: Hit) -> Iterable[Count]:
        if hit.form == "noun" and outcomes_of_noun(lemma_of(self.tree.words[hit.word])) == "undivided":
            yield from self.counter.undivided(self.tree, hit.word)
            return
        if hit.form == "noun" and hit.frame.outcome is None and hit.realis is Realis.ACTUAL:
            yield from self.counter.deadly(self.tree, hit.word)
        tried = hit.realis is Realis.ATTEMPTED and hit.frame.realis is None
        unreal = hit.realis in (Realis.PLANNED, Realis.HYPOTHETICAL, Realis.THREATENED)
        if hit.frame.outcome is None or tried or unreal:
            return
        word = self.tree.words[hit.word]
        told = outcomes_of_noun(lemma_of(word)) if hit.form == "noun" else None
        if told is not None and not hit.patients:
            yield from self.counter.counts(self.tree, [hit.word], hit.frame.outcome)
            return
        if hit.form == "noun" and not hit.patients and hit.frame.outcome in _HARM:
            yield from self.counter.befell(self.tree, hit.word, hit.frame.outcome)
            return
        anybody = (hit.form == "verb" or word.dep == "oprd") and hit.frame.outcome in _HARM
        for count in self.counter.counts(
            self.tree, hit.patients, hit.frame.outcome, things=hit.frame.things, anybody=anybody
        ):
            if not (hit.frame.alive and count.kind is CountKind.VAGUE and count.group in _HELPERS):
                yield count


def _said_so(hits: Sequence[Hit]) -> Sequence[Hit]:
    """The hits without those that say of some that nothing befell them, beside others: "three who were not hurt"."""
    return [hit for hit in hits if not hit.negated] or hits


def _overlap(one: Count, two: Count) -> bool:
    """True for one number found twice: "the three dead" and its "three"."""
    apart = one.quote.end <= two.quote.start or two.quote.end <= one.quote.start
    return one.outcome is two.outcome and (one.lo, one.hi) == (two.lo, two.hi) and not apart


def _repeated(text: str, first: int, second: int) -> bool:
    """True if the words at `first` stand at `second` again."""
    once = text[first:second].split()[:_REPEATED]
    return len(once) == _REPEATED and text[second : 2 * second - first].split()[:_REPEATED] == once


def _in_headline(one: Count, other: Count) -> bool:
    """True for the "a man" behind a headline's "Man": "Man shot in Rawa Police say a man was found"."""
    first, again = one.quote.exact, other.quote.exact.split()
    single = one.outcome is other.outcome and (one.lo, one.hi, other.lo, other.hi) == (1, 1, 1, 1)
    plain = first.istitle() and len(again) == 2 and again[0] in words("groups", "articles")
    return single and plain and again[1] == first.casefold()


def _names(count: Count) -> bool:
    return count.quote.exact.split()[-1][:1].isupper()


def _once(found: list[Count]) -> list[Count]:
    """The counts without a large number that the sentence says twice, and without "both" behind its two."""
    made: list[Count] = []
    for count in found:
        same = [each for each in made if (each.outcome, each.lo, each.hi) == (count.outcome, count.lo, count.hi)]
        again = count.stated.casefold() == "both" or (count.lo or 0) >= _CHANCE
        if not (same and again):
            made.append(count)
    return made


def _without_restated(found: list[Count]) -> list[Count]:
    """Numbers that only take apart the one before them are its parts: "13 people, 11 men and two women"."""
    made = list(found)
    for at, whole in enumerate(found):
        behind = [i for i in range(at + 1, len(found)) if found[i].outcome is whole.outcome and found[i].adds]
        if whole.kind is not CountKind.EXACT or whole.group is not Group.UNKNOWN or len(behind) < 2:
            continue
        for size in range(2, len(behind) + 1):
            if sum(found[i].lo or 0 for i in behind[:size]) == whole.lo and _unnamed(found, behind[:size]):
                for i in behind[:size]:
                    made[i] = as_part(found[i])
    return made


def _without_deadly(found: list[Count]) -> list[Count]:
    """The counts without the one of "a deadly shooting", where the sentence says who died."""
    deadly = [count for count in found if count.stated.casefold() in words("groups", "deadly")]
    told = any(count.outcome is Outcome.KILLED and count.adds and count not in deadly for count in found)
    return [count for count in found if not (told and count in deadly)]


def _unnamed(found: Sequence[Count], parts: Sequence[int]) -> bool:
    return not any(Qualifier.ADDITIONAL in found[i].qualifiers for i in parts)


def _unsplit(tree: Tree, found: Sequence[Hit]) -> set[int]:
    """The words of "killed and wounded" behind one number, which does not tell the two apart."""
    harms = {hit.word: hit for hit in found if hit.frame.outcome in (Outcome.KILLED, Outcome.INJURED)}
    return {
        at
        for i, hit in harms.items()
        if (other := harms.get(i + 2)) is not None
        and tree.words[i + 1].lower in ("and", "or")
        and hit.patients == other.patients
        and hit.frame.outcome is not other.frame.outcome
        and not hit.frame.weak
        and not other.frame.weak
        for at in (i, i + 2)
    }
