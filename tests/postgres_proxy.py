"""What stands between a program and its server, and can fail as a network does."""

import asyncio
import shutil
import socket
import ssl
import struct
import tempfile
import threading
import time
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote, urlencode

from tests.certificates import Certificate
from tests.postgres_programs import FOLDER_PREFIX, room

PATIENCE = 30.0
"""Seconds after which something that was asked of the proxy will never happen."""

FAREWELL = 5.0
"""Seconds in which an end that nobody reads from any more may still take what it was sent."""

READY = b"Z\x00\x00\x00\x05"
"""How the server's message begins that it has done all it was told."""

WANTS_GSS, WANTS_TLS = 80877104, 80877103
"""What a client sends in place of the protocol's version, to have the connection secured."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a server listens: a port of a host, or a socket in a folder (`host`).

    `authority` is the file with the certificate to trust, where the connection is to be secured.
    """

    host: str
    port: int
    authority: Path | None = None

    @property
    def socket(self) -> str | None:
        """The path of the socket; None where the server listens on a port of a network."""
        return f"{self.host}/.s.PGSQL.{self.port}" if self.host.startswith("/") else None

    def url(self, database: str, user: str = "postgres", password: str = "") -> str:
        """The address of a database, as PostgreSQL's own programs and psycopg read it."""
        options = {"sslmode": "disable"}
        if self.authority:
            options = {"sslmode": "verify-full", "sslrootcert": str(self.authority)}
        host = self.host
        if self.socket:
            host, options = "", {"host": self.host} | options
        who = quote(user, safe="") + (f":{quote(password, safe='')}" if password else "")
        where = f"{host}:{self.port}/{quote(database, safe='')}"
        return f"postgresql://{who}@{where}?{urlencode(options)}"


def reserved_port() -> socket.socket:
    """A socket that keeps a free port from others, yet lets a server of ours listen there."""
    return _bound(0)


def _bound(port: int) -> socket.socket:
    bound = socket.socket()
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.bind(("127.0.0.1", port))
    return bound


@dataclass(slots=True)
class _Trap:
    """Where a connection is to be cut, counted or looked for in what clients send."""

    pattern: bytes
    count: int
    passed_on: bool
    sprung: threading.Event = field(default_factory=threading.Event)

    def place(self, before: bytes, data: bytes) -> int | None:
        """How many bytes of `data` come before the cut; None where it is not in them."""
        if self.pattern:
            return 0 if self.pattern in before + data else None
        self.count -= len(data)
        return len(data) + self.count if self.count <= 0 else None


@dataclass(slots=True, eq=False)
class _Link:
    """One client's connection, and the one to the server on its behalf."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    task: asyncio.Task[None] = field(init=False)
    # of the bare connection: a secured one lets go of it when it ends
    transport: asyncio.WriteTransport = field(init=False)
    server_writer: asyncio.StreamWriter | None = None
    trap: _Trap | None = None

    def __post_init__(self) -> None:
        self.transport = self.writer.transport

    def reset(self, *, server_too: bool) -> None:
        """Cut it as a broken network does, with nothing more sent."""
        transports = [self.transport]
        if self.server_writer and server_too:
            transports.append(self.server_writer.transport)
        for transport in transports:
            own = transport.get_extra_info("socket")
            if own.fileno() >= 0 and own.family != socket.AF_UNIX:
                own.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            transport.abort()

    async def close(self) -> None:
        """End what is left of it in order, and wait until both ends are closed."""
        transports = [self.transport]
        self.writer.close()
        if self.server_writer:
            self.server_writer.close()
            transports.append(self.server_writer.transport)
        # not wait_closed(), which never ends where a client turned the certificate down
        give_up = time.monotonic() + FAREWELL
        while any(own.get_extra_info("socket").fileno() >= 0 for own in transports):
            if time.monotonic() > give_up:
                for transport in transports:
                    transport.abort()
            await asyncio.sleep(0.002)


class Proxy:
    """Passes on what a client and a server say to each other, until it is told not to.

    It listens (`proxy.endpoint`) as the target does, on a socket or on a port, unless `tcp` says
    otherwise. With a certificate it secures the connections on its own side, as a server would.
    """

    def __init__(
        self, target: Endpoint, *, tcp: bool = False, certificate: Certificate | None = None
    ) -> None:
        self._target = target
        self._tls: ssl.SSLContext | None = None
        self._folder: Path | None = None
        self._holder: socket.socket | None = None
        if tcp or certificate or not target.socket:
            self._holder = reserved_port()
            self.endpoint = Endpoint("127.0.0.1", self._holder.getsockname()[1])
        else:
            self._folder = Path(tempfile.mkdtemp(prefix=FOLDER_PREFIX, dir=room()))
            self.endpoint = Endpoint(str(self._folder), target.port)
        if certificate:
            self._tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            self._tls.load_cert_chain(certificate.file, certificate.key)
            self.endpoint = Endpoint("localhost", self.endpoint.port, certificate.file)
        self._links: set[_Link] = set()
        self._trap: _Trap | None = None
        self._server: asyncio.Server | None = None
        self._flowing = asyncio.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="proxy", daemon=True)
        self._thread.start()
        self.resume()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _do(self, what: Coroutine[Any, Any, None]) -> None:
        """Have the proxy's own thread do something, and wait until it has."""
        asyncio.run_coroutine_threadsafe(what, self._loop).result(PATIENCE)

    def cut(self) -> None:
        """Reset all connections, those to the server too; new ones are taken."""
        self._do(self._cut())

    def refuse(self) -> None:
        """Take no new connections: who tries is refused at once."""
        self._do(self._refuse())

    def swallow(self) -> None:
        """Take everything and pass nothing on, not even that somebody hangs up: a black hole."""
        self._do(self._swallow())

    def resume(self) -> None:
        """Take connections and pass on what is said, with all that was held back."""
        self._do(self._resume())

    def cut_after(self, what: bytes | int, *, passed_on: bool) -> threading.Event:
        """Cut one connection, once, when its client has sent a text or clients a count of bytes.

        The server gets nothing from that text on, or the counted bytes and no more; or, with
        `passed_on`, it gets it all, and the connection is cut in place of its answer, so that the
        client cannot know what has become of it. The event is set when that has happened.
        A text is found where the connection is not secured behind the proxy.
        """
        pattern, count = (what, 0) if isinstance(what, bytes) else (b"", what)
        trap = _Trap(pattern, count, passed_on)
        self._do(self._set_trap(trap))
        return trap.sprung

    def close(self) -> None:
        """Reset all connections and be gone."""
        self._do(self._refuse())
        self._do(self._cut())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)
        self._loop.close()
        if self._holder:
            self._holder.close()
        if self._folder:
            shutil.rmtree(self._folder)

    async def _cut(self) -> None:
        links = list(self._links)
        for link in links:
            link.reset(server_too=True)
            link.task.cancel()
        await asyncio.gather(*(link.task for link in links), return_exceptions=True)
        for link in links:  # one that had not begun does not do so itself
            await link.close()
            self._links.discard(link)

    async def _refuse(self) -> None:
        if self._server:
            self._server.close()
            self._server = None
            if self.endpoint.socket:
                Path(self.endpoint.socket).unlink(missing_ok=True)

    async def _swallow(self) -> None:
        self._flowing.clear()

    async def _resume(self) -> None:
        self._flowing.set()
        if self._server:
            return
        if self.endpoint.socket:
            self._server = await asyncio.start_unix_server(self._take, self.endpoint.socket)
        else:
            self._server = await asyncio.start_server(self._take, sock=_bound(self.endpoint.port))

    async def _set_trap(self, trap: _Trap) -> None:
        self._trap = trap

    def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        link = _Link(reader, writer)
        link.task = asyncio.create_task(self._serve(link))
        self._links.add(link)

    async def _serve(self, link: _Link) -> None:
        try:
            await self._flowing.wait()
            if self._tls is None or await self._secure(link, self._tls):
                await self._join(link)
        except (OSError, asyncio.IncompleteReadError):
            pass  # one end has gone: so does the other
        finally:
            await link.close()
            self._links.discard(link)
            if link.trap:
                link.trap.sprung.set()

    async def _secure(self, link: _Link, tls: ssl.SSLContext) -> bool:
        """Do as a server that takes secured connections only; whether this one is."""
        while True:
            length, code = struct.unpack("!ii", await link.reader.readexactly(8))
            if code == WANTS_TLS:
                link.writer.write(b"S")
                await link.writer.start_tls(tls)
                return True
            if code != WANTS_GSS:
                break
            link.writer.write(b"N")
        await link.reader.readexactly(length - 8)
        text = b"SFATAL\0VFATAL\0C28000\0Mthe connection has no encryption\0\0"
        link.writer.write(b"E" + struct.pack("!i", len(text) + 4) + text)
        return False

    async def _join(self, link: _Link) -> None:
        """Pass on what is said both ways until one end hangs up."""
        if self._target.socket:
            reader, link.server_writer = await asyncio.open_unix_connection(self._target.socket)
        else:
            reader, link.server_writer = await asyncio.open_connection(
                self._target.host, self._target.port
            )
        ways = [
            asyncio.create_task(self._upward(link, link.server_writer)),
            asyncio.create_task(self._downward(link, reader)),
        ]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)

    async def _read(self, reader: asyncio.StreamReader) -> bytes:
        """What was said next, when it may be passed on; nothing when that end has hung up."""
        try:
            data = await reader.read(2**16)
        except OSError:
            data = b""
        await self._flowing.wait()
        return data

    async def _upward(self, link: _Link, writer: asyncio.StreamWriter) -> None:
        before = b""
        while data := await self._read(link.reader):
            trap = self._trap
            place = trap.place(before, data) if trap else None
            if trap and place is not None:
                link.trap, self._trap = trap, None
                if not trap.passed_on:
                    writer.write(data[:place])
                    link.reset(server_too=False)
                    return
            before = (before + data)[1 - len(trap.pattern) :] if trap and trap.pattern[1:] else b""
            writer.write(data)
            await writer.drain()

    async def _downward(self, link: _Link, reader: asyncio.StreamReader) -> None:
        answer = b""
        while data := await self._read(reader):
            if link.trap:
                answer += data
                if READY in answer:
                    link.reset(server_too=False)
                    return
            else:
                link.writer.write(data)
                await link.writer.drain()
