"""A desktop with a screen reader: what a program says of itself over AT-SPI, and nothing else.

`Desktop` is a screen and a session bus of their own; `Reader` finds the parts of a program's
windows by role and name, reads them, and does what they say can be done with them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

PATIENCE_S = 60.0
"""How long a program may take to answer at all, on a machine busy with other things."""
LOOK_S = 0.05
SCREEN = "1280x1024x24"

_PARTS = "org.a11y.atspi."
_ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
# The bits of AT-SPI's states that are asked for.
_CHECKED, _SENSITIVE, _SHOWING = 1 << 4, 1 << 24, 1 << 25

Place = tuple[str, str]
"""Where a part is: its program's name on the bus, and its path there."""


class Gone(Exception):
    """The part that was asked is no longer there."""


class Desktop:
    """A screen and a session bus with the registry of AT-SPI; ends with the block."""

    def __init__(self, folder: Path) -> None:
        """`folder` takes the sockets of the buses and the home of the programs."""
        self._folder = folder
        self._running: list[subprocess.Popen[Any]] = []
        self._readers: list[Reader] = []
        own = {"XDG_RUNTIME_DIR": str(folder), "QUEUEAPP_HOME": str(folder / "home")}
        always = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        self._environment = {**os.environ, **own, **always}

    def __enter__(self) -> Self:
        try:
            screen = ("-screen", "0", SCREEN, "-nolisten", "tcp")
            display = self._serve("Xvfb", "-displayfd", "{}", *screen)
            self._environment["DISPLAY"] = f":{display}"
            bus = self._serve("dbus-daemon", "--session", "--nofork", "--print-address={}")
            self._environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    def start(self, *arguments: str) -> subprocess.Popen[Any]:
        """Start the program; whoever fails finds what it complained of in `complaints`."""
        with self.complaints.open("w") as said:
            program = subprocess.Popen(
                [sys.executable, "-m", "ui.launch", *arguments],
                cwd=Path(__file__).resolve().parents[2],
                env=self._environment,
                stderr=said,
            )
        self._running.append(program)
        return program

    @property
    def complaints(self) -> Path:
        """What the program wrote to its standard error."""
        return self._folder / "complaints.txt"

    def reader(self) -> Reader:
        """A screen reader on this desktop."""
        session = open_dbus_connection(self._environment["DBUS_SESSION_BUS_ADDRESS"])
        try:
            to = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (address,) = _ask(session, new_method_call(to, "GetAddress"))
        finally:
            session.close()
        self._readers.append(Reader(open_dbus_connection(address)))
        return self._readers[-1]

    def _serve(self, *command: str) -> str:
        """Start a server; gives back what it says once it is ready."""
        reading, writing = os.pipe()
        with os.fdopen(reading) as told:
            quiet = subprocess.DEVNULL
            server = subprocess.Popen(
                [part.format(writing) for part in command],
                pass_fds=[writing],
                env=self._environment,
                stdout=quiet,
                stderr=quiet,
            )
            os.close(writing)
            self._running.append(server)
            said = told.readline().strip()
        assert said, f"{command[0]} does not start"
        return said

    def _end(self) -> None:
        for reader in self._readers:
            reader.close()
        # The bus before the screen: what it had started ends with it.
        for each in reversed(self._running):
            each.terminate()
            each.wait(PATIENCE_S)


@dataclass(frozen=True)
class Part:
    """One part of a window that is on the screen, as a screen reader has it."""

    reader: Reader
    place: Place
    role: str
    name: str
    states: int

    @property
    def sensitive(self) -> bool:
        """Whether anything can be done with it now."""
        return bool(self.states & _SENSITIVE)

    @property
    def checked(self) -> bool:
        return bool(self.states & _CHECKED)

    def inside(self) -> Iterator[Part]:
        """All that stands in it."""
        for child in self.reader.children(self.place):
            yield child
            yield from child.inside()

    def do(self, action: str = "Press") -> None:
        """Do what it offers under this name."""
        (offered,) = self.reader.call(self.place, "Action", "GetActions")
        names = [each[0] for each in offered]
        assert action in names, f"{self.role} “{self.name}” offers {names}"
        self.reader.call(self.place, "Action", "DoAction", "i", names.index(action))

    def choose(self) -> None:
        """Select it in its list."""
        self.do("Toggle")

    def enter(self, text: str) -> None:
        """Write a text into it in place of what is there."""
        self.reader.call(self.place, "EditableText", "SetTextContents", "s", text)

    def text(self) -> str:
        """What is written in it."""
        (found,) = self.reader.call(self.place, "Text", "GetText", "ii", 0, -1)
        return str(found)


class Reader:
    """Finds the parts that are on the screen by role and name."""

    def __init__(self, bus: DBusConnection) -> None:
        self._bus = bus

    def close(self) -> None:
        self._bus.close()

    def parts(self) -> list[Part]:
        """All parts of all programs that are on the screen now."""
        while True:
            try:
                return [part for program in self.children(_ROOT) for part in program.inside()]
            except Gone:  # A window changed while it was read.
                time.sleep(LOOK_S)

    def find(self, role: str, name: str, *, within: str = "") -> Part:
        """Wait for the one part of that role and name with which something can be done.

        A name that ends in an ellipsis may go on. `within` names a panel around the part.
        """

        def fits(part: Part) -> bool:
            begun = name.endswith("…") and part.name.startswith(name[:-1])
            return part.role == role and part.sensitive and (begun or part.name == name)

        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            found = [part for part in self._around(within) if fits(part)]
            if found:
                assert len(found) == 1, f"{len(found)} times {role} “{name}”"
                return found[0]
            time.sleep(LOOK_S)
        seen = "\n".join(f"{part.role} “{part.name}”" for part in self.parts())
        raise AssertionError(f"no {role} “{name}” among\n{seen}")

    def until(self, holds: Callable[[list[str]], bool]) -> None:
        """Wait until the names of all that is on the screen are so."""
        end = time.monotonic() + PATIENCE_S
        while not holds(names := [part.name for part in self.parts()]):
            assert time.monotonic() < end, names
            time.sleep(LOOK_S)

    def children(self, place: Place) -> list[Part]:
        """The parts directly in another that are on the screen."""
        (places,) = self.call(place, "Accessible", "GetChildren")
        found = (self._part((name, path)) for name, path in places)
        return [part for part in found if part.role == "application" or part.states & _SHOWING]

    def call(
        self, place: Place, interface: str, method: str, signature: str = "", *values: object
    ) -> tuple[Any, ...]:
        """Ask a part over the bus."""
        to = DBusAddress(place[1], place[0], _PARTS + interface)
        return _ask(self._bus, new_method_call(to, method, signature or None, values))

    def _part(self, place: Place) -> Part:
        (role,) = self.call(place, "Accessible", "GetRoleName")
        ((low, high),) = self.call(place, "Accessible", "GetState")
        to = DBusAddress(place[1], place[0], f"{_PARTS}Accessible")
        ((_, name),) = _ask(self._bus, Properties(to).get("Name"))
        return Part(self, place, role, name, low | high << 32)

    def _around(self, panel: str) -> list[Part]:
        parts = self.parts()
        if not panel:
            return parts
        panels = (part for part in parts if (part.role, part.name) == ("panel", panel))
        try:
            return [inner for part in panels for inner in part.inside()]
        except Gone:
            return []


def _ask(bus: DBusConnection, message: Any) -> tuple[Any, ...]:
    answer = bus.send_and_get_reply(message, timeout=PATIENCE_S)
    if answer.header.message_type is MessageType.error:
        raise Gone(*answer.body)
    return tuple(answer.body)
