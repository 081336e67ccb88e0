"""A visit from ticket to finish through the real window, read back from the file; its backup."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from queueapp.domain.session import Session
from queueapp.domain.visit import Outcome, State, Visit
from queueapp.paths import Paths
from queueapp.services.backups import BackupService
from queueapp.services.hall import Hall
from ui.actions import ActionId, specs
from ui.app import Program
from ui.command_line import Options
from ui.counter.window import CounterWindow
from ui.self_test.lines import Ears, Lines, Wrong
from ui.self_test.stage import ADMINISTRATOR, DRAFT, Stage, StageClock, make_hall
from ui.self_test.tested import Tested
from ui.self_test.waiting import rest, until
from ui.self_test.words import Kind

PIN = "8305"
_KEYS = {"Return": Qt.Key.Key_Return}


class OneVisit:
    """Who comes, and who serves them at counter 1."""

    def __init__(
        self, lines: Lines, path: Path, paths: Paths, app: QApplication, ears: Ears
    ) -> None:
        self._lines, self._path, self._paths, self._app, self._ears = lines, path, paths, app, ears
        self._clock = StageClock()
        self._program: Program | None = None
        self._ticket = 0

    def test(self) -> None:
        """Make the hall, sign in, serve, read back, back up."""
        steps = (
            (DRAFT.name, self._make),
            (f"PIN, {DRAFT.people[0].name}", self._sign_in),
            (DRAFT.services[0].name, self._issue),
            (_key(ActionId.NEXT), lambda: self._press(ActionId.NEXT, State.CALLED)),
            (_key(ActionId.START), lambda: self._press(ActionId.START, State.SERVING)),
            (_key(ActionId.FINISH), self._finish),
        )
        try:
            if all(self._lines.test(Kind.VISIT, name, step) for name, step in steps):
                self._lines.test(Kind.VISIT, self._path.name, self._read_back)
                self._lines.test(Kind.BACKUP, self._path.name, self._back_up)
        finally:
            if self._program is not None:
                self._program.stop()
                self._program.deleteLater()
                rest()

    def _make(self) -> None:
        make_hall(self._path)
        with Hall.open(self._path, self._clock) as hall:
            hall.sign_in.first(Session(1, ADMINISTRATOR), PIN)

    def _sign_in(self) -> str:
        person, counter = DRAFT.people[0].name, DRAFT.counters[0].name
        options = Options(self._path, person=person, counter=counter, language=self._lines.language)
        self._program = program = Tested(self._app, options, self._paths, self._clock)
        program.ears = self._ears
        program.start()
        until(lambda: self._asked() is not None, "PIN")
        asked = self._asked()
        assert asked is not None
        asked.setText(PIN)
        asked.setFocus()
        _press(asked.window(), "Return")
        until(lambda: isinstance(program.window, CounterWindow), "counter")
        until(lambda: self._window()._view is not None, "board")
        return self._window().windowTitle()

    def _asked(self) -> QLineEdit | None:
        window = self._program.window if self._program is not None else None
        field = window.findChild(QLineEdit, "secret") if window is not None else None
        return field if field is not None and field.isVisible() else None

    def _window(self) -> CounterWindow:
        window = self._program.window if self._program is not None else None
        if not isinstance(window, CounterWindow):
            raise Wrong(type(window).__name__)
        return window

    def _issue(self) -> str:
        with Hall.open(self._path, self._clock) as hall:
            visit = Stage(hall, self._clock, self._path).issue()
        self._ticket = visit.id
        window = self._window()
        until(window.actions_by_id[ActionId.NEXT].isEnabled, "waiting")
        until(lambda: window._view is not None and window._view.board.waiting, "waiting")
        return visit.ticket

    def _press(self, action: ActionId, state: State) -> str:
        window = self._window()
        until(window.actions_by_id[action].isEnabled, action.value)
        _press(window, specs()[action].key)
        until(lambda: self._visit().state is state, state.value)
        until(lambda: not window._control.busy, action.value)
        rest()
        return state.value

    def _finish(self) -> str:
        window = self._window()
        until(window.actions_by_id[ActionId.FINISH].isEnabled, "finish")
        self._clock.pass_minutes(5)
        _press(window, specs()[ActionId.FINISH].key)
        rest()
        _press(window, "Return")
        until(lambda: self._visit().state is State.SERVED, "served")
        until(lambda: not window._control.busy, "served")
        return State.SERVED.value

    def _visit(self) -> Visit:
        with Hall.open_reading(self._path, self._clock) as hall:
            return Stage(hall, self._clock, self._path).visit(self._ticket)

    def _read_back(self) -> str:
        visit = self._visit()
        leg = visit.legs[-1]
        if visit.outcome is not Outcome.SETTLED or leg.finished_at is None:
            raise Wrong(f"{visit.outcome}")
        return f"{visit.ticket}, {visit.outcome.value}"

    def _back_up(self) -> str:
        service = BackupService(self._path, self._clock)
        made = service.make()
        service.check(made)
        if service.damage(thoroughly=True) is not None:
            raise Wrong(made.name)
        return made.name


def _key(action: ActionId) -> str:
    spec = specs()[action]
    return f"{spec.key}, {spec.text}"


def _press(window: QWidget, key: str) -> None:
    """What a press of the key does: the one action that has it now, or what the focus makes of it.

    The module of Qt that types by itself is no part of the installed program.
    """
    wanted = QKeySequence(key)
    having = [
        each
        for each in window.actions()
        if each.isEnabled() and each.isVisible() and wanted in each.shortcuts()
    ]
    if len(having) > 1:
        raise Wrong(f"{key}: {', '.join(each.text() for each in having)}")
    if having:
        having[0].trigger()
        return
    focus = QApplication.focusWidget()
    code = _KEYS[key]
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(focus if focus is not None else window, event)
