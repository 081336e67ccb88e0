"""The window of the guide: contents and search at the left, the page beside them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.help.guide import Found, Guide
from ui.help.paper import Paper
from ui.i18n import LANGUAGES, interface_language
from ui.theme import Theme, Tone, em, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.flow_layout import FlowRow
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ui.help.on_paper import GuideSheets

_PLACE = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class _Spot:
    """Where a reader was."""

    page: str
    scrolled: int


class _Roomy(QStyledItemDelegate):
    """Rows with some room above and below: a title over two lines would be cut otherwise."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """A little more than the letters take."""
        return super().sizeHint(option, index) + QSize(0, space(1.5))


class HelpWindow(QDialog):
    """Stands beside the work and holds nothing up. F1 or Esc closes it."""

    _built = False

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        """`key`, in Qt's portable form, opened the window and closes it, as Esc does."""
        super().__init__(parent)
        self.setObjectName("help_window")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        # The program ends with its own windows, whether or not somebody was reading.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._back: list[_Spot] = []
        self._forward: list[_Spot] = []
        self._name = ""
        self._guide = Guide(_language())
        self._make_actions(key)
        self._build()
        theme = QApplication.instance().property("theme")  # type: ignore[union-attr]
        if isinstance(theme, Theme):
            theme.changed.connect(self._redraw)
        self._say_texts()

    # How it is made

    def _make_actions(self, key: str) -> None:
        self._go_back = keyed_action(self, "back", "", "Alt+Left", self.go_back)
        self._go_forward = keyed_action(self, "forward", "", "Alt+Right", self.go_forward)
        self._seek = keyed_action(self, "find", "", "Ctrl+F", self._find)
        self._print = keyed_action(self, "print", "", "Ctrl+P", self.print_page)
        self._close = keyed_action(self, "close", "", "Esc", self.reject)
        closing = [QKeySequence("Esc"), QKeySequence.fromString(key)]
        self._close.setShortcuts([each for each in closing if not each.isEmpty()])

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        head = FlowRow(gap=2, line_gap=1)
        head.flow.addWidget(ActionButton(self._go_back))
        head.flow.addWidget(ActionButton(self._go_forward))
        head.flow.add_spring()
        head.flow.addWidget(ActionButton(self._print, Variant.PLAIN))
        head.flow.addWidget(ActionButton(self._close, Variant.PLAIN))
        self._typed = QLineEdit()
        self._typed.setObjectName("search")
        self._typed.setClearButtonEnabled(True)
        self._typed.textChanged.connect(self._list)
        self._count = Text(quiet=True)
        self._count.setObjectName("count")
        self._contents = QListWidget()
        self._contents.setObjectName("contents")
        self._contents.setWordWrap(True)
        self._contents.setItemDelegate(_Roomy(self._contents))
        self._contents.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._contents.setResizeMode(QListView.ResizeMode.Adjust)
        self._contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._contents.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._contents.itemActivated.connect(self._open_item)
        self._contents.itemClicked.connect(self._open_item)
        self._paper = Paper()
        self._paper.page_wanted.connect(self.open_page)
        self._paper.elsewhere.connect(self._refuse)
        self._note = Text()
        self._note.setObjectName("note")
        self._note.hide()
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.addWidget(self._typed)
        self._left.addWidget(self._count)
        self._left.addWidget(self._contents, 1)
        self._row = QHBoxLayout()
        self._row.addWidget(left, 2)
        self._row.addWidget(self._paper, 5)
        self._column.addWidget(head)
        self._column.addLayout(self._row, 1)
        self._column.addWidget(self._note)
        self._built = True
        self._rescale()
        room = self.screen().availableGeometry()
        self.resize(min(em(None, 70), room.width()), min(em(None, 54), round(room.height() * 0.92)))

    def _say_texts(self) -> None:
        self._go_back.setText(self.tr("Back"))
        self._go_forward.setText(self.tr("Forward"))
        self._seek.setText(self.tr("Find in the guide"))
        self._print.setText(self.tr("Print…"))
        self._print.setToolTip(self.tr("The page that is shown, on A4"))
        self._close.setText(self.tr("Close"))
        self._typed.setPlaceholderText(self.tr("Find in the guide"))
        self._typed.setAccessibleName(self.tr("Find in the guide"))
        self._list(self._typed.text())

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), space(3), space(4), space(3))
        self._column.setSpacing(space(3))
        self._row.setSpacing(space(3))
        self._left.setSpacing(space(1.5))

    def minimumSizeHint(self) -> QSize:
        """Be content with little: everything in it scrolls."""
        return QSize(em(None, 30), em(None, 20))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font and language."""
        if self._built and event.type() in RESCALING:
            self._rescale()
            QTimer.singleShot(0, self, self._redraw)
        elif self._built and event.type() == QEvent.Type.LanguageChange:
            # It comes once for each translator, the last time when all of them are in place.
            QTimer.singleShot(0, self, self._translate)
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what was found; Down goes to it."""
        if self._typed.hasFocus() and event.key() in _ENTER:
            if self._typed.text().strip() and self._contents.count():
                self._open_item(self._contents.item(0))
                self._paper.setFocus()
            return
        if self._typed.hasFocus() and event.key() == Qt.Key.Key_Down:
            self._contents.setFocus()
            self._contents.setCurrentRow(max(0, self._contents.currentRow()))
            return
        if event.key() in _ENTER:
            return  # It presses nothing here, and never closes the window.
        super().keyPressEvent(event)

    # What is read

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return self._name

    def open_page(self, name: str, place: str = "") -> None:
        """Show a page, at a place of it; the way back stays."""
        if name not in self._guide.pages:
            self._refuse(name)
            return
        if self._name and (name != self._name or place):
            self._back.append(self._spot())
            self._forward.clear()
        self._show(name, place)

    def open_for(self, topic: str) -> None:
        """Show what `ui.help.topics` has for a screen, ready to be read with the keys."""
        name, _, section = topic.partition("#")
        self.open_page(name, self._guide.place(name, section))
        self._paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """Go to where the reader was before."""
        self._turn(self._back, self._forward)

    def go_forward(self) -> None:
        """Go to where the reader came back from."""
        self._turn(self._forward, self._back)

    def print_page(self) -> None:
        """Ask for a printer, and print the page that is shown."""
        from ui.help.on_paper import GuideSheets
        from ui.widgets.a4 import ask_printer

        sheets = GuideSheets(self._guide.pages[self._name])
        ask_printer(self, "guide_print_dialog", sheets.title, partial(self._print_now, sheets))

    def _print_now(self, sheets: GuideSheets, printer: QPrinter) -> None:
        if sheets.print_on(printer):
            text = self.tr("“{name}” was sent to the printer.").format(name=sheets.title)
            self._say(text, Tone.GOOD)
        else:
            text = self.tr(
                "The printer did not take it, and nothing was printed. See that it is on."
            )
            self._say(text, Tone.BAD)

    def _turn(self, taken: list[_Spot], kept: list[_Spot]) -> None:
        if taken:
            kept.append(self._spot())
            spot = taken.pop()
            self._show(spot.page)
            self._paper.verticalScrollBar().setValue(spot.scrolled)

    def _spot(self) -> _Spot:
        return _Spot(self._name, self._paper.verticalScrollBar().value())

    def _show(self, name: str, place: str = "") -> None:
        page = self._guide.pages[name]
        self._note.hide()
        if name != self._name:
            announce(self, page.title)
        self._name = name
        self._paper.show_text(name, page.title, page.text)
        self._paper.mark(self._typed.text())
        if place:
            self._paper.scrollToAnchor(place)
        self.setWindowTitle(self.tr("{page} – Guide").format(page=page.title))
        self._go_back.setEnabled(bool(self._back))
        self._go_forward.setEnabled(bool(self._forward))
        self._mark()

    def _redraw(self) -> None:
        if not self._name:
            return
        scrolled = self._paper.verticalScrollBar().value()
        self._show(self._name)
        self._paper.verticalScrollBar().setValue(scrolled)

    def _translate(self) -> None:
        language = _language()
        if language != self._guide.language:
            self._guide = Guide(language)
            self._say_texts()
            self._redraw()

    def _refuse(self, link: str) -> None:
        said = self.tr("Only pages of the guide are opened here. The link leads to: {link}")
        self._say(said.format(link=link), Tone.CAUTION)

    def _say(self, text: str, tone: Tone) -> None:
        self._note.set_tone(tone)
        self._note.setText(text)
        self._note.show()
        announce(self, text)

    # Contents and search

    def _find(self) -> None:
        self._typed.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._typed.selectAll()

    def _list(self, typed: str) -> None:
        wanted = bool(typed.strip())
        places = self._guide.search(typed) if wanted else self._pages()
        self._contents.clear()
        for place in places:
            row = QListWidgetItem(place.title)
            row.setData(_PLACE, place)
            self._contents.addItem(row)
        name = self.tr("Found in the guide") if wanted else self.tr("Contents")
        self._contents.setAccessibleName(name)
        found = self.tr("%n found", "", len(places))
        self._count.setText(found if places else self.tr("Nothing fits. Try another word."))
        self._count.setVisible(wanted)
        if wanted:
            announce(self, self._count.text())
        self._paper.mark(typed)
        self._mark()

    def _pages(self) -> list[Found]:
        return [Found(page.name, "", page.title) for page in self._guide.pages.values()]

    def _mark(self) -> None:
        """Choose the page that is shown in the contents."""
        if self._typed.text().strip():
            return
        for at in range(self._contents.count()):
            if self._contents.item(at).data(_PLACE).page == self._name:
                self._contents.setCurrentRow(at)

    def _open_item(self, item: QListWidgetItem) -> None:
        place = item.data(_PLACE)
        if place.page != self._name or place.anchor:
            self.open_page(place.page, place.anchor)


def _language() -> str:
    language = interface_language()
    return language if language in LANGUAGES else "en"
