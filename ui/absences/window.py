"""Who is away when, and who stands in: plan it, take it back, copy the automatic reply."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from queueapp.domain.absence import Absence
from queueapp.domain.board import Board
from queueapp.domain.moment import Moment
from queueapp.domain.roles import Permission, may
from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError
from ui.absences.rows import AbsenceModel, When, days_of, in_order, person_name, row, when_of
from ui.absences.sheet import AbsenceSheet, CancelSheet
from ui.live import MustWait
from ui.notices import Notices
from ui.phone import script
from ui.sheets.ask import Ask
from ui.sheets.days import day_text
from ui.sheets.ready_text import ReadyText
from ui.shell import Shell
from ui.standard.help_bar import HelpBar
from ui.standard.moment_rule import MomentRule
from ui.theme import Tone, Type, em, space
from ui.touch import is_away, told
from ui.widgets.action_button import ActionButton, Variant, press_focused
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox
from ui.widgets.page_table import PlainTable
from ui.widgets.painting import RESCALING
from ui.widgets.stale import set_stale

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

    Job = Callable[[Hall], object]

_AGAIN_MS = 700
"""A busy hall is read again so often at most."""
_SAY_FOR_S = 8.0
_WHEN, _WHO, _FROM, _TO, _SUBSTITUTE, _CONTACT = range(6)
_FIRST_TO_GO = (_CONTACT, _SUBSTITUTE, _FROM)
_WIDTHS = (7.5, 8, 7.5, 7.5, 8, 9)
"""The least widths of the columns in em; people and contact take what is left."""


class AbsencesWindow(QDialog):
    """A table of absences, and the automatic reply of the one chosen."""

    _built = False

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("absences_window")
        self.setWindowTitle(self.tr("Absences"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self._shell = shell
        self._absences: dict[int, Absence] = {}
        self._read = self._loading = self._stale = self._busy = False
        self._sheet: Ask | None = None
        self._model = AbsenceModel(self)
        self._make_actions()
        self._build()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._load)
        live = shell.live
        live.board_changed.connect(self._board_changed)
        live.trouble.connect(self._show_touch)
        live.recovered.connect(self._show_touch)
        shell.runner.bug.connect(self._release)
        self._show_touch()
        self._chose()
        self._load()

    # How it is made

    def _make_actions(self) -> None:
        make = partial(keyed_action, self)
        self._plan = make("plan", self.tr("Plan an absence…"), "Ctrl+N", self._plan_one)
        self._cancel = make(
            "cancel_absence", self.tr("Cancel the absence…"), "Del", self._cancel_one
        )
        self._close = make("close", self.tr("Close"), "Esc", self.reject)

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._banner = Banner()
        self._banner.setObjectName("banner")
        passes = Text(
            self.tr(
                "While an absence lasts, callbacks and promised answers pass to the substitute by "
                "themselves; afterwards they come back."
            ),
            quiet=True,
        )
        passes.setObjectName("passes")
        self._column.addWidget(HelpBar(self._shell, self))
        rule = MomentRule(
            self._shell.runner, self._shell.live, self._shell.session, (Moment.ABSENCE,)
        )
        self._column.addWidget(passes)
        self._column.addWidget(rule)
        self._column.addWidget(self._banner)
        self._column.addLayout(self._make_body(), 1)
        foot = FlowRow(gap=2, line_gap=1)
        foot.flow.addWidget(ActionButton(self._plan, Variant.PRIMARY))
        foot.flow.addWidget(ActionButton(self._cancel))
        foot.flow.add_spring()
        foot.flow.addWidget(ActionButton(self._close))
        self._column.addWidget(foot)
        self._column.addWidget(Notices(self._shell.live))
        self._built = True
        self._rescale()
        room = self.screen().availableGeometry()
        self.resize(min(em(None, 98), room.width()), min(em(None, 46), room.height()))
        self._table.setFocus()

    def _make_body(self) -> QHBoxLayout:
        self._body = QHBoxLayout()
        self._table_card = Card()
        self._table = self._make_table()
        self._nothing = Text(
            self.tr("No absence is planned. Plan one before somebody goes on leave."), quiet=True
        )
        self._nothing.setObjectName("nothing")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._table_card.content.addWidget(self._table, 1)
        self._table_card.content.addWidget(self._nothing)
        self._side = Card()
        self._side.setObjectName("chosen")
        self._inner = QWidget()
        self._story = QVBoxLayout(self._inner)
        self._story.setContentsMargins(0, 0, 0, 0)
        self._who = Text(kind=Type.TITLE)
        self._who.setObjectName("who")
        self._days = Text()
        self._days.setObjectName("days")
        self._reply = ReadyText(self.tr("Automatic reply"), "auto_reply", "Ctrl+C")
        self._reminder = Text(
            "! " + self.tr("Switch the automatic reply on in the e-mail program before leaving."),
            tone=Tone.CAUTION,
        )
        self._reminder.setObjectName("reminder")
        for part in (self._who, self._days, self._reply, self._reminder):
            self._story.addWidget(part)
        self._story.addStretch(1)
        self._side.content.addWidget(ScrollBox(self._inner), 1)
        self._body.addWidget(self._table_card, 5)
        self._body.addWidget(self._side, 3)
        return self._body

    def _make_table(self) -> PlainTable:
        # What does not fit stands beside the table, for the absence that is chosen.
        title = self.tr("Absences")
        table = PlainTable("absences", title, self._model, _WIDTHS, _FIRST_TO_GO)
        header = table.horizontalHeader()
        for column in (_WHO, _SUBSTITUTE, _CONTACT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().selectionChanged.connect(lambda *_: self._chose())
        return table

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), space(3), space(4), space(3))
        self._column.setSpacing(space(3))
        self._body.setSpacing(space(3))
        self._story.setSpacing(space(3))
        self._side.setMinimumWidth(em(None, 18))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and never closes the window."""
        if press_focused(self, event):
            return
        super().keyPressEvent(event)

    # What is shown

    @property
    def _directory(self) -> Directory | None:
        board = self._shell.live.board
        return board.directory if board is not None else None

    def _show_touch(self) -> None:
        for part in (self._table_card, self._side):
            set_stale(part, self._shell.live.out_of_touch)

    def _board_changed(self, _board: Board) -> None:
        if not self._again.isActive():
            self._again.start()

    def _load(self) -> None:
        if self._shell.live.out_of_touch:
            return  # It is read when the board is.
        if self._loading:
            self._stale = True
            return
        self._loading = True
        session = self._shell.session
        self._shell.runner.run(
            lambda hall: hall.absence.of_site(session), self._loaded, self._not_loaded
        )

    def _loaded(self, absences: tuple[Absence, ...]) -> None:
        if not isValid(self):
            return
        self._loading, self._read = False, True
        self._absences = {each.id: each for each in absences}
        self._show_rows()
        if self._stale:
            self._stale = False
            self._again.start()

    def _show_rows(self) -> None:
        directory, now = self._directory, self._shell.live.now()
        if directory is None:
            return  # It is shown when the board is there.
        chosen = self._chosen()
        order = in_order(list(self._absences.values()), now)
        self._model.show([row(each, directory, now) for each in order])
        at = next((at for at, each in enumerate(order) if chosen and each.id == chosen.id), 0)
        if order and self._chosen() is None:
            flags = QItemSelectionModel.SelectionFlag
            self._table.selectionModel().setCurrentIndex(
                self._model.index(at, 0), flags.ClearAndSelect | flags.Rows
            )
        self._table.setVisible(bool(order))
        self._nothing.setVisible(self._read and not order)
        self._side.setVisible(bool(order))
        self._chose()

    def _chosen(self) -> Absence | None:
        rows = self._table.selectionModel().selectedRows()
        if not rows:
            return None
        return self._absences.get(self._model.rows[rows[0].row()].id)

    def _chose(self) -> None:
        absence, directory = self._chosen(), self._directory
        self._update_actions()
        for part in (self._days, self._reply):
            part.setVisible(absence is not None)
        self._reminder.setVisible(False)
        if absence is None or directory is None:
            self._who.setText(self.tr("Choose an absence to see its automatic reply"))
            self._reply.show_text("")
            return
        first, last = days_of(absence, directory)
        substitute = person_name(directory, absence.substitute_id)
        self._who.setText(person_name(directory, absence.person_id))
        away = self.tr("Away: {first} – {last}. Substitute: {substitute}, {contact}")
        self._days.setText(
            away.format(
                first=day_text(first),
                last=day_text(last),
                substitute=substitute,
                contact=absence.contact,
            )
        )
        said = script.auto_reply(directory.site.office, first, last, substitute, absence.contact)
        if said.text != self._reply.text:
            self._reply.show_text(said.text, said.gloss)
        over = when_of(absence, self._shell.live.now()) is When.PAST
        self._reply.setVisible(not over)
        self._reply.copy_action.setEnabled(not over)
        self._reminder.setVisible(not over)

    def _update_actions(self) -> None:
        absence = self._chosen()
        over = absence is not None and when_of(absence, self._shell.live.now()) is When.PAST
        mine = absence is not None and absence.person_id == self._shell.session.person_id
        allowed = self._may(Permission.PLAN_OWN_ABSENCE)
        any_one = self._may(Permission.PLAN_ANY_ABSENCE)
        free = not self._busy
        self._plan.setEnabled(free and allowed)
        can = absence is not None and not over and ((mine and allowed) or any_one)
        self._cancel.setEnabled(free and can)

    def _may(self, permission: Permission) -> bool:
        directory = self._directory
        person = directory.people.get(self._shell.session.person_id) if directory else None
        return person is not None and may(person.role, permission)

    # What is asked for

    def _plan_one(self) -> None:
        directory = self._directory
        if directory is None or self._must_wait():
            return
        session = self._shell.session
        sheet = AbsenceSheet(
            directory,
            session.person_id,
            tuple(self._absences.values()),
            self._shell.live.now,
            parent=self,
        )

        def job() -> Job:
            draft = sheet.draft
            return lambda hall: hall.absence.plan(session, draft)

        self._open(sheet, job, self._planned)

    def _cancel_one(self) -> None:
        absence, directory = self._chosen(), self._directory
        if absence is None or directory is None or self._must_wait():
            return
        session = self._shell.session
        sheet = CancelSheet(absence, directory, self._shell.live.now(), parent=self)

        def job() -> Job:
            return lambda hall: hall.absence.cancel(session, absence.id)

        self._open(sheet, job, self._cancelled)

    def _planned(self, absence: Any) -> None:
        self._say(self.tr("The absence is planned. Switch the automatic reply on in time."))
        if isinstance(absence, Absence):
            self._absences[absence.id] = absence
            self._table.clearSelection()
            self._show_rows()
            self._choose(absence.id)

    def _cancelled(self, _nothing: Any) -> None:
        self._say(self.tr("The absence is cancelled. Switch the automatic reply off."))

    def _choose(self, absence_id: int) -> None:
        ids = [each.id for each in self._model.rows]
        if absence_id in ids:
            flags = QItemSelectionModel.SelectionFlag
            self._table.selectionModel().setCurrentIndex(
                self._model.index(ids.index(absence_id), 0), flags.ClearAndSelect | flags.Rows
            )

    def _say(self, text: str) -> None:
        self._banner.show_message(text, Tone.GOOD, hide_after=_SAY_FOR_S)

    def _must_wait(self) -> bool:
        """Whether what needs the server has to wait; if so, that is said now."""
        if self._shell.live.out_of_touch:
            self._failed(MustWait())
        return self._shell.live.out_of_touch

    def _open(self, sheet: Ask, job: Callable[[], Job], done: Callable[[Any], None]) -> None:
        # What the sheet says is read here, before the job goes to the worker.
        if self._sheet is not None:
            sheet.deleteLater()
            return
        self._sheet = sheet
        sheet.submitted.connect(lambda: self._ask(job(), done))
        sheet.finished.connect(lambda _: self._forget(sheet))
        sheet.open()

    def _forget(self, sheet: Ask) -> None:
        if self._sheet is sheet:
            self._sheet = None
        sheet.deleteLater()

    def _ask(self, job: Job, done: Callable[[Any], None]) -> None:
        if self._busy or self._must_wait():
            return
        self._busy = True
        self._update_actions()

        def heard(answer: object) -> None:
            if isValid(self):
                self._busy = False
                if self._sheet is not None:
                    self._sheet.accept()
                done(answer)
                self._load()
                self._update_actions()

        self._shell.runner.run(job, heard, self._failed)

    def _failed(self, error: QueueappError) -> None:
        if not isValid(self):
            return
        self._busy = False
        text = told(error, self._directory)
        if self._sheet is not None:
            self._sheet.set_error(text)
        else:
            self._banner.show_message(text, Tone.CAUTION, hide_after=_SAY_FOR_S)
        self._update_actions()

    def _not_loaded(self, error: QueueappError) -> None:
        if isValid(self):
            self._loading = False
            if not is_away(error):  # Which the line at the foot says.
                self._failed(error)

    def _release(self) -> None:
        # No answer comes after a fault of the program: what is asked next must be taken.
        self._busy = self._loading = False
        if self._sheet is not None:
            self._sheet.set_busy(False)
        self._update_actions()
