"""A collection in a folder: a numbered folder for each addition, and one small file that says which of them count.

An addition is written beside the old ones, then the file is replaced at once: a run that is killed leaves the
collection as it was, and what it had written is overwritten by the next.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np

from marsad.claims import InputError
from marsad.resolving.blocking import Blocks
from marsad.resolving.collection import Collection
from marsad.resolving.parameters import Parameters
from marsad.resolving.segment import Links, Segment

_STATE = "collection.json"
_FORM = 1
_PARTS = ("first", "flat", "starts", "keys", "rows", "home", "left", "right", "chance", "wall", "likely")


def load(folder: Path, parameters: Parameters) -> Collection:
    """The collection of a folder, an empty one if nothing is there. Errors: InputError if others wrote it."""
    found = Collection(parameters)
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
        (_segment(folder / name) for name in kept["segments"]), np.load(last / "sets.npy"), np.load(last / "births.npy")
    )
    return found


def save(collection: Collection, folder: Path, parameters: Parameters) -> None:
    """Write what was added since the collection was loaded."""
    folder.mkdir(parents=True, exist_ok=True)
    state = folder / _STATE
    kept = json.loads(state.read_text(encoding="utf-8"))["segments"] if state.is_file() else []
    names = [f"{at:06}" for at in range(len(collection.segments))]
    for name, segment in list(zip(names, collection.segments, strict=True))[len(kept) :]:
        _write(segment, folder / name)
    if names:
        last = folder / names[-1]
        np.save(last / "sets.npy", collection.sets)
        np.save(last / "births.npy", collection.births)
        content = {"form": _FORM, "parameters": parameters.by, "segments": names, "sets": names[-1]}
        beside = state.with_suffix(".new")
        beside.write_text(json.dumps(content), encoding="utf-8")
        beside.replace(state)


def _write(segment: Segment, folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir()
    (folder / "uids.txt").write_text("".join(json.dumps(uid) + "\n" for uid in segment.uids), encoding="utf-8")
    for name, values in _arrays(segment).items():
        np.save(folder / f"{name}.npy", values)


def _arrays(segment: Segment) -> dict[str, np.ndarray]:
    blocks, links = segment.blocks, segment.links
    return {
        "first": np.array(segment.first),
        "flat": segment.flat,
        "starts": segment.starts,
        "keys": blocks.keys,
        "rows": blocks.rows,
        "home": blocks.home,
        "left": links.left,
        "right": links.right,
        "chance": links.chance,
        "wall": links.wall,
        "likely": links.likely,
    }


def _segment(folder: Path) -> Segment:
    # Left on the disk until it is looked at: an addition looks at a small part.
    part = {name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in _PARTS}
    uids = [json.loads(line) for line in (folder / "uids.txt").read_text(encoding="utf-8").splitlines()]
    return Segment(
        int(part["first"]),
        uids,
        part["flat"],
        part["starts"],
        Blocks(part["keys"], part["rows"], part["home"]),
        Links(part["left"], part["right"], part["chance"], part["wall"], part["likely"]),
    )
