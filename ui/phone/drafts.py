"""What stood in the capture line when the program ended, kept until it is needed no more.

One small file for each person at each site of each database, for its user's eyes only: it holds
what a caller said. No Qt here, and no thread: `keep` waits for the disk.
"""

import json
import os
import random
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from queueapp.errors import StorageTrouble, Trouble

_FORMAT = 1
_ASIDE = ".aside"

_DAY_MS = 24 * 60 * 60_000


def draft_key(database: str, site_id: int, person_id: int) -> str:
    """Whose draft it is; `database` is the database's own identity, or its address."""
    # `hashlib` would bring OpenSSL, 3.5 MB that nothing else at the counter needs.
    drawn = random.Random(f"{database}\n{site_id}\n{person_id}").getrandbits(128)
    return f"{drawn:032x}"


class Drafts:
    """The drafts of one user of this computer."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, key: str, draft_fields: Mapping[str, object]) -> None:
        """Keep a draft in place of the one before, whole or not at all.

        Raises `StorageTrouble` where that fails; the one before is still there then.
        """
        path = self._path(key)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._folder.chmod(0o700)
            half, name = tempfile.mkstemp(prefix=f"{key}.", suffix=".new", dir=self._folder)
            try:
                with os.fdopen(half, "w", encoding="utf-8") as file:
                    json.dump({"format": _FORMAT, "draft": dict(draft_fields)}, file)
                    file.flush()
                    os.fsync(file.fileno())
                os.replace(name, path)
            finally:
                Path(name).unlink(missing_ok=True)
        except OSError as error:
            raise StorageTrouble(Trouble.READ_ONLY, path, str(error)) from error

    def load(self, key: str) -> Mapping[str, object] | None:
        """The draft that was kept, if there is one that this version can read.

        One that it cannot read is set aside, so that it is in nobody's way.
        """
        path = self._path(key)
        try:
            kept: Any = json.loads(path.read_text(encoding="utf-8"))
        except OSError:
            return None
        except ValueError:
            kept = None
        if isinstance(kept, dict) and kept.get("format") == _FORMAT:
            draft = kept.get("draft")
            if isinstance(draft, dict):
                return draft
        with suppress(OSError):
            path.replace(path.with_suffix(_ASIDE))
        return None

    def forget(self, key: str) -> None:
        """Erase the draft, and with it what of earlier ones was set aside or left half written.

        Raises `StorageTrouble` where that fails.
        """
        try:
            for path in self._folder.glob(f"{key}.*"):
                path.unlink(missing_ok=True)
        except OSError as error:
            raise StorageTrouble(Trouble.READ_ONLY, self._folder, str(error)) from error

    def sweep(self, now: int, days: int) -> None:
        """Erase what nobody has come back for in so many days.

        `now` is in ms UTC, by this computer's own clock.
        """
        for path, kept_at in self._kept():
            # Another window may have erased it meanwhile; what cannot go now goes another day.
            with suppress(OSError):
                if kept_at < now - days * _DAY_MS:
                    path.unlink()

    def due(self, until: int, days: int) -> tuple[int, int | None]:
        """How many drafts of this user go by an instant (ms UTC), and when the oldest was kept."""
        old = [kept_at for _, kept_at in self._kept() if kept_at < until - days * _DAY_MS]
        return len(old), min(old, default=None)

    def forget_number(self, number: str) -> int:
        """Erase the drafts that name a number (E.164); returns how many there were.

        Raises `StorageTrouble` where that fails.
        """
        gone = 0
        try:
            for path, _ in self._kept():
                with suppress(FileNotFoundError):
                    if _names(path, number):
                        path.unlink()
                        gone += 1
        except OSError as error:
            raise StorageTrouble(Trouble.READ_ONLY, self._folder, str(error)) from error
        return gone

    def _kept(self) -> list[tuple[Path, int]]:
        found = []
        for path in self._folder.glob("*"):
            with suppress(OSError):
                found.append((path, int(path.stat().st_mtime * 1000)))
        return found

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"


def _names(path: Path, number: str) -> bool:
    from queueapp.domain.person import names_number, texts_in

    text = path.read_text(encoding="utf-8", errors="replace")
    try:
        texts = tuple(texts_in(json.loads(text)))
    except ValueError:
        texts = (text,)
    return any(names_number(each, number) for each in texts)
