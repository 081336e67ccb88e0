"""Dials a number through the program that the system has for `tel:` links; copies it where none is.

The program is asked for and started by the system's own tools rather than by `QDesktopServices`,
which holds up the GUI thread and says on Linux that it went well even where nothing opened.
"""

import logging
import os
import re
import shutil
import sys
import threading
from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from PySide6.QtGui import QGuiApplication

from queueapp.installed import program_file

_E164 = re.compile(r"\+\d{3,15}")
_DESKTOP_FILE = re.compile(r"\S+\.desktop")
_SCHEME = "x-scheme-handler/tel"
_PATIENCE_S = 5.0
"""A tool that takes longer has started the program and waits for its end."""


class Dialled(StrEnum):
    """How a number came to the phone."""

    OPENED = "opened"
    COPIED = "copied"


class Run(Protocol):
    """Does a job off the GUI thread, such as `Errands.run` or `Runner.work`."""

    def __call__(self, job: Callable[[], bool], done: Callable[[bool], None], /) -> object: ...


def dial(number: str, run: Run, done: Callable[[Dialled], None]) -> None:
    """Dial a number in E.164, or copy it; `done` hears which, on the GUI thread."""
    if not _E164.fullmatch(number):
        raise ValueError("not a number in E.164")

    def opened(it_did: bool) -> None:
        if not it_did:
            QGuiApplication.clipboard().setText(number)
        done(Dialled.OPENED if it_did else Dialled.COPIED)

    run(lambda: opens(number), opened)


def forget(number: str) -> None:
    """Take a number that was copied off the clipboard, if it is still there."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.text() == number:
        clipboard.clear()


def opens(number: str) -> bool:
    """Open a number in the system's program for it, and whether there is one.

    Takes up to some seconds: not for the GUI thread.
    """
    try:
        return can_dial() and _open(f"tel:{number}")
    except OSError as error:
        # Whatever is wrong with the system's tools, the number can still be copied.
        logging.getLogger("queueapp").warning("tel: %r", error)
        return False


def can_dial() -> bool:
    """Whether the system has a program for `tel:` links; takes a moment, as `opens` does."""
    if sys.platform == "win32":
        return _in_registry()
    if sys.platform == "darwin":
        return True  # FaceTime comes with the system.
    for asking in (("xdg-mime", "query", "default", _SCHEME), ("gio", "mime", _SCHEME)):
        if shutil.which(asking[0]) is not None:
            # gio goes on to list what else there is: the first line has what opens.
            first = _said(asking).partition("\n")[0]
            return _DESKTOP_FILE.search(first) is not None
    return False


def _open(link: str) -> bool:
    if sys.platform == "win32":
        os.startfile(link)
        return True
    if sys.platform == "darwin":
        return _started(("open", link))
    tools = (("xdg-open", link), ("gio", "open", link))
    return any(_started(tool) for tool in tools if shutil.which(tool[0]) is not None)


def _said(command: tuple[str, ...]) -> str:
    import subprocess

    try:
        done = subprocess.run(
            command,
            env=_environment() | {"LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE_S,
            text=True,
            errors="replace",
            check=False,
        )
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout


def _started(command: tuple[str, ...]) -> bool:
    import subprocess

    process = subprocess.Popen(
        command,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # The program that dials goes on when this one is closed.
        start_new_session=True,
    )
    try:
        return process.wait(_PATIENCE_S) == 0
    except subprocess.TimeoutExpired:
        threading.Thread(target=process.wait, name="dialler", daemon=True).start()
        return True


def _environment() -> dict[str, str]:
    """The environment as the system made it: a packaged program has its own libraries in front."""
    found = dict(os.environ)
    before = found.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        found["LD_LIBRARY_PATH"] = before
    elif program_file() is not None:
        found.pop("LD_LIBRARY_PATH", None)
    return found


if sys.platform == "win32":
    import winreg

    _CHOSEN = r"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\tel\UserChoice"

    def _in_registry() -> bool:
        chosen = _value(winreg.HKEY_CURRENT_USER, _CHOSEN, "ProgId")
        return any(
            _value(winreg.HKEY_CLASSES_ROOT, rf"{name}\shell\open\command", value)
            for name in (chosen, "tel")
            if name
            # Programs from the shop have no command but a class that stands for them.
            for value in ("", "DelegateExecute")
        )

    def _value(root: int, path: str, name: str) -> str:
        try:
            with winreg.OpenKey(root, path) as key:
                return str(winreg.QueryValueEx(key, name)[0])
        except OSError:
            return ""
