"""What the program hears other processes with, in the way of each system."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.told import by_pipe, by_socket, ear
from ui.told.by_pipe import PipeEar
from ui.told.by_socket import SocketEar
from ui.told.ear import Ear, Speak
from ui.told.wire import LONGEST

NAME = f"queueapp-ears-{os.getpid()}"


class Desk:
    """Somebody who listens; what makes no sense to them begins with a question mark."""

    def __init__(self, make: Callable[[Callable[[bytes, Speak], bool]], Ear]) -> None:
        self.ear = make(self._heard)
        self.heard: list[bytes] = []
        self.speak: list[Speak] = []
        self.callers: list[Caller] = []

    def rung(self) -> Caller:
        """Somebody who has just come."""
        self.callers.append(Caller(self.ear.place))
        return self.callers[-1]

    def _heard(self, line: bytes, speak: Speak) -> bool:
        self.heard.append(line.strip())
        self.speak.append(speak)
        return not line.startswith(b"?")


class Caller:
    """Another process of the user."""

    def __init__(self, place: str) -> None:
        self.line = socket.socket(socket.AF_UNIX)
        try:
            self.line.connect(place)
        except OSError:
            self.line.close()
            raise
        self.line.setblocking(False)
        self.got = b""

    def ends(self) -> bool:
        """Whether nothing more comes."""
        try:
            some = self.line.recv(100)
        except BlockingIOError:
            return False
        except ConnectionError:
            return True
        self.got += some
        return not some


@pytest.fixture(params=[SocketEar, PipeEar])
def desk(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Desk]:
    desk = Desk(request.param)
    assert desk.ear.listen(NAME), desk.ear.trouble
    yield desk
    desk.ear.close()
    for caller in desk.callers:
        caller.line.close()


def test_one_line_is_heard_in_pieces_and_answered_when_the_answer_is_there(
    desk: Desk, qtbot: QtBot
) -> None:
    caller, other = desk.rung(), desk.rung()
    caller.line.sendall(b"ne")
    other.line.sendall(b"other\n")
    qtbot.waitUntil(lambda: desk.heard == [b"other"])
    caller.line.sendall(b"xt\n")
    qtbot.waitUntil(lambda: desk.heard == [b"other", b"next"])
    assert not caller.ends()
    desk.speak[1](b"called\n")
    qtbot.waitUntil(caller.ends)
    assert caller.got == b"called\n"
    assert not other.ends()


def test_who_makes_no_sense_or_never_ends_a_line_is_hung_up_on(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for way in (by_socket, by_pipe, ear):
        monkeypatch.setattr(way, "PATIENCE_MS", 50)
    for said in (b"?\n", b"x" * 2 * LONGEST, b"unended", b""):
        caller = desk.rung()
        caller.line.sendall(said)
        qtbot.waitUntil(caller.ends)
        assert caller.got == b""
    assert desk.heard == [b"?"]


def test_who_has_gone_is_answered_to_nobody(desk: Desk, qtbot: QtBot) -> None:
    caller = desk.rung()
    caller.line.sendall(b"next\n")
    qtbot.waitUntil(lambda: desk.heard == [b"next"])
    caller.line.close()
    desk.speak[0](b"called\n")
    desk.speak[0](b"called\n")


def test_at_the_end_everybody_is_hung_up_on_and_the_place_is_free(desk: Desk, qtbot: QtBot) -> None:
    place = desk.ear.place
    assert Path(place).stat().st_mode & 0o077 == 0
    waiting, silent = desk.rung(), desk.rung()
    waiting.line.sendall(b"next\n")
    qtbot.waitUntil(lambda: desk.heard == [b"next"])
    desk.ear.close()
    qtbot.waitUntil(waiting.ends)
    qtbot.waitUntil(silent.ends)
    desk.speak[0](b"called\n")
    assert (desk.ear.place, Path(place).exists()) == ("", False)
    with pytest.raises(OSError, match="No such file"):
        Caller(place)
    assert desk.ear.listen(NAME)


@pytest.mark.parametrize("desk", [SocketEar], indirect=True)
def test_a_place_that_is_taken_is_left_alone(desk: Desk) -> None:
    second = SocketEar(lambda _line, _speak: False)
    assert not second.listen(NAME)
    assert "in use" in second.trouble
    second.close()
    desk.rung()


def test_where_there_are_sockets_nothing_of_the_network_is_loaded() -> None:
    code = (
        "import sys, ui.told.listening, ui.told.by_socket\n"
        "print('PySide6.QtNetwork' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
