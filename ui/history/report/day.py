"""The day's report that is written by itself once the day is closed, on the PC where it is set."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from queueapp.domain.board import Board
from queueapp.domain.history.period import Filter, Period
from queueapp.domain.session import Session
from queueapp.errors import QueueappError
from ui.archive import Archive
from ui.history.report.order import Form, Order, What, file_name
from ui.live import Live
from ui.memory import Memory
from ui.runner import Runner

if TYPE_CHECKING:
    from queueapp.services.hall import Hall
    from ui.history.report.making import Ended

_AGAIN_S = 60.0
_MOST_DAYS = 31
"""Days that were missed are made up for, but no more than these."""


@dataclass(frozen=True, slots=True)
class DayPlan:
    """What is written of each day, where to, in whose name, and up to which day it is done.

    `forms` are pairs of `What` and `Form` as `report/pdf`.
    """

    folder: str
    forms: tuple[str, ...]
    language: str
    site_id: int
    person_id: int
    done: str

    def parts(self) -> list[tuple[What, Form]]:
        """What is written, and in which form; raises `ValueError` where there is no such thing."""
        pairs = (text.partition("/") for text in self.forms)
        return [(What(what), Form(form)) for what, _, form in pairs]


class DayReports(QObject):
    """Looks with each board whether a day's report is due, and has it made.

    `told` with where it lies, or with why it could not be written. In a second window of the same
    user nothing is written: the first one does.
    """

    told = Signal(str)

    def __init__(
        self,
        archive: Archive,
        runner: Runner,
        live: Live,
        memory: Memory,
        identity: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        """`identity` tells the hall that is open from any other."""
        super().__init__(parent)
        self._archive, self._runner, self._live = archive, runner, live
        self._memory, self._identity = memory, identity
        self._known: tuple[str, dict[str, DayPlan]] = "", {}
        self._busy = ""
        self._again_at = 0.0
        self._failed = ""
        self._orders: list[Order] = []
        self._files: list[Path] = []
        archive.bug.connect(self._give_up)
        live.board_changed.connect(self._look)
        if live.board is not None:
            self._look(live.board)

    @property
    def plan(self) -> DayPlan | None:
        """What is set for the hall that is open."""
        text = self._memory.known.day_reports
        if text != self._known[0]:
            self._known = text, _plans(text)
        return self._known[1].get(self._identity())

    def set(self, plan: DayPlan | None) -> None:
        """Write the report of each day from now on, or none."""
        plans = _plans(self._memory.known.day_reports)
        plans.pop(self._identity(), None)
        if plan is not None:
            plans[self._identity()] = plan
        texts = {identity: asdict(each) for identity, each in plans.items()}
        self._memory.keep_day_reports(json.dumps(texts, sort_keys=True))
        self._again_at, self._failed = 0.0, ""
        if self._live.board is not None:
            self._look(self._live.board)

    def last_day(self, board: Board) -> str:
        """The last day whose report may be written now: today once it is closed, or yesterday."""
        today = date.fromisoformat(board.day.date)
        closed = board.closed_at is not None
        return (today if closed else today - timedelta(days=1)).isoformat()

    def _look(self, board: Board) -> None:
        plan, identity = self.plan, self._identity()
        site = board.directory.site.id
        if plan is None or self._memory.reads_only or plan.site_id != site:
            return
        if self._busy and self._busy != identity:
            self._give_up()  # That hall was left.
        last = self.last_day(board)
        if self._busy or plan.done >= last or time.monotonic() < self._again_at:
            return
        self._busy = identity
        self._again_at = time.monotonic() + _AGAIN_S
        first = max(
            date.fromisoformat(plan.done) + timedelta(days=1),
            date.fromisoformat(last) - timedelta(days=_MOST_DAYS - 1),
        )
        days = tuple(Period(first, date.fromisoformat(last)))
        self._ask(plan, days, board)

    def _ask(self, plan: DayPlan, days: tuple[date, ...], board: Board) -> None:
        orders = {day: _orders(plan, day) for day in days}
        session = Session(plan.site_id, plan.person_id)

        def job(hall: Hall) -> list[Order]:
            # On the archive's thread: what lies there already was written by another program.
            due: list[Order] = []
            for day, each in orders.items():
                missing = [order for order in each if not order.path.exists()]
                if missing:
                    past = hall.history.past(session, Filter(Period(day, day)))
                    if len(past.visits.id) or past.stretches:
                        due += missing
            return due

        def found(due: list[Order]) -> None:
            if self._busy:
                self._orders, self._files = due, []
                self._make_next(board, days[-1])

        self._archive.run(job, found, self._not_written)

    def _make_next(self, board: Board, last: date) -> None:
        from ui.history.report.making import Maker, Making

        plan = self.plan
        if plan is None:
            self._give_up()
            return
        if not self._orders:
            self._done(plan, last)
            return
        order = self._orders.pop(0)
        maker = Maker(Session(plan.site_id, plan.person_id), board.directory, self._live.now())
        making = Making(self._archive, self._runner, maker, self)

        def ended(found: Ended) -> None:
            making.deleteLater()
            self._files += found.paths
            self._make_next(board, last)

        def failed(error: QueueappError) -> None:
            making.deleteLater()
            self._not_written(error)

        making.ended.connect(ended)
        making.failed.connect(failed)
        making.start(order)

    def _done(self, plan: DayPlan, last: date) -> None:
        files, self._busy, self._failed, self._again_at = self._files, "", "", 0.0
        self.set(replace(plan, done=last.isoformat()))
        if files:
            text = self.tr("The day's report is in “{folder}”: {files}.")
            names = ", ".join(path.name for path in files)
            self.told.emit(text.format(folder=plan.folder, files=names))

    def _not_written(self, error: QueueappError) -> None:
        from ui.saving_words import why_not
        from ui.touch import is_away

        self._give_up()
        if is_away(error):
            return  # Which the line at the foot says; it is tried again.
        text = self.tr("The day's report is not written yet. {why} It is tried again.").format(
            why=why_not(error)
        )
        if text != self._failed:
            self._failed = text
            self.told.emit(text)

    def _give_up(self, _bug: object = None) -> None:
        self._busy, self._orders, self._files = "", [], []
        self._again_at = time.monotonic() + _AGAIN_S


def _orders(plan: DayPlan, day: date) -> list[Order]:
    from ui.tongue import Tongue

    period, filter = Period(day, day), Filter(Period(day, day))
    with Tongue(plan.language):
        # Not what an export by hand is called: that may be of half the day.
        name = QCoreApplication.translate("FileNames", "day-{name}")
        return [
            Order(
                what,
                form,
                plan.language,
                filter,
                Path(plan.folder) / name.format(name=file_name(what, form, period)),
            )
            for what, form in plan.parts()
        ]


def _plans(text: str) -> dict[str, DayPlan]:
    """What was kept; what makes no sense is left out."""
    try:
        kept: Any = json.loads(text or "{}")
    except ValueError:
        return {}
    plans = {}
    for identity, each in kept.items() if isinstance(kept, dict) else ():
        try:
            plan = DayPlan(**{**each, "forms": tuple(each["forms"])})
            date.fromisoformat(plan.done)
            plan.parts()
        except (TypeError, ValueError, KeyError):
            continue
        plans[identity] = plan
    return plans
