"""`queueapp-admin people`: lets somebody in again when nobody is left who could do it."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from queueapp.admin import words
from queueapp.admin.database import let_in as logged_in
from queueapp.admin.database import place_of
from queueapp.admin.terminal import DONE, Commands, Terminal, Told
from queueapp.clock import SystemClock
from queueapp.domain.roles import Role
from queueapp.paths import user_paths
from queueapp.place import Place
from queueapp.said import Said

if TYPE_CHECKING:
    from queueapp.domain.setup import Directory, Person
    from queueapp.storage.database import Database

_GIVEN = Said(
    "{person}: vienkartinis PIN kodas – {pin}\n"
    "Jis parodomas tik dabar. Juo prisijungus, iš karto pasirenkamas savas PIN kodas.",
    "{person}: the PIN for one time is {pin}\n"
    "It is shown only now. At the next sign-in {person} chooses a PIN of their own.",
)
_SITES = Said(
    "Šioje duomenų bazėje kelios salės: {names}. Niekas nepakeista; nurodykite vieną (--site).",
    "There are several halls in this database: {names}. Nothing was changed; name one with --site.",
)
_NO_SITE = Said(
    "Salės tokiu pavadinimu nėra. Niekas nepakeista; yra šios: {names}.",
    "There is no hall of that name. Nothing was changed; there are: {names}.",
)
_NOBODY = Said(
    "Čia nėra darbuotojo vardu {name}. Niekas nepakeista; yra šie: {names}.",
    "Nobody who works here is called {name}. Nothing was changed; there are: {names}.",
)
_SEVERAL = Said(
    "Vardu {name} yra keli: {names}. Niekas nepakeista; nurodykite kuris (--number).",
    "Several people are called {name}: {names}. Nothing was changed; say which with --number.",
)
_ROLES = {
    Role.COUNTER: Said("langelio darbuotojas", "counter"),
    Role.LEAD: Said("budintis vadovas", "lead"),
    Role.ADMINISTRATOR: Said("administratorius", "administrator"),
    Role.AUDITOR: Said("stebėtojas", "auditor"),
}


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


def _let_in(asked: argparse.Namespace, terminal: Terminal) -> int:
    from queueapp.services.sign_in import let_in
    from queueapp.storage.opening import open_database

    place: Place = place_of(asked.database) if asked.database else user_paths().hall
    if not isinstance(place, Path):
        place = logged_in(place, terminal)
    with open_database(place, SystemClock()) as db:
        site_id, directory = _site(db, asked.site)
        person = _person(directory, asked.name, asked.number)
        pin = let_in(db, site_id, person.id)
    terminal.say(_GIVEN, person=person.name, pin=pin)
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
        raise Told((_SITES if named else _NO_SITE).format(names=names))
    return next(iter(named.items()))


def _person(directory: "Directory", name: str, number: int | None) -> "Person":
    people = [person for person in directory.people.values() if person.active]
    called = [p for p in people if p.name.casefold() == name.strip().casefold()]
    found = [p for p in called if number is None or p.id == number]
    if len(found) == 1:
        return found[0]
    if not called:
        names = ", ".join(person.name for person in people)
        raise Told(_NOBODY.format(name=name, names=names))
    raise Told(_SEVERAL.format(name=name, names=Said.listed(map(_described, called))))


def _described(person: "Person") -> Said:
    job = Said(person.job, person.job) if person.job else _ROLES[person.role]
    return Said("{name}, {job} (--number {id})", "{name}, {job} (--number {id})").format(
        name=person.name, job=job, id=person.id
    )
