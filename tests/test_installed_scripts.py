"""The scripts that try the package run on any Debian, and see what is there."""

import ast
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtGui import QColor, QImage

import dev
from queueapp.domain.closing import after_closing
from queueapp.domain.hours import DayHours
from queueapp.services.hall import Hall
from queueapp.storage import schema
from tests.factories import SetClock, at
from tests.installed import hall
from tests.installed.display import Failed, Picture
from tests.installed.machine import Machine
from tests.installed.try_package import OLDER, deb_field, older_package

SCRIPTS = Path(__file__).parent / "installed"

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="they install a Debian package"
)


@pytest.mark.parametrize("script", sorted(SCRIPTS.glob("*.py")), ids=lambda path: path.name)
def test_they_need_nothing_but_python(script: Path) -> None:
    tree = ast.parse(script.read_text(encoding="utf-8"))
    named = {
        name
        for node in ast.walk(tree)
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else []
        )
    }
    foreign = {name for name in named if name.partition(".")[0] not in sys.stdlib_module_names}
    assert all(name.startswith("tests.installed") for name in foreign), foreign


@pytest.mark.parametrize("script", sorted(SCRIPTS.glob("*.sh")), ids=lambda path: path.name)
def test_the_shell_understands_them(script: Path) -> None:
    subprocess.run(["sh", "-n", script], check=True)


def test_a_picture_is_kept_as_it_was_seen(tmp_path: Path) -> None:
    blue, red = bytes((200, 10, 20, 0)), bytes((30, 40, 250, 0))
    seen = Picture(2, 2, blue + red + red + blue)
    seen.save(tmp_path / "pictures" / "seen.png")
    image = QImage(str(tmp_path / "pictures" / "seen.png"))
    assert [image.pixelColor(x, 0) for x in (0, 1)] == [QColor(20, 10, 200), QColor(250, 40, 30)]
    assert seen.colours() == 2
    assert seen.changed(Picture(2, 2, blue * 4)) == 2


def test_the_newest_older_hall_is_found_and_read(tmp_path: Path) -> None:
    stored, file = hall.newest_stored(), tmp_path / "hall.queueapp"
    hall.restore(stored, file)
    assert hall.version(file) == schema.VERSION - 1
    assert hall.contents(file)["person"] > 1
    assert ("A004", "Bronius", "1") in {
        (ticket, person, counter) for ticket, _, person, counter in hall.read(file, hall.FINISHED)
    }


def test_nothing_is_read_of_a_hall_that_is_not_there(tmp_path: Path) -> None:
    assert hall.read(tmp_path / "hall.queueapp", hall.AT_DESK) == []
    assert not (tmp_path / "hall.queueapp").exists()


VILNIUS = ZoneInfo("Europe/Vilnius")


@pytest.mark.parametrize(
    "moment",
    [
        *("2026-03-04 00:00", "2026-03-04 00:30", "2026-03-04 07:59", "2026-03-04 10:00"),
        *("2026-03-04 12:30", "2026-03-04 16:50", "2026-03-04 19:00", "2026-03-04 23:58"),
        *("2026-03-08 11:00", "2026-12-24 14:00", "2026-12-25 23:30"),  # a Sunday, holidays
        *("2026-03-29 02:50", "2026-03-29 04:10", "2026-10-25 02:50", "2026-10-25 04:10"),
    ],
)
def test_the_hall_that_is_tried_is_open_and_then_closed_at_any_hour(
    hall_path: Path, moment: str
) -> None:
    begins, clock = at(moment), SetClock(at(moment))

    def now() -> datetime:
        return datetime.fromtimestamp(clock.instant / 1000, VILNIUS)

    hours = hall.open_around(now())
    hall.set_hours(hall_path, hours)
    ((opens, closes, next_day),) = hall.read(
        hall_path, "SELECT opens, closes, next_day FROM day_hours"
    )
    assert DayHours(opens, closes, bool(next_day)).make_sense
    with Hall.open(hall_path, clock) as opened:
        for minutes in (0, 3, 30):
            clock.instant = begins + minutes * 60_000
            day = opened.board.read(1).day
            assert day.date == moment[:10]
            assert day.opens_at is not None
            assert day.opens_at <= clock.instant
            assert not after_closing(day, clock.instant + 2 * 60 * 60_000)
    # Within the first minute after midnight it has been open for too short a time to be closed.
    clock.instant = begins + 60_000
    hall.set_hours(hall_path, hall.over_by(hours, now()))
    with Hall.open(hall_path, clock) as opened:
        for minutes in (1, 30):
            clock.instant = begins + minutes * 60_000
            day = opened.board.read(1).day
            assert day.date == moment[:10]
            assert after_closing(day, clock.instant)


def test_the_package_before_is_the_same_with_a_lower_version(tmp_path: Path) -> None:
    tree = tmp_path / "new"
    (tree / "DEBIAN").mkdir(parents=True)
    (tree / "DEBIAN" / "control").write_text(
        "Package: queueapp\nVersion: 1.2.3\nArchitecture: all\nMaintainer: nobody\n"
        "Depends: adduser\nDescription: a queue\n"
    )
    (tree / "opt").mkdir()
    (tree / "opt" / "program").write_text("here")
    new = tmp_path / "new.deb"
    subprocess.run(["dpkg-deb", "-b", str(tree), str(new)], check=True, stdout=subprocess.DEVNULL)
    older = older_package(new, tmp_path)
    assert deb_field(older, "Version") == OLDER
    assert deb_field(older, "Depends") == "adduser"
    listed = subprocess.run(["dpkg-deb", "-c", older], check=True, capture_output=True, text=True)
    assert "./opt/program" in listed.stdout


def test_data_that_are_there_are_not_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = Machine(tmp_path)
    monkeypatch.setattr(machine, "packages", dict)
    machine.refuse_if_in_use()
    (tmp_path / "var/lib/queueapp").mkdir(parents=True)
    with pytest.raises(Failed, match="is there already"):
        machine.refuse_if_in_use()


def test_without_a_package_or_root_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    assert "installed" in dev.COMMANDS
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(dev.Stop, match="needs root"):
        dev.installed([])
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(dev.Stop, match=r"dev\.py package"):
        dev.installed([])


def test_the_readme_names_both_commands_as_the_script_reads_them() -> None:
    script = (SCRIPTS / "bare_readme.sh").read_text(encoding="utf-8")
    body = script[script.index("command_of_readme() {") : script.index("\nneeds_root")]
    for command in ("run", "test"):
        told = subprocess.run(
            ["sh", "-c", f'{body}\ncheckout="$1"; command_of_readme {command}', "sh", dev.ROOT],
            check=True,
            capture_output=True,
            text=True,
        )
        assert told.stdout.strip() == f"python3 dev.py {command}"
