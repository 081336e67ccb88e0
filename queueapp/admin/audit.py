"""`queueapp-admin audit verify`: whether the record of a hall is as it was written."""

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from queueapp.admin import audit_words as told
from queueapp.admin import words
from queueapp.admin.database import let_in, place_of
from queueapp.admin.terminal import DONE, FAILED, Commands, Terminal, show
from queueapp.clock import SystemClock
from queueapp.domain.chain import SHORTEST_SEAL, Findings, Found, Head, read_head
from queueapp.errors import QueueappError
from queueapp.paths import user_paths
from queueapp.place import Place, Server
from queueapp.said import Said

if TYPE_CHECKING:
    from queueapp.domain.setup import Site
    from queueapp.storage.database import Database

NOT_CHECKED = 2
"""The exit code where it could not be found out whether the record is whole."""


def add_to(commands: Commands, language: str) -> None:
    """Add the command."""
    audit = commands.add_parser(
        "audit", help=words.AUDIT.of(language), description=words.AUDIT_MORE.of(language)
    )
    jobs = audit.add_subparsers(required=True, metavar=words.JOB.of(language))
    verify = jobs.add_parser(
        "verify",
        help=words.VERIFY.of(language),
        description=words.VERIFY_MORE.of(language).format(least=SHORTEST_SEAL),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verify.add_argument(
        "--database",
        metavar=words.PLACE.of(language),
        help=words.DATABASE_OR_URL.of(language).format(hall=words.OWN_HALL.of(language)),
    )
    verify.add_argument(
        "--site", metavar=words.NAME.of(language), help=words.ONLY_SITE.of(language)
    )
    verify.add_argument(
        "--against",
        type=Path,
        action="extend",
        nargs="+",
        default=[],
        metavar=words.BACKUPS.of(language),
        help=words.AGAINST.of(language),
    )
    verify.add_argument(
        "--head",
        type=_head_in(language),
        action="extend",
        nargs="+",
        default=[],
        metavar=words.NUMBER_AND_SEAL.of(language),
        help=words.HEAD.of(language),
    )
    verify.set_defaults(run=_verify)


def _verify(asked: argparse.Namespace, terminal: Terminal) -> int:
    try:
        return _verified(asked, terminal)
    except QueueappError as error:
        terminal.explain(error)
        return NOT_CHECKED


def _verified(asked: argparse.Namespace, terminal: Terminal) -> int:
    from queueapp.storage.opening import open_reading

    place: Place = place_of(asked.database) if asked.database else user_paths().hall
    if isinstance(place, Server):
        place = let_in(place, terminal)
    with open_reading(place, SystemClock()) as db:
        sites = _sites(db, asked.site, terminal)
        if sites is None:
            return NOT_CHECKED
        if asked.head and len(sites) > 1:
            terminal.complain(told.SEVERAL_HALLS)
            return NOT_CHECKED
        written = _written_down(db, place, asked.against, terminal)
        if written is None:
            return NOT_CHECKED
        found = [
            _verify_site(db, site_id, site, [*asked.head, *written.get(site_id, ())], terminal)
            for site_id, site in sites.items()
        ]
    return DONE if all(found) else FAILED


def _sites(db: "Database", name: str | None, terminal: Terminal) -> "dict[int, Site] | None":
    sites = {}
    for site_id in db.site_ids():
        with db.read(site_id) as tx:
            sites[site_id] = tx.directory.site
    wanted = {id_: site for id_, site in sites.items() if name is None or site.name == name}
    if wanted:
        return wanted
    there = ", ".join(site.name for site in sites.values()) or told.NONE_YET
    about = told.NO_HALL if name is None else told.NO_SUCH_HALL
    terminal.complain(about, name=name, there=there)
    return None


def _written_down(
    db: "Database", place: Place, backups: list[Path], terminal: Terminal
) -> dict[int, list[Head]] | None:
    """The heads in the backups, by site; `None` where one of them is of another hall."""
    from queueapp.storage.heads import ends_of
    from queueapp.storage.soundness import facts_of

    found: dict[int, list[Head]] = {}
    for backup in backups:
        ends = ends_of(backup)
        if isinstance(place, Path) and ends.identity != facts_of(place).identity:
            terminal.complain(told.OTHER_HALL, backup=backup)
            return None
        if not ends.heads:
            terminal.complain(told.OLD_BACKUP, backup=backup)
        for site_id, head in ends.heads.items():
            found.setdefault(site_id, []).append(head)
    return found


def _verify_site(
    db: "Database", site_id: int, site: "Site", known: list[Head], terminal: Terminal
) -> bool:
    from queueapp.services.record import check

    def tell(done: int, total: int) -> bool:
        if sys.stderr.isatty():
            progress = told.PROGRESS.format(hall=site.name, done=done, total=max(done, total))
            show(progress.of(terminal.language))
        return True

    findings = check(db, site_id, known, tell)
    assert findings is not None
    if sys.stderr.isatty():
        show("")
        print("\r", end="", file=sys.stderr, flush=True)
    to = sys.stdout if findings.whole else sys.stderr
    for line in said_of(findings, site.zone, len(known)):
        print(f"{site.name}: {line.of(terminal.language)}", file=to)
    return findings.whole


def said_of(findings: Findings, zone: ZoneInfo, compared: int) -> list[Said]:
    """What was found, in sentences; `compared` says with how many heads of elsewhere."""
    lines = [_extent(findings, zone)]
    lines += [told.FOUND[found.how].format(**_facts(found, zone)) for found in findings.breaks]
    if findings.more:
        lines.append(told.MORE.format(more=findings.more))
    if findings.whole:
        fits = told.FITS.format(compared=compared) if compared else told.NOWHERE
        lines.append(told.WHOLE.format(fits=fits))
        if not compared:
            lines.append(told.COMPARE)
    else:
        lines.append(told.NOT_WHOLE)
    return lines


def _extent(findings: Findings, zone: ZoneInfo) -> Said:
    if findings.first_at is None or findings.last_at is None:
        return told.EMPTY
    end = told.END.format(head=findings.head) if findings.head.number else told.NOWHERE
    return told.EXTENT.format(
        entries=findings.entries,
        first=_time(findings.first_at, zone),
        last=_time(findings.last_at, zone),
        end=end,
    )


def _facts(found: Found, zone: ZoneInfo) -> dict[str, object]:
    facts: dict[str, object] = {"number": found.number, "at": told.NOWHERE, "after": told.NOWHERE}
    if found.at is not None:
        time = _time(found.at, zone)
        facts |= {"at": told.AT.format(time=time), "after": told.AFTER.format(time=time)}
    return facts


def _time(at: int, zone: ZoneInfo) -> Said:
    try:
        text = f"{datetime.fromtimestamp(at / 1000, UTC).astimezone(zone):%Y-%m-%d %H:%M:%S}"
    except (OverflowError, ValueError, OSError):
        return told.IMPOSSIBLE.format(at=at)
    return Said(text, text)


def _head_in(language: str) -> Callable[[str], Head]:
    def head(text: str) -> Head:
        found = read_head(text)
        if found is None:
            said = words.NO_HEAD.of(language)
            raise argparse.ArgumentTypeError(said.format(text=text, least=SHORTEST_SEAL))
        return found

    return head
