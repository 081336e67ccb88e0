"""What somebody has done today, for themselves alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from queueapp.errors import QueueappError, Refusal, Refused
from ui.history import words
from ui.history.asking import Asking
from ui.history.figure_flow import FigureFlow
from ui.shell import Shell
from ui.touch import told
from ui.widgets.card import Card
from ui.widgets.labels import Text
from ui.widgets.page import Sheet

if TYPE_CHECKING:
    from queueapp.domain.history.person import PersonFigures
    from queueapp.services.hall import Hall


class OwnDay(Card):
    """Clients, time serving, calls and promises of today, read once when it is made.

    It needs no permission and is not recorded: nobody but the person sees it. Where that person has
    no desk there is nothing to show, and it stays away.
    """

    grown = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("My day so far"), parent=parent)
        self.setObjectName("own_day")
        self._shell = shell
        self._person: QComboBox | None = None
        self._away = False
        self._figures = FigureFlow("own_figures")
        self._line = Text(self.tr("Reading…"), quiet=True)
        self._line.setObjectName("own_day_said")
        self.content.addWidget(self._figures)
        self.content.addWidget(self._line)
        self._figures.hide()
        archive, board = shell.archive, shell.live.board
        if archive is None or board is None:
            self._stay_away()
            return
        archive.use_for(self)
        self._directory = board.directory
        self._reading = Asking(archive, self)
        self._reading.failed.connect(self._not_read)
        session, zone = shell.session, board.directory.site.zone

        def job(hall: Hall) -> PersonFigures:
            from queueapp.domain.history.person import person_figures

            return person_figures(hall.history.own_day(session), session.person_id, zone)

        self._reading.ask(job, self._show)

    def figures(self) -> dict[str, str]:
        """What is shown, by title."""
        return self._figures.figures()

    def stay_with(self, person: QComboBox) -> None:
        """Be in sight only while the person chosen there is oneself."""
        self._person = person
        person.currentIndexChanged.connect(lambda _at: self._show_whose())
        self._show_whose()

    def _show_whose(self) -> None:
        other = self._person is not None and (
            self._person.currentData() != self._shell.session.person_id
        )
        self.setVisible(not other and not self._away)

    def _stay_away(self) -> None:
        self._away = True
        self._show_whose()

    def _show(self, found: PersonFigures) -> None:
        serving = sum(each.total_ms for each in found.services)
        self._figures.show_figures(
            [
                (self.tr("Clients"), words.count(found.visits)),
                (self.tr("Time serving"), words.duration(serving)),
                (self.tr("On the phone meanwhile"), words.duration(found.phone_ms)),
                (self.tr("Promised"), words.count(found.promises_made)),
                (self.tr("Promises kept"), words.count(found.promises_kept)),
                (self.tr("Still to do"), words.count(found.promises_open)),
                (self.tr("Overdue"), words.count(found.promises_broken)),
            ]
        )
        self._line.hide()
        self._figures.show()
        self.grown.emit()

    def _not_read(self, error: QueueappError) -> None:
        if isinstance(error, Refused) and error.code is Refusal.NOT_PERMITTED:
            self._stay_away()
        else:
            self._line.setText(told(error, self._directory))


def add_own_day(sheet: Sheet, shell: Shell) -> OwnDay:
    """Put one's own day at the foot of the sheet of that day, in sight while it is one's own."""
    own = OwnDay(shell)
    sheet.body.insertWidget(sheet.body.count() - 1, own)
    person = sheet.findChild(QComboBox, "person")
    if person is not None:
        own.stay_with(person)
    own.grown.connect(sheet.grow)
    return own
