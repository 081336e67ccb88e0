"""`queueapp-admin audit verify`: whether the record of a hall is as it was written."""

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from queueapp.admin import words
from queueapp.admin.database import let_in, place_of
from queueapp.admin.terminal import DONE, FAILED, Commands, show
from queueapp.clock import SystemClock
from queueapp.domain.chain import SHORTEST_SEAL, Break, Findings, Found, Head, read_head
from queueapp.errors import QueueappError
from queueapp.paths import user_paths
from queueapp.place import Place, Server

if TYPE_CHECKING:
    from queueapp.domain.setup import Site
    from queueapp.storage.database import Database

NOT_CHECKED = 2
"""The exit code where it could not be found out whether the record is whole."""

_FOUND = {
    Break.CHANGED: "Entry {number} is not what was written: it or its number was changed, or it "
    "was exchanged or put in later{at}.",
    Break.MISSING: "Entry {number} is missing{after}.",
    Break.UNSEALED: "An entry stands outside the chain: it was not made by this program{at}.",
    Break.CUT_OFF: "The record is cut off: entry {number} is missing at its end{after}.",
    Break.ADDED: "Entry {number} stands after the end that the hall knows: it was put in later, or "
    "the end was set back{at}.",
    Break.REWRITTEN: "Entry {number} fits its own chain, but not the seal that was written down "
    "for it: up to there the record was written anew, or the seal belongs to another hall{at}.",
}


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


def _verify(asked: argparse.Namespace) -> int:
    try:
        return _verified(asked)
    except QueueappError as error:
        from queueapp.cli_messages import sentence

        print(sentence(error), file=sys.stderr)
        return NOT_CHECKED


def _verified(asked: argparse.Namespace) -> int:
    from queueapp.storage.opening import open_reading

    place: Place = place_of(asked.database) if asked.database else user_paths().hall
    if isinstance(place, Server):
        place = let_in(place)
    with open_reading(place, SystemClock()) as db:
        sites = _sites(db, asked.site)
        if sites is None:
            return NOT_CHECKED
        if asked.head and len(sites) > 1:
            print(
                "This database holds several halls, and an end of a record (--head) is of one of "
                "them. Nothing was checked; name it with --site.",
                file=sys.stderr,
            )
            return NOT_CHECKED
        written = _written_down(db, place, asked.against)
        if written is None:
            return NOT_CHECKED
        found = [
            _verify_site(db, site_id, site, [*asked.head, *written.get(site_id, ())])
            for site_id, site in sites.items()
        ]
    return DONE if all(found) else FAILED


def _sites(db: "Database", name: str | None) -> "dict[int, Site] | None":
    sites = {}
    for site_id in db.site_ids():
        with db.read(site_id) as tx:
            sites[site_id] = tx.directory.site
    wanted = {id_: site for id_, site in sites.items() if name is None or site.name == name}
    if wanted:
        return wanted
    there = ", ".join(site.name for site in sites.values()) or "none is set up yet"
    about = "There is no hall in this database" if name is None else f"There is no hall {name}"
    print(f"{about} ({there}). Nothing was checked.", file=sys.stderr)
    return None


def _written_down(
    db: "Database", place: Place, backups: list[Path]
) -> dict[int, list[Head]] | None:
    """The heads in the backups, by site; `None` where one of them is of another hall."""
    from queueapp.storage.heads import ends_of
    from queueapp.storage.soundness import facts_of

    found: dict[int, list[Head]] = {}
    for backup in backups:
        ends = ends_of(backup)
        if isinstance(place, Path) and ends.identity != facts_of(place).identity:
            print(
                f"{backup}: this is a backup of another hall. Nothing was checked; "
                "name one of this hall.",
                file=sys.stderr,
            )
            return None
        if not ends.heads:
            print(
                f"{backup}: this backup is older than the chain of the record and says nothing of "
                "its end. It was passed over.",
                file=sys.stderr,
            )
        for site_id, head in ends.heads.items():
            found.setdefault(site_id, []).append(head)
    return found


def _verify_site(db: "Database", site_id: int, site: "Site", known: list[Head]) -> bool:
    from queueapp.services.record import check

    def tell(done: int, total: int) -> bool:
        if sys.stderr.isatty():
            show(f"{site.name}: {done} of {max(done, total)} entries")
        return True

    findings = check(db, site_id, known, tell)
    assert findings is not None
    if sys.stderr.isatty():
        show("")
        print("\r", end="", file=sys.stderr, flush=True)
    for line in said_of(findings, site.zone, len(known)):
        print(f"{site.name}: {line}", file=sys.stdout if findings.whole else sys.stderr)
    return findings.whole


def said_of(findings: Findings, zone: ZoneInfo, compared: int) -> list[str]:
    """What was found, in sentences; `compared` says with how many heads of elsewhere."""
    lines = [_extent(findings, zone)]
    lines += [_FOUND[found.how].format(**_facts(found, zone)) for found in findings.breaks]
    if findings.more:
        lines.append(f"And {findings.more} more places of this kind.")
    if findings.whole:
        with_ = f" It fits all that was written down elsewhere ({compared})." if compared else ""
        lines.append(f"The record is whole.{with_}")
        if not compared:
            lines.append(
                "Compare its end with a report or a backup (--head, --against): that alone shows "
                "a record that was written anew or cut off together with its end."
            )
    else:
        lines.append(
            "The record is not as it was written. Nothing was changed now; keep a copy of this "
            "database, and compare with the backups (--against) to see since when."
        )
    return lines


def _extent(findings: Findings, zone: ZoneInfo) -> str:
    if findings.first_at is None or findings.last_at is None:
        return "the record has no entries."
    first, last = _time(findings.first_at, zone), _time(findings.last_at, zone)
    end = f"; its end is {findings.head}" if findings.head.number else ""
    return f"{findings.entries} entries from {first} to {last}{end}."


def _facts(found: Found, zone: ZoneInfo) -> dict[str, object]:
    time = None if found.at is None else _time(found.at, zone)
    return {
        "number": found.number,
        "at": f" ({time})" if time else "",
        "after": f" (after the one of {time})" if time else "",
    }


def _time(at: int, zone: ZoneInfo) -> str:
    try:
        return f"{datetime.fromtimestamp(at / 1000, UTC).astimezone(zone):%Y-%m-%d %H:%M:%S}"
    except (OverflowError, ValueError, OSError):
        return f"an impossible time, {at}"


def _head_in(language: str) -> Callable[[str], Head]:
    def head(text: str) -> Head:
        found = read_head(text)
        if found is None:
            said = words.NO_HEAD.of(language)
            raise argparse.ArgumentTypeError(said.format(text=text, least=SHORTEST_SEAL))
        return found

    return head
