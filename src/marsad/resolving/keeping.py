"""A collection in a folder: a numbered folder for each addition, and one small file that says which of them count.

An addition is written beside the old ones, with the sets of all mentions, then the file is replaced at once: a run that
is killed leaves the collection as it was, and what it had written is overwritten by the next. What was of the sets in
the folders before is removed.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np

from marsad.claims import InputError
from marsad.resolving.blocking import Blocks
from marsad.resolving.collection import Collection
from marsad.resolving.columns import Ints
from marsad.resolving.judging import Part, Runner
from marsad.resolving.levels import Level
from marsad.resolving.links import Links, Worth
from marsad.resolving.packed import Packed, Uids
from marsad.resolving.parameters import Parameters
from marsad.resolving.segment import Segment

_STATE = "collection.json"
_FORM = 3
_PARTS = ("first", "text", "bounds", "flat", "starts", "names", "codes", "worth", "met", "back")
_BLOCKS = ("keys", "rows", "home")
_STATES = ("sets", "births", "parts")
_LEVELS = ("level-ends", "level-rows", "level-groups", "level-sets")


def load(folder: Path, parameters: Parameters, run: Runner[Part, Worth] = map) -> Collection:
    """The collection of a folder, an empty one if nothing is there. Errors: InputError if others wrote it."""
    found = Collection(parameters, run)
    state = folder / _STATE
    if not state.is_file():
        return found
    kept = json.loads(state.read_text(encoding="utf-8"))
    if (kept["form"], kept["parameters"]) != (_FORM, parameters.by):
        raise InputError(
            f"it was made with {kept['parameters']}, form {kept['form']}; this is {parameters.by}, form {_FORM}.",
            where=str(state),
            hint="Resolve the records again into an empty folder.",
        )
    last = folder / kept["sets"]
    found.restore(
        (_segment(folder / name) for name in kept["segments"]),
        _levels(*(np.load(last / f"{name}.npy") for name in _LEVELS)),
        *(np.load(last / f"{name}.npy") for name in _STATES),
    )
    return found


def save(collection: Collection, folder: Path, parameters: Parameters) -> None:
    """Write what was added since the collection was loaded."""
    folder.mkdir(parents=True, exist_ok=True)
    state = folder / _STATE
    kept = json.loads(state.read_text(encoding="utf-8"))["segments"] if state.is_file() else []
    names = [f"{at:06}" for at in range(len(collection.segments))]
    new = list(zip(names, collection.segments, strict=True))[len(kept) :]
    if not new:
        return
    for name, segment in new:
        _write(segment, folder / name)
    for name, values in _states(collection).items():
        np.save(folder / names[-1] / f"{name}.npy", values)
    content = {"form": _FORM, "parameters": parameters.by, "segments": names, "sets": names[-1]}
    beside = state.with_suffix(".new")
    beside.write_text(json.dumps(content), encoding="utf-8")
    beside.replace(state)
    for name in names[:-1]:
        for each in (*_STATES, *_LEVELS):
            (folder / name / f"{each}.npy").unlink(missing_ok=True)


def _states(collection: Collection) -> dict[str, np.ndarray]:
    levels = collection.levels
    ends = np.cumsum([len(each.rows) for each in levels])
    columns = (
        np.concatenate(each) for each in zip(*((each.rows, each.groups, each.sets) for each in levels), strict=True)
    )
    return {name: getattr(collection, name) for name in _STATES} | dict(zip(_LEVELS, (ends, *columns), strict=True))


def _levels(ends: Ints, *columns: Ints) -> list[Level]:
    return [Level(*each) for each in zip(*(np.split(column, ends[:-1]) for column in columns), strict=True)]


def _write(segment: Segment, folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir()
    for name, values in _arrays(segment).items():
        np.save(folder / f"{name}.npy", values)
    for kind, each in enumerate(segment.blocks):
        for name, values in zip(_BLOCKS, (each.keys, each.rows, each.home), strict=True):
            np.save(folder / f"{name}-{kind}.npy", values)


def _arrays(segment: Segment) -> dict[str, np.ndarray]:
    uids, links = Uids.of(segment.rows.uids), segment.links
    return {
        "first": np.array((segment.first, len(segment.blocks))),
        "text": uids.text,
        "bounds": uids.bounds,
        "flat": segment.rows.flat,
        "starts": segment.rows.starts,
        "names": segment.names,
        "codes": links.codes,
        "worth": links.worth,
        "met": links.met,
        "back": links.back,
    }


def _segment(folder: Path) -> Segment:
    part = {name: _load(folder, name) for name in _PARTS}
    first, kinds = part["first"].tolist()
    return Segment(
        first,
        Packed(Uids(part["text"], part["bounds"]), part["flat"], part["starts"]),
        part["names"],
        tuple(Blocks(*(_load(folder, f"{name}-{kind}") for name in _BLOCKS)) for kind in range(kinds)),
        Links(part["codes"], part["worth"], part["met"], part["back"]),
    )


def _load(folder: Path, name: str) -> np.ndarray:
    # Left on the disk until it is looked at: an addition looks at a small part. A file without values is not mapped.
    found = np.load(folder / f"{name}.npy", mmap_mode="r")
    plain: np.ndarray = found.view(np.ndarray)
    return plain
