"""Serves the sample ledger from a home of its own: `python -m tests.browser.server PORT`, with MARSAD_HOME set."""

from __future__ import annotations

import os
import sys
from pathlib import Path

STAFF, PASSWORD = "reviewer-one", "a quiet-harbour 2018"


def main(port: int) -> None:
    """Migrate, load the sample, make one account, serve until stopped."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marsad.web.settings")
    import django
    from waitress import serve

    from marsad.web.config import keep_key

    keep_key(Path(os.environ["MARSAD_HOME"]))
    django.setup()
    from django.core.management import call_command

    from marsad.web.accounts.roles import create_staff
    from marsad.web.wsgi import application
    from tests.web import sample

    call_command("migrate", verbosity=0)
    sample.load()
    create_staff(STAFF, PASSWORD)
    serve(application, host="127.0.0.1", port=port, threads=4)


if __name__ == "__main__":
    main(int(sys.argv[1]))
