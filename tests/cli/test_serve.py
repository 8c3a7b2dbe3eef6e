from __future__ import annotations

import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.cli.commands import MARSAD, Done, environment, here, run


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def served(home: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """`marsad serve`, ready to answer; stopped at the end whatever happens."""
    command = [*MARSAD, "serve", "--port", str(port)]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdout=pipe, stderr=pipe, text=True, env=environment(MARSAD_HOME=str(home), PYTHONUNBUFFERED="1")
    ) as server:
        try:
            assert server.stdout is not None
            assert server.stdout.readline() == f"Marsad is on http://127.0.0.1:{port}/ (stop with Ctrl+C)\n"
            yield server
        finally:
            server.kill()


@pytest.mark.usefixtures("ledger")
def test_it_serves_the_ledger_until_it_is_stopped(home: Path) -> None:
    port = free_port()
    with served(home, port) as server:
        page = httpx.get(f"http://127.0.0.1:{port}/", timeout=30)
        assert page.status_code == 200
        assert "Marsad" in page.text
        busy = run("serve", "--port", str(port), MARSAD_HOME=str(home))
        server.send_signal(signal.SIGINT)
        _, messages = server.communicate(timeout=30)
    assert server.returncode == 0
    assert "Traceback" not in messages
    assert busy.status == 1
    assert f"Cannot listen on 127.0.0.1:{port}" in busy.err
    assert "Try --port" in busy.err


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_what_is_no_port_is_wrong_usage(port: str) -> None:
    result = here("serve", "--port", port)
    assert result.exit_code == 2
    assert "--port" in result.output


def test_an_account_with_a_weak_password_is_not_made(tmp_path: Path) -> None:
    done: Done = run("serve", "--create-admin", "anna", text="12345\n12345\n", MARSAD_HOME=str(tmp_path))
    assert done.status == 1
    assert "Choose another password." in done.err
    assert "12345" not in done.out + done.err
