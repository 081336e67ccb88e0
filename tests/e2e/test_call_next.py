"""`--call-next` in a process of its own: what the running program does, and what is said of it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from queueapp.clock import SystemClock
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Session
from queueapp.services.hall import Hall
from tests.e2e.programs import PATIENCE_S, ROOT, Driven, end
from tests.e2e.warm import begin
from tests.factories import ASTA, BRONIUS, CECILIJA, PASSPORTS
from ui.told.post import Post

pytestmark = pytest.mark.e2e

BUSY = "There is still a client at this desk"
NOT_RUNNING = "The program does not run on this PC"


@dataclass
class Desk:
    """One user's PC: their programs, and the command line beside them."""

    home: Path
    place: Path
    started: list[Driven]

    def start(self, person: int, counter: int) -> Driven:
        """A window at a counter, once it listens."""
        before = {file for file, _ in self.post.listeners()}
        program = begin(self.home, self.place, person, counter)
        self.started.append(program)
        program.ask("ready")
        until = time.monotonic() + PATIENCE_S
        while not {file for file, _ in self.post.listeners()} - before:
            assert time.monotonic() < until
            time.sleep(0.02)
        return program

    @property
    def post(self) -> Post:
        return Post(self.home / "listening")

    def call_next(self, *more: str) -> tuple[int, str]:
        """What `--call-next` ended with, and what it said."""
        done = subprocess.run(
            [sys.executable, "-m", "ui.launch", "--call-next", *more],
            cwd=ROOT,
            env={**os.environ, "QUEUEAPP_HOME": str(self.home), "LANG": "en_GB.UTF-8"},
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
        assert "Traceback" not in done.stderr
        return done.returncode, (done.stdout if done.returncode == 0 else done.stderr).strip()


@pytest.fixture
def desk(open_place: Path, tmp_path: Path) -> Iterator[Desk]:
    home = tmp_path / "home"
    home.mkdir()
    found = Desk(home, open_place, [])
    yield found
    end(found.started)


@pytest.fixture
def issue(open_place: Path) -> Iterator[Callable[[], str]]:
    """Gives out a ticket at the reception."""
    with Hall.open(open_place, SystemClock()) as hall:
        session = Session(1, ASTA)
        yield lambda: hall.intake.issue(session, Request(PASSPORTS)).visit.ticket


def test_it_does_what_the_key_does_and_says_what_became_of_it(
    desk: Desk, issue: Callable[[], str]
) -> None:
    code, said = desk.call_next()
    assert code == 1
    assert said.startswith(NOT_RUNNING)
    program = desk.start(BRONIUS, 1)
    code, said = desk.call_next()
    assert code == 1
    assert said.startswith("Nobody is waiting whom this counter serves.")
    ticket = issue()
    program.until(lambda state: state["waiting"] == [ticket])
    assert desk.call_next() == (0, f"{ticket} is called to counter 1.")
    assert program.ask("settle")["ticket"] == ticket
    code, said = desk.call_next()
    assert code == 1
    assert said.startswith(BUSY)
    assert program.ask("settle")["ticket"] == ticket


def test_what_the_key_would_not_reach_is_not_done(desk: Desk, issue: Callable[[], str]) -> None:
    ticket = issue()
    program = desk.start(BRONIUS, 1)
    program.until(lambda state: state["waiting"] == [ticket])
    program.ask("do walk_in")
    while program.ask("look")["sheet"] == "counter_window":
        time.sleep(0.02)
    code, said = desk.call_next()
    assert (code, said.split(".")[0]) == (1, "Something is open over the counter's window")
    program.ask("key Esc")
    program.ask("do lock")
    program.ask("covered")
    code, said = desk.call_next()
    assert (code, said.split(":")[0]) == (1, "Nobody is at the desk")
    program.ask("back")
    program.until(lambda state: state["waiting"] == [ticket])
    assert desk.call_next()[0] == 0


def test_of_two_windows_the_one_used_last_calls_unless_another_is_named(
    desk: Desk, issue: Callable[[], str]
) -> None:
    tickets = [issue() for _ in range(3)]
    first, second = desk.start(BRONIUS, 1), desk.start(CECILIJA, 2)
    for each in (first, second):
        each.until(lambda state: len(state["waiting"]) == len(tickets))
    assert desk.call_next() == (0, f"{tickets[0]} is called to counter 2.")
    assert desk.call_next("--counter", "1") == (0, f"{tickets[1]} is called to counter 1.")
    assert (first.ask("settle")["ticket"], second.ask("settle")["ticket"]) == (
        tickets[1],
        tickets[0],
    )
    code, said = desk.call_next("--counter", "7")
    assert code == 1
    assert said.endswith("Open here: 1, 2.")


def test_one_that_was_killed_is_passed_over_and_cleared_away(
    desk: Desk, issue: Callable[[], str]
) -> None:
    ticket = issue()
    first, second = desk.start(BRONIUS, 1), desk.start(CECILIJA, 2)
    first.until(lambda state: state["waiting"] == [ticket])
    second.kill()
    assert len(desk.post.listeners()) == 2
    assert desk.call_next() == (0, f"{ticket} is called to counter 1.")
    [(file, _)] = desk.post.listeners()
    first.kill()
    assert desk.call_next()[1].startswith(NOT_RUNNING)
    assert not file.exists()


def test_nonsense_is_not_listened_to(desk: Desk, issue: Callable[[], str]) -> None:
    ticket = issue()
    program = desk.start(BRONIUS, 1)
    program.until(lambda state: state["waiting"] == [ticket])
    [(_, server)] = desk.post.listeners()
    assert Path(server).stat().st_mode & 0o077 == 0
    for said in (b"\xff\n", b'{"do": "close_day"}\n', b"[" * 3000 + b"\n", b"x" * 9000, b"{}"):
        with socket.socket(socket.AF_UNIX) as caller:
            caller.settimeout(PATIENCE_S)
            caller.connect(server)
            with suppress(ConnectionError):
                caller.sendall(said)
                assert caller.recv(100) == b""
    assert program.ask("settle")["waiting"] == [ticket]
    assert desk.call_next()[0] == 0


def test_it_speaks_as_the_window_does(desk: Desk, issue: Callable[[], str]) -> None:
    (desk.home / "queueapp.toml").write_text('language = "lt"\n')
    assert "niekas neiškviestas" in desk.call_next()[1]
    ticket = issue()
    program = desk.start(BRONIUS, 1)
    program.until(lambda state: state["waiting"] == [ticket])
    assert desk.call_next() == (0, f"{ticket} kviečiamas: 1 langelis.")
    assert desk.call_next()[1].startswith("Prie šio langelio dar yra klientas.")
