"""`queueapp-admin database`: what IT does with a hall's database, shared on a server above all."""

import argparse
import sys
from collections.abc import Iterable
from dataclasses import replace
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from queueapp.admin import database_words as told
from queueapp.admin import words
from queueapp.admin.terminal import DONE, FAILED, Commands, Terminal, Told, number, show
from queueapp.clock import SystemClock
from queueapp.errors import StorageTrouble, Trouble
from queueapp.passwords import recall
from queueapp.paths import user_paths
from queueapp.place import NotAnAddress, Server, parse_server
from queueapp.said import Said

if TYPE_CHECKING:
    from queueapp.storage.looking import Contents, ServerState
    from queueapp.storage.moving import CannotMove, Moved
    from queueapp.storage.preparing import CannotPrepare


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


def _init(asked: argparse.Namespace, terminal: Terminal) -> int:
    from queueapp.storage import schema
    from queueapp.storage.preparing import CannotPrepare, grant_to, prepare

    server = let_in(_server(asked.url), terminal)
    try:
        if prepare(server):
            terminal.say(told.SET_UP, server=server, version=schema.VERSION)
        else:
            terminal.say(told.SET_UP_BEFORE, server=server)
        if asked.grant_to:
            grant_to(server, asked.grant_to)
            terminal.say(told.GRANTED, role=asked.grant_to)
    except CannotPrepare as error:
        raise _not_prepared(server, error) from error
    return DONE


def _check(asked: argparse.Namespace, terminal: Terminal) -> int:
    place = place_of(asked.place)
    if isinstance(place, Path):
        return _check_file(place, terminal)
    from queueapp.storage.looking import look_at_server

    server = let_in(place, terminal)
    state = look_at_server(server, SystemClock())
    print(f"{server}")
    _print_pairs(_server_lines(state), terminal)
    _print_contents(state.contents, terminal)
    return _verdict(_obstacles(state), terminal)


def _check_file(path: Path, terminal: Terminal) -> int:
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
        terminal.complain(told.NAMES_A_BACKUP)
        raise StorageTrouble(Trouble.DAMAGED, path, damage)
    contents = look_into_file(path)
    terminal.say(told.SOUND, path=path)
    _print_contents(contents, terminal)
    if contents.version < schema.VERSION:
        terminal.say(told.OLDER_FILE)
    return _verdict([], terminal)


def _migrate(asked: argparse.Namespace, terminal: Terminal) -> int:
    place = place_of(asked.place)
    if isinstance(place, Path):
        before, after = _migrate_file(place, terminal)
    else:
        before, after = _migrate_server(place, terminal)
    done = told.NEWEST_ALREADY if before == after else told.MIGRATED
    terminal.say(done, place=place, before=before, after=after)
    return DONE


def _migrate_file(path: Path, terminal: Terminal) -> tuple[int, int]:
    from queueapp.storage.backup import backups_folder
    from queueapp.storage.sqlite import SqliteDatabase, check_file

    before = check_file(path)
    SqliteDatabase.open(path, SystemClock()).close()
    after = check_file(path)
    if before != after:
        terminal.say(told.KEPT_IN, folder=backups_folder(path))
    return before, after


def _migrate_server(server: Server, terminal: Terminal) -> tuple[int, int]:
    from queueapp.storage import schema
    from queueapp.storage.migrations import migrate_server

    server = let_in(server, terminal)
    before, after = migrate_server(server)
    if after > schema.VERSION:
        raise StorageTrouble(Trouble.NEWER, server, f"{after} > {schema.VERSION}")
    if before != after:
        terminal.say(told.GRANT_AGAIN)
    return before, after


def _move(asked: argparse.Namespace, terminal: Terminal) -> int:
    from queueapp.storage.moving import CannotMove, move_to_server

    path: Path = asked.database or user_paths().hall
    server = let_in(_server(asked.url), terminal)
    terminal.say(told.MOVING, path=path, server=server)
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
        _print_moved(error.moved, terminal)
        raise _not_moved(path, error) from error
    _print_moved(moved, terminal)
    terminal.say(told.NEXT, server=server, path=path)
    return DONE


def place_of(text: str) -> Server | Path:
    """Where a database is that was named on the command line: a URL or a file."""
    return _server(text) if "://" in text else Path(text)


def _server(text: str) -> Server:
    try:
        return parse_server(text)
    except NotAnAddress as error:
        # Without what stands there: where an address is misread, that may be of the password.
        part = told.ADDRESS_PARTS[_part(str(error))]
        raise Told(told.ADDRESS.format(part=part)) from None


def _part(fault: str) -> str:
    if fault in told.ADDRESS_PARTS:
        return fault
    if fault.endswith("is not a valid Tls"):
        return "sslmode"
    if fault.startswith(("Port", "invalid literal for int()")):
        return "port"
    return "host" if "IPv6" in fault or "netloc" in fault else "option"


def let_in(server: Server, terminal: Terminal) -> Server:
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
        typed = getpass(told.PASSWORD.format(server=server).of(terminal.language))
        server = replace(server, password=typed)
        with naming_server_trouble(server):
            connect(server).close()
    return server


def _not_prepared(server: Server, error: "CannotPrepare") -> Told:
    return _about(server, told.NOT_FIT[error.code].format(detail=error.detail))


def _not_moved(path: Path, error: "CannotMove") -> Told:
    detail = told.NOT_REAL.get(error.detail, error.detail)
    return _about(path, told.NOT_MOVED[error.code].format(detail=detail))


def _about(place: Server | Path, said: Said) -> Told:
    return Told(Said(f"{place}: {said.lt}", f"{place}: {said.en}"))


def _server_lines(state: "ServerState") -> list[tuple[Said | str, Said | str]]:
    free = told.FREE.format(
        free=state.free,
        in_use=state.in_use,
        kept_back=state.kept_back,
        most=state.most_connections,
    )
    return [
        ("PostgreSQL", state.version),
        (told.CONNECTION, f"TLS ({state.tls})" if state.tls else told.NOT_ENCRYPTED),
        (told.ANSWERS_IN, told.MILLISECONDS.format(ms=number(state.answer_ms))),
        (told.CLOCK, told.AHEAD.format(seconds=number(state.ahead_ms / 1000, "+.1f"))),
        (told.CONNECTIONS, free),
    ]


def _print_contents(contents: "Contents", terminal: Terminal) -> None:
    from queueapp.storage import schema

    version = told.VERSIONS.format(version=contents.version, own=schema.VERSION)
    kind = told.KINDS.get(contents.kind, contents.kind)
    _print_pairs([(told.KIND, kind), (told.VERSION, version)], terminal)
    for site in contents.sites:
        visits = told.VISITS.format(name=site.name, visits=site.visits)
        _print_pairs([(told.HALL, visits)], terminal)
    _print_pairs([(f"  {table}", f"{rows:>10}") for table, rows in contents.rows], terminal)


def _print_moved(moved: Iterable["Moved"], terminal: Terminal) -> None:
    def line(table: str, in_file: str, on_server: str, same: str = "") -> None:
        print(f"{table:<20}{in_file:>12}{on_server:>15}  {same}".rstrip())

    rows = list(moved)
    if not rows:
        return
    language = terminal.language
    print()
    line(*(each.of(language) for each in (told.TABLE, told.IN_FILE, told.ON_SERVER)))
    for each in rows:
        same = told.SAME if each.same else told.DIFFERENT
        line(each.table, str(each.in_file), str(each.on_server), same.of(language))
    print()


def _print_pairs(pairs: Iterable[tuple[Said | str, Said | str]], terminal: Terminal) -> None:
    for pair in pairs:
        name, value = (p.of(terminal.language) if isinstance(p, Said) else p for p in pair)
        print(f"{name:<20}{value}")


def _obstacles(state: "ServerState") -> list[Said]:
    found = _version_obstacles(state.contents)
    if state.standby:
        found.append(told.STANDBY)
    if state.missing:
        found.append(told.LACKS_RIGHTS.format(missing=", ".join(state.missing)))
    return found


def _version_obstacles(contents: "Contents") -> list[Said]:
    from queueapp.storage import schema

    if contents.version < schema.VERSION:
        return [told.OLDER]
    if not contents.usable:
        return [told.NEWER]
    return []


def _verdict(obstacles: list[Said], terminal: Terminal) -> int:
    if not obstacles:
        terminal.say(told.USABLE)
        return DONE
    for obstacle in obstacles:
        terminal.complain(obstacle)
    return FAILED
