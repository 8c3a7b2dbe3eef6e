"""`sendalarms`: tells those who follow alarms, once or for ever."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from marsad.web.watch import deliver


class Command(BaseCommand):
    """Plans and sends what is due.

    1. Each alarm given out since a rule was made, that the rule asks for and the publication policy allows, becomes a
       delivery, due when the publication delay is over. What was withdrawn before that is dropped.
    2. The delivery that is due longest is taken by an UPDATE on its state; where no row changed another sender has it.
    3. It is sent by mail or webhook. What fails waits 5, 20, 80 and 320 minutes and is given up after five tries.
    """

    help = "Tell those who follow alarms what is due."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How often."""
        parser.add_argument("--every", type=int, metavar="SECONDS", help="go on for ever, this often; once without it")

    def handle(self, *args: Any, **options: Any) -> None:
        """Send."""
        while True:
            sent, failed = deliver.run(timezone.now())
            if sent or failed or not options["every"]:
                self.stdout.write(f"{sent} sent, {failed} failed")
            if not options["every"]:
                return
            time.sleep(options["every"])
