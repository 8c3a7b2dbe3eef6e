"""`createreviewer NAME`: the first account of the desk, its password asked for or read from standard input."""

from __future__ import annotations

import getpass
import sys
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from marsad.web.accounts.roles import ROLES, create_staff


class Command(BaseCommand):
    """Makes an account that may review mentions and moderate comments."""

    help = "Make an account that may review mentions and moderate comments."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The name, and the roles."""
        parser.add_argument("name")
        parser.add_argument("--role", action="append", choices=ROLES, help="one role only; both without it")
        parser.add_argument("--password-stdin", action="store_true", help="read the password from standard input")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it, once."""
        name = options["name"]
        if User.objects.filter(username=name).exists():
            raise CommandError(f"There is an account {name!r} already.")
        asked = sys.stdin.readline().rstrip("\n") if options["password_stdin"] else getpass.getpass("Password: ")
        try:
            create_staff(name, asked, tuple(options["role"] or ROLES))
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"{name} can sign in at /accounts/login/.")
