"""The server's password: in the keyring, or in a file of its owner alone; never lost in silence."""

import json
import multiprocessing
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import keyring.core
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from queueapp.passwords import KEY_FILE, Kept, PasswordTrouble, forget, recall, remember
from queueapp.place import Server

ROOT = Path(__file__).resolve().parents[1]
HALL = Server("db.example", "hall", "counter")
OTHER = replace(HALL, database="archive")
PASSWORD = "šaltibarščiai €7"

needs_modes = pytest.mark.skipif(os.name == "nt", reason="no key file is written there")


class Safe(KeyringBackend):
    """A keyring that keeps what it is given, in memory."""

    priority: ClassVar[float] = 5

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def _unlock(self) -> None:
        if self.locked:
            raise KeyringLocked("Failed to unlock the collection!")

    def get_password(self, service: str, username: str) -> str | None:
        self._unlock()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._unlock()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._unlock()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("No such password!")


class InTheClear(Safe):
    """A keyring that the library does not recommend, because it hides nothing."""

    priority: ClassVar[float] = 0.5


# A keyring that is known to the library could be chosen by it in other tests.
KeyringBackend._classes -= {Safe, InTheClear}


@pytest.fixture(autouse=True)
def only_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever keyring a test sets, the next one starts without."""
    monkeypatch.setattr(keyring.core, "_keyring_backend", fail.Keyring())


@pytest.fixture
def safe() -> Safe:
    safe = Safe()
    keyring.set_keyring(safe)
    return safe


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "config"


@pytest.fixture
def open_umask() -> Iterator[None]:
    """A person whose new files everybody may read."""
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# In the keyring


def test_a_password_goes_to_the_keyring_and_to_no_file(safe: Safe, folder: Path) -> None:
    assert remember(HALL, PASSWORD, folder) is Kept.KEYRING
    assert safe.kept == {("Queueapp", "counter@db.example:5432/hall"): PASSWORD}
    assert recall(HALL, folder) == PASSWORD
    assert not folder.exists()


@pytest.mark.usefixtures("safe")
def test_each_address_and_user_has_a_password_of_its_own(folder: Path) -> None:
    servers = [
        HALL,
        OTHER,
        replace(HALL, user="lead"),
        replace(HALL, host="db2.example"),
        replace(HALL, port=6432),
    ]
    for number, server in enumerate(servers):
        remember(server, str(number), folder)
    assert [recall(server, folder) for server in servers] == ["0", "1", "2", "3", "4"]
    forget(HALL, folder)
    assert [recall(server, folder) for server in servers] == [None, "1", "2", "3", "4"]


def test_what_is_forgotten_is_gone_and_may_be_forgotten_again(safe: Safe, folder: Path) -> None:
    remember(HALL, PASSWORD, folder)
    forget(HALL, folder)
    forget(HALL, folder)
    assert safe.kept == {}
    assert recall(HALL, folder) is None


@pytest.mark.usefixtures("safe")
def test_how_the_connection_is_secured_does_not_change_whose_password_it_is(folder: Path) -> None:
    remember(HALL, PASSWORD, folder)
    assert recall(replace(HALL, authority="/etc/ca.pem"), folder) == PASSWORD


# In the key file


@needs_modes
@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, InTheClear])
@pytest.mark.usefixtures("open_umask")
def test_without_a_keyring_that_keeps_secrets_a_file_of_the_owner_keeps_it_and_it_is_said(
    backend: type[KeyringBackend], folder: Path
) -> None:
    keyring.set_keyring(backend())
    assert remember(HALL, PASSWORD, folder) is Kept.KEY_FILE
    assert remember(OTHER, "other", folder) is Kept.KEY_FILE
    assert mode(folder / KEY_FILE) == 0o600
    assert names(folder) == [KEY_FILE]
    assert (recall(HALL, folder), recall(OTHER, folder)) == (PASSWORD, "other")
    forget(HALL, folder)
    assert (recall(HALL, folder), recall(OTHER, folder)) == (None, "other")
    forget(OTHER, folder)
    assert names(folder) == []


@needs_modes
def test_nobody_else_can_read_the_file_from_its_first_byte(
    folder: Path, monkeypatch: pytest.MonkeyPatch, open_umask: None
) -> None:
    seen: list[int] = []
    real = json.dump

    def look(*args: object, **options: object) -> None:
        seen.append(mode(folder / f"{KEY_FILE}.new"))
        real(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(json, "dump", look)
    remember(HALL, PASSWORD, folder)
    assert seen == [0o600]


@needs_modes
def test_a_file_that_others_could_read_is_closed_to_them_and_that_is_logged(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    remember(HALL, PASSWORD, folder)
    (folder / KEY_FILE).chmod(0o644)
    assert recall(HALL, folder) == PASSWORD
    assert mode(folder / KEY_FILE) == 0o600
    assert "should be changed" in caplog.text
    assert PASSWORD not in caplog.text


@needs_modes
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives away")
def test_a_file_of_another_user_is_not_believed_and_not_touched(folder: Path) -> None:
    remember(HALL, PASSWORD, folder)
    os.chown(folder / KEY_FILE, 65534, 65534)
    before = (folder / KEY_FILE).read_bytes()
    assert recall(HALL, folder) is None
    with pytest.raises(PasswordTrouble, match="another user"):
        remember(HALL, "new", folder)
    assert (folder / KEY_FILE).read_bytes() == before


@needs_modes
def test_a_link_in_the_files_place_is_not_followed(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.json"
    elsewhere.write_text('{"counter@db.example:5432/hall": "planted"}')
    folder.mkdir()
    (folder / KEY_FILE).symlink_to(elsewhere)
    assert recall(HALL, folder) is None


@needs_modes
@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b'{"a": 7}', b"\xff\xfe", b"\0" * 50])
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(
    folder: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    folder.mkdir()
    for number in (1, 2):
        (folder / KEY_FILE).write_bytes(content)
        assert recall(HALL, folder) is None
        aside = folder / f"{KEY_FILE}-damaged-{number}"
        assert aside.read_bytes() == content
        assert mode(aside) == 0o600
        assert str(aside) in caplog.text
    remember(HALL, PASSWORD, folder)
    assert recall(HALL, folder) == PASSWORD
    # What is forgotten stands in no remains either.
    (folder / f"{KEY_FILE}.new").write_text(PASSWORD)
    forget(HALL, folder)
    assert names(folder) == []


@needs_modes
def test_what_a_killed_program_left_half_written_is_no_obstacle(folder: Path) -> None:
    folder.mkdir()
    (folder / f"{KEY_FILE}.new").write_text('{"counter@db')
    remember(HALL, PASSWORD, folder)
    assert names(folder) == [KEY_FILE]
    assert recall(HALL, folder) == PASSWORD


@needs_modes
def test_a_full_disk_leaves_the_old_file_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(HALL, PASSWORD, folder)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PasswordTrouble, match="No space"):
        remember(HALL, "new", folder)
    assert names(folder) == [KEY_FILE]
    assert recall(HALL, folder) == PASSWORD


@needs_modes
def test_where_no_folder_can_be_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(PasswordTrouble):
        remember(HALL, PASSWORD, tmp_path / "file")
    assert recall(HALL, tmp_path / "file") is None


def keep_many(folder: Path, first: int) -> None:
    keyring.set_keyring(fail.Keyring())
    for number in range(first, first + 25):
        remember(replace(HALL, database=f"hall{number}"), str(number), folder)


@needs_modes
def test_windows_that_keep_passwords_at_once_lose_none(folder: Path) -> None:
    context = multiprocessing.get_context("spawn")
    windows = [context.Process(target=keep_many, args=(folder, first)) for first in (0, 100)]
    for window in windows:
        window.start()
    for window in windows:
        window.join(60)
        assert window.exitcode == 0
    assert len(json.loads((folder / KEY_FILE).read_text())) == 50


# A keyring that is there and does not serve


@needs_modes
def test_a_locked_keyring_falls_back_and_the_newer_password_wins_afterwards(
    safe: Safe, folder: Path
) -> None:
    remember(HALL, "old", folder)
    safe.locked = True
    assert recall(HALL, folder) is None
    assert remember(HALL, "new", folder) is Kept.KEY_FILE
    assert recall(HALL, folder) == "new"
    safe.locked = False
    assert recall(HALL, folder) == "new"
    assert remember(HALL, "newest", folder) is Kept.KEYRING
    assert names(folder) == []
    assert recall(HALL, folder) == "newest"


@needs_modes
def test_a_locked_keyring_cannot_be_said_to_have_forgotten(safe: Safe, folder: Path) -> None:
    remember(HALL, PASSWORD, folder)
    safe.locked = True
    remember(HALL, PASSWORD, folder)
    with pytest.raises(PasswordTrouble, match="Failed to unlock"):
        forget(HALL, folder)
    assert names(folder) == []


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_where_a_keyring_always_is_no_file_is_ever_written(
    safe: Safe, folder: Path, platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    safe.locked = True
    with pytest.raises(PasswordTrouble):
        remember(HALL, PASSWORD, folder)
    assert recall(HALL, folder) is None
    safe.locked = False
    assert remember(HALL, PASSWORD, folder) is Kept.KEYRING
    assert recall(HALL, folder) == PASSWORD
    forget(HALL, folder)
    assert not folder.exists()


KEEP = """
import sys
from pathlib import Path
from queueapp.passwords import recall, remember
from queueapp.place import Server
server, folder = Server("db.example", "hall", "counter"), Path(sys.argv[1])
assert "keyring" not in sys.modules
print(remember(server, "secret", folder, patience_s=float(sys.argv[2])))
print(recall(server, folder, patience_s=float(sys.argv[2])))
"""


def keep_in_a_process(
    folder: Path, bus: str | None, patience_s: float
) -> subprocess.CompletedProcess[str]:
    """What a program says that finds its keyring by itself, on a session bus at this address."""
    hidden = {"DBUS_SESSION_BUS_ADDRESS", "PYTHON_KEYRING_BACKEND", "XDG_RUNTIME_DIR"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment |= {"HOME": str(folder.parent)}
    if bus is not None:
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus
    return subprocess.run(
        [sys.executable, "-c", KEEP, str(folder), str(patience_s)],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may have no keyring")
@pytest.mark.parametrize("bus", [None, "unix:path=/nonexistent/bus"])
def test_without_a_session_bus_it_does_not_wait(folder: Path, bus: str | None) -> None:
    done = keep_in_a_process(folder, bus, patience_s=60)
    assert done.stdout.split() == ["key_file", "secret"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may have no keyring")
def test_a_session_bus_that_stops_answering_is_given_up_on(folder: Path, tmp_path: Path) -> None:
    callers: list[socket.socket] = []

    def let_in_and_fall_silent() -> None:
        caller, _ = bus.accept()
        callers.append(caller)
        caller.recv(1000)
        caller.sendall(b"OK 0123456789abcdef0123456789abcdef\r\n")

    with socket.socket(socket.AF_UNIX) as bus:
        bus.bind(str(tmp_path / "bus"))
        bus.listen()
        bus.settimeout(20)
        host = threading.Thread(target=let_in_and_fall_silent)
        host.start()
        done = keep_in_a_process(folder, f"unix:path={tmp_path / 'bus'}", patience_s=2)
        host.join()
        callers[0].close()
    assert "gave no answer" in done.stderr
    assert done.stdout.split() == ["key_file", "secret"]
