"""The Debian that the package is tried on: this machine, or a bare system below a folder of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.installed.display import Failed, Screen

PACKAGE = "queueapp"
PROGRAM = "/usr/bin/queueapp"
ADMIN = "/usr/bin/queueapp-admin"
DATA = Path("/var/lib/queueapp")
HALL = DATA / "hall.queueapp"
ORDINARY_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games"
ROOTS_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
PATIENCE_S = 60.0
INSTALL_S = 900.0


@dataclass(frozen=True)
class User:
    """An ordinary user of the machine, and the groups they are in."""

    name: str
    number: int
    group: int
    groups: tuple[int, ...]
    home: str


@dataclass
class Running:
    """A program of a user that is under way."""

    process: subprocess.Popen[bytes]

    def status(self) -> int | None:
        """How it ended; nothing while it runs."""
        return self.process.poll()

    def wait(self) -> None:
        """Until it has ended by itself, and well."""
        try:
            status = self.process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            raise Failed(f"The program still runs after {PATIENCE_S:.0f} s.") from None
        if status != 0:
            raise Failed(f"The program ended with status {status}.")

    def kill(self) -> None:
        """As when the power fails: it gets no time to put anything away."""
        self.process.kill()
        self.process.wait()


# Another installation may just be under way, as of updates that come by themselves.
PATIENT = ("-o", "DPkg::Lock::Timeout=300")


class Machine:
    """Installs, runs and removes on the system below `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._made: list[str] = []
        self._running: list[Running] = []

    def place(self, path: Path | str) -> Path:
        """Where a path of the system is for us."""
        return self.root / Path(path).relative_to("/")

    def as_root(self, *command: str, patience_s: float = INSTALL_S, fine: bool = False) -> str:
        """Run something as root; what it said."""
        ours = {name: value for name, value in os.environ.items() if name.lower().endswith("proxy")}
        done = subprocess.run(
            ["chroot", self.root, *command],
            env={
                **ours,
                "PATH": ROOTS_PATH,
                "LANG": "C.UTF-8",
                "DEBIAN_FRONTEND": "noninteractive",
            },
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=patience_s,
        )
        if done.returncode != 0 and not fine:
            raise Failed(f"{' '.join(command)}: status {done.returncode}\n{done.stdout[-3000:]}")
        return done.stdout

    def packages(self) -> dict[str, str]:
        """What is installed, and in which version."""
        # One that was removed but not purged is not installed.
        listed = self.as_root("dpkg-query", "-Wf", "${db:Status-Abbrev} ${Package} ${Version}\n")
        rows = (line.split() for line in listed.splitlines())
        return {name: version for state, name, version in rows if state.startswith("ii")}

    def add_user(self, name: str, *groups: str) -> User:
        """Make an ordinary user."""
        self.as_root("useradd", "--create-home", "--shell", "/bin/sh", name)
        self._made.append(name)
        for group in groups:
            self.as_root("usermod", "--append", "--groups", group, name)
        fields = self.as_root("getent", "passwd", name).strip().split(":")
        member_of = tuple(int(each) for each in self.as_root("id", "-G", name).split())
        return User(name, int(fields[2]), int(fields[3]), member_of, fields[5])

    def run(self, user: User, *command: str, patience_s: float = PATIENCE_S) -> tuple[int, str]:
        """Run something as a user who has just logged in; its exit status, and what it said."""
        done = subprocess.run(
            self._as_user(user, {}, command),
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=patience_s,
        )
        return done.returncode, done.stdout

    def start(self, user: User, screen: Screen, language: str, *options: str) -> Running:
        """Start the program on the screen; `language` is what the user's desktop says of itself."""
        named = {"DISPLAY": screen.name, "LANG": language}
        command = self._as_user(user, named, (PROGRAM, *options))
        self._running.append(Running(subprocess.Popen(command, stdin=subprocess.DEVNULL)))
        return self._running[-1]

    def _as_user(self, user: User, named: dict[str, str], command: Sequence[str]) -> list[str]:
        # Nothing of our own environment: no Python of ours, no library, no setting.
        variables = {"HOME": user.home, "PATH": ORDINARY_PATH, "LANG": "C.UTF-8", **named}
        return [
            "chroot",
            f"--userspec={user.number}:{user.group}",
            f"--groups={','.join(map(str, user.groups))}",
            str(self.root),
            *("env", "-i", *(f"{name}={value}" for name, value in variables.items())),
            *command,
        ]

    def install(self, deb: Path) -> str:
        """The one command of the guide; what apt said."""
        folder = self.place("/var/tmp")
        shutil.copy(deb, folder)
        given = folder / deb.name
        given.chmod(0o644)
        try:
            return self.as_root("apt-get", *PATIENT, "install", "-y", f"/var/tmp/{deb.name}")
        finally:
            given.unlink()

    def refuse_if_in_use(self) -> None:
        """What is there already is somebody's, and stays untouched."""
        if PACKAGE in self.packages():
            raise Failed(f"{PACKAGE} is installed here already; this would remove it.")
        for place in (DATA, Path("/opt/queueapp")):
            if self.place(place).exists():
                raise Failed(f"{place} is there already; this would remove it.")

    @contextmanager
    def put_back(self) -> Iterator[None]:
        """Afterwards nothing is left that was made here, whatever happened."""
        before = self.packages()
        had_group = self.as_root("getent", "group", PACKAGE, fine=True) != ""
        try:
            yield
        finally:
            for program in self._running:
                program.kill()
            if self.place("/var/lib/dpkg/info/queueapp.list").exists():
                self.as_root("dpkg", "--purge", "--force-all", PACKAGE, fine=True)
            self.forget_data()
            for name in self._made:
                # What a desktop's services of theirs still hold is theirs to let go of.
                self.as_root("userdel", "--force", "--remove", name, fine=True)
            if not had_group:
                self.as_root("groupdel", PACKAGE, fine=True)
            came = sorted(set(self.packages()) - set(before))
            if came and self.root == Path("/"):
                self.as_root("apt-get", "purge", "-y", *came, fine=True)

    def forget_data(self) -> None:
        """Remove the hall that was made here."""
        shutil.rmtree(self.place(DATA), ignore_errors=True)

    @property
    def has_python(self) -> bool:
        """Whether the system has a Python of its own."""
        return any(self.place("/usr/bin").glob("python3*"))


def needs_programs() -> None:
    """The screen and the keys: installed where they are missing."""
    wanted = {"Xvfb": "xvfb", "xdotool": "xdotool"}
    missing = [package for program, package in wanted.items() if not shutil.which(program)]
    if not missing:
        return
    environment, quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, subprocess.DEVNULL
    for command in (["update"], ["install", "-y", "--no-install-recommends", *missing]):
        subprocess.run(["apt-get", *command], env=environment, check=True, stdout=quiet)


def wait_until(holds: Callable[[], bool], what: str, patience_s: float = PATIENCE_S) -> None:
    """Until something is so."""
    end = time.monotonic() + patience_s
    while not holds():
        if time.monotonic() > end:
            raise Failed(f"Not within {patience_s:.0f} s: {what}.")
        time.sleep(0.1)
