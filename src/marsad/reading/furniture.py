"""Page furniture in plain text: comment policies and forms, share lines, notices, lists of other stories.

In: a text. Out: spans that are not the report and must not be read. A line is judged by what it says and where
it stands; a sentence of the report that happens to hold a cue word stays. Linear in the text: each line is matched
a fixed number of times, and no pattern looks further than a few hundred characters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from marsad.reading.gate import gate
from marsad.reading.tables import table
from marsad.reading.tokens import fold

_LINE = re.compile(r"[^\n\u2028\u2029]+")
_CLIP = re.compile(r"\d{1,2}:\d\d\s+[A-Z“\"'‘]")
_SIGNS = re.compile(r"[\W\d_]+")
_LONGEST = 420
_SHORT_WORDS = 14
_NAVIGATION_RUN = 5
_NAVIGATION_WORDS = 3
# A report in prose: so many full sentences by line, which hold so much of the text.
_PROSE_LINES, _PROSE_SHARE = 5, 0.7
_STOPS = (".", "!", "?", "؟", '."', ".”", "…")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    plain: str
    bare: str  # folded letters only

    @property
    def words(self) -> int:
        return self.plain.count(" ") + 1

    @property
    def stopped(self) -> bool:
        """True if the line ends as a sentence does."""
        return self.plain.endswith(_STOPS)


class _Rules:
    """The cue words of `data/furniture.yaml`, compiled once."""

    def __init__(self) -> None:
        data = table(__package__ or "", "furniture")
        self.whole = frozenset(_bare(each) for each in data["whole"])
        self.comments = frozenset(_bare(each) for each in data["comments"])
        self.related = frozenset(_bare(each) for each in data["related"])
        self.lines = re.compile("|".join(f"(?:{each})" for each in data["lines"]), re.IGNORECASE)
        self.policy = [re.compile(each, re.IGNORECASE) for each in data["policy"]]
        self.policy_least: int = data["policy_least"]
        self.never = re.compile("|".join(data["never"]), re.IGNORECASE)


@cache
def _rules() -> _Rules:
    return _Rules()


def _bare(text: str) -> str:
    return _SIGNS.sub(" ", fold(text)).strip()


def furniture_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of page furniture in `text`, in order, not overlapping; each covers whole lines."""
    lines = _lines(text)
    marked = [_is_furniture(line) for line in lines]
    for mark in (_mark_comments, _mark_related, _mark_navigation, _mark_playlist, _mark_other_stories):
        mark(lines, marked)
    return _merged(lines, marked)


def _lines(text: str) -> list[_Line]:
    found = []
    for match in _LINE.finditer(text):
        raw = match.group()
        plain = raw.strip()
        if plain:
            start = match.start() + len(raw) - len(raw.lstrip())
            short = plain if len(plain) <= _LONGEST else ""
            found.append(_Line(start, start + len(plain), plain, _bare(short)))
    return found


def _is_furniture(line: _Line) -> bool:
    """True if the line alone shows that it is furniture."""
    if len(line.plain) > _LONGEST:
        return False
    rules = _rules()
    if line.bare in rules.whole and not line.plain.endswith("."):
        return True
    if rules.lines.fullmatch(line.plain):
        return not (line.stopped and gate(line.plain).harm and "©" not in line.plain and "rights" not in line.bare)
    return _speaks_policy(line) and not gate(line.plain).harm


def _speaks_policy(line: _Line, least: int | None = None) -> bool:
    rules = _rules()
    if rules.never.search(line.plain):
        return False
    needed = least or rules.policy_least
    hits = 0
    for cue in rules.policy:
        hits += cue.search(line.plain) is not None
        if hits >= needed:
            return True
    return False


def _mark_comments(lines: Sequence[_Line], marked: list[bool]) -> None:
    """A header of the readers' corner takes all behind it, if what follows is a policy, a form or nothing."""
    for index, line in enumerate(lines):
        if line.bare not in _rules().comments or line.stopped:
            continue
        marked[index] = True
        follow = lines[index + 1 : index + 4]
        confirmed = not follow or any(_speaks_policy(each, 2) for each in follow) or marked[index + 1]
        behind = sum(each.end - each.start for each in lines[index:])
        if index and confirmed and (behind < lines[index].start or _last_half(lines, index)):
            marked[index:] = [True] * (len(marked) - index)
            return


def _last_half(lines: Sequence[_Line], index: int) -> bool:
    return index * 2 >= len(lines)


def _mark_related(lines: Sequence[_Line], marked: list[bool]) -> None:
    """A header of other stories takes the headlines behind it, up to the next full sentence."""
    inside = False
    for index, line in enumerate(lines):
        if line.bare in _rules().related and not line.stopped:
            inside = marked[index] = True
        elif inside and not line.stopped and line.words <= _SHORT_WORDS and not line.plain.endswith(":"):
            marked[index] = True
        else:
            inside = False


def _mark_playlist(lines: Sequence[_Line], marked: list[bool]) -> None:
    """Lines in a row that open with the length of a video and end like headlines are a player's list."""
    clips = [not line.stopped and _CLIP.match(line.plain) is not None for line in lines]
    for index, clip in enumerate(clips):
        beside = clips[index - 1 : index] + clips[index + 1 : index + 2]
        marked[index] = marked[index] or (clip and any(beside))


def _mark_other_stories(lines: Sequence[_Line], marked: list[bool]) -> None:
    """A short line without an end between the paragraphs of prose is the headline of another story, or a caption."""
    stopped = [index for index, line in enumerate(lines) if line.stopped and not marked[index]]
    letters = sum(len(line.plain) for index, line in enumerate(lines) if not marked[index])
    ended = sum(len(lines[index].plain) for index in stopped)
    if len(stopped) < _PROSE_LINES or ended < letters * _PROSE_SHARE:
        return
    for index in range(stopped[1] + 1, stopped[-1]):
        line = lines[index]
        headline = not line.stopped and line.words <= _SHORT_WORDS and not line.plain.endswith((":", ",", ";"))
        marked[index] = marked[index] or (headline and line.plain[:1].isupper())


def _mark_navigation(lines: Sequence[_Line], marked: list[bool]) -> None:
    """A run of very short lines without numbers, ends or harm is a menu."""
    run = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and (_is_menu(lines[index]) or (run and marked[index])):
            run += 1
            continue
        if run >= _NAVIGATION_RUN:
            marked[index - run : index] = [True] * run
        run = 0


def _is_menu(line: _Line) -> bool:
    small = line.words <= _NAVIGATION_WORDS and len(line.plain) < 40 and not line.stopped
    plain = small and not any(sign in line.plain for sign in ":|\t;0123456789٠١٢٣٤٥٦٧٨٩")
    return plain and not gate(line.plain).worth


def _merged(lines: Sequence[_Line], marked: Sequence[bool]) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    before = -2
    for index, line in enumerate(lines):
        if not marked[index]:
            continue
        if before == index - 1 and spans:
            spans[-1] = (spans[-1][0], line.end)
        else:
            spans.append((line.start, line.end))
        before = index
    return tuple(spans)
