"""What dpkg runs when the package is installed and removed, in a folder in place of the system."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from queueapp.storage import schema
from queueapp.storage.sqlite import check_file
from resources.installer.linux.make_deb import HERE, ROOT, SCRIPTS
from tests.storage.test_migrations import stored_file

STUBS = {
    "addgroup": "",
    "getent": "exit 2",
    "dpkg-statoverride": "exit 1",
    "chown": "",
    # What stands before the command is whose rights it runs with.
    "setpriv": 'while [ "$1" != env ]; do shift; done; exec "$@"',
}


class Machine:
    """A computer's folders, and programs that say that they ran."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.data = root / "var/lib/queueapp"
        self.hall = self.data / "hall.queueapp"
        self._calls = root / "calls"
        for folder in ("bin", "var/lib"):
            (root / folder).mkdir(parents=True)
        for name, does in STUBS.items():
            self.stub(name, does)
        admin = f'cd {ROOT} && exec {sys.executable} -m queueapp.admin "$@"'
        self.stub("queueapp-admin", admin)

    def stub(self, name: str, does: str) -> None:
        file = self.root / "bin" / name
        file.write_text(f'#!/bin/sh\necho "{name} $*" >>{self._calls}\n{does}\n')
        file.chmod(0o755)

    @property
    def calls(self) -> list[str]:
        return self._calls.read_text().splitlines() if self._calls.exists() else []

    def run(self, script: str, *arguments: str) -> str:
        """Run a script of the package; what it says."""
        text = (HERE / script).read_text().replace("/var/lib/queueapp", str(self.data))
        text = text.replace("/usr/bin/queueapp-admin", str(self.root / "bin/queueapp-admin"))
        path = f"{self.root / 'bin'}:{os.environ['PATH']}"
        done = subprocess.run(
            ["dash", "-c", text, script, *arguments],
            check=False,
            capture_output=True,
            text=True,
            env={"PATH": path},
            stdin=subprocess.DEVNULL,
        )
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_shell_can_read_it(script: str) -> None:
    subprocess.run(["dash", "-n", str(HERE / script)], check=True)
    text = (HERE / script).read_text()
    assert text.startswith("#!/bin/sh\nset -e\n")
    assert "debconf" not in text


def test_the_folder_of_the_hall_is_made_for_the_group_once_or_twice(machine: Machine) -> None:
    for _ in range(2):
        assert machine.run("postinst", "configure", "") == ""
        assert stat.S_IMODE(machine.data.stat().st_mode) == 0o2770
    assert "addgroup --quiet --system queueapp" in machine.calls
    assert f"chown root:queueapp {machine.data}" in machine.calls


def test_what_the_administrator_has_decided_of_the_folder_holds(machine: Machine) -> None:
    machine.stub("dpkg-statoverride", "exit 0")
    machine.data.mkdir(mode=0o700)
    machine.run("postinst", "configure", "0.9.0")
    assert stat.S_IMODE(machine.data.stat().st_mode) == 0o700


def test_a_step_that_is_not_the_last_does_nothing(machine: Machine) -> None:
    for step in ("abort-upgrade", "abort-remove", "triggered"):
        machine.run("postinst", step, "1.0.0")
    assert not machine.data.exists()


def test_an_older_hall_is_backed_up_and_brought_up_to_date(machine: Machine) -> None:
    machine.data.mkdir()
    stored_file(7, machine.hall)
    said = machine.run("postinst", "configure", "0.9.0")
    assert said.count("\n") == 1
    assert f"is kept in {machine.data / 'backups'}" in said
    assert f"was of version 7, is now of version {schema.VERSION}." in said
    assert check_file(machine.hall) == schema.VERSION
    (backup,) = (machine.data / "backups").glob("hall-*.queueapp")
    assert check_file(backup) == 7
    assert "nothing was changed" in machine.run("postinst", "configure", "1.0.0")


@pytest.mark.parametrize(("owner", "works_as"), [("1000", "1000"), ("0", "nobody")])
def test_whose_hall_it_is_brings_it_up_to_date_but_never_root(
    machine: Machine, owner: str, works_as: str
) -> None:
    machine.data.mkdir()
    machine.hall.touch()
    machine.stub("stat", f"echo {owner}")
    machine.stub("queueapp-admin", "")
    machine.run("postinst", "configure", "0.9.0")
    (call,) = (call for call in machine.calls if call.startswith("setpriv"))
    assert call.startswith(f"setpriv --reuid {works_as} --regid queueapp --clear-groups env")


def test_a_damaged_hall_stops_no_installation(machine: Machine) -> None:
    machine.data.mkdir()
    stored_file(7, machine.hall)
    damaged = machine.hall.read_bytes()[:5000]
    machine.hall.write_bytes(damaged)
    said = machine.run("postinst", "configure", "0.9.0")
    assert said.count("\n") == 1
    assert f"{machine.hall} was not brought up to date and is as it was" in said
    assert machine.hall.read_bytes() == damaged


def test_a_link_in_the_place_of_the_hall_is_not_followed(machine: Machine) -> None:
    machine.data.mkdir()
    elsewhere = stored_file(7, machine.root / "elsewhere.queueapp")
    machine.hall.symlink_to(elsewhere)
    assert machine.run("postinst", "configure", "0.9.0") == ""
    assert check_file(elsewhere) == 7


@pytest.mark.parametrize("step", ["remove", "purge"])
def test_no_removal_touches_the_hall(machine: Machine, step: str) -> None:
    machine.data.mkdir()
    machine.hall.write_bytes(b"a hall")
    said = machine.run("postrm", step)
    assert f"kept in {machine.data}" in said
    assert said.count("\n") == 1
    assert machine.hall.read_bytes() == b"a hall"


@pytest.mark.parametrize("step", ["remove", "purge"])
def test_an_empty_folder_goes_and_none_is_missed(machine: Machine, step: str) -> None:
    machine.data.mkdir()
    assert machine.run("postrm", step) == ""
    assert not machine.data.exists()
    assert machine.run("postrm", step) == ""


def test_an_upgrade_removes_nothing(machine: Machine) -> None:
    machine.data.mkdir()
    assert machine.run("postrm", "upgrade", "1.0.1") == ""
    assert machine.data.exists()
