"""`queueapp-admin people`: lets somebody in again when nobody is left who could do it."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from queueapp.admin import words
from queueapp.admin.database import let_in as logged_in
from queueapp.admin.database import place_of
from queueapp.admin.terminal import DONE, Commands
from queueapp.clock import SystemClock
from queueapp.errors import QueueappError
from queueapp.paths import user_paths
from queueapp.place import Place

if TYPE_CHECKING:
    from queueapp.domain.setup import Directory, Person
    from queueapp.storage.database import Database

_GIVEN = """\
{person}: the PIN for one time is {pin}
It is shown only now. At the next sign-in {person} chooses a PIN of their own."""

_SITES = (
    "There are several halls in this database: {names}. Nothing was changed; name one with --site."
)
_NO_SITE = "There is no hall of that name. Nothing was changed; there are: {names}."
_NOBODY = "Nobody who works here is called {name}. Nothing was changed; there are: {names}."
_SEVERAL = (
    "Several people are called {name}: {names}. Nothing was changed; say which with --number."
)


class _Said(QueueappError):
    """An error whose text is the sentence to print."""


def add_to(commands: Commands, language: str) -> None:
    """Add the command."""
    people = commands.add_parser(
        "people", help=words.PEOPLE.of(language), description=words.PEOPLE_MORE.of(language)
    )
    jobs = people.add_subparsers(required=True, metavar=words.JOB.of(language))
    job = jobs.add_parser(
        "let-in",
        help=words.LET_IN.of(language),
        description=words.LET_IN_MORE.of(language),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    job.add_argument(
        "name", metavar=words.PERSON.of(language), help=words.AS_IN_SET_UP.of(language)
    )
    job.add_argument(
        "--number",
        type=int,
        metavar=words.WHICH_NUMBER.of(language),
        help=words.WHICH_PERSON.of(language),
    )
    job.add_argument(
        "--database",
        metavar=words.PLACE.of(language),
        help=words.DATABASE_OR_URL.of(language).format(hall=words.OWN_HALL.of(language)),
    )
    job.add_argument(
        "--site",
        default="",
        metavar=words.NAME.of(language),
        help=words.SHARED_SITE.of(language),
    )
    job.set_defaults(run=_let_in)


def _let_in(asked: argparse.Namespace) -> int:
    from queueapp.services.sign_in import let_in
    from queueapp.storage.opening import open_database

    place: Place = place_of(asked.database) if asked.database else user_paths().hall
    if not isinstance(place, Path):
        place = logged_in(place)
    with open_database(place, SystemClock()) as db:
        site_id, directory = _site(db, asked.site)
        person = _person(directory, asked.name, asked.number)
        pin = let_in(db, site_id, person.id)
    print(_GIVEN.format(person=person.name, pin=pin))
    return DONE


def _site(db: "Database", wanted: str) -> "tuple[int, Directory]":
    found: dict[int, Directory] = {}
    for site_id in db.site_ids():
        with db.read(site_id) as tx:
            found[site_id] = tx.directory
    named: Mapping[int, Directory] = {
        site_id: directory
        for site_id, directory in found.items()
        if not wanted or directory.site.name.casefold() == wanted.strip().casefold()
    }
    names = ", ".join(directory.site.name for directory in found.values())
    if len(named) != 1:
        raise _Said((_SITES if named else _NO_SITE).format(names=names))
    return next(iter(named.items()))


def _person(directory: "Directory", name: str, number: int | None) -> "Person":
    people = [person for person in directory.people.values() if person.active]
    called = [p for p in people if p.name.casefold() == name.strip().casefold()]
    found = [p for p in called if number is None or p.id == number]
    if len(found) == 1:
        return found[0]
    if not called:
        names = ", ".join(person.name for person in people)
        raise _Said(_NOBODY.format(name=name, names=names))
    names = ", ".join(f"{p.name}, {p.job or p.role} (--number {p.id})" for p in called)
    raise _Said(_SEVERAL.format(name=name, names=names))
