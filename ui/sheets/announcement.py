"""A text of staff for everybody in the hall: what it says, for how long, and what stands now."""

from datetime import datetime

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.board import Board
from queueapp.domain.public.setup import ANNOUNCEMENT_LENGTH
from ui import words
from ui.sheets.announced import AnnouncedTexts
from ui.sheets.fields import FieldsAsk
from ui.shell import Shell
from ui.theme import Type, space
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.long_text import LongField, LongText
from ui.widgets.painting import RESCALING
from ui.widgets.segmented import Segmented

MINUTES = (5, 15, 30, 60, 120)
"""For so many minutes a text can stand."""
_USUAL = 15
_MINUTE = 60_000


class AnnouncementForm(QWidget):
    """The fields of one announcement."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("announcement_form")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._lt = LongText("announcement_lt", ANNOUNCEMENT_LENGTH, one_line=True, least=2)
        self._en = LongText("announcement_en", ANNOUNCEMENT_LENGTH, one_line=True, least=2)
        self.first = LongField(self.tr("In Lithuanian"), self._lt)
        self.second = LongField(
            self.tr("In English"),
            self._en,
            help_text=self.tr("Left empty, the Lithuanian text stands for both."),
        )
        steps = [(each, words.minutes(each * _MINUTE)) for each in MINUTES]
        self._minutes = Segmented(steps, current=_USUAL)
        self._minutes.setObjectName("announcement_minutes")
        stands = Field(self.tr("It stands for"), self._minutes)
        self._quiet = Text(quiet=True)
        self._quiet.setObjectName("quiet_now")
        self._quiet.hide()
        for part in (self.first, self.second, stands, self._quiet):
            self._column.addWidget(part)
        self._rescale()

    @property
    def lt(self) -> str:
        """What it says in Lithuanian."""
        return self._lt.text()

    @property
    def en(self) -> str:
        """What it says in English."""
        return self._en.text()

    @property
    def minutes(self) -> int:
        """How long it is to stand."""
        chosen = self._minutes.current()
        return chosen if isinstance(chosen, int) else _USUAL

    def fault(self) -> tuple[Field, str] | None:
        """The first field that is to be mended, and how; or nothing."""
        if not self.lt and not self.en:
            return self.first, self.tr("Write what everybody is to know.")
        for field, text in ((self.first, self._lt), (self.second, self._en)):
            if text.left() < 0:
                said = self.tr("There is room for %n character(s): shorten it.", "", text.limit)
                return field, said
        return None

    def clear(self) -> None:
        """Be ready for another text."""
        for text in (self._lt, self._en):
            text.clear()
        for field in (self.first, self.second):
            field.set_error()

    def show_board(self, board: Board, now: int) -> None:
        """Say that nothing sounds where it is a quiet hour at `now` (ms UTC)."""
        local = datetime.fromtimestamp(now / 1000, board.directory.site.zone)
        quiet = board.directory.public.is_quiet(local.hour * 60 + local.minute)
        self._quiet.setText(
            self.tr("Quiet hours: it is shown, without the chime.") if quiet else ""
        )
        self._quiet.setVisible(quiet)

    def _rescale(self) -> None:
        self._column.setSpacing(space(3))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING and hasattr(self, "_quiet"):
            self._rescale()
        super().changeEvent(event)


class AnnouncementSheet(FieldsAsk):
    """Announces a text, and ends those that stand."""

    def __init__(self, shell: Shell, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Announcement to the hall"),
            self.tr("Announce"),
            detail=self.tr("Everybody in the hall reads it on every screen at once, with a chime."),
            cancel=self.tr("Close"),
            wide=42,
            parent=parent,
        )
        self.setObjectName("announcement_sheet")
        self.form = AnnouncementForm()
        self.form.show_board(board, shell.live.now())
        self.announced = AnnouncedTexts(shell)
        self.announced.failed.connect(self.set_error)
        # Their height is known with the next event, as is that of the texts once they are shown.
        self.announced.resized.connect(lambda: QTimer.singleShot(0, self, self.grow))
        self.body.addWidget(self.form)
        self.body.addWidget(Text(self.tr("On the screens now"), Type.STRONG))
        self.body.addWidget(self.announced)
        self.body.addStretch(1)
        self.form.first.editor.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Have room for all of it."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self.grow)

    def _fault(self) -> tuple[Field, str] | None:
        return self.form.fault()
