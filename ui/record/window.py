"""The record: who did what, when and at which counter; found, looked into, checked, taken out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.record_page import Group, RecordEntry, RecordPage, RecordWanted
from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError
from ui import words as general
from ui.notices import Notices
from ui.record import rows, words
from ui.shell import Shell
from ui.standard.help_bar import HelpBar
from ui.theme import Tone, em, space
from ui.touch import is_away, told
from ui.widgets.action_button import ActionButton, Variant, press_focused
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Select
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.page_table import PageRow, PageRows, PlainTable
from ui.widgets.painting import RESCALING
from ui.widgets.stale import set_stale
from ui.widgets.window_keys import WindowKeys

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

_TYPING_MS = 400
"""So long after the last key what was typed is looked for."""

_WIDTHS = (13.5, 10, 7, 14, 6, 6.5)
"""The least widths of the columns in em; what happened takes what is left."""
_FIRST_TO_GO = (rows.NUMBER, rows.TICKET, rows.COUNTER)


class _Line(QLineEdit):
    """A line to search by; down and Enter leave it for the table."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to what was found."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            event.accept()
            return
        super().keyPressEvent(event)


class RecordWindow(QDialog):
    """A search over a table; Enter opens an entry. All is read beside the other work."""

    _built = False

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("record_window")
        self.setWindowTitle(self.tr("The record"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self._shell = shell
        assert shell.archive is not None
        self._archive = shell.archive
        self._archive.use_for(self)
        self._entries: list[RecordEntry] = []
        self._more: int | None = None
        self._round = 0
        self._reading = False
        self._wanted = RecordWanted()
        self._directory: Directory | None = None
        make = partial(keyed_action, self)
        self._check = make("check_record", self.tr("Check the record…"), "Ctrl+K", self.open_check)
        self._export = make("export", self.tr("Export…"), "Ctrl+E", self.open_export)
        self._older = make("older", self.tr("Older entries"), "Ctrl+Down", self._read_more)
        self._again = make("read_again", self.tr("Read again"), "F5", self._read)
        make("find", self.tr("Find in the record"), "Ctrl+F", self._search)
        self._close = make("close", self.tr("Close"), "Esc", self.reject)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._look_for)
        self._build()
        live = shell.live
        live.board_changed.connect(self._show_hall)
        live.trouble.connect(self._show_touch)
        live.recovered.connect(self._show_touch)
        self._archive.bug.connect(self._release)
        if live.board is not None:
            self._show_hall(live.board)
        self._show_touch()

    @property
    def wanted(self) -> RecordWanted:
        """What is looked at."""
        return self._wanted

    @property
    def entries(self) -> Sequence[RecordEntry]:
        """The entries that are shown."""
        return tuple(self._entries)

    @property
    def busy(self) -> bool:
        """Whether entries are on their way."""
        return self._reading or self._typing.isActive()

    # How it is made

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._banner = Banner()
        self._banner.setObjectName("banner")
        self._column.addWidget(HelpBar(self._shell, self))
        self._column.addWidget(self._make_head())
        self._column.addWidget(self._banner)
        self._column.addWidget(self._make_card(), 1)
        foot = FlowRow(gap=2, line_gap=1)
        foot.flow.addWidget(ActionButton(self._check, Variant.PRIMARY))
        for action in (self._export, self._older, self._again):
            foot.flow.addWidget(ActionButton(action))
        foot.flow.add_spring()
        foot.flow.addWidget(ActionButton(self._close))
        self._column.addWidget(foot)
        self._column.addWidget(Notices(self._shell.live))
        self._built = True
        self._rescale()
        room = self.screen().availableGeometry()
        self.resize(min(em(None, 104), room.width()), min(em(None, 56), room.height()))
        self._table.setFocus()

    def _make_head(self) -> QWidget:
        head = FlowRow(gap=2, line_gap=1)
        self._first = self._line("first_day", self.tr("From day"), self.tr("From day"))
        self._last = self._line("last_day", self.tr("To day"), self.tr("To day"))
        self._ticket = self._line("ticket", self.tr("Ticket number"), self.tr("Ticket number"))
        self._text = self._line("text", self.tr("Reason or code"), self.tr("Reason or code"))
        self._groups = self._select("groups", self.tr("What it is about"))
        self._people = self._select("people", self.tr("Who"))
        self._counters = self._select("counters", self.tr("Counter"))
        for group in (None, *Group):
            text = self.tr("Everything") if group is None else words.group_name(group)
            self._groups.addItem(text, group.value if group is not None else None)
        for part in (
            self._first,
            self._last,
            self._groups,
            self._people,
            self._counters,
            self._ticket,
            self._text,
        ):
            head.flow.addWidget(part)
        return head

    def _line(self, name: str, spoken: str, hint: str) -> _Line:
        line = _Line()
        WindowKeys(line, self._check, self._export)
        line.setObjectName(name)
        line.setAccessibleName(spoken)
        line.setPlaceholderText(hint)
        line.setClearButtonEnabled(True)
        line.setMaxLength(100)
        line.textChanged.connect(lambda _text: self._typing.start())
        line.left.connect(self._leave_search)
        return line

    def _select(self, name: str, spoken: str) -> Select:
        select = Select(first_is_none=True)
        select.setObjectName(name)
        select.setAccessibleName(spoken)
        select.activated.connect(lambda _at: self._look_for())
        return select

    def _make_card(self) -> Card:
        self._card = Card()
        self._model = PageRows(rows.titles(), self)
        self._table = PlainTable(
            "record", self.tr("The record"), self._model, _WIDTHS, _FIRST_TO_GO
        )
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(rows.WHAT, QHeaderView.ResizeMode.Stretch)
        self._table.activated.connect(lambda _: self._open())
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self._table.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._nothing = Text(quiet=True)
        self._nothing.setObjectName("nothing")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._nothing.hide()
        self._chosen = Text()
        self._chosen.setObjectName("chosen")
        self._card.content.addWidget(self._table, 1)
        self._card.content.addWidget(self._nothing, 1)
        self._card.content.addWidget(self._chosen)
        return self._card

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), space(3), space(4), space(3))
        self._column.setSpacing(space(2.5))
        for line, wide in (
            (self._first, 9),
            (self._last, 9),
            (self._ticket, 10),
            (self._text, 12),
        ):
            line.setMinimumWidth(em(None, wide))

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

    # Whose hall it is

    def _show_hall(self, board: Board) -> None:
        first, self._directory = self._directory is None, board.directory
        self._offer(
            self._people,
            self.tr("Everybody"),
            [(person.id, person.name) for person in board.directory.people.values()],
        )
        self._offer(
            self._counters,
            self.tr("All counters"),
            [
                (counter.id, general.counter_name(counter.name))
                for counter in board.directory.counters.values()
            ],
        )
        if first:
            self._read()

    def _offer(self, select: Select, every: str, options: Sequence[tuple[int, str]]) -> None:
        offered = [(None, every), *options]
        if [(select.itemData(at), select.itemText(at)) for at in range(select.count())] == offered:
            return
        chosen = select.currentData()
        select.clear()
        for key, text in offered:
            select.addItem(text, key)
        select.setCurrentIndex(max(0, select.findData(chosen)))

    def _show_touch(self) -> None:
        set_stale(self._card, self._shell.live.out_of_touch)
        if not self._shell.live.out_of_touch and not self._entries and self._directory is not None:
            self._read()

    # What is read

    def _asked(self) -> RecordWanted | None:
        """What is typed and chosen; nothing while a day is at fault."""
        days = []
        for line in (self._first, self._last):
            typed = line.text().strip()
            try:
                days.append(date.fromisoformat(typed) if typed else None)
            except ValueError:
                self._banner.show_message(
                    self.tr("“{typed}” is no day: write it as 2026-03-02.").format(typed=typed),
                    Tone.CAUTION,
                )
                return None
        group = self._groups.currentData()
        return RecordWanted(
            first=days[0],
            last=days[1],
            groups=frozenset({Group(group)} if group else ()),
            people=_only(self._people),
            counters=_only(self._counters),
            ticket=self._ticket.text(),
            text=self._text.text(),
        )

    def _look_for(self) -> None:
        self._typing.stop()
        asked = self._asked()
        if asked is not None and asked != self._wanted:
            self._wanted = asked
            self._banner.dismiss()
            self._read()

    def _read(self) -> None:
        """Read the newest entries anew."""
        self._ask(None, self._show)

    def _read_more(self) -> None:
        if self._more is not None and not self._reading:
            self._ask(self._more, self._add)

    def _ask(self, before: int | None, show: Callable[[RecordPage], None]) -> None:
        if self._shell.live.out_of_touch:
            return
        self._round += 1
        asked, session, wanted = self._round, self._shell.session, self._wanted
        self._reading = True

        def job(hall: Hall) -> RecordPage:
            return hall.record.page(session, wanted, before)

        def done(page: RecordPage) -> None:
            if isValid(self) and asked == self._round:
                self._reading = False
                show(page)

        def failed(error: QueueappError) -> None:
            if isValid(self) and asked == self._round:
                self._reading = False
                if not is_away(error):  # Which the line at the foot says.
                    self._banner.show_message(told(error, self._directory), Tone.CAUTION)

        self._archive.run(job, done, failed)

    def _show(self, page: RecordPage) -> None:
        self._entries, self._more = list(page.entries), page.more
        self._model.show(self._rows(page.entries))
        self._table.setVisible(bool(self._entries))
        self._nothing.setText(self.tr("No entry fits. Choose other days, or clear the search."))
        self._nothing.setVisible(not self._entries)
        if self._entries and not self._table.selectionModel().hasSelection():
            flags = QItemSelectionModel.SelectionFlag
            top = self._model.index(0, 0)
            self._table.selectionModel().setCurrentIndex(top, flags.ClearAndSelect | flags.Rows)
        self._table.scrollToTop()
        self._show_more()
        self._show_chosen()

    def _add(self, page: RecordPage) -> None:
        self._entries += page.entries
        self._more = page.more
        self._model.add(self._rows(page.entries))
        self._show_more()

    def _rows(self, entries: Sequence[RecordEntry]) -> list[PageRow]:
        assert self._directory is not None
        return rows.rows(entries, self._directory)

    def _show_more(self) -> None:
        self._older.setEnabled(self._more is not None)

    def _scrolled(self, at: int) -> None:
        if at and at == self._table.verticalScrollBar().maximum():
            self._read_more()

    def _release(self, _bug: object = None) -> None:
        # No answer comes after a fault of the program.
        self._reading = False

    # What is asked for

    def _entry(self) -> RecordEntry | None:
        found = self._table.selectionModel().selectedRows()
        at = found[0].row() if found else -1
        return self._entries[at] if 0 <= at < len(self._entries) else None

    def _show_chosen(self) -> None:
        """Say of the entry that is chosen what its columns have no room for."""
        entry = self._entry()
        row = self._model.row_at(self._entries.index(entry)) if entry is not None else None
        self._chosen.setText(row.sentence if row is not None else "")

    def _open(self) -> None:
        entry = self._entry()
        if entry is None or self._directory is None:
            return
        from ui.record.entry_sheet import EntrySheet

        self._open_sheet(EntrySheet(entry, self._directory, self))

    def open_check(self) -> None:
        """Offer to check the whole record."""
        if self._directory is not None:
            from ui.record.check_sheet import CheckSheet

            self._open_sheet(CheckSheet(self._shell, self._directory, self))

    def open_export(self) -> None:
        """Offer to take out what is looked at."""
        self._look_for()
        if self._directory is not None:
            from ui.record.exporting import ExportSheet

            sheet = ExportSheet(self._shell, self._directory, self._wanted, self)
            sheet.finished.connect(lambda _: self._read())
            self._open_sheet(sheet)

    def _open_sheet(self, sheet: QDialog) -> None:
        sheet.finished.connect(lambda _: sheet.deleteLater())
        sheet.open()

    def _search(self) -> None:
        self._text.setFocus()
        self._text.selectAll()

    def _leave_search(self) -> None:
        self._look_for()
        self._table.setFocus()


def _only(select: Select) -> frozenset[int]:
    key = select.currentData()
    return frozenset({key}) if isinstance(key, int) else frozenset()
