"""Processes that work in a hall as the windows do, and tell what was acknowledged to them."""

import importlib
import multiprocessing
import pkgutil
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess, SpawnProcess
from multiprocessing.synchronize import Barrier
from random import Random
from typing import Any

import psycopg

from queueapp.clock import SystemClock
from queueapp.domain.closing import Late, LateReason
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Done, Seen, Session, Target
from queueapp.domain.visit import HoldReason, OrderReason, Outcome, Placement, State, Visit
from queueapp.errors import Refused
from queueapp.place import Place, Server
from queueapp.services.hall import Hall
from tests.postgres_proxy import Endpoint

Process = ForkServerProcess | SpawnProcess
Heard = tuple[Any, ...]
LATE = Late(LateReason.OTHER, "evening")

# Processes are forked from a server that has the program loaded: they start in milliseconds.
_ways = multiprocessing.get_all_start_methods()
CONTEXT: Any = multiprocessing.get_context("forkserver" if "forkserver" in _ways else "spawn")
if "forkserver" in _ways:
    drivers = ["sqlalchemy.dialects.sqlite.pysqlite", "sqlalchemy.dialects.postgresql.psycopg"]
    loaded = ["psycopg", "queueapp.storage.postgres", *drivers, "tests.e2e.driven_program"]
    # What a program loads once it is at a counter.
    loaded += ["argon2", "phonenumbers", "queueapp.services.backups", "queueapp.services.standard"]
    for folder in ("ui.counter", "ui.cover", "ui.phone", "ui.standard"):
        inside = pkgutil.iter_modules(importlib.import_module(folder).__path__)
        loaded += [f"{folder}.{module.name}" for module in inside]
    CONTEXT.set_forkserver_preload([__name__, *loaded])


def launch(
    act: Callable[..., None], *arguments: object, duplex: bool = False
) -> tuple[Any, Connection]:
    """A process that runs `act`, and the end of the pipe on which it is heard.

    With `duplex` it can be told something there as well.
    """
    here, there = CONTEXT.Pipe(duplex=duplex)
    process = CONTEXT.Process(target=act, args=(there, *arguments), daemon=True)
    process.start()
    there.close()
    return process, here


def hear(pipe: Connection, deadline: float = 20.0) -> Heard:
    """The next thing said; fails where nothing is said in so many seconds."""
    if not pipe.poll(deadline):
        raise AssertionError(f"nothing was said in {deadline} s")
    said: Heard = pipe.recv()
    return said


def hear_all(pipe: Connection) -> list[Heard]:
    """What was said up to the end of the process; a word cut short does not count."""
    said: list[Heard] = []
    try:
        while True:
            said.append(pipe.recv())
    except (EOFError, ConnectionError, OSError):
        return said


def next_step(hall: Hall, session: Session, visit: Visit | None, chance: Random) -> Done:
    """One thing that somebody at this counter could do now."""
    if visit is None:
        board = hall.board.read(session.site_id)
        if board.held and chance.random() < 0.3:
            held = chance.choice(board.held)
            return hall.desk.resume(session, Seen(held.id, held.seq), knowingly=True)
        if not board.waiting or chance.random() < 0.2:
            return hall.intake.take(session, Request(1), OrderReason.OTHER, "no ticket")
        return hall.desk.next_client(session)
    seen = Seen(visit.id, visit.seq)
    steps: Sequence[Callable[[], Done]]
    if visit.state is State.CALLED:
        steps = (
            lambda: hall.desk.start(session, seen),
            lambda: hall.desk.start(session, seen),
            lambda: hall.desk.recall(session, seen),
            lambda: hall.desk.no_show(session, seen),
        )
    else:
        steps = (
            lambda: hall.desk.finish(session, seen, Outcome.SETTLED, "agreed"),
            lambda: hall.desk.hold(session, seen, HoldReason.OTHER, 0, "why"),
            lambda: hall.desk.add_service(session, seen, 2),
            lambda: hall.desk.transfer(session, seen, Target(service_id=2), Placement.END, "on"),
            lambda: hall.desk.undo(session),
        )
    return chance.choice(steps)()


def play(pipe: Connection, place: Place, counter: int, person: int, seed: int) -> None:
    """Work at a counter until killed; say first whom one finds there, then each step done."""
    chance = Random(seed)
    with Hall.open(place, SystemClock()) as hall:
        session = hall.access.take_counter(Session(1, person, counter))
        visit = hall.board.read(1).at_desk.get(counter)
        pipe.send(("opened", counter, visit and visit.id, visit and visit.seq))
        while True:
            try:
                done = next_step(hall, session, visit, chance)
            except Refused:
                visit = hall.board.read(1).at_desk.get(counter)
                continue
            pipe.send(("done", counter, done.kind.value, done.visit.id, done.visit.seq))
            here = done.visit.state in {State.CALLED, State.SERVING}
            visit = done.visit if here else None


def receive(pipe: Connection, place: Place, seed: int) -> None:
    """Issue tickets until killed, and say each."""
    chance = Random(seed)
    with Hall.open(place, SystemClock()) as hall:
        pipe.send(("opened", None, None, None))
        while True:
            request = Request(chance.choice((1, 2)))
            # The hall may have closed by now: by the real clock some of these run in the evening.
            done = hall.intake.issue(Session(1, 1), request, "note", late=LATE)
            pipe.send(("done", None, done.kind.value, done.visit.id, done.visit.seq))
            if len(hall.board.read(1).waiting) > 20:
                time.sleep(0.02)


def race(
    pipe: Connection, place: Place, counter: int, person: int, rounds: int, go: Barrier
) -> None:
    """Press "next" at the same moment as others, again and again; say who was called."""
    with Hall.open(place, SystemClock()) as hall:
        session = hall.access.take_counter(Session(1, person, counter))
        for _ in range(rounds):
            go.wait(20)
            done = hall.desk.next_client(session)
            pipe.send((counter, done.visit.id))
            hall.desk.no_show(session, Seen(done.visit.id, done.visit.seq))
            go.wait(20)


def watch(pipe: Connection, place: Place, known: int) -> None:
    """Look as a window does, and say when a ticket is seen that was not known."""
    with Hall.open(place, SystemClock()) as hall:
        hall.board.changed(1)
        seen = known
        pipe.send(("watching", 0))
        while True:
            if hall.board.changed(1):
                latest = max((visit.id for visit in hall.board.read(1).waiting), default=known)
                if latest > seen:
                    seen = latest
                    pipe.send((latest, time.monotonic_ns()))
            time.sleep(0.02)


def lock(pipe: Connection, place: Place, seconds: float) -> None:
    """Hold the one lock for writing as another program would, and say so."""
    if isinstance(place, Server):
        with psycopg.connect(Endpoint(place.host, place.port).url(place.database)) as server:
            server.execute("SELECT id FROM site FOR UPDATE")
            pipe.send(("locked",))
            time.sleep(seconds)
            server.rollback()
            pipe.send(("free",))
        return
    with closing(sqlite3.connect(place, isolation_level=None)) as file:
        file.execute("BEGIN IMMEDIATE")
        pipe.send(("locked",))
        time.sleep(seconds)
        file.execute("COMMIT")
        pipe.send(("free",))
