"""Retention: what goes by itself and when, in pieces, and what is told of it beforehand."""

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from queueapp.domain.absence import AbsenceDraft
from queueapp.domain.backup import replaced_name, replaced_on, start_name
from queueapp.domain.incident import IncidentDraft, IncidentKind
from queueapp.domain.lifecycle import Request
from queueapp.domain.personal_data import DAY_MS, Due, Periods, Swept
from queueapp.domain.privacy import Retention
from queueapp.domain.session import Session
from queueapp.domain.setup import Promising
from queueapp.domain.visit import HoldReason, Outcome
from queueapp.errors import Refusal
from queueapp.services import retention as services
from queueapp.services.backups import BackupService
from queueapp.services.hall import Hall
from queueapp.storage.erasures import beside
from tests.factories import (
    BRONIUS,
    DARIUS,
    ELENA,
    MONDAY_10,
    PASSPORTS,
    Play,
    SetClock,
    at,
    contents,
    erase_due,
    fill_promises,
    refusal,
    rows,
    seen,
    seen_promise,
)


def keep(play: Play, *, keep_days: int = 30, **days: int) -> None:
    """Change for how long the site keeps what."""
    draft = play.hall.setup.current(1)
    changed = replace(draft, promising=Promising(keep_days=keep_days), retention=Retention(**days))
    play.hall.setup.change(play.reception(), changed)


def texts(play: Play) -> list[str]:
    return [row["text"] for row in rows(play.place, "SELECT text FROM note ORDER BY id")]


def with_notes(play: Play) -> Session:
    """A visit that has ended with a note of each kind on it, and one that still waits."""
    desk = play.sit(1, BRONIUS)
    play.hall.intake.issue(desk, Request(PASSPORTS), "said at the door")
    visit = play.hall.desk.start(desk, seen(play.call_next(desk))).visit
    visit = play.hall.desk.hold(desk, seen(visit), HoldReason.PAYING, 5, "has gone to pay").visit
    visit = play.hall.desk.resume(desk, seen(visit)).visit
    play.hall.desk.finish(desk, seen(visit), Outcome.SETTLED, "agreed on Friday")
    play.hall.intake.issue(desk, Request(PASSPORTS), "waits with a pram")
    return desk


def test_the_notes_on_a_visit_go_so_many_days_after_it_ended_and_the_visit_stays(
    play: Play,
) -> None:
    with_notes(play)
    ended = play.clock.now()
    before = contents(play.place)
    assert len(before["note"]) == 4
    play.clock.instant = ended + 30 * DAY_MS - 1
    assert erase_due(play.hall) == Swept()
    play.clock.instant += 1
    assert erase_due(play.hall) == Swept(notes=3)
    assert texts(play) == ["waits with a pram"]
    after = contents(play.place)
    for table in before.keys() - {"note", "site", "event"}:
        assert after[table] == before[table]
    (told,) = after["event"][len(before["event"]) :]
    assert (told["kind"], told["data"]) == ("contacts_erased", '{"count":3,"of":"note"}')


def test_notes_have_days_of_their_own(play: Play) -> None:
    with_notes(play)
    keep(play, notes_days=3)
    play.clock.instant += 3 * DAY_MS
    assert erase_due(play.hall).notes == 3


def test_where_somebody_was_reached_goes_after_they_are_back(play: Play) -> None:
    plan = AbsenceDraft(BRONIUS, DARIUS, "2026-03-03", "2026-03-04", "ring 8 612 00000")
    play.hall.absence.plan(play.reception(), plan)
    play.clock.instant = at("2026-04-03 23:00")
    assert erase_due(play.hall) == Swept()
    play.clock.instant = at("2026-04-05 00:01")
    assert erase_due(play.hall) == Swept(absences=1)
    (absence,) = rows(play.place, "SELECT contact, person_id FROM absence")
    assert absence == {"contact": "", "person_id": BRONIUS}


def test_a_long_backlog_goes_in_pieces_and_others_work_meanwhile(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "_ERASED_AT_ONCE", 400)
    play.sit(1, BRONIUS)
    fill_promises(play, still_open=2, done=1000)
    play.clock.instant += 31 * DAY_MS
    pieces = []
    with Hall.open(play.place, play.clock) as other:
        while (piece := play.hall.retention.erase_some(1)).left:
            pieces.append(piece.contacts)
            other.intake.issue(play.reception(), Request(PASSPORTS))
    assert sum(pieces) == 1000
    assert len(pieces) >= 3
    assert max(pieces) <= 800
    told = [row for row in contents(play.place)["event"] if row["kind"] == "contacts_erased"]
    assert len(told) == len(pieces)


def test_the_preview_counts_what_goes_tonight_and_names_the_oldest(play: Play) -> None:
    desk = with_notes(play)
    entry = play.callback(desk, question="When?")
    play.hall.promises.answered(desk, seen_promise(entry))
    play.hall.incidents.record(desk, IncidentDraft(IncidentKind.CONFLICT, MONDAY_10, note="loud"))
    plan = AbsenceDraft(BRONIUS, DARIUS, "2026-03-02", "2026-03-02", "at home")
    play.hall.absence.plan(play.reception(), plan)
    play.clock.instant = at("2026-03-31 12:00")
    preview = play.hall.retention.preview(play.reception())
    assert preview.until == at("2026-04-01 00:00")
    assert preview.contacts == Due()
    assert preview.notes == Due()
    play.clock.instant = at("2026-04-02 08:00")
    preview = play.hall.retention.preview(play.reception())
    assert preview.contacts == Due(1, entry.promise.taken_at)
    assert preview.notes == Due(3, MONDAY_10)
    assert preview.incidents.count == 1
    assert preview.absences.count == 1
    play.clock.instant = preview.until
    assert erase_due(play.hall) == Swept(1, 3, 1, 1)
    assert play.hall.retention.preview(play.reception()).contacts == Due()


def test_the_preview_tells_of_other_periods_before_they_are_saved(play: Play) -> None:
    with_notes(play)
    play.clock.instant += 2 * DAY_MS
    before = contents(play.place)
    assert play.hall.retention.preview(play.reception()).notes == Due()
    shorter = Periods(keep_days=30, notes_days=1, drafts_days=7, backups_days=30)
    assert play.hall.retention.preview(play.reception(), shorter).notes.count == 3
    assert contents(play.place) == before


@pytest.mark.parametrize("who", [BRONIUS, DARIUS, ELENA])
def test_what_goes_tonight_only_an_administrator_is_told(play: Play, who: int) -> None:
    code = refusal(play.hall.retention.preview, Session(1, who))
    assert code is Refusal.NOT_PERMITTED


# --- Backups ---------------------------------------------------------------------------------


@pytest.fixture
def service(hall_path: Path, clock: SetClock) -> BackupService:
    return BackupService(hall_path, clock)


def files_of(service: BackupService) -> set[str]:
    folder = service.folder
    kept = {file.name for file in folder.glob("*.queueapp")} if folder.is_dir() else set()
    return kept | {file.name for file in service.path.parent.glob("hall-replaced*")}


def test_backups_go_after_their_days_and_those_before_an_update_or_a_restore_too(
    service: BackupService, clock: SetClock
) -> None:
    made = service.make_due()
    assert made is not None
    by_hand = service.make()
    before_update = service.folder / "hall-2026-03-02-before-v9.queueapp"
    before_update.write_bytes(made.read_bytes())
    aside = service.restore(by_hand)
    assert aside is not None
    stranger = service.folder / "hall-2026-01-01-notes.txt"
    stranger.write_text("not ours")
    clock.instant += 30 * DAY_MS
    assert service.make_due() is not None
    assert service.remove_too_old() == 0
    clock.instant += DAY_MS
    assert len(service.too_old(tonight=False)) == 4
    today = service.make_due()
    assert service.remove_too_old() == 4
    left = files_of(service)
    assert not left & {made.name, by_hand.name, before_update.name, aside.name}
    assert today is not None
    assert today.name in left
    assert stranger.exists()


def test_no_backup_goes_as_long_as_there_is_none_of_today(
    service: BackupService, clock: SetClock
) -> None:
    made = service.make_due()
    assert made is not None
    clock.instant += 100 * DAY_MS
    assert service.remove_too_old() == 0
    assert made.exists()


def test_the_backups_of_a_hall_that_cannot_be_read_stay(
    service: BackupService, clock: SetClock
) -> None:
    made = service.make_due()
    assert made is not None
    clock.instant += 100 * DAY_MS
    service.path.write_bytes(b"SQLite format 3\0" + bytes(2000))
    with pytest.raises(Exception, match=r"damaged|not_ours"):
        service.remove_too_old()
    assert made.exists()


def test_it_is_told_how_long_backups_hold_what_was_erased(
    service: BackupService, clock: SetClock
) -> None:
    assert service.last_until() is None
    service.make_due()
    assert str(service.last_until()) == "2026-04-01"
    clock.instant = at("2026-03-05 09:00")
    service.make()
    assert str(service.last_until()) == "2026-04-04"


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_the_preview_counts_backups_by_the_days_in_their_names(play: Play) -> None:
    assert isinstance(play.place, Path)
    service = BackupService(play.place, play.clock)
    service.make_due()
    play.clock.instant += 30 * DAY_MS
    service.make_due()
    assert play.hall.retention.preview(play.reception()).backups.count == 1
    days = Periods(30, 30, 7, 31)
    assert play.hall.retention.preview(play.reception(), days).backups.count == 0


# --- Restored --------------------------------------------------------------------------------


def restored(play: Play, backup: Path) -> Play:
    """The hall as the backup has it, opened anew."""
    assert isinstance(play.place, Path)
    play.hall.close()
    BackupService(play.place, play.clock).restore(backup)
    return Play(Hall.open(play.place, play.clock), play.clock, play.place, calls=play.calls)


def known(play: Play) -> dict[str, list[dict[str, Any]]]:
    held = contents(play.place)
    return {table: held[table] for table in ("contact", "promise_line", "note", "incident_line")}


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_what_was_erased_since_a_backup_is_erased_again_once_it_is_restored(play: Play) -> None:
    assert isinstance(play.place, Path)
    desk = with_notes(play)
    entry = play.callback(desk, question="When?", name="Ona")
    play.hall.incidents.record(desk, IncidentDraft(IncidentKind.CONFLICT, MONDAY_10, note="loud"))
    keep(play, backups_days=300)
    backup = BackupService(play.place, play.clock).make()
    stays = play.callback(desk, "8 612 99999", question="Later?")
    play.hall.promises.answered(desk, seen_promise(entry))
    play.clock.instant += 31 * DAY_MS
    assert erase_due(play.hall).count == 5
    play = restored(play, backup)
    try:
        assert [row["name"] for row in known(play)["contact"]] == ["Ona"]
        assert play.hall.retention.erase_again(1).count == 5
        assert known(play) == {
            "contact": [],
            "promise_line": [],
            "note": [row for row in known(play)["note"] if row["text"] == "waits with a pram"],
            "incident_line": [],
        }
        assert not play.promise(entry.promise.id).promise.is_open
        assert play.hall.retention.erase_again(1) == Swept()
        # Ids are given anew from where the backup ends: whoever has one now is somebody else.
        anew = play.callback(play.sit(1, BRONIUS), "8 612 77777", name="Jonas")
        assert anew.promise.id == stays.promise.id
        assert play.hall.retention.erase_again(1) == Swept()
    finally:
        play.hall.close()


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_what_is_kept_of_an_erasing_holds_ids_alone(play: Play) -> None:
    assert isinstance(play.place, Path)
    desk = with_notes(play)
    entry = play.callback(desk, question="When?", name="Ona")
    play.hall.promises.answered(desk, seen_promise(entry))
    play.clock.instant += 31 * DAY_MS
    erase_due(play.hall)
    listed = beside(play.place)
    with closing(sqlite3.connect(listed)) as kept:
        erased = kept.execute("SELECT site_id, what, id FROM erased ORDER BY what, id").fetchall()
    assert erased == [(1, "note", 1), (1, "note", 2), (1, "note", 3), (1, "promise", 1)]
    if os.name == "posix":
        assert listed.stat().st_mode == play.place.stat().st_mode


def test_names_of_copies_are_told_apart() -> None:
    # What was made by day and what was kept aside are found by their names alone.
    hall = Path("hall.queueapp")
    day = date(2026, 3, 2)
    name = replaced_name(hall, datetime(2026, 3, 2, 10, tzinfo=UTC))
    assert replaced_on(hall, name) == replaced_on(hall, f"{name}-wal") == day
    assert replaced_on(hall, "hall-replaced-2026-03-02T100000-2.queueapp") == day
    assert replaced_on(hall, start_name(hall, day)) is None
    assert replaced_on(hall, "hall-replaced-2026-13-02T100000.queueapp") is None
    assert replaced_on(Path("other.queueapp"), name) is None
