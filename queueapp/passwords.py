"""Where the database server's password is kept: the system's keyring, or a file of one owner.

A desktop has a keyring: the Credential Manager of Windows, the Keychain of macOS, a secret service
of Linux. Only where Linux has none, or it is locked and nobody unlocks it, the password goes to a
file that nobody but its owner can read. A password in that file is always newer than one in the
keyring, because whatever the keyring takes is removed from the file.
"""

import json
import logging
import os
import stat
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from queueapp.errors import QueueappError
from queueapp.place import Server

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Queueapp"
"""The name under which the keyring's own program shows what is kept."""

KEY_FILE = "server-passwords.json"
"""The file's name in the folder that is handed in."""

PATIENCE_S = 30.0
"""How long a keyring may take, in which a person may be unlocking it."""

_TURN_S = 5.0
_OTHERS = stat.S_IRWXG | stat.S_IRWXO

_log = logging.getLogger(__name__)
T = TypeVar("T")


class Kept(StrEnum):
    """Where a password was put."""

    KEYRING = "keyring"
    KEY_FILE = "key_file"


class PasswordTrouble(QueueappError):
    """A password could not be kept, or not be forgotten, for a reason in `detail`.

    Kept: nothing was written, and the person has to type it again next time. Forgotten: it may
    still be in the keyring or in the file.
    """

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


def remember(
    server: Server, password: str, folder: Path, *, patience_s: float = PATIENCE_S
) -> Kept:
    """Keep the password of the server's user, and say where.

    Raises `PasswordTrouble` where it can be kept nowhere.
    """
    account = _account(server)
    try:
        _ask_keyring(lambda keyring: keyring.set_password(SERVICE, account, password), patience_s)
    except (_NoKeyring, _NoAnswer) as error:
        if not _may_use_file():
            raise PasswordTrouble(str(error)) from error
        _log.warning("A password goes to the key file: %s", error)
        with _key_file(folder) as file:
            file.save({**file.load(), account: password})
        return Kept.KEY_FILE
    if _may_use_file() and (folder / KEY_FILE).exists():
        with _key_file(folder) as file:
            file.remove(account)
    return Kept.KEYRING


def recall(server: Server, folder: Path, *, patience_s: float = PATIENCE_S) -> str | None:
    """The password that was kept, or `None`: then a person has to be asked for it."""
    account = _account(server)
    if _may_use_file() and (folder / KEY_FILE).exists():
        try:
            with _key_file(folder) as file:
                in_file = file.load().get(account)
        except PasswordTrouble as error:
            _log.warning("The key file cannot be used: %s", error)
        else:
            if in_file is not None:
                return in_file
    try:
        return _ask_keyring(lambda keyring: keyring.get_password(SERVICE, account), patience_s)
    except (_NoKeyring, _NoAnswer) as error:
        _log.info("No password from the keyring: %s", error)
        return None


def forget(server: Server, folder: Path, *, patience_s: float = PATIENCE_S) -> None:
    """Remove the password from wherever it is kept; nothing happens where it is not kept.

    Raises `PasswordTrouble` where it may still be there.
    """
    account = _account(server)
    if _may_use_file() and folder.is_dir():
        with _key_file(folder) as file:
            file.remove(account)
            file.remove_remains()

    def remove(keyring: "KeyringBackend") -> None:
        if keyring.get_password(SERVICE, account) is not None:
            keyring.delete_password(SERVICE, account)

    try:
        _ask_keyring(remove, patience_s)
    except _NoKeyring:
        return
    except _NoAnswer as error:
        raise PasswordTrouble(str(error)) from error


def _account(server: Server) -> str:
    return f"{server.user}@{server.host}:{server.port}/{server.database}"


def _may_use_file() -> bool:
    # Windows and macOS always have a keyring, and modes mean little to the former.
    return sys.platform not in {"win32", "darwin"}


class _NoKeyring(Exception):
    """There is none, or none that keeps secrets."""


class _NoAnswer(Exception):
    """There is one, but it is locked, broken, or takes too long."""


def _ask_keyring(ask: Callable[["KeyringBackend"], T], patience_s: float) -> T:
    # On a thread of its own: a secret service that has hung keeps its caller for ever.
    answers: list[T] = []
    faults: list[Exception] = []

    def work() -> None:
        try:
            answers.append(ask(_usable_keyring()))
        except Exception as error:
            faults.append(error)

    thread = threading.Thread(target=work, name="keyring", daemon=True)
    thread.start()
    thread.join(patience_s)
    if answers:
        return answers[0]
    if not faults:
        raise _NoAnswer(f"the keyring gave no answer in {patience_s:g} s")
    if isinstance(faults[0], _NoKeyring):
        raise faults[0]
    raise _not_usable(faults[0]) from faults[0]


def _usable_keyring() -> "KeyringBackend":
    from keyring import get_keyring
    from keyring.core import recommended

    keyring = get_keyring()
    # What is not recommended refuses everything, forgets everything, or writes it in the clear.
    if not recommended(keyring):
        raise _NoKeyring(f"no keyring that keeps secrets ({type(keyring).__module__})")
    return keyring


def _not_usable(error: Exception) -> _NoKeyring | _NoAnswer:
    # Each system's keyring raises errors of its own library, so that no narrower family will do.
    from keyring.errors import NoKeyringError

    said = f"{type(error).__name__}: {error}"
    return _NoKeyring(said) if isinstance(error, NoKeyringError) else _NoAnswer(said)


class _KeyFile:
    """The key file while this process alone may change it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> dict[str, str]:
        """Passwords by account; a damaged file is moved aside and holds none."""
        try:
            # A link could lead to a file of somebody else's.
            handle = os.open(self._path, os.O_RDONLY | os.O_NOFOLLOW)
        except FileNotFoundError:
            return {}
        with os.fdopen(handle, "rb") as file:
            state = os.fstat(handle)
            if state.st_uid != os.geteuid():
                raise PasswordTrouble(f"{self._path} belongs to another user")
            if state.st_mode & _OTHERS:
                os.fchmod(handle, 0o600)
                _log.warning(
                    "%s could be read by other users of this computer, and no longer can: "
                    "the passwords in it should be changed",
                    self._path,
                )
            content = file.read()
        try:
            kept = json.loads(content)
        except ValueError:
            kept = None
        if isinstance(kept, dict) and all(isinstance(value, str) for value in kept.values()):
            return kept
        self._set_aside()
        return {}

    def save(self, kept: Mapping[str, str]) -> None:
        """Write all of it or nothing; without passwords there is no file."""
        if not kept:
            self._path.unlink(missing_ok=True)
            return
        half = self._path.with_name(f"{KEY_FILE}.new")
        half.unlink(missing_ok=True)
        try:
            handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(kept, file, indent=1)
                file.flush()
                os.fsync(handle)
            half.replace(self._path)
        except BaseException:
            half.unlink(missing_ok=True)
            raise

    def remove(self, account: str) -> None:
        """Take one password out, where it is there."""
        kept = self.load()
        if kept.pop(account, None) is not None:
            self.save(kept)

    def remove_remains(self) -> None:
        """Delete what was set aside or half written: it is of no use, and holds passwords."""
        for remains in self._path.parent.glob(f"{KEY_FILE}?*"):
            remains.unlink()

    def _set_aside(self) -> None:
        number = 1
        while (aside := self._path.with_name(f"{KEY_FILE}-damaged-{number}")).exists():
            number += 1
        self._path.rename(aside)
        _log.warning("The key file was damaged; it is now %s, and a new one is begun", aside)


@contextmanager
def _key_file(folder: Path) -> Iterator[_KeyFile]:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _alone_in(folder):
            yield _KeyFile(folder / KEY_FILE)
    except OSError as error:
        raise PasswordTrouble(str(error)) from error


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    # Two windows that keep a password at once must not lose each other's. The folder is locked,
    # not the file, which is replaced.
    import fcntl

    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        deadline = time.monotonic() + _TURN_S
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.02)
        yield
    finally:
        os.close(handle)
