"""Tries a .deb where it is installed: `python3 -m tests.installed.try_package FILE.deb`.

Needs root on a Debian machine (`--root FOLDER`: on the Debian below that folder, with the screen
and the keys outside of it). Installs, serves a visit through the real window by keys from outside,
survives restarts, upgrades from an older package with its hall, removes; each step prints a line.
What it makes on the machine is gone at the end; it does not begin where there is anything already.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.installed import hall
from tests.installed.display import Failed, Screen, say
from tests.installed.machine import (
    ADMIN,
    HALL,
    PACKAGE,
    PATIENCE_S,
    PROGRAM,
    Machine,
    Running,
    User,
    needs_programs,
    wait_until,
)

OLDER = "0.9.0"
NAME, PERSON, PIN = "Klientų aptarnavimo salė", "Ona Žukaitė", "4826"
COUNTER = "1"
SELF_TEST_S = 300.0


class Trial:
    """All that is tried, one step after the other."""

    def __init__(self, machine: Machine, deb: Path, pictures: Path | None) -> None:
        self._machine, self._deb, self._pictures = machine, deb, pictures
        self._file = machine.place(HALL)

    def run(self) -> None:
        """All of it; raises `Failed` at the first thing that is not as it should be."""
        before = self._machine.packages()
        python = "without any Python on it" if not self._machine.has_python else "as it is"
        with step(f"installed with one command, on a machine {python}"):
            self._machine.install(self._deb)
        came = sorted(set(self._machine.packages()) - set(before) - {PACKAGE})
        say(f"       apt brought {len(came)} packages: {' '.join(came)}")
        user = self._machine.add_user("queueapp-try-user")
        with step("--version, --help in both languages, queueapp-admin"):
            self._say_something(user)
        with step("--self-test as an ordinary user"):
            self._self_test(user)
        member = self._machine.add_user("queueapp-try-member", PACKAGE)
        with self._screen() as screen:
            self._work(screen, member)
        if python != "as it is" and not self._machine.has_python:
            say("       all of this without any Python on the machine")
        with step("removed: no file of the package is left, the hall is"):
            self._remove("remove")
        with step("purged: the same"):
            self._remove("purge")
        self._machine.forget_data()
        self._upgrade(member)
        with step("removed and purged after the upgrade"):
            self._remove("purge")

    @contextmanager
    def _screen(self) -> Iterator[Screen]:
        with Screen(self._machine.root) as screen:
            try:
                yield screen
            except Failed:
                self._keep(screen, "failed")
                raise

    def _say_something(self, user: User) -> None:
        version = deb_field(self._deb, "Version")
        self._says(user, PROGRAM, "--version", expected=version)
        self._says(user, PROGRAM, "--help", expected="--self-test")
        english = self._says(user, PROGRAM, "--language", "en", "--help", expected="--database")
        lithuanian = self._says(user, PROGRAM, "--language", "lt", "--help", expected="--database")
        if english == lithuanian or not re.search("[ąčęėįšųūž]", lithuanian):
            raise Failed(f"The help is not in Lithuanian:\n{lithuanian}")
        self._says(user, ADMIN, "--help", expected="backup")

    def _says(self, user: User, *command: str, expected: str) -> str:
        status, said = self._machine.run(user, *command)
        if status != 0 or expected not in said:
            raise Failed(f"{' '.join(command)}: status {status}, and it said\n{said}")
        return said

    def _self_test(self, user: User) -> None:
        status, said = self._machine.run(user, PROGRAM, "--self-test", patience_s=SELF_TEST_S)
        if status != 0:
            raise Failed(f"--self-test: status {status}\n{said}")
        say(
            f"       it printed {len(said.splitlines())} lines, the last: {said.split(chr(10))[-2]}"
        )

    # --- Work at a counter ---------------------------------------------------------

    def _work(self, screen: Screen, member: User) -> None:
        with step("first start: my hall set up by keyboard"):
            program = self._started(screen, member, "", language="lt_LT.UTF-8")
            self._keep(screen, "first-start")
            self._set_up(screen)
        with step("signed in"):
            self._sign_in(screen, program)
            self._expect_at_desk(None)
            self._keep(screen, "counter")
            self._close(screen, program)
        # The same from here on, whatever the clock says: what is offered depends on the hours.
        hours = hall.open_around(self._now())
        hall.set_hours(self._file, hours)
        with step("the hall is open: two tickets given at the reception"):
            self._give_tickets(screen, member, 2)
        program = self._started(screen, member, NAME)
        with step(
            "its first client called, begun, finished by keys (F2, F4, F9), as its file says"
        ):
            self._sign_in(screen, program)
            self._expect_at_desk(None)
            screen.press("F2")
            self._expect_at_desk("A001", "called")
            self._serve_called(screen, "A001")
            done = hall.read(self._file, hall.FINISHED)
            if done != [("A001", "served", PERSON, COUNTER)]:
                raise Failed(f"Finished is {done}.")
            self._keep(screen, "finished")
        with step("the second one called from a terminal by --call-next"):
            self._says(member, PROGRAM, "--language", "en", "--call-next", expected="A002")
            self._expect_at_desk("A002", "called")
            screen.settle()
            self._serve_called(screen, "A002")
        with step("closed, and opened again at the same desk"):
            self._close(screen, program)
            program = self._started(screen, member, NAME)
            self._sign_in(screen, program)
            self._expect_at_desk(None)
        with step("killed while serving, and opened again with the same client at the desk"):
            self._take_walk_in(screen)
            program.kill()
            program = self._started(screen, member, NAME)
            self._sign_in(screen, program)
            self._expect_at_desk("A003", "serving")
            self._keep(screen, "after-the-kill")
            self._finish(screen, 3)
            self._close(screen, program)
        hours = hall.over_by(hours, self._now())
        wait_until(lambda: hours.minute(self._now()) >= hours.closes, "the hall has closed", 90)
        hall.set_hours(self._file, hours)
        with step("the hall has closed: a client taken in with a reason (F7)"):
            program = self._started(screen, member, NAME)
            self._sign_in(screen, program)
            self._keep(screen, "closed")
            self._take_walk_in(screen, after_closing=True)
            self._expect_at_desk("A004", "serving")
            self._finish(screen, 4)
            late = hall.read(self._file, hall.AFTER_CLOSING)
            if late != [("A004",)]:
                raise Failed(f"Taken in after closing, with a reason, were {late}.")
            self._close(screen, program)
        mode, group = os.stat(self._file).st_mode & 0o777, os.stat(self._file).st_gid
        if mode & 0o007 or mode & 0o060 != 0o060 or group != os.stat(self._file.parent).st_gid:
            raise Failed(f"The hall's file has mode {mode:o} and group {group}.")

    def _now(self) -> datetime:
        ((zone,),) = hall.read(self._file, "SELECT timezone FROM site")
        # The hall goes by this machine's clock, and nobody hands one in.
        return datetime.now(ZoneInfo(zone))  # noqa: TID251

    def _started(
        self,
        screen: Screen,
        user: User,
        title: str,
        *options: str,
        language: str = "en_GB.UTF-8",
    ) -> Running:
        program = self._machine.start(user, screen, language, *options)
        try:
            screen.await_window(
                lambda name: title in name, "the window", PATIENCE_S, program.status
            )
            screen.settle()
        except BaseException:
            program.kill()
            raise
        return program

    def _set_up(self, screen: Screen) -> None:
        screen.press("Right", "Return")
        screen.settle()
        for text in (NAME, PERSON, PIN, PIN):
            screen.type(text)
            screen.press("Return")
        person = "SELECT name FROM person"
        wait_until(lambda: hall.read(self._file, person) == [(PERSON,)], "the hall is set up")
        screen.await_window(lambda title: NAME in title, "the hall's window", PATIENCE_S)
        screen.settle()

    def _sign_in(self, screen: Screen, program: Running) -> None:
        # After the set-up the new PIN is in its field already.
        if not self._beside_the_name(screen):
            screen.type(PIN if self._waits_for_pin else "")
            screen.press("Return")
        self._waits_for_pin = True
        wait_until(lambda: self._beside_the_name(screen), "the counter's window is there")
        screen.settle()
        if program.status() is not None:
            raise Failed("The program ended.")

    _waits_for_pin = False
    """Whether somebody has signed in before, and the program asks for the PIN alone."""

    def _beside_the_name(self, screen: Screen) -> bool:
        # Of a counter or of the reception; who signs in sees the hall's name alone.
        return any(NAME in title and title != NAME for _, title in screen.windows())

    def _expect_at_desk(self, ticket: str | None, state: str | None = None) -> None:
        def there() -> bool:
            return hall.read(self._file, hall.AT_DESK) == [(ticket, state, PERSON, COUNTER)]

        wait_until(there, f"{PERSON} at counter {COUNTER} with {ticket or 'nobody'}", 20)

    def _give_tickets(self, screen: Screen, member: User, count: int) -> None:
        program = self._started(screen, member, NAME, "--reception")
        screen.type(PIN)
        screen.press("Return")
        wait_until(lambda: self._beside_the_name(screen), "the reception's window is there")
        screen.settle()
        given = [(f"A{number:03}",) for number in range(1, count + 1)]
        for number in range(1, count + 1):
            screen.type("a")
            screen.press("Return")
            so_far = given[:number]
            wait_until(
                lambda: hall.read(self._file, hall.WAITING) == so_far,  # noqa: B023
                "the ticket is given",
                20,
            )
            screen.settle()
        self._keep(screen, "reception")
        self._close(screen, program)

    def _serve_called(self, screen: Screen, ticket: str) -> None:
        screen.settle()
        screen.press("F4")
        self._expect_at_desk(ticket, "serving")
        screen.settle()
        self._keep(screen, f"serving-{ticket}")
        self._finish(screen, int(ticket[1:]))

    def _serving(self) -> bool:
        return any(row[0] is not None for row in hall.read(self._file, hall.AT_DESK))

    def _take_walk_in(self, screen: Screen, *, after_closing: bool = False) -> None:
        screen.settle()
        screen.press("F7")
        sheet = self._sheet(screen, "")
        screen.press("Return")
        if after_closing:
            self._sheet(screen, sheet)
            self._keep(screen, "after-closing")
            # The first of the reasons will do.
            screen.press("space", "Return")
        wait_until(self._serving, "the client is at the desk", 20)
        screen.settle()

    def _sheet(self, screen: Screen, before: str) -> str:
        """The title of the sheet that has opened, after that one if any."""
        found: list[str] = []

        def opened() -> bool:
            found[:] = [title for _, title in screen.windows() if NAME not in title]
            return bool(found) and found != [before]

        wait_until(opened, "a sheet has opened", 20)
        screen.settle()
        return found[-1]

    def _finish(self, screen: Screen, finished: int) -> None:
        screen.press("F9")
        screen.settle()
        screen.press("Return")
        wait_until(lambda: not self._serving(), "the visit is finished", 20)
        screen.settle()
        if len(hall.read(self._file, hall.FINISHED)) != finished:
            raise Failed("The client who was at the desk cannot be finished.")

    def _close(self, screen: Screen, program: Running) -> None:
        for number, _title in screen.windows():
            screen.close(number)
        program.wait()

    def _keep(self, screen: Screen, name: str) -> None:
        if self._pictures:
            screen.look().save(self._pictures / f"{name}.png")

    # --- Upgrade and removal -------------------------------------------------------

    def _upgrade(self, member: User) -> None:
        stored = hall.newest_stored()
        before = f"the package before ({OLDER}) installed, with a hall of {stored.stem}"
        with step(before), tempfile.TemporaryDirectory() as folder:
            self._machine.install(older_package(self._deb, Path(folder)))
            hall.restore(stored, self._file)
            # As that version left it: the file of whoever set it up, the folder's group.
            os.chown(self._file, member.number, os.stat(self._file.parent).st_gid)
            self._file.chmod(0o660)
        old, rows, owner = hall.version(self._file), hall.contents(self._file), who(self._file)
        with step("upgraded: the hall is migrated, its backup stands beside it"):
            said = self._machine.install(self._deb)
            if self._machine.packages()[PACKAGE] != deb_field(self._deb, "Version"):
                raise Failed(f"The version before is still there.\n{said}")
            if hall.version(self._file) <= old:
                raise Failed(f"The hall is still of version {old}.\n{said}")
            if who(self._file) != owner:
                raise Failed(f"The hall's file was {owner}, and is {who(self._file)}.")
            backups = [f for f in self._file.parent.rglob("*") if f.is_file() and f != self._file]
            kept = [f for f in backups if is_hall(f) and hall.version(f) == old]
            if not kept or hall.contents(kept[0]) != rows:
                raise Failed(f"No backup of the hall as it was: {backups}\n{said}")
        now = hall.contents(self._file)
        lost = {name for name, count in rows.items() if now.get(name, 0) < count}
        if lost:
            raise Failed(f"The migrated hall has fewer rows in {', '.join(sorted(lost))}.")
        ((title,),) = hall.read(self._file, "SELECT name FROM site")
        with self._screen() as screen, step("and its window opens on it"):
            program = self._started(screen, member, str(title))
            self._keep(screen, "upgraded")
            self._close(screen, program)

    def _remove(self, how: str) -> None:
        listed = self._machine.as_root("dpkg-query", "-L", PACKAGE).split("\n")
        own = [Path(path) for path in listed if path.startswith("/opt/queueapp")]
        own += [Path(path) for path in listed if "queueapp" in path.lower()]
        kept = hall.contents(self._file)
        self._machine.as_root("apt-get", how, "-y", PACKAGE)
        if how == "remove":
            own = [path for path in own if not str(path).startswith("/etc/")]
        left = sorted({str(p) for p in own if os.path.lexists(self._machine.place(p))})
        if left:
            raise Failed(f"Left on the machine: {', '.join(left[:10])}")
        if hall.contents(self._file) != kept:
            raise Failed("The hall is not what it was.")


def who(file: Path) -> tuple[int, int, int]:
    """Whose a file is, and for whom."""
    state = os.stat(file)
    return state.st_uid, state.st_gid, state.st_mode & 0o777


def is_hall(file: Path) -> bool:
    """Whether it is a database at all."""
    with file.open("rb") as opened:
        return opened.read(15) == b"SQLite format 3"


def deb_field(deb: Path, name: str) -> str:
    """What a package says of itself."""
    command = ["dpkg-deb", "--field", str(deb), name]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def older_package(deb: Path, folder: Path) -> Path:
    """The same package with a lower version."""
    tree = folder / "tree"
    subprocess.run(["dpkg-deb", "--raw-extract", deb, tree], check=True)
    control = tree / "DEBIAN" / "control"
    text = control.read_text(encoding="utf-8")
    control.write_text(re.sub(r"(?m)^Version: .*$", f"Version: {OLDER}", text), encoding="utf-8")
    older = folder / f"{PACKAGE}_{OLDER}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(tree), str(older)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return older


@contextmanager
def step(what: str) -> Iterator[None]:
    """Print a line of what was done, with the seconds it took."""
    began = time.monotonic()
    try:
        yield
    except Failed:
        say(f"FAILED {what}")
        raise
    say(f"{time.monotonic() - began:5.1f} s {what}")


def main() -> int:
    """Try the package; the exit code says whether all was as it should be."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("deb", type=Path)
    parser.add_argument("--root", type=Path, default=Path("/"), help="a Debian below this folder")
    parser.add_argument("--pictures", type=Path, help="where pictures of the windows are kept")
    wanted = parser.parse_args()
    if os.geteuid() != 0:
        sys.stderr.write("This installs and removes a package: run it as root.\n")
        return 1
    needs_programs()
    machine = Machine(wanted.root.resolve())
    began = time.monotonic()
    try:
        machine.refuse_if_in_use()
        with machine.put_back():
            Trial(machine, wanted.deb.resolve(), wanted.pictures).run()
    except (Failed, subprocess.SubprocessError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    say(f"{time.monotonic() - began:5.1f} s in all: the package holds.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
