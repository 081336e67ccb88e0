"""Preferences of one user on one PC: kept in a small file that may be lost without harm."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from math import isfinite
from pathlib import Path
from typing import Any

from queueapp.errors import StorageTrouble, Trouble


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the program remembers from one start to the next.

    `database` is a file's path or a server's address, without its password; with `site_id`,
    `person_id` and `counter_id` it says where the user was. `window` is the window's place
    and size as Qt wrote it, in base64; `day_reports` is what is written by itself when a day is
    closed, by hall. `asks`: there they had to prove who they were. `keys` has the keys that were
    changed, by the action's name; an empty one is an action that has none. Tickets go to `printer`,
    on `paper` (see `queueapp.fixed.PAPERS`), if there is one: with `print_tickets` each that is
    given here.
    """

    language: str = ""
    theme: str = ""
    text_scale: float = 1.0
    database: str = ""
    site_id: int | None = None
    person_id: int | None = None
    counter_id: int | None = None
    asks: bool = False
    window: str = ""
    day_reports: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    printer: str = ""
    paper: str = "80"
    print_tickets: bool = True


def load_preferences(path: Path) -> Preferences:
    """The preferences kept at `path`; defaults where there are none or they make no sense."""
    try:
        kept: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(kept, dict):
        return Preferences()
    usable = {
        each.name: kept[each.name]
        for each in fields(Preferences)
        if isinstance(kept.get(each.name), _kind(each.name))
    }
    if not isfinite(usable.get("text_scale", 1.0)):
        del usable["text_scale"]
    usable["keys"] = {
        name: key for name, key in usable.get("keys", {}).items() if isinstance(key, str)
    }
    return Preferences(**usable)


def _kind(name: str) -> type:
    if name == "keys":
        return dict
    if name == "text_scale":
        return float
    if name in ("asks", "print_tickets"):
        return bool
    return int if name.endswith("_id") else str


def save_preferences(path: Path, preferences: Preferences) -> None:
    """Keep the preferences, whole or not at all; raises `StorageTrouble` where that fails."""
    half = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        half.write_text(json.dumps(asdict(preferences), indent=1), encoding="utf-8")
        half.replace(path)
    except OSError as error:
        raise StorageTrouble(Trouble.READ_ONLY, path, str(error)) from error
