"""The entry point: the list of commands and the edge where errors become messages."""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any, NoReturn

import click

from marsad import __version__
from marsad.claims import MarsadError
from marsad.cli.terminal import complain, plain, say

# command -> (one line for the list, the group it is listed under); its code is marsad.cli.<command>.command
COMMANDS: dict[str, tuple[str, str]] = {
    "read": ("Turn a report into mentions: who did what, where, when, to how many, and who says so.", "Reports"),
    "dates": ("Find the time expressions of texts.", "Reports"),
    "names": ("Find the names in texts: places, organisations, people, times, quantities, weapons.", "Reports"),
    "gazetteer": ("Look places up; import your own lists of places.", "Reports"),
    "moderate": ("Advise on readers' comments (never decides).", "Reports"),
    "spark": ("Read or resolve on an Apache Spark cluster.", "Reports"),
    "schema": ("Print the JSON Schema of the record.", "Reports"),
    "add": ("Put reports into the ledger.", "Ledger"),
    "update": ("Run every stage on what is new.", "Ledger"),
    "resolve": ("Decide which mentions speak of the same incident.", "Ledger"),
    "code": ("Code incidents under a profile: acled, ucdp or airwars.", "Ledger"),
    "assess": ("Write the assessment of a month.", "Ledger"),
    "deliver": ("Tell those who follow alarms what is due.", "Ledger"),
    "export": ("Write the data in the layouts of the field.", "Ledger"),
    "match": ("Compare the record with UCDP GED, ACLED or a table of your own.", "Ledger"),
    "explain": ("Say why reports were taken for one incident.", "Ledger"),
    "rebuild": ("Derive every row again from the ledger.", "Ledger"),
    "serve": ("Serve the site and the desk.", "Ledger"),
    "bench": ("Measure accuracy and speed, in a checkout.", "Development"),
}


class Commands(click.Group):
    """A group that imports a command when it is called, so that `--help` and `read` start fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name."""
        if name not in COMMANDS:
            return None
        module = importlib.import_module(f"marsad.cli.{name}")
        command: click.Command = module.command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """As click does; a reader of our output that went away (`marsad read --jsonl big | head`) is no error."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                # Here, not at the end of the process, where Python could only complain.
                sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with a suggestion for a mistyped name."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            advice = f" Did you mean `marsad {near[0]}`?" if near else " `marsad --help` lists the commands."
            raise click.UsageError(f"There is no command {args[0]!r}.{advice}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, grouped, without importing any."""
        for group in dict.fromkeys(group for _, group in COMMANDS.values()):
            rows = [(name, line) for name, (line, of) in COMMANDS.items() if of == group]
            with formatter.section(f"{group}{' (need no database)' if group == 'Reports' else ''}"):
                formatter.write_dl(rows)


STOPPED = {"Ledger": "Stopped. What was finished is kept; the same command goes on from there."}

EPILOG = """\b
Examples:
  marsad read report.html                       a table of what one report says
  marsad read - --published 2018-11-11 --json   the same from standard input, as a record
  marsad add reports/ && marsad update          keep reports and derive incidents from them
  marsad serve                                  look at the site on 127.0.0.1:8000
"""


@click.command(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="marsad")
def root() -> None:
    """Marsad keeps the public record of armed-conflict incidents, claim by claim.

    It reads what newsrooms, officials and parties publish, stores each claim with its exact words and its speaker,
    joins claims into incidents, shows where sources agree and where they contradict, and derives rows,
    findings and pages from them. The ledger lies in the folder $MARSAD_HOME (default: ./var).
    """


def main() -> NoReturn:
    """Run `marsad`; refusals become one line on standard error and exit status 1, wrong usage 2, Ctrl+C 130."""
    try:
        status = root.main(prog_name="marsad", standalone_mode=False, color=False if plain() else None)
    except click.exceptions.Abort:
        say(STOPPED.get(_group(sys.argv[1:]), "Stopped."))
        status = 130
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except MarsadError as error:
        complain(error)
        status = 1
    except OSError as error:
        # A disk that is full, a folder that is not there: the system's own words and the name of the file say it.
        complain(f"{error.filename}: {error.strerror}." if error.filename else str(error))
        status = 1
    sys.exit(status if isinstance(status, int) else 0)


def _group(arguments: list[str]) -> str:
    return next((COMMANDS[each][1] for each in arguments if each in COMMANDS), "")
