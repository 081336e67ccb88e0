"""Installs, renews and removes the program on this PC, and looks at what each step left.

`python -m resources.installer.windows.try_installer SETUP.exe`, as an administrator of a Windows
that can be thrown away: the release workflow runs it. `--through wine64` runs an installer over a
stand-in of the program on Linux, where the self-test and permissions cannot be looked at.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from queueapp import about
from resources.installer.windows.make_installer import CONTENT, compile_script

BEFORE = "0.9.0"
LATER = "999.0.0"
APPS_KEY = rf"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\{about.NAME}"
RUN_KEY = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Run"
OWN_KEY = rf"HKLM\Software\{about.NAME}"
IN_USE, NEWER_IS_THERE = 1618, 1638
HALL = b"the hall"
_PATIENCE_S = 600.0
_START_S = 5.0
_END_S = 2.0
_VERSION = ("/v", "Version", "/d")

_STAYS = rf"_?=C:\Program Files\{about.NAME}".split()
"""Otherwise the uninstaller goes on in a copy of itself, and its exit code is lost.

It takes the rest of its command line, without quotes: two arguments to whoever puts quotes around
one that has a space in it.
"""


@dataclass(frozen=True)
class Windows:
    """The Windows that is tried on: this PC itself, or what Wine makes of Linux."""

    through: tuple[str, ...] = ()

    @property
    def drive(self) -> Path:
        """The folder that is C: there."""
        return Path(os.environ["WINEPREFIX"]) / "drive_c" if self.through else Path("C:/")

    def run(self, *command: str | Path) -> int:
        """Run a program to its end; its exit code."""
        done = subprocess.run([*self.through, *map(str, command)], check=False, timeout=_PATIENCE_S)
        return done.returncode

    def said_by(self, *command: str | Path) -> str:
        """What a program prints, whether it fails or not."""
        done = subprocess.run(
            [*self.through, *map(str, command)],
            check=False, capture_output=True, encoding="utf-8", errors="replace",
            timeout=_PATIENCE_S,
        )  # fmt: skip
        return done.stdout + done.stderr

    def code(self, number: int) -> int:
        """An exit code as it comes back from there: Linux hands on its last byte."""
        return number & 0xFF if self.through else number

    def value(self, key: str, name: str) -> str:
        """A value of the registry of 64-bit programs; empty where there is none."""
        listed = self.said_by("reg", "query", key, "/v", name, "/reg:64")
        lines = [line.split(maxsplit=2) for line in listed.splitlines()]
        return next((line[2].strip() for line in lines if len(line) == 3 and line[0] == name), "")


def expect(fact: bool, text: str) -> None:
    """Say what holds, or stop at what does not."""
    sys.stdout.write(f"{'ok  ' if fact else 'FAIL'} {text}\n")
    sys.stdout.flush()
    if not fact:
        sys.exit(1)


def older_installer(folder: Path, options: Sequence[str]) -> Path:
    """An installer of an earlier version, with a part that the program does not have any more."""
    bundle = folder / "older"
    for name in CONTENT - {"_internal"}:
        (bundle / name).parent.mkdir(parents=True, exist_ok=True)
        (bundle / name).write_bytes(b"earlier")
    (bundle / "_internal").mkdir()
    (bundle / "_internal" / "gone.dll").write_bytes(b"earlier")
    defaults = folder / "queueapp.toml"
    defaults.write_text("# earlier\n", encoding="utf-8")
    setup = folder / "older-setup.exe"
    compile_script(bundle, defaults, setup, *options, version=BEFORE)
    return setup


@dataclass(frozen=True)
class Trial:
    """One installation, looked at step by step; exits where something is not as it should be."""

    windows: Windows
    setup: Path
    options: Sequence[str]
    """What the compiler is told of an installer that is made for this."""

    @property
    def program(self) -> Path:
        """The folder of the program."""
        return self.windows.drive / "Program Files" / about.NAME

    @property
    def exe(self) -> Path:
        """The program."""
        return self.program / "queueapp.exe"

    @property
    def hall(self) -> Path:
        """The hall's file."""
        return self.windows.drive / "ProgramData" / about.NAME / "hall.queueapp"

    @property
    def fixed(self) -> Path:
        """What IT has fixed."""
        return self.hall.with_name("queueapp.toml")

    @property
    def on_desktop(self) -> Path:
        """The shortcut on the desktop of all users."""
        return self.windows.drive / "users" / "Public" / "Desktop" / f"{about.NAME}.lnk"

    @property
    def in_menu(self) -> Path:
        """The shortcut in the Start menu of all users."""
        menu = "ProgramData/Microsoft/Windows/Start Menu/Programs"
        return self.windows.drive / menu / f"{about.NAME}.lnk"

    def install(self, *switches: str) -> int:
        """Run the installer silently."""
        return self.windows.run(self.setup, "/S", *switches)

    def remove(self) -> int:
        """Run the uninstaller silently."""
        return self.windows.run(self.program / "uninstall.exe", "/S", *_STAYS)

    def starts_itself(self) -> bool:
        """Whether the program opens when somebody signs in."""
        return "queueapp.exe" in self.windows.value(RUN_KEY, about.NAME)

    def installs_an_earlier_version(self) -> None:
        """With switches."""
        with tempfile.TemporaryDirectory() as folder:
            older = older_installer(Path(folder), self.options)
            code = self.windows.run(older, "/S", "/SHORTCUT=0", "/AUTOSTART=1")
        expect(code == 0, f"{BEFORE} installs silently ({code})")
        expect((self.program / "_internal/gone.dll").is_file(), "its files are in Program Files")
        expect(self.windows.value(APPS_KEY, "DisplayVersion") == BEFORE, "it is listed as an app")
        expect(self.starts_itself(), "/AUTOSTART=1 starts it")
        expect(not self.on_desktop.exists(), "/SHORTCUT=0 leaves the desktop alone")
        expect(self.in_menu.exists(), "it is in the Start menu")

    def renews(self) -> None:
        """What was chosen and what was made stays, the program is another."""
        self.fixed.write_text('language = "lt"\n', encoding="utf-8")
        self.hall.write_bytes(HALL)
        code = self.install()
        expect(code == 0, f"{about.VERSION} installs over it ({code})")
        said = self.windows.value(APPS_KEY, "DisplayVersion")
        expect(said == about.VERSION, f"the app is the new one ({said})")
        size = int(self.windows.value(APPS_KEY, "EstimatedSize"), 16)
        expect(size > 0, f"its size is told ({size} KB)")
        expect(not (self.program / "_internal/gone.dll").exists(), "no old part is left")
        expect(not (self.program / "before").exists(), "the version before is gone")
        expect(self.exe.read_bytes() != b"earlier", "the program is the new one")
        kept = self.fixed.read_text(encoding="utf-8")
        expect(kept == 'language = "lt"\n', "what IT fixed is kept")
        expect(self.hall.read_bytes() == HALL, "the hall is kept")
        expect(self.starts_itself(), "it still starts by itself")
        expect(not self.on_desktop.exists(), "the desktop is still left alone")

    def works(self) -> None:
        """What only Windows itself can show."""
        rights = self.windows.said_by("icacls", self.fixed)
        expect(r"BUILTIN\Users:(R)" in rights, "users only read what IT fixed")
        rights = self.windows.said_by("icacls", self.hall.parent)
        expect(r"BUILTIN\Users:(OI)(CI)(IO)(M)" in rights, "users may write the hall")
        expect(r"BUILTIN\Users:(OI)(CI)(M)" not in rights, "the folder itself stays in place")
        said = self.windows.said_by(self.exe, "--version")
        expect(about.VERSION in said, "the program tells its version")
        code = self.windows.run(self.exe, "--self-test")
        expect(code == 0, f"its self-test passes ({code})")

    def leaves_a_running_program_alone(self) -> None:
        """Neither renewed nor removed."""
        before = self.exe.stat().st_mtime_ns
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
            running = subprocess.Popen(
                [*self.windows.through, str(self.exe)],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QUEUEAPP_HOME": home},
            )
            time.sleep(_START_S)
            expect(running.poll() is None, "the program runs")
            code = self.install()
            expect(code == self.windows.code(IN_USE), f"meanwhile nothing is installed ({code})")
            expect(self.exe.stat().st_mtime_ns == before, "and the program is as it was")
            code = self.remove()
            told = code == self.windows.code(IN_USE)
            expect(told and self.exe.is_file(), f"nor is it removed ({code})")
            assert running.stdin is not None
            running.stdin.close()
            running.terminate()
            running.wait(_PATIENCE_S)
        time.sleep(_END_S)

    def does_not_go_back(self) -> None:
        """As if a newer version had been installed."""
        self.windows.said_by("reg", "add", OWN_KEY, *_VERSION, LATER, "/f", "/reg:64")
        code = self.install()
        expect(code == self.windows.code(NEWER_IS_THERE), f"a newer version stays ({code})")
        self.windows.said_by("reg", "add", OWN_KEY, *_VERSION, about.VERSION, "/f", "/reg:64")

    def changes_its_mind(self) -> None:
        """The switches of a later installation hold."""
        code = self.install("/SHORTCUT=1", "/AUTOSTART=0")
        expect(code == 0, f"it installs over itself ({code})")
        expect(self.on_desktop.exists(), "/SHORTCUT=1 puts it on the desktop")
        expect(not self.starts_itself(), "/AUTOSTART=0 starts it no more")

    def is_removed(self) -> None:
        """All but what others put there, and the data."""
        (self.program / "notes.txt").write_text("somebody's own", encoding="utf-8")
        code = self.remove()
        expect(code == 0, f"it is removed ({code})")
        left = {path.name for path in self.program.iterdir()}
        expect(left <= {"notes.txt", "uninstall.exe"}, "the program's files are gone")
        expect("notes.txt" in left, "somebody's own file is not")
        expect(not self.windows.value(APPS_KEY, "DisplayVersion"), "it is no app any more")
        expect(not self.on_desktop.exists(), "nor on the desktop")
        expect(not self.in_menu.exists(), "nor in the Start menu")
        expect(self.hall.read_bytes() == HALL and self.fixed.is_file(), "the data is kept")


def try_installer(trial: Trial) -> None:
    """Go through the life of an installation."""
    trial.installs_an_earlier_version()
    trial.renews()
    if not trial.windows.through:
        trial.works()
    trial.leaves_a_running_program_alone()
    trial.does_not_go_back()
    trial.changes_its_mind()
    trial.is_removed()


def main() -> int:
    """Read the command line, and try the installer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("setup", type=Path)
    parser.add_argument("--through", default="", metavar="PROGRAM", help="wine64, on Linux")
    parser.add_argument(
        "--compiler", action="append", default=[], metavar="-X…", help="to makensis"
    )
    asked = parser.parse_args()
    through = (asked.through,) if asked.through else ()
    try_installer(Trial(Windows(through), asked.setup.resolve(), asked.compiler))
    return 0


if __name__ == "__main__":
    sys.exit(main())
