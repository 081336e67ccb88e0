"""Where a hall's data is: a file on this computer, or a database on a PostgreSQL server."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

PORT = 5432
"""Where a PostgreSQL server listens unless it was told otherwise."""

_SCHEMES = frozenset({"postgresql", "postgres"})


class Tls(StrEnum):
    """How far the connection to the server is secured; the names are PostgreSQL's own."""

    VERIFIED = "verify-full"
    REQUIRED = "require"
    PREFERRED = "prefer"
    OFF = "disable"


@dataclass(frozen=True, slots=True)
class Server:
    """A database on a PostgreSQL server; the password is kept elsewhere.

    `host` is a name, an address or, where it begins with a slash, the folder of a socket.
    `authority` is the file with the certificate authority's certificate, where it is not the
    user's or the system's own.
    """

    host: str
    database: str
    user: str
    port: int = PORT
    tls: Tls = Tls.VERIFIED
    authority: str = ""
    password: str = field(default="", repr=False, compare=False)
    """Known only while it is needed; never part of the address as text."""

    def __str__(self) -> str:
        """The address as PostgreSQL's own programs read it, without the password."""
        from urllib.parse import quote, urlencode

        options = {"sslmode": self.tls.value}
        if self.authority:
            options["sslrootcert"] = self.authority
        host = f"[{self.host}]" if ":" in self.host else self.host
        if self.host.startswith("/"):
            host, options = "", {"host": self.host} | options
        user, database = quote(self.user, safe=""), quote(self.database, safe="")
        return f"postgresql://{user}@{host}:{self.port}/{database}?{urlencode(options)}"

    @property
    def identity(self) -> str:
        """Which database this is, whoever connects and however."""
        return f"{self.host}:{self.port}/{self.database}"

    @property
    def name(self) -> str:
        """A short name for the status bar."""
        return f"{self.database} @ {self.host}"


Place = Path | Server


class NotAnAddress(ValueError):
    """A text that names no database; `args` says which part is wrong."""


def is_server(text: str) -> bool:
    """Whether a text means a server's database, and not a file."""
    scheme, separator, _ = text.strip().partition("://")
    return bool(separator) and scheme in _SCHEMES


def parse_place(text: str) -> Place:
    """A file's path, or a server's address (`postgresql://user@host:port/database?sslmode=…`).

    Raises `NotAnAddress` where an address cannot be understood.
    """
    return parse_server(text) if is_server(text) else Path(text)


def parse_server(text: str) -> Server:
    """The server's database that an address names; raises `NotAnAddress`."""
    from urllib.parse import parse_qs, unquote, urlsplit

    try:
        parts = urlsplit(text.strip())
        if parts.scheme not in _SCHEMES:
            raise NotAnAddress("scheme")
        options = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        port = parts.port or int(options.get("port", PORT))
        tls = Tls(options.get("sslmode", Tls.VERIFIED))
    except NotAnAddress:
        raise
    except ValueError as error:
        raise NotAnAddress(str(error)) from error
    host = _required("host", options.get("host") or parts.hostname)
    return Server(
        host=host,
        database=_required("database", unquote(parts.path.lstrip("/"))),
        user=_required("user", unquote(parts.username or "") or options.get("user")),
        port=port,
        tls=tls,
        authority=_only(options, "sslrootcert"),
        password=unquote(parts.password or ""),
    )


def _required(part: str, value: str | None) -> str:
    if not value:
        raise NotAnAddress(part)
    return value


def _only(options: Mapping[str, str], name: str) -> str:
    known = {name, "host", "port", "sslmode", "user"}
    for option in options:
        if option not in known:
            raise NotAnAddress(option)
    return options.get(name, "")
