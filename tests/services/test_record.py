"""The record is checked, read page by page and taken out; whatever was done to it shows."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from threading import Barrier, Thread

import pytest

from queueapp.domain.chain import Findings, Head
from queueapp.domain.help import HelpKind
from queueapp.domain.lifecycle import Request
from queueapp.domain.record import EventKind
from queueapp.domain.record_page import KINDS, Group, RecordWanted
from queueapp.domain.session import Session
from queueapp.domain.visit import HoldReason
from queueapp.place import Place
from queueapp.services.hall import Hall
from queueapp.storage import record
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DRAFT,
    ELENA,
    MINUTE,
    PASSPORTS,
    Play,
    SetClock,
    change,
    rows,
    seen,
)
from tests.tampering import ENTRIES, TAMPERINGS, end_of

AUDITOR = Session(1, ELENA)
ALL = RecordWanted()


def fill(play: Play) -> None:
    """A record of `ENTRIES` entries."""
    desk = play.sit(1, BRONIUS)
    for _ in range(3):
        play.issue()
    visit = play.serve_next(desk)
    play.hall.desk.hold(desk, seen(visit), HoldReason.OTHER, 5)
    play.issue(BENEFITS)
    assert len(rows(play.place, "SELECT id FROM event")) == ENTRIES


@pytest.fixture
def archive(play: Play) -> Iterator[Hall]:
    """The same hall on a connection that cannot write."""
    with Hall.open_reading(play.place, play.clock) as hall:
        yield hall


def checked(hall: Hall, *known: Head) -> Findings:
    found = hall.record.check(AUDITOR, known)
    assert found is not None
    return found


def test_every_kind_belongs_to_one_group() -> None:
    placed = [kind for kinds in KINDS.values() for kind in kinds]
    assert sorted(placed) == sorted(EventKind)
    assert KINDS.keys() == set(Group)


def test_a_record_as_it_was_written_is_whole(play: Play, archive: Hall) -> None:
    fill(play)
    first, last = rows(play.place, "SELECT min(at) AS a, max(at) AS b FROM event")[0].values()
    found = checked(archive, end_of(play.place))
    assert found == Findings(ENTRIES, first, last, end_of(play.place))
    assert found.whole
    assert archive.record.head(1) == end_of(play.place)


@pytest.mark.parametrize("done", TAMPERINGS)
def test_whatever_is_done_to_the_record_shows(play: Play, archive: Hall, done: str) -> None:
    fill(play)
    tampering, end = TAMPERINGS[done], end_of(play.place)
    tampering.do(play.place)
    assert (tampering.found in checked(archive).breaks) is tampering.alone
    assert checked(archive).whole is not tampering.alone
    assert tampering.found in checked(archive, end).breaks


def test_a_record_of_many_batches_is_checked_in_order(
    play: Play, archive: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record, "AT_ONCE", 3)
    monkeypatch.setattr(record, "_chained", record._chained.limit(3))
    fill(play)
    heard: list[tuple[int, int]] = []
    assert checked(archive, end_of(play.place)).whole
    archive.record.check(AUDITOR, (), lambda *so_far: bool(heard.append(so_far)) or True)
    assert heard == [(3, ENTRIES), (6, ENTRIES)]
    assert archive.record.check(AUDITOR, (), lambda *so_far: False) is None


def test_what_is_written_during_a_check_is_checked_too(
    play: Play, archive: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record, "AT_ONCE", 3)
    monkeypatch.setattr(record, "_chained", record._chained.limit(3))
    fill(play)

    def meanwhile(done: int, total: int) -> bool:
        if done == 3:
            play.issue()
        return True

    found = archive.record.check(AUDITOR, [end_of(play.place)], meanwhile)
    assert found is not None
    assert (found.whole, found.entries) == (True, ENTRIES + 1)


def test_a_page_begins_with_the_newest_and_the_next_goes_on(play: Play, archive: Hall) -> None:
    fill(play)
    with archive._db.read(1) as tx:
        first = record.page(tx, ALL, None, 3)
        second = record.page(tx, ALL, first.more, 3)
        third = record.page(tx, ALL, second.more, 3)
    pages = [entry.number for page in (first, second, third) for entry in page.entries]
    assert pages == list(range(ENTRIES, 0, -1))
    assert third.more is None
    assert first.entries[0].seal == end_of(play.place).seal


def numbers(hall: Hall, **wanted: object) -> list[int | None]:
    page = hall.record.page(AUDITOR, RecordWanted(**wanted))  # type: ignore[arg-type]
    return [entry.number for entry in page.entries]


def test_entries_are_found_by_person_counter_kind_ticket_day_and_code(
    play: Play, archive: Hall
) -> None:
    fill(play)
    play.clock.instant += 24 * 60 * MINUTE
    play.hall.help.call(Session(1, CECILIJA, 2), HelpKind.ADVICE)
    everything = list(range(ENTRIES + 1, 0, -1))
    assert numbers(archive) == everything
    assert numbers(archive, people=frozenset({CECILIJA})) == [9]
    assert numbers(archive, counters=frozenset({1})) == [7, 6, 5, 1]
    assert numbers(archive, groups=frozenset({Group.HALL, Group.DESKS})) == [9, 1]
    assert numbers(archive, ticket="a001 ") == [7, 6, 5, 2]
    assert numbers(archive, ticket="A00") == []
    assert numbers(archive, first=date(2026, 3, 3)) == [9]
    assert numbers(archive, last=date(2026, 3, 2)) == everything[1:]
    assert numbers(archive, ticket="A001", last=date(2026, 3, 1)) == []
    assert numbers(archive, text="ADVICE") == [9]
    assert numbers(archive, text="called") == [9, 5]
    assert numbers(archive, text="%") == []
    assert numbers(archive, text="' OR 1=1 --") == []


def test_what_stands_in_an_entry_is_shown(play: Play, archive: Hall) -> None:
    fill(play)
    page = archive.record.page(AUDITOR, ALL)
    held = page.entries[1]
    assert (held.kind, held.person_id, held.counter_id) == (EventKind.HELD, BRONIUS, 1)
    assert (held.ticket, held.business_day) == ("A001", "2026-03-02")
    assert isinstance(held.data, dict)
    assert held.data["reason"] == "other"


def test_an_entry_that_cannot_be_read_is_shown_as_it_stands(play: Play, archive: Hall) -> None:
    fill(play)
    change(play.place, "UPDATE event SET kind = 'no such', data = '{' WHERE number = 3")
    entry = archive.record.page(AUDITOR, ALL).entries[-3]
    assert (entry.kind, entry.data) == ("no such", "{")


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
@pytest.mark.parametrize(
    "done",
    [
        "number = 'x'",
        "hash = x'00'",
        "at = 'never'",
        "at = 1e300",
        "person_id = 'x'",
        "business_day = x'00ff'",
        "data = x'00ff'",
        "kind = 7",
    ],
)
def test_what_no_column_should_hold_is_found_and_shown(
    play: Play, archive: Hall, done: str
) -> None:
    fill(play)
    with closing(sqlite3.connect(play.place)) as file, file:
        file.execute(f"UPDATE event SET {done} WHERE number = 3")
    assert not checked(archive).whole
    assert len(archive.record.page(AUDITOR, ALL).entries) == ENTRIES


def test_an_export_has_every_entry_and_is_recorded(
    play: Play, archive: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(play)
    monkeypatch.setattr("queueapp.services.record.BATCH", 3)
    wanted = RecordWanted(first=date(2026, 3, 2), groups=frozenset({Group.CLIENTS}))
    batches = list(archive.record.rows(AUDITOR, wanted))
    assert [entry.number for batch in batches for entry in batch] == [8, 7, 6, 5, 4, 3, 2]
    assert len(batches) == 3
    play.hall.record.exported(AUDITOR, "csv", wanted, 7)
    newest = archive.record.page(AUDITOR, ALL).entries[0]
    assert (newest.kind, newest.person_id) == (EventKind.RECORD_EXPORTED, ELENA)
    assert newest.data == {
        "form": "csv",
        "rows": 7,
        "first": "2026-03-02",
        "last": None,
        "groups": ["clients"],
        "people": [],
        "counters": [],
    }


def test_two_halls_on_one_database_have_a_record_each(play: Play, archive: Hall) -> None:
    other = play.hall.setup.open_another(Session(1, ASTA), DRAFT)
    fill_before = archive.record.head(other)
    play.issue(PASSPORTS)
    assert archive.record.head(other) == fill_before
    assert checked(archive).whole


def _issue_many(place: Place, together: Barrier, many: int) -> None:
    with Hall.open(place, SetClock()) as hall:
        together.wait()
        for _ in range(many):
            hall.intake.issue(Session(1, ASTA), Request(PASSPORTS))


def test_entries_written_by_several_at_once_are_one_chain(hall_place: Place) -> None:
    together = Barrier(4)
    at_once = [Thread(target=_issue_many, args=(hall_place, together, 25)) for _ in range(4)]
    for each in at_once:
        each.start()
    for each in at_once:
        each.join()
    with Hall.open_reading(hall_place, SetClock()) as hall:
        found = checked(hall)
    assert found.whole
    assert found.entries == end_of(hall_place).number == 100
