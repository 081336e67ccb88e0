"""What goes tonight, and all that is known of a person who asks: shown, handed out, deleted."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QEvent, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.person import Forgotten, Found
from queueapp.domain.personal_data import Due, Periods, Preview
from queueapp.domain.session import Session
from queueapp.errors import QueueappError, Refusal, Refused, StorageTrouble
from queueapp.reports.person_file import JSON, PAGE, as_json, as_page, save
from ui.i18n import LANGUAGES, interface_language
from ui.notices import Notices
from ui.phone.drafts import Drafts
from ui.phone.number_edit import NumberEdit
from ui.privacy import words
from ui.privacy.erase_sheet import ErasePersonSheet
from ui.privacy.saving_words import why_not
from ui.shell import Shell
from ui.standard.help_bar import HelpBar
from ui.theme import Tone, Type, em, space
from ui.tongue import Tongue
from ui.tonight import tonight
from ui.touch import is_away, told
from ui.widgets.action_button import ActionButton, Variant, press_focused
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING, announce
from ui.widgets.stale import set_stale
from ui.widgets.window_keys import WindowKeys

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

_AGAIN_MS = 5000
"""A busy hall is read again so often at most: each backup is looked into."""

_KINDS = 7

_Gone = tuple[Forgotten, bool]
"""What was erased, and whether a draft on this PC could not be."""


class PrivacyWindow(QDialog):
    """States what is kept of people and for how long, and answers a person who asks."""

    _built = False

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("privacy_window")
        self.setWindowTitle(self.tr("Personal data"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self._shell = shell
        self._preview: Preview | None = None
        self._found: Found | None = None
        self._sheet: ErasePersonSheet | None = None
        self._busy = self._loading = self._stale = False
        make = partial(keyed_action, self)
        self._look = make("look_up", self.tr("Look up"), "Ctrl+F", self._look_up)
        self._export = make("export", self.tr("Export…"), "Ctrl+E", self._ask_place)
        self._erase = make("erase", self.tr("Delete everything…"), "Ctrl+Shift+Del", self._ask)
        self._close = make("close", self.tr("Close"), "Esc", self.reject)
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
        self._show_found()
        self._load()

    # How it is made

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._banner = Banner()
        self._banner.setObjectName("banner")
        self._body = QHBoxLayout()
        self._body.addWidget(self._make_person(), 3)
        self._body.addWidget(self._make_tonight(), 2)
        foot = FlowRow(gap=2, line_gap=1)
        self._export_button = ActionButton(self._export)
        foot.flow.addWidget(self._export_button)
        foot.flow.addWidget(ActionButton(self._erase, Variant.DANGER))
        foot.flow.add_spring()
        foot.flow.addWidget(ActionButton(self._close))
        self._column.addWidget(HelpBar(self._shell, self))
        self._column.addWidget(self._banner)
        self._column.addLayout(self._body, 1)
        self._column.addWidget(foot)
        self._column.addWidget(Notices(self._shell.live))
        self._built = True
        self._rescale()
        room = self.screen().availableGeometry()
        self.resize(min(em(None, 88), room.width()), min(em(None, 46), room.height()))
        self._number.setFocus()

    def _make_person(self) -> Card:
        self._person = Card(self.tr("A person asks"))
        self._number = NumberEdit()
        self._number.setObjectName("number")
        self._field = Field(
            self.tr("Telephone number"), self._number, help_text=self._number.hint()
        )
        self._number.textEdited.connect(lambda _: self._field.set_error())
        WindowKeys(self._number, self._export)
        self._ask_row = QHBoxLayout()
        self._ask_row.addWidget(self._field, 1)
        self._ask_row.addWidget(
            ActionButton(self._look, Variant.PRIMARY), 0, Qt.AlignmentFlag.AlignVCenter
        )
        self._summary = Text(kind=Type.STRONG)
        self._summary.setObjectName("summary")
        self._inner = QWidget()
        self._known = QVBoxLayout(self._inner)
        self._known.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollBox(self._inner)
        self._scroll.setObjectName("known")
        self._scroll.setAccessibleName(self.tr("What is known of the person"))
        self._person.content.addLayout(self._ask_row)
        self._person.content.addWidget(self._summary)
        self._person.content.addWidget(self._scroll, 1)
        return self._person

    def _make_tonight(self) -> Card:
        self._tonight = Card(self.tr("Deleted tonight"))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        self._lines = QGridLayout()
        self._lines.setColumnStretch(0, 1)
        self._lines.setColumnStretch(1, 1)
        self._kinds = [(Text(), Text()) for _ in range(_KINDS)]
        for row, (name, count) in enumerate(self._kinds):
            name.setObjectName(f"kind_{row}")
            count.setObjectName(f"due_{row}")
            self._lines.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._lines.addWidget(count, row, 1, Qt.AlignmentFlag.AlignTop)
        self._periods = Text(
            self.tr(
                "By the periods in the hall set-up. It is done by itself, with the first picture "
                "of a day; statistics stay, without identity."
            ),
            quiet=True,
        )
        self._periods.setObjectName("periods")
        column.addLayout(self._lines)
        column.addWidget(self._periods)
        column.addStretch(1)
        scroll = ScrollBox(inner)
        scroll.setObjectName("tonight")
        scroll.setAccessibleName(self.tr("Deleted tonight"))
        self._tonight_column = column
        self._tonight.content.addWidget(scroll, 1)
        return self._tonight

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), space(3), space(4), space(3))
        for layout in (self._column, self._body, self._known, self._tonight_column):
            layout.setSpacing(space(3))
        self._ask_row.setSpacing(space(2))
        self._lines.setVerticalSpacing(space(2))
        self._lines.setHorizontalSpacing(space(3))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter looks the number up, or presses the button that has the focus."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and self.focusWidget() is self._number:
            self._look_up()
            event.accept()
        elif not press_focused(self, event):
            super().keyPressEvent(event)

    # What goes tonight

    def _show_touch(self) -> None:
        for card in (self._person, self._tonight):
            set_stale(card, self._shell.live.out_of_touch)

    def _board_changed(self, _board: Board) -> None:
        if not self._again.isActive():
            self._again.start()

    def _load(self) -> None:
        board = self._shell.live.board
        if board is None or self._shell.live.out_of_touch:
            return  # It is read when the board is.
        if self._loading:
            self._stale = True
            return
        self._loading = True
        session, drafts = self._shell.session, self._shell.drafts
        days = Periods.of(board.directory.site).drafts_days

        def job(hall: Hall) -> tuple[Preview, Due]:
            preview = hall.retention.preview(session)
            due = Due(*drafts.due(preview.until, days)) if drafts is not None else Due()
            return preview, due

        self._shell.runner.run(job, self._loaded, self._failed_to_load)

    def _loaded(self, answer: tuple[Preview, Due]) -> None:
        board = self._shell.live.board
        if not isValid(self) or board is None:
            return
        self._loading = False
        self._preview, drafts = answer
        zone = board.directory.site.zone
        shown = tonight(self._preview, drafts, zone)
        for (name, count), (said, due) in zip(self._kinds, shown, strict=True):
            name.setText(said)
            count.setText(due)
        if self._stale:
            self._stale = False
            self._again.start()

    def _failed_to_load(self, error: QueueappError) -> None:
        self._loading = False
        self._failed(error)

    # A person

    def _look_up(self) -> None:
        if self._busy:
            return
        self._number.setFocus()
        if self._number.check() is not None:
            self._field.set_error(self._number.words()[0].removeprefix("✕ "))
            self._number.selectAll()
            return
        session, number = self._shell.session, self._number.number
        self._set_busy(True)
        self._shell.runner.run(
            lambda hall: hall.privacy.find(session, number), self._looked_up, self._failed
        )

    def _looked_up(self, found: Found) -> None:
        if isValid(self):
            self._banner.dismiss()
            self._found = found
            self._set_busy(False)
            self._show_found()
            announce(self._summary, words.summary(found))

    def _show_found(self) -> None:
        found, board = self._found, self._shell.live.board
        while (item := self._known.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._summary.setText(words.summary(found) if found is not None else "")
        self._summary.setVisible(found is not None)
        if found is not None and board is not None:
            for at, part in enumerate(words.parts(found, board.directory)):
                self._known.addWidget(_part(at, part.title, part.lines))
        self._known.addStretch(1)
        self._allow()

    def _allow(self) -> None:
        there = self._found is not None and not self._found.is_empty and not self._busy
        self._export.setEnabled(there)
        self._erase.setEnabled(there)
        self._look.setEnabled(not self._busy)

    # Handing out

    def _ask_place(self) -> None:
        if self._found is None:
            return
        dialog = QFileDialog(self, self.tr("Save as"))
        dialog.setObjectName("person_file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        pages = {language: f"{words.page_in(language)} (*{PAGE})" for language in self._languages()}
        data = self.tr("Data for machines") + f" (*{JSON})"
        dialog.setNameFilters([*pages.values(), data])
        dialog.filterSelected.connect(
            lambda chosen: _name_as(dialog, JSON if chosen == data else PAGE)
        )
        dialog.setDefaultSuffix(PAGE)
        dialog.setDirectory(str(_documents()))
        # The name of a file is seen by others: it says nothing of whose data it is.
        dialog.selectFile(self.tr("personal-data") + PAGE)
        by_filter = {text: language for language, text in pages.items()}
        dialog.fileSelected.connect(
            lambda name: self.export_to(Path(name), by_filter.get(dialog.selectedNameFilter(), ""))
        )
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    @staticmethod
    def _languages() -> list[str]:
        """Those that a page can be written in, the one that is spoken here in front."""
        return sorted(LANGUAGES, key=lambda language: language != interface_language())

    def export_to(self, path: Path, language: str = "") -> None:
        """Write what was found to that file: a page in a language, that of the window unless one
        is named, or plain data where the file's name ends so.
        """
        found, board = self._found, self._shell.live.board
        if found is None or board is None or self._busy:
            return
        as_data = path.suffix.lower() == JSON
        if as_data:
            text = as_json(words.plain(found, board.directory))
        else:
            with Tongue(language or interface_language()):
                text = as_page(words.paper(found, board.directory))
        session, form = self._shell.session, (JSON if as_data else PAGE).removeprefix(".")
        self._set_busy(True)
        self._shell.runner.run(
            lambda hall: save(path, text, lambda: hall.privacy.exported(session, found, form)),
            lambda _: self._exported(path),
            self._failed,
        )

    def _exported(self, path: Path) -> None:
        if isValid(self):
            self._set_busy(False)
            text = self.tr(
                "“{file}” is written. It is outside the program from now on: hand it over, and "
                "delete it here."
            )
            self._banner.show_message(text.format(file=path.name), Tone.GOOD)

    # Deleting

    def _ask(self) -> None:
        if self._found is None or self._found.is_empty or self._sheet is not None:
            return
        self._sheet = sheet = ErasePersonSheet(self._found, self)
        sheet.submitted.connect(self._erase_person)
        sheet.finished.connect(lambda _: self._forget_sheet(sheet))
        sheet.open()

    def _forget_sheet(self, sheet: ErasePersonSheet) -> None:
        self._sheet = None
        sheet.deleteLater()

    def _erase_person(self) -> None:
        found, session, drafts = self._found, self._shell.session, self._shell.drafts
        if found is None:
            return
        self._set_busy(True)
        self._shell.runner.run(
            partial(_forget, session=session, found=found, drafts=drafts),
            self._erased,
            self._failed,
        )

    def _erased(self, answer: _Gone) -> None:
        if not isValid(self):
            return
        gone, drafts_left = answer
        if self._sheet is not None:
            self._sheet.accept()
        self._found = None
        self._set_busy(False)
        self._number.clear()
        self._show_found()
        self._number.setFocus()
        tone = Tone.CAUTION if gone.held_back or drafts_left else Tone.GOOD
        text = words.forgotten(gone, shared=self._shell.shared, drafts_left=drafts_left)
        self._banner.show_message(text, tone)

    # What all requests share

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._allow()

    def _failed(self, error: QueueappError) -> None:
        if not isValid(self):
            return
        self._set_busy(False)
        board = self._shell.live.board
        directory = board.directory if board is not None else None
        text = why_not(error, directory)
        if isinstance(error, Refused) and error.code is Refusal.PROMISE_STALE:
            text = self.tr(
                "Something about the person has come in since: nothing was deleted. Look the "
                "number up again, and see what is there."
            )
        if self._sheet is not None:
            self._sheet.set_error(text if not is_away(error) else told(error, directory))
        elif not is_away(error):  # Which the line at the foot says.
            self._banner.show_message(text, Tone.CAUTION)

    def _release(self) -> None:
        # No answer comes after a fault of the program.
        self._loading = False
        self._set_busy(False)


def _forget(hall: Hall, *, session: Session, found: Found, drafts: Drafts | None) -> _Gone:
    gone = hall.privacy.erase(session, found)
    try:
        if drafts is not None:
            drafts.forget_number(found.number)
    except StorageTrouble as error:
        logging.getLogger("queueapp").warning("undeleted: %r", error)
        return gone, True
    return gone, False


def _part(at: int, title: str, lines: Sequence[tuple[str, str]]) -> QWidget:
    part = QWidget()
    part.setObjectName(f"part_{at}")
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(1))
    head = Text(title, Type.STRONG)
    head.setObjectName(f"title_{at}")
    column.addWidget(head)
    for row, (name, text) in enumerate(lines):
        line = Text(f"{name}: {text}")
        line.setObjectName(f"line_{at}_{row}")
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(line)
    return part


def _name_as(dialog: QFileDialog, suffix: str) -> None:
    """Offer the same name with another ending."""
    dialog.setDefaultSuffix(suffix)
    named = dialog.selectedFiles()
    if named:
        dialog.selectFile(Path(named[0]).with_suffix(suffix).name)


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = QStandardPaths.writableLocation(place) or QDir.homePath()
    return Path(found) if Path(found).is_dir() else Path(QDir.homePath())
