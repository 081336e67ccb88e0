"""A screen of its own for a program, which is driven from outside: keys in, pictures out.

An Xvfb of this machine; the program may stand in another system below a folder, which then gets
the screen's socket. Nothing but Python's standard library, `Xvfb` and `xdotool`.
"""

from __future__ import annotations

import ctypes
import os
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

SOCKETS = Path("/tmp/.X11-unix")
SIZE = (1280, 1024)
LOOK_S = 0.1
STILL_S = 0.6
"""A picture that does not change for so long is finished; clocks and carets change small parts."""
LETTERS = "ąčęėįšųūž"
"""What names are typed with beside the letters of an American keyboard, small and capital."""
_CLIENT_MESSAGE = 33


class _Message(ctypes.Structure):
    """A message of a window manager to a window, as Xlib has it."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("room", ctypes.c_long * 24),
    )


@contextmanager
def _connected(display: str) -> Iterator[tuple[Any, ctypes.c_void_p]]:
    """Xlib, and a connection to a screen."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XStringToKeysym.restype = ctypes.c_ulong
    x11.XGetKeyboardMapping.restype = ctypes.POINTER(ctypes.c_ulong)
    opened = x11.XOpenDisplay(display.encode())
    if not opened:
        raise Failed(f"The screen {display} is gone.")
    connection = ctypes.c_void_p(opened)
    try:
        yield x11, connection
    finally:
        x11.XCloseDisplay(connection)  # and sends what has not gone yet


def _ask_to_close(display: str, window: int) -> None:
    # The xdotool of Debian 12 can only destroy a window, which is no way to close it.
    with _connected(display) as (x11, connection):
        protocols, delete = (
            x11.XInternAtom(connection, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
        )
        message = _Message(
            type=_CLIENT_MESSAGE, window=window, message_type=protocols, format=32, data=(delete, 0)
        )
        x11.XSendEvent(connection, ctypes.c_ulong(window), 0, 0, ctypes.byref(message))


def _add_letters(display: str, letters: str) -> None:
    # xdotool gives a letter without a key one for a moment, and a busy program reads it too late.
    with _connected(display) as (x11, connection):
        first, count, each = 8, 248, ctypes.c_int()
        held = x11.XGetKeyboardMapping(connection, first, count, ctypes.byref(each))
        wide = each.value
        free = [
            first + key
            for key in range(count)
            if not any(held[key * wide + level] for level in range(wide))
        ]
        for key, letter in zip(free, letters, strict=False):
            meant = (ctypes.c_ulong * 2)(
                *(
                    x11.XStringToKeysym(f"U{ord(each):04X}".encode())
                    for each in letter + letter.upper()
                )
            )
            x11.XChangeKeyboardMapping(connection, key, 2, meant, 1)
        x11.XSync(connection, 0)


def say(text: str) -> None:
    """Tell whoever runs this what goes on."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


class Failed(Exception):
    """What was expected did not happen; the text says what."""


@dataclass(frozen=True)
class Picture:
    """What a screen shows at one moment."""

    width: int
    height: int
    pixels: bytes
    """Blue, green, red and a spare byte each."""

    def colours(self) -> int:
        """How many different colours it has."""
        return len(set(memoryview(self.pixels).cast("I")))

    def changed(self, other: Picture) -> int:
        """How many dots differ from the other picture's."""
        mine, others = memoryview(self.pixels).cast("I"), memoryview(other.pixels).cast("I")
        return sum(1 for one, two in zip(mine, others, strict=True) if one != two)

    def save(self, file: Path) -> None:
        """Write it as a PNG."""
        rgb = bytearray(3 * self.width * self.height)
        for place, source in enumerate((2, 1, 0)):
            rgb[place::3] = self.pixels[source::4]
        row = 3 * self.width
        lines = b"".join(b"\0" + rgb[at : at + row] for at in range(0, len(rgb), row))
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        parts = ((b"IHDR", head), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as out:
            out.write(b"\x89PNG\r\n\x1a\n")
            for kind, data in parts:
                check = struct.pack(">I", zlib.crc32(kind + data))
                out.write(struct.pack(">I", len(data)) + kind + data + check)


class Screen:
    """A screen that ends with the block."""

    def __init__(self, root: Path = Path("/")) -> None:
        """`root` is the system whose programs are to be shown."""
        self._root = root
        self._folder = tempfile.TemporaryDirectory(prefix="screen-")
        self._server: subprocess.Popen[bytes] | None = None
        self._lent = False
        self.name = ""

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        with os.fdopen(reading) as told:
            self._server = subprocess.Popen(
                [
                    *("Xvfb", "-displayfd", str(writing), "-fbdir", self._folder.name),
                    *("-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp", "-noreset"),
                ],
                pass_fds=[writing],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            os.close(writing)
            number = told.readline().strip()
        if not number:
            self._server.wait()
            raise Failed("Xvfb does not start.")
        self.name = f":{number}"
        _add_letters(self.name, LETTERS)
        if self._root != Path("/"):
            place = self._root / SOCKETS.relative_to("/")
            place.mkdir(mode=0o1777, parents=True, exist_ok=True)
            subprocess.run(["mount", "--bind", SOCKETS, place], check=True)
            self._lent = True
        return self

    def __exit__(self, *_: object) -> None:
        if self._lent:
            place = self._root / SOCKETS.relative_to("/")
            subprocess.run(["umount", "-l", place], check=False)
        if self._server is not None:
            self._server.terminate()
            self._server.wait()
        self._folder.cleanup()

    def look(self) -> Picture:
        """What it shows now."""
        data = Path(self._folder.name, "Xvfb_screen0").read_bytes()
        head = struct.unpack(">25I", data[:100])
        size, width, height, bytes_per_line, colours = head[0], head[4], head[5], head[12], head[19]
        begin = size + 12 * colours
        return Picture(width, height, data[begin : begin + height * bytes_per_line])

    def windows(self) -> list[tuple[int, str]]:
        """The windows with a title that are shown: their numbers and titles."""
        found = self._xdotool("search", "--onlyvisible", "--name", ".+", fine=(0, 1)).split()
        named = [(int(each), self._xdotool("getwindowname", each, fine=(0, 1))) for each in found]
        return [(number, name) for number, name in named if name]

    def await_window(
        self,
        holds: Callable[[str], bool],
        what: str,
        patience_s: float,
        ended: Callable[[], int | None] = lambda: None,
    ) -> int:
        """The number of the window with such a title, once its picture is there.

        `ended` is asked for the exit status of who is to show it.
        """
        end = time.monotonic() + patience_s
        while time.monotonic() < end:
            if (status := ended()) is not None:
                raise Failed(f"{what}: the program ended before, with status {status}.")
            for number, title in self.windows():
                if holds(title) and self.look().colours() > 16:
                    return number
            time.sleep(LOOK_S)
        raise Failed(f"{what}: no such window in {patience_s:.0f} s; there is {self.windows()}.")

    def press(self, *keys: str) -> None:
        """Press keys, by xdotool's names, one after the other."""
        self._give_keyboard()
        self._xdotool("key", "--clearmodifiers", "--delay", "80", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._give_keyboard()
        self._xdotool("type", "--delay", "40", text)

    def close(self, window: int) -> None:
        """Ask a window to close, as its cross does."""
        _ask_to_close(self.name, window)

    def settle(self, patience_s: float = 20.0) -> Picture:
        """The picture once hardly anything moves in it any more."""
        end = time.monotonic() + patience_s
        last, since = self.look(), time.monotonic()
        while time.monotonic() - since < STILL_S and time.monotonic() < end:
            time.sleep(LOOK_S)
            now = self.look()
            if now.pixels != last.pixels and now.changed(last) > 400:
                since = time.monotonic()
            last = now
        return last

    def _give_keyboard(self) -> None:
        # When a sheet closes, a desktop's window manager gives the keyboard to the window below.
        shown = [number for number, _ in self.windows()]
        has_it = self._xdotool("getwindowfocus", fine=(0, 1))
        if shown and has_it not in map(str, shown):
            self._xdotool("windowfocus", str(shown[-1]))
            time.sleep(LOOK_S)

    def _xdotool(self, *command: str, fine: tuple[int, ...] = (0,)) -> str:
        done = subprocess.run(
            ["xdotool", *command],
            env={**os.environ, "DISPLAY": self.name},
            check=False,
            capture_output=True,
            text=True,
            timeout=60,
        )
        if done.returncode not in fine:
            raise Failed(f"xdotool {command[0]}: {done.stderr.strip()}")
        return done.stdout.strip()
