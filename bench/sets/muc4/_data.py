"""MUC-4's messages, templates and keys as the set's folder holds them: nothing of it is part of this project."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.sets.muc4._keys import MONTHS, Key, keys_of
from bench.sets.muc4._pairing import ROLES, Template

_HEAD = re.compile(r"^((?:DEV|TST\d)-MUC\d-\d{4})\b.*$", re.MULTILINE)
_DATELINE = re.compile(rf"(\d{{1,2}})\s+({'|'.join(MONTHS)})[A-Z]*\.?\s+(\d\d)\b")


@dataclass(frozen=True)
class Gold:
    """A message with its templates and keys."""

    id: str
    text: str
    published: date | None
    templates: list[Template]
    keys: list[Key]


def reports(folder: Path, part: str) -> Iterator[Gold]:
    """The messages of `dev` or `train`, in order."""
    sent = dict(_raw(folder / "raw"))
    keys = keys_of(folder / "raw")
    for line in (folder / "processed" / f"{part}.json").read_text(encoding="utf-8").splitlines():
        each = json.loads(line)
        templates = [_template(one) for one in each["templates"]]
        published = dateline(sent.get(each["docid"], ""))
        yield Gold(each["docid"], each["doctext"], published, templates, keys.get(each["docid"], []))


def _template(one: dict[str, list[list[list[str]]]]) -> Template:
    roles = {role: [{mention for mention, _ in entity} for entity in one.get(role) or []] for role in ROLES}
    return Template(str(one["incident_type"]), roles)


def _raw(folder: Path) -> Iterator[tuple[str, str]]:
    """(id, text) of every message as it was sent, in capitals."""
    for path in sorted(folder.glob("*/*")):
        if path.name.startswith(("key", "text-headers")):
            continue
        content = path.read_text(encoding="latin-1")
        heads = list(_HEAD.finditer(content))
        for head, after in zip(heads, [*heads[1:], None], strict=True):
            yield head.group(1), content[head.end() : after.start() if after else None].strip("\n")


def dateline(sent: str) -> date | None:
    """The day a message was sent."""
    found = _DATELINE.search(sent[:400])
    return date(1900 + int(found[3]), MONTHS.index(found[2]) + 1, int(found[1])) if found else None
