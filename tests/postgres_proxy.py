"""Where a server listens."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode


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
