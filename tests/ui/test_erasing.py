"""What was kept long enough goes by itself, in whichever program shows the hall."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from queueapp.domain.backup import start_name
from queueapp.domain.privacy import Retention
from queueapp.errors import StorageTrouble, Trouble
from queueapp.services.hall import Hall
from queueapp.services.retention import RetentionService
from tests.factories import BRONIUS, Play, contents, fill_promises, seen_promise
from tests.ui.patience import PATIENCE_MS
from ui.errands import Errands
from ui.live import Live
from ui.phone.drafts import Drafts
from ui.runner import Runner
from ui.setup.keeping import Keeping
from ui.sweeping import Sweeping

DAY_MS = 24 * 60 * 60_000


@dataclass
class Watching:
    """A program that only shows the hall."""

    qtbot: QtBot
    play: Play
    bugs: list[BaseException] = field(default_factory=list)

    def __post_init__(self) -> None:
        path, clock = self.play.place, self.play.clock
        self.runner = Runner()
        self.runner.bug.connect(self.bugs.append)
        self.live = Live(self.runner, clock)
        self.runner.open(lambda: Hall.open(path, clock), lambda hall: self.live.watch(hall, 1))
        self.until(lambda: self.live.board is not None)

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def close(self) -> None:
        self.runner.stop()
        for each in (self.live, self.runner):
            each.deleteLater()


@pytest.fixture
def watching(qtbot: QtBot, play: Play) -> Iterator[Callable[[], Watching]]:
    opened: list[Watching] = []

    def begin() -> Watching:
        opened.append(Watching(qtbot, play))
        return opened[-1]

    yield begin
    for each in opened:
        each.close()
        assert not each.bugs, each.bugs


def names(play: Play) -> list[str]:
    return [row["name"] for row in contents(play.place)["contact"]]


def done_callback(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk, question="slaptas klausimas", name="Ona")
    play.hall.promises.answered(desk, seen_promise(entry))


def told(play: Play) -> bytes:
    assert isinstance(play.place, Path)
    log = play.place.with_name(f"{play.place.name}-wal")
    return play.place.read_bytes() + (log.read_bytes() if log.exists() else b"")


def test_with_the_first_board_of_a_day_what_is_due_is_erased_without_a_trace(
    watching: Callable[[], Watching], play: Play
) -> None:
    done_callback(play)
    shown = watching()
    assert names(play) == ["Ona"]
    play.clock.instant += 31 * DAY_MS
    shown.until(lambda: names(play) == [])
    shown.until(lambda: b"slaptas" not in told(play))


def test_a_long_backlog_is_erased_beside_the_presses(
    watching: Callable[[], Watching], play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("queueapp.services.retention._ERASED_AT_ONCE", 100)
    play.sit(1, BRONIUS)
    fill_promises(play, still_open=2, done=900)
    play.clock.instant += 31 * DAY_MS
    shown = watching()
    between: list[int] = []

    def ask() -> None:
        between.append(len(names(play)))
        if between[-1] > 2:
            shown.runner.run(lambda hall: hall.board.read(1), lambda _: ask())

    ask()
    shown.until(lambda: between[-1] == 2)
    assert len(set(between)) > 4, "a press came in between"


def test_a_period_that_is_made_shorter_is_kept_at_once(
    watching: Callable[[], Watching], play: Play
) -> None:
    done_callback(play)
    shown = watching()
    play.clock.instant += 2 * DAY_MS
    shown.until(lambda: shown.live.board and shown.live.board.day.date == "2026-03-04")
    assert names(play) == ["Ona"]
    draft = play.hall.setup.current(1)
    promising = replace(draft.promising, keep_days=1)
    play.hall.setup.change(play.reception(), replace(draft, promising=promising))
    shown.until(lambda: names(play) == [])


def test_where_nothing_can_be_erased_the_hall_goes_on_and_it_is_tried_again(
    watching: Callable[[], Watching], play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    done_callback(play)
    play.clock.instant += 31 * DAY_MS
    erase, tried = RetentionService.erase_some, []

    def refuse(service: RetentionService, site_id: int) -> object:
        tried.append(site_id)
        if len(tried) < 3:
            raise StorageTrouble(Trouble.DISK_FULL)
        return erase(service, site_id)

    monkeypatch.setattr("ui.erasing.AGAIN_S", 0.1)
    monkeypatch.setattr(RetentionService, "erase_some", refuse)
    shown = watching()
    play.issue()
    shown.until(lambda: shown.live.board and shown.live.board.waiting)
    shown.until(lambda: names(play) == [])
    assert len(tried) >= 3


def test_a_server_that_does_not_answer_the_erasing_is_known_to_be_away(
    watching: Callable[[], Watching], play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wait_in_vain(_: RetentionService, __: int) -> object:
        raise StorageTrouble(Trouble.NO_ANSWER)

    heard: list[str] = []
    shown = watching()
    shown.until(lambda: shown.live._erasing._erased)
    monkeypatch.setattr(RetentionService, "erase_some", wait_in_vain)
    shown.live.trouble.connect(lambda _: heard.append("away"))
    shown.live.recovered.connect(lambda: heard.append("back"))
    play.clock.instant += DAY_MS
    shown.until(lambda: heard == ["away", "back"])
    play.issue()
    shown.until(lambda: shown.live.board and shown.live.board.waiting)
    assert heard == ["away", "back"], "it is tried again in an hour"


def test_drafts_follow_the_days_of_the_site(
    watching: Callable[[], Watching], play: Play, tmp_path: Path
) -> None:
    drafts, journal = Drafts(tmp_path / "drafts"), tmp_path / "journal.queueapp-offline"
    aside = tmp_path / "journal.queueapp-offline-damaged-1"
    drafts.keep("mine", {"number": "8 612"})
    aside.write_text("8 612 34567")
    now = play.clock.now()
    (kept,) = (tmp_path / "drafts").glob("*")
    os.utime(kept, (now / 1000 - 5 * 86_400,) * 2)
    os.utime(aside, (now / 1000 - 40 * 86_400,) * 2)
    shown, owner = watching(), QObject()
    errands = Errands(owner)
    Sweeping(shown.live, errands, drafts, journal, play.clock, owner)
    play.issue()
    shown.until(lambda: not aside.exists())
    assert drafts.load("mine") is not None
    draft = play.hall.setup.current(1)
    shorter = replace(draft, retention=Retention(drafts_days=4))
    play.hall.setup.change(play.reception(), shorter)
    shown.until(lambda: not list((tmp_path / "drafts").glob("*")))
    errands.stop()
    owner.deleteLater()


def test_backups_go_with_a_new_day_and_with_a_shorter_period(
    watching: Callable[[], Watching], play: Play
) -> None:
    assert isinstance(play.place, Path)
    from datetime import date, timedelta

    from queueapp.services.backups import BackupService

    service = BackupService(play.place, play.clock)
    made = service.make_due()
    assert made is not None
    today = date(2026, 3, 2)
    for days in (10, 29, 31):
        name = start_name(play.place, today - timedelta(days=days))
        (service.folder / name).write_bytes(made.read_bytes())
    shown, owner = watching(), QObject()
    errands = Errands(owner)
    keeping = Keeping(errands, play.clock, lambda: None, owner)
    shown.live.board_changed.connect(
        lambda board: keeping.day_is(board.day.date, board.directory.site.retention.backups_days)
    )
    keeping.watch(play.place, "2026-03-02")

    def left() -> set[int]:
        return {(today - backup.day).days for backup in service.backups()}

    shown.until(lambda: left() == {0, 10, 29})
    play.issue()
    shown.until(lambda: shown.live.board and shown.live.board.waiting)
    draft = play.hall.setup.current(1)
    play.hall.setup.change(play.reception(), replace(draft, retention=Retention(backups_days=20)))
    shown.until(lambda: left() == {0, 10})
    errands.stop()
    owner.deleteLater()
