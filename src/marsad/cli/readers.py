"""Which reader a command uses: the grammar, a language model, or both beside each other."""

from __future__ import annotations

import atexit
import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from marsad.cli.terminal import say

if TYPE_CHECKING:
    from marsad.claims import Reading
    from marsad.reading import Reader
    from marsad.reading.llm import Both, LlmReader, LlmSettings
    from marsad.reading.names import NameFinder

GRAMMAR, LLM, BOTH = READERS = ("grammar", "llm", "both")
# How many new objects the collector waits for: parsing makes thousands a page, nearly none of them in circles.
OBJECTS = 50_000
F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Choice:
    """A reader by name, with the settings of its model; the grammar has none."""

    name: str = GRAMMAR
    settings: LlmSettings | None = None


def reader_option(command: F) -> F:
    """`--reader NAME`."""
    option = click.option(
        "--reader",
        type=click.Choice(READERS),
        default=GRAMMAR,
        show_default=True,
        help="llm asks the language model that MARSAD_LLM_URL and MARSAD_LLM_MODEL name; both keeps both readings.",
    )
    return option(command)


def llm_options(command: F) -> F:
    """What may be chosen of the model for one run. The key is no option: others on the machine could see it."""
    options = (
        click.option("--llm-url", "url", metavar="URL", help="Base address of an OpenAI-compatible endpoint."),
        click.option("--llm-model", "model", metavar="NAME", help="Model, as the endpoint names it."),
        click.option(
            "--llm-budget",
            "budget_tokens",
            type=click.IntRange(min=1),
            metavar="TOKENS",
            help="The most that this run may spend.",
        ),
        click.option(
            "--llm-journal",
            "journal",
            type=click.Path(dir_okay=False, path_type=Path),
            metavar="FILE",
            help="Where answers are kept, so that none is paid for twice.  [default: llm-journal.jsonl in the home]",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def choice(name: str, *, workers: int = 1, **chosen: Any) -> Choice:
    """The chosen reader; options of the model without a model are a mistake, and so are several processes with one."""
    if name == GRAMMAR:
        if any(value is not None for value in chosen.values()):
            raise click.UsageError("The options --llm-... need --reader llm or --reader both.")
        return Choice()
    if workers > 1:
        raise click.UsageError("A language model is asked by one process, which minds the budget: leave --workers out.")
    from marsad.web.config import llm_settings, read_config

    return Choice(name, llm_settings(read_config(os.environ), **chosen))


@cache
def grammar_of(home: Path) -> Reader:
    """The grammar with the knowledge of `home`: making one takes longer than reading, so a process makes it once."""
    from marsad.knowledge import load_knowledge
    from marsad.reading import load_reader

    reader = load_reader(load_knowledge(home))
    # What was loaded stays until the end; the collector would else walk all of it again and again while it reads.
    gc.collect()
    gc.freeze()
    atexit.register(gc.unfreeze)
    gc.set_threshold(OBJECTS)
    return reader


@cache
def _finder_of(home: Path) -> NameFinder:
    from marsad.knowledge import load_knowledge
    from marsad.reading.names import load_finder

    return load_finder(load_knowledge(home))


def with_names(reading: Reading, home: Path) -> Reading:
    """The reading with the names of its text."""
    return replace(reading, names=_finder_of(home).find(reading.document.text))


def reader_of(home: Path, chosen: Choice) -> Reader | LlmReader | Both:
    """The chosen reader. One with a model is made anew: its budget and its numbers are those of one run."""
    if chosen.settings is None:
        return grammar_of(home)
    from marsad.knowledge import load_knowledge
    from marsad.reading.llm import load_llm_reader

    return load_llm_reader(load_knowledge(home), chosen.settings, both=chosen.name == BOTH)


@contextmanager
def accounted(reader: Reader | LlmReader | Both | None) -> Iterator[None]:
    """Say at the end, however it comes, what a model was asked and what became of its answers."""
    try:
        yield
    finally:
        tally = getattr(reader, "tally", None)
        for line in tally.lines() if tally is not None else ():
            say(line)
