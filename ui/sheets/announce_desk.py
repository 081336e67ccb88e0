"""What staff have the public screens say, from any window: a text, or a call once more."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.roles import Permission, may
from queueapp.domain.visit import Visit
from queueapp.errors import QueueappError
from ui import words
from ui.live import MustWait
from ui.shell import Shell
from ui.theme import Tone
from ui.touch import told

if TYPE_CHECKING:
    from ui.sheets.announcement import AnnouncementSheet


class AnnounceDesk(QObject):
    """Opens the sheet of `action`, which only those see who may announce.

    `said` carries what came of it and its tone.
    """

    said = Signal(str, object)

    def __init__(self, window: QWidget, shell: Shell, action: QAction) -> None:
        super().__init__(window)
        self._window, self._shell, self._action = window, shell, action
        self._sheet: AnnouncementSheet | None = None
        self._busy = False
        action.triggered.connect(lambda _checked=False: self.open())
        shell.live.board_changed.connect(self._show_board)
        shell.runner.bug.connect(self._release)
        if shell.live.board is not None:
            self._show_board(shell.live.board)

    @property
    def may_announce(self) -> bool:
        """Whether whoever is here may announce anything."""
        board = self._shell.live.board
        me = self._shell.session.person_id
        person = board.directory.people.get(me) if board is not None else None
        return person is not None and may(person.role, Permission.ANNOUNCE)

    def open(self) -> None:
        """Ask for a text for everybody in the hall."""
        from ui.sheets.announcement import AnnouncementSheet

        board = self._ready()
        if board is None or self._sheet is not None:
            return
        self._sheet = sheet = AnnouncementSheet(self._shell, board, self._window)
        sheet.submitted.connect(lambda: self._announce(sheet))
        sheet.finished.connect(lambda _: self._forget(sheet))
        sheet.open()

    def again(self, visit: Visit) -> None:
        """Have a client called once more who is called or at a desk, at whatever counter."""
        board = self._ready()
        if board is None or self._busy:
            return
        self._busy = True
        session, ticket = self._shell.session, visit.ticket
        at = visit.legs[-1].counter_id if visit.legs else None
        counter = board.directory.counters.get(at or 0)
        where = words.counter_name(counter.name) if counter is not None else ""

        def done(_: None) -> None:
            if isValid(self):
                self._busy = False
                text = self.tr("{ticket} is called again: {counter}.")
                self.said.emit(text.format(ticket=ticket, counter=where), Tone.GOOD)

        def refused(error: QueueappError) -> None:
            if isValid(self):
                self._busy = False
                self.said.emit(told(error, board.directory), Tone.CAUTION)

        self._shell.runner.run(lambda hall: hall.announcing.again(session, visit.id), done, refused)

    def _ready(self) -> Board | None:
        """The hall, where something can be announced now; what has to wait is said."""
        board = self._shell.live.board
        if board is None or not self.may_announce:
            return None
        if self._shell.live.out_of_touch:
            self.said.emit(told(MustWait(), board.directory), Tone.CAUTION)
            return None
        return board

    def _announce(self, sheet: "AnnouncementSheet") -> None:
        from ui.sheets.sending import send

        session, form = self._shell.session, sheet.form
        lt, en, minutes = form.lt, form.en, form.minutes

        def done(_: int) -> None:
            sheet.accept()
            text = self.tr("It is on the screens for {time}. “Announcement to the hall” ends it.")
            self.said.emit(text.format(time=words.minutes(minutes * 60_000)), Tone.GOOD)

        send(
            self._shell,
            sheet,
            lambda hall: hall.announcing.announce(session, lt, en, minutes),
            done,
        )

    def _forget(self, sheet: "AnnouncementSheet") -> None:
        self._sheet = None
        sheet.deleteLater()

    def _show_board(self, _board: Board) -> None:
        self._action.setVisible(self.may_announce)

    def _release(self, _bug: object = None) -> None:
        # No answer comes after a fault of the program.
        self._busy = False
