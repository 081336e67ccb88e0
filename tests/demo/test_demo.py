"""The demo hall: believable, the same each time, and never half there."""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from queueapp.demo import create_demo
from queueapp.demo.draft import HALL, is_working_day
from queueapp.domain.board import Board
from queueapp.domain.call import Call, CallEnd
from queueapp.domain.callback import Result, Tried
from queueapp.domain.closing import LEADS
from queueapp.domain.desk import DeskState
from queueapp.domain.forecast.experience import learn
from queueapp.domain.forecast.foresee import foresee
from queueapp.domain.forecast.of_board import hall_now
from queueapp.domain.forecast.state import Footing
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import AnswerDraft, CallbackDraft, Entry, PromiseKind, SeenPromise
from queueapp.domain.public.setup import check_public
from queueapp.domain.public.tidying import tidied
from queueapp.domain.record import EventKind, NoteKind
from queueapp.domain.roles import Role
from queueapp.domain.session import Session, Target
from queueapp.domain.setup import HallKind, check
from queueapp.domain.visit import HoldReason, OrderReason, Outcome, Placement, State
from queueapp.errors import Refusal, Refused, StorageTrouble, Trouble
from queueapp.services.forecasts import slices
from queueapp.services.hall import Hall
from queueapp.services.issuing import PHONE_PREFIX
from tests.factories import (
    ASTA,
    BRONIUS,
    DARIUS,
    KEYS,
    MINUTE,
    Play,
    SetClock,
    contents,
    erase_due,
    rows,
    seen,
)
from tests.order_check import check_day

CLERK, LEAD = 5, 6
"""Asta, whose counter is free, and Vilma."""
SUNDAY = SetClock(int(datetime(2026, 11, 22, 18, 0, tzinfo=UTC).timestamp() * 1000))


@pytest.fixture(scope="module")
def demo(
    tmp_path_factory: pytest.TempPathFactory,
    made_once: Callable[[str, Callable[[Path], object]], Path],
) -> Path:
    made = made_once("demo", make_demo)
    shutil.copytree(made, own := tmp_path_factory.mktemp("demo"), dirs_exist_ok=True)
    return own / "demo.queueapp"


def make_demo(folder: Path) -> None:
    shares: list[float] = []
    create_demo(folder / "demo.queueapp", SUNDAY, shares.append)
    assert shares == sorted(shares)
    assert 0 < shares[0] < 0.1
    assert shares[-1] == 1


def board_of(path: Path, clock: SetClock = SUNDAY) -> Board:
    with Hall.open(path, clock) as hall:
        return hall.board.read(hall.access.sites()[0])


def days(path: Path) -> list[str]:
    return [
        row["business_day"]
        for row in rows(path, "SELECT DISTINCT business_day FROM visit ORDER BY business_day")
    ]


def test_what_the_hall_shows_its_clients_fits_and_leads_to_every_counter(demo: Path) -> None:
    directory = board_of(demo).directory
    shown = directory.public
    assert check_public(shown, directory.services, ()) == ()
    assert tidied(shown) == shown
    assert len(shown.screens) == 2
    assert all(set(screen.arrows) == set(directory.counters) for screen in shown.screens)
    assert all(notice.text.lt and notice.text.en for notice in shown.notices)
    grouped = [service for group in shown.kiosk.groups for service in group.services]
    assert 0 < len(set(grouped)) < len(directory.services)


def test_the_hall_is_fit_to_open() -> None:
    assert check(HALL) == ()
    assert (len(HALL.services), len(HALL.counters), len(HALL.people)) == (8, 5, 7)
    assert all(s.name_en and s.short and s.short_en for s in HALL.services)
    assert all(person.job and person.phone for person in HALL.people)
    emails = {person.email for person in HALL.people}
    assert len(emails) == len(HALL.people)
    assert all(email.isascii() and email.endswith(".example") for email in emails)
    assert HALL.office.institution == HALL.name
    roles = Counter(person.role for person in HALL.people)
    assert roles == {Role.COUNTER: 5, Role.LEAD: 1, Role.ADMINISTRATOR: 1}


def test_a_morning_is_under_way(demo: Path) -> None:
    board = board_of(demo)
    now = datetime.fromtimestamp(board.read_at / 1000, board.directory.site.zone)
    assert f"{now:%A %H:%M}" == "Friday 10:12"
    assert board.kind is HallKind.DEMO
    assert_scene(board)
    assert board.left_over == ()
    assert all(board.day.opens_at < v.arrived_at <= board.read_at for v in board.waiting)


def assert_scene(board: Board) -> None:
    states = [desk.state for desk in board.desks.values()]
    assert Counter(states) == {DeskState.READY: 2, DeskState.ON_BREAK: 1, DeskState.CLOSED: 2}
    assert [visit.state for visit in board.at_desk.values()] == [State.SERVING] * 2
    assert 8 <= len(board.waiting) <= 10
    assert len(board.held) == 1
    handed = [note for lines in board.notes.values() for note in lines]
    assert NoteKind.HANDED_OVER in {note.kind for note in handed}


def test_whoever_sits_down_has_somebody_to_call(demo: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.queueapp"
    copy.write_bytes(demo.read_bytes())
    with Hall.open(copy, SUNDAY) as hall:
        site = hall.access.sites()[0]
        board = hall.board.read(site)
        busy = {desk.person_id for desk in board.desks.values()}
        free = [desk.counter_id for desk in board.desks.values() if not desk.is_open]
        people = [person for person in board.directory.people if person not in busy]
        for person, counter in zip(people, free, strict=False):
            session = hall.access.take_counter(Session(site, person, counter))
            called = hall.desk.next_client(session).visit
            hall.desk.start(session, seen(called))
        missed = next(
            v for v in hall.board.day(Session(site, people[0])).visits if v.state is State.NO_SHOW
        )
        hall.intake.reinstate(
            Session(site, people[0]), seen(missed), Placement.FRONT, OrderReason.CLIENT_RETURNED
        )
    check_day(copy, days(copy)[-1], may_be_open=True)


def test_three_months_of_working_days_each_of_them_right(demo: Path) -> None:
    *past, today = days(demo)
    assert len(past) == 65
    for day in past:
        assert is_working_day(datetime.fromisoformat(day).date())
        ends = check_day(demo, day)
        assert ends["served"] >= 0.85 * ends.total()
        assert 70 < ends.total() < 190
    assert set(check_day(demo, today, may_be_open=True)) > {"waiting", "serving", "on_hold"}


def test_history_fits_the_hours_and_the_waits_are_believable(demo: Path) -> None:
    board = board_of(demo)
    site = board.directory.site
    waits: dict[int, list[float]] = defaultdict(list)
    legs = rows(demo, "SELECT v.*, l.called_at FROM visit v JOIN leg l ON l.visit_id = v.id"
                " AND l.number = 1")  # fmt: skip
    for row in legs:
        day = site.calendar.day(datetime.fromisoformat(row["business_day"]).date())
        assert day.opens_at is not None
        assert day.closes_at is not None
        assert day.opens_at <= row["arrived_at"] < day.closes_at
        assert row["ended_at"] is None or row["ended_at"] < day.closes_at + 60 * 60_000
        waits[(row["arrived_at"] - day.opens_at) // 3_600_000].append(
            (row["called_at"] - row["arrived_at"]) / 60_000
        )
    every = sorted(wait for group in waits.values() for wait in group)
    assert 3 < sum(every) / len(every) < 15
    assert every[-1] < 120
    assert len(waits[2]) > 1.3 * len(waits[4])  # the peak before noon
    assert len(waits[6]) > 1.2 * len(waits[4])  # and the one after lunch


def test_all_that_can_happen_does(demo: Path) -> None:
    kinds = {row["kind"] for row in rows(demo, "SELECT DISTINCT kind FROM event")}
    expected = {
        EventKind.RECALLED,
        EventKind.HELD,
        EventKind.NO_SHOW,
        EventKind.LEFT,
        EventKind.TRANSFERRED,
        EventKind.SERVICE_ADDED,
        EventKind.REINSTATED,
    }
    assert kinds > expected
    some = rows(demo, "SELECT COUNT(priority) AS urgent, COUNT(language) AS other FROM visit")[0]
    assert some["urgent"] > 100
    assert some["other"] > 300
    assert {row["kind"] for row in rows(demo, "SELECT kind FROM note")} == {NoteKind.HANDED_OVER}


def shapes(path: Path) -> dict[str, tuple[Any, ...]]:
    """What each kind of event holds: the names in its data, and whether it can be undone."""
    found: dict[str, tuple[Any, ...]] = {}
    for row in rows(path, "SELECT * FROM event WHERE undoes IS NULL ORDER BY id"):
        found[row["kind"]] = tuple(json.loads(row["data"])), row["before"] is not None
    return found


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_events_are_written_as_the_services_write_them(demo: Path, play: Play) -> None:
    desk = play.hall.desk
    one = play.sit(1, BRONIUS)
    play.hall.access.set_state(one, DeskState.ON_BREAK)
    for _ in range(4):
        play.issue()
    visit = desk.recall(one, seen(play.call_next(one))).visit
    desk.no_show(one, seen(visit))
    play.hall.intake.reinstate(
        one, seen(play.visit(visit.id)), Placement.END, OrderReason.CLIENT_RETURNED
    )
    visit = desk.add_service(one, seen(play.serve_next(one)), KEYS).visit
    desk.finish(one, seen(visit), Outcome.SETTLED)
    desk.hold(one, seen(play.serve_next(one)), HoldReason.PAYING, 5)
    desk.transfer(one, seen(play.serve_next(one)), Target(service_id=KEYS), Placement.END)
    desk.left(one, seen(play.call_next(one)))
    phone_and_answer(play, one)
    play.hall.access.leave_counter(one)
    play.clock.pass_minutes(31 * 24 * 60)
    assert erase_due(play.hall, play.site).count > 0
    assert shapes(demo) == shapes(play.place)


def phone_and_answer(play: Play, one: Session) -> None:
    """Every step of the telephone and of promised answers that the demo takes, once."""
    phone, promises = play.hall.phone, play.hall.promises
    now = play.clock.now()
    visit = phone.serve(one, Request(KEYS), now).visit
    phone.drop(one, seen(visit), CallbackDraft("+37060000001"))
    phone.record(one, Call("a", CallEnd.OBJECTED, now, now))
    draft = CallbackDraft("+37060000002", "?")
    (made, _) = [
        phone.record(one, Call(key, CallEnd.CALLBACK, now, now, None, draft)) for key in "bc"
    ]
    assert made.entry is not None
    callback = promises.known(one, draft.number)
    assert callback is not None
    phone.number(one, callback.promise.id)
    tried = phone.tried(one, as_seen(callback), Tried(Result.BUSY, now, now))
    (handed,) = promises.hand_over(one, [as_seen(tried.entry)], ASTA)
    promises.give_up(play.reception(DARIUS), as_seen(handed.entry), "?")
    letter = AnswerDraft(PromiseKind.EMAIL, "a@b.example", received_at=now)
    done = promises.acknowledge(one, as_seen(promises.promise_answer(one, letter).entry))
    done = promises.extend(one, as_seen(done.entry), now + 60 * 60_000 * 50, "?")
    promises.answered(one, as_seen(done.entry))


def as_seen(entry: Entry | None) -> SeenPromise:
    assert entry is not None
    return SeenPromise(entry.promise.id, entry.promise.seq)


def test_what_each_clerk_owes_is_there_to_be_seen(demo: Path) -> None:
    with Hall.open(demo, SUNDAY) as hall:
        site = hall.access.sites()[0]
        now = hall.board.now()
        mine = hall.board.read(site, CLERK).promises
        lead = hall.promises.mine(Session(site, LEAD))
    callbacks = [e.promise for e in mine if e.promise.kind is PromiseKind.CALLBACK]
    assert [now - p.due_at for p in callbacks if now - p.due_at > 5 * 60_000] != []
    assert [now - p.due_at for p in callbacks if 0 <= now - p.due_at < 5 * 60_000] != []
    (letter,) = (e for e in mine if e.promise.received_at is not None)
    assert letter.promise.due_at - now == 4 * 60 * 60_000
    assert letter.promise.acknowledged_at is not None
    assert all(entry.contact is not None for entry in (*mine, *lead))
    (undecided,) = (e.promise for e in lead if e.promise.to_lead)
    assert undecided.unanswered == undecided.attempts == 5


def test_three_months_of_calls_and_answers_are_believable(demo: Path) -> None:
    done = rows(demo, "SELECT * FROM promise WHERE done_at IS NOT NULL")
    ends = Counter(row["outcome"] for row in done)
    assert set(ends) == {"answered", "wrong_number", "passed_on", "given_up"}
    assert ends["answered"] > 0.85 * ends.total()
    kinds = Counter(row["kind"] for row in done)
    assert all(kinds[kind] > 30 for kind in PromiseKind)
    late = [row["done_at"] - row["due_at"] for row in done if row["done_at"] > row["due_at"]]
    assert max(late) < 6 * 24 * 60 * 60_000
    tried = Counter(row["result"] for row in rows(demo, "SELECT result FROM attempt"))
    assert set(tried) == set(Result)
    counts = rows(
        demo,
        "SELECT p.attempts, COUNT(a.number) AS kept FROM promise p"
        " LEFT JOIN attempt a ON a.promise_id = p.id GROUP BY p.id",
    )
    assert all(row["attempts"] == row["kept"] for row in counts)
    legs = rows(demo, "SELECT * FROM leg WHERE phone_ms > 0 AND finished_at IS NOT NULL")
    assert len(legs) > 200
    assert all(leg["phone_ms"] < leg["finished_at"] - leg["started_at"] for leg in legs)
    phone = rows(demo, "SELECT * FROM visit WHERE channel = 'phone'")
    assert len(phone) > 60
    assert all(visit["ticket"].startswith(PHONE_PREFIX) for visit in phone)
    assert {visit["outcome"] for visit in phone} >= {Outcome.DROPPED, Outcome.INFORMED}


def test_no_client_is_known_for_longer_than_the_hall_keeps_them(demo: Path) -> None:
    known = rows(
        demo,
        "SELECT p.id, p.done_at, c.number FROM promise p JOIN contact c ON c.promise_id = p.id",
    )
    today = board_of(demo).day.opens_at
    assert today is not None
    month = 30 * 24 * 60 * 60_000
    assert all(row["done_at"] is None or row["done_at"] > today - month for row in known)
    assert all(row["number"] == "" or row["number"].startswith("+3706000") for row in known)
    assert len(known) > 100
    ids = {row["id"] for row in known}
    assert {row["promise_id"] for row in rows(demo, "SELECT promise_id FROM promise_line")} <= ids
    recent = rows(demo, "SELECT id FROM promise WHERE done_at > ?", today - month)
    assert {row["id"] for row in recent} <= ids


def test_making_the_demo_loads_no_tables_of_numbers_or_holidays(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from queueapp.clock import SystemClock;"
        "from queueapp.demo import create_demo;"
        f"create_demo(Path({str(tmp_path / 'demo')!r}), SystemClock(), past_days=2);"
        "sys.exit(bool({'phonenumbers', 'holidays'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_same_seed_makes_the_same_hall(tmp_path: Path) -> None:
    made = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        create_demo(tmp_path / name, SUNDAY, seed=seed, past_days=3)
        made.append(contents(tmp_path / name))
    assert made[0] == made[1]
    assert made[0]["visit"] != made[2]["visit"]


@pytest.mark.parametrize("day", range(9))
def test_every_day_begins_with_such_a_morning(tmp_path: Path, day: int) -> None:
    clock = SetClock(int(datetime(2027, 1, 1 + 3 * day, 20, 0, tzinfo=UTC).timestamp() * 1000))
    create_demo(tmp_path / "demo", clock, past_days=1)
    assert_scene(board_of(tmp_path / "demo", clock))
    check_day(tmp_path / "demo", may_be_open=True)


def test_starting_again_replaces_the_demo(tmp_path: Path) -> None:
    path = tmp_path / "demo.queueapp"
    create_demo(path, SUNDAY, past_days=1)
    with Hall.open(path, SUNDAY) as hall:
        hall.desk.left(Session(1, 6), seen(hall.board.read(1).waiting[0]))
    create_demo(path, SUNDAY, past_days=1)
    assert_scene(board_of(path))
    assert [file.name for file in tmp_path.iterdir()] == ["demo.queueapp"]


def test_a_demo_that_another_window_has_open_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "demo.queueapp"
    create_demo(path, SUNDAY, past_days=1)
    with Hall.open(path, SUNDAY) as hall:
        hall.desk.left(Session(1, 6), seen(hall.board.read(1).waiting[0]))
        waiting = hall.board.read(1).waiting
        with pytest.raises(StorageTrouble) as caught:
            create_demo(path, SUNDAY, past_days=1)
        assert caught.value.trouble is Trouble.BUSY
        assert hall.board.read(1).waiting == waiting
    assert board_of(path).waiting == waiting


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_a_real_hall_is_never_replaced(play: Play) -> None:
    before = contents(play.place)
    with pytest.raises(Refused) as caught:
        create_demo(play.place, SUNDAY, past_days=1)
    assert caught.value.code is Refusal.NOT_A_DEMO
    assert contents(play.place) == before


def test_another_file_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear all")
    with pytest.raises(StorageTrouble) as caught:
        create_demo(path, SUNDAY, past_days=1)
    assert caught.value.trouble is Trouble.NOT_OURS
    assert path.read_text() == "Dear all"


def test_a_crash_leaves_the_old_demo_and_no_half_one(tmp_path: Path) -> None:
    path = tmp_path / "demo.queueapp"

    def crash(share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        create_demo(path, SUNDAY, crash, past_days=1)
    assert list(tmp_path.iterdir()) == []
    create_demo(path, SUNDAY, past_days=1)
    before = contents(path)
    with pytest.raises(KeyboardInterrupt):
        create_demo(path, SUNDAY, crash, past_days=1)
    assert contents(path) == before
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_its_last_30_days_were_foreseen_with_what_was_known_then(demo: Path) -> None:
    kept = rows(demo, "SELECT * FROM forecast ORDER BY business_day, lead DESC")
    with Hall.open(demo, SUNDAY) as hall:
        quality = hall.forecasts.quality(1)
        page = hall.forecasts.days(Session(1, LEAD), "2026-01-01", "2026-12-31")
        assert hall.forecasts.grade(1) == 0
    recent = [day for day in days(demo) if "2026-10-21" <= day < days(demo)[-1]]
    assert [(row["business_day"], row["lead"]) for row in kept] == [
        (day, lead) for day in recent for lead in LEADS
    ]
    assert quality.made > 20
    assert not quality.unreliable
    assert all(each.came is not None for day in page for each in day.forecasts)
    for row in kept:
        assert row["at"] == row["closes_at"] - row["lead"] * MINUTE
        told = {int(visit) for visit in json.loads(row["chances"])}
        waited = "SELECT id FROM visit WHERE business_day = ? AND arrived_at <= ? AND ended_at > ?"
        there = rows(demo, waited, row["business_day"], row["at"], row["at"])
        assert len(told) == row["waiting"]
        assert told <= {visit["id"] for visit in there}


def test_its_morning_has_a_forecast_at_once(demo: Path) -> None:
    with Hall.open(demo, SUNDAY) as hall:
        board, today = hall.board.read(1), hall.forecasts.today(1)
        day, finished = board.day.date, hall.forecasts.finished
        past = [leg for first, last in slices(day) for leg in finished(1, first, last)]
        graded = hall.forecasts.graded(1, day)
        now = hall.clock.now()
    services = board.directory.services.values()
    planned: dict[Hashable, float] = {each.id: each.expected_minutes * 60e3 for each in services}
    known = learn(past, graded, planned, day)
    forecast = foresee(hall_now(board, now), known, today)
    assert forecast.footing is Footing.FIRM
    assert forecast.waiting == len(board.waiting)
    assert forecast.promise == forecast.waiting, "in the morning all will be called"
