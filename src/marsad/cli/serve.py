"""`marsad serve`."""

from __future__ import annotations

import logging

import click

from marsad.cli.ledger import ready


@click.command("serve")
@click.option("--host", metavar="ADDRESS", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(1, 65535), metavar="N", default=8000, show_default=True, help="Port to listen on."
)
@click.option(
    "--threads",
    type=click.IntRange(1, 64),
    metavar="N",
    default=4,
    show_default=True,
    help="Requests answered at once.",
)
@click.option("--create-admin", metavar="NAME", help="First make an account that may review and moderate.")
def command(host: str, port: int, threads: int, create_admin: str | None) -> None:
    """Serve the site and the desk from the ledger in $MARSAD_HOME, with waitress.

    For the public, put it behind a web server that speaks HTTPS and set MARSAD_ALLOWED_HOSTS.

    \b
    Example:
      marsad serve --port 8080 --create-admin anna
    """
    from waitress.server import create_server

    from marsad.web.ledger import commands

    ready()
    if create_admin:
        commands.create_admin(create_admin, click.prompt("Password", hide_input=True, confirmation_prompt=True))
    from marsad.web.wsgi import application

    # waitress warns of every busy moment of its queue; only real trouble belongs on the terminal.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    try:
        server = create_server(application, host=host, port=port, threads=threads)
    except OSError as error:
        raise click.ClickException(f"Cannot listen on {host}:{port} ({error.strerror}). Try --port.") from error
    click.echo(f"Marsad is on http://{host}:{port}/ (stop with Ctrl+C)")
    server.run()
