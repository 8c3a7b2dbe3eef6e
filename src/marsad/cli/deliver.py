"""`marsad deliver`."""

from __future__ import annotations

import time

import click

from marsad.cli.ledger import ready
from marsad.cli.terminal import say


@click.command("deliver")
@click.option(
    "--every", type=click.IntRange(min=1), metavar="SECONDS", help="Go on for ever, this often; once without."
)
def command(every: int | None) -> None:
    """Tell those who follow alarms (watch rules) what is due: by mail or by signed webhook.

    Nothing goes out before the publication delay is over, and nothing twice. Several senders may run beside each other.

    \b
    Examples:
      marsad deliver                 once, such as from cron
      marsad deliver --every 60      as a service
    """
    from marsad.web.ledger import commands

    ready()
    while True:
        sent, failed = commands.deliver()
        if sent or failed or every is None:
            say(f"{sent} sent, {failed} failed.")
        if every is None:
            return
        time.sleep(every)
