"""What the command line says of an error: what happened, what was kept, and what to do."""

from collections import defaultdict

from queueapp.domain.setup import FaultyPart
from queueapp.errors import (
    BadFile,
    FaultyLine,
    FileFault,
    QueueappError,
    Refusal,
    Refused,
    StorageTrouble,
    Trouble,
)
from queueapp.place import Server

_TROUBLES = {
    Trouble.NOT_OURS: "This file is not a database of this program. It was not touched; "
    "name another file.",
    Trouble.NEWER: "This database was written by a newer version of the program. "
    "It was not touched; update the program.",
    Trouble.DAMAGED: "This database is damaged. Nothing more was written; "
    "put back a copy, or name another file.",
    Trouble.READ_ONLY: "Nothing can be written here. Nothing was changed; "
    "ask for the right to write, or name another file or server.",
    Trouble.READ_ONLY_DISK: "This disk can only be read now, whoever you are. Nothing was changed; "
    "look at the disk, and mount it for writing, or name another file.",
    Trouble.NOT_IN_GROUP: "This folder belongs to a group that you are not in. Nothing was "
    "changed; ask IT for `{detail}`, then sign in to the computer again.",
    Trouble.NETWORK_SHARE: "This folder lies on a network share, where a database file is not "
    "safe. Nothing was written; choose a folder of this computer.",
    Trouble.DISK_FULL: "The disk is full. What was written before is kept; "
    "free some space and try again.",
    Trouble.BUSY: "The database is in use by another window or program. Nothing was changed; "
    "close it there, or try again in a moment.",
    Trouble.CANNOT_OPEN: "This file cannot be opened. Nothing was changed; check its path.",
    Trouble.DISK_ERROR: "The disk reported an error. What was written before is kept; "
    "check the disk before going on.",
    Trouble.OLDER: "This database is older than the program. Nothing was changed; "
    "bring it up to date with `queueapp-admin database migrate`.",
    Trouble.NOT_SET_UP: "This database is not set up for the program. Nothing was changed; "
    "set it up with `queueapp-admin database init`.",
    Trouble.UNREACHABLE: "The server cannot be reached. Nothing was changed; "
    "check the host name, the network and the firewall.",
    Trouble.CONNECTION_REFUSED: "Nothing accepts connections there, or not yet. Nothing was "
    "changed; check that PostgreSQL runs, listens on that address and port, and has started.",
    Trouble.CONNECTION_LOST: "The connection broke. What was committed before is kept; try again.",
    Trouble.NO_ANSWER: "The server does not answer. What was committed before is kept; "
    "look at the server, then try again.",
    Trouble.TOO_MANY_PROGRAMS: "The server has no free connection. Nothing was changed; "
    "raise max_connections, or close other programs.",
    Trouble.WRONG_PASSWORD: "The server does not accept this user or password. "
    "Nothing was changed; check both.",
    Trouble.NOT_ALLOWED: "The server does not let this user or computer do that. Nothing was "
    "changed; check pg_hba.conf and the rights of the role.",
    Trouble.NO_DATABASE: "The server has no database of this name. Nothing was changed; "
    "create it with `createdb`.",
    Trouble.OLD_SERVER: "The server is older than PostgreSQL 14. Nothing was changed; upgrade it.",
    Trouble.CERTIFICATE: "TLS could not be set up, or the server's certificate was not accepted. "
    "No password was sent; check sslmode, sslrootcert and the host name.",
    Trouble.ENCODING: "This database cannot hold all letters. Nothing was changed; "
    "create it with `createdb --encoding=UTF8 --template=template0`.",
}

_REFUSALS = {
    Refusal.NOT_A_REPLAY: "This is not a replay's database, and a replay feeds nothing into a "
    "real hall. Nothing was changed; name another file with --database.",
    Refusal.NOT_A_DEMO: "What stands here is not a demo hall and is not replaced. "
    "Nothing was changed; name another file with --database.",
    Refusal.OTHER_HALL: "This is a copy of another hall, or its name does not say that it is of "
    "this one. Nothing was changed; choose a backup of this hall.",
    Refusal.NOT_TODAY: "This replay's hall has run on to {hall_day}, past {day}. Nothing was "
    "fed; begin again with --fresh, or name another file with --database.",
    Refusal.UNKNOWN_SERVICE: "The hall has no service named {service}. Nothing was fed; "
    "begin again with --fresh, or name another file with --database.",
    Refusal.UNKNOWN_COUNTER: "There is no counter named {counter}. Nothing was fed; "
    "look at the names in the hall's set-up.",
    Refusal.NOT_POSSIBLE_NOW: "Whoever works in a demo or a replay is invented and has no PIN. "
    "Nothing was changed; name a real hall with --database.",
    Refusal.SETUP_INCOMPLETE: "No hall can be made from this file: {faults}. Nothing was written.",
}

_FAULTS = {
    FileFault.CANNOT_READ: "cannot be read: {value}",
    FileFault.NOT_TEXT: "this line is not text in UTF-8; save the file in that encoding",
    FileFault.NO_HEADER: "the first line does not name the columns",
    FileFault.UNKNOWN_COLUMN: "unknown column {column!r}",
    FileFault.MISSING_COLUMN: "the column {column!r} is missing",
    FileFault.DOUBLE_COLUMN: "the column {column!r} stands here twice",
    FileFault.WRONG_FIELD_COUNT: "{value} fields, not as many as there are columns",
    FileFault.BAD_VALUE: "{value!r} does not fit the column {column!r}",
    FileFault.SEVERAL_DAYS: "several days; choose one with --day: {value}",
    FileFault.NO_ROWS: "no arrivals {value}",
}


def sentence(error: QueueappError) -> str:
    """An error in words, over several lines where a file has several faults."""
    match error:
        case Refused():
            pattern = _REFUSALS.get(error.code, "This was refused ({code}). Nothing was changed.")
            faults = error.facts.get("faults", ())
            named = [_setup_fault(f) for f in faults] if isinstance(faults, tuple) else []
            facts = {**error.facts, "code": error.code, "faults": ", ".join(named)}
            about = f"{error.facts['path']}: " if "path" in error.facts else ""
            return about + pattern.format_map(defaultdict(str, facts))
        case StorageTrouble():
            about = f"{error.place}: " if error.place else ""
            text = _TROUBLES[error.trouble].replace("{detail}", error.detail)
            return f"{about}{text}{_said_by_server(error)}"
        case BadFile():
            lines = [f"{error.path}{_fault(fault)}" for fault in error.faults]
            return "\n".join([*lines, "Nothing was fed or written; mend the file and try again."])
    return str(error)


def _said_by_server(error: StorageTrouble) -> str:
    return f"\n({error.detail})" if isinstance(error.place, Server) and error.detail else ""


def _setup_fault(fault: FaultyPart) -> str:
    return f"{fault.fault} {fault.name}".strip()


def _fault(fault: FaultyLine) -> str:
    where = f", line {fault.line}" if fault.line else ""
    text = _FAULTS[fault.fault].format(column=fault.column, value=fault.value)
    return f"{where}: {text.strip()}"
