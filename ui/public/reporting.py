"""Tells the hall that this PC is there for its clients, and what keeps it from its work."""

from __future__ import annotations

import logging
import platform
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from queueapp.domain.public.device import Device, DeviceKind, DeviceTrouble
from ui.runner import Runner

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

EVERY_MS = 2 * 60_000
"""So often a PC says that it is still there."""

AGAIN_MS = 10_000
"""So long after it could not be said it is tried again."""

NAME_LENGTH = 60
KEY_LENGTH = 64


@dataclass(frozen=True, slots=True)
class _Told:
    """What is amiss, and the ticket that was not printed."""

    trouble: DeviceTrouble | None = None
    ticket: str = ""


class Reporting(QObject):
    """Reports one PC to its hall: at the start, every two minutes, and at once on a change.

    While the database is away nothing is said; it is tried again until it is heard. `name` is how
    staff know the PC: its own name where none is given.
    """

    def __init__(
        self,
        runner: Runner,
        site_id: int,
        kind: DeviceKind,
        name: str,
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        """Keep what tells this PC from others in `folder`, the user's own."""
        super().__init__(parent)
        self._runner = runner
        self._site_id = site_id
        self._kind = kind
        self._name = (name.strip() or platform.node() or kind.value)[:NAME_LENGTH]
        self._key = DeviceKey(folder, kind, name)
        self._told = _Told()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._report)

    @property
    def trouble(self) -> DeviceTrouble | None:
        """What is amiss, as it was told last."""
        return self._told.trouble

    def start(self) -> None:
        """Say that this PC is there, from now on."""
        self._report()

    def tell(self, trouble: DeviceTrouble | None, ticket: str = "") -> None:
        """Something is amiss, or nothing any more; `ticket` is one that was not printed."""
        told = _Told(trouble, ticket if trouble is not None else "")
        if told != self._told:
            self._told = told
            self._report()

    def put_away(self) -> None:
        """The PC is switched off on purpose: nobody is to miss it."""
        self._timer.stop()
        site_id, key = self._site_id, self._key
        self._runner.in_background(
            lambda hall: hall.screens.put_away(site_id, key.read()), lambda _: None
        )

    def _report(self) -> None:
        self._timer.start(EVERY_MS)
        site_id, key, told = self._site_id, self._key, self._told
        kind, name = self._kind, self._name

        def job(hall: Hall) -> bool:
            device = Device(key.read(), kind, name, trouble=told.trouble, ticket=told.ticket)
            hall.screens.report(site_id, device)
            return True

        def done(heard: bool | None) -> None:
            if heard is None and self._timer.isActive():
                self._timer.start(AGAIN_MS)

        self._runner.in_background(job, done)


class DeviceKey:
    """The key by which a hall knows this user's PC again, one for each of its windows.

    For a worker thread: it reads a file. Where it cannot be kept the PC is a new one at each start.
    """

    def __init__(self, folder: Path, kind: DeviceKind, name: str) -> None:
        """Keep it in `folder`, by what the window is and what it is called."""
        from hashlib import blake2s

        # Not the name itself: a disk need not take its letters, nor so many of them.
        called = blake2s(name.strip().casefold().encode(), digest_size=8).hexdigest()
        self._path = folder / f"device-{kind.value}-{called}.key"
        self._key = ""

    def read(self) -> str:
        """The key; it is made when it is asked for the first time."""
        if not self._key:
            self._key = self._kept() or self._made()
        return self._key

    def _kept(self) -> str:
        try:
            found = self._path.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return ""
        return found if found.isalnum() and len(found) <= KEY_LENGTH else ""

    def _made(self) -> str:
        from uuid import uuid4

        key = uuid4().hex
        half = self._path.with_suffix(".new")
        try:
            half.parent.mkdir(parents=True, exist_ok=True)
            half.write_text(key, encoding="utf-8")
            half.replace(self._path)
        except OSError as error:
            logging.getLogger("queueapp").warning("key-not-kept: %r", error)
        return key
