"""Ends a server with all its processes. Run as a program, it does so when its parent is gone.

As a program it is told the server's process id on standard input, a line each time that it
changes (0: no server runs). When the input ends, whoever started it has died without tidying up:
it kills the server and removes the folder named as its argument. A parent-death signal would not
do: it goes off when the starting *thread* ends, and never reaches a process that is stopped.
"""

import ctypes
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

PROCESSES = Path("/proc")
PATIENCE = 30.0
"""Seconds after which a process that was told something will never do it."""


REMOVE = 0
"""What `shmctl` knows as IPC_RMID."""


def wait_until(done: Callable[[], bool], otherwise: str) -> None:
    """Wait until something is so; raises `TimeoutError` with the text if it never is."""
    give_up = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > give_up:
            raise TimeoutError(otherwise)
        time.sleep(0.005)


def _state_and_parent(pid: int) -> tuple[str, int]:
    """The letter of a process's state, and its parent; X (dead) when there is no such process."""
    try:
        status = (PROCESSES / str(pid) / "stat").read_text(errors="replace")
    except OSError:
        return "X", 0
    state, parent, *_ = status.rpartition(")")[2].split()
    return state, int(parent)


def children(pid: int) -> list[int]:
    """The processes that the process has started itself."""
    numbers = [int(entry.name) for entry in PROCESSES.iterdir() if entry.name.isdigit()]
    return [number for number in numbers if _state_and_parent(number)[1] == pid]


def is_gone(pid: int) -> bool:
    """Whether the process has ended, though its parent may not have asked how."""
    return _state_and_parent(pid)[0] in "ZX"


def is_stopped(pid: int) -> bool:
    """Whether the process stands still until it is told to go on, or has ended."""
    return _state_and_parent(pid)[0] in "TZX"


def send(pid: int, number: signal.Signals) -> None:
    """Send a signal, if there still is such a process."""
    with suppress(ProcessLookupError):
        os.kill(pid, number)


def freeze(pid: int) -> list[int]:
    """Stop a process, which thus starts no more, and then its children; returns them all."""
    send(pid, signal.SIGSTOP)
    wait_until(lambda: is_stopped(pid), f"Process {pid} does not stop.")
    family = [pid, *children(pid)]
    for member in family[1:]:
        send(member, signal.SIGSTOP)
    wait_until(lambda: all(map(is_stopped, family)), f"A child of process {pid} does not stop.")
    return family


def kill(pid: int) -> None:
    """End a process and its children at once, and wait until none of them runs."""
    family = freeze(pid)
    for member in family:
        send(member, signal.SIGKILL)
    wait_until(lambda: all(map(is_gone, family)), f"Process {pid} or a child of it does not end.")


def release_memory(data: Path) -> None:
    """Give back the shared memory that a server was killed with; `data` is its data folder.

    The system keeps such memory, and has room for some thousand pieces, until it is told.
    """
    with suppress(FileNotFoundError, IndexError):  # or it had not come that far
        *_, memory = (data / "postmaster.pid").read_text(encoding="utf-8").split("\n")[6].split()
        ctypes.CDLL(None).shmctl(int(memory), REMOVE, None)


def main() -> None:
    """Wait for the end of the input, then tidy up."""
    folder = Path(sys.argv[1])
    server = 0
    for line in sys.stdin:
        server = int(line)
    if server:
        kill(server)
    release_memory(folder / "data")
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
