"""`queueapp-admin database`: what IT does with a hall's database, shared on a server above all."""

import argparse
import sys
from collections.abc import Iterable
from dataclasses import replace
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from queueapp.admin import words
from queueapp.admin.terminal import DONE, FAILED, Commands, show
from queueapp.clock import SystemClock
from queueapp.errors import QueueappError, StorageTrouble, Trouble
from queueapp.passwords import recall
from queueapp.paths import user_paths
from queueapp.place import NotAnAddress, Server, parse_server
from queueapp.said import Said

if TYPE_CHECKING:
    from queueapp.storage.looking import Contents, ServerState
    from queueapp.storage.moving import CannotMove, Moved
    from queueapp.storage.preparing import CannotPrepare

_PARTS = {
    "scheme": "it has to begin with postgresql://",
    "host": "the host is missing",
    "user": "the user is missing before the @",
    "database": "the database is missing after the host",
    "sslmode": "sslmode has to be verify-full, require, prefer or disable",
    "port": "the port has to be a number up to 65535",
    "option": "after the ? only sslmode, sslrootcert, host, port and user are known",
}
_ADDRESS = (
    "This address cannot be understood: {part}. Nothing was done; write "
    "postgresql://user@host:5432/database?sslmode=verify-full (in a password, / is %2F, @ is %40, "
    ": is %3A, # is %23 and ? is %3F)."
)

_NOT_FIT = {
    "names_taken": "This database holds tables of something else with the names that the program "
    "uses: {detail}. Nothing was changed; create an empty database with `createdb`.",
    "no_role": "The server has no role {detail}. Nothing was granted; "
    "create it with `createuser`, then repeat this.",
    "role_owns": "The role {detail} owns the tables or is a superuser, so that nothing can be kept "
    "from it. Nothing was granted; name a role that owns nothing.",
    "not_granted": "The server did not grant everything: {detail}. Nothing was granted; "
    "repeat this as the owner of the database.",
}

_NOT_MOVED = {
    "not_a_real_hall": "This is a {detail} hall, and only a real one is moved. Nothing was "
    "written; name the hall's file with --database.",
    "no_site": "No hall has been set up in this file. Nothing was written; set the hall up on the "
    "server from the program, or name another file with --database.",
    "target_in_use": "The database on the server holds a hall already. Nothing was written; "
    "move to an empty database (`createdb`).",
    "not_taken": "The server does not take what stands in the file ({detail}). "
    "Nothing was kept on the server, and the file is as it was.",
    "different": "What the server read back is not what stands in the file. "
    "Nothing was kept on the server, and the file is as it was.",
}

_NEXT = """\
The hall is now on the server. What to do next:
1. Unless that was done: `queueapp-admin database init URL --grant-to ROLE`
2. On each PC: Settings → Shared database: server {server.host}, port {server.port}, database
   {server.database}, user ROLE. Until then no PC may open the file: what would be written there
   does not come along.
3. {path} was not changed. Keep it as an archive under another name."""


class _Said(QueueappError):
    """An error whose text is the sentence to print."""


def add_to(commands: Commands, language: str) -> None:
    """Add the commands."""
    database = commands.add_parser(
        "database",
        help=words.OF_DATABASE.of(language),
        description=words.OF_DATABASE_MORE.of(language),
    )
    jobs = database.add_subparsers(required=True, metavar=words.JOB.of(language))
    url, place = words.URL.of(language), words.PLACE.of(language)
    init = _add(jobs, "init", words.INIT, language)
    init.add_argument("url", metavar=url)
    init.add_argument(
        "--grant-to", metavar=words.ROLE.of(language), help=words.GRANT_TO.of(language)
    )
    init.set_defaults(run=_init)
    check = _add(jobs, "check", words.LOOK, language)
    check.add_argument("place", metavar=place, help=words.URL_OR_FILE.of(language))
    check.set_defaults(run=_check)
    migrate = _add(jobs, "migrate", words.MIGRATE, language)
    migrate.add_argument("place", metavar=place, help=words.URL_OR_FILE.of(language))
    migrate.set_defaults(run=_migrate)
    move = _add(jobs, "move-to", words.MOVE, language)
    move.add_argument("url", metavar=url)
    move.add_argument(
        "--database",
        type=Path,
        metavar=words.FILE.of(language),
        help=words.DATABASE.of(language).format(hall=words.OWN_HALL.of(language)),
    )
    move.set_defaults(run=_move)


def _add(jobs: Commands, name: str, said: Said, language: str) -> argparse.ArgumentParser:
    job = said.of(language)
    return jobs.add_parser(
        name,
        help=job,
        description=f"{job[0].upper()}{job[1:]}.",
        epilog=words.DATABASE_NOTES.of(language),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _init(asked: argparse.Namespace) -> int:
    from queueapp.storage import schema
    from queueapp.storage.preparing import CannotPrepare, grant_to, prepare

    server = let_in(_server(asked.url))
    try:
        if prepare(server):
            print(f"{server}: set up, version {schema.VERSION}.")
        else:
            print(f"{server}: is set up already; its tables were not changed.")
        if asked.grant_to:
            grant_to(server, asked.grant_to)
            print(f"The role {asked.grant_to} may now do what a counter program needs.")
    except CannotPrepare as error:
        raise _not_prepared(server, error) from error
    return DONE


def _check(asked: argparse.Namespace) -> int:
    place = place_of(asked.place)
    if isinstance(place, Path):
        return _check_file(place)
    from queueapp.storage.looking import look_at_server

    server = let_in(place)
    state = look_at_server(server, SystemClock())
    print(f"{server}")
    _print_pairs(_server_lines(state))
    _print_contents(state.contents)
    return _verdict(_obstacles(state))


def _check_file(path: Path) -> int:
    from queueapp.services.backups import BackupService
    from queueapp.storage import schema
    from queueapp.storage.looking import look_into_file
    from queueapp.storage.share import is_network_share
    from queueapp.storage.sqlite import check_file

    if is_network_share(path):
        raise StorageTrouble(Trouble.NETWORK_SHARE, path)
    check_file(path)
    damage = BackupService(path, SystemClock()).damage(thoroughly=True)
    if damage is not None:
        print("`queueapp-admin check` names the newest good backup.", file=sys.stderr)
        raise StorageTrouble(Trouble.DAMAGED, path, damage)
    contents = look_into_file(path)
    print(f"{path}\nThe file is not damaged.")
    _print_contents(contents)
    if contents.version < schema.VERSION:
        print("It is older than the program, which backs it up and migrates it when it opens it.")
    return _verdict([])


def _migrate(asked: argparse.Namespace) -> int:
    place = place_of(asked.place)
    before, after = _migrate_file(place) if isinstance(place, Path) else _migrate_server(place)
    if before == after:
        print(f"{place}: is of version {after} already; nothing was changed.")
    else:
        print(f"{place}: was of version {before}, is now of version {after}.")
    return DONE


def _migrate_file(path: Path) -> tuple[int, int]:
    from queueapp.storage.backup import backups_folder
    from queueapp.storage.sqlite import SqliteDatabase, check_file

    before = check_file(path)
    SqliteDatabase.open(path, SystemClock()).close()
    after = check_file(path)
    if before != after:
        print(f"The file as it was before is kept in {backups_folder(path)}")
    return before, after


def _migrate_server(server: Server) -> tuple[int, int]:
    from queueapp.storage import schema
    from queueapp.storage.migrations import migrate_server

    server = let_in(server)
    before, after = migrate_server(server)
    if after > schema.VERSION:
        raise StorageTrouble(Trouble.NEWER, server, f"{after} > {schema.VERSION}")
    if before != after:
        print("Repeat `database init` with --grant-to for the role of the counter programs.")
    return before, after


def _move(asked: argparse.Namespace) -> int:
    from queueapp.storage.moving import CannotMove, move_to_server

    path: Path = asked.database or user_paths().hall
    server = let_in(_server(asked.url))
    print(f"Moving {path} to {server}")
    shown = -1

    def tell(done: int, total: int) -> None:
        nonlocal shown
        percent = done * 100 // total
        if percent > shown:
            shown = percent
            show(f"{percent} %")

    try:
        moved = move_to_server(path, server, SystemClock(), tell)
    except CannotMove as error:
        _print_moved(error.moved)
        raise _not_moved(path, error) from error
    _print_moved(moved)
    print(_NEXT.format(server=server, path=path))
    return DONE


def place_of(text: str) -> Server | Path:
    """Where a database is that was named on the command line: a URL or a file."""
    return _server(text) if "://" in text else Path(text)


def _server(text: str) -> Server:
    try:
        return parse_server(text)
    except NotAnAddress as error:
        # Without what stands there: where an address is misread, that may be of the password.
        raise _Said(_ADDRESS.format(part=_PARTS[_part(str(error))])) from None


def _part(fault: str) -> str:
    if fault in _PARTS:
        return fault
    if fault.endswith("is not a valid Tls"):
        return "sslmode"
    if fault.startswith(("Port", "invalid literal for int()")):
        return "port"
    return "host" if "IPv6" in fault or "netloc" in fault else "option"


def let_in(server: Server) -> Server:
    """The server with a password that it takes; raises `StorageTrouble` where it lets nobody in."""
    from queueapp.storage.postgres import connect, naming_server_trouble

    if not server.password:
        kept = recall(server, user_paths().config)
        server = replace(server, password=kept or "")
    try:
        with naming_server_trouble(server):
            connect(server).close()
    except StorageTrouble as error:
        if error.trouble is not Trouble.WRONG_PASSWORD or not sys.stdin.isatty():
            raise
        typed = getpass(f"Password of {server.user} on {server.host}: ")
        server = replace(server, password=typed)
        with naming_server_trouble(server):
            connect(server).close()
    return server


def _not_prepared(server: Server, error: "CannotPrepare") -> _Said:
    return _Said(f"{server}: {_NOT_FIT[error.code].format(detail=error.detail)}")


def _not_moved(path: Path, error: "CannotMove") -> _Said:
    return _Said(f"{path}: {_NOT_MOVED[error.code].format(detail=error.detail)}")


def _server_lines(state: "ServerState") -> list[tuple[str, str]]:
    return [
        ("PostgreSQL", state.version),
        ("connection", f"TLS ({state.tls})" if state.tls else "not encrypted"),
        ("answers in", f"{state.answer_ms:.1f} ms"),
        ("server's clock", f"{state.ahead_ms / 1000:+.1f} s against this PC's; it is the hall's"),
        (
            "connections",
            f"{state.free} free ({state.in_use} in use, {state.kept_back} kept back, "
            f"max_connections {state.most_connections})",
        ),
    ]


def _print_contents(contents: "Contents") -> None:
    from queueapp.storage import schema

    version = f"{contents.version} (this program's: {schema.VERSION})"
    _print_pairs([("kind", contents.kind), ("version", version)])
    for site in contents.sites:
        _print_pairs([("hall", f"{site.name}, visits {site.visits}")])
    _print_pairs([(f"  {table}", f"{rows:>10}") for table, rows in contents.rows])


def _print_moved(moved: Iterable["Moved"]) -> None:
    rows = [(m.table, str(m.in_file), str(m.on_server), "same" if m.same else "DIFFERENT")
            for m in moved]  # fmt: skip
    if not rows:
        return
    print()
    for table, in_file, on_server, same in [("table", "in the file", "on the server", ""), *rows]:
        print(f"{table:<20}{in_file:>12}{on_server:>15}  {same}".rstrip())
    print()


def _print_pairs(pairs: Iterable[tuple[str, str]]) -> None:
    for name, value in pairs:
        print(f"{name:<20}{value}")


def _obstacles(state: "ServerState") -> list[str]:
    found = _version_obstacles(state.contents)
    if state.standby:
        found.append("This server is a standby and can only be read: promote it, or name the other")
    if state.missing:
        missing = ", ".join(state.missing)
        found.append(
            f"This user lacks rights ({missing}): repeat `database init` with --grant-to as the "
            "owner"
        )
    return found


def _version_obstacles(contents: "Contents") -> list[str]:
    from queueapp.storage import schema

    if contents.version < schema.VERSION:
        return ["The database is older than the program: run `queueapp-admin database migrate`"]
    if not contents.usable:
        return ["The database was written by a newer version of the program: update the program"]
    return []


def _verdict(obstacles: list[str]) -> int:
    if not obstacles:
        print("It can be used.")
        return DONE
    for obstacle in obstacles:
        print(f"{obstacle}.", file=sys.stderr)
    return FAILED
