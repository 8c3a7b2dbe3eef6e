"""Files and folders: what in a folder is a report, and its bytes within the limit."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from marsad.claims import InputError
from marsad.gather.limits import Limits
from marsad.gather.sniff import SUFFIXES

# Files that explain a folder and report nothing.
PAPERS = ("readme", "license", "licence", "notice", "changelog")


def read_file(path: Path, limits: Limits) -> bytes:
    """The bytes of a file; raises InputError when it is absent, unreadable, a folder, or larger than the limit."""
    where = str(path)
    try:
        if is_folder(path):
            raise InputError("this is a folder.", where=where, hint="Walk it, or give one of its files.")
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > limits.max_bytes:
                raise limits.too_big(size, where=where)
            # A pipe or device has no size: it is read up to the limit.
            content = file.read(limits.max_bytes + 1)
    except (OSError, ValueError) as error:
        # A name with a zero byte in it is a ValueError.
        problem = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise InputError(
            f"cannot be read ({problem}).", where=where, hint="Check the path and its permissions."
        ) from error
    if len(content) > limits.max_bytes:
        raise limits.too_big(None, where=where)
    return content


def is_folder(path: Path) -> bool:
    """Whether this is a folder; a name that the system cannot even look up is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def reports_in(folder: Path) -> Iterator[Path | InputError]:
    """The reports of a folder and the folders in it, by name; a file of another kind gives the reason it is none.

    Hidden files and papers such as README are passed over, links to folders are not followed.
    """
    closed: list[OSError] = []
    for here, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith(".") or name.lower().startswith(PAPERS):
                continue
            path = Path(here, name)
            yield path if path.suffix.lower() in SUFFIXES else _no_report(path)
    for error in closed:
        problem = f"this folder cannot be opened ({error.strerror})."
        yield InputError(problem, where=str(error.filename), hint="Check its permissions.")


def _no_report(path: Path) -> InputError:
    kinds = ", ".join(SUFFIXES)
    return InputError(
        f"a folder is searched for {kinds} and this is none of them.",
        where=str(path),
        hint="Give the file by its own name if it is a report.",
    )
