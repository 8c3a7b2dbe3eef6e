from __future__ import annotations

import json
import subprocess
import sys

import jsonschema
import pytest
from click.testing import CliRunner

from marsad import __version__
from marsad.cli.main import COMMANDS, root


def run(*arguments: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from marsad.cli import main; main()", *arguments],
        input=text,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_help_lists_every_command_under_its_group() -> None:
    shown = CliRunner().invoke(root, ["--help"]).output
    assert all(f"  {name} " in shown for name in COMMANDS)
    assert shown.index("Reports") < shown.index("Ledger")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_a_sentence(name: str) -> None:
    result = CliRunner().invoke(root, [name, "--help"])
    assert result.exit_code == 0
    assert len(result.output.split("\n\n")[1].strip()) > 20


def test_a_mistyped_command_gets_a_suggestion_and_status_2() -> None:
    result = run("raed", "x")
    assert result.returncode == 2
    assert "marsad read" in result.stderr


def test_the_version_is_the_packages() -> None:
    assert __version__ in CliRunner().invoke(root, ["--version"]).output


def test_the_schema_is_a_schema() -> None:
    schema = json.loads(CliRunner().invoke(root, ["schema"]).output)
    jsonschema.Draft202012Validator.check_schema(schema)


def test_help_imports_neither_django_nor_spacy() -> None:
    code = (
        "import sys; from marsad.cli.main import root\n"
        "try: root.main(['--help'], standalone_mode=False)\n"
        "finally: print({'django', 'spacy', 'numpy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("set()\n")


def test_read_wants_one_input() -> None:
    result = run("read")
    assert result.returncode == 2
    assert "--jsonl IN" in result.stderr


def test_a_missing_file_is_one_line_that_names_it() -> None:
    result = run("read", "no-such-report.txt")
    assert result.returncode == 1
    assert "no-such-report.txt" in result.stderr
    assert "Traceback" not in result.stderr
